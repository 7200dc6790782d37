"""Every figure from elsewhere stands in the place of the document that it names."""

import itertools

import pytest
import yaml

from generator.publish.files import read_sources
from generator.record.documents import titles_of
from generator.record.gather import parse_content
from tests.content.elsewhere import Stands, figures_in, printed, stands
from tests.content.texts import REPOSITORY


def entries() -> list[tuple[str, dict[str, str]]]:
    """Every figure from elsewhere, with the file that declares it."""
    found = []
    for path in sorted((REPOSITORY / "content").rglob("*.yml")):
        typed = yaml.safe_load(path.read_text("utf-8"))
        found += [(path.relative_to(REPOSITORY).as_posix(), each) for each in typed.get("figures_from_elsewhere", ())]
    return found


def test_each_figure_from_elsewhere_is_looked_up_in_the_papers_and_each_lookup_is_of_one() -> None:
    typed = [(file, e["figure"], e["document"], e["place"]) for file, e in entries() if "worked_out" not in e]
    listed = [(row.narrative, row.figure, row.document, row.place) for row in stands()]
    assert sorted(typed) == sorted(listed)
    assert (len(typed), len(entries())) == (83, 86)


@pytest.mark.parametrize("row", stands(), ids=lambda row: row.figure)
def test_its_figures_stand_on_the_lines_that_the_list_gives(row: Stands) -> None:
    mine = set(figures_in(row.figure))
    assert mine
    assert mine <= row.figures_on_them


def test_its_lines_are_within_the_document_that_it_names() -> None:
    papers = printed()
    outside = [
        row.figure
        for row in stands()
        if not all(papers[row.document].first <= line <= papers[row.document].last for line in row.lines)
    ]
    assert outside == []


def test_one_place_of_a_document_is_one_stretch_of_its_paper() -> None:
    """Two places that mix would mean that one of them is called by the other's name; a summary has pages of its own."""
    spans: dict[tuple[str, str], list[int]] = {}
    for row in stands():
        spans.setdefault((row.document, row.place), []).extend(row.lines)
    ends = sorted((min(lines), max(lines), *place) for place, lines in spans.items())
    mixed = [(one, two) for one, two in itertools.pairwise(ends) if two[0] <= one[1]]
    assert mixed == []
    assert len(spans) == 26


def test_every_document_that_is_shown_or_quoted_is_one_of_the_papers() -> None:
    content = parse_content(read_sources(REPOSITORY), [])
    assert content is not None
    assert titles_of(content).keys() == printed().keys()


def test_no_two_documents_are_the_same_lines_but_those_that_are_printed_or_gathered_inside_others() -> None:
    found = sorted((p.paper, p.first, p.last, p.document) for p in printed().values())
    overlaps = [(a[3], b[3]) for a, b in itertools.pairwise(found) if a[0] == b[0] and b[1] <= a[2]]
    assert overlaps == [
        ("childrens-board-minutes-2010-04", "cyp-plan-2007-10"),
        ("covering-report-2017-03", "scorecard-actions-2017-01"),
        ("scorecard-actions-2017-01", "early-help-2017-01"),
        ("report-card-2011-12", "plan-on-a-page-2012-13"),
    ]
