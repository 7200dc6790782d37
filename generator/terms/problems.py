"""What is wrong with a file, said to the person who can put it right; which rule is broken says `terms/rules`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from generator.terms.odd_signs import odd_signs, plain


def closest(word: str, known: Iterable[str]) -> str:
    """A "Did you mean" sentence for a word that is not known, or nothing; signs that only look right are named."""
    names = set(known)
    odd = odd_signs(word)
    meant = [each for each in (plain(word), plain(word).replace(" ", "")) if odd and each in names]
    if meant:
        return f' Did you mean "{meant[0]}"? It is typed here with {odd}.'
    near = get_close_matches(word, sorted(names), n=1, cutoff=0.6)
    return f' Did you mean "{near[0]}"?' if near else ""


def at_most(problems: Sequence["Problem"], most: int) -> Iterator[str]:
    """The problems as they are printed: of one rule no more than so many, and how many more there are."""
    seen: Counter[str] = Counter()
    all_of = Counter(problem.rule for problem in problems)
    for problem in problems:
        seen[problem.rule] += 1
        if seen[problem.rule] <= most:
            yield str(problem)
        if seen[problem.rule] == most < all_of[problem.rule]:
            yield f"... and {all_of[problem.rule] - most:,} more of this kind. [{problem.rule}]"


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
