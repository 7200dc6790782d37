"""The tables of a national measure: the dots of its strip, the lines of its years, and every council's figures."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from generator.assess.national import Compared, CompareYear, Placed
from generator.assess.national_middle import rank_of
from generator.pages.downloads.compared_columns import ALL, MIDDLE, PLACES, VALUE, YEARS
from generator.pages.downloads.csv_text import Cell, count, national, no_number, words
from generator.pages.downloads.table import Column, Table, measured_in
from generator.pages.downloads.when import first_number, month_number, year_and_part
from generator.record.content import Content
from generator.record.national import ENGLAND, National
from generator.terms.period import Kind, Period
from generator.terms.units import unit_label

_KEY = ("time_period", "role", "line", "code")


def places_table(content: Content, held: National, compared: Compared) -> Table:
    """The newest year: ours, the neighbours, the region and England."""
    holds = f"councils side by side, {compared.when}"
    return _table(content, compared, "compared-places", holds, PLACES, lambda: _places(held, compared))


def years_table(content: Content, held: National, compared: Compared) -> Table:
    """Every year: ours, England's, the region's, and the middle, the lowest and the highest of the neighbours."""
    return _table(content, compared, "compared-years", "year by year", YEARS, lambda: _years(held, compared))


def every_council_table(content: Content, held: National, compared: Compared) -> Table:
    """Every authority, region and England in every year that is held."""
    holds = "every council in England, every year"
    return _table(content, compared, "compared-all", holds, ALL, lambda: _all(held, compared))


def _table(
    content: Content,
    compared: Compared,
    layout: str,
    holds: str,
    columns: Sequence[Column],
    rows: Callable[[], Iterable[Iterable[Cell]]],
) -> Table:
    measure = compared.measure
    unit, names = unit_label(measure), {column.name for column in columns}
    return Table(
        layout=layout,
        title=f"{measure.name}: {holds}",
        about=measure.question,
        source=measure.source,
        # The figures are not the council's: others may use them as their own publisher says.
        site=content.site.model_copy(update={"licence": measure.licence, "figures_licence": None}),
        columns=tuple(measured_in(c, unit, measure.decimals) if c is VALUE else c for c in columns),
        make_rows=rows,
        key=tuple(name for name in _KEY if name in names),
    )


def _places(held: National, compared: Compared) -> Iterator[Iterator[Cell]]:
    among = [each.value for each in (compared.ours, *compared.neighbours)]
    places = [("ours", compared.ours), *(("neighbour", each) for each in compared.neighbours)]
    newest = held.figures[compared.measure.id].periods[-1]
    for role, placed in (*places, ("region", compared.region), ("country", compared.england)):
        yield _place(compared, newest, role, placed, among if (role, placed) in places else [])


def _place(
    compared: Compared, newest: Period, role: str, placed: Placed, among: Sequence[Decimal | None]
) -> Iterator[Cell]:
    rank = rank_of(placed.value, among) if among else None
    yield from _start(compared, newest)
    yield from words(role, placed.place.code, placed.place.name)
    yield national(placed.value, placed.why)
    yield from words(placed.why)
    yield from (count(rank.position), count(rank.of)) if rank else (no_number(), no_number())
    yield from words(compared.measure.source)
    yield from _months(newest)


def _years(held: National, compared: Compared) -> Iterator[Iterator[Cell]]:
    """Only the years of which there are figures: one between them that nobody has is no row."""
    periods = {period.short_label: period for period in held.figures[compared.measure.id].periods}
    for year in reversed(compared.years):
        if (period := periods.get(year.short)) is not None:
            yield from (_line(compared, period, year, *line) for line in _lines(compared, year))


def _lines(compared: Compared, year: CompareYear) -> Iterator[tuple[str, str, Decimal | None]]:
    yield "ours", compared.ours.place.name, year.ours
    yield "country", compared.england.place.name, year.england
    yield "region", compared.region.place.name, year.region
    yield MIDDLE, "Neighbours", year.middle.value if year.middle else None
    yield "lowest neighbour", "Neighbours", year.low
    yield "highest neighbour", "Neighbours", year.high


def _line(
    compared: Compared, period: Period, year: CompareYear, line: str, name: str, value: Decimal | None
) -> Iterator[Cell]:
    middle = year.middle if line == MIDDLE else None
    yield from _start(compared, period)
    yield from words(line, name)
    yield national(value)
    yield from words(middle.method if middle else "")
    yield from (count(middle.had), count(middle.of)) if middle else (no_number(), no_number())
    yield from words(compared.measure.source)
    yield from _months(period)


def _all(held: National, compared: Compared) -> Iterator[Iterator[Cell]]:
    figures = held.figures[compared.measure.id]
    for period in reversed(figures.periods):
        start = tuple(_start(compared, period))
        for code, figure in sorted(figures.places(period), key=lambda found: (found[0] != ENGLAND, found[0])):
            place = held.places[code]
            named = words(place.level, code, place.name)
            value = national(figure.value, figure.why)
            yield iter((*start, *named, value, *words(figure.why), *_months(period)))


def _start(compared: Compared, period: Period) -> Iterator[Cell]:
    """A row's beginning. A year of these publications is named by the year in which it ends, whichever kind it is."""
    year, part = year_and_part(period)
    yield from words(year, "Reporting year" if period.kind is Kind.CALENDAR_YEAR else part)
    yield from words(compared.measure.id, compared.measure.name, unit_label(compared.measure))


def _months(period: Period) -> Iterator[Cell]:
    """What a period covers. Of a year of these publications it may be a day or a year, as each measure says."""
    if period.kind is Kind.CALENDAR_YEAR:
        yield from (no_number(), no_number())
    else:
        yield from (count(first_number(period)), count(month_number(period)))
