"""What is wrong with a file, said to the person who can put it right; which rule is broken says `terms/rules`."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


def closest(word: str, known: Iterable[str]) -> str:
    """A "Did you mean" sentence for a word that is not known, or nothing."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f' Did you mean "{near[0]}"?' if near else ""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: the file, the line, what is wrong, what to do about it, and the id of the rule that is broken."""

    path: str
    line: int
    message: str
    remedy: str
    rule: str

    @property
    def said(self) -> str:
        """What is wrong, and the id under which `python -m generator rules` tells more."""
        return f"{self.message} [{self.rule}]"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.said}\n    What to do: {self.remedy}"


@dataclass(frozen=True, slots=True)
class Fault:
    """A broken rule in words, without its place: what is wrong, what to do about it, and the rule's id."""

    message: str
    remedy: str
    rule: str

    @property
    def said(self) -> str:
        """What is wrong, and the rule's id."""
        return f"{self.message} [{self.rule}]"

    def at(self, path: str, line: int) -> Problem:
        """The fault at its place."""
        return Problem(path, line, self.message, self.remedy, self.rule)

    def of(self, what: object) -> "Fault":
        """The same fault, with the thing that has it named first."""
        return Fault(f"{what}: {self.message}", self.remedy, self.rule)


class ContentError(Exception):
    """Every fault that one run found, so that nobody mends them one run at a time."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(f"{len(self.problems)} problem(s)")
