"""The pages that law and good practice ask for, on the real site."""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import join, normpath
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext

from generator.record.required import REQUIRED_PAGES
from tests.content.ours import IS_OURS
from tests.site.building import REPOSITORY
from tests.site.document import Element, article

ABOUT = (
    "accessibility",
    "confidentiality",
    "contact",
    "corrections",
    "methods",
    "privacy",
    "release-calendar",
)
REQUIRED = {"about/accessibility/", *(f"about/{name}/" for name in REQUIRED_PAGES if name != "about")}
FOOTER = ({f"about/{name}/" for name in ABOUT} | {"languages/"}) if IS_OURS else REQUIRED
HEADINGS = [
    "How accessible this website is",
    "Feedback and contact information",
    "Reporting accessibility problems with this website",
    "Enforcement procedure",
    "Technical information about this website’s accessibility",
    "Compliance status",
    "Non-accessible content",
    "Non-compliance with the accessibility regulations",
    "Disproportionate burden",
    "Content that’s not within the scope of the accessibility regulations",
    "Preparation of this accessibility statement",
    "What the tests found",
    "What was not tested",
]
IF_TESTED = ("What the tests found", "What was not tested")
# As the model statement of the regulations has them.
FIXED = (
    "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites"
    " and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you’re not"
    " happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).",
    "is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile"
    " Applications) (No. 2) Accessibility Regulations 2018.",
)
STATUS = re.compile(
    r"(?:This website is|When this website was last tested, on [\w ]+, it was) (fully|partially) compliant with"
    r" the Web Content Accessibility Guidelines version 2\.2 AA standard"
    r"(?:, due to the (?:non-compliances|exemptions|non-compliances and exemptions) listed below)?\."
)


def typed(path: str) -> Any:
    return yaml.safe_load((REPOSITORY / path).read_text("utf-8"))


def links_of(address: str, element: Element) -> list[str]:
    """The pages of the site to which an element links, in order."""
    hrefs = [link.attributes["href"] for link in element.all("a")]
    inside = [href.partition("#")[0] for href in hrefs if not re.match(r"https?:|#", href)]
    return [f"{normpath(join('/', address, href))[1:]}/" for href in inside]


def test_every_page_links_to_them_at_its_foot(pages: dict[str, Element]) -> None:
    missing = {a: gone for a, page in pages.items() if a != "404.html" and (gone := FOOTER - set(foot(a, page)))}
    assert missing == {}


def foot(address: str, page: Element) -> Iterator[str]:
    for footer in page.all("footer"):
        yield from links_of(address, footer)


def test_contact_is_at_the_same_place_of_every_foot(pages: dict[str, Element]) -> None:
    places = {list(foot(a, page)).index("about/contact/") for a, page in pages.items() if a != "404.html"}
    assert len(places) == 1


def test_the_page_about_the_site_lists_them_all(pages: dict[str, Element]) -> None:
    listed = [link for link in links_of("about/", article(pages["about/"])) if link.startswith("about/")]
    assert sorted(FOOTER - {"languages/"} - set(listed)) == []


# --- accessibility statement -----------------------------------------------------------------------


def test_the_statement_has_the_headings_of_the_model(pages: dict[str, Element]) -> None:
    found = article(pages["about/accessibility/"])
    told = HEADINGS if IS_OURS else [words for words in HEADINGS if words not in IF_TESTED]
    assert [heading.text for heading in found.all("h2", "h3") if IS_OURS or heading.text not in IF_TESTED] == told


def test_the_statement_has_the_sentences_that_the_law_fixes(pages: dict[str, Element]) -> None:
    text = article(pages["about/accessibility/"]).text
    assert [sentence for sentence in FIXED if text.count(sentence) != 1] == []
    was_tested = (REPOSITORY / "data" / "audits" / "accessibility.yml").exists()
    assert len(STATUS.findall(text)) == was_tested
    assert ("This website has not been tested" in text) is not was_tested


def test_the_statement_claims_full_compliance_only_if_nothing_is_known_or_was_found(pages: dict[str, Element]) -> None:
    statement, audit = typed("content/accessibility.yml"), typed("data/audits/accessibility.yml")
    against = [*statement["known_issues"], *statement["disproportionate_burden"], *statement["out_of_scope"]]
    is_full = not against and not audit["violations"]
    assert STATUS.findall(article(pages["about/accessibility/"]).text) == ["fully" if is_full else "partially"]


