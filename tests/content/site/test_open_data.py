"""What people take away says what it is, and says the same as the pages.

The first cases were written from the printed papers before any file was made. Strangers then read the files: by CSV on
the Web, Data Package, JSON Schema, Excel and pandas.
"""

import contextlib
import csv
import io
import json
import re
import shutil
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import jsonschema
import pandas
import pytest
from csvw import CSVW
from frictionless import Package, system
from python_calamine import CalamineWorkbook

from tests.content.ours import IS_OURS, many
from tests.site.document import Element
from tests.site.taken import figures_in, rows_in, summary_in
from tests.turns import part

CASES = [
    [part.strip() for part in line.split(" ; ")]
    for line in (Path(__file__).parent / "open_data.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def rows_of(site: Path, path: str) -> list[dict[str, str]]:
    with (site / path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def chosen(site: Path, path: str, which: str) -> list[dict[str, str]]:
    wanted = dict(each.split("=") for each in which.split(", ") if each != "*")
    return [row for row in rows_of(site, path) if wanted.items() <= row.items()]


def found_at(document: Any, way: str) -> str:
    for step in way.split("/"):
        document = document[int(step)] if isinstance(document, list) else document[step]
    return str(document)


@pytest.mark.skipif(not IS_OURS, reason="about the papers of another council: tests/content/ours.py")
@pytest.mark.parametrize("case", CASES, ids=" ".join)
def test_the_answer_is_in_the_file(site: Path, case: list[str]) -> None:
    path, *asked, answer = case
    if path.endswith(".json"):
        assert found_at(json.loads((site / path).read_text("utf-8")), asked[0]) == answer
    elif len(asked) == 1:
        assert len(chosen(site, path, asked[0])) == int(answer)
    else:
        which, column = asked
        assert {row[column] for row in chosen(site, path, which)} == {answer}


# --- each file says what it is -------------------------------------------------------------------------


def tables(site: Path) -> dict[str, Path]:
    """Every table by its path, but the files that only describe one."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*.csv")}
    return {name: path for name, path in sorted(found.items()) if not name.endswith(".meta.csv")}


def described(site: Path) -> dict[str, Path]:
    """Those that stand where they were made; the others are copies, at addresses that were published once."""
    return {name: path for name, path in tables(site).items() if Path(f"{path}-metadata.json").exists()}


def test_each_table_has_its_columns_and_its_metadata_beside_it(site: Path) -> None:
    found = described(site)
    assert len(found) >= many(321)
    whole = {path.read_bytes() for path in found.values()}
    assert [name for name, path in tables(site).items() if name not in found and path.read_bytes() not in whole] == []
    for name, path in found.items():
        about = json.loads(Path(f"{path}-metadata.json").read_text("utf-8"))
        with path.open(encoding="utf-8-sig", newline="") as file:
            header = next(csv.reader(file))
        meta = rows_in(path.with_name(f"{path.stem}.meta.csv").read_text("utf-8"))
        assert path.read_bytes().startswith(b"\xef\xbb\xbf"), name
        assert [column["name"] for column in about["tableSchema"]["columns"]] == header, name
        assert [row["col_name"] for row in meta] == [name for name in header if name not in PLACE_AND_TIME], name
        assert all(about[key] for key in ("dc:title", "dc:publisher", "dc:source", "dc:rights")), name
        assert {row["col_type"] for row in meta} <= {"Filter", "Indicator"}, name
        assert {row["indicator_unit"] for row in meta} <= {"", "%", "£", "£m", "pp"}, name
        assert all(re.fullmatch(r"[a-z][a-z0-9_]{0,49}", column) for column in header), name
        assert all(len(row["label"]) <= 80 for row in meta), name


PLACE_AND_TIME = {
    *("time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code"),
    *("region_name", "old_la_code", "new_la_code", "la_name"),
}

MONTHS = "|".join(pandas.date_range("2017-01-01", periods=12, freq="MS").month_name())
# What Excel makes something else of: days, months, numbers that lose a nought or become a power of ten.
SPOILT = re.compile(
    rf"\d{{4}}-\d{{1,2}}|\d{{1,4}}/\d{{1,2}}(/\d+)?|({MONTHS}|[JFMASOND][a-z]{{2}})[ ,-]+\d+|\d+ ({MONTHS})( \d+)?"
    rf"|0\d+|\d+[Ee]\d+|TRUE|FALSE"
)
LOST_NOUGHT = re.compile(r"\d+\.\d*0")


def test_excel_spoils_no_cell(site: Path) -> None:
    """A day is one that Excel knows as a day, and a number of a column of numbers may lose a nought at its end."""
    for name, path in described(site).items():
        about = json.loads(Path(f"{path}-metadata.json").read_text("utf-8"))
        types = {column["name"]: column["datatype"] for column in about["tableSchema"]["columns"]}
        cells = {(column, cell) for row in rows_in(path.read_text("utf-8")) for column, cell in row.items()}
        spoilt = {both for both in cells if types[both[0]] != "date" and SPOILT.fullmatch(both[1])}
        assert spoilt == set(), name
        assert {b for b in cells if types[b[0]] == "string" and LOST_NOUGHT.fullmatch(b[1])} == set(), name
        assert [column for column in types if SPOILT.fullmatch(column)] == [], name


def test_what_excel_spoils_is_known() -> None:
    for text in ("2017-01", "2011/12", "1/2/2017", "January 2017", "Jan-17", "7 May", "01", "1E5", "TRUE"):
        assert SPOILT.fullmatch(text), text
    for text in ("January", "April to January", "201701", "2017", "on 7 May", "Financial year Q3", "E08000018", "0"):
        assert not SPOILT.fullmatch(text), text


# --- strangers read them -------------------------------------------------------------------------------


def test_each_table_keeps_to_its_metadata(site: Path) -> None:
    found = part([*described(site).values()])
    assert len(found) >= many(40)
    assert {str(path): faults for path in found if (faults := csvw_faults(path))} == {}


def csvw_faults(path: Path) -> list[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("always")  # Its warnings are what it found.
        read = CSVW(f"{path}-metadata.json", validate=True)
        return [] if read.is_valid else [str(each.message) for each in read.warnings]


def test_the_package_is_valid(site: Path) -> None:
    package = json.loads((site / "datapackage.json").read_text("utf-8"))
    assert sorted(each["path"] for each in package["resources"]) == sorted(described(site))
    assert package_faults(site, package | {"resources": part(package["resources"])}) == []


def package_faults(site: Path, package: dict[str, Any]) -> list[list[Any]]:
    with system.use_context(trusted=True):
        report = Package(package, basepath=str(site)).validate()
    faults: list[list[Any]] = report.flatten(["type", "fieldName", "message"])
    return faults


@pytest.mark.parametrize(
    ("column", "wrong"), [("value", "about 60"), ("time_identifier", ""), ("first_month", "2017-01")]
)
def test_a_spoilt_table_is_found(site: Path, tmp_path: Path, column: str, wrong: str) -> None:
    measure = next(name for name in described(site) if re.fullmatch(r"indicators/[^/]+/data\.csv", name))
    rows = rows_in((site / measure).read_text("utf-8"))
    rows[0][column] = wrong
    folder = tmp_path / Path(measure).parent
    folder.mkdir(parents=True)
    shutil.copy(site / f"{measure}-metadata.json", folder)
    shutil.copytree(site / "data" / "schemas", tmp_path / "data" / "schemas")
    with (tmp_path / measure).open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    package = json.loads((site / "datapackage.json").read_text("utf-8"))
    one = package | {"resources": [each for each in package["resources"] if each["path"] == measure]}
    assert csvw_faults(tmp_path / measure) != []
    assert [fault[1] for fault in package_faults(tmp_path, one)] == [column]


SCHEMA_OF = {"measures": "measure", "releases": "release", "plans": "plan"}


def answers(site: Path) -> dict[str, Any]:
    """Every answer for programs, by its path below the version."""
    folder = site / "api" / "v1"
    paths = (path for path in sorted(folder.rglob("*.json")) if "schemas" not in path.parts)
    return {path.relative_to(folder).as_posix(): json.loads(path.read_text("utf-8")) for path in paths}


def schema_of(site: Path, path: str) -> Any:
    return validator(site / "api/v1/schemas" / f"{SCHEMA_OF.get(path.split('/')[0], path.removesuffix('.json'))}.json")


@cache
def validator(path: Path) -> Any:
    schema = json.loads(path.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_each_answer_keeps_to_its_schema(site: Path) -> None:
    found = answers(site)
    assert len(found) >= many(164)
    faults = {path: [e.message for e in schema_of(site, path).iter_errors(found[path])] for path in found}
    assert {path: said for path, said in faults.items() if said} == {}


def test_an_answer_that_lacks_something_or_says_it_otherwise_is_found(site: Path) -> None:
    path, answer = next((path, answer) for path, answer in answers(site).items() if path.startswith("measures/"))
    schema = schema_of(site, path)
    for spoilt in (
        {name: said for name, said in answer.items() if name != "rating"},
        answer | {"release": "January 2017"},
        answer | {"rating": answer["rating"] | {"colour": "blue"}},
        answer | {"figures": [each | {"value": "67.7"} for each in answer["figures"]]},
    ):
        assert [*schema.iter_errors(spoilt)] != []


def test_the_index_leads_to_every_answer(site: Path) -> None:
    found = answers(site)
    index = found["index.json"]
    ways = [each["url"] for kind in ("measures", "releases", "plans") for each in index[kind]]
    assert sorted([*ways, index["areas"], "index.json"]) == sorted(found)
    assert all((site / "api/v1" / each["url"]).exists() for each in index["schemas"])
    assert all((site / "api/v1" / found[way]["page"] / "index.html").exists() for way in ways)


# --- they say the same ---------------------------------------------------------------------------------

Key = tuple[str, str, str]
Said = tuple[str, str, str, str]


def numbers(rows: list[dict[str, str]]) -> dict[Key, Said]:
    """Each figure of ours as a file has it: its value and its parts, nothing for a symbol, and its status."""
    return {
        (row["area"], row["period"], row["group"]): (row["value"], row["numerator"], row["denominator"], row["status"])
        for row in rows
        if row["area_level"] != "figure of others"
    }


def same(text: str, number: float | None) -> bool:
    return text == "" if number is None else text != "" and Decimal(text) == Decimal(str(number))


@cache
def sheet_of(path: Path, sheet: str, first: str) -> list[dict[str, Any]]:
    """The rows of a sheet below its heading, which begins with a column of this name."""
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python()
    head = next(at for at, row in enumerate(rows) if str(row[0]).split("\n")[0] == first)
    names = [str(cell).split("\n")[0] for cell in rows[head]]
    return [dict(zip(names, row, strict=True)) for row in rows[head + 1 :]]


def in_sheet(cell: object) -> str:
    """A number of a sheet as a file has it, nothing for a symbol."""
    return "" if isinstance(cell, str) else f"{Decimal(str(cell)).normalize():f}"


def normal(text: str) -> str:
    return f"{Decimal(text).normalize():f}" if text else ""


def test_page_chart_file_workbook_and_answer_say_the_same(site: Path, pages: Mapping[str, Element]) -> None:
    found = answers(site)
    compared = {"answer": 0, "chart": 0, "page": 0, "workbook": 0, "release": 0}
    for path, answer in found.items():
        if not path.startswith("measures/"):
            continue
        measure, folder = answer["id"], site / "indicators" / answer["id"]
        file = numbers(figures_in((folder / "data.csv").read_text("utf-8")))
        told = {(each["area"], each["period"], each["group"]): each for each in answer["figures"]}
        assert told.keys() == file.keys(), measure
        for key, each in told.items():
            value, numerator, denominator, status = file[key]
            assert same(value, each["value"]) and each["status"] == status, (measure, key)
            assert same(numerator, each["numerator"]) and same(denominator, each["denominator"]), (measure, key)
            compared["answer"] += 1
        for place, number in charted(folder / f"chart-{measure}.json", found["index.json"]["council"]["code"]):
            # What is no month stands at its last month; then the number is that of another period.
            said = [file[place][0]] if place in file else [value for value, *_ in file.values()]
            assert any(same(text, number) for text in said), (measure, place)
            compared["chart"] += 1
        for place, shown in listed(pages[f"indicators/{measure}/"], found["index.json"]["council"]["code"]):
            if place in file:
                assert normal(file[place][0]) == normal(shown), (measure, place)
                compared["page"] += 1
    for path, answer in found.items():
        if path.startswith("releases/"):
            for counted, number in release_says_the_same(site, answer).items():
                compared[counted] += number
    assert all(number >= many(least) for number, least in zip(compared.values(), LEAST, strict=True)), compared


LEAST = (2400, 900, 900, 2400, 120)


def charted(path: Path, council: str) -> Iterator[tuple[Key, float]]:
    """The line of the whole council; a month stands there as the number of months since the year nought."""
    if not path.exists():
        return
    trace = json.loads(path.read_text("utf-8"))["data"][0]
    for month, number in zip(trace["x"], trace["y"], strict=True):
        if number is not None and trace["text"][0]:
            yield (council, f"{month // 12}-{month % 12 + 1:02d}", ""), number


def listed(page: Element, council: str) -> Iterator[tuple[Key, str]]:
    """The months of the table beside the chart."""
    table = next(
        (t for t in page.all("table") if any(c.attributes.get("id") == "table-history" for c in t.all("caption"))), None
    )
    for row in table.all("tr") if table else ():
        heads, cells = [*row.all("th")], [*row.all("td")]
        month = re.match(rf"({MONTHS}) (\d{{4}})$", heads[0].text.strip()) if heads else None
        number = re.match(r"£?(\u2212?[\d,]+(?:\.\d+)?)", cells[0].text.strip()) if cells else None
        if month and number:
            at = MONTHS.split("|").index(month[1]) + 1
            yield (council, f"{month[2]}-{at:02d}", ""), number[1].replace(",", "").replace("\u2212", "-")


def release_says_the_same(site: Path, answer: dict[str, Any]) -> dict[str, int]:
    """A release: its workbook against the files of its measures, and its summary against its answer."""
    folder = site / "api/v1" / answer["page"]
    [book] = folder.glob("*.xlsx")
    summary = {row["indicator"]: row for row in summary_in((site / "api/v1" / answer["csv"]).read_text("utf-8"))}
    files = [path for path in described(folder).values() if "-summary_" not in path.name]
    rows = [
        row for path in files for row in rows_in(path.read_text("utf-8")) if row["area_level"] != "figure of others"
    ]
    mine = sorted(key_of(row, row["measure"]) for row in rows)
    theirs = sorted(key_of_sheet(row) for row in sheet_of(book, "All figures", "Year"))
    assert mine == theirs
    for each in answer["measures"]:
        if each["id"] in summary:
            row, latest = summary[each["id"]], each["latest"]
            assert row["rating"] == each["rating"]["colour"] and row["rule"] == each["rating"]["rule"], each["id"]
            assert normal(row["latest"]) == normal(rounded(latest["value"], row["latest"]) if latest else ""), each[
                "id"
            ]
    return {"workbook": len(mine), "release": len(summary)}


def rounded(number: float | None, like: str) -> str:
    """The summary shows as many decimals as its page does."""
    return "" if number is None else f"{Decimal(str(number)):.{len(like.partition('.')[2])}f}"


def key_of(row: dict[str, str], measure: str) -> tuple[str, ...]:
    cells = (
        "" if row[name] in ("c", "x", "z") else normal(row[name]) for name in ("value", "numerator", "denominator")
    )
    return (measure, row["time_period"], row["time_identifier"], row["area_name"], row["group"], *cells)


def key_of_sheet(row: dict[str, Any]) -> tuple[str, ...]:
    cells = (in_sheet(row[name]) for name in ("Value", "Numerator", "Denominator"))
    return (row["Measure"], f"{row['Year']:.0f}", row["Part of the year"], row["Area"], row["Group"], *cells)


# --- workbooks, the archive, and the page that explains ------------------------------------------------


def test_each_workbook_opens_and_has_cover_contents_notes_and_tables(site: Path) -> None:
    books = sorted(site.rglob("*.xlsx"))
    assert len(books) >= many(14)
    for path in books:
        book = CalamineWorkbook.from_path(path)
        assert book.sheet_names[:3] == ["Cover", "Contents", "Notes"] and len(book.sheet_names) > 3, path
        with zipfile.ZipFile(path) as packed:
            sheets = [name for name in packed.namelist() if name.startswith("xl/worksheets/sheet")]
            assert len(sheets) == len(book.sheet_names), path
            assert [name for name in sheets if b"<mergeCell" in packed.read(name)] == [], path
        for name in book.sheet_names[3:]:
            rows = book.get_sheet_by_name(name).to_python()
            head = next(at for at, row in enumerate(rows) if all(row))
            assert [row for row in rows[head:] if any(cell == "" for cell in row)] == [], (path, name)


def test_the_archive_holds_what_the_site_holds(site: Path) -> None:
    [path] = (site / "data").glob("*.zip")
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert [name for name in names if archive.read(name) != (site / name).read_bytes()] == []
        assert names == sorted(names)
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert {*described(site), "datapackage.json", "data/notes.txt", "api/v1/index.json"} <= set(names)
    assert {book.relative_to(site).as_posix() for book in site.rglob("*.xlsx")} <= set(names)
    size = path.stat().st_size
    said = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{round(size / 1000)} KB"
    assert f"All files in one (ZIP)</a> {said}" in (site / "data/index.html").read_text("utf-8")


def test_the_page_does_what_it_says_with_pandas(site: Path, pages: Mapping[str, Element]) -> None:
    page = pages["data/"]
    html = (site / "data/index.html").read_text("utf-8")
    [code] = re.findall(r'<pre class="rc-program"[^>]*><code>(.*?)</code>', html, re.DOTALL)
    local = re.sub(r'"https://[^"]*/(data/figures\.csv)"', lambda found: repr(str(site / found[1])), unescape(code))
    assert str(site) in local
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(local, {})
    lines = [line.split() for line in printed.getvalue().splitlines()[1:]]
    [table] = [t for t in page.all("table") if any(c.attributes.get("id") == "table-prints" for c in t.all("caption"))]
    told = [(row.text for row in tr.all("th", "td")) for tr in table.all("tr")][1:]
    shown = [(pandas.Timestamp(month).strftime("%Y-%m-%d"), float(value)) for month, value in told]
    assert [(month, float(value)) for month, value in lines] == shown
    assert len(shown) == 3


def test_the_page_does_what_it_says_with_excel(site: Path, pages: Mapping[str, Element]) -> None:
    """The sheet, the row and the cells that it names, and what the AVERAGE of Excel makes of them."""
    page = pages["data/"]
    [steps] = [e for e in page.all("ol") if "=AVERAGE(" in e.text]
    text = steps.text
    [link] = [a.attributes["href"] for a in steps.all("a")]
    found = re.search(
        r"sheet “(.+?)”\. Find the row “(.+?)”.*from (\w+ \d+) to (\w+ \d+).*answer is ([\d,.]+\d)", text, re.S
    )
    assert found is not None
    sheet, name, first, last, answer = found.groups()
    [row] = [row for row in sheet_of(site / "data" / unescape(link), sheet, "Measure") if row["Measure"] == name]
    titles = list(row)
    cells = [row[title] for title in titles[titles.index(first) : titles.index(last) + 1]]
    known = [cell for cell in cells if not isinstance(cell, str)]
    assert round(sum(known) / len(known), 1) == float(answer.replace(",", ""))
