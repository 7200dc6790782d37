"""Two releases with a correction, a new base, late data and a definition change: what is told, and what stays."""

import posixpath
import re
from html import unescape

import pytest

from generator.build import build_site
from generator.publish.files import read_sources, read_templates
from generator.terms.problems import ContentError
from generator.terms.texts import SourceFile, Sources
from tests.golden.cases import HERE, PROJECT
from tests.site.taken import rows_in

FIRST, SECOND = "scorecards/early-start/2017-01/", "scorecards/early-start/2017-02/"
OF_JANUARY = (FIRST, "news/2017-01/")
FEBRUARY = "data/releases/early-start/2017-02.csv"
WORDS = "content/scorecards/early-start/2017-02.yml"
# Measure, figure, was, is, kind, reason.
REVISED = [
    ("es-1-1", "January 2017, East", "36", "35", "Correction", "Some requests from West were booked in East."),
    ("es-1-1", "January 2017, West", "25", "26", "Correction", "Some requests from West were booked in East."),
    *(
        ("es-1-3", month, was, now, "Revision (re-base)", "More children live in Sampleton than was thought")
        for month, was, now in (
            ("November 2016", "31.0", "30.4"),
            ("December 2016", "42.5", "41.7"),
            ("January 2017", "43.1", "42.3"),
        )
    ),
    ("es-2-1", "January 2017", "6.5", "6.2", "Revision (late data)", "Two visits were recorded late."),
    *(
        ("es-2-2", quarter, was, now, "Revision (definition change)", "Families who gave no answer are no longer")
        for quarter, was, now in (
            ("July to September 2016", "88.0%", "91.7%"),
            ("October to December 2016", "91.7%", "94.8%"),
        )
    ),
]


def changed(path: str, old: str, new: str) -> Sources:
    """The case with one text of one file replaced."""
    files = []
    for file in read_sources(HERE / "two-releases").files:
        text = file.data.decode("utf-8")
        if file.path == path:
            assert text.count(old) == 1
            text = text.replace(old, new)
        files.append(SourceFile(file.path, text.encode("utf-8")))
    return Sources(tuple(files))


def site_of(found: Sources) -> dict[str, str]:
    return {file.path: file.text for file in build_site(found, read_templates(PROJECT)).files}


@pytest.fixture(scope="module")
def both() -> dict[str, str]:
    return site_of(read_sources(HERE / "two-releases"))


@pytest.fixture(scope="module")
def alone() -> dict[str, str]:
    """The site as it was when January was published: no file of February was there."""
    files = read_sources(HERE / "two-releases").files
    return site_of(Sources(tuple(file for file in files if "2017-02" not in file.path)))


def rows_of(page: str, table: str) -> list[list[str]]:
    """The rows of a table of a page, as a screen reader reads them."""
    body = re.split(rf'id="table-{table}"', page)[1].split("</table>")[0].split("<tbody>")[1]
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S) for row in body.split("</tr>")]
    return [[read(cell) for cell in row] for row in cells if row]


