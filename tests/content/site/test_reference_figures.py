import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.content.site.glossary import unspelt
from tests.content.site.printed import (
    BOROUGH,
    NUMBER,
    Printed,
    detail_figures,
    id_of,
    parts,
    rows_of,
    summary_figures,
    yearly_figures,
)
from tests.site.building import REPOSITORY
from tests.site.document import Cell, Element, article, cells
from tests.site.taken import summary_in

WORDS = ("Note", "Made up of")
LOCALITIES = ("North", "South", "Central", "Borough-wide teams", "Area not stated")


# Where the report prints a whole number on one page and a finer one on another, the site shows the finer.
FINER = {
    ("eh-5-2-percent", "2016-11", "73"): "73.3",
    ("eh-5-2-percent", "2016-12", "88"): "88.5",
    ("eh-5-2-percent", "2017-01", "80"): "80.3",
    ("eh-5-2-percent", "2016-04 to 2017-01", "79"): "79.2",
    ("eh-10-3", "2014-01 to 2014-12", "27"): "27.3",
    ("sg-9-1", "2017-01", "33"): "33.3",
}
# The page prints 66.2% (395 of 597) and 13.0% (56 of 431), the summary other figures: the site shows the summary's.
PARTS_IN_NOTES = {("sg-5-5", "2015/16"): "66.2% (395 of 597)", ("sg-8-2", "2015/16"): "13.0% (56 of 431)"}
RELEASE_COLUMNS = {"nov_2016": "Nov 2016", "dec_2016": "Dec 2016", "jan_2017": "Jan 2017", "ytd": "Year to date"}
# The summary prints 93.9% and 60.9% here, another page what we show: the register of known faults tells of it.
OTHER_PAGE_SHOWN = {("sg-6-12", "nov_2016"): "97.1", ("sg-6-13", "nov_2016"): "78.8"}
CSV_COLUMNS = {"nov_2016": "2016-11", "dec_2016": "2016-12", "jan_2017": "2017-01", "ytd": "ytd"}


def test_every_figure_of_the_detail_pages_is_on_the_page_of_its_indicator(pages: dict[str, Element]) -> None:
    figures = [with_finer(figure) for figure in detail_figures()]
    assert len(figures) == 2468
    assert not_shown(figures, pages) == []


def test_every_month_and_year_to_date_of_the_summaries_is_on_the_page_of_its_indicator(
    pages: dict[str, Element],
) -> None:
    assert not_shown(summary_figures(), pages) == []


def test_every_year_and_benchmark_of_the_summaries_is_on_the_page_of_its_indicator(pages: dict[str, Element]) -> None:
    assert not_shown(yearly_figures(), pages) == []


def test_every_numerator_and_denominator_stands_beside_its_percentage(pages: dict[str, Element]) -> None:
    shown: dict[tuple[str, str], list[str]] = {}
    for address, page in pages.items():
        for cell in cells(page):
            if cell.column in WORDS:
                shown.setdefault((address, cell.row), []).append(f" {cell.text}")
    missing = []
    for part in parts():
        words = PARTS_IN_NOTES.get((part.indicator, part.period_label), f" {part}")
        if not any(text.endswith(words) for text in shown[f"indicators/{part.indicator}/", part.period_label]):
            missing.append(f"{part.indicator} | {part.period_label} | {part}")
    assert missing == []


def test_the_release_page_shows_three_months_and_the_year_to_date_as_printed(pages: dict[str, Element]) -> None:
    shown = {
        (cell.link.rpartition("#")[2], cell.column): cell.text
        for scorecard in ("early-help", "safeguarding")
        for cell in cells(pages[f"scorecards/{scorecard}/2017-01/all/"])
        if cell.link
    }
    figures = list(summary_figures())
    assert len(figures) == 445
    faults = []
    for figure in figures:
        text = shown[figure.indicator, RELEASE_COLUMNS[figure.column]]
        if not says(text, replace(figure, value=expected(figure.indicator, figure.column, figure.value))):
            faults.append(f"{figure}: {text}")
    assert faults == []


