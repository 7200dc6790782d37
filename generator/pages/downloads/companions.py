"""What stands beside a CSV file: its columns in the layout of explore education statistics, and its metadata (CSVW)."""

import json
from collections.abc import Iterator

from generator.pages.downloads.csv_text import csv_text, words
from generator.pages.downloads.table import BYTE_ORDER_MARK, Column, Kind, Table
from generator.schema.site import SiteText

_META_COLUMNS = (
    "col_name",
    "col_type",
    "label",
    "indicator_grouping",
    "indicator_unit",
    "indicator_dp",
    "filter_hint",
    "filter_grouping_column",
)
# The units that this layout knows; any other is said in the label.
_UNITS = {"Per cent": "%", "Pounds": "£", "Million pounds": "£m", "Percentage points": "pp"}
_TYPES = {Kind.WORDS: "string", Kind.NUMBER: "decimal", Kind.WHOLE: "integer", Kind.DAY: "date"}
# What is no number in a column of numbers, and the words for it.
SYMBOLS = (("", "empty"), ("c", "confidential"), ("x", "not available"), ("z", "not applicable"))
# How the name of a table's metadata ends, by which programs find it.
METADATA = "-metadata.json"
META = ".meta.csv"
# Where the schemas of all layouts stand.
SCHEMAS = "data/schemas/"
_CONTEXT = ("http://www.w3.org/ns/csvw", {"@language": "en"})


def is_beside_a_table(path: str) -> bool:
    """Whether a file only describes a table: it goes where the table goes."""
    return path.endswith((META, f".csv{METADATA}")) or path.startswith(SCHEMAS)


def meta_csv(table: Table) -> str:
    """The columns of a table, a row each, but those that say where and when."""
    rows = (_meta_row(column) for column in table.columns if not column.is_where_or_when)
    return BYTE_ORDER_MARK + csv_text(_META_COLUMNS, (words(*row) for row in rows))


def _meta_row(column: Column) -> tuple[str, ...]:
    unit = _UNITS.get(column.unit, "")
    label = f"{column.title} ({column.unit.lower()})" if column.unit and not unit else column.title
    decimals = "" if column.decimals is None else str(column.decimals)
    if column.is_split:
        return (column.name, "Filter", label, "", "", "", column.about, "")
    return (column.name, "Indicator", label, "", unit, decimals, "", "")


def csvw_json(table: Table, name: str) -> str:
    """The metadata of a table for programs, as CSV on the Web has it; `name` is the name of the file beside it."""
    licence = table.site.figures_licence
    about: dict[str, object] = {
        "@context": _CONTEXT,
        "url": name,
        "dc:title": table.title,
        "dc:description": table.about,
        "dc:publisher": table.site.council,
        "dc:source": table.source,
        "dc:rights": rights_of_site(table.site),
        "dc:conformsTo": table.layout,
    }
    known = (("dc:spatial", table.area), ("dc:temporal", table.months))
    about |= {name: text for name, text in known if text}
    if licence and licence.url:
        about["dc:license"] = {"@id": licence.url}
    about["dialect"] = {"encoding": "utf-8", "header": True}
    columns = [dict(_csvw_column(column)) for column in table.columns]
    about["tableSchema"] = {"columns": columns} | ({"primaryKey": list(table.key)} if table.key else {})
    return json.dumps(about, ensure_ascii=False, separators=(",", ":")) + "\n"


def rights_of_site(site: SiteText) -> str:
    """What others may do with the figures of a site, and whom they name."""
    licence = site.figures_licence
    return f"{licence.name}. {licence.attribution}" if licence else site.licence


def _csvw_column(column: Column) -> Iterator[tuple[str, object]]:
    yield "name", column.name
    yield "titles", column.name
    yield "dc:title", column.title
    yield "dc:description", column.about
    yield "datatype", _TYPES[column.kind]
    if column.kind in (Kind.NUMBER, Kind.WHOLE):
        yield "null", [symbol for symbol, _ in SYMBOLS]
    if column.always_there:
        yield "required", True
    if column.unit:
        yield "schema:unitText", column.unit
