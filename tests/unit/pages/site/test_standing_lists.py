"""The lists on standing pages, of two small councils."""

import pytest

from generator.assess.judged import judge
from generator.build import check_sources
from generator.pages.site.standing_lists import lists_of
from generator.publish.files import read_sources
from generator.record.content import Content
from generator.terms.texts import SourceFile, Sources
from tests.golden.cases import HERE


def content_of(case: str) -> Content:
    return check_sources(read_sources(HERE / case))


def lines_of(case: str, page: str) -> list[tuple[str, str, str, str]]:
    content = content_of(case)
    lists = lists_of(content, judge(content), page)
    return [(line.time, line.link.text, line.link.url, " ".join(line.words)) for found in lists for line in found.lines]


def test_the_calendar_holds_every_paper_by_the_time_for_which_it_speaks_newest_first() -> None:
    assert [line[:3] for line in lines_of("card-and-plan", "release-calendar")] == [
        ("January 2017", "First scorecard, January 2017", "../../scorecards/first/2017-01/"),
        ("2012 to 2013, as at 31 December 2012", "Little Sampleton play plan 2012/13", "../../plans/play-2012-13/"),
        ("2011/12", "Little Sampleton Report Card 2011/12", "../../report-card/2011-12/"),
    ]


def test_the_calendar_holds_every_release_of_a_scorecard() -> None:
    assert [line[1] for line in lines_of("two-releases", "release-calendar")] == [
        "Early Start scorecard, February 2017",
        "Early Start scorecard, January 2017",
    ]


def test_the_corrections_name_only_what_has_data_notes_and_count_them() -> None:
    assert [line[1:] for line in lines_of("card-and-plan", "corrections")] == [
        (
            "Little Sampleton Report Card 2011/12",
            "../../report-card/2011-12/",
            "2 data notes, on its contents page or in its sections.",
        ),
        ("Little Sampleton play plan 2012/13", "../../plans/play-2012-13/", "4 data notes, on its page."),
    ]
    assert [line[1:] for line in lines_of("two-releases", "corrections")] == [
        (
            "Early Start scorecard, January 2017",
            "../../scorecards/early-start/2017-01/",
            "1 data note, on its page or on those of its measures.",
        )
    ]


def test_a_rating_that_is_not_the_one_that_was_printed_is_a_data_note_too() -> None:
    assert [line[1:] for line in lines_of("printed-ratings", "corrections")] == [
        (
            "Swimming scorecard, February 2017",
            "../../scorecards/swim/2017-02/",
            "2 data notes, on its page or on those of its measures.",
        )
    ]


def test_the_page_about_the_site_names_the_others() -> None:
    assert [line[1:3] for line in lines_of("two-releases", "about")] == [
        ("About this release", "this-release/"),
        ("Accessibility statement", "accessibility/"),
        ("Contact", "contact/"),
        ("Corrections", "corrections/"),
        ("How we rate", "methods/"),
        ("Privacy", "privacy/"),
    ]
    assert lines_of("two-releases", "about")[-2] == ("", "How we rate", "methods/", "What the colours mean.")


PAPER = """\
documents:
  - id: census-2011
    title: The census of 2011
    publication: National statistics, 2012
    used_for: It counts children.
  - id: letter-2016
    title: A letter
    publication: Papers of the play board, June 2016
    used_for: It says why.
"""


def test_the_page_about_the_site_lists_the_papers_that_are_only_quoted() -> None:
    files = read_sources(HERE / "smallest").files
    content = check_sources(Sources((*files, SourceFile("content/documents.yml", PAPER.encode()))))
    quoted, more = lists_of(content, judge(content), "about")
    assert [(line.link.text, line.link.url, line.words) for line in quoted.lines] == [
        ("The census of 2011", "", ("Published: National statistics, 2012.", "It counts children.")),
        ("A letter", "", ("Published: Papers of the play board, June 2016.", "It says why.")),
    ]
    assert (quoted.heading, more.heading) == ("Papers that are quoted", "More about this site")


@pytest.mark.parametrize(("case", "page"), [("smallest", "corrections"), ("two-releases", "methods")])
def test_a_list_of_nothing_is_no_list(case: str, page: str) -> None:
    content = content_of(case)
    assert lists_of(content, judge(content), page) == ()
