"""When a figure was, in columns: the layout of explore education statistics, and months as plain numbers.

No program that opens a table takes any of this for a date of its own: `2017-01` would become the first of January, and
`2011/12` December 2011.
"""

from collections.abc import Iterator

from generator.pages.downloads.csv_text import Cell, count, words
from generator.pages.downloads.table import Column
from generator.pages.downloads.table import Kind as Holds
from generator.terms.period import MONTHS, Kind, Period

TIME_COLUMNS = (
    Column(
        "time_period", "Year", "The year: 2017 for a calendar year or a month in it, 201617 for a year from April 2016 "
        "or September 2016.", Holds.WHOLE, is_where_or_when=True,
    ),
    Column(
        "time_identifier", "Part of the year", "Which part of the year: a month, a quarter, a run of months, or all.",
        is_where_or_when=True, always_there=True,
    ),
    Column(
        "first_month", "First month", "The first month that the figure covers, as year and month in one number: "
        "201701.", Holds.WHOLE,
    ),
    Column("last_month", "Last month", "The last month that the figure covers, written in the same way.", Holds.WHOLE),
)  # fmt: skip
_APRIL = 3


def month_number(period: Period | None) -> int | None:
    """The last month of a period as one number: `201701`."""
    return None if period is None else _number(period.end)


def first_number(period: Period | None) -> int | None:
    """The first month of a period as one number."""
    return None if period is None else _number(period.start)


def time_cells(period: Period | None) -> Iterator[Cell]:
    """A period in these columns; empty for a figure that no period is known of."""
    if period is None:
        yield from (count(None), *words("not dated"), count(None), count(None))
        return
    year, part = year_and_part(period)
    yield from words(year, part)
    yield count(_number(period.start))
    yield count(_number(period.end))


def year_and_part(period: Period) -> tuple[str, str]:
    """A period as its year and which part of it: `2017`, `January`; `201617`, `Financial year Q3`."""
    match period.kind:
        case Kind.MONTH:
            return str(period.end // 12), MONTHS[period.end % 12]
        case Kind.DAY:
            return str(period.end // 12), f"on {int(period.text[8:])} {MONTHS[period.end % 12]}"
        case Kind.CALENDAR_YEAR:
            return period.text, "Calendar year"
        case Kind.FINANCIAL_YEAR | Kind.ACADEMIC_YEAR:
            return _years(period), period.kind.value.capitalize()
        case Kind.QUARTER:
            return _years(period), f"Financial year {period.text[-2:]}"
        case Kind.TERM:
            return _years(period), f"{period.text[10:].capitalize()} term"
        case Kind.HALF_TERM:
            return _years(period), f"Half term {period.text[-1]}"
        case Kind.RANGE:
            return _run(period)


def _years(period: Period) -> str:
    return period.text.removeprefix("AY")[:7].replace("/", "")


def _run(period: Period) -> tuple[str, str]:
    """A run of months by their names alone, where all lie in one financial year; else with their years."""
    first, last = (month - _APRIL for month in (period.start, period.end))
    names = [MONTHS[month % 12] for month in (period.start, period.end)]
    if first // 12 == last // 12:
        year = first // 12
        return f"{year}{(year + 1) % 100:02d}", " to ".join(names)
    years = [month // 12 for month in (period.start, period.end)]
    return str(years[1]), " to ".join(f"{name} {year}" for name, year in zip(names, years, strict=True))


def _number(month: int) -> int:
    return month // 12 * 100 + month % 12 + 1
