"""Dates of plans: a day, or a month, which ends on its last day."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Self

from generator.terms.odd_signs import odd_signs
from generator.terms.period import FIRST_YEAR, LAST_YEAR, MONTHS


@dataclass(frozen=True, slots=True, order=True)
class Deadline:
    """A date as a plan gives it: the last day on which it is kept, and the text that says it."""

    day: date
    text: str

    @classmethod
    def parse(cls, text: str) -> "Deadline":
        """Read `2010-05-17` or `2010-05`; raises ValueError for anything else. A text is read once."""
        return _parsed(text)

    @classmethod
    def _read(cls, text: str) -> Self:
        match = re.fullmatch(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?", text)
        if match and not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
            raise ValueError(f'"{text}" is not a date: its year is not between {FIRST_YEAR} and {LAST_YEAR}')
        if match:
            year, month = int(match[1]), int(match[2])
            try:
                return cls(date(year, month, int(match[3]) if match[3] else monthrange(year, month)[1]), text)
            except ValueError:
                pass
        odd = odd_signs(text)
        raise ValueError(f'"{text}" is not a date{f": it has {odd}" if odd else ""}')

    @property
    def label(self) -> str:
        """The date in words: `17 May 2010`, `May 2010`."""
        month = f"{MONTHS[self.day.month - 1]} {self.day.year}"
        return f"{self.day.day} {month}" if self.is_a_day else month

    @property
    def is_a_day(self) -> bool:
        """Whether it names a day, and not only a month."""
        return len(self.text) > len("2010-05")

    @property
    def first_day(self) -> date:
        """The day on which it begins: for a month its first one."""
        return self.day if self.is_a_day else self.day.replace(day=1)


_parsed = cache(Deadline._read)
