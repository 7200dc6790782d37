"""What a chart says to readers who do not see it: the story of its headline, and what else a few words can tell.

A chart is read out in one go, so title and description together have sixty words at most. Every figure is in the table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.assess.indicator import Assessment
from generator.assess.usual_range import UsualRange
from generator.charts.across import names_of, target_in_words
from generator.charts.gaps import gaps_in_short
from generator.charts.lines import TargetStep
from generator.charts.view import BreakMark, ChartView, Point, Series
from generator.schema.events import events_by
from generator.terms.units import Measured, unit_label
from generator.terms.wording import listed

LONGEST_ALT, MOST_SPOKEN, MOST_ENDS = 200, 60, 5


def alt_text(measure: Measured, what: Sequence[str], story: str) -> str:
    """The headline's story after what the chart is of: its name, the place and the time, as far as there is room.

    A figure that does not show its own unit is told with it.
    """
    name, place, when = what
    unit = "" if measure.unit.says_itself else f", {unit_label(measure).lower()}"
    starts = (f"{name}, {place}, {when}{unit}", f"{name}, {place}, {when}", f"{name}, {place}", name)
    told = [f"Line chart of {start}: {story}." for start in starts]
    return next((text for text in told if len(text) <= LONGEST_ALT), _cut(name, story))


def _cut(name: str, story: str) -> str:
    """A name that leaves no room for the story loses its last words."""
    words = name.split()
    while words and len(f"Line chart of {' '.join(words)} ...: {story}.") > LONGEST_ALT:
        words.pop()
    return f"Line chart of {' '.join(words)} ...: {story}." if words else f"{story}."


def with_headline(chart: ChartView, words: str) -> ChartView:
    """A chart under another headline, which its alternative text tells too."""
    start = chart.alt.removesuffix(f": {chart.headline}.")
    alt = f"{start}: {words}."
    return replace(
        chart, headline=words, alt=alt if len(alt) <= LONGEST_ALT else f"Line chart of {chart.name}: {words}."
    )


def areas_alt(measure: Measured, what: Sequence[str], series: Sequence[Series], story: str) -> str:
    """The headline's story; where that ranks no area, where each line ends, if there is room."""
    if story.startswith("By area"):
        ends = f"last figures {listed(f'{one.name} {end_of(one.points)}' for one in series)}"
        found = alt_text(measure, what, ends)
        return found if found.endswith(f"{ends}.") and what[1] in found else alt_text(measure, what, story)
    return alt_text(measure, what, story)


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


def facts_of(assessment: Assessment, points: Sequence[Point]) -> list[str]:
    """What a chart of a measure shows beside its figures: the usual range, and what happened."""
    usual, found = assessment.usual, []
    if isinstance(usual, UsualRange):
        found.append(f"Usual range {usual.in_words(assessment.indicator)}")
    known = events_by(assessment.indicator.events, assessment.release)
    return found + [event.words for event in known if points[0].at - 0.5 <= event.at <= points[-1].at + 0.5]


def description(chart: ChartView, facts: Sequence[str] = (), all_figures: str = "") -> str:
    """What the alternative text leaves out, as far as sixty words for both reach; what matters most comes first.

    All figures of a document, where they fit. Else from where to where, lowest and highest, against the target, gaps, a
    new count, the usual range, what happened, what else is drawn.
    """
    room = MOST_SPOKEN - len(chart.alt.split())
    if all_figures and len(all_figures.split()) <= room:
        return f"{all_figures}."
    told: list[str] = []
    if len(chart.series) == 1:
        story = next((each for each in _stories(chart) if len(each.split()) <= room), "")
        told += [f"{story[0].upper()}{story[1:]}."] if story else []
        room -= len(story.split())
    for sentence in (f"{each[0].upper()}{each[1:]}." for each in _sentences(chart, facts) if each):
        if len(sentence.split()) <= room:
            told.append(sentence)
            room -= len(sentence.split())
    return " ".join(told)


def _sentences(chart: ChartView, facts: Sequence[str]) -> Iterator[str]:
    if len(chart.series) > 1:
        yield _ends([series for series in chart.series if series.known])
        yield from (f"{series.name}: no figures" for series in chart.series if not series.known)
    else:
        yield against_target(chart.series[0].known[-1], chart.target)
    yield gaps_in_short([point for series in chart.series for point in series.points])
    yield from (f"{new.label}: not comparable with before" for new in chart.breaks)
    if any(point.starts_anew for point in chart.series[0].points[1:]):
        yield "The count starts again every year"
    yield from (fact for fact in facts if fact.removeprefix("Usual range ") not in chart.headline)
    targets = target_in_words(chart.target)
    # A target that never changed is told with the last figure.
    is_told = [f"target {names_of(step)}" for step in chart.target] == [targets]
    others = (f"{line.label} {line.when}".rstrip() for line in chart.comparators)
    if across := [*filter(None, ("" if is_told else targets, *others))]:
        yield f"also drawn: {'; '.join(across)}"


def _ends(known: Sequence[Series]) -> str:
    """The last figure of each line; of more than a few, between which they lie."""
    if len(known) <= MOST_ENDS:
        return f"Last figures: {listed(f'{one.name} {end_of(one.points)}' for one in known)}"
    low, high = _extremes([one.known[-1] for one in known])
    return f"Last figures of {len(known)} areas from {low.text} to {high.text}"


def _stories(chart: ChartView) -> Iterator[str]:
    """The newest figures that are counted in one way: the first, the last, and where there is room the extremes."""
    since, known = comparable_sections(chart.series[0].points, chart.breaks)[-1]
    ends = f"{known[0].label} {known[0].told}"
    if len(known) > 1:
        ends = f"{ends}, {known[-1].label} {known[-1].told}"
    if len({point.value for point in known}) == 1 < len(known):
        yield f"{ends}; the same throughout"
    start = f"since {since.label}: {ends}" if since else ends
    if found := extremes_in_words(known):
        yield f"{start}; {found}"
    yield start


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
