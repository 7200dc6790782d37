"""How the periods of a line are named in its headline: shortly, and never so that two could be meant."""

from dataclasses import dataclass

from generator.record.series import NOUNS, step_in_words
from generator.schema.registry import Indicator
from generator.schema.timing import Basis
from generator.terms.period import MONTHS, Kind, Period

_YEAR = 12
_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def in_words(number: int) -> str:
    """A small number in words: `three`, `13`."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


@dataclass(frozen=True, slots=True)
class Dates:
    """The periods of a measure's line, seen from its newest."""

    latest: Period
    noun: str
    is_rolling: bool

    @classmethod
    def of(cls, indicator: Indicator, latest: Period) -> "Dates":
        """Those of a measure."""
        is_rolling = indicator.basis is Basis.ROLLING_12 or latest.kind is Kind.RANGE
        return cls(latest, step_in_words(indicator, latest), is_rolling)

    @classmethod
    def alone(cls, latest: Period) -> "Dates":
        """Those of figures of which only the periods are known."""
        return cls(latest, NOUNS.get(latest.kind, "year"), is_rolling=False)

    def name(self, period: Period) -> str:
        """`October`, `October 2015` if that is a year ago or more, `the year to October`, `the autumn term`."""
        is_recent = self.latest.end - period.end < _YEAR
        if self.is_rolling:
            return f"the year to {_month(period.end, with_year=not is_recent)}"
        match period.kind:
            case Kind.MONTH:
                return _month(period.end, with_year=not is_recent)
            case Kind.QUARTER | Kind.TERM if is_recent:
                text = period.label.rsplit(" ", 1)[0]
                return f"the {text}" if period.kind is Kind.TERM else text
            case Kind.TERM | Kind.ACADEMIC_YEAR:
                return f"the {period.label}"
        return period.label

    def at(self, period: Period) -> str:
        """`in October`, `on 7 May 2010`."""
        return f"{'on' if period.kind is Kind.DAY else 'in'} {self.name(period)}"

    def times(self, number: int) -> str:
        """`three months`, `one quarter`."""
        return f"{in_words(number)} {self.noun}{'' if number == 1 else 's'}"

    def shown(self, number: int) -> str:
        """Of how many something is the lowest: `13 months`; rolling years overlap, so they are figures."""
        return f"{number} {'figure' if self.is_rolling else self.noun}s"

    def taken(self, first: Period, steps: int) -> str:
        """How long the way from a first figure to the newest took: `a year`, `nine months`."""
        years, rest = divmod(self.latest.end - first.end, _YEAR)
        if rest or not years:
            return self.times(steps)
        return "a year" if years == 1 else f"{in_words(years)} years"

    def since(self, first: Period) -> str:
        """A first figure where the newest is set against it: `a year ago`, `January 2015`."""
        return "a year ago" if self.latest.end - first.end == _YEAR else self.name(first)

    def then(self, first: Period) -> str:
        """The same where it stands alone: `a year ago`, `in January 2015`."""
        return "a year ago" if self.latest.end - first.end == _YEAR else self.at(first)


def _month(number: int, *, with_year: bool) -> str:
    return f"{MONTHS[number % _YEAR]} {number // _YEAR}" if with_year else MONTHS[number % _YEAR]
