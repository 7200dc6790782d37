"""February 2017 arrives: one CSV and one YAML file for Early Help, both invented, beside the real January."""

import csv
from pathlib import Path

import pytest

from generator.build import build_site
from generator.files import read_sources, read_templates
from generator.problems import ContentError
from tests.faults.council import PROJECT, copy

FIGURES = "data/releases/early-help/2017-02.csv"
WORDS = "content/scorecards/early-help/2017-02.yml"
JANUARY = "scorecards/early-help/2017-01/"
FEBRUARY = "scorecards/early-help/2017-02/"
TWO_FIGURES = """\
indicator,area,period,group,value,numerator,denominator,status,note
eh-1-1,E08000018,2017-02,,391,,,,Invented
eh-1-1,E08000018,2016-12,,268,,,,Invented: two contacts were recorded late
"""
NEWER = (
    '<p class="rc-notice">This page shows the figures as they were published. There is a newer one: '
    '<a href="../2017-02/">Early Help scorecard, February 2017</a>.</p>'
)


def february_words() -> str:
    words = (PROJECT / "content/scorecards/early-help/2017-01.yml").read_text("utf-8")
    assert words.startswith('release: "2017-01"\n')
    return words.replace('release: "2017-01"', 'release: "2017-02"', 1)


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


def test_january_stays_as_published_but_for_the_line_that_there_is_a_newer_one(
    january: dict[str, str], root: Path
) -> None:
    site = built(root)
    assert site[f"{JANUARY}summary.csv"] == january[f"{JANUARY}summary.csv"]
    before = january[f"{JANUARY}index.md"].splitlines()
    after = site[f"{JANUARY}index.md"].splitlines()
    place = after.index(NEWER)
    assert [line for line in after if line and line != NEWER] == [line for line in before if line]
    assert place < after.index("## What is going well")


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
        "eh-1-1,E08000018,2016-12,,268,,,,Invented: two contacts were recorded late\n"
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
