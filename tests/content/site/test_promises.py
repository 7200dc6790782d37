"""What the standing pages promise of other pages is there."""

import re

from tests.content.elsewhere import rows_of
from tests.content.ours import many
from tests.site.document import Element, article

READING = "This is our reading: the document names no role or team as the owner"
# The page of what is late is about all plans.
PLAN = r"plans/(?!late/)[^/]+/"
DOWNLOAD = re.compile(r"\.csv$")


def measures(pages: dict[str, Element]) -> dict[str, str]:
    """What the page of each measure says, by the measure's id."""
    found = {re.fullmatch(r"indicators/([^/]+)/", address): page for address, page in pages.items()}
    return {match[1]: article(page).text for match, page in found.items() if match}


def test_every_measure_says_that_nothing_is_hidden_and_where_it_was_published(pages: dict[str, Element]) -> None:
    said = measures(pages)
    assert [name for name, text in said.items() if "Small numbers Nothing is hidden:" not in text] == []
    assert [name for name, text in said.items() if "Published in " not in text] == []
    assert len(said) >= many(149)


def test_every_measure_says_whether_its_owner_is_our_reading(pages: dict[str, Element]) -> None:
    printed = {name for row in rows_of("owners") for name in row["indicators"].split()}
    said = measures(pages)
    assert {name for name, text in said.items() if READING not in text} == printed
    assert all("Owner Assistant Director, Early Help and Family Engagement Source" in said[name] for name in printed)


def test_every_release_says_of_each_part_whether_who_is_responsible_is_our_reading(pages: dict[str, Element]) -> None:
    counts = {
        address: (text.count("Responsible: "), text.count(f"{READING}. The words are about"))
        for address in ("scorecards/early-help/2017-01/all/", "scorecards/safeguarding/2017-01/all/")
        if (text := article(pages[address]).text)
    }
    assert list(counts.values()) == [(17, 12), (24, 24)]


def test_every_plan_says_whether_its_owner_is_our_reading(pages: dict[str, Element]) -> None:
    plans = {address for address in pages if re.fullmatch(PLAN, address)}
    printed = {f"plans/{row['document']}/" for row in rows_of("owners") if not row["indicators"]}
    assert {address for address in plans if READING not in article(pages[address]).text} == printed
    assert len(plans) == 11


def test_every_measure_card_plan_and_scorecard_has_a_file_to_download(pages: dict[str, Element]) -> None:
    promised = [
        address
        for address in pages
        if re.fullmatch(rf"indicators/[^/]+/|scorecards/[^/]+/\d[^/]*/|{PLAN}|report-card/[^/]+/", address)
    ]
    without = [a for a in promised if not any(DOWNLOAD.search(x.attributes["href"]) for x in pages[a].all("a"))]
    assert without == []
    assert len(promised) >= many(149 + 2 + 11 + 1)


def test_every_source_of_a_figure_from_elsewhere_is_in_a_list_of_papers(pages: dict[str, Element]) -> None:
    listed = article(pages["about/"]).text + article(pages["about/release-calendar/"]).text
    sources = [
        term.text
        for page in pages.values()
        for part in page.all("dl")
        if "rc-sourced" in part.attributes.get("class", "").split()
        for term in part.all("dt")
    ]
    documents = {source.rpartition(": ")[0] for source in sources if not source.startswith("We ")}
    assert [title for title in documents if title not in listed] == []
    assert documents == {
        "Covering report of March 2017",
        "Early Help scorecard, January 2017",
        "Safeguarding scorecard, January 2017",
    }
