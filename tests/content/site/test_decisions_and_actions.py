"""Every decision, action and commitment of the papers stands on its page as it was printed."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.content.elsewhere import printed as papers
from tests.content.site.documents import facts
from tests.content.site.glossary import unspelt
from tests.site.document import Element, article

# Each document, the part of its facts that lists what it asks for, and how many there are.
LISTS = {
    "scrutiny-decisions-2017": ("decisions", 10),
    "safeguarding-board-actions-2013": ("actions", 28),
    "cyp-plan-2007-10": ("commitments", 7),
    "scorecard-actions-2017-01": ("actions", 116),
}
CONSULTED = "plans/cyp-plan-2010-13/"


def address(document: str) -> str:
    return f"plans/{document}/"


def listed(document: str) -> list[dict[str, Any]]:
    """What a document asks for, with what all of its entries have in common."""
    printed = facts(document)
    name, _ = LISTS[document]
    return [{"state": printed.get("state"), **row} for row in printed[name]]


def slug(ref: str) -> str:
    return ref.replace(".", "-")


def shown(pages: dict[str, Element], document: str) -> dict[str, Element]:
    """What stands on the page of each entry of a document, by the last part of its address."""
    found = ((re.fullmatch(rf"plans/{document}/([^/]+)/", a), page) for a, page in pages.items())
    return {match[1]: article(page) for match, page in found if match}


def said_under(item: Element, term: str) -> str:
    """What stands beside a term of an entry, such as its lead; empty where nothing does."""
    rows = (row for row in item.all("div") if (names := list(row.all("dt"))) and names[0].text == term)
    return next((next(row.all("dd")).text for row in rows), "")


@pytest.mark.parametrize("document", LISTS)
def test_each_entry_has_a_page_and_the_page_of_its_document_links_to_it(
    pages: dict[str, Element], document: str
) -> None:
    here, slugs = address(document), {slug(row["ref"]) for row in listed(document)}
    assert shown(pages, document).keys() == slugs
    links = {urljoin(here, link.attributes.get("href", "")) for link in article(pages[here]).all("a")}
    assert {f"{here}{each}/" for each in slugs} - links == set()
    assert len(slugs) == LISTS[document][1]


@pytest.mark.parametrize("document", LISTS)
def test_each_entry_says_what_was_asked_how_it_stood_by_when_and_of_whom(
    pages: dict[str, Element], document: str
) -> None:
    items = shown(pages, document)
    assert [fault for row in listed(document) for fault in faults_of(row, items[slug(row["ref"])])] == []


def faults_of(row: dict[str, Any], item: Element) -> Iterator[str]:
    """What an entry does not say of what the paper does."""
    ref, text = row["ref"], unspelt(item.text)
    state = next(tag.text for tag in item.all("span") if "rc-tag" in tag.attributes.get("class", "").split())
    if state.lower() != row["state"]:
        yield f"{ref} is {state}, not {row['state']}"
    yield from (f"{ref} has nothing about {words}" for words in row["said"] if words.lower() not in text.lower())
    due = said_under(item, "Due")
    if row.get("due") and row["due"] != due:
        yield f"{ref} is due {due}, not {row['due']}"
    if not row.get("due") and re.fullmatch(r"(\d+ )?[A-Z][a-z]+ \d{4}", due):
        yield f"{ref} is due {due}, where no date is printed"
    if row.get("target") and row["target"] not in text:
        yield f"{ref} lacks the target {row['target']}"
    leads, named = [lead.strip() for lead in row.get("lead", "").split(";")], unspelt(said_under(item, "Lead"))
    yield from (f"{ref} is not led by {lead}: {named}" for lead in leads if lead.lower() not in named.lower())


@pytest.mark.parametrize("document", ["scrutiny-decisions-2017", "scorecard-actions-2017-01"])
def test_each_entry_links_to_the_measures_that_its_words_are_about(pages: dict[str, Element], document: str) -> None:
    items = shown(pages, document)
    linked = {row["ref"]: set(measures(items[slug(row["ref"])])) for row in listed(document)}
    assert linked == {row["ref"]: set(row["indicators"]) for row in listed(document)}


@pytest.mark.parametrize("document", ["scrutiny-decisions-2017", "scorecard-actions-2017-01"])
def test_each_measure_links_back_to_the_entries_about_it(pages: dict[str, Element], document: str) -> None:
    wanted = {(each, row["ref"]) for row in listed(document) for each in row["indicators"]}
    back = {
        each: {
            urljoin(f"indicators/{each}/", link.attributes.get("href", ""))
            for link in article(pages[f"indicators/{each}/"]).all("a")
        }
        for each, _ in wanted
    }
    assert [pair for pair in sorted(wanted) if f"{address(document)}{slug(pair[1])}/" not in back[pair[0]]] == []
    assert len(wanted) >= 10


def measures(item: Element) -> Iterator[str]:
    """The measures to which an entry links."""
    for link in item.all("a"):
        if match := re.fullmatch(r"(?:\.\./)+indicators/([^/]+)/", link.attributes.get("href", "")):
            yield match[1]


def test_what_was_left_out_of_the_action_log_stands_nowhere_and_is_counted(pages: dict[str, Element]) -> None:
    printed = facts("safeguarding-board-actions-2013")
    page = pages[address("safeguarding-board-actions-2013")]
    assert set(printed["left_out"]) & shown(pages, "safeguarding-board-actions-2013").keys() == set()
    refs = {row["ref"] for row in printed["actions"]} | set(printed["left_out"])
    assert refs == {str(number) for number in range(1, int(printed["items"]) + 1)}
    said = unspelt(article(page).text)
    counted = {"has {} items": "items", "{} were still open": "open", "{} were discharged": "discharged"}
    assert [words for words, name in counted.items() if words.format(printed[name]) not in said] == []
    assert f"leave out {len(printed['left_out'])}" in said


def test_how_people_were_asked_about_the_plan_for_2010_and_what_came_of_it(pages: dict[str, Element]) -> None:
    printed = facts("cyp-plan-2010-13")
    page = article(pages[CONSULTED])
    asked, chosen = (page.find(name).text for name in ("how-people-were-asked", "what-people-chose"))
    assert [way["said"] for way in printed["ways"] if way["said"] not in asked] == []
    assert f"had {printed['priorities_asked_about']} priorities" in asked
    assert f"picked {printed['priorities_chosen']} of them" in asked
    assert [each["said"] for each in printed["backed"] if each["said"] not in chosen.lower()] == []
    parts = {"four-big-things": printed["big_things"], "areas-of-work": printed["areas"]}
    for name, rows in parts.items():
        items = [unspelt(item.text).lower() for item in page.find(name).all("li") if "id" not in item.attributes]
        assert [row["said"] for row, item in zip(rows, items, strict=True) if row["said"].lower() not in item] == []
        became = [(row.get("became", ""), item) for row, item in zip(rows, items, strict=True)]
        assert [item for words, item in became if words not in item] == []


@pytest.mark.parametrize("document", [*LISTS, "cyp-plan-2010-13"])
def test_each_document_says_whose_it_is_and_of_which_days(pages: dict[str, Element], document: str) -> None:
    printed = facts(document)
    said = unspelt(article(pages[address(document)]).text)
    days = ("body", "meeting", "heard", "as_at", "period", "published")
    assert [printed[name] for name in days if name in printed and printed[name] not in said] == []


@pytest.mark.parametrize("document", [*LISTS, "cyp-plan-2010-13"])
def test_every_fact_is_from_the_lines_of_its_document(document: str) -> None:
    lines = [int(line) for line in lines_of(facts(document))]
    found = papers()[document]
    assert [line for line in lines if not found.first <= line <= found.last] == []
    assert len(lines) > 5


def lines_of(printed: Any) -> Iterator[str]:
    """Every number of a line that the facts give."""
    if isinstance(printed, list):
        for each in printed:
            yield from lines_of(each)
    elif isinstance(printed, dict):
        yield from (printed["source_line"],) if "source_line" in printed else printed.get("source_lines", ())
        for each in printed.values():
            yield from lines_of(each)
