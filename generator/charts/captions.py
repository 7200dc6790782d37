"""The words of a drawing, each with the spots where it could stand; the solver chooses."""

from collections.abc import Iterator, Sequence
from itertools import product

from generator.charts.boxes import Letters, Spot, centred
from generator.charts.lines import Line
from generator.charts.marks import Band, Other
from generator.charts.paper import BAND_WORDS, INK, LETTERS, SOFT, TARGET_WORDS
from generator.charts.plane import BESIDE, BESIDE_VALUE, Plane
from generator.charts.solver import Wanted
from generator.charts.view import ChartView, Point
from generator.terms.period import MONTHS

_PLAIN, _BOLD = Letters(LETTERS), Letters(LETTERS, is_bold=True)
# The lines above the figures on which words stand, the lower one first.
ROWS = (30, 14)
_ABOVE, _BELOW, _OFF = 9, 19, 11
# A band must be so high for words to stand within it.
_ROOM_FOR_WORDS, _NEXT_LINE = 24, 16


def captions(chart: ChartView, plane: Plane) -> Iterator[Wanted]:
    """All words within the drawing, the most needed first."""
    known = chart.series[0].known
    if known:
        yield _value(known[-1], plane)
    yield from (_above("event", event.words, plane.x(event.at), plane) for event in chart.events)
    yield from (_above("break", new.label, plane.x(new.at - 0.5), plane) for new in chart.breaks)
    yield from (target_caption(line, plane, line.label) for line in chart.lines if line.label)
    if chart.band is not None:
        yield _band(chart.band, plane)
    names = {tick.at: f"{tick.text} {tick.year}".rstrip() for tick in chart.axis}
    yield from (_named(p, known, plane, names.get(p.at, p.label)) for p in known[:-1] if p.at in chart.named)
    # The highest first, so that those that must make way for each other stand in their order.
    theirs = sorted(chart.comparators, key=lambda other: other.level.value, reverse=True)
    yield from (_other(other, plane) for other in theirs)


def _value(point: Point, plane: Plane) -> Wanted:
    """The last figure: at its mark's right where there is a margin, else above or below it."""
    letters, (x, y) = Letters(plane.paper.value, is_bold=True), plane.place(point)
    beside = [Spot(x + BESIDE_VALUE, centred(y, letters.size) - by, "start", (point.text,)) for by in (0, 8, 16, 24)]
    edge = min(x + letters.width(point.text) / 2, plane.paper.width - 4)
    spots = [
        *beside,
        Spot(edge, y + 29, "end", (point.text,)),
        Spot(edge, y - 18, "end", (point.text,)),
        Spot(x - BESIDE_VALUE, centred(y, letters.size), "end", (point.text,)),
    ]
    return Wanted("value", letters, INK, tuple(spots))


def _above(kind: str, words: str, x: float, plane: Plane) -> Wanted:
    """What happened: above the figures, by its line; where there is no room, at the foot of it."""
    width = _PLAIN.width(words)
    spots = [
        _inside(Spot(x + shift, row, "end", (words,)), plane)
        for row, shift in product(ROWS, (4.0, width / 2, width - 4))
    ]
    spots += [Spot(x - 5, plane.floor - 8, "end", (words,)), Spot(x + 5, plane.floor - 8, "start", (words,))]
    return Wanted(kind, _PLAIN, INK, tuple(spots))


def _inside(spot: Spot, plane: Plane) -> Spot:
    """The spot, moved so that its words run out at neither side."""
    box = spot.box(_PLAIN)
    by = max(0.0, 3 - box.left) - max(0.0, box.right - plane.paper.width + 3)
    return Spot(spot.x + by, spot.y, spot.anchor, spot.lines)


def target_caption(line: Line, plane: Plane, label: str) -> Wanted:
    """A target: at the right of its line, or along the line where it is the newest."""
    newest, words = line.stretches[-1], tuple(filter(None, (label, line.when)))
    y, spots = plane.y(line.level), []
    if plane.paper.has_margin and newest.end is None:
        spots += _beside(words, y, plane, LETTERS)
    start, end = plane.across(newest.start, plane.left), plane.across(newest.end, plane.right)
    spots += _along(" ".join(words), y, start, end)
    return Wanted("target", _BOLD, TARGET_WORDS, tuple(spots))


