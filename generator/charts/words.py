"""What a chart says in words: worked out from its figures, and never stronger than they are."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.assess.direction import Arrow
from generator.assess.indicator import Assessment
from generator.charts.gaps import gaps_in_full, gaps_in_short
from generator.charts.view import Break, ChartView, Line, Point, Series
from generator.record.picture import Observation, Status
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.units import Measure, figure, figure_in_words, rounded, unit_label
from generator.terms.wording import in_period, listed

FEWEST_FOR_A_RECORD = 6
LONGEST_ALT = 200
MOST_NAMED = 3


def headline(assessment: Assessment, rows: Sequence[Observation], *, has_break: bool) -> str:
    """What the data says: `Fell to 67.7% in January 2017, the lowest of the 13 figures shown`."""
    indicator, known = assessment.indicator, [row for row in rows if row.value is not None]
    latest = known[-1]
    if latest.value is None:
        raise ValueError("a chart without a figure has no headline")
    text, when = figure_in_words(indicator, latest.value), latest.key.period
    if latest is not rows[-1]:
        return f"Last known: {text} {in_period(when)}; {rows[-1].status} {in_period(rows[-1].key.period)}"
    if latest.status is Status.PROVISIONAL:
        return f"{text} {in_period(when)} (provisional)"
    if indicator.basis.is_running_total:
        return f"{text} {indicator.when(when)}, counted from the start of the year"
    record = "" if has_break else _record(indicator, known)
    return f"{_change(assessment, known)}{text} {in_period(when)}{record}"


def _change(assessment: Assessment, known: Sequence[Observation]) -> str:
    """Where the figure comes from, if the direction of travel compares it with the one drawn before it."""
    latest, indicator = known[-1], assessment.indicator
    previous = latest.key.period.previous(indicator.frequency.months)
    before = next((row.value for row in known if row.key.period == previous), None)
    # The direction of travel speaks of the latest figure of any kind of period, the chart of one kind only.
    if before is None or assessment.latest is None or assessment.latest.key != latest.key:
        return ""
    if assessment.travel.number is Arrow.LEVEL:
        return "Unchanged at "
    words = {Arrow.UP: "Rose", Arrow.DOWN: "Fell"}.get(assessment.travel.number)
    return f"{words} from {figure(indicator, before)} to " if words else ""


def _record(indicator: Indicator, known: Sequence[Observation]) -> str:
    """Whether the last figure is the lowest or highest, as readers see it; a tie or a provisional one is neither."""
    values = [rounded(row.value, indicator.decimals) for row in known if row.value is not None]
    if len(values) < FEWEST_FOR_A_RECORD or any(row.status is Status.PROVISIONAL for row in known):
        return ""
    if values[-1] < min(values[:-1]):
        return f", the lowest of the {len(values)} figures shown"
    if values[-1] > max(values[:-1]):
        return f", the highest of the {len(values)} figures shown"
    return ""


def areas_headline(indicator: Indicator, series: Sequence[Series], period: Period) -> str:
    """Which areas are highest and lowest in the latest period, if each has a firm figure for it."""
    ends = [(s.points[-1], s.name) for s in series if s.points[-1].at == period.end]
    known = [(point.value, name, point.text) for point, name in ends if _is_firm(point) and point.value is not None]
    if len(known) < len(series):
        return f"By area, up to {period.label}"
    if len({text for _, _, text in known}) == 1:
        return f"The same in every area, {known[0][2]}, {indicator.when(period)}"
    high, low = max(known)[2], min(known)[2]
    highest, lowest = (listed(name for _, name, text in known if text == level) for level in (high, low))
    return f"Highest in {highest} ({high}), lowest in {lowest} ({low}) {indicator.when(period)}"


def _is_firm(point: Point) -> bool:
    return point.value is not None and not point.is_provisional


def alt_text(start: str, points: Sequence[Point], lines: Sequence[Line] = (), breaks: Sequence[Break] = ()) -> str:
    """The main message in one sentence: from where to where, against the target, lowest and highest.

    Only figures that were counted in one way are set against each other. Whatever would make the sentence too long
    to listen to is left to the description.
    """
    since, known = _sections(points, breaks)[-1]
    low, high = _extremes(known)
    when = f"since {since.label} " if since is not None else ""
    if low.value == high.value:
        text = f"{start}: {when}{known[-1].text}{' (provisional)' if known[-1].is_provisional else ''}"
        range_ = "the same throughout" if len(known) > 1 else ""
    else:
        text = f"{start}: {when}from {_end(known[0], points[0], since)} to {end_of(points)}"
        range_ = f"lowest {low.text} ({low.label}), highest {high.text} ({high.label})"
    for more in filter(None, (against_target(known[-1], lines), gaps_in_short(points), range_)):
        text += f"; {more}" if len(f"{text}; {more}.") <= LONGEST_ALT else ""
    return f"{text}."


def with_gaps(text: str, series: Sequence[Series]) -> str:
    """A sentence, and how many figures are missing, if it does not become too long by that."""
    gaps = gaps_in_short([point for each in series for point in each.points])
    return f"{text}; {gaps}." if gaps and len(f"{text}; {gaps}.") <= LONGEST_ALT else f"{text}."


def _end(point: Point, edge: Point, since: Point | None = None) -> str:
    """A figure; if the chart starts or ends elsewhere, with its period; and whether it may still change."""
    more = [] if point in (edge, since) else [point.label]
    more += ["provisional"] if point.is_provisional else []
    return f"{point.text} ({', '.join(more)})" if more else point.text


def end_of(points: Sequence[Point]) -> str:
    """The last figure of a line in a few words: `12`, or `12 (Dec 2016, provisional)`."""
    known = [point for point in points if point.value is not None]
    return _end(known[-1], points[-1])


def _sections(points: Sequence[Point], breaks: Sequence[Break]) -> list[tuple[Point | None, list[Point]]]:
    """The known points in parts that can be compared; each part but the first with the point that starts it."""
    starts = [next(point for point in points if point.at >= new.at) for new in breaks]
    parts: list[tuple[Point | None, list[Point]]] = []
    for since, until in zip([None, *starts], [*starts, None], strict=True):
        low = since.at if since is not None else points[0].at
        high = until.at if until is not None else points[-1].at + 1
        known = [point for point in points if low <= point.at < high and point.value is not None]
        if known:
            parts.append((since, known))
    return parts


def against_target(last: Point, lines: Sequence[Line]) -> str:
    """Where the last figure lies against the target line, or between its two; nothing of a provisional one."""
    bounds = [line for line in lines if line.is_target]
    if not bounds or not _is_firm(last) or last.value is None:
        return ""
    low, high = bounds[0], bounds[-1]
    names = " to ".join(line.label.removeprefix("Target ") for line in bounds)
    if len(bounds) > 1 and low.value <= last.value <= high.value:
        return f"last figure within the target range of {names}"
    place = "at" if last.value == low.value else "below" if last.value < low.value else "above"
    return f"last figure {place} the target {'range ' if len(bounds) > 1 else ''}of {names}"


def description(chart: ChartView) -> str:
    """Everything that the drawing shows, for readers who do not see it."""
    names = [f"{series.name}: " if len(chart.series) > 1 else "" for series in chart.series]
    sentences = [s for series, name in zip(chart.series, names, strict=True) for s in _story(chart, series, name)]
    for series in chart.undrawn:
        sentences.append(f"{series.name}: too few figures to draw")
        sentences += (f"{series.name}: {gap}" for gap in gaps_in_full(series.points))
    provisional = sorted({(p.at, p.label) for s in chart.series for p in s.points if p.is_provisional})
    if provisional:
        sentences.append(f"Provisional: {listed(label for _, label in provisional)}")
    sentences += [f"A {new.label[0].lower()}{new.label[1:]}: not comparable with before" for new in chart.breaks]
    if any(point.starts_anew for point in chart.series[0].points[1:]):
        sentences.append("The count starts anew every year")
    if chart.lines:
        sentences.append(f"Also drawn: {listed(line.label for line in chart.lines)}")
    return " ".join(f"{sentence}." for sentence in sentences)


def _story(chart: ChartView, series: Series, name: str) -> Iterator[str]:
    for since, known in _sections(series.points, chart.breaks):
        first, last, (low, high) = known[0], known[-1], _extremes(known)
        part = f"Since {since.label}: " if since is not None else ""
        text = f"{name}{part}{first.text} in {first.label}, {last.text} in {last.label}"
        if len(known) == 1:
            yield f"{name}{part}{first.text} in {first.label}"
        elif low.value == high.value:
            yield f"{text}; every figure is the same"
        else:
            yield f"{text}; lowest {low.text} in {_when(known, low)}, highest {high.text} in {_when(known, high)}"
    yield from (f"{name}{gap}" if name else gap[0].upper() + gap[1:] for gap in gaps_in_full(series.points))


def _extremes(known: Sequence[Point]) -> tuple[Point, Point]:
    """The first of the lowest points and the first of the highest."""

    def value(point: Point) -> Decimal:
        return point.value if point.value is not None else Decimal(0)

    return min(known, key=value), max(known, key=value)


def _when(known: Sequence[Point], extreme: Point) -> str:
    """The period of the lowest or highest figure, or all its periods where it came more than once."""
    labels = [point.label for point in known if point.value == extreme.value]
    return listed(labels) if len(labels) <= MOST_NAMED else f"{len(labels)} periods, first {labels[0]}"


def subject(measure: Measure, what: str) -> str:
    """What an alternative text starts with; a figure that does not show its own unit is told with it."""
    unit = "" if measure.unit.says_itself else f", {unit_label(measure).lower()}"
    return f"Line chart of {what}{unit}"
