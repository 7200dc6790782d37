"""The words of a release: references are checked and filled in, and words that are older than their figures say so."""

import json
import re

import pytest

from generator.build import build_site, check_sources
from generator.pages.parts.written import age_of_words, headline_age
from generator.publish.files import read_templates
from generator.terms.period import Period
from generator.terms.texts import Site
from tests.faults.council import PROJECT
from tests.unit.samples import CARD, COUNT, HEAD, NARRATIVE, RELEASE, problems_of, project, registry

WORDS = "content/scorecards/things/2017-01.yml"
LATER = "content/scorecards/things/2017-02.yml"
FEBRUARY = NARRATIVE.replace('"2017-01"', "2017-02")
LATE = CARD | {"due_after": 1}  # A release need not hold a figure of its own month.
CARDS = {
    "data/indicators/things.yml": registry(LATE, LATE | COUNT | {"id": "t-2", "number": "2", "name": "Things in all"})
}
JANUARY = {RELEASE: HEAD + "t-1,B,2017-01,,50,,,,\nt-2,B,2017-01,,1400,,,,\n"}


def said(text: str, **changes: str) -> list[str]:
    """What the checks say about the references of an analysis; typed numbers have tests of their own."""
    spoken = NARRATIVE.replace("analysis: Things", f"analysis: {json.dumps(text)}")
    return [found for found in problems_of({WORDS: spoken, **changes}) if ": the number " not in found]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[t-1]] were in time.", None),
        ("[[t-1 2017-01]] were in time.", None),
        (
            "[[t-1 were in time.",
            "two square brackets stand here without the two that belong to them. [reference-half-open]",
        ),
        (
            "[t-1]] were in time.",
            "two square brackets stand here without the two that belong to them. [reference-half-open]",
        ),
        (
            "[[t-1] were in time.",
            "two square brackets stand here without the two that belong to them. [reference-half-open]",
        ),
        (
            "[[t-9]] were in time.",
            '[[t-9]]: there is no such indicator or figure. Did you mean "t-1"? [reference-unknown]',
        ),
        (
            "[[t-1 2015-01]]",
            '[[t-1 2015-01]]: "t-1" for Borough has no figure in January 2015. [reference-no-figure-then]',
        ),
        ("[[t-1 often]]", '[[t-1 often]]: "often" can\'t be understood in a reference. [reference-not-understood]'),
    ],
)
def test_a_reference_that_has_no_figure_stops_the_build(text: str, message: str | None) -> None:
    assert said(text) == ([f"{WORDS}:17: {message}"] if message else [])


def test_every_reference_is_looked_at_in_one_run() -> None:
    text = "[[t-9]] and [[t-1 2015-01]] and [[t-8]] and [[t-1"
    assert [problem.partition(": ")[2].partition(":")[0] for problem in said(text)] == [
        "[[t-1 2015-01]]",
        "[[t-8]]",
        "[[t-9]]",
        "two square brackets stand here without the two that belong to them. [reference-half-open]",
    ]


def test_in_titles_and_labels_figures_are_not_filled_in() -> None:
    changed = (
        NARRATIVE.replace("title: Things", 'title: "[[t-1]]"')
        .replace("owner: {printed: Things", 'owner: {printed: "[[t-1]]')
        .replace("]] team", ']] team"')
    )
    message = "[[t-1]] stands in a heading or label, where figures are not filled in. [reference-in-label]"
    assert problems_of({WORDS: changed}) == [f"{WORDS}:13: {message}", f"{WORDS}:18: {message}"]


@pytest.mark.parametrize(
    ("place", "line"),
    [('"2017-01"\nwritten_for: ', 2), ("  - written_for: ", 6), ("    title: Things\n    written_for: ", 14)],
)
def test_no_words_are_written_for_a_month_after_their_release(place: str, line: int) -> None:
    later = NARRATIVE.replace(f"{place}2017-01", f"{place}2017-02", 1)
    message = "these words are written for 2017-02, which comes after this release, 2017-01. [written-after-release]"
    assert problems_of({WORDS: later}) == [f"{WORDS}:{line}: {message}"]
    assert problems_of({WORDS: NARRATIVE.replace(f"{place}2017-01", f"{place}2016-12", 1)}) == []


