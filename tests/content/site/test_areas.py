"""The pages of areas and groups hold everything that the record holds of them, and every school that a report names."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from generator.terms.period import Period
from tests.content.record import cards
from tests.content.site.glossary import unspelt
from tests.site.building import REPOSITORY
from tests.site.document import Element, article, cells
from tests.site.taken import figures_in

AREAS = {"ROT-NORTH": "north", "ROT-SOUTH": "south", "ROT-CENTRAL": "central"}
THEME = "scorecards/early-help/2017-01/education-welfare/"
# Words in the name of a figure, or in the question of a measure, that say whose it is.
GROUP_WORDS = re.compile(
    r"\b(girls?|boys?|mothers?|female|male|ethnic|white british|pakistani|roma|disab\w+|special education\w*|illness|"
    r"learning disability|low income|poverty|deprived|poorest|in care|care leavers?|leaving care|leaves? care|"
    r"left care|fostering|foster|children's homes|looked.after|placements?|placed|adopt\w+|carers?|we care for)\b"
)
# What has such a word and is about no such group: whom a survey asked, and what contracts for placements cost.
NOT_A_GROUP = {
    "nti-foster-survey-replies",
    "rc-block-contract",
    "rc-framework-saving",
    "rc-providers",
    "ss-cost-avoided",
}


def rows(path: str) -> list[dict[str, str]]:
    with (REPOSITORY / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_school_is_on_its_measures_page_its_areas_and_its_themes(pages: dict[str, Element]) -> None:
    schools = rows("tests/content/reference/schools.csv")
    assert len(schools) == 87
    missing = []
    for school in schools:
        areas = [school["area"].lower()] if school["area"] else list(AREAS.values())
        for address in (f"indicators/{school['indicator']}/", THEME, *(f"areas/{area}/" for area in areas)):
            names = [item.text for item in pages[address].find("named").all("li")]
            if school["name"] not in names:
                missing.append((address, school["name"]))
    assert missing == []


def test_no_page_names_a_school_that_the_report_does_not(pages: dict[str, Element]) -> None:
    schools = rows("tests/content/reference/schools.csv")
    for area in AREAS.values():
        names = [item.text for item in pages[f"areas/{area}/"].find("named").all("li")]
        wanted = [s["name"] for s in schools if s["area"].lower() in (area, "")]
        assert sorted(names) == sorted(wanted), area


def test_a_list_says_that_it_is_no_ranking_where_it_is_from_and_where_it_contradicts_itself(
    pages: dict[str, Element],
) -> None:
    page = pages["indicators/eh-7-2-primary/"]
    details = page.find("named")
    assert details.tag == "details" and "open" not in details.attributes
    assert "Listed by the report; this is not a ranking." in details.text
    assert "The report counts 43 schools, but names only 42." in details.text
    assert "Source: Scorecard of January 2017, page on attendance." in details.text
    assert "North: 9 of 27" in details.text and "South: 26 of 45" in details.text


def test_every_figure_of_an_area_is_in_a_table_on_its_page_and_in_its_file(
    pages: dict[str, Element], site: Path
) -> None:
    record = [row for row in rows("data/releases/early-help/2017-01.csv") if row["area"] in AREAS]
    names = {str(card["id"]): str(card["name"]) for card in cards("early-help")}
    assert len(record) == 576
    lost = []
    for code, area in AREAS.items():
        shown = {
            (cell.caption, cell.row, cell.column): cell.text
            for cell in cells(pages[f"areas/{area}/"].find("all-figures"))
        }
        file = figures_in((site / f"areas/{area}/figures.csv").read_text("utf-8"))
        filed = {(r["indicator"], r["period"], r["group"]): (r["value"], r["status"]) for r in file}
        mine = [row for row in record if row["area"] == code]
        assert len(filed) == len(mine)
        for row in mine:
            place = (names[row["indicator"]], Period.parse(row["period"]).label)
            column = row["group"].partition(": ")[2] or area.capitalize()
            figure = row["value"] or row["status"]
            found = [t for (c, r, k), t in shown.items() if place[0] in c and (r, unspelt(k)) == (place[1], column)]
            is_filed = filed[row["indicator"], row["period"], row["group"]]
            if not any(t.startswith(figure) for t in found) or is_filed != (row["value"], row["status"]):
                lost.append((area, row, found, is_filed))
    assert lost == []


def test_the_area_in_which_a_reader_is_is_marked(pages: dict[str, Element]) -> None:
    for area in AREAS.values():
        links = [a for nav in article(pages[f"areas/{area}/"]).all("nav") for a in nav.all("a")]
        here = [a.text.lower() for a in links if a.attributes.get("aria-current") == "page"]
        assert here == [area]


@cache
def named_groups() -> set[str]:
    typed = yaml.safe_load((REPOSITORY / "content/groups.yml").read_text("utf-8"))
    return {name for kind in typed["kinds"] for name in (*kind.get("measures", ()), *kind.get("figures", ()))}


def everything() -> Iterator[tuple[str, str]]:
    """Every measure with its question, every figure of a document with its label."""
    for path in sorted((REPOSITORY / "data/indicators").glob("*.yml")):
        for card in yaml.safe_load(path.read_text("utf-8"))["indicators"]:
            yield card["id"], f"{card['question']} {card['name']}"
    for path in sorted((REPOSITORY / "data/publications").glob("*.csv")):
        yield from ((row["figure"], row["label"]) for row in rows(path.relative_to(REPOSITORY).as_posix()))


def test_every_figure_whose_name_says_a_group_is_among_the_groups() -> None:
    found = {name for name, words in everything() if GROUP_WORDS.search(words.lower())}
    assert sorted(found - named_groups() - NOT_A_GROUP) == []
    assert sorted(NOT_A_GROUP - found) == [], "no longer needed"


def test_every_group_leads_to_a_page_that_holds_its_figure(pages: dict[str, Element]) -> None:
    page = article(pages["groups/"])
    table_rows = [row for table in page.all("table") for row in table.all("tr") if list(row.all("td"))]
    assert len(table_rows) > 90
    lost = []
    for row in table_rows:
        address = next(iter(row.all("a"))).attributes["href"].removeprefix("../").partition("#")[0]
        value = next(iter(row.all("strong"))).text
        if value not in pages[address].text:
            lost.append((address, value))
    assert lost == []
