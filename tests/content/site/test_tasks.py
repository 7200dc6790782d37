"""What readers come for: each is done in few clicks, and its answer stands near the top of where they land.

The tasks were written as strangers would put them, each with the right answer from the documents.
"""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize

from tests.site.document import Element, article

pytestmark = pytest.mark.browser

SCREENS = {"desk": ViewportSize(width=1280, height=800), "phone": ViewportSize(width=390, height=844)}


class Reader:
    """Somebody on the site: counts the clicks, and how many screens down an answer stands."""

    def __init__(self, page: Page, host: str) -> None:
        self.page, self.host, self.clicks = page, host, 0
        page.goto(host)

    def follow(self, name: str | re.Pattern[str]) -> None:
        """A link by what it says, the first that can be seen."""
        link = self.page.get_by_role("link", name=name, exact=isinstance(name, str)).filter(visible=True).first
        self.press(link)

    def press(self, place: Locator) -> None:
        place.click()
        self.clicks += 1

    def ask(self, words: str) -> None:
        """Types into the search and takes the first hit."""
        if not self.page.get_by_role("searchbox").filter(visible=True).count():
            self.follow("Search")
        box = self.page.get_by_role("searchbox").filter(visible=True).first
        box.fill(words)
        box.press("Enter")
        self.clicks += 1
        self.press(self.page.locator("[data-search-results] a").first)

    def sees(self, words: str, place: str = "article") -> float:
        """How many screens down the words end that answer the task."""
        found = self.page.locator(place).get_by_text(re.compile(re.escape(words))).filter(visible=True).first
        box = found.bounding_box()
        size = self.page.viewport_size
        assert box is not None and size is not None, words
        return (box["y"] + box["height"]) / size["height"]


def attendance(reader: Reader) -> float:
    reader.ask("school attendance")
    assert "How much of their time at school do" in reader.page.locator("h1").inner_text()
    return reader.sees("%", ".rc-answer__value")


def until_a_child_is_seen(reader: Reader) -> float:
    reader.ask("how long until a child is seen")
    return reader.sees("31.1%", ".rc-answer")


def better_than_a_year_ago(reader: Reader) -> float:
    reader.follow("How many assessments are finished on time?")
    return reader.sees("Down 25.0 percentage points since then.", ".rc-answer")


def what_amber_means(reader: Reader) -> float:
    reader.ask("children on a protection plan seen every two weeks")
    reader.press(reader.page.locator(".rc-answer a", has_text="Amber"))
    return reader.sees("Amber")


def my_area(reader: Reader) -> float:
    reader.follow("South")
    assert reader.page.locator("h1").inner_text() == "How is Early Help doing in South?"
    return reader.sees("9 of 13", ".rc-sums")


def worst_and_what_is_done(reader: Reader) -> float:
    return reader.sees("Check visits every day, and at the weekly meeting")


def a_pack_for_the_meeting(reader: Reader) -> float:
    reader.follow("Safeguarding, January 2017")
    reader.follow("Meeting pack")
    return reader.sees("The report that councillors were given")


def late_in_any_plan(reader: Reader) -> float:
    reader.follow("What is late")
    return reader.sees("47 days late")


def visits_and_what_is_done(reader: Reader) -> float:
    reader.ask("visits to children in care")
    return reader.sees("Check visits every day, and at the weekly meeting")


def re_referrals(reader: Reader) -> float:
    reader.ask("re-referral")
    return reader.sees("No, usual ups and downs", ".rc-answer")


def what_changed(reader: Reader) -> float:
    reader.follow("What is new in January 2017")
    return reader.sees("Really worse: 9")


def against_england(reader: Reader) -> float:
    reader.follow("How many assessments are finished on time?")
    return reader.sees("England 81.5% (2014/15)", ".rc-answer")


def caseloads_over_the_year(reader: Reader) -> float:
    reader.follow("Caseloads")
    return reader.sees("All measures of this theme")