@pytest.mark.parametrize("scorecard", ["early-help", "safeguarding"])
def test_the_downloaded_summary_holds_the_printed_rows_in_their_order(site: Path, scorecard: str) -> None:
    path = site / "scorecards" / scorecard / "2017-01" / f"{scorecard}-summary_rotherham_2017-01.csv"
    downloaded, faults = summary_in(path.read_text("utf-8")), []
    for row, printed in zip(downloaded, rows_of(f"{scorecard}/summary.csv"), strict=True):
        for column, name in CSV_COLUMNS.items():
            found = NUMBER.match(printed[column])
            value = expected(id_of(scorecard, printed), column, found[1].replace(",", "")) if found else ""
            # A quarter or a half term is printed under its last month, December; in the file it is the latest figure.
            own = row[name] or (row["latest"] if row["latest_month"] == "201612" else "")
            if found and Decimal(own or -1) != Decimal(value):
                faults.append(f"{id_of(scorecard, printed)} {column}: {own}, not {value}")
        assert (row["number"], row["variant"]) == (printed["number"], printed.get("variant", ""))
    assert faults == []


@pytest.mark.parametrize("scorecard", ["early-help", "safeguarding"])
def test_each_known_fault_of_the_report_is_told_where_it_belongs(pages: dict[str, Element], scorecard: str) -> None:
    path = REPOSITORY / "data" / "discrepancies" / f"{scorecard}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        known = list(csv.DictReader(file))
    release = f"scorecards/{scorecard}/2017-01/"
    text = {address: article(page).text for address, page in pages.items()}
    places = [(f"indicators/{row['indicator']}/" if row["indicator"] else release, row["note"]) for row in known]
    assert [place for place in places if " ".join(place[1].split()) not in text[place[0]]] == []
    assert len(known) >= len(rows_of(f"{scorecard}/discrepancies.csv"))


def with_finer(figure: Printed) -> Printed:
    finer = FINER.get((figure.indicator, figure.period, figure.value))
    return replace(figure, value=finer) if finer else figure


def expected(indicator: str, column: str, printed: str) -> str:
    return OTHER_PAGE_SHOWN.get((indicator, column), printed)


def not_shown(figures: Iterable[Printed], pages: Mapping[str, Element]) -> list[str]:
    tables = {
        address: list(map(as_printed, cells(page)))
        for address, page in pages.items()
        if address.startswith("indicators/")
    }
    return [str(figure) for figure in figures if not is_shown(figure, tables[f"indicators/{figure.indicator}/"])]


def as_printed(cell: Cell) -> Cell:
    """A cell whose labels have no abbreviation spelt out, as the page does where it first uses one."""
    return replace(cell, caption=unspelt(cell.caption), row=unspelt(cell.row), column=unspelt(cell.column))


def is_shown(figure: Printed, table: list[Cell]) -> bool:
    row = [cell for cell in table if stands_at(cell, figure)]
    figures = (cell.text for cell in row if cell.column not in WORDS)
    return any(says(text, figure) for text in figures) or any(mentions(cell, figure) for cell in row)


def stands_at(cell: Cell, figure: Printed) -> bool:
    """Whether a cell is about this figure's period, area and group, as row, column and caption say."""
    if figure.comparator:
        return cell.row == figure.comparator and cell.column == "Figure"
    wanted = {figure.period_label, *figure.categories} | ({figure.area} - {BOROUGH})
    named = {cell.row, cell.column} - {"Figure", BOROUGH, *WORDS}
    in_caption = {words for words in wanted if re.search(rf"[,:] {re.escape(words)}(:|$)", cell.caption)}
    elsewhere = any(cell.caption.endswith(f": {area}") for area in LOCALITIES if area != figure.area)
    return named <= wanted <= named | in_caption and not elsewhere


def says(text: str, figure: Printed) -> bool:
    """Whether a cell shows this figure, with the site's thousands commas, and a % where the report has one."""
    found = NUMBER.match(text)
    if found is None:
        return False
    value = Decimal(found[1].replace(",", ""))
    printed = Decimal(figure.value.replace(",", ""))
    return value == printed and found[1] == f"{value:,}" and bool(found[2]) == figure.percent


def mentions(cell: Cell, figure: Printed) -> bool:
    """Whether the note beside the figure tells of this one: where two pages of the report differ, one is shown."""
    told = [found[1].replace(",", "") for found in NUMBER.finditer(cell.text)]
    return cell.column == "Note" and figure.value in told
