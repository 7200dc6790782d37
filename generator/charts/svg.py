"""A chart view as a static SVG with real text; the same bytes every time.

The drawing looks the same without the site's stylesheet, which only refines it: it can be saved, mailed, framed and
converted. Every colour and size stands in it, therefore (paper.py).
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from markupsafe import Markup, escape

from generator.charts.boxes import Box, Segment
from generator.charts.captions import ROWS, captions
from generator.charts.gap_marks import gap_marks
from generator.charts.levels import levels
from generator.charts.months import months
from generator.charts.paper import BAND, FONT, GROUND, LETTERS, LINE, Paper, coordinate
from generator.charts.plane import Plane
from generator.charts.points import point_boxes, points
from generator.charts.solver import Ground, Placed, placed
from generator.charts.strokes import band, band_box, band_edges, other, target, target_segments, upright
from generator.charts.view import ChartView, Point, pieces


def draw(chart: ChartView, paper: Paper) -> Markup:
    """The chart as an inline SVG element."""
    plane = Plane(chart, paper)
    names = f"{chart.id}-{paper.size}"
    words = words_of(chart, paper)
    parts = [
        f'{svg_start(paper)} role="img" aria-labelledby="{names}-t {names}-d">',
        f'<title id="{names}-t">{escape(chart.alt)}</title>',
        f'<desc id="{names}-d">{escape(chart.description)}</desc>',
        *_behind(chart, plane, words),
        *line(chart, chart.series[0].points, plane),
        *gap_marks(chart, plane),
        *points(chart, plane),
        *texts(chart, words, plane),
        "</svg>",
    ]
    return Markup("".join(parts))


def hidden(drawn: Markup) -> Markup:
    """A drawing that the stylesheet shows, where it fits better than another."""
    return Markup(str(drawn).replace(' role="img"', ' role="img" display="none"', 1))


def svg_start(paper: Paper) -> str:
    """How the drawing begins: its size, and the letters that it is set in."""
    shown = paper.shown or paper.width
    high = round(paper.height * shown / paper.width)
    size = f'viewBox="0 0 {paper.width} {paper.height}" width="{shown}" height="{high}"'
    return f'<svg class="chart {paper.size}" xmlns="http://www.w3.org/2000/svg" {size} {FONT} fill="none"'


# Each chart is drawn, and read for the figure that a click loads.
@lru_cache(maxsize=1024)
def words_of(chart: ChartView, paper: Paper) -> tuple[Placed, ...]:
    """The words within the drawing, each in its place."""
    plane, known = Plane(chart, paper), chart.series[0].known
    boxes = point_boxes(known, plane)
    strokes = [segment for usual in filter(None, [chart.band]) for segment in band_edges(usual, plane)]
    strokes += [segment for one in chart.lines for segment in target_segments(one, plane)]
    strokes += [Segment(x, plane.top, x, plane.axis) for x in _uprights(chart, plane)]
    strokes += [Segment(plane.left, y, plane.right, y) for y in {plane.floor, plane.axis}]
    ground = Ground(
        room=Box(2, 1, plane.paper.width - 2, plane.axis + 6),
        # The numbers of the levels stand there, the marks of gaps, and that of the last figure.
        taken=(Box(0, plane.top - LETTERS, plane.left - 2, plane.axis), *plane.gap_room, *boxes[-1:]),
        line=tuple(segments(chart, chart.series[0].points, plane)),
        points=tuple(boxes[:-1]),
        soft=tuple(strokes),
    )
    return tuple(placed(tuple(captions(chart, plane)), ground))


def _uprights(chart: ChartView, plane: Plane) -> list[float]:
    return [*(plane.x(event.at) for event in chart.events), *(plane.x(new.at - 0.5) for new in chart.breaks)]


def segments(chart: ChartView, of: Sequence[Point], plane: Plane) -> Iterator[Segment]:
    """The strokes of a line."""
    for piece in pieces(of, chart.breaks):
        places = [plane.place(point) for point in piece]
        yield from (Segment(*here, *there) for here, there in pairwise(places))


def _behind(chart: ChartView, plane: Plane, words: Sequence[Placed]) -> Iterator[str]:
    """What the line is drawn upon."""
    if chart.band is not None:
        yield from band(chart.band, plane)
    yield from levels(chart, plane)
    yield from months(chart.axis, plane)
    tops = {(p.wanted.kind, p.spot.lines[0]): p.spot.y + 5 for p in words if p.spot.y in ROWS}
    for event in chart.events:
        yield upright("event", plane.x(event.at), tops.get(("event", event.words), plane.top), plane)
    for new in chart.breaks:
        yield upright("break", plane.x(new.at - 0.5), tops.get(("break", new.label), plane.top), plane)
    yield from (target(one, plane) for one in chart.lines)
    named = [p.spot.lines[0] for p in words if p.wanted.kind == "comparator"]
    yield from (other(one, plane) for one in chart.comparators if any(n.startswith(one.label) for n in named))


def line(chart: ChartView, of: Sequence[Point], plane: Plane, colour: str = LINE, width: int = 3) -> Iterator[str]:
    """The line in as many pieces as gaps and breaks make of it, in one path."""
    joined = (piece for piece in pieces(of, chart.breaks) if len(piece) > 1)
    path = "".join(
        "M" + "L".join(f"{coordinate(x)} {coordinate(y)}" for x, y in map(plane.place, piece)) for piece in joined
    )
    if path:
        look = f'stroke="{colour}" stroke-width="{width}" stroke-linejoin="round"'
        yield f'<path class="line" {look} d="{path}"/>'


def texts(chart: ChartView, words: Sequence[Placed], plane: Plane) -> Iterator[str]:
    """The words, each on a patch of the colour that is beneath it, by which it stands off from lines."""
    for colour, boxes in _patches(chart, words, plane).items():
        path = "".join(
            f"M{coordinate(b.left)} {coordinate(b.top)}H{coordinate(b.right)}V{coordinate(b.bottom)}"
            f"H{coordinate(b.left)}z"
            for b in boxes
        )
        yield f'<path class="patch" fill="{colour}" d="{path}"/>'
    yield '<g class="words">'
    # From left to right, so that whoever copies them from paper finds a space between two on one line.
    for one in sorted(words, key=lambda placed: placed.box.left):
        letters, spot = one.wanted.letters, one.spot
        look = ' font-weight="700"' if letters.is_bold else ""
        look += "" if letters.size == LETTERS else f' font-size="{letters.size:g}"'
        anchor = "" if spot.anchor == "start" else f' text-anchor="{spot.anchor}"'
        for number, text in enumerate(spot.lines):
            place = f'x="{coordinate(spot.x)}" y="{coordinate(spot.line_at(number, letters))}"{anchor}'
            kind = f'class="{one.wanted.kind}" fill="{one.wanted.fill}"'
            yield f"<text {kind} {place}{look}>{escape(text)}</text>"
    yield "</g>"


def _patches(chart: ChartView, words: Sequence[Placed], plane: Plane) -> dict[str, list[Box]]:
    """The room of the words by what is beneath; words that lie on the edge of the usual range have none."""
    found: dict[str, list[Box]] = {}
    usual = band_box(chart.band, plane) if chart.band is not None else None
    for box in (one.patch for one in words):
        if usual is None or not box.overlaps(usual):
            found.setdefault(GROUND, []).append(box)
        elif box.is_within(usual):
            found.setdefault(BAND, []).append(box)
    return found