def data_notes(reader: Reader) -> float:
    reader.follow("Data notes")
    return reader.sees("577 data notes in all.")


def reds_worst_first(reader: Reader) -> float:
    reader.follow(re.compile("^20 miss it"))
    reader.page.wait_for_url("**/rating/red/")
    rows = reader.page.locator("table.rc-rows tr[id]")
    assert rows.count() == 20
    assert rows.first.inner_text().count("78.7%")
    return reader.sees("78.7%", "table.rc-rows")


def cite(reader: Reader) -> float:
    reader.follow(re.compile("^When someone gets in touch about a child"))
    reader.press(reader.page.locator("summary", has_text="Use this chart").first)
    return reader.sees("Improving Lives Select Commission of 22 March 2017", ".rc-use")


def rank_among_neighbours(reader: Reader) -> float:
    reader.follow("Compare")
    assert reader.page.locator("h1").inner_text() == "How does Rotherham compare with similar councils?"
    return reader.sees("5th highest of 11", ".rc-ranks")


def all_data_in_one_file(reader: Reader) -> float:
    if not reader.page.get_by_role("link", name="Data", exact=True).filter(visible=True).count():
        reader.press(reader.page.get_by_text("Menu", exact=True).filter(visible=True).first)
    reader.follow("Data")
    link = reader.page.get_by_role("link", name="All files in one (ZIP)", exact=True)
    assert re.search(r"All files in one \(ZIP\) [\d.]+ (?:MB|KB)", reader.page.locator("article").inner_text())
    with reader.page.expect_download() as taken:
        link.click()
    with zipfile.ZipFile(taken.value.path()) as archive:
        assert "data/figures.csv" in archive.namelist()
    return reader.sees("All files in one (ZIP)")


def biggest_fall(reader: Reader) -> float:
    reader.follow("What is new in January 2017")
    return reader.sees("78.7%, down from 89.7% in December 2016")


def good_or_bad(reader: Reader) -> float:
    reader.follow("How many assessments are finished on time?")
    return reader.sees("It misses its target, and it really got worse.")


@dataclass(frozen=True)
class Task:
    """Who asks what; how it is done; and at most so many clicks and screens, at a desk and on a phone."""

    asks: str
    done: Callable[[Reader], float]
    clicks: tuple[int, int]
    screens: tuple[float, float]


TASKS = {
    1: Task("parent: school attendance now", attendance, (2, 3), (1, 1)),
    2: Task("parent: how long until a child is seen", until_a_child_is_seen, (2, 3), (1, 1)),
    3: Task("parent: better than a year ago?", better_than_a_year_ago, (1, 1), (1, 1)),
    4: Task("parent: what does amber mean", what_amber_means, (3, 4), (1, 1)),
    5: Task("parent: my area, South", my_area, (1, 1), (1, 1)),
    6: Task("councillor: worst now, and what is done about it", worst_and_what_is_done, (0, 0), (2, 2)),
    7: Task("councillor: a pack for the meeting", a_pack_for_the_meeting, (2, 2), (1, 1)),
    8: Task("councillor: which actions are late, over all plans", late_in_any_plan, (1, 1), (1, 1)),
    9: Task("councillor: re-referrals, better or ups and downs?", re_referrals, (2, 3), (1, 1)),
    10: Task("councillor: what changed since last month", what_changed, (1, 1), (1, 1)),
    11: Task("inspector: assessments on time against England", against_england, (1, 1), (1, 1)),
    12: Task("inspector: caseloads over the year", caseloads_over_the_year, (1, 1), (2, 2.5)),
    13: Task("inspector: which figures carry a data note", data_notes, (1, 1), (1, 1)),
    14: Task("inspector: visits to children in care, what is done", visits_and_what_is_done, (2, 3), (2, 2.5)),
    15: Task("inspector: all reds, worst first, with figures", reds_worst_first, (1, 1), (1, 1)),
    16: Task("journalist: cite 79.8%", cite, (2, 2), (2, 2)),
    17: Task("journalist: all data in one file", all_data_in_one_file, (1, 2), (1, 1)),
    19: Task("journalist: rank among neighbours, for re-referrals", rank_among_neighbours, (1, 1), (1, 1.25)),
    20: Task("journalist: the biggest fall of the month", biggest_fall, (1, 1), (3, 4)),
    30: Task("little English: good or bad?", good_or_bad, (1, 1), (1, 2)),
}


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("number", TASKS)
def test_a_task_is_done_in_few_clicks_near_the_top(browser: Browser, host: str, number: int, screen: str) -> None:
    task, place = TASKS[number], [*SCREENS].index(screen)
    page = browser.new_page(viewport=SCREENS[screen])
    reader = Reader(page, host)
    down = task.done(reader)
    page.close()
    print(f"{number} {screen}: {reader.clicks} clicks, {down:.2f} screens down")
    assert reader.clicks <= task.clicks[place] and down <= task.screens[place], f"{task.asks}: {reader.clicks}, {down}"


