"""Every case of in_time.txt: refused in words that help, or taken with the right answer."""

import re

import pytest

from tests.oracle.time_cases import MONTH, Case, cases, sources_of
from tests.oracle.time_found import WORDS, Found, problems_of, says

ALL = cases()
GIVEN = {"card", "target", "annual", "others", "report card", "plan", "says", "stops"}


def named(case: Case) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", f"{case.kind} {case.name}").strip("-")


def wrong_with(case: Case) -> list[str]:
    """What the problems of a council lack, and which of them nobody asked for."""
    problems, wanted = problems_of(sources_of(case)), [line.split("|") for line in case.all("stops")]
    unmet = [" | ".join(parts) for parts in wanted if not any(_meets(problem, parts) for problem in problems)]
    return unmet + [problem for problem in problems if not any(_meets(problem, parts) for parts in wanted)]


def _meets(problem: str, parts: list[str]) -> bool:
    return all(says(problem, part.strip()) for part in parts)


@pytest.mark.parametrize("case", [pytest.param(c, id=named(c)) for c in ALL if c.is_refused])
def test_what_is_wrong_stops_and_the_message_helps(case: Case) -> None:
    assert wrong_with(case) == []


@pytest.mark.parametrize("case", [pytest.param(c, id=named(c)) for c in ALL if not c.is_refused])
def test_what_is_right_has_the_right_answer(case: Case) -> None:
    sources = sources_of(case)
    assert problems_of(sources) == []
    found = Found(sources)
    for word, right in case.facts:
        if word in WORDS:
            WORDS[word](found, right)


def test_every_line_of_the_table_is_understood_and_every_case_asks_something() -> None:
    words = {word for case in ALL for word, _ in case.facts if not MONTH.fullmatch(word)}
    assert words - GIVEN - set(WORDS) == set()
    assert [c.name for c in ALL if not c.is_refused and not any(word in WORDS for word, _ in c.facts)] == []
    assert len({named(case) for case in ALL}) == len(ALL)
