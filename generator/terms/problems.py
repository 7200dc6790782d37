"""What is wrong with a file, said to the person who can put it right."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


def closest(word: str, known: Iterable[str]) -> str:
    """A "Did you mean" sentence for a word that is not known, or nothing."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f' Did you mean "{near[0]}"?' if near else ""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: the file, the line, what is wrong and what to do about it."""

    path: str
    line: int
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}\n    What to do: {self.remedy}"


class ContentError(Exception):
    """Every fault that one run found, so that nobody mends them one run at a time."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(f"{len(self.problems)} problem(s)")