# --- who listens ---------------------------------------------------------------------------------------


def test_a_listener_hears_the_figure_first(browser: Browser, host: str) -> None:
    """Task 21: after the question comes a part of its own that begins with the figure and its rating."""
    page = browser.new_page()
    page.goto(f"{host}indicators/sg-2-2/")
    answer = page.get_by_role("region", name="Latest figure")
    assert re.match(r"67\.7%\s+Red", answer.inner_text())
    heading = page.get_by_role("heading", level=1)
    assert heading.bounding_box()["y"] < answer.bounding_box()["y"]  # type: ignore[index]
    page.close()


def test_a_listener_hears_each_chart_in_sixty_words(pages: dict[str, Element]) -> None:
    """Task 22: headline, what is counted, the name of the drawing and what it tells; one of two drawings is heard."""
    spoken = [(address, *told) for address, page in pages.items() for told in charts_of(page)]
    assert len(spoken) > 200
    assert [(address, words) for address, words, _ in spoken if len(words.split()) > 60] == []
    names = {name for _, _, name in spoken}
    assert len(names) > 10 and all(
        re.match(r"Line chart\b|\d+ (?:line charts|dots) on one scale|The four levels of need", n) for n in names
    )


def charts_of(page: Element) -> list[tuple[str, str]]:
    """Each chart as it is heard, and the name of its drawing."""
    found = []
    for figure in article(page).all("figure"):
        drawings = [
            (svg.attributes.get("aria-label", ""), [e.text or "".join(map(str, e.children)) for e in parts_of(svg)])
            for svg in figure.all("svg", "div")
            if svg.attributes.get("role") == "img" and "display" not in svg.attributes
        ]
        heads = [e.text for e in figure.all("figcaption")]
        heads += [without_look(e) for e in figure.all("p") if "rc-figure__subtitle" in e.attributes.get("class", "")]
        for label, parts in drawings:
            told = [label, *parts]
            found.append((" ".join([*heads, *told]), (label or parts[0]).split(". ")[0]))
    return found


def parts_of(svg: Element) -> list[Element]:
    return [e for e in svg.children if isinstance(e, Element) and e.tag in ("title", "desc")]


def without_look(element: Element) -> str:
    kept = [c for c in element.children if isinstance(c, str) or "aria-hidden" not in c.attributes]
    return "".join(c if isinstance(c, str) else c.text for c in kept)


def test_a_listener_goes_to_a_theme_by_the_list_of_links(browser: Browser, host: str) -> None:
    """Task 23: a link on the front page is named by the theme alone."""
    page = browser.new_page()
    page.goto(host)
    page.get_by_role("link", name="Assessments", exact=True).click()
    assert page.url == f"{host}scorecards/safeguarding/2017-01/assessments/"
    page.close()


