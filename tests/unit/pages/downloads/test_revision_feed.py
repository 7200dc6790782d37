"""The feed of revisions: Atom by its rules, the same for ever, with links that lead somewhere."""

import re
from posixpath import dirname, join, normpath
from typing import Any
from uuid import UUID
from xml.etree import ElementTree

import pytest

from generator.pages.downloads.atom import Feed, FeedEntry, atom_text
from generator.pages.downloads.feed import feed_xml
from generator.record.content import Content
from tests.golden.cases import built
from tests.unit.record.test_revisions import ENTRY, JANUARY_ROW, MISTAKE, content_of, council

FEED = "about/corrections/feed.xml"
ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TWO_ROWS = JANUARY_ROW + JANUARY_ROW.replace("2017-01", "2016-12")
DECEMBER = MISTAKE | {"periods": ["2016-12"]}


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return built("two-releases")


def feed_of(content: Content) -> str:
    return feed_xml(content, "feed.xml")


def entries_of(text: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(text).findall(f"{ATOM}entry")


def texts(element: ElementTree.Element, tag: str) -> list[str]:
    return [each.text or "" for each in element.findall(f"{ATOM}{tag}")]


def test_feed_and_entries_have_what_the_format_asks_for(site: dict[str, str]) -> None:
    feed = ElementTree.fromstring(site[FEED])
    entries = feed.findall(f"{ATOM}entry")
    assert (feed.tag, len(entries)) == (f"{ATOM}feed", 6)
    for element in (feed, *entries):
        [name], [title], [moment] = (texts(element, tag) for tag in ("id", "title", "updated"))
        assert (UUID(name).version, title != "", MOMENT.fullmatch(moment) is not None) == (5, True, True)
        assert "alternate" in [link.attrib["rel"] for link in element.findall(f"{ATOM}link")]
    assert [texts(author, "name") for author in feed.findall(f"{ATOM}author")] == [
        ["How children's services in Sampleton are doing"]
    ]
    assert len({texts(element, "id")[0] for element in (feed, *entries)}) == 7
    assert [texts(entry, "title")[0] for entry in entries][:2] == [
        "Correction, February 2017: 1.1 Requests for help",
        "Revision (re-base), February 2017: 1.3 Children on a plan",
    ]
    assert [texts(entry, "title")[0] for entry in entries][4:] == [
        "New: Early Start scorecard, February 2017",
        "New: Early Start scorecard, January 2017",
    ]


def test_every_link_of_the_feed_leads_to_a_page_or_to_itself(site: dict[str, str]) -> None:
    found = [link.attrib["href"] for link in ElementTree.fromstring(site[FEED]).iter(f"{ATOM}link")]
    assert len(found) == 8
    targets = [normpath(join(dirname(FEED), href, "index.md" if href.endswith("/") else "")) for href in found]
    assert [target for target in targets if target not in site] == []


def test_the_text_holds_reason_effect_figures_and_whom_to_ask(site: dict[str, str]) -> None:
    assert texts(entries_of(site[FEED])[2], "content") == [
        "Two visits were recorded late. January was closer to the target than it seemed. It is still amber.\n"
        "2.1 Days to a first visit, January 2017: was 6.5 days, is 6.2 days.\n"
        "Who to ask: Visiting team."
    ]


def ids(*entries: dict[str, Any]) -> dict[str, str]:
    """The id of each entry of the feed by its title."""
    text = feed_of(content_of(council(TWO_ROWS.replace("50", "52"), *entries, january=TWO_ROWS)))
    named = {texts(entry, "title")[0]: texts(entry, "id")[0] for entry in entries_of(text)}
    return {title: name for title, name in named.items() if not title.startswith("New: ")}


def test_an_entry_keeps_its_id_when_entries_are_moved_and_their_words_mended() -> None:
    first = ids(ENTRY, DECEMBER)
    again = ids(DECEMBER | {"reason": "A slip.", "effect": "None at all."}, ENTRY | {"ask": "Another team"})
    assert len(set(first.values())) == 2
    assert again == first


def test_a_feed_without_revisions_tells_of_the_releases() -> None:
    feed = ElementTree.fromstring(feed_of(content_of(council(""))))
    assert texts(feed, "updated") == ["2017-02-28T00:00:00Z"]
    assert [texts(entry, "updated") for entry in feed.findall(f"{ATOM}entry")] == [
        ["2017-02-28T00:00:00Z"],
        ["2017-01-31T00:00:00Z"],
    ]


def test_a_new_base_of_many_figures_is_told_in_short() -> None:
    months = [f"2015-{month:02d}" for month in range(1, 13)] + [f"2016-{month:02d}" for month in range(1, 13)]
    january = "".join(f"t-1,B,{month},,50,,,,\n" for month in months) + JANUARY_ROW.replace("50", "60")
    rebase = ENTRY | {"cause": "re-base", "periods": ["2015-01 to 2016-12"]}
    [entry, *_] = entries_of(feed_of(content_of(council(january.replace("50", "49"), rebase, january=january))))
    *_, last_figure, more, ask = texts(entry, "content")[0].split("\n")
    assert (last_figure, more, ask) == (
        "1 Things done in time, August 2016: was 50.0%, is 49.0%.",
        "4 more figures on the page on corrections.",
        "Who to ask: Things team.",
    )


def test_what_means_something_in_xml_is_escaped() -> None:
    entry = FeedEntry("a", '<b> & "c"', "2017-02-28", "./?a=1&b=2", "1 < 2")
    feed = Feed("f", "t", "s", "a", "2017-02-28", "./", "feed.xml", (entry,))
    text = atom_text(feed)
    assert '<title>&lt;b&gt; &amp; "c"</title>' in text
    assert texts(entries_of(text)[0], "content") == ["1 < 2"]
