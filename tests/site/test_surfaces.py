"""A figure, a zero, and the five ways in which a figure can be missing stay different wherever the site speaks of them.

The council `kinds-of-nothing` has a measure with a month of each kind, and a measure for each kind of last month.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.charts.outlines import path_of
from tests.site.councils import build_council
from tests.site.document import Element, read_html
from tests.site.searching import entries_of
from tests.site.taken import figures_in, summary_in

SUMMARY = "scorecards/meals/2017-01/meals-summary_little-sampleton_2017-01.csv"
# The months of measure 1.1, and the measures by their last month. What is due has a row, so no last month is without.
MONTHS = {
    "figure": "2016-10",
    "zero": "2016-05",
    "suppressed": "2016-06",
    "not available": "2016-07",
    "not applicable": "2016-08",
    "no row": "2016-09",
    "provisional": "2016-12",
    "not yet due": "2017-01",
}
MEASURES = {
    "not yet due": "me-1-1",
    "suppressed": "me-1-2",
    "not available": "me-1-3",
    "not applicable": "me-1-4",
    "zero": "me-1-5",
}
# What is not yet due never leads: the newest figure that is due does.
LEADING = {kind: measure for kind, measure in MEASURES.items() if kind != "not yet due"} | {"provisional": "me-1-1"}
NAMES = {
    "2016-05": "May 2016",
    "2016-06": "June 2016",
    "2016-07": "July 2016",
    "2016-08": "August 2016",
    "2016-09": "September 2016",
    "2016-10": "October 2016",
    "2016-12": "December 2016",
    "2017-01": "January 2017",
}
SHORT = {text: f"{name[:3]} {name[-4:]}" for text, name in NAMES.items()}
RELEASE = Path("scorecards/meals/2017-01")
LEADS = ("rc-rows__value", "rc-few__value", "rc-small")
Said = Mapping[str, object]


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_council("kinds-of-nothing", tmp_path_factory.mktemp("council") / "project")


# --- what each surface says, kind by kind --------------------------------------------------------------


def page_at(site: Path, address: str | Path) -> Element:
    return read_html(site / address / "index.html")


def of_month(found: Mapping[str, object], names: Mapping[str, str]) -> Said:
    """What was found for each kind of month."""
    return {kind: found.get(names[month]) for kind, month in MONTHS.items()}


def table_cells(site: Path, name: str) -> dict[str, str]:
    """The first column of figures of a table on the page of measure 1.1, by period."""
    page = page_at(site, "indicators/me-1-1")
    [table] = [t for t in page.all("table") if any(c.attributes.get("id") == f"table-{name}" for c in t.all("caption"))]
    rows = [[*row.all("th", "td")] for row in table.all("tr")]
    return {cells[0].text: cells[1].text for cells in rows}


def history_table(site: Path) -> Said:
    return of_month(table_cells(site, "history"), NAMES)


def areas_table(site: Path) -> Said:
    return of_month(table_cells(site, "areas"), NAMES)


def spoken_table(site: Path) -> Said:
    """What is left of the table for those who listen: no brackets, but every word."""
    page = page_at(site, "indicators/me-1-1")
    [table] = [t for t in page.all("table") if any(c.attributes.get("id") == "table-history" for c in t.all("caption"))]
    for element in [*table.all()]:
        element.children = [
            c for c in element.children if isinstance(c, str) or c.attributes.get("aria-hidden") != "true"
        ]
    rows = [[*row.all("th", "td")] for row in table.all("tr")]
    return of_month({cells[0].text: cells[1].text for cells in rows}, NAMES)


def summary_table(site: Path) -> Said:
    rows = {
        link[0].attributes["href"].split("#")[-1]: [cell.text for cell in row.all("td")]
        for row in page_at(site, RELEASE / "all").all("tr")
        if (link := [*row.all("a")]) and "kitchen/#" in link[0].attributes["href"]
    }
    last = {kind: rows[measure][2] for kind, measure in MEASURES.items()}
    return last | {"figure": rows["me-1-1"][0], "provisional": rows["me-1-1"][1], "no row": rows["me-1-2"][1]}


def latest_figure(site: Path) -> Said:
    def value(measure: str) -> str:
        page = page_at(site, f"indicators/{measure}")
        return next(e.text for e in page.all("span") if "rc-answer__value" in e.attributes.get("class", "").split())

    return {kind: value(measure) for kind, measure in LEADING.items()}


def theme_page(site: Path) -> Said:
    """What leads in a row, in a tile, or beside a question alone."""
    page = page_at(site, RELEASE / "kitchen")

    def value(measure: str) -> str:
        told = [e for e in page.find(measure).all("span", "p") if e.attributes.get("class", "") in LEADS]
        return told[0].text

    return {kind: value(measure) for kind, measure in LEADING.items()}


def list_of_measures(site: Path) -> Said:
    page = page_at(site, "indicators/rating/not-rated")

    def value(measure: str) -> str:
        return next(e.text for e in page.find(measure).all("span") if e.attributes.get("class", "") == "rc-rows__value")

    return {kind: value(measure) for kind, measure in LEADING.items()}


def plan(site: Path) -> Said:
    page = page_at(site, "plans/meals-2016-17")
    items = {e.attributes["id"].removeprefix("measure-"): e for e in page.all("article") if "id" in e.attributes}

    def value(measure: str) -> str:
        return next(item.text for item in items[measure.removeprefix("me-")].all("strong"))

    return {kind: value(measure) for kind, measure in LEADING.items()}


def drawing(site: Path, name: str = "chart-me-1-1") -> Element:
    page = page_at(site, "indicators/me-1-1")
    return next(s for s in page.all("svg") if s.attributes.get("aria-labelledby", "").startswith(f"{name}-wide-t"))


def _told(svg: Element) -> Iterator[Element]:
    """The marks of the figures and of the gaps."""
    for group in svg.all("g", "circle"):
        is_group_of_marks = group.attributes.get("class", "").startswith("mark")
        hollow = "hollow" if "hollow" in group.attributes.get("class", "") else ""
        for element in group.all("circle", "path") if is_group_of_marks else [group]:
            element.attributes.setdefault("class", hollow)
            yield element


def chart(site: Path) -> Said:
    """The words at each point or gap, and the letter or the shape below the line."""
    found: dict[str, object] = {}
    for element in _told(drawing(site)):
        tip = next((str(title.children[0]) for title in element.all("title")), None)
        if tip is not None:
            when, _, words = tip.partition(": ")
            letters = [str(text.children[0]) for text in element.all("text")]
            shapes = [p.attributes["d"] for p in element.all("path") if p.attributes.get("class") == "reason"]
            hollow = ["hollow"] if "hollow" in element.attributes.get("class", "") else []
            found[when] = (words, *letters, *shapes, *hollow)
    return of_month(found, SHORT)


def description(site: Path) -> Said:
    """How many gaps it counts of each kind; a zero and a figure that may change are told by value and period."""
    [words] = [str(d.children[0]) for d in drawing(site).all("desc")]
    gaps = dict(gap.split(" ", 1)[::-1] for gap in words.split("Gaps: ")[1].split(".")[0].split(", "))
    found: dict[str, object] = {kind: kind if number == "1" else None for kind, number in gaps.items()}
    found["zero"] = "0" if "lowest 0 (May 2016)" in words else None
    found["provisional"] = "provisional" if "Dec 2016 26 (provisional)" in words else None
    return found


def key(site: Path) -> Said:
    """Each word of the chart's key with its meaning."""
    page = page_at(site, "indicators/me-1-1")
    [first, *_] = [p for p in page.all("p") if p.attributes.get("class") == "rc-key"]
    return dict(
        re.split(r" ?: ", line.text, maxsplit=1)
        for line in first.all("span")
        if line.attributes["class"] == "rc-key__line"
    )