def test_a_listener_finds_overdue_actions_by_the_list_of_links(browser: Browser, host: str) -> None:
    """Task 24: a link of the front page says it; the page's first words say how many, and each row says by how much."""
    page = browser.new_page()
    page.goto(host)
    page.get_by_role("link", name="What is late", exact=True).click()
    assert page.locator("article h1 + p").inner_text() == "1 action in 1 plan was past the due date."
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Find 30 new foster carers"))
    assert re.search(r"March 2010\s+47 days late\s+Late", row.inner_text())
    page.close()


def test_a_listener_walks_through_the_trend_in_a_table(browser: Browser, host: str) -> None:
    """Task 25: every month is the head of a row, with its figure and its rating."""
    page = browser.new_page()
    page.goto(f"{host}indicators/sg-2-2/")
    table = page.get_by_role("table", name=re.compile("^Assessments completed within 45 working days"))
    rows = table.first.get_by_role("row")
    assert rows.count() == 14
    assert table.first.get_by_role("rowheader").all_inner_texts()[:2] == ["January 2017", "December 2016"]
    assert re.match(r"January 2017\s+67\.7%\s+Red", rows.nth(1).inner_text())
    page.close()


NUMBER = re.compile(r"[\d.,%£\s]+")


def test_no_link_is_named_by_a_bare_number(pages: dict[str, Element]) -> None:
    """A number in a sentence tells nothing in a list of links, so the link's name says which measure it is of."""
    bare = {
        f"{address}: {link.text}"
        for address, page in pages.items()
        for link in page.all("a")
        if NUMBER.fullmatch(link.attributes.get("aria-label", link.text) or "?")
    }
    assert bare == set()


# --- who reads little English --------------------------------------------------------------------------


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("address", ["", "indicators/sg-2-2/", "plans/notice-to-improve-2010/", "report-card/2011-12/"])
def test_help_in_a_language_is_on_the_first_screen(browser: Browser, host: str, address: str, screen: str) -> None:
    """Tasks 26 to 28: the language by its own name, then ten pictures that need no English, marked as unproven."""
    page = browser.new_page(viewport=SCREENS[screen])
    page.goto(host + address)
    link = page.get_by_role("link", name="اردو", exact=True).first
    box = link.bounding_box()
    assert box is not None and box["y"] + box["height"] <= 150
    link.click()
    assert page.locator(".rc-picture").count() == 10
    assert "Nobody has checked this translation." in page.locator("article").inner_text()
    page.close()


def test_every_picture_of_the_front_page_has_a_shape_beside_its_colour(browser: Browser, host: str) -> None:
    """Task 28: who reads no English, and who sees no colour, reads the month from shapes and numbers."""
    page = browser.new_page()
    page.goto(host)
    for part in page.locator(".rc-bar:not(.rc-bar--plan) > li").all():
        assert part.locator("svg").count() == 1 and re.match(r"\d+", part.inner_text())
    page.close()


def test_a_measure_is_named_by_its_question_everywhere(pages: dict[str, Element]) -> None:
    """Task 29: a link to a measure's page says its question, or is a figure of a sentence that names it."""
    questions = {address: next(page.all("h1")).text for address, page in pages.items() if is_measure(address)}
    assert len(questions) == 149
    wrong = set()
    for address, page in pages.items():
        # What others read in their language, its own test reads; in a sentence a figure leads to its measure.
        for link in [] if address.startswith(("languages/", "style/")) else article(page).all("a"):
            if "aria-label" in link.attributes:
                continue
            href = link.attributes.get("href", "").split("#")[0]
            found = re.search(r"indicators/((?:eh|sg)-[^/]+)/$", href)
            if found and link.text not in (questions[f"indicators/{found[1]}/"], ""):
                wrong.add((address, link.text))
    assert wrong == set()


def is_measure(address: str) -> bool:
    return re.fullmatch(r"indicators/(?:eh|sg)-[^/]+/", address) is not None
