"""The change sheet of a council's second release, held against its first alone. `make golden` accepts a change."""

from difflib import unified_diff

from tests.golden.cases import CHANGES, changes_of_the_pair


def test_the_change_sheet_of_the_pair_is_as_expected() -> None:
    was, now = CHANGES.read_text("utf-8"), changes_of_the_pair()
    difference = "".join(unified_diff(was.splitlines(True), now.splitlines(True), "expected", "made", n=1))
    assert was == now, f"\n{difference}"
