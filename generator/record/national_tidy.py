"""From national files to what the record keeps: for each measure one tidy file of every place and period."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.record.national import FIGURE_COLUMNS
from generator.record.national_asked import Apart, Named, Rate, Taken
from generator.record.national_cells import SYMBOLS
from generator.record.national_layout import LaidOut
from generator.schema.national import BaseElsewhere, NationalMeasureText
from generator.terms.problems import Fault, closest
from generator.terms.rules import Rule
from generator.terms.units import rounded
from generator.terms.wording import listed

_COLUMN = Rule(
    "national-measure-column",
    "The columns that a national measure names are in its file, and hold figures",
    'the measure "{measure}" asks for the column "{column}", which is no indicator of {file}.{hint}',
    "Correct the name in data/national/measures.yml.",
    {"measure": "in-need", "column": "At31", "file": "b1.csv", "hint": ' Did you mean "At31_episodes"?'},
)
_FILTER = Rule(
    "national-measure-filter",
    "A national measure names one item of each filter of its file",
    'the measure "{measure}" {why}.{hint}',
    "Name the filter and the item under where, in data/national/measures.yml.",
    {"measure": "looked-after", "why": 'names no item of the filter "population_type"', "hint": ""},
)
_NO_ROWS = Rule(
    "national-measure-empty",
    "There are rows of each national measure",
    'no row of {file} belongs to the measure "{measure}".',
    "Correct what stands under where, in data/national/measures.yml.",
    {"file": "care.csv", "measure": "looked-after"},
)
_WRONG_RATE = Rule(
    "national-rate-wrong",
    "A rate is what its count and its base give, give or take what rounding explains",
    "the {column} of {code} in {period} is {printed}, but {count} and {base} give {worked_out}.",
    "See whether the right columns and the right unit are declared in data/national/measures.yml.",
    {"column": "rate_per_10000", "code": "E08000901", "period": "2025", "printed": "80", "count": "children_count"}
    | {"base": "population_estimate", "worked_out": "8.0"},
)
# What differs by less is listed: national and regional counts are rounded after their rates are worked out.
_MOST_APART = 0.1
_TOTAL = "Total"


@dataclass(frozen=True, slots=True)
class Tidy:
    """The figures of one measure as the text of a file, and the rates that are not quite what their parts give."""

    text: str
    apart: tuple[Apart, ...]


@dataclass(frozen=True, slots=True)
class Base:
    """The bases of another file, by period and place."""

    texts: Mapping[tuple[str, str], str]


def places_by(file: LaidOut, codes: Mapping[str, str]) -> Named:
    """What the record calls the places of a file, where one that has two codes is known by one."""
    places = {cells: codes.get(found.place.code, found.place.code) for cells, found in file.places.items()}
    return Named(file.geography, dict(sorted(places.items(), key=lambda item: item[1])))


def where_of(measure: str, file: LaidOut, typed: Mapping[str, str]) -> tuple[dict[str, str], list[Fault]]:
    """An item of each filter: as typed, else the total, else the only one there is; and the faults of what is typed."""
    where: dict[str, str] = {}
    faults = []
    for name in {*file.meta.filters} | {*typed}:
        items = [each.cells[0] for each in file.table.distinct(name)] if name in file.meta.filters else []
        item = typed.get(name) or (_TOTAL if _TOTAL in items else items[0] if len(items) == 1 else "")
        if item in items:
            where[name] = item
            continue
        why, hint = f'names no item of the filter "{name}"', f" It has {listed(sorted(items)[:8])}."
        if name not in file.meta.filters:
            why, hint = f'names a filter "{name}", which the file has not', closest(name, file.meta.filters)
        elif name in typed:
            why, hint = f'asks for "{item}", which is no item of the filter "{name}"', closest(item, items)
        faults.append(_FILTER.broken(measure=measure, why=why, hint=hint))
    return where, sorted(faults, key=lambda fault: fault.message)


def columns_fit(measure: str, file: LaidOut, columns: Iterable[str | None]) -> Iterator[Fault]:
    """Each column that a measure names and that is none of its file's."""
    name = file.file.path.rpartition("/")[2]
    for column in columns:
        if column and column not in file.meta.indicators:
            hint = closest(column, file.meta.indicators)
            yield _COLUMN.broken(measure=measure, column=column, file=name, hint=hint)


def base_of(file: LaidOut, asked: BaseElsewhere, where: Mapping[str, str], places: Named) -> Base:
    """The bases that another file holds."""
    rows = file.table.rows(Taken(where, file.periods, places), [asked.column])
    return Base({(period, code): text for period, code, text in rows})


def tidy(
    text: NationalMeasureText, file: LaidOut, where: Mapping[str, str], places: Named, base: Base | None
) -> Tidy | Fault:
    """One measure as a file of its own: by period, oldest first, then by code."""
    taken, rate = Taken(where, file.periods, places), _rate_of(text)
    if text.value:
        body = file.table.tidy(taken, rate, SYMBOLS)
    else:
        body = _lines(_worked_out(text, file.table.rows(taken, [name for name in _columns(text) if name]), base))
    if not body:
        return _NO_ROWS.broken(file=file.file.path.rpartition("/")[2], measure=text.id)
    apart = file.table.apart(taken, rate) if all(_columns(text)) and text.unit.per else []
    return Tidy(",".join(FIGURE_COLUMNS) + "\n" + body, tuple(apart))


def _columns(text: NationalMeasureText) -> tuple[str | None, str | None, str | None]:
    return text.value, text.count, text.base


def _rate_of(text: NationalMeasureText) -> Rate:
    value, count, base = (name or "" for name in _columns(text))
    return Rate(value, count, base, text.unit.per or 1, text.decimals)


def wrong_rates(text: NationalMeasureText, found: Tidy) -> Iterator[tuple[int, Fault]]:
    """Rates so far from their count and base that a wrong column, or a wrong unit, must be declared."""
    for each in found.apart:
        if abs(float(each.printed) - each.worked_out) > _MOST_APART * max(
            abs(each.worked_out), abs(float(each.printed))
        ):
            facts = {"column": text.value, "count": text.count, "base": text.base, "printed": each.printed}
            worked_out = f"{each.worked_out:.{text.decimals + 1}f}"
            yield each.line, _WRONG_RATE.broken(code=each.code, period=each.period, worked_out=worked_out, **facts)


def _worked_out(
    text: NationalMeasureText, rows: Iterable[Sequence[str]], base: Base | None
) -> Iterator[tuple[str, ...]]:
    """Rows whose figure is worked out; without a base there is none, and no row where no place has one."""
    full = [(*row, base.texts.get((row[0], row[1]), "") if base else "") for row in rows]
    made = [(row[0], row[1], _rate(text, row[2], row[3]), row[2], row[3]) for row in full]
    with_any = {row[0] for row in made if row[2] not in SYMBOLS}
    return (row for row in made if row[0] in with_any)


def _rate(text: NationalMeasureText, count: str, base: str) -> str:
    if count in SYMBOLS or base in SYMBOLS or not base:
        return count if count in SYMBOLS else base or "x"
    if not Decimal(base):
        return "z"
    return str(rounded(Decimal(count) * (text.unit.per or 1) / Decimal(base), text.decimals))


def _lines(rows: Iterable[Sequence[str]]) -> str:
    """Each figure as a number or a reason; of counts and bases only the numbers."""
    made = (
        (period, code, _number(value), SYMBOLS.get(value, ""), _number(count), _number(base))
        for period, code, value, count, base in rows
    )
    return "".join(",".join(row) + "\n" for row in made)


def _number(text: str) -> str:
    return "" if text in SYMBOLS else text
