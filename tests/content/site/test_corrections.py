"""Revisions and corrections on the real site: page and register hold nothing so far, the feed only the releases."""

import csv
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.site.document import Element, article

ADDRESS = "about/corrections/"
ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_page_says_that_there_is_none_and_leads_to_feed_and_register(pages: dict[str, Element]) -> None:
    found = article(pages[ADDRESS])
    assert (
        "None so far. A figure can only change from one release to the next, and each scorecard has one." in found.text
    )
    assert {"feed.xml", "revisions.csv"} <= {link.attributes["href"] for link in found.all("a")}


def test_every_page_names_the_feed(pages: dict[str, Element]) -> None:
    without = [
        address
        for address, page in pages.items()
        if not [link for link in page.all("link") if link.attributes.get("type") == "application/atom+xml"]
    ]
    assert without == []


def test_the_feed_is_published_as_it_was_made_and_is_atom(site: Path) -> None:
    feed = ElementTree.fromstring((site / ADDRESS / "feed.xml").read_bytes())
    names = [child.tag.removeprefix(ATOM) for child in feed]
    assert names == ["id", "title", "subtitle", "updated", "link", "link", "author", "entry", "entry"]
    assert [link.attrib["href"] for link in feed.findall(f"{ATOM}link")] == ["feed.xml", "./"]


def test_the_register_has_its_heading_and_no_row(site: Path) -> None:
    rows = list(csv.reader((site / ADDRESS / "revisions.csv").read_text("utf-8-sig").splitlines()))
    assert len(rows) == 1
    assert rows[0][:2] == ["scorecard", "release"]


@pytest.mark.parametrize("month", ["scorecards/early-help/2017-01/", "scorecards/safeguarding/2017-01/"])
def test_the_page_of_a_release_says_that_it_stays_and_where_later_changes_are(
    pages: dict[str, Element], month: str
) -> None:
    found = article(pages[month])
    assert "This page stays as it was published." in found.text
    assert "../../../about/corrections/" in [link.attributes["href"] for link in found.all("a")]
    assert "[r]" not in found.text
