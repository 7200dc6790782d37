"""What is drawn across a chart of a measure: its targets over their own time, and others' newest figures."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.assess.beside import is_as_long
from generator.assess.indicator import Assessment
from generator.assess.rating import target_in_force
from generator.charts.lines import Level, TargetStep
from generator.charts.marks import Other
from generator.charts.view import Point
from generator.record.outside import Comparator, ComparatorName
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.schema.targets import Target, TargetBasis
from generator.schema.timing import YearToDateRule
from generator.terms.period import Period
from generator.terms.units import bound, figure

Bounds = tuple[Level | None, Level | None]
_NO_BOUNDS: Bounds = (None, None)


def target_steps(indicator: Indicator, points: Sequence[Point]) -> tuple[TargetStep, ...]:
    """The targets by which the points are judged, each over its own points.

    A step changes midway between the last point that the old target judges and the first that the new one does. For
    months that is the first day of the target's month. A longer period stands at its end month and is judged by the
    target in force then: a step at the target's own month could come to lie so near to a point that no reader saw on
    which side, and midway every point lies clearly beside its own target.
    """
    return tuple(_steps(indicator, points))


def _steps(indicator: Indicator, points: Sequence[Point]) -> Iterator[TargetStep]:
    before: Point | None = None
    judged = [(point, _in_force(indicator, point)) for point in points]
    runs = [list(run) for _, run in groupby(judged, key=lambda pair: _bounds(indicator, pair[1]))]
    for run, after in zip(runs, [*runs[1:], None], strict=True):
        (first, since), (last, newest) = run[0], run[-1]
        lower, upper = _bounds(indicator, since)
        if since is not None and newest is not None and (lower, upper) != _NO_BOUNDS:
            yield TargetStep(
                lower,
                upper,
                start=_midway(before, first),
                end=_midway(last, after[0][0]) if after else None,
                since=since.from_.start if before else None,
                until=_last_month(indicator, newest) if after else None,
            )
        before = last


def _in_force(indicator: Indicator, point: Point) -> Target | None:
    """The target of a point's period, which the month at its end decides."""
    return target_in_force(indicator, Period.month(int(point.at)))


def _bounds(indicator: Indicator, target: Target | None) -> Bounds:
    """The bounds that can be drawn: words have none, and those for the year are no level of a month, unless each figure
    is the year to date.
    """
    if target is None or target.green is None or target.basis is TargetBasis.WHOLE_YEAR:
        return _NO_BOUNDS
    if target.is_for_the_year and not _is_to_date(indicator):
        return _NO_BOUNDS
    lower, upper = (
        None if value is None else Level(value, bound(indicator, value))
        for value in (target.green.lower, target.green.upper)
    )
    return lower, None if lower == upper else upper


def _is_to_date(indicator: Indicator) -> bool:
    return indicator.basis.is_running_total or indicator.year_to_date.rule is YearToDateRule.LATEST


def _midway(before: Point | None, after: Point) -> float | None:
    return None if before is None else (before.at + after.at) / 2


def _last_month(indicator: Indicator, target: Target) -> int | None:
    """The month before the next target's first."""
    later = [one.from_.start for one in indicator.targets if one.from_ > target.from_]
    return min(later) - 1 if later else None


def target_in_words(steps: Sequence[TargetStep]) -> str:
    """The targets that are drawn, oldest first: `target 60% until November 2016, then 80%`."""
    return f"target {', then '.join(_told(steps))}" if steps else ""


def _told(steps: Sequence[TargetStep]) -> Iterator[str]:
    before: float | None = None
    for step in steps:
        text = names_of(step)
        # What follows on the one before needs no date of its own.
        if step.since is not None and (before is None or before != step.start):
            text += f" from {Period.month(step.since).label}"
        if step.until is not None:
            text += f" until {Period.month(step.until).label}"
        yield text
        before = step.end


def names_of(step: TargetStep) -> str:
    """The bounds in words: `60%`, `60% to 70%`."""
    return " to ".join(level.text for level in step.levels)


def others_of(assessment: Assessment, rows: Sequence[Figure]) -> tuple[Other, ...]:
    """Each comparator that has a place on charts, with the figure that counts and its year.

    One that counts a year has no level on a scale of months where months add up.
    """
    newest = {
        each.comparator.name: each.comparator
        for each in assessment.comparisons
        if each.counts and _has_a_level(assessment, each.comparator.period)
    }
    return tuple(
        _other(assessment.indicator, name.words.on_chart, newest[name], rows)
        for name in ComparatorName
        if name in newest and name.words.on_chart
    )


def _has_a_level(assessment: Assessment, period: Period | None) -> bool:
    indicator, latest = assessment.indicator, assessment.latest
    if period is None or latest is None:
        return False
    return not indicator.unit.adds_up or is_as_long(indicator, latest.key.period, period)


def _other(indicator: Indicator, name: str, comparator: Comparator, rows: Sequence[Figure]) -> Other:
    """It has a place of its own where all of its time is drawn."""
    level, period = Level(comparator.value, figure(indicator, comparator.value)), comparator.period
    if period is None:
        return Other(name, level)
    is_drawn = rows[0].key.period.start <= period.start and period.end <= rows[-1].key.period.end
    return Other(name, level, f"({period.short_label})", period.end if is_drawn else None)
