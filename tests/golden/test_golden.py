"""What the generator makes of each golden case, page by page and file by file. `make golden` accepts a change.

Of one page of each kind the whole is kept, of the others what a person reads on it.
"""

from difflib import unified_diff

import pytest

from tests.golden.cases import CASES, PATHS, expected, made

KEPT = [(case, path) for case in CASES for path in expected(case)]


@pytest.fixture(scope="module")
def sites() -> dict[str, dict[str, str]]:
    return {case: made(case) for case in CASES}


def test_the_cases_are_the_folders() -> None:
    assert CASES == (
        "card-and-plan",
        "compared",
        "kinds-of-nothing",
        "printed-ratings",
        "real-changes",
        "smallest",
        "two-releases",
    )


@pytest.mark.parametrize("case", CASES)
def test_each_case_keeps_the_list_of_its_paths(case: str) -> None:
    assert PATHS in expected(case)


@pytest.mark.parametrize(("case", "path"), KEPT, ids=[f"{case}:{path}" for case, path in KEPT])
def test_each_file_is_as_expected(sites: dict[str, dict[str, str]], case: str, path: str) -> None:
    assert path in sites[case], f"{path} is expected, but it is not made"
    was, now = expected(case)[path], sites[case][path]
    difference = "".join(unified_diff(was.splitlines(True), now.splitlines(True), "expected", "made", n=1))
    assert was == now, f"\n{difference}"
