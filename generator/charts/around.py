"""What a chart of a measure shows around its line: the usual range, what happened, the months, and who is named."""

from collections.abc import Sequence

from generator.assess.indicator import Assessment
from generator.assess.no_range import Refusal
from generator.charts.marks import AxisTick, Band, EventMark
from generator.charts.view import Point
from generator.record.safe import Figure
from generator.schema.events import events_by
from generator.terms.period import MONTHS, Kind, Period

_YEAR = 12


def band_of(assessment: Assessment, rows: Sequence[Figure]) -> Band | None:
    """The usual range, over the time of the figures that it rests on."""
    usual, indicator = assessment.usual, assessment.indicator
    if isinstance(usual, Refusal):
        return None
    low, high = usual.bounds(indicator)
    first, last = usual.baseline.first, usual.baseline.last
    half = indicator.frequency.months / 2
    ends_before = usual.baseline.number < len(usual.values)
    return Band(
        low,
        high,
        usual.in_words(indicator),
        usual.is_trial,
        start=first.end - half if first > rows[0].key.period else None,
        end=last.end + half if ends_before else None,
        until=_called(last, rows) if ends_before else "",
    )


def _called(period: Period, rows: Sequence[Figure]) -> str:
    """A period's name on the chart: a month needs no year where the chart has but one month of that name."""
    drawn = rows[-1].key.period.end - rows[0].key.period.end
    is_plain = period.kind is Kind.MONTH and drawn <= _YEAR and period.end not in _twice(rows)
    return MONTHS[period.end % _YEAR] if is_plain else period.short_label


def _twice(rows: Sequence[Figure]) -> tuple[int, ...]:
    first, last = rows[0].key.period.end, rows[-1].key.period.end
    return (first, last) if last - first == _YEAR else ()


def events_of(assessment: Assessment, rows: Sequence[Figure]) -> tuple[EventMark, ...]:
    """The events within the time drawn that had happened by the release."""
    if not rows:
        return ()
    first, last = rows[0].key.period.end - 0.5, rows[-1].key.period.end + 0.5
    known = events_by(assessment.indicator.events, assessment.release)
    return tuple(EventMark(event.at, event.words) for event in known if first <= event.at <= last)


def extremes_of(points: Sequence[Point], since: float) -> tuple[float, ...]:
    """The places of the lowest and of the highest figure since a place, unless that is the last: it is told anyway.

    No record is held by a figure that may change or rests on too few, nor shared by all.
    """
    able = [(point.value, point.at) for point in points if point.value is not None and not point.held_back]
    able = [(value, at) for value, at in able if at >= since]
    if len({value for value, _ in able}) < 2:
        return ()
    low, high = min(able)[0], max(able)[0]
    first = dict(reversed(able))
    return tuple(sorted(first[value] for value in (low, high) if first[value] != able[-1][1]))


def axis_of(periods: Sequence[tuple[float, Period]]) -> tuple[AxisTick, ...]:
    """The periods on the axis of time: of months the first of each quarter is named before the others."""
    return tuple(AxisTick(at, *_named(period), is_main=_is_main(period)) for at, period in periods)


def _named(period: Period) -> tuple[str, str]:
    """A period's name without its year, and the year: `Jan` and `2017`, `Q3` and `2016/17`; of a run its end."""
    label = Period.month(period.end).short_label if period.kind is Kind.RANGE else period.short_label
    text, _, year = label.rpartition(" ")
    return (text, year) if text else (year, "")


def _is_main(period: Period) -> bool:
    return period.kind not in (Kind.MONTH, Kind.RANGE) or period.end % 3 == 0
