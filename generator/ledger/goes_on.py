"""What a plan may say more than when it was signed: it goes on, but not back in time."""

import re
from collections.abc import Iterable, Mapping
from typing import Self

from generator.terms.deadline import Deadline

# By this day a plan reports.
REPORTED = "plan reporting_date"
_UPDATE = re.compile(r"(plan .*) updates ([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?) ")


class Past:
    """The newest update of each action, as it was signed."""

    def __init__(self, newest: Mapping[str, Deadline]) -> None:
        self._newest = newest

    @classmethod
    def of(cls, names: Iterable[str]) -> Self:
        """The past as the names of facts tell it."""
        newest: dict[str, Deadline] = {}
        for action, date in filter(None, map(_update, names)):
            newest[action] = max(date, newest.get(action, date))
        return cls(newest)

    def holds(self, name: str) -> bool:
        """Whether a fact that was not there is of a day by which its action had been reported on."""
        found = _update(name)
        return found is not None and found[0] in self._newest and found[1].day <= self._newest[found[0]].day


def is_of_an_update(name: str) -> bool:
    """Whether a fact is what was reported of an action on a day."""
    return _UPDATE.match(name) is not None


def moves_on(name: str, before: str, after: str) -> bool:
    """Whether a fact is the day by which a plan reports, and moves on."""
    return name == REPORTED and Deadline.parse(before).day < Deadline.parse(after).day


def _update(name: str) -> tuple[str, Deadline] | None:
    found = _UPDATE.match(name)
    return (found[1], Deadline.parse(found[2])) if found else None
