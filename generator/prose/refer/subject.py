"""The figure that a reference is about, or why there is none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.comparable import Obstacle, earlier
from generator.assess.latest import latest_figure
from generator.assess.year_to_date import YearToDate, year_to_date
from generator.prose.refer.asked import Asked
from generator.record.keys import Area, Status
from generator.record.outside import Comparator, ComparatorName
from generator.record.safe import Figure, SafePicture
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.problems import Fault
from generator.terms.rules import Rule
from generator.terms.wording import listed

_SAY_IT = "Take the reference out and say it in words, or refer to another period."
_MOST_LISTED = 12

_NO_FIGURE = Rule(
    "reference-no-figure",
    "An indicator that is referred to has a figure for its area and part",
    "{name} has no figure.",
    "{where}",
    {"name": '"t-2" for South, source: Police'}
    | {"where": "Choose another area or part: the record holds nothing for this one. Or take the reference out."},
)
_NO_FIGURE_THEN = Rule(
    "reference-no-figure-then",
    "An indicator that is referred to has a figure for its period",
    "{name} has no figure {when}.",
    "{where}",
    {"name": '"t-2" for Borough', "when": "in December 2014"}
    | {"where": "There are figures for 2016-11, 2016-12, 2016-04 to 2017-01 and 2017-01."},
)
_HIDDEN = Rule(
    "reference-hidden",
    "A figure that is referred to is not hidden",
    "the figure of {name} {when} is hidden, so that no small number can be known.",
    _SAY_IT,
    {"name": '"t-1" for South', "when": "in January 2017"},
)
_MISSING = Rule(
    "reference-missing",
    "A figure that is referred to is there",
    "the figure of {name} {when} is missing: it is {status}.",
    _SAY_IT,
    {"name": '"t-5" for Borough', "when": "in January 2017", "status": "not yet due"},
)
_NO_YEAR_TO_DATE = Rule(
    "reference-no-year-to-date",
    "A year to date that is referred to can be worked out and shown",
    "{name} has no year to date: {why}",
    _SAY_IT,
    {"name": '"t-1" for Borough', "why": "no year to date is worked out for this measure."},
)
_NOT_COMPARED = Rule(
    "reference-not-compared",
    "A reference compares what may be compared",
    "{name} is not compared. {why}",
    "Take the reference out, or name another period: change since 2016-04.",
    {"name": '"t-3" for North', "why": "The figure is provisional and may still change."},
)


@dataclass(frozen=True)
class Subject:
    """An indicator, what is asked of it, for which area, and whom it can be compared with."""

    indicator: Indicator
    picture: SafePicture
    asked: Asked
    area: Area
    comparators: Mapping[ComparatorName, tuple[Comparator, ...]]

    @property
    def name(self) -> str:
        """Whose figure it is, for messages: `"es-1-1" for North, source: Police`."""
        part = f", {self.asked.group}" if self.asked.group else ""
        return f'"{self.indicator.id}" for {self.area.name}{part}'

    @property
    def latest(self) -> Figure | None:
        """The figure that speaks where no period is named."""
        return latest_figure(self.indicator, self.picture, self.area.code, self.asked.group)


@dataclass(frozen=True, slots=True)
class Found:
    """A figure with a value: its number, when it was, what a verdict on it rests on, and its row in the record."""

    value: Decimal
    period: Period
    rests_on: Figure | YearToDate
    observation: Figure | None


def find(subject: Subject) -> Found | Fault:
    """The figure that is asked for: the newest, one of a period, or the year to date."""
    if subject.asked.to_date:
        return _to_date(subject)
    if subject.asked.period is not None:
        return find_at(subject, subject.asked.period)
    latest = subject.latest
    if latest is None:
        return _NO_FIGURE.broken(name=subject.name, where=_where_there_are(subject))
    return _found(subject, latest)


def find_at(subject: Subject, period: Period) -> Found | Fault:
    """The figure of one period."""
    observation = subject.picture.get(subject.indicator.id, subject.area.code, period, subject.asked.group)
    if observation is not None:
        return _found(subject, observation)
    when = subject.indicator.when(period)
    return _NO_FIGURE_THEN.broken(name=subject.name, when=when, where=_where_there_are(subject))


def _found(subject: Subject, observation: Figure) -> Found | Fault:
    if observation.value is not None:
        return Found(observation.value, observation.key.period, observation, observation)
    when = subject.indicator.when(observation.key.period)
    if observation.status is Status.SUPPRESSED:
        return _HIDDEN.broken(name=subject.name, when=when)
    return _MISSING.broken(name=subject.name, when=when, status=observation.status)


def _to_date(subject: Subject) -> Found | Fault:
    found = year_to_date(subject.indicator, subject.picture, subject.area.code, subject.asked.group)
    if found.value is None or found.period is None:
        reason = found.reason or "the figure is hidden or missing."
        return _NO_YEAR_TO_DATE.broken(name=subject.name, why=f"{reason[0].lower()}{reason[1:]}")
    row = subject.picture.get(subject.indicator.id, subject.area.code, found.period, subject.asked.group)
    return Found(found.value, found.period, found, row)


def unbroken(subject: Subject, found: Found) -> Iterator[Figure]:
    """The figures before the one that is meant, newest first, as far as they follow one another and compare."""
    now = found.observation
    while now is not None:
        before = earlier(subject.indicator, subject.picture, now)
        if isinstance(before, Obstacle):
            return
        yield before
        now = before


def not_compared(subject: Subject, found: Obstacle) -> Fault:
    """What is wrong with a reference that compares what may not be compared."""
    return _NOT_COMPARED.broken(name=subject.name, why=found.words)


def _where_there_are(subject: Subject) -> str:
    """Which periods of this area and part have a figure; if none, which areas have."""
    rows = subject.picture.rows(subject.indicator.id)
    mine = [r for r in rows if (r.key.area, r.key.group) == (subject.area.code, subject.asked.group)]
    periods = [row.key.period for row in sorted(mine, key=lambda row: row.key.period) if row.value is not None]
    if not periods:
        return "Choose another area or part: the record holds nothing for this one. Or take the reference out."
    last = [period.text for period in periods[-_MOST_LISTED:]]
    return f"There are figures for {listed(last)}{' and earlier' if len(periods) > len(last) else ''}."
