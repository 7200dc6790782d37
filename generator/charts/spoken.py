"""What a chart says to readers who do not see it: one sentence to hear, and everything that the drawing shows."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.charts.across import names_of, target_in_words
from generator.charts.gaps import gaps_in_full, gaps_in_short
from generator.charts.lines import TargetStep
from generator.charts.view import BreakMark, ChartView, Point, Series
from generator.terms.units import Measured, unit_label
from generator.terms.wording import listed

LONGEST_ALT = 200
MOST_NAMED = 3


def subject(measure: Measured, what: str) -> str:
    """What an alternative text starts with; a figure that does not show its own unit is told with it."""
    unit = "" if measure.unit.says_itself else f", {unit_label(measure).lower()}"
    return f"Line chart of {what}{unit}"


def alt_text(
    start: str, points: Sequence[Point], target: Sequence[TargetStep] = (), breaks: Sequence[BreakMark] = ()
) -> str:
    """The main message in one sentence: from where to where, against the target, lowest and highest.

    Only figures that were counted in one way are set against each other. Whatever would make the sentence too long
    to listen to is left to the description.
    """
    since, known = comparable_sections(points, breaks)[-1]
    when = f"since {since.label} " if since is not None else ""
    if len({point.value for point in known}) == 1:
        text = f"{start}: {when}{known[-1].told}"
        range_ = "the same throughout" if len(_comparable(known)) > 1 else ""
    else:
        text = f"{start}: {when}from {_end(known[0], points[0], since)} to {end_of(points)}"
        range_ = extremes_in_words(known)
    for more in filter(None, (against_target(known[-1], target), gaps_in_short(points), range_)):
        text += f"; {more}" if len(f"{text}; {more}.") <= LONGEST_ALT else ""
    return f"{text}."


def with_gaps(text: str, series: Sequence[Series]) -> str:
    """A sentence, and how many figures are missing, if it does not become too long by that."""
    gaps = gaps_in_short([point for each in series for point in each.points])
    return f"{text}; {gaps}." if gaps and len(f"{text}; {gaps}.") <= LONGEST_ALT else f"{text}."


def areas_alt(start: str, series: Sequence[Series]) -> str:
    """Where each line ends; where that would be too long to listen to, between which figures they all end."""
    each = f"{start}: last figures {listed(f'{one.name} {end_of(one.points)}' for one in series)}"
    if len(each) < LONGEST_ALT:
        return with_gaps(each, series)
    ends = sorted((one.known[-1].value or 0, one.known[-1].text) for one in series)
    return with_gaps(f"{start}: last figures of {len(series)} areas from {ends[0][1]} to {ends[-1][1]}", series)


def _end(point: Point, edge: Point, since: Point | None = None) -> str:
    """A figure; if the chart starts or ends elsewhere, with its period; and whether it may still change."""
    more = [] if point in (edge, since) else [point.label]
    more += [point.remark] if point.remark else []
    return f"{point.text} ({', '.join(more)})" if more else point.text


def end_of(points: Sequence[Point]) -> str:
    """The last figure of a line in a few words: `12`, or `12 (Dec 2016, provisional)`."""
    known = [point for point in points if point.value is not None]
    return _end(known[-1], points[-1])


def comparable_sections(points: Sequence[Point], breaks: Sequence[BreakMark]) -> list[tuple[Point | None, list[Point]]]:
    """The known points in parts that can be compared; each part but the first with the point that starts it.

    A part starts with a new way of counting, and where a running total begins its year.
    """
    new_counts = (next(point for point in points if point.at >= new.at) for new in breaks)
    new_years = (point for point in points[1:] if point.starts_anew)
    starts = sorted({point.at: point for point in (*new_counts, *new_years)}.values(), key=lambda point: point.at)
    parts: list[tuple[Point | None, list[Point]]] = []
    for since, until in zip([None, *starts], [*starts, None], strict=True):
        low = since.at if since is not None else points[0].at
        high = until.at if until is not None else points[-1].at + 1
        known = [point for point in points if low <= point.at < high and point.value is not None]
        if known:
            parts.append((since, known))
    return parts


def against_target(last: Point, target: Sequence[TargetStep]) -> str:
    """Where the last figure lies against the bounds in force for its period; nothing of one that is not judged."""
    step = next((step for step in target if step.covers(last.at)), None)
    if step is None or last.held_back or last.value is None:
        return ""
    low, high = step.levels[0], step.levels[-1]
    is_range = len(step.levels) > 1
    if is_range and low.value <= last.value <= high.value:
        return f"last figure within the target range of {names_of(step)}"
    place = "at" if last.value == low.value else "below" if last.value < low.value else "above"
    return f"last figure {place} the target {'range ' if is_range else ''}of {names_of(step)}"


def description(chart: ChartView) -> str:
    """Everything that the drawing shows, for readers who do not see it."""
    names = [f"{series.name}: " if len(chart.series) > 1 else "" for series in chart.series]
    sentences = [s for series, name in zip(chart.series, names, strict=True) for s in _story(chart, series, name)]
    for series in chart.undrawn:
        sentences.append(f"{series.name}: too few figures to draw")
        sentences += (f"{series.name}: {gap}" for gap in gaps_in_full(series.points))
    sentences += _remarks([point for series in chart.series for point in series.known])
    sentences += [f"A {new.label[0].lower()}{new.label[1:]}: not comparable with before" for new in chart.breaks]
    if any(point.starts_anew for point in chart.series[0].points[1:]):
        sentences.append("The count starts again every year")
    if chart.lines or chart.comparators:
        across = filter(
            None, (target_in_words(chart.target), *(f"{line.label} {line.when}".rstrip() for line in chart.comparators))
        )
        sentences.append(f"Also drawn: {'; '.join(across)}")
    return " ".join(f"{sentence}." for sentence in sentences)


def _story(chart: ChartView, series: Series, name: str) -> Iterator[str]:
    for since, known in comparable_sections(series.points, chart.breaks):
        first, last, able = known[0], known[-1], _comparable(known)
        part = f"Since {since.label}: " if since is not None else ""
        text = f"{name}{part}{first.text} in {first.label}, {last.text} in {last.label}"
        if len(known) == 1:
            yield f"{name}{part}{first.text} in {first.label}"
        elif len({point.value for point in known}) == 1:
            yield f"{text}; every figure is the same"
        elif len(able) < 2:
            yield text
        else:
            low, high = _extremes(able)
            yield f"{text}; lowest {low.text} in {_when(able, low)}, highest {high.text} in {_when(able, high)}"
    yield from (f"{name}{gap}" if name else gap[0].upper() + gap[1:] for gap in gaps_in_full(series.points))


def _remarks(known: Sequence[Point]) -> Iterator[str]:
    """Which figures may change, and which are about too few: `Provisional: Jan 2017`."""
    for remark in dict.fromkeys(point.remark for point in known if point.remark):
        labels = dict.fromkeys(p.label for p in sorted(known, key=lambda point: point.at) if p.remark == remark)
        all_of_them = len(labels) > MOST_NAMED and all(point.remark == remark for point in known)
        yield f"{remark.capitalize()}: {'every figure' if all_of_them else listed(labels)}"


def _comparable(known: Sequence[Point]) -> list[Point]:
    """The figures that may be set against each other."""
    return [point for point in known if not point.held_back]


def extremes_in_words(known: Sequence[Point]) -> str:
    """`lowest 12% (Dec 2016), highest 18% (May 2016)`, of those that may be compared; nothing of fewer than two."""
    able = _comparable(known)
    if len(able) < 2:
        return ""
    low, high = _extremes(able)
    return f"lowest {low.text} ({low.label}), highest {high.text} ({high.label})"


def _extremes(known: Sequence[Point]) -> tuple[Point, Point]:
    """The first of the lowest points and the first of the highest."""

    def value(point: Point) -> Decimal:
        return point.value if point.value is not None else Decimal(0)

    return min(known, key=value), max(known, key=value)


def _when(known: Sequence[Point], extreme: Point) -> str:
    """The period of the lowest or highest figure, or all its periods where it came more than once."""
    labels = [point.label for point in known if point.value == extreme.value]
    return listed(labels) if len(labels) <= MOST_NAMED else f"{len(labels)} periods, first {labels[0]}"
