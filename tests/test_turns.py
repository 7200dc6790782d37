"""What a run leaves out: by turns nothing is, in a whole run nothing at all, and without git it is always the same."""

import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import turns
from tests.turns import TURNS, commit, drawn, half, part, this_turn

COMMIT = ("-c", "user.name=Sample", "-c", "user.email=sample@example.org", "commit", "--quiet", "--allow-empty")


@pytest.fixture(autouse=True)
def _forgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A small run that has not asked git yet; what it is told here is forgotten again."""
    monkeypatch.setattr(turns, "is_whole", False)
    this_turn.cache_clear()
    commit.cache_clear()
    yield
    this_turn.cache_clear()
    commit.cache_clear()


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with three commits, in which the tests stand."""
    git(tmp_path, "init", "--quiet")
    for words in "abc":
        git(tmp_path, *COMMIT, "--message", words)
    monkeypatch.setattr(turns, "__file__", str(tmp_path / "turns.py"))
    return tmp_path


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@pytest.mark.parametrize("number", [0, 1, 7, 8, 9, 197])
@pytest.mark.parametrize("first", [0, 83])
def test_eight_turns_one_after_the_other_see_each_thing_once(number: int, first: int) -> None:
    seen = Counter(each for turn in range(first, first + TURNS) for each in part(range(number), turn))
    assert seen == Counter(range(number))


def test_a_whole_run_sees_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "is_whole", True)
    assert list(part(range(20))) == list(range(20))


def test_two_halves_are_all_and_change_places_with_the_next_commit(history: Path) -> None:
    many = list("abcde")
    then = [half(many, 0), half(many, 1)]
    assert sorted([*then[0], *then[1]]) == many
    git(history, *COMMIT, "--message", "d")
    this_turn.cache_clear()
    assert [half(many, 1), half(many, 0)] == then


def test_each_commit_is_the_next_turn(history: Path) -> None:
    assert this_turn() == 3
    assert list(part(range(16))) == [3, 11]
    assert commit() == int(git(history, "rev-parse", "HEAD")[:12], 16)


def test_where_commits_can_not_be_counted_the_commit_itself_decides(
    history: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{history}", "copy")
    monkeypatch.setattr(turns, "__file__", str(tmp_path / "copy" / "turns.py"))
    assert this_turn() == commit() > 3


@pytest.mark.parametrize("path", ["", None], ids=["git is not there", "no history"])
def test_without_git_it_is_always_the_first_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str | None
) -> None:
    monkeypatch.setattr(turns, "__file__", str(tmp_path / "turns.py"))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    if path is not None:
        monkeypatch.setenv("PATH", path)
    assert (this_turn(), commit()) == (0, 0)


def test_a_commit_draws_other_examples_than_the_next_and_the_same_in_a_second_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def examples(number: int) -> list[int]:
        monkeypatch.setattr(turns, "commit", lambda: number)
        seen: list[int] = []

        @drawn(5, 50)
        @given(st.integers(0, 10**9))
        def test(each: int) -> None:
            seen.append(each)

        test()
        return seen

    assert examples(1) == examples(1) != examples(2)
    assert len(examples(1)) == 5
    monkeypatch.setattr(turns, "is_whole", True)
    assert len(examples(1)) == 50
