"""Dates of plans: a day, or a month, which ends on its last day."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

from generator.terms.period import MONTHS


@dataclass(frozen=True, slots=True, order=True)
class Deadline:
    """A date as a plan gives it: the last day on which it is kept, and the text that says it."""

    day: date
    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2010-05-17` or `2010-05`; raises ValueError for anything else."""
        match = re.fullmatch(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?", text)
        if match:
            year, month = int(match[1]), int(match[2])
            try:
                return cls(date(year, month, int(match[3]) if match[3] else monthrange(year, month)[1]), text)
            except ValueError:
                pass
        raise ValueError(f'"{text}" is not a date; write it like 2010-05-17, or 2010-05 for a month')

    @property
    def label(self) -> str:
        """The date in words: `17 May 2010`, `May 2010`."""
        month = f"{MONTHS[self.day.month - 1]} {self.day.year}"
        return f"{self.day.day} {month}" if len(self.text) > len("2010-05") else month
