"""What was put right in something published is told in the feed and the register, too, under a name that stays."""

import csv
import re
from io import StringIO
from xml.etree import ElementTree

import feedparser

from generator.build import checked
from generator.pages.downloads.feed import feed_xml
from tests.faults.published.test_lawful import CORRECTED, FIRST, entry, with_entries
from tests.faults.published.test_nothing_else import site_of
from tests.faults.signed import SCORECARD, Files, signed, sources

ATOM = "{http://www.w3.org/2005/Atom}"
MISTYPED = entry("correction", "figure es-1-3 SAM 2016-11")
FILES = with_entries(CORRECTED, MISTYPED)
# RFC 4287, 4.1: what must stand in a feed and in an entry once, and what an address and a moment look like.
ONCE = ("id", "title", "updated")
MOMENT = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})")
WITH_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:\S+")


def feed_of(files: Files) -> str:
    return feed_xml(checked(sources(files))[0], "feed.xml")


def broken_musts(text: str) -> list[str]:
    """What of the format's own musts a feed does not keep."""
    feed = ElementTree.fromstring(text)
    found = [] if feed.tag == f"{ATOM}feed" else ["not a feed"]
    entries = feed.findall(f"{ATOM}entry")
    for element in (feed, *entries):
        name = element.findtext(f"{ATOM}title")
        found += [f"{name}: {tag}" for tag in ONCE if len(element.findall(f"{ATOM}{tag}")) != 1]
        found += [f"{name}: id" for each in element.findall(f"{ATOM}id") if not WITH_SCHEME.fullmatch(each.text or "")]
        found += [
            f"{name}: moment" for each in element.findall(f"{ATOM}updated") if not MOMENT.fullmatch(each.text or "")
        ]
        found += [f"{name}: link" for each in element.findall(f"{ATOM}link") if not each.attrib.get("href")]
        links = [(each.attrib.get("rel"), each.attrib.get("type")) for each in element.findall(f"{ATOM}link")]
        found += [f"{name}: two links of a kind"] * (len(set(links)) != len(links))
        has_author = feed.find(f"{ATOM}author/{ATOM}name") is not None
        found += [f"{name}: author"] * (not has_author)
        found += [f"{name}: content"] * (element is not feed and element.find(f"{ATOM}content") is None)
    ids = [each.findtext(f"{ATOM}id") for each in (feed, *entries)]
    return found + ["two of one id"] * (len(set(ids)) != len(ids))


def corrections(text: str) -> dict[str, str]:
    """The id of each entry about what was published, by its title."""
    return {e.title: e.id for e in feedparser.parse(text).entries if "of what was published" in e.title}


def test_the_feed_tells_it_on_its_own_day_with_reason_and_facts() -> None:
    read = feedparser.parse(feed_of(FILES))
    assert not read.bozo
    first = read.entries[0]
    assert first.title == "Correction of what was published: Early Start scorecard, January 2017"
    assert (first.updated, read.feed.updated) == ("2017-04-01T00:00:00Z",) * 2
    reason, figure, *_ = first.content[0].value.split("\n")
    assert reason == "It was mistyped."
    assert figure == "1.3 Children on a plan, Sampleton, November 2016: was 31.0, is 31.2."
    assert first.content[0].value.endswith("Who to ask: Front door team.")


def test_its_name_stays_when_it_is_signed_and_when_its_words_are_mended() -> None:
    mended = entry("correction", "figure es-1-3 SAM 2016-11", reason="A slip.")
    named = [corrections(feed_of(files)) for files in (FILES, signed(FILES, FIRST, date="2017-04-02"))]
    assert len(named[0]) == 1 and named[0] == named[1]
    assert corrections(feed_of(with_entries(CORRECTED, mended))) == named[0]
    later = MISTYPED.replace("2017-04-01", "2017-04-02")
    assert corrections(feed_of(with_entries(CORRECTED, later))) != named[0]


def test_a_table_has_a_row_for_each_thing_that_was_put_right() -> None:
    without, with_one = site_of(SCORECARD), site_of(FILES)
    assert isinstance(without, dict) and isinstance(with_one, dict)
    assert "about/corrections/changes.csv" not in without
    rows = list(csv.DictReader(StringIO(with_one["about/corrections/changes.csv"].decode("utf-8-sig"))))
    assert all(None not in row and None not in row.values() for row in rows), "no row is longer or shorter"
    assert rows[0] == {
        "publication": "scorecards/early-start/2017-01",
        "date": "2017-04-01",
        "kind": "correction",
        "what": "figure es-1-3 SAM 2016-11",
        "text_before": "31.0",
        "text": "31.2",
        "reason": "It was mistyped.",
        "ask": "Front door team",
    }
    assert len({(row["publication"], row["date"], row["kind"], row["what"]) for row in rows}) == len(rows)


def test_the_feed_keeps_every_must_of_its_format() -> None:
    assert broken_musts(feed_of(FILES)) == broken_musts(feed_of(SCORECARD)) == []


def test_a_must_that_is_not_kept_is_seen() -> None:
    text = feed_of(FILES)
    assert broken_musts(text.replace("<updated>2017-04-01T00:00:00Z</updated>", "<updated>2017-04-01</updated>", 1))
    assert broken_musts(re.sub(r"<id>urn:uuid:", "<id>", text, count=1))
    assert broken_musts(re.sub(r"(?s)<author>.*?</author>", "", text))
    assert broken_musts(re.sub(r"<title>[^<]*</title>", "", text, count=1))
    assert broken_musts(re.sub(r"<id>.*?</id>", "<id>urn:x:1</id>", text))