def test_the_statement_tells_the_numbers_of_the_audit(pages: dict[str, Element]) -> None:
    audit = typed("data/audits/accessibility.yml")
    text = article(pages["about/accessibility/"]).text
    told = [f"{audit['pages']:,}, each at", f"axe {audit['axe']}", f"{audit['tab_stops']:,} stops,"]
    told += [f"{audit['walked']:,} pages walked through with the Tab key, at 320 and 1280 pixels wide"]
    assert [words for words in told if words not in text] == []


def test_the_statement_says_that_it_is_a_demonstration_and_what_was_not_tested(pages: dict[str, Element]) -> None:
    text = article(pages["about/accessibility/"]).text
    told = ("This is a demonstration.", "No person has used the site with a screen reader", "carried out by programs")
    assert [words for words in told if words not in text] == []


# --- contact and privacy ---------------------------------------------------------------------------


def test_contact_leads_on_and_names_nobody(pages: dict[str, Element]) -> None:
    found = article(pages["about/contact/"])
    leads = {"report-card/2011-12/give-us-your-views/", "about/corrections/", "about/accessibility/", "languages/"}
    assert leads - set(links_of("about/contact/", found)) == set()
    assert [
        link.attributes["href"] for link in found.all("a") if re.match("mailto:|tel:", link.attributes["href"])
    ] == []
    assert ("@" in found.text, list(found.all("form"))) == (False, [])


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


@pytest.mark.browser
def test_nothing_is_kept_in_the_browser_as_the_page_on_privacy_says(visitor: BrowserContext, host: str) -> None:
    page = visitor.new_page()
    kept = {}
    for address in ("", "plans/notice-to-improve-2010/", "scorecards/safeguarding/2017-01/", "about/privacy/"):
        page.goto(host + address, wait_until="networkidle")
        kept[address] = page.evaluate("async () => localStorage.length + (await indexedDB.databases()).length")
        kept[address] += page.evaluate("async () => sessionStorage.length + (await caches.keys()).length")
    assert set(kept.values()) == {0}
    assert visitor.cookies() == []


# --- release calendar and corrections --------------------------------------------------------------


# By the end of the month or year, the day of reporting or the start of the plan; those of one time by their names.
NEWEST_FIRST = [
    "plans/scrutiny-decisions-2017/",
    "scorecards/early-help/2017-01/",
    "scorecards/safeguarding/2017-01/",
    "plans/scorecard-actions-2017-01/",
    "plans/cyp-plan-2016-19/",
    "plans/safeguarding-board-actions-2013/",
    "plans/action-plan-2013-16/",
    "plans/looked-after-children-strategy-2013-15/",
    "plans/plan-on-a-page-2012-13/",
    "report-card/2011-12/",
    "plans/scrutiny-scope-2011/",
    "plans/notice-to-improve-2010/",
    "plans/cyp-plan-2007-10/",
    "plans/cyp-plan-2010-13/",
]


def test_the_calendar_holds_every_release_card_and_plan_newest_first(pages: dict[str, Element]) -> None:
    address = "about/release-calendar/"
    kinds = r"scorecards/[^/]+/[^/]+/|report-card/[^/]+/|plans/(?!late/)[^/]+/"
    listed = [link for link in links_of(address, article(pages[address])) if re.fullmatch(kinds, link)]
    assert sorted(listed) == sorted(page for page in pages if re.fullmatch(kinds, page))
    assert listed == NEWEST_FIRST


def test_the_corrections_count_the_known_faults_of_every_document(pages: dict[str, Element]) -> None:
    address = "about/corrections/"
    items = [item for item in article(pages[address]).all("li") if "data note" in item.text]
    counted = {links_of(address, item)[0]: int(re.findall(r"(\d+) data note", item.text)[0]) for item in items}
    assert counted == dict(recorded_faults())


def recorded_faults() -> Iterator[tuple[str, int]]:
    """The page of each document with known faults, and how many rows the record has."""
    for path in sorted((REPOSITORY / "data" / "known-faults").glob("*.csv")):
        card = path.stem.removeprefix("report-card-")
        yield f"plans/{path.stem}/" if card == path.stem else f"report-card/{card}/", len(rows_of(path))
    for path in sorted((REPOSITORY / "data" / "discrepancies").glob("*.csv")):
        for month in sorted({row["release"] for row in rows_of(path)}):
            number = sum(row["release"] == month for row in rows_of(path))
            yield f"scorecards/{path.stem}/{month}/", number


def rows_of(path: Path) -> list[Mapping[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
