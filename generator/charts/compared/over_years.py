"""The view of a measure's years: our line, England's and the neighbours' middle, and how far the neighbours reach."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.assess.national import Compared, CompareYear, Method
from generator.charts.compared.view import YearLine, YearsView
from generator.charts.compared.words import middle_told, told, year_label
from generator.charts.scale import scale_of

MIDDLE = {Method.MEDIAN: "Neighbours' median", Method.MEAN: "Neighbours' mean"}


def years_view(compared: Compared) -> YearsView | None:
    """The lines; None where fewer than two years have a figure of ours."""
    years = years_with_figures(compared)
    lines, band = tuple(_lines(compared, years)), tuple(_band(years))
    if sum(year.ours is not None for year in years) < 2:
        return None
    values = [value for line in lines for value in line.values if value is not None]
    return YearsView(
        id=f"years-{compared.measure.id}",
        title=f"{years_headline(compared)}.",
        description=_description(compared, years, lines),
        labels=tuple(map(year_label, years)),
        lines=lines,
        band=band,
        ticks=scale_of(compared.measure, [*values, *(value for pair in band if pair for value in pair)]),
    )


def years_with_figures(compared: Compared) -> tuple[CompareYear, ...]:
    """The years from the first to the last in which anybody has a figure; one between that nobody has is a gap."""
    known = [
        place
        for place, year in enumerate(compared.years)
        if any(value is not None for value in (year.ours, year.england, year.region, year.middle))
    ]
    return compared.years[known[0] : known[-1] + 1] if known else ()


def years_headline(compared: Compared) -> str:
    """`Sampleton 105 in 2021, 80 in 2025`."""
    known = [year for year in compared.years if year.ours is not None]
    found = [f"{told(compared.measure, year.ours)} in {year_label(year)}" for year in known if year.ours is not None]
    name = compared.ours.place.name
    return f"{name} {', '.join(dict.fromkeys([found[0], found[-1]]))}" if found else f"{name} has no figure"


def _lines(compared: Compared, years: Sequence[CompareYear]) -> Iterator[YearLine]:
    middle = tuple(year.middle.value if year.middle else None for year in years)
    england = () if compared.measure.unit.is_count else tuple(year.england for year in years)
    found = (
        YearLine(MIDDLE[compared.measure.method], "middle", middle),
        YearLine(compared.england.place.name, "england", england),
        YearLine(compared.ours.place.name, "ours", tuple(year.ours for year in years)),
    )
    yield from (line for line in found if any(value is not None for value in line.values))


def _band(years: Sequence[CompareYear]) -> Iterator[tuple[Decimal, Decimal] | None]:
    for year in years:
        yield (year.low, year.high) if year.low is not None and year.high is not None else None


def _description(compared: Compared, years: Sequence[CompareYear], lines: Sequence[YearLine]) -> str:
    """The ends of the other lines, and which years have no figure of ours."""
    found = []
    for line in lines:
        known = [(value, year_label(year)) for value, year in zip(line.values, years, strict=True) if value is not None]
        say = middle_told if line.kind == "middle" else told
        if line.kind != "ours":
            ends = dict.fromkeys([known[0], known[-1]])
            found.append(f"{line.name} {', '.join(f'{say(compared.measure, v)} in {when}' for v, when in ends)}.")
    gaps = [year_label(year) for year in years if year.ours is None]
    return " ".join([*found, *([f"No figure of {compared.ours.place.name} for {', '.join(gaps)}."] if gaps else [])])
