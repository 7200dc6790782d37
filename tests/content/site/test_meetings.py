"""What there is for a meeting: the report that councillors were given, and packs that repeat a scorecard on paper."""

import io
from collections import Counter
from collections.abc import Iterator

import pytest
import yaml
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.site.building import REPOSITORY
from tests.site.document import Element, article
from tests.site.paper import LIGATURES

MONTHS = {name: f"scorecards/{name}/2017-01/" for name in ("early-help", "safeguarding")}
FACTS = REPOSITORY / "tests" / "content" / "reference" / "covers" / "improving-lives-2017-03.yml"
HEADINGS = ("h1", "h2", "h3", "h4", "dt")
# Counted by hand in the printed scorecards: measures in the summary, themes, and measures rated red.
BY_HAND = {"early-help": (55, 13, 2), "safeguarding": (83, 10, 18)}


def said_at(page: Element) -> dict[str, str]:
    """What stands under each heading of a covering report, and beside each name of its facts."""
    found = {}
    for part in page.all("section", "div"):
        children = [child for child in part.children if isinstance(child, Element)]
        if len(children) == 2 and children[0].tag in HEADINGS:
            found[children[0].text.strip()] = children[1].text
    found["title"] = next(each.text for each in page.all("p") if "rc-lead" in each.attributes.get("class", ""))
    return found


@pytest.mark.parametrize("name", MONTHS)
def test_every_fact_of_the_paper_stands_under_its_heading(pages: dict[str, Element], name: str) -> None:
    said = said_at(article(pages[f"{MONTHS[name]}cover/"]))
    facts = yaml.safe_load(FACTS.read_text("utf-8"))["facts"]
    missing = [
        (fact["line"], fact["at"], words)
        for fact in facts
        for words in fact["holds"]
        if words not in said.get(fact["at"], "")
    ]
    assert missing == []
    assert len(facts) == 35


def test_both_scorecards_show_the_same_paper_from_one_file(pages: dict[str, Element]) -> None:
    first, second = (said_at(article(pages[f"{home}cover/"])) for home in MONTHS.values())
    own = ("What is going well", "What needs to improve")
    assert {k: v for k, v in first.items() if k not in own} == {k: v for k, v in second.items() if k not in own}
    assert [path.name for path in (REPOSITORY / "content" / "covers").iterdir()] == ["improving-lives-2017-03.yml"]


@pytest.mark.parametrize("name", MONTHS)
def test_the_landing_leads_to_the_paper_and_to_the_packs(pages: dict[str, Element], name: str) -> None:
    links = {link.text: link.attributes["href"] for link in article(pages[MONTHS[name]]).all("a")}
    assert links["Report to councillors"] == "cover/"
    assert (links["Two pages"], links["Meeting pack"]) == ("pack/short/", "pack/")
    pack = {link.attributes["href"] for link in article(pages[f"{MONTHS[name]}pack/"]).all("a")}
    assert {"short/", "../all/", "../"} <= pack


@pytest.mark.parametrize("name", MONTHS)
def test_a_pack_says_of_each_measure_what_the_page_of_its_theme_says(pages: dict[str, Element], name: str) -> None:
    pack = measures_of(article(pages[f"{MONTHS[name]}pack/"]), name)
    themes = [address for address in pages if address.startswith(MONTHS[name]) and address.count("/") == 4]
    themes = [address for address in themes if not address.endswith(("/all/", "/pack/", "/cover/"))]
    shown = {key: text for address in themes for key, text in measures_of(article(pages[address]), name).items()}
    assert pack == shown
    assert (len(themes), len(pack) >= BY_HAND[name][0]) == (BY_HAND[name][1], True)


def measures_of(page: Element, scorecard: str) -> dict[str, str]:
    """What is said of each measure, by its id."""
    start = {"early-help": "eh-", "safeguarding": "sg-"}[scorecard]
    parts = [part for part in page.all("tr", "div", "p") if part.attributes.get("id", "").startswith(start)]
    assert max(Counter(part.attributes["id"] for part in parts).values()) == 1
    return {part.attributes["id"]: " ".join(part.text.split()) for part in parts}


@pytest.mark.parametrize("name", MONTHS)
def test_two_pages_tell_every_red_measure_and_what_is_done(pages: dict[str, Element], name: str) -> None:
    page = article(pages[f"{MONTHS[name]}pack/short/"])
    table = next(each for each in page.all("table") if each.attributes.get("class") == "rc-missed")
    rows = [row for row in table.all("tr") if any(cell.attributes.get("scope") == "row" for cell in row.all("th"))]
    assert len(rows) == BY_HAND[name][2]
    assert all("Red" in row.text for row in rows)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("address", "fewest", "most"),
    [
        (f"{home}{end}", *pages)
        for home in MONTHS.values()
        for end, pages in (("pack/", (12, 16)), ("pack/short/", (2, 2)))
    ],
)
def test_a_pack_has_as_many_pages_as_a_meeting_can_read(
    browser: Browser, host: str, pages: dict[str, Element], address: str, fewest: int, most: int
) -> None:
    """And none is empty or ends on a heading; each theme starts on a page of its own."""
    opened = browser.new_page()
    opened.goto(host + address)
    sheets = [*lines_of(opened.pdf(prefer_css_page_size=True))]
    opened.close()
    headings = {" ".join(each.text.split()) for each in article(pages[address]).all("h2", "h3", "h4")}
    assert fewest <= len(sheets) <= most
    assert [number for number, lines in enumerate(sheets, 1) if not lines or lines[-1] in headings] == []
    themes = [each.text for each in article(pages[address]).all("h2") if address.endswith("pack/")][3:]
    assert [theme for theme in themes if not any(lines[0] == theme for lines in sheets)] == []


def lines_of(pdf: bytes) -> Iterator[list[str]]:
    """The lines of each page but its number."""
    for page in PdfReader(io.BytesIO(pdf)).pages:
        lines = [line.strip() for line in page.extract_text().translate(LIGATURES).splitlines()]
        yield [line for line in lines if line and not line.startswith("Page ")]
