"""February 2017 arrives: one CSV and one YAML file for one of a council's two scorecards."""

import re
from pathlib import Path

import pytest

from generator.build import build_site
from generator.publish.files import read_sources, read_templates
from generator.terms.problems import ContentError
from tests.faults.council import CARDS, FEBRUARY, GOLDEN, KNOWN, PROJECT, WORDS, copy
from tests.faults.council import JANUARY as JANUARY_FIGURES
from tests.site.taken import figures_in, summary_in

NEW_WORDS = "content/scorecards/early-start/2017-02.yml"
ONE, TWO = "scorecards/early-start/2017-01/", "scorecards/early-start/2017-02/"
SUMMARY_OF_TWO = "early-start-summary_sampleton_2017-02.csv"
# The month for programs, and the layout of its summary, whose columns are its months.
FOR_PROGRAMS = ("api/v1/releases/early-start/2017-02.json", "data/schemas/summary-2017-02.json")
TWO_FIGURES = """\
indicator,area,period,group,value,numerator,denominator,status,note
es-2-1,SAM,2017-02,,5.8,,,,Invented
es-2-1,SAM,2017-01,,6.2,,,,Invented: two visits were recorded late
""" + "".join(
    f"{indicator},SAM,2017-02,,,,,not available,The diary was being moved to a new system\n"
    for indicator in ("es-1-1", "es-1-2-number", "es-1-2-percent", "es-1-3")
)
SAID = """\
release: 2017-02
written_for: 2017-02
headline: A visit took [[es-2-1]] in February.
introduction: An invented month.
going_well:
  - {written_for: 2017-02, text: It is well.}
needs_to_improve:
  - {written_for: 2017-02, text: It could be better.}
commentary:
  - {theme: requests, title: Words, written_for: 2017-02, indicators: [es-1-1], definition: x, analysis: x,
     owner: {printed: x}}
  - {theme: visits, title: Words, written_for: 2017-02, indicators: [es-2-1], definition: x, analysis: x,
     owner: {printed: x}}
document: {title: x, issue: x, created: x, status: x, publication: x}
"""
LATE_VISITS = """\
revisions:
  - kind: revision
    cause: late data
    indicators: [es-2-1]
    periods: [2017-01]
    reason: Two visits were recorded late.
    effect: The fall to February is smaller.
    ask: Visiting team
"""


def built(root: Path) -> dict[str, str]:
    return {file.path: file.text for file in build_site(read_sources(root), read_templates(PROJECT)).files}


def council(root: Path) -> Path:
    """January of two scorecards: the golden one, and a copy of it whose measures begin with `ot`."""
    copy(GOLDEN, root)
    for path in (FEBRUARY, NEW_WORDS):
        (root / path).unlink()
    for path in (CARDS, JANUARY_FIGURES, KNOWN, WORDS):
        other = root / path.replace("early-start", "other")
        other.parent.mkdir(exist_ok=True)
        text = (root / path).read_text("utf-8").replace("early-start", "other").replace("Early Start", "Other Help")
        other.write_text(re.sub(r"\bes\b", "ot", text), "utf-8")
    return root


def with_february(root: Path) -> Path:
    """The council when February's pair of files is there, too."""
    council(root)
    (root / FEBRUARY).write_text(TWO_FIGURES, "utf-8")
    (root / NEW_WORDS).write_text(SAID + LATE_VISITS, "utf-8")
    return root


@pytest.fixture(scope="module")
def january(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The site as it is."""
    return built(council(tmp_path_factory.mktemp("january") / "council"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The site with February; nobody changes it."""
    return built(with_february(tmp_path_factory.mktemp("february") / "council"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A council with February of one's own, to be spoilt."""
    return with_february(tmp_path / "council")


def test_a_pair_of_files_makes_a_release(january: dict[str, str], site: dict[str, str]) -> None:
    new = sorted(site.keys() - january.keys())
    found = [path for path in new if path.startswith(TWO) and path.endswith(("index.md", SUMMARY_OF_TWO))]
    assert set(found) >= {f"{TWO}index.md", f"{TWO}all/index.md", f"{TWO}{SUMMARY_OF_TWO}"}
    # Its third figure makes a chart.
    assert all(path.startswith((TWO, "indicators/es-2-1/", "news/2017-02/", *FOR_PROGRAMS)) for path in new)
    assert january.keys() <= site.keys()
    assert "\ntitle: Early Start, February 2017\n" in site[f"{TWO}index.md"]
    [visits] = [r for r in summary_in(site[f"{TWO}{SUMMARY_OF_TWO}"]) if r["number"] == "2.1"]
    months = ("2016-12", "2017-01", "2017-02")
    assert [visits[column] for column in (*months, "direction")] == ["", "6.2", "5.8", "down"]


def test_january_stays_as_published_byte_for_byte(january: dict[str, str], site: dict[str, str]) -> None:
    published = [path for path in january if path.startswith((ONE, "news/2017-01/"))]
    assert {f"{ONE}index.md", f"{ONE}early-start-summary_sampleton_2017-01.csv"} <= set(published)
    assert [path for path in published if site[path] != january[path]] == []


def test_a_past_figure_that_changes_without_a_reason_stops_the_build(root: Path) -> None:
    (root / NEW_WORDS).write_text(SAID, "utf-8")
    with pytest.raises(ContentError) as error:
        built(root)
    [problem] = error.value.problems
    assert str(problem).startswith(
        f"{FEBRUARY}:3: es-2-1, SAM, 2017-01 was published as 6.5 and is 6.2 here, but nothing says why."
    )


def test_the_other_scorecard_stays_as_it_is(january: dict[str, str], site: dict[str, str]) -> None:
    other = [path for path in january if path.startswith(("scorecards/other/", "indicators/ot-"))]
    assert {"scorecards/other/2017-01/index.md", "indicators/ot-2-1/index.md"} <= set(other)
    assert [path for path in other if site[path] != january[path]] == []


def test_home_and_the_indicator_show_february(site: dict[str, str]) -> None:
    assert '<a href="scorecards/early-start/2017-02/">Early Start, February 2017</a>' in site["index.md"]
    page = site["indicators/es-2-1/index.md"]
    assert '<span class="rc-answer__value">5.8 days</span>' in page
    assert "<p>Sampleton, February 2017. " in page
    [january] = [row for row in figures_in(site["indicators/es-2-1/data.csv"]) if row["period"] == "2017-01"]
    assert [january[name] for name in ("value", "note", "revised_in", "value_before")] == [
        "6.2",
        "Invented: two visits were recorded late",
        "201702",
        "6.5",
    ]
    assert page.index("Early Start scorecard, February 2017") < page.index("Early Start scorecard, January 2017")


@pytest.mark.parametrize(
    ("gone", "says"),
    [
        pytest.param(
            FEBRUARY,
            f"{NEW_WORDS}:1: this release has words but no figures. [release-without-figures]\n"
            f"    What to do: Add {FEBRUARY}, or delete this file.",
            id="figures",
        ),
        pytest.param(
            NEW_WORDS,
            f"{NEW_WORDS}:1: this release has figures but no words. [release-without-words]\n"
            f"    What to do: Add the file, or delete {FEBRUARY} if there is no such release.",
            id="words",
        ),
    ],
)
def test_half_a_pair_is_one_fault(root: Path, gone: str, says: str) -> None:
    (root / gone).unlink()
    with pytest.raises(ContentError) as error:
        built(root)
    assert [str(problem) for problem in error.value.problems] == [says]