def plotly(site: Path) -> Said:
    """The value and the text of each point, and the label at the edge where there is none."""
    figure: Any = json.loads((site / "indicators/me-1-1/chart-me-1-1.json").read_text("utf-8"))
    [trace] = figure["data"]
    labels = {
        note["x"]: (note["text"], note["hovertext"])
        for note in figure["layout"]["annotations"]
        if note["name"] == "gap"
    }
    names = dict(zip(figure["layout"]["xaxis"]["tickvals"], figure["layout"]["xaxis"]["ticktext"], strict=True))
    points = zip(trace["x"], trace["y"], trace["text"], trace["marker"]["symbol"], strict=True)
    found = {
        names[x]: (y, text, *labels.get(x, ()), *(["open"] if "open" in symbol else []))
        for x, y, text, symbol in points
    }
    return of_month(found, SHORT)


def data_csv(site: Path) -> Said:
    rows = [row for row in figures_in((site / "indicators/me-1-1/data.csv").read_text("utf-8")) if row["area"] == "LIT"]
    return {
        kind: next(((row["value"], row["status"]) for row in rows if row["period"] == month), "no row")
        for kind, month in MONTHS.items()
    }


def summary_csv(site: Path) -> Said:
    rows = {f"me-{row['number'].replace('.', '-')}": row for row in summary_in((site / SUMMARY).read_text("utf-8"))}

    def said(measure: str, month: str) -> tuple[str, str]:
        return rows[measure][month], rows[measure][f"{month}_status"]

    last: dict[str, object] = {kind: said(measure, "2017-01") for kind, measure in MEASURES.items()}
    others = {"figure": ("me-1-1", "2016-11"), "provisional": ("me-1-1", "2016-12"), "no row": ("me-1-2", "2016-12")}
    return last | {kind: said(*place) for kind, place in others.items()}


