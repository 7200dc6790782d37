"""The short words that open pages: how long they may be, and that they are read like every other text."""

from pathlib import Path

import pytest

from generator.build import check_sources
from generator.publish.changes.words import old_words
from generator.publish.files import read_sources
from tests.faults.conftest import Refuse
from tests.faults.council import PROJECT, WORDS, build, copy, spoil

FEBRUARY = WORDS.replace("2017-01", "2017-02")
FRONT = "front_headline: {}\ndocument:\n"
THEMES = "themes:\n  - theme: requests\n    written_for: 2017-01\n    headline: {}\n    story: {}\ndocument:\n"
EXPLAINED = "explained:\n  - indicators: [es-1-1]\n    written_for: 2017-01\n    about: {}\n    why: {}\ndocument:\n"
LONG = "So many people of whom nobody thought have asked for some help"  # 62 letters.


def write(root: Path, typed: str, path: str = WORDS) -> int:
    """Adds typed words above the last part of a file, and says after which line they stand."""
    spoil(root, path, "document:\n", typed)
    return (root / path).read_text("utf-8").split(typed)[0].count("\n")


@pytest.mark.parametrize(
    ("typed", "line", "says", "remedy"),
    [
        pytest.param(
            THEMES.format(f"{LONG}, and then some more", "Good."),
            4,
            'the headline of the theme "requests" has 82 letters as readers see it: 80 are the most. '
            "[headline-too-long]",
            "Say one thing in plain words, and leave the rest to the story and the commentary.",
            id="a theme's headline",
        ),
        pytest.param(
            FRONT.format(LONG),
            1,
            "the headline of the front page has 62 letters as readers see it: 60 are the most. [headline-too-long]",
            "Say one thing in plain words, and leave the rest to the story and the commentary.",
            id="the headline of the front page",
        ),
        pytest.param(
            THEMES.format('"**Many** asked"', "Good."),
            4,
            'the headline of the theme "requests" has "**", which a headline shows as it is. [headline-marked-up]',
            "Write it in plain words, without emphasis or links.",
            id="a headline with emphasis",
        ),
        pytest.param(
            EXPLAINED.format("Visits to new families", "It rained."),
            4,
            '"Visits to new families" has 4 words: three are the most, because it heads a line of a table. '
            "[about-too-long]",
            "Name it shortly, like Visits or Late assessments.",
            id="what it is about",
        ),
        pytest.param(
            THEMES.format("Many asked", "Good.").replace("written_for: 2017-01", "written_for: 2017-02"),
            3,
            "these words are written for 2017-02, which comes after this release, 2017-01. [written-after-release]",
            "Correct the month, or move the words to the later release.",
            id="a story of a later month",
        ),
        pytest.param(
            EXPLAINED.format("Visits", "It rained.").replace("es-1-1", "es-1-4"),
            2,
            'indicator "es-1-4" is not in the registry. Did you mean "es-1-3"? [narrative-names-no-indicator]',
            "Correct the id.",
            id="an explanation of no measure",
        ),
    ],
)
def test_what_stops(typed: str, line: int, says: str, remedy: str, council: Path, refuse: Refuse) -> None:
    before = write(council, typed)
    refuse(f"{WORDS}:{before + line}: {says}\n    What to do: {remedy}")


def test_the_letters_are_counted_as_readers_see_them(council: Path) -> None:
    exactly = "[[es-1-1]] people asked for help in the first month of 2017, and nobody expected so many"
    shown = exactly.replace("[[es-1-1]]", "61")
    assert len(shown) == 80 < len(exactly)
    write(council, THEMES.format(f'"{exactly}"', "Good."))
    assert build(council) == 0


@pytest.mark.parametrize(
    "typed",
    [
        FRONT.format("Requests fell to [[es-1-1]]"),
        THEMES.format('"62 people asked"', "Good."),
        THEMES.format("Many asked", '"Requests: [[es-9-9]]."'),
        THEMES.format("Many asked", "Requests fell to [[es-1-1]]."),
        EXPLAINED.format("Visits", "'Requests fell to [[es-1-1]].'"),
        EXPLAINED.format("Visits", "'Among them were 3 children from East.'"),
        EXPLAINED.format("Visits", "Fine.").replace("why: Fine.", "done: [We answered 99% at once.]"),
        EXPLAINED.format('"[[es-1-1]] visits"', "Fine."),
    ],
)
def test_references_claims_and_small_numbers_are_looked_at(
    typed: str, council: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(council, typed)
    assert build(council) == 1
    assert f"{WORDS}:" in capsys.readouterr().err


def test_the_approver_is_told_which_are_older_than_the_figures(council: Path) -> None:
    themes, explained = (typed.removesuffix("document:\n") for typed in (THEMES, EXPLAINED))
    write(council, themes.format("Many", "Good.") + explained.format("Visits", "It rained.") + "document:\n", FEBRUARY)
    assert build(council) == 0
    told = [(old.what, old.written_for.text) for old in old_words(check_sources(read_sources(council)))]
    assert told == [("Story of the theme requests", "2017-01"), ("Explanation of Visits", "2017-01")]
    page = (council / "build/docs/scorecards/early-start/2017-02/requests/index.md").read_text("utf-8")
    assert page.count("Written about January 2017.") >= 1


def test_two_scorecards_cannot_both_head_the_front_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy(PROJECT / "tests" / "golden" / "real-changes", tmp_path)
    words = "content/scorecards/library/2017-01.yml"
    second = tmp_path / "content/scorecards/second/2017-01.yml"
    second.parent.mkdir()
    text = (tmp_path / words).read_text("utf-8").replace("lb-", "se-")
    second.write_text(text, "utf-8")
    for path in ("data/indicators/{}.yml", "data/releases/{}/2017-01.csv"):
        of_second = tmp_path / path.format("second")
        of_second.parent.mkdir(exist_ok=True)
        typed = (tmp_path / path.format("library")).read_text("utf-8").replace("lb-", "se-")
        of_second.write_text(
            typed.replace("id: library", "id: second")
            .replace("id: invented", "id: second-rule")
            .replace("rule: invented", "rule: second-rule"),
            "utf-8",
        )
    assert build(tmp_path) == 1
    line = text.split("front_headline")[0].count("\n") + 1
    assert capsys.readouterr().err.startswith(
        f"content/scorecards/second/2017-01.yml:{line}: {words} has a headline for the front page of January 2017, too. "
        "[front-headline-twice]\n    What to do: Keep the one that is true of the whole month, and delete the other.\n"
    )