@pytest.mark.parametrize(
    ("figures", "written_for", "age"),
    [
        ("t-1,B,2017-02,,60,,,,\n", "2017-02", ""),
        ("t-1,B,2017-02,,60,,,,\n", "2017-01", "The figures beside it are for February 2017."),
        # Written before the first release that there is.
        ("t-1,B,2017-02,,60,,,,\n", "2016-11", "The figures beside it are for February 2017."),
        # Nothing new about this indicator, whatever is new about others.
        ("t-2,B,2017-02,,60,,,,\n", "2017-01", "The figures beside it have not changed since."),
        ("t-1,B,2017-01,,50,,,,\n", "2017-01", "The figures beside it have not changed since."),
        # An older figure that came late, or was changed.
        ("t-1,B,2016-12,,40,,,,\n", "2017-01", "Figures beside it have been changed since."),
        # No figure is not a newer figure.
        ("t-1,B,2017-02,,,,,not available,x\n", "2017-01", "Figures beside it have been changed since."),
    ],
)
def test_words_that_are_older_than_their_figures_say_so(figures: str, written_for: str, age: str) -> None:
    files = CARDS | JANUARY | {"data/releases/things/2017-02.csv": HEAD + figures, LATER: FEBRUARY}
    scorecard = check_sources(project(files)).scorecards[0]
    told = age_of_words(scorecard, scorecard.releases[1], Period.parse(written_for), ["t-1"])
    assert told == (
        f"Written about {'January 2017' if written_for == '2017-01' else 'November 2016'}. {age}" if age else ""
    )


def test_a_headline_speaks_of_the_whole_scorecard() -> None:
    files = CARDS | JANUARY | {"data/releases/things/2017-02.csv": HEAD + "t-2,B,2017-02,,60,,,,\n", LATER: FEBRUARY}
    scorecard = check_sources(project(files)).scorecards[0]
    assert headline_age(scorecard, scorecard.releases[1]) == (
        "Written about January 2017. The figures beside it are for February 2017."
    )
    assert headline_age(scorecard, scorecard.releases[0]) == ""


def built(files: dict[str, str]) -> Site:
    return build_site(project(CARDS | JANUARY | files), read_templates(PROJECT))


def page(site: Site, path: str) -> str:
    return next(file.text for file in site.files if file.path == path)


def test_a_copied_release_says_how_old_each_of_its_words_is() -> None:
    """All of January's words copied to February: they keep January's figures, and the page tells that they are old.
    Saving the file again changes nothing; a new month in one commentary does.
    """
    spoken = FEBRUARY.replace("analysis: Things", "analysis: It was [[t-1]].").replace(
        "headline: Well", "headline: It is [[t-1]] & so on."
    )
    files = {"data/releases/things/2017-02.csv": HEAD + "t-1,B,2017-02,,60,,,,\n", LATER: spoken}
    old = "Written about January 2017. The figures beside it are for February 2017."
    before = built(files)
    february = page(before, "scorecards/things/2017-02/all/index.md")
    assert february.count(old) == 4
    assert 'It was <a href="../things/#t-1" aria-label="50.0%, measure 1">50.0%</a>.' in february
    assert 'It is <a href="../things/#t-1" aria-label="50.0%, measure 1">50.0%</a> &amp; so on.' in february
    assert page(before, "scorecards/index.md").count(old) == 1
    link = '<a href="../indicators/t-1/" aria-label="50.0%, measure 1">50.0%</a>'
    assert f"It is {link} &amp; so on." in page(before, "scorecards/index.md")
    assert "Written about" not in page(before, "scorecards/things/2017-01/all/index.md")
    fresh = built(
        files | {LATER: spoken.replace("Things\n    written_for: 2017-01", "Things\n    written_for: 2017-02")}
    )
    fresh_page = page(fresh, "scorecards/things/2017-02/all/index.md")
    assert fresh_page.count(old) == 3
    assert 'It was <a href="../things/#t-1" aria-label="60.0%, measure 1">60.0%</a>.' in fresh_page


def test_figures_from_elsewhere_are_listed_with_their_sources() -> None:
    more = """\
figures_from_elsewhere:
  - {figure: "<1,234> & more", document: census-2011, place: table 2}
  - {figure: 56 then, document: things-2017-01, place: page 3}
  - {figure: 1290 in all, worked_out: We added the two}
  - {figure: 78 now, document: census-2011, place: table 2}
"""
    papers = "documents: [{id: census-2011, title: The <census>, publication: x, used_for: x}]"
    said = "definition: Some <1,234> & more. It was 56 then, it is 78 now, 1290 in all."
    narrative = NARRATIVE.replace("definition: Things", said) + more
    listed = page(built({WORDS: narrative, "content/documents.yml": papers}), "scorecards/things/2017-01/all/index.md")
    sources = re.findall("<dt>(.*?)</dt><dd><ul>(.*?)</ul></dd>", listed[listed.index("Figures from elsewhere") :])
    assert sources == [
        ("The &lt;census&gt;: table 2", "<li>&lt;1,234&gt; &amp; more</li><li>78 now</li>"),
        ("Things scorecard, January 2017: page 3", "<li>56 then</li>"),
        ("We added the two", "<li>1290 in all</li>"),
    ]
    assert "Figures from elsewhere" not in page(built({}), "scorecards/things/2017-01/index.md")