def trend_words(site: Path) -> Said:
    hidden = [e.text for e in page_at(site, RELEASE / "all").all("span") if e.attributes.get("class") == "rc-hidden"]
    [words] = [text for text in hidden if text.startswith("lowest")]
    found: dict[str, object] = {when: kind for kind, when in re.findall(r"([a-z ]+): (\w+ \d+)", words)}
    found |= {when: value for value, when in re.findall(r"lowest (\S+) \((\w+ \d+)\)", words)}
    kinds = ("figure", "provisional")  # Those that are neither the lowest nor missing are drawn, not told.
    return {kind: said for kind, said in of_month(found, SHORT).items() if kind not in kinds}


def search(site: Path) -> Said:
    """By which of these words each measure's page is found."""
    telling = {"suppressed", "available", "applicable", "due"}
    entries = entries_of((site / "search/index.json").read_text("utf-8"))
    words = {url.split("/")[-2]: telling & entry["words"] for url, entry in entries.items()}
    kinds = ("suppressed", "not available", "not applicable")
    return {kind: " ".join(sorted(words[MEASURES[kind]])) for kind in kinds} | {"zero": " ".join(words["me-1-5"])}


def report_card(site: Path) -> Said:
    cells = [cell.text for cell in page_at(site, "report-card/2011-12/our-year").all("td")][:4]
    return dict(zip(("zero", "no row", "figure", "words"), cells, strict=True))


def year_to_date(site: Path) -> Said:
    rows = {f"me-{row['number'].replace('.', '-')}": row for row in summary_in((site / SUMMARY).read_text("utf-8"))}
    kinds = {"suppressed": "me-1-2", "provisional": "me-1-3", "not applicable": "me-1-4", "no row": "me-1-5"}
    return {kind: (rows[measure]["ytd"], rows[measure]["ytd_status"]) for kind, measure in kinds.items()}


# --- what it must say ----------------------------------------------------------------------------------

