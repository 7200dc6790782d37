"""An editor's own headline of a chart: what stops the build, when it is used, and when it is too old to be."""

from pathlib import Path

import pytest

from generator.build import check_sources
from generator.publish.changes.words import old_words
from generator.publish.files import read_sources
from tests.faults.conftest import Refuse
from tests.faults.council import WORDS, build, spoil

# The words of January begin their list before line 37.
FIRST = "chart_headlines:\n"
ONE = "  - indicator: {}\n    written_for: {}\n    text: {}\n"
PAGE = "build/docs/scorecards/early-start/{}/all/index.md"
FEBRUARY = WORDS.replace("2017-01", "2017-02")


def write(root: Path, *entries: tuple[str, str, str], path: str = WORDS) -> None:
    listed = "".join(ONE.format(*entry) for entry in entries)
    spoil(root, path, "document:\n", f"{FIRST}{listed}document:\n")


@pytest.mark.parametrize(
    ("entries", "says", "remedy"),
    [
        pytest.param(
            [
                (
                    "es-1-1",
                    "2017-01",
                    "Requests rose to [[es-1-1]] this month, and here are far too many words about it all",
                )
            ],
            '40: the headline of the chart of "es-1-1" has 16 words as readers see it: 15 are the most. '
            "[chart-headline-too-long]",
            "Say one thing, and leave the rest to the commentary.",
            id="too long",
        ),
        pytest.param(
            [("es-1-1", "2017-01", '"**[[es-1-1]]** requests"')],
            '40: the headline of the chart of "es-1-1" has "**", which a headline shows as it is. '
            "[chart-headline-marked-up]",
            "Write it in plain words, without emphasis or links.",
            id="marked up",
        ),
        pytest.param(
            [("es-1-1", "2017-01", '"[[es-1-1]] requests"'), ("es-1-1", "2017-01", '"[[es-1-1]] asked"')],
            '41: the chart of "es-1-1" has two headlines. [chart-headline-twice]',
            "Delete one of the two.",
            id="two of one",
        ),
        pytest.param(
            [("es-1-4", "2017-01", "Requests")],
            '38: indicator "es-1-4" is not in the registry. Did you mean "es-1-3"? [narrative-names-no-indicator]',
            "Correct the id.",
            id="of no measure",
        ),
        pytest.param(
            [("es-1-1", "2017-02", "Requests")],
            "39: these words are written for 2017-02, which comes after this release, 2017-01. [written-after-release]",
            "Correct the month, or move the words to the later release.",
            id="of a later month",
        ),
    ],
)
def test_what_stops(entries: list[tuple[str, str, str]], says: str, remedy: str, council: Path, refuse: Refuse) -> None:
    write(council, *entries)
    refuse(f"{WORDS}:{says}\n    What to do: {remedy}")


def test_fifteen_words_are_not_too_many(council: Path) -> None:
    text = "Requests rose to [[es-1-1]] this month, and that is a headline of just fifteen words"
    write(council, ("es-1-1", "2017-01", text))
    assert build(council) == 0
    words = text.replace("[[es-1-1]]", "61")
    assert f"{words}</span>" in (council / PAGE.format("2017-01")).read_text("utf-8")


@pytest.mark.parametrize("text", ["Requests fell to [[es-1-1]]", "'Requests rose to 62'", '"Requests: [[es-9-9]]"'])
def test_its_references_and_claims_are_held_against_the_record(
    text: str, council: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(council, ("es-1-1", "2017-01", text))
    assert build(council) == 1
    assert f"{WORDS}:40: " in capsys.readouterr().err


def test_it_takes_the_place_of_the_words_of_its_month(council: Path) -> None:
    write(council, ("es-1-1", "2017-01", '"[[es-1-1]] requests, more than in November"'))
    assert build(council) == 0
    page = (council / PAGE.format("2017-01")).read_text("utf-8")
    assert '<span class="rc-figure__headline">61 requests, more than in November</span>' in page
    # The next release has its own chart, and says what its line shows.
    assert "requests, more than in November" not in (council / PAGE.format("2017-02")).read_text("utf-8")


def test_a_drawing_that_is_taken_away_tells_it_too(council: Path) -> None:
    write(council, ("es-1-1", "2017-02", '"[[es-1-1]] requests, the most so far"'), path=FEBRUARY)
    assert build(council) == 0
    drawing = (council / "build/docs/scorecards/early-start/2017-02/chart-es-1-1.svg").read_text("utf-8")
    assert "70 requests, the most so far. Requests for help, " in drawing


def test_an_older_one_is_not_used_and_the_approver_is_told(council: Path) -> None:
    write(council, ("es-1-1", "2017-01", '"[[es-1-1]] requests"'), path=FEBRUARY)
    assert build(council) == 0
    assert "61 requests</span>" not in (council / PAGE.format("2017-02")).read_text("utf-8")
    told = [(old.what, old.written_for.text) for old in old_words(check_sources(read_sources(council)))]
    assert told == [("Headline of the chart of es-1-1", "2017-01")]
