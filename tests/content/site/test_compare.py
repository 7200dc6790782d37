"""How the council compares: the page against the Department for Education's files, and two measures side by side."""

import csv
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.content.ours import REPOSITORY
from tests.site.document import Element, article
from tests.site.opening import LISTEN, is_elsewhere
from tests.site.screens import NARROW, WIDE

FILES = REPOSITORY / "data" / "national" / "files"
NEIGHBOURS = (
    "Barnsley", "Tameside", "Doncaster", "Wakefield", "Telford and Wrekin", "Dudley", "Redcar and Cleveland",
    "Sunderland", "Gateshead", "County Durham",
)  # fmt: skip
CARE = "cla_number_and_rate_per_10k_children.csv"
# The column of each printed file by the question of its measure, and the filter of those with several to a row.
PRINTED = {
    "How many children are in the council's care?": (CARE, "rate_per_10000", "Children looked after on 31 March"),
    "How many children came into the council's care?": (CARE, "rate_per_10000", "Children starting"),
    "How many children left the council's care?": (CARE, "rate_per_10000", "Children ceasing"),
    "How many referrals are about a child who was referred before?": (
        "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv", "rereferral_percent", "",
    ),
    "How many child protection plans are a second one or more?": (
        "d3_cpps_subsequent_plan_2013_to_2025.csv", "CPP_subsequent_percent", "",
    ),
}  # fmt: skip


def printed(question: str) -> dict[str, float]:
    """Each council's figure of 2025, as the Department's file prints it."""
    name, column, kind = PRINTED[question]
    with (FILES / name).open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["time_period"] == "2025"]
    mine = (row for row in rows if row.get("population_type", "").startswith(kind))
    found = {row["la_name"] or row["region_name"] or "England": row[column] for row in mine}
    return {name: float(value) for name, value in found.items() if value.replace(".", "").isdigit()}


def rank(question: str, name: str) -> str:
    """A council's place among Rotherham and its neighbours, counted the long way."""
    values = printed(question)
    among = [values[each] for each in ("Rotherham", *NEIGHBOURS)]
    lower, same = (sum(test) for test in zip(*((v < values[name], v == values[name]) for v in among), strict=True))
    return f"{'joint rank' if same > 1 else 'rank'} {lower + 1}"


@pytest.mark.parametrize("question", PRINTED)
def test_each_figure_and_rank_of_the_table_is_that_of_the_departments_file(
    pages: dict[str, Element], question: str
) -> None:
    page = article(pages["compare/"])
    questions = [heading.text for heading in page.all("h2")]
    column = questions.index(question)
    table = next(each for each in page.all("table") if "rc-places" in each.attributes["class"])
    cells = [[cell.text for cell in row.all("th", "td")] for row in [*table.all("tr")][1:]]
    rows = {name: values[column].split(maxsplit=1) for name, *values in cells}
    assert [*rows] == ["Rotherham", *NEIGHBOURS, "Yorkshire and The Humber", "England"]
    for name, (value, *more) in rows.items():
        assert float(value.rstrip("%")) == printed(question)[name], name
        assert more == ([rank(question, name)] if name in ("Rotherham", *NEIGHBOURS) else []), name


def test_the_opening_tells_the_known_answers(pages: dict[str, Element]) -> None:
    """As they were worked out from the files by hand, before the page was made."""
    page = article(pages["compare/"])
    cells = [div.text for div in page.all("div") if "rc-ranks__cell" in div.attributes.get("class", "")]
    told = ["80 3rd lowest of 11 England 67 31 March 2025", "28 Joint 2nd lowest of 11 England 26",
            "32 Joint 3rd lowest of 11 England 28", "299 Lowest of 11 England 330 31 March 2025",
            "19.6% 5th highest of 11 England 22.6%", "27.7% 5th highest of 11 England 24.5%"]  # fmt: skip
    assert [words in " ".join(cell.split()) for words, cell in zip(told, cells, strict=True)] == [True] * 6
    words = " ".join(page.text.split())
    assert "These figures are of 2025. They stand beside the council's own report cards" in words
    assert "80 in Rotherham, 91.5 in the middle of its neighbours" in words


def test_every_figure_of_a_measure_stands_with_its_year(pages: dict[str, Element]) -> None:
    """What was of 2025 is nowhere told without it: in each row, each column and each table."""
    page = article(pages["compare/"])
    assert all("2025" in section.text for section in page.all("section"))
    table = next(each for each in page.all("table") if "rc-places" in each.attributes["class"])
    assert all("2025" in head.text for head in [*table.all("th")][1:7])


