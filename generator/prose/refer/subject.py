"""The figure that a reference is about, or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.comparable import Ground, Obstacle
from generator.assess.year_to_date import year_to_date
from generator.prose.refer.asked import Asked
from generator.prose.refer.resolved import Fault
from generator.record.keys import Area, Status
from generator.record.outside import Comparator, ComparatorName
from generator.record.safe import Figure, SafePicture
from generator.record.series import is_main
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.wording import listed

_SAY_IT = "Take the reference out and say it in words, or refer to another period."
_NAME_ANOTHER = "Take the reference out, or name another period: change since 2016-04."
_MOST_LISTED = 12


@dataclass(frozen=True)
class Subject:
    """An indicator, what is asked of it, for which area, and whom it can be compared with."""

    indicator: Indicator
    picture: SafePicture
    asked: Asked
    area: Area
    comparators: Mapping[ComparatorName, Comparator]

    @property
    def name(self) -> str:
        """Whose figure it is, for messages: `"eh-1-1" for North, source: Police`."""
        part = f", {self.asked.group}" if self.asked.group else ""
        return f'"{self.indicator.id}" for {self.area.name}{part}'

    @property
    def series(self) -> tuple[Figure, ...]:
        """The figures in the indicator's own kind of period, oldest first."""
        rows = self.picture.series(self.indicator.id, self.area.code, self.asked.group)
        return tuple(row for row in rows if is_main(self.indicator, row.key.period))


@dataclass(frozen=True, slots=True)
class Found:
    """A figure with a value: its number, when it was, what a verdict on it rests on, and its row in the record."""

    value: Decimal
    period: Period
    rests_on: Ground
    observation: Figure | None


def find(subject: Subject) -> Found | Fault:
    """The figure that is asked for: the newest, one of a period, or the year to date."""
    if subject.asked.to_date:
        return _to_date(subject)
    if subject.asked.period is not None:
        return find_at(subject, subject.asked.period)
    latest = newest_due(subject)
    return _found(subject, latest) if latest else Fault(f"{subject.name} has no figure.", _where_there_are(subject))


def newest_due(subject: Subject) -> Figure | None:
    """The newest row, whether or not it holds a value; a figure that is not yet due is nobody's newest."""
    due = (row for row in reversed(subject.series) if row.status is not Status.NOT_YET_DUE)
    return next(due, None)


def find_at(subject: Subject, period: Period) -> Found | Fault:
    """The figure of one period."""
    observation = subject.picture.get(subject.indicator.id, subject.area.code, period, subject.asked.group)
    if observation is not None:
        return _found(subject, observation)
    message = f"{subject.name} has no figure {subject.indicator.when(period)}."
    return Fault(message, _where_there_are(subject))


def _found(subject: Subject, observation: Figure) -> Found | Fault:
    if observation.value is not None:
        return Found(observation.value, observation.key.period, observation, observation)
    when = subject.indicator.when(observation.key.period)
    if observation.status is Status.SUPPRESSED:
        message = f"the figure of {subject.name} {when} is hidden, so that no small number can be known."
    else:
        message = f"the figure of {subject.name} {when} is missing: it is {observation.status}."
    return Fault(message, _SAY_IT)


def _to_date(subject: Subject) -> Found | Fault:
    found = year_to_date(subject.indicator, subject.picture, subject.area.code, subject.asked.group)
    if found.value is None or found.period is None:
        reason = found.reason or "the figure is hidden or missing."
        return Fault(f"{subject.name} has no year to date: {reason[0].lower()}{reason[1:]}", _SAY_IT)
    row = subject.picture.get(subject.indicator.id, subject.area.code, found.period, subject.asked.group)
    return Found(found.value, found.period, found, row)


def not_compared(subject: Subject, found: Obstacle) -> Fault:
    """What is wrong with a reference that compares what may not be compared."""
    return Fault(f"{subject.name} is not compared. {found.words}", _NAME_ANOTHER)


def _where_there_are(subject: Subject) -> str:
    """Which periods of this area and part have a figure; if none, which areas have."""
    rows = subject.picture.rows(subject.indicator.id)
    mine = [r for r in rows if (r.key.area, r.key.group) == (subject.area.code, subject.asked.group)]
    periods = [row.key.period for row in sorted(mine, key=lambda row: row.key.period) if row.value is not None]
    if not periods:
        return "Choose another area or part: the record holds nothing for this one. Or take the reference out."
    last = [period.text for period in periods[-_MOST_LISTED:]]
    return f"There are figures for {listed(last)}{' and earlier' if len(periods) > len(last) else ''}."
