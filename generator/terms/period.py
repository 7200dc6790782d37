"""Periods of time as a council counts them: written one way, ordered, named and stepped."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Self

from generator.terms.odd_signs import odd_signs

# A council counted nothing before, and plans nothing after.
FIRST_YEAR, LAST_YEAR = 1900, 2099
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_TERMS = {"autumn": (0, 4), "spring": (4, 7), "summer": (7, 11)}
# English half terms, as months counted from September.
_HALF_TERMS = {1: (0, 2), 2: (2, 4), 3: (4, 6), 4: (6, 7), 5: (7, 9), 6: (9, 11)}


class Kind(StrEnum):
    """What sort of period it is; only periods of one kind are compared with each other."""

    MONTH = "month"
    QUARTER = "quarter"
    FINANCIAL_YEAR = "financial year"
    ACADEMIC_YEAR = "academic year"
    TERM = "term"
    HALF_TERM = "half term"
    RANGE = "range"
    DAY = "day"
    CALENDAR_YEAR = "calendar year"

    @property
    def words(self) -> str:
        """What readers call one such period: `school year`."""
        return {"academic year": "school year", "range": "run of months"}.get(self.value, self.value)


class PeriodError(ValueError):
    """The text is not a period that the record can hold."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A run of whole months. Months are counted from year 0, so that they can be added and compared."""

    end: int
    start: int
    kind: Kind
    text: str

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read `2017-01`, `2016/17`, `2016/17 Q3`, `AY2016/17`, `AY2016/17 autumn`, `AY2016/17 HT2`, `2016` or
        `2016-04 to 2017-01`; raises PeriodError for anything else. A text is read once: thousands of rows share few.
        """
        return _in_time(_parsed, text)

    @classmethod
    def _read(cls, text: str) -> Self:
        if " to " in text:
            first, last = (_month(part) for part in text.split(" to ", 1))
            if first > last:
                raise PeriodError(f'"{text}" ends before it starts')
            return cls(last, first, Kind.RANGE, text)
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}", text):
            return cls(_month(text), _month(text), Kind.MONTH, text)
        if re.fullmatch(r"[0-9]{4}", text):
            return cls(int(text) * 12 + 11, int(text) * 12, Kind.CALENDAR_YEAR, text)
        match = re.fullmatch(r"(AY)?([0-9]{4})/([0-9]{2})(?: (\S+))?", text)
        if not match or (int(match[2]) + 1) % 100 != int(match[3]):
            raise PeriodError(f'"{text}" is not a period')
        return cls._of_year(text, academic=bool(match[1]), year=int(match[2]), part=match[4])

    @classmethod
    def parse_loose(cls, text: str) -> "Period":
        """Read a day, `2012-12-31`, too, as documents date single figures."""
        return _in_time(_parsed_loosely, text)

    @classmethod
    def _read_loosely(cls, text: str) -> "Period":
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            month = _month(text[:7])
            if not 1 <= int(text[8:]) <= monthrange(month // 12, month % 12 + 1)[1]:
                raise PeriodError(f'"{text}" is not a day')
            return cls(month, month, Kind.DAY, text)
        return _parsed(text)

    @classmethod
    def _of_year(cls, text: str, *, academic: bool, year: int, part: str | None) -> Self:
        first = year * 12 + (8 if academic else 3)
        if part is None:
            return cls(first + 11, first, Kind.ACADEMIC_YEAR if academic else Kind.FINANCIAL_YEAR, text)
        if academic and part in _TERMS:
            start, stop = _TERMS[part]
            return cls(first + stop - 1, first + start, Kind.TERM, text)
        if academic and re.fullmatch(r"HT[1-6]", part):
            start, stop = _HALF_TERMS[int(part[2])]
            return cls(first + stop - 1, first + start, Kind.HALF_TERM, text)
        if not academic and re.fullmatch(r"Q[1-4]", part):
            start = first + 3 * (int(part[1]) - 1)
            return cls(start + 2, start, Kind.QUARTER, text)
        raise PeriodError(f'"{text}" is not a period')

    @classmethod
    def month(cls, number: int) -> Self:
        """The month with this number, as a period."""
        return cls(number, number, Kind.MONTH, f"{number // 12}-{number % 12 + 1:02d}")

    @classmethod
    def months(cls, start: int, end: int) -> Self:
        """The run of months from one to another, both included."""
        return cls(end, start, Kind.RANGE, f"{cls.month(start).text} to {cls.month(end).text}")

    @property
    def length(self) -> int:
        """How many months it has."""
        return self.end - self.start + 1

    @property
    def label(self) -> str:
        """The period in words: `January 2017`, `April to June 2016`, `2016/17`."""
        if self.kind is Kind.MONTH:
            return _name(self.end)
        if self.kind is Kind.DAY:
            return f"{int(self.text[8:])} {_name(self.end)}"
        if self.kind in (Kind.FINANCIAL_YEAR, Kind.CALENDAR_YEAR):
            return self.text
        if self.kind is Kind.ACADEMIC_YEAR:
            return f"school year {self.text[2:]}"
        if self.kind is Kind.TERM:
            return f"{self.text[10:]} term {self.text[2:9]}"
        if self.kind is Kind.HALF_TERM:
            return f"half term {self.text[-1]}, {self.text[2:9]}"
        if self.start == self.end:
            return _name(self.end)
        if self.start // 12 == self.end // 12:
            return f"{MONTHS[self.start % 12]} to {_name(self.end)}"
        return f"{_name(self.start)} to {_name(self.end)}"

    @property
    def short_label(self) -> str:
        """The period where there is little room: `Jan 2017`, `Q3 2016/17`."""
        if self.kind is Kind.MONTH:
            return _short(self.end)
        if self.kind is Kind.DAY:
            return f"{int(self.text[8:])} {_short(self.end)}"
        if self.kind is Kind.QUARTER:
            return f"Q{self.text[-1]} {self.text[:7]}"
        if self.kind in (Kind.FINANCIAL_YEAR, Kind.ACADEMIC_YEAR, Kind.CALENDAR_YEAR):
            return self.text.removeprefix("AY")
        if self.kind is Kind.HALF_TERM:
            return f"HT{self.text[-1]} {self.text[2:9]}"
        if self.kind is Kind.TERM:
            return f"{self.text[10:].capitalize()} {self.text[2:9]}"
        return _short(self.end) if self.start == self.end else f"{_short(self.start)} to {_short(self.end)}"

    def previous(self, step: int) -> "Period":
        """The period of this kind that the calendar has before it; `step` is the months between two runs."""
        match self.kind:
            case Kind.MONTH:
                return type(self).month(self.end - 1)
            case Kind.RANGE:
                return type(self).months(self.start - step, self.end - step)
            case _:
                return type(self).newest(self.kind, self.start - 1)

    @classmethod
    def newest(cls, kind: Kind, month: int) -> "Period":
        """The newest period of a kind that ends with a month or before it; of runs, the twelve months up to it."""
        if kind is Kind.MONTH:
            return cls.month(month)
        if kind is Kind.RANGE:
            return cls.months(month - 11, month)
        end = next(end for end in range(month, month - 12, -1) if end % 12 in _ENDS[kind])
        part = _ENDS[kind][end % 12]
        if kind is Kind.CALENDAR_YEAR:
            return _parsed(part.format(year=end // 12))
        first = 3 if kind in (Kind.QUARTER, Kind.FINANCIAL_YEAR) else 8
        return _parsed(part.format(years=_years((end - first) // 12)))


# With which month of the calendar, January being 0, the periods of a kind end, and how they are written.
_ENDS: dict[Kind, dict[int, str]] = {
    Kind.QUARTER: {5: "{years} Q1", 8: "{years} Q2", 11: "{years} Q3", 2: "{years} Q4"},
    Kind.TERM: {(stop + 7) % 12: f"AY{{years}} {name}" for name, (_, stop) in _TERMS.items()},
    Kind.HALF_TERM: {(stop + 7) % 12: f"AY{{years}} HT{number}" for number, (_, stop) in _HALF_TERMS.items()},
    Kind.FINANCIAL_YEAR: {2: "{years}"},
    Kind.ACADEMIC_YEAR: {7: "AY{years}"},
    Kind.CALENDAR_YEAR: {11: "{year}"},
}


def _in_time(read: Callable[[str], Period], text: str) -> Period:
    """A period of which there can be figures: any other year is a slip, and lines and tables would have no end."""
    try:
        period = read(text)
    except PeriodError as error:
        odd = odd_signs(text)
        raise PeriodError(f"{error}: it has {odd}" if odd else str(error)) from error
    if not FIRST_YEAR * 12 <= period.start <= period.end < (LAST_YEAR + 2) * 12:
        raise PeriodError(f'"{text}" is not a period: its year is not between {FIRST_YEAR} and {LAST_YEAR}')
    return period


_parsed = cache(Period._read)
_parsed_loosely = cache(Period._read_loosely)


def _month(text: str) -> int:
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})", text)
    if not match or not 1 <= int(match[2]) <= 12:
        raise PeriodError(f'"{text}" is not a month')
    return int(match[1]) * 12 + int(match[2]) - 1


def _name(month: int) -> str:
    return f"{MONTHS[month % 12]} {month // 12}"


def _short(month: int) -> str:
    return f"{MONTHS[month % 12][:3]} {month // 12}"


def _years(first: int) -> str:
    return f"{first}/{(first + 1) % 100:02d}"