def _beside(words: tuple[str, ...], y: float, plane: Plane, size: float) -> list[Spot]:
    """Places at the right of the figures, moved up and down a little."""
    level = centred(y, size, len(words))
    return [Spot(plane.right + BESIDE, level + by * way, "start", words) for by in range(0, 37, 6) for way in (-1, 1)]


def _along(text: str, y: float, start: float, end: float) -> list[Spot]:
    """Places above and below a stroke, from its right end to its left."""
    places = [(end - 2, "end"), (start + 3, "start"), ((start + end) / 2, "middle")]
    places += [(start + (end - start) * share, "middle") for share in (0.75, 0.25)]
    return [Spot(x, level, anchor, (text,)) for level in (y - 6, y + 16) for x, anchor in places]


def _band(band: Band, plane: Plane) -> Wanted:
    """The usual range in words: within it, or just outside."""
    top, bottom = plane.y(band.high), plane.y(band.low)
    start, end = plane.across(band.start, plane.left), plane.across(band.end, plane.right)
    places = [(start + 8, "start"), (end - 8, "end"), ((start + end) / 2, "middle")]
    # Where the words begin, and whether a second line makes the first one go up.
    within = [(top + 17, False), (bottom - 6, True)] if bottom - top > _ROOM_FOR_WORDS else []
    outside = [(bottom + 16, False), (top - 6, True), (bottom + 34, False)]
    head, figures = band.short_label.split(": ")
    ways = ((band.label,), (band.short_label,), (f"{head}:", figures))
    spots = [
        Spot(x, level - goes_up * (len(lines) - 1) * _NEXT_LINE, anchor, lines)
        for levels in (within, outside)
        for lines, (level, goes_up), (x, anchor) in product(ways, levels, places)
    ]
    return Wanted("usual", _PLAIN, BAND_WORDS, tuple(spots))


def _named(point: Point, known: Sequence[Point], plane: Plane, when: str) -> Wanted:
    """A figure that the words name, with its month where there is room."""
    values = [other.value for other in known if other.value is not None]
    is_high = point.value is not None and point.value == max(values)
    spots = [
        spot
        for text in (f"{point.text} in {_month(point, plane, when)}", point.text)
        for spot in _around(text, *plane.place(point), is_above=is_high)
    ]
    return Wanted("named", _BOLD, INK, tuple(spots), needed=False)


def _month(point: Point, plane: Plane, when: str) -> str:
    """`October`, where the drawing has but one, else as the axis calls it."""
    is_month = point.label == f"{MONTHS[int(point.at) % 12][:3]} {int(point.at) // 12}"
    span = plane.last - plane.first
    is_only_one = span < 12 or (span == 12 and point.at not in (plane.first, plane.last))
    return MONTHS[int(point.at) % 12] if is_month and is_only_one else when


def _around(text: str, x: float, y: float, *, is_above: bool) -> list[Spot]:
    """Places around a point."""
    above = [Spot(x, y - _ABOVE, "middle", (text,)), Spot(x + 4, y - _ABOVE, "end", (text,))]
    above += [Spot(x - 4, y - _ABOVE, "start", (text,))]
    below = [Spot(spot.x, y + _BELOW, spot.anchor, spot.lines) for spot in above]
    level = centred(y, LETTERS)
    sides = [Spot(x - _OFF, level, "end", (text,)), Spot(x + _OFF, level, "start", (text,))]
    return [*above, *sides, *below] if is_above else [*sides, *below, *above]


def _other(other: Other, plane: Plane) -> Wanted:
    """Another's figure: at the edge, or by its own place."""
    words, y = tuple(filter(None, (other.label, other.when))), plane.y(other.level.value)
    if other.at is not None:
        spots = _around(" ".join(words), plane.x(other.at), y, is_above=True)
        return Wanted("comparator", _PLAIN, SOFT, tuple(spots), needed=False)
    spots = _beside(words, y, plane, LETTERS) if plane.paper.has_margin else []
    one_line, right = (" ".join(words),), plane.right
    for lines in dict.fromkeys((one_line, words)):
        height = len(lines) - 1
        spots += [Spot(right, y - 7 - height * 16, "end", lines), Spot(right, y + 17, "end", lines)]
    return Wanted("comparator", _PLAIN, SOFT, tuple(spots), needed=False)
