"""How far a run sweeps: `make test` looks at some of what is many, at others with each commit; `make test-all` at all.

conftest.py sets `is_whole` by the option --whole before any test is read.
"""

import subprocess
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, seed, settings

T = TypeVar("T")
Test = TypeVar("Test", bound=Callable[..., Any])
TURNS = 8

is_whole = False


def part(many: Sequence[T], turn: int | None = None) -> Sequence[T]:
    """An eighth of what is many, the next one with each commit: each is seen once in eight. All in a whole run."""
    return many if is_whole else many[(this_turn() if turn is None else turn) % TURNS :: TURNS]


def half(many: Sequence[T], which: int) -> Sequence[T]:
    """Every other one of some, those that stand between them with the next commit; all in a whole run.

    With `which` 0 and 1 the two halves of one commit are asked for.
    """
    return one_in(2, many, which)


def one_in(number: int, many: Sequence[T], which: int) -> Sequence[T]:
    """One in so many of some, the next one with each commit; `which` asks for the others of the same commit."""
    return many if is_whole else many[(this_turn() + which) % number :: number]


def drawn(few: int, many: int) -> Callable[[Test], Test]:
    """Few random examples for a test, or many in a whole run: other ones with each commit, the same in a second run."""
    number = many if is_whole else few
    rules = settings(max_examples=number, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    return lambda test: seed(commit())(rules(test))


@cache
def this_turn() -> int:
    """The number of commits so far; a merge is one.

    A copy that holds only the last few can't count them: there the commit decides.
    """
    if _git("rev-parse", "--is-shallow-repository") != "false":
        return commit()
    return int(_git("rev-list", "--count", "--first-parent", "HEAD"))


@cache
def commit() -> int:
    """A number that each commit has for itself, to draw random examples by; where there is no git, one for all."""
    return int(_git("rev-parse", "--verify", "HEAD")[:12] or "0", 16)


def _git(*arguments: str) -> str:
    """What git says; nothing where it or its history is missing."""
    try:
        said = subprocess.run(
            ["git", *arguments], cwd=Path(__file__).parent, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return ""
    return said.stdout.strip() if said.returncode == 0 else ""