def read(html: str) -> str:
    spoken = re.sub(r'<(\w+)[^>]*aria-hidden="true"[^>]*>.*?</\1>', "", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", spoken)).split())


def test_the_first_release_stays_byte_for_byte_as_it_was(both: dict[str, str], alone: dict[str, str]) -> None:
    published = [path for path in alone if path.startswith(OF_JANUARY)]
    kinds = ("index.md", "all/index.md", "requests/index.md", "early-start-summary_sampleton_2017-01.csv")
    assert {f"{FIRST}{kind}" for kind in kinds} | {"news/2017-01/index.md"} <= set(published)
    assert [path for path in published if both.get(path) != alone[path]] == []
    assert {path for path in both if path.startswith(OF_JANUARY)} == set(published)


@pytest.mark.parametrize("release", [FIRST, SECOND])
def test_the_files_and_tables_to_which_a_release_leads_are_its_own(both: dict[str, str], release: str) -> None:
    """What is in force now stands on the page of a measure, to which its question leads; no number of it does."""
    pages = {path: text for path, text in both.items() if path.startswith(release) and path.endswith(".md")}
    found = {
        posixpath.normpath(posixpath.join(posixpath.dirname(path), link.split("#")[0]))
        for path, text in pages.items()
        for link in re.findall(r'(?:href|data-chart)="([^"]+)"', text)
        if re.search(r"\.(csv|svg|json)$|#table-|#numbers", link) and not link.startswith("#")
    }
    assert len(found) > 5
    answer = f"api/v1/releases/{release.removeprefix('scorecards/').rstrip('/')}.json"
    assert {path for path in found if not f"{path}/".startswith(release)} == {answer}


@pytest.mark.parametrize(("indicator", "figure", "was", "now", "kind", "reason"), REVISED)
def test_each_revised_figure_is_told_on_the_page_of_its_measure(
    both: dict[str, str], indicator: str, figure: str, was: str, now: str, kind: str, reason: str
) -> None:
    page = both[f"indicators/{indicator}/index.md"]
    assert [figure, was, now] in [
        [row[0].removesuffix(" See the January 2017 release"), *row[1:]] for row in rows_of(page, "revised-1")
    ]
    section = page.split('id="revised-figures"')[1].split("</details>")[0]
    assert (f">{kind}</p>" in section, f"<dd>{reason}" in section, "<dd>February 2017 release<" in section) == (
        True,
        True,
        True,
    )


@pytest.mark.parametrize(("indicator", "figure", "was", "now", "kind", "reason"), REVISED)
def test_each_revised_figure_is_marked_where_it_stands(
    both: dict[str, str], indicator: str, figure: str, was: str, now: str, kind: str, reason: str
) -> None:
    period, _, area = figure.partition(", ")
    rows = rows_of(both[f"indicators/{indicator}/index.md"], "areas" if area else "history")
    [row] = [row for row in rows if row[0] == period]
    assert f"{now} revised was {was} until the February 2017 release" in row
    assert "[r]" in unescape(both[f"indicators/{indicator}/index.md"])


def test_nothing_else_is_marked(both: dict[str, str]) -> None:
    marks = {path: text.count(" until the February 2017 release") for path, text in both.items()}
    on_measures = {path.split("/")[1]: number for path, number in marks.items() if number and "indicators/es" in path}
    # The latest figure of the last one is revised, so it says so at the head of the page, too.
    assert on_measures == {"es-1-1": 2, "es-1-3": 3, "es-2-1": 2, "es-2-2": 2 + 1}


def test_the_second_release_and_the_page_on_corrections_list_them_all(both: dict[str, str]) -> None:
    for path in (f"{SECOND}index.md", "about/corrections/index.md"):
        tables = [f"revised-early-start-2017-02-{number}" for number in (1, 2, 3, 4)]
        rows = [row for table in tables for row in rows_of(both[path], table)]
        assert [(row[1], row[2]) for row in rows] == [(was, now) for _, _, was, now, _, _ in REVISED]
        assert [row[0].split(" See ")[0].split(": ")[1] for row in rows] == [figure for _, figure, *_ in REVISED]
    assert "This release changes 8 figures that an earlier one gave." in both[f"{SECOND}index.md"]
    register = rows_in(both["about/corrections/revisions.csv"])
    assert [(row["indicator"], row["value_before"], row["value"]) for row in register] == [
        (indicator, was.strip("%"), now.strip("%")) for indicator, _, was, now, _, _ in REVISED
    ]


def test_only_the_correction_has_a_notice(both: dict[str, str]) -> None:
    noticed = {path for path, text in both.items() if '<p class="rc-notice">Correction, ' in text}
    assert noticed == {"indicators/es-1-1/index.md"}


def test_before_anything_was_revised_the_page_on_corrections_says_so(alone: dict[str, str]) -> None:
    page = alone["about/corrections/index.md"]
    assert (
        "<p>None so far. A figure can only change from one release to the next, and each scorecard has one.</p>" in page
    )
    assert not [path for path, text in alone.items() if 'id="table-revised' in text]


@pytest.mark.parametrize(
    ("path", "old", "new", "says"),
    [
        pytest.param(
            FEBRUARY,
            "es-1-3,SAM,2016-11,,30.4,",
            "es-1-2-number,SAM,2016-11,,31,,,,\nes-1-3,SAM,2016-11,,30.4,",
            r"2017-02\.csv:\d+: es-1-2-number, SAM, 2016-11 was published as 30 and is 31 here, but nothing says why",
            id="an unlisted change",
        ),
        pytest.param(
            WORDS,
            "      - SAM-EAST\n      - SAM-WEST\n",
            "      - SAM\n",
            r"2017-02\.yml:\d+: this entry explains a change, but no figure that it speaks about has changed",
            id="an entry that matches nothing",
        ),
    ],
)
def test_what_does_not_fit_stops_the_build(path: str, old: str, new: str, says: str) -> None:
    with pytest.raises(ContentError) as error:
        site_of(changed(path, old, new))
    assert [problem for problem in error.value.problems if re.search(says, str(problem))]
