"""Files that people take away, read as a stranger would, and told in the words of the record: without symbols."""

import csv
import re
from calendar import month_name
from io import StringIO

OTHERS = "figure of others"
SYMBOLS = ("c", "x", "z")
MONTH = re.compile(rf"({'|'.join(month_name[1:])})_(\d{{4}})", re.IGNORECASE)
NUMBERS = ("value", "numerator", "denominator", "value_before", "revised_in", "ytd", "latest")


def rows_in(text: str) -> list[dict[str, str]]:
    """The rows of a file as they stand there."""
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def figures_in(text: str) -> list[dict[str, str]]:
    """The rows of a file of figures that are the council's own: the period as the record writes it, no group for all,
    nothing for a symbol.
    """
    return [
        plain(row) | {"period": period_of(row), "group": row["group"].replace("Total", "")}
        for row in rows_in(text)
        if row["area_level"] != OTHERS
    ]


def summary_in(text: str) -> list[dict[str, str]]:
    """The rows of a summary: months as the record writes them, nothing for a symbol, the bare number of a measure."""
    return [
        {column_of(name): cell for name, cell in plain(row).items()} | {"number": row["number"].removeprefix("No. ")}
        for row in rows_in(text)
    ]


def plain(row: dict[str, str]) -> dict[str, str]:
    return {
        name: "" if cell in SYMBOLS and (name in NUMBERS or MONTH.fullmatch(name)) else cell
        for name, cell in row.items()
    }


def column_of(name: str) -> str:
    found = MONTH.match(name)
    return f"{found[2]}-{month_number(found[1]):02d}{name[found.end() :]}" if found else name


def month_number(name: str) -> int:
    return list(month_name).index(name.capitalize())


def period_of(row: dict[str, str]) -> str:
    """`2017-01`, `2016/17`, `2016/17 Q3`, `AY2016/17 autumn`, `2016`, `2016-04 to 2017-01`."""
    year, part = row["time_period"], row["time_identifier"]
    years = f"{year[:4]}/{year[4:]}"
    if part in month_name[1:]:
        return f"{year}-{month_number(part):02d}"
    if part == "Calendar year":
        return year
    if part.startswith("Financial year"):
        return f"{years}{part.removeprefix('Financial year')}"
    if part == "Academic year":
        return f"AY{years}"
    if part.endswith(" term"):
        return f"AY{years} {part.removesuffix(' term').lower()}"
    if part.startswith("Half term"):
        return f"AY{years} HT{part[-1]}"
    return " to ".join(f"{row[name][:4]}-{row[name][4:]}" for name in ("first_month", "last_month"))
