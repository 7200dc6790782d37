"""Covering reports: named by the releases that they came with, whole, and read and checked like all other words."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import WORDS, build, spoil

COVER = "content/covers/families-board.yml"
FEBRUARY = WORDS.replace("2017-01", "2017-02")
BOARD = "cover: families-board\n"


def line_of(root: Path, path: str, text: str) -> int:
    return (root / path).read_text("utf-8").split(text)[0].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        pytest.param(
            "  consultation: Not applicable.\n",
            "",
            ':13: the covering report says nothing under "consultation". [missing-heading]\n'
            '    What to do: Add a line "consultation: ..." with what the paper says there; "Not applicable" if that is its '
            'answer, and "Not in the paper" if it has no such heading.',
            id="a heading left out",
        ),
        pytest.param(
            "  exempt: no\n",
            "  exempt: perhaps\n",
            ':12: "perhaps" is not a known value for "exempt". [key-unknown-value]\n'
            '    What to do: Use "yes", "no", "not applicable" or "not in the paper".',
            id="an answer of another kind",
        ),
        pytest.param(
            "approved_by: Director of Families",
            "approved_by: Ada Sample",
            ':5: "approved_by": "Ada Sample" is not a role. [key-not-a-role]\n'
            "    What to do: Write a post or a team, like Head of Performance, and no name.",
            id="a name for a role",
        ),
    ],
)
def test_a_paper_answers_every_heading_and_names_roles(
    old: str, new: str, says: str, council: Path, refuse: Refuse
) -> None:
    spoil(council, COVER, old, new)
    refuse(COVER + says)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(
            "They were set for [[es-9-9]].",
            '[[es-9-9]]: there is no such indicator or figure. Did you mean "es-2-2"? [reference-unknown]',
            id="a reference to nothing",
        ),
        pytest.param("The share fell.", "claims something that could not be read", id="a claim that nobody can read"),
        pytest.param("61 families asked. 188 had a plan.", 'the number "188"', id="a number that is not in the record"),
        pytest.param("Two boys asked for it.", "may tell readers who is meant", id="few people"),
    ],
)
def test_its_words_are_checked_like_all_others(
    text: str, says: str, council: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(council, COVER, "They were set in the spring.", text)
    assert build(council) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"{COVER}:{line_of(council, COVER, '  targets:')}: ")
    assert says in told


def test_a_release_names_a_paper_that_there_is(council: Path, refuse: Refuse) -> None:
    spoil(council, WORDS, BOARD, "cover: families-board-2017-20\n")
    line = line_of(council, WORDS, "cover:")
    refuse(
        f"{COVER}:1: no release says that this covering report came with it. [cover-of-no-release]\n"
        '    What to do: Add a line "cover: families-board" to the words of each scorecard with which it came.\n'
        f'{WORDS}:{line}: there is no covering report "families-board-2017-20". Did you mean "families-board"? '
        "[cover-unknown]\n"
        "    What to do: Correct the name, write content/covers/families-board-2017-20.yml, or take the line out if no "
        "paper came with this release."
    )


def test_a_paper_of_last_month_is_no_paper_of_this_one(council: Path, refuse: Refuse) -> None:
    spoil(council, FEBRUARY, "document:\n", f"{BOARD}document:\n")
    line = line_of(council, FEBRUARY, "cover:")
    refuse(
        f'{FEBRUARY}:{line}: the covering report "families-board" was written for January 2017, and this release '
        "is of February 2017. [cover-of-another-month]\n"
        "    What to do: Name the paper of this month, or take the line out if there is none."
    )


def test_without_a_paper_there_is_no_page_and_no_link_and_the_pack_opens_with_the_month(council: Path) -> None:
    (council / COVER).unlink()
    spoil(council, WORDS, BOARD, "")
    assert build(council) == 0
    home = council / "build/docs/scorecards/early-start/2017-01"
    assert not (home / "cover").exists()
    assert "cover/" not in (home / "index.md").read_text("utf-8")
    pack = (home / "pack/index.md").read_text("utf-8")
    assert 'class="rc-sheet rc-sheet--month rc-sheet--first" id="the-month"' in pack
    assert "covering-report" not in pack