IN_A_TABLE: Said = {
    "figure": "20",
    "zero": "0",
    "suppressed": "suppressed [c]",
    "not available": "not available [x]",
    "not applicable": "not applicable [z]",
    "no row": "no figure",
    "provisional": "26 provisional [p]",
    "not yet due": "not yet due",
}
LAST: Said = {
    "suppressed": "Suppressed",
    "not available": "Not available",
    "not applicable": "Not applicable",
    "zero": "0",
    "provisional": "26",
}
EVERY_SURFACE: list[tuple[Callable[[Path], Said], Said]] = [
    (history_table, IN_A_TABLE),
    (areas_table, IN_A_TABLE),
    (spoken_table, {kind: re.sub(r" \[.\]", "", str(said)) for kind, said in IN_A_TABLE.items()}),
    (summary_table, {**IN_A_TABLE, "figure": "24"}),
    (latest_figure, LAST),
    # Where there is no figure at all, the word stands in small letters beside the question.
    (theme_page, {**LAST, "suppressed": "suppressed", "not applicable": "not applicable"}),
    (list_of_measures, LAST),
    # Where the latest month is missing, a plan shows the year to date if there is one.
    (plan, {**LAST, "not available": "90"}),
    (
        chart,
        {
            "figure": ("20",),
            "zero": ("0",),
            "suppressed": ("suppressed", "[c]"),
            "not available": ("not available", "[x]"),
            "not applicable": ("not applicable", "[z]"),
            "no row": ("no figure", path_of("no-figure")),
            "provisional": ("26 (provisional)", "hollow"),
            "not yet due": ("not yet due", path_of("not-yet-due")),
        },
    ),
    (
        description,
        {
            "zero": "0",
            "suppressed": "suppressed",
            "not available": "not available",
            "not applicable": "not applicable",
            "no figure": "no figure",
            "provisional": "provisional",
            "not yet due": "not yet due",
        },
    ),
    (
        key,
        {
            "suppressed [c]": "too small to show, or it would give a small number away.",
            "not available [x]": "there is no figure, and the record says why.",
            "not applicable [z]": "there is nothing to count here.",
            "not yet due": "the figure is still to come.",
            "no figure": "the record holds nothing here.",
            "provisional [p]": "not final yet, and may still change.",
        },
    ),
    (
        plotly,
        {
            "figure": (20, "20"),
            "zero": (0, "0"),
            "suppressed": (None, "suppressed", "[c]", "Jun 2016: suppressed"),
            "not available": (None, "not available", "[x]", "Jul 2016: not available"),
            "not applicable": (None, "not applicable", "[z]", "Aug 2016: not applicable"),
            "no row": (None, "no figure", "no figure", "Sep 2016: no figure"),
            "provisional": (26, "26 (provisional)", "open"),
            "not yet due": (None, "not yet due", "not yet due", "Jan 2017: not yet due"),
        },
    ),
    (
        data_csv,
        {
            "figure": ("20", ""),
            "zero": ("0", ""),
            "suppressed": ("", "suppressed"),
            "not available": ("", "not available"),
            "not applicable": ("", "not applicable"),
            "no row": "no row",
            "provisional": ("26", "provisional"),
            "not yet due": ("", "not yet due"),
        },
    ),
    (
        summary_csv,
        {
            "figure": ("24", ""),
            "zero": ("0", ""),
            "suppressed": ("", "suppressed"),
            "not available": ("", "not available"),
            "not applicable": ("", "not applicable"),
            "no row": ("", "no figure"),
            "provisional": ("26", "provisional"),
            "not yet due": ("", "not yet due"),
        },
    ),
    (
        trend_words,
        {
            "zero": "0",
            "suppressed": "suppressed",
            "not available": "not available",
            "not applicable": "not applicable",
            "no row": "no figure",
            "not yet due": "not yet due",
        },
    ),
    (
        search,
        {"suppressed": "suppressed", "not available": "available", "not applicable": "applicable", "zero": ""},
    ),
    (report_card, {"zero": "0", "no row": "no figure", "figure": "12.5%", "words": "almost a fifth"}),
    (
        year_to_date,
        {
            "suppressed": ("", "suppressed"),
            "provisional": ("90", "provisional"),
            "not applicable": ("", "not applicable"),
            "no row": ("", "no figure"),
        },
    ),
]


@pytest.mark.parametrize(
    ("surface", "expected"), EVERY_SURFACE, ids=[surface.__name__.replace("_", " ") for surface, _ in EVERY_SURFACE]
)
def test_every_kind_is_told_and_no_two_are_told_alike(
    council: Path, surface: Callable[[Path], Said], expected: Said
) -> None:
    said = {
        kind: " ".join(words.split()) if isinstance(words, str) else words for kind, words in surface(council).items()
    }
    assert said == dict(expected)
    strings = [str(words).strip().lower() for words in said.values()]
    assert len(set(strings)) == len(strings)


def test_a_listener_is_told_the_key_with_the_table(council: Path) -> None:
    page = page_at(council, "indicators/me-1-1")
    described = [t.attributes["aria-describedby"] for t in page.all("table") if "aria-describedby" in t.attributes]
    assert described == ["key-history", "key-areas", "key-notes"]
    assert all(page.find(name).text for name in described)
