"""What is declared of national files, what lies beside them, and what becomes of the record by hand: each fault told."""

import pytest

from tests.faults.national import (
    ALIKE,
    CARE,
    CARE_TEXT,
    COLUMNS,
    DECLARED,
    MEASURES,
    META,
    TEXTS,
    imported,
    spoilt,
    told,
)
from tests.faults.small import told as told_of_council
from tests.unit.samples import AREAS, HEAD, RELEASE, SITE

BYTES = {name: text.encode() for name, text in TEXTS.items()}
IMPORT = "Run python -m generator import-national, which writes it again from data/national/files."
AGAIN = "Run python -m generator import-national, which writes the file again."
DECLARE = "Correct the name in data/national/measures.yml."
LABEL = "Give the column a short label of its own."
FIGURES = "data/national/figures/in-care.csv"
BESIDE = "data/national/comparators/in-care.csv"

DECLARED_WRONGLY = {
    "no column": (
        spoilt(DECLARED, "    value: rate\n    count: children\n", "    count: children\n").copy()
        | {DECLARED: MEASURES.replace("    value: rate\n", "").replace("    base: population\n", "").encode()},
        f'{DECLARED}:9: entry 1 of "measures" says neither in which column its figures are nor how to work them out. '
        "[national-measure-without-column] Add value: and the name of the column; or count:, and base: or base_from:, with "
        "a unit that says for how many.",
    ),
    "two bases": (
        spoilt(DECLARED, "base: population", "base: population\n    base_from: {source: care, column: population}"),
        f'{DECLARED}:9: entry 1 of "measures" has both base and base_from. [national-measure-with-two-bases] Keep base if '
        "the column is in the same file, and base_from if it is in another.",
    ),
    "name twice": (
        spoilt(DECLARED, "recoded:", '  - {year: 2025, file: a.csv, publication: x, address: "https://a.example/"}\nrecoded:'),
        f'{DECLARED}:4: the name "2025" belongs to another of the models already. [national-name-twice] Give each its own.',
    ),
    "name of nothing": (
        spoilt(DECLARED, "source: care", "source: caer"),
        f'{DECLARED}:9: there is no source "caer". Did you mean "care"? [national-name-unknown] Use one of those above the '
        "measures, or add it there.",
    ),
    "column of nothing": (
        spoilt(DECLARED, "value: rate", "value: rates"),
        f'{DECLARED}:9: the measure "in-care" asks for the column "rates", which is no indicator of care.csv. Did you mean '
        f'"rate"? [national-measure-column] {DECLARE}',
    ),
    "item of nothing": (
        spoilt(DECLARED, "{group: In care}", "{group: in care}"),
        f'{DECLARED}:9: the measure "in-care" asks for "in care", which is no item of the filter "group". Did you mean '
        '"In care"? [national-measure-filter] Name the filter and the item under where, in data/national/measures.yml.',
    ),
    "file that nobody declared": (
        BYTES | {"downloads/cars.csv": b"x"},
        "downloads/cars.csv:1: data/national/measures.yml says nothing of this file. [national-file-undeclared] Add it "
        "there under sources, with the measures that stand in it.",
    ),
    "file that is not there": (
        {path: data for path, data in BYTES.items() if path != ALIKE},
        f"{DECLARED}:5: alike.csv is declared here, and is neither in data/national/files nor among the files that are "
        "imported. [national-file-missing] Give it to python -m generator import-national, or delete what is declared of it.",
    ),
    "no rows": (
        BYTES | {CARE: "\n".join(line for line in CARE_TEXT.splitlines() if ",School" in line or line == COLUMNS).encode()},
        f"{CARE}:1: this file has a heading and no rows. [national-file-empty] Download it again.",
    ),
    "name of a column": (
        spoilt(CARE, "population,children,rate", "population,children,rate per 10000"),
        f'{CARE}:1: the column name "rate per 10000" has signs that are no letter, digit or _, or does not begin with a '
        "letter. [national-column-name] Correct the name in the heading.",
    ),
    "semicolons": (
        BYTES | {CARE: CARE_TEXT.replace(",", ";").encode()},
        f'{CARE}:1: the column name "{COLUMNS.replace(",", ";")}" is the only one: the cells are not separated by commas. '
        "[national-column-name] Correct the name in the heading.",
    ),
    "Windows-1252": (
        BYTES | {CARE: CARE_TEXT.replace("Northby", "Nörthby").encode("cp1252")},
        f'{CARE}:5: this file is not saved as UTF-8, but as Windows-1252, in which this line says "ngland,E12000001,Upland,901,E06000901,Nörthby,In". [not-utf-8] '
        "Save it again with the encoding UTF-8.",
    ),
    "quotation mark that is never closed": (
        BYTES | {CARE: CARE_TEXT.replace("Northby,In care", '"Northby,In care', 1).encode()},
        f"{CARE}:5: a double quote that is opened in this row is not closed in it. [national-quote-not-closed] Close it "
        "where the text ends, or download the file again.",
    ),
    "row without an end": (
        BYTES | {CARE: (CARE_TEXT + '2023,"' + "x" * 3_000_000).encode()},
        f"{CARE}:1: this file can't be read as a table: a row is far too long, or a double quote is never closed. "
        '[national-file-unreadable] Download it again, or save it as "CSV UTF-8 (comma delimited)".',
    ),
    "item too long": (
        {path: data.replace(b"In care", b"In care " + b"and so on " * 12 + b"x") for path, data in BYTES.items()},
        f"{CARE}:2: an item of the filter group has 129 letters. [national-item-too-long] Shorten it.",
    ),
    "week": (
        BYTES | {CARE: "".join(f"{line}\n" for line in CARE_TEXT.splitlines() if "2024" not in line).replace("Reporting year", "Week 12").encode()},
        f'{CARE}:2: this site has no figures for a week, as "Week 12" is. [national-time-week] Use a file that has them for '
        "months or years.",
    ),
    "type of a column": (
        spoilt(META, "rate,Indicator", "rate,Indicater"),
        f'{META}:5: col_type "Indicater" is not known. Did you mean "Indicator"? [national-meta-type] Write Filter or '
        "Indicator.",
    ),
    "no label": (
        spoilt(META, "Whom the row counts", ""),
        f'{META}:2: the column "group" has no label. [national-meta-label] {LABEL}',
    ),
    "unit": (
        spoilt(META, "For every 10000 children,,,0", "For every 10000 children,,percent,0"),
        f'{META}:5: indicator_unit "percent" is not known. [national-meta-unit] Leave the cell empty for a number, or write '
        "%, pp, £, £m or numberstring.",
    ),
    "decimals": (
        spoilt(META, "For every 10000 children,,,0", "For every 10000 children,,,none"),
        f'{META}:5: indicator_dp "none" is not a number of decimals. [national-meta-decimals] Write 0, 1, 2 or 3, or leave '
        "the cell empty.",
    ),
    "column that is not there": (
        BYTES | {META: BYTES[META] + b"rats,Indicator,Rats,,,0,,\n"},
        f'{META}:6: the column "rats" is not in care.csv. Did you mean "rate"? [national-meta-of-nothing] Correct the name, '
        "or delete the row.",
    ),
    "no list of neighbours": (
        BYTES | {ALIKE: b"old_la_code,la_name\n901,Northby\n"},
        f"{ALIKE}:1: this file has no columns of neighbours, like SN_1 and SN_1P. [national-model-columns] Download the "
        "list again, or correct the name of the file in data/national/measures.yml.",
    ),
    "own neighbour": (
        spoilt(ALIKE, "901,Northby,902", "901,Northby,901"),
        f"{ALIKE}:2: the neighbour 901 is the authority itself. [national-model-neighbour] Correct the row.",
    ),
    "closeness": (
        spoilt(ALIKE, "902,Very close,903,Close ,904", "902,Very closely,903,Close ,904"),
        f'{ALIKE}:2: "Very closely" does not say how close a neighbour is. Did you mean "very close"? '
        "[national-model-closeness] Write Extremely close, Very close, Close, Somewhat close or Not close.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DECLARED_WRONGLY)
def test_what_is_declared_wrongly_is_told(name: str) -> None:
    files, says = DECLARED_WRONGLY[name]
    assert told(files) == [says]


def test_a_measure_without_rows_is_told() -> None:
    """Of a file that has rows, but none of a place that this site compares."""
    schools = "\n".join((COLUMNS, "2025,Reporting year,School,E92000001,England,,,,,,In care,1,1,1")) + "\n"
    assert told(BYTES | {CARE: schools.encode(), ALIKE: b"old_la_code,SN_1,SN_1P\n"}) == [
        f'{DECLARED}:9: no row of care.csv belongs to the measure "in-care". [national-measure-empty] Correct what stands '
        "under where, in data/national/measures.yml."
    ]


def council(changes: dict[str, str]) -> list[str]:
    """What the council of Northby is told whose record holds what was imported, with some files changed by hand."""
    return told_of_council(imported() | about("E06000901") | changes)


def about(code: str) -> dict[str, str]:
    """The files of a council with this code."""
    return {
        "content/site.yml": SITE.replace("authority: B", f"authority: {code}"),
        "data/areas.csv": AREAS.replace("B,Borough", f"{code},Northby").replace("locality,B", f"locality,{code}"),
        RELEASE: f"{HEAD}t-1,{code},2017-01,,50,,,,\n",
    }


EDITED = {
    "nothing": ({}, []),
    "comparator": (
        {BESIDE: imported()[BESIDE].replace("2025,england,50", "2025,england,60")},
        [
            f'{BESIDE}:10: the value of "england" for 2025 is "60" here, but the figures of all places give "50". '
            f"[national-comparator-wrong] {AGAIN}"
        ],
    ),
    "method": (
        {
            BESIDE: imported()[BESIDE].replace(
                "2025,statistical-neighbours,50.0,median", "2025,statistical-neighbours,50.0,mean"
            )
        },
        [
            f'{BESIDE}:7: the method of "statistical-neighbours" for 2025 is "mean" here, but the figures of all places '
            f'give "median". [national-comparator-wrong] {AGAIN}'
        ],
    ),
    "another year": (
        {BESIDE: imported()[BESIDE].replace("2025,england,", "2026,england,")},
        [
            f'{BESIDE}:1: "england" for 2025 is not here. [national-comparator-missing] {AGAIN}',
            f'{BESIDE}:10: there is no such figure as "england" for 2026, or it stands here twice. '
            f"[national-comparator-stray] {AGAIN}",
        ],
    ),
    "a place": (
        {FIGURES: imported()[FIGURES].replace("2025,E06000902,70", "2025,E06000902,90")},
        [
            f'{BESIDE}:7: the value of "statistical-neighbours" for 2025 is "50.0" here, but the figures of all places '
            f'give "60.0". [national-comparator-wrong] {AGAIN}'
        ],
    ),
    "a cell": (
        {FIGURES: imported()[FIGURES].replace("2025,E06000902,70", "2025,E06000902,seventy")},
        [
            f'{FIGURES}:10: this row can\'t be read: "2025,E06000902,seventy,,70,10000". [national-row-unreadable] {IMPORT}'
        ],
    ),
    "a row twice": (
        {FIGURES: imported()[FIGURES] + "2025,E92000001,50,,200,40000\n"},
        [f"{FIGURES}:16: this figure is given twice; it stands on line 15 as well. [national-figure-twice] {IMPORT}"],
    ),
    "a place of nowhere": (
        {FIGURES: imported()[FIGURES].replace("2024,E06000902", "2024,E06000922")},
        [f'{FIGURES}:3: there is no place "E06000922" in data/national/places.csv. [national-place-unknown] {IMPORT}'],
    ),
    "no figures": (
        {DECLARED: MEASURES + MEASURES[MEASURES.index("  - id") :].replace("in-care", "in-sight")},
        [f'{DECLARED}:1: there are no figures of the national measure "in-sight". [national-not-imported] {IMPORT}'],
    ),
    "figures of no measure": (
        {"data/national/figures/out-of-care.csv": imported()[FIGURES]},
        [
            "data/national/figures/out-of-care.csv:1: data/national/measures.yml declares no measure of this name. "
            "[national-file-of-no-measure] Delete the file, or declare the measure again."
        ],
    ),
    "file of all authorities that nobody declared": (
        {"data/national/files/cars.csv": "x"},
        [
            "data/national/files/cars.csv:1: data/national/measures.yml says nothing of this file. "
            "[national-file-undeclared] Add it there under sources, with the measures that stand in it."
        ],
    ),
    "another council": (
        about("E06000991"),
        [
            f'{DECLARED}:1: there is no local authority "E06000991" in the national figures. Did you mean "E06000901"? '
            "[national-authority-unknown] Correct the authority in content/site.yml, or import files that have it."
        ],
    ),
}


@pytest.mark.parametrize("name", EDITED)
def test_a_record_that_was_edited_by_hand_is_told(name: str) -> None:
    changes, says = EDITED[name]
    assert council(changes) == says
