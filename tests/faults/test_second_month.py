"""February 2017 arrives: one CSV and one YAML file for Early Help, both invented, beside the real January."""

import csv
from pathlib import Path

import pytest
import yaml

from generator.build import build_site
from generator.publish.files import read_sources, read_templates
from generator.terms.problems import ContentError
from tests.faults.council import PROJECT, copy

FIGURES = "data/releases/early-help/2017-02.csv"
WORDS = "content/scorecards/early-help/2017-02.yml"
JANUARY = "scorecards/early-help/2017-01/"
FEBRUARY = "scorecards/early-help/2017-02/"
TWO_FIGURES = """\
indicator,area,period,group,value,numerator,denominator,status,note
eh-1-1,E08000018,2017-02,,391,,,,Invented
eh-1-1,E08000018,2016-12,,268,,,,Invented: one contact was recorded late
"""
LATE_CONTACT = """
revisions:
  - kind: revision
    cause: late data
    indicators: [eh-1-1]
    periods: [2016-12]
    reason: One contact was recorded late.
    effect: The rise to January is smaller by one.
    ask: Early Help performance team
"""


def february_words() -> str:
    """Words of our own: January's speak of January's figures, and the check would say so."""
    registry = yaml.load((PROJECT / "data/indicators/early-help.yml").read_text("utf-8"), yaml.BaseLoader)
    first = {card["theme"]: card["id"] for card in reversed(registry["indicators"])}
    said: dict[str, object] = {"written_for": "2017-02"}
    words = said | {
        "release": "2017-02",
        "headline": "[[eh-1-1]] contacts came in February.",
        "introduction": "An invented month.",
        "going_well": [said | {"text": "It is well."}],
        "needs_to_improve": [said | {"text": "It could be better."}],
        "commentary": [
            said
            | {"theme": theme, "title": "Words", "indicators": [name], "definition": "x", "analysis": "x", "owner": "x"}
            for theme, name in first.items()
        ],
        "document": dict.fromkeys(("title", "issue", "created", "status", "publication"), "x"),
    }
    return yaml.safe_dump(words, sort_keys=False) + LATE_CONTACT


def built(root: Path) -> dict[str, str]:
    return {file.path: file.text for file in build_site(read_sources(root), read_templates(root)).files}


@pytest.fixture(scope="module")
def january() -> dict[str, str]:
    """The site as it is."""
    return built(PROJECT)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The real content and data, and February's pair of files."""
    copy(PROJECT, tmp_path)
    (tmp_path / FIGURES).write_text(TWO_FIGURES, "utf-8")
    (tmp_path / WORDS).write_text(february_words(), "utf-8")
    return tmp_path


def test_a_pair_of_files_makes_a_release(january: dict[str, str], root: Path) -> None:
    site = built(root)
    new = sorted(site.keys() - january.keys())
    assert [path for path in new if "/chart-" not in path] == [f"{FEBRUARY}index.md", f"{FEBRUARY}summary.csv"]
    assert all(path.startswith(FEBRUARY) for path in new)
    assert january.keys() <= site.keys()
    assert "\ntitle: Early Help scorecard, February 2017\n" in site[f"{FEBRUARY}index.md"]
    first = next(csv.DictReader(site[f"{FEBRUARY}summary.csv"].splitlines()))
    months = ("2016-12", "2017-01", "2017-02")
    assert [first[column] for column in ("number", *months, "direction")] == ["1.1", "268", "403", "391", "down"]


def test_january_stays_as_published_byte_for_byte(january: dict[str, str], root: Path) -> None:
    site = built(root)
    published = [path for path in january if path.startswith(JANUARY)]
    assert {f"{JANUARY}index.md", f"{JANUARY}summary.csv"} <= set(published)
    assert [path for path in published if site[path] != january[path]] == []


def test_a_past_figure_that_changes_without_a_reason_stops_the_build(root: Path) -> None:
    words = (root / WORDS).read_text("utf-8")
    (root / WORDS).write_text(words.removesuffix(LATE_CONTACT), "utf-8")
    with pytest.raises(ContentError) as error:
        built(root)
    [problem] = error.value.problems
    assert str(problem).startswith(
        f"{FIGURES}:3: eh-1-1, E08000018, 2016-12 was published as 267 and is 268 here, but nothing says why."
    )


def test_the_other_scorecard_stays_as_it_is(january: dict[str, str], root: Path) -> None:
    site = built(root)
    safeguarding = [path for path in january if path.startswith(("scorecards/safeguarding/", "indicators/sg-"))]
    assert len(safeguarding) > 83
    assert [path for path in safeguarding if site[path] != january[path]] == []


def test_home_and_the_indicator_show_february(root: Path) -> None:
    site = built(root)
    assert '<a href="scorecards/early-help/2017-02/">Early Help scorecard, February 2017</a>' in site["index.md"]
    page = site["indicators/eh-1-1/index.md"]
    assert '<span class="rc-now__value">391</span> <span class="rc-now__label">Rotherham, February 2017</span>' in page
    assert (
        "eh-1-1,E08000018,2016-12,,268,,,,Invented: one contact was recorded late,2017-02,267,,\n"
        in site["indicators/eh-1-1/data.csv"]
    )
    assert page.index("Early Help scorecard, February 2017") < page.index("Early Help scorecard, January 2017")


@pytest.mark.parametrize(
    ("gone", "says"),
    [
        pytest.param(
            FIGURES,
            f"{WORDS}:1: this release has words but no figures.\n    What to do: Add {FIGURES}, or delete this file.",
            id="figures",
        ),
        pytest.param(
            WORDS,
            f"{WORDS}:1: this release has figures but no words.\n"
            f"    What to do: Add the file, or delete {FIGURES} if there is no such release.",
            id="words",
        ),
    ],
)
def test_half_a_pair_is_one_fault(root: Path, gone: str, says: str) -> None:
    (root / gone).unlink()
    with pytest.raises(ContentError) as error:
        built(root)
    assert [str(problem) for problem in error.value.problems] == [says]