# --- two side by side ----------------------------------------------------------------------------------


def shown(page: Page) -> tuple[list[list[str]], str]:
    page.locator("[data-side-chart] .main-svg").first.wait_for(timeout=30_000)
    rows = page.locator("[data-side-tables] tr").all()
    return [row.locator("th, td").all_inner_texts() for row in rows], page.locator("[data-side-status]").inner_text()


@pytest.mark.browser
def test_two_are_chosen_by_keyboard_shown_and_kept_in_the_address(browser: Browser, host: str) -> None:
    page, heard = browser.new_page(viewport=WIDE), list[str]()
    page.add_init_script(LISTEN)
    page.on("console", lambda said: heard.append(said.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda asked: heard.append(asked.url) if is_elsewhere(asked, host) else None)
    page.goto(f"{host}explore/", wait_until="networkidle")
    assert page.locator("[data-side-shown]").is_hidden() and page.locator("script[src*=plotly]").count() == 0
    # Of the second one another place is chosen; then on to the button.
    page.locator("#side-bp").focus()
    page.keyboard.type("Barn")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    table, status = shown(page)
    assert table[:2] == [["Period", "Rotherham", "Barnsley"], ["2025", "80", "71"]]
    assert status == "Shown: Rotherham, 5 figures by year; Barnsley, 5 figures by year."
    asked = parse_qs(urlsplit(page.url).query)
    assert (asked["a"], asked["ap"], asked["bp"]) == (["compare/looked-after"], ["E08000018"], ["E08000016"])

    with page.expect_download() as taken:
        page.get_by_role("link", name="These numbers (CSV)").click()
    lines = Path(taken.value.path()).read_text("utf-8-sig").splitlines()
    assert taken.value.suggested_filename == "side-by-side.csv"
    assert len(lines) == 11 and lines[5].startswith("2025,by year,How many children are in the council's care?,")
    page.reload()
    assert shown(page) == (table, status)
    assert [*page.evaluate("refused"), *heard] == []
    page.close()


@pytest.mark.browser
def test_months_and_years_stand_apart_on_a_phone_and_an_area_beside_the_whole(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=NARROW)
    page.goto(f"{host}explore/?a=compare/re-referrals&ap=E08000018&b=indicators/sg-1-2&bp=E08000018")
    table, status = shown(page)
    assert status == "Shown: Rotherham, 13 figures by year; Rotherham, 13 figures by month."
    assert table[1] == ["2025", "19.6%"] and table[14:16] == [["Period", "Rotherham"], ["Jan 2017", "79.8%"]]
    assert page.locator("[data-side-chart] .yaxislayer-above .ytick").count() > 0
    assert page.locator("[data-side-chart] .y2tick").count() > 0, "a panel each"
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
    # A measure of the council's own has no other councils to choose.
    groups = page.locator("#side-bp optgroup").evaluate_all("found => found.map(group => group.label)")
    assert "Other councils and regions" not in groups
    # From November 2016 on this is counted anew.
    page.goto(f"{host}explore/?a=indicators/eh-2-2-percent&ap=E08000018&b=indicators/eh-2-2-percent&bp=ROT-SOUTH")
    table, _ = shown(page)
    assert [row for row in table if row[0] == "Oct 2016"] == [["Oct 2016", "68.0%", "78.9%"]]
    assert page.locator("[data-side-chart] .scatterlayer .js-line").count() == 4, "two pieces of each line"
    for address in ("compare/", "compare/re-referrals/"):
        page.goto(host + address)
        assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
    page.close()


@pytest.mark.browser
def test_without_scripts_every_measure_leads_to_its_own_page_and_file(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=NARROW, java_script_enabled=False)
    page.goto(f"{host}explore/")
    assert page.locator("form[data-side-by-side]").is_hidden()
    assert page.locator("noscript .rc-notice").is_visible()
    page.get_by_text("National figures, by year").click()
    page.get_by_role("link", name="How many referrals are about a child who was referred before?", exact=True).click()
    assert page.url == f"{host}compare/re-referrals/"
    assert page.locator(".rc-places").is_visible() and page.locator("svg.chart.phone").first.is_visible()
    page.close()
