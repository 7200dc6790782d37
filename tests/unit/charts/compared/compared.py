"""Small comparisons: what the tests of this folder start from."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.assess.comparison import Judgement
from generator.assess.national import Compared, CompareYear, Method, Middle, NationalMeasure, Place, Placed
from generator.assess.national_middle import rank_of
from generator.schema.targets import Polarity
from generator.terms.units import UNITS

NAMES = (
    "Aldersby", "Bramblecombe", "Carrowby and Dunmere", "Eastonleigh", "Far Fenwick", "Great Sampleton",
    "Hollowhurst, Inglemere and Jesterford", "Kestrelton", "Lower Marlbridge", "North Oakenvale",
)  # fmt: skip
RATE = NationalMeasure(
    "cared-for", "How many children are cared for?", "Cared for on 31 March, per 10,000 children",
    UNITS["rate per 10,000"], 0, Polarity.NONE, Method.MEDIAN, "31 March {year}", "Office", "https://office.example/",
    model_year=2025,
)  # fmt: skip
SHARE = replace(RATE, unit=UNITS["percent"], decimals=1, polarity=Polarity.LOWER)


def decimal(value: str | None) -> Decimal | None:
    return Decimal(value) if value is not None else None


def compared(
    ours: str | None,
    neighbours: Sequence[str | None],
    england: str | None = None,
    measure: NationalMeasure = RATE,
    name: str = "Little Sampleton",
    years: Sequence[CompareYear] = (),
    **more: object,
) -> Compared:
    """A comparison of one year; a figure that is not there is confidential."""
    own, values = decimal(ours), [decimal(value) for value in neighbours]
    known = [value for value in values if value is not None]
    made = Compared(
        measure=measure,
        year=2025,
        ours=_placed("E1", name, own),
        neighbours=tuple(_placed(f"N{n}", NAMES[n % 10], value) for n, value in enumerate(values)),
        england=_placed("E92000001", "England", decimal(england)),
        region=_placed("E12", "Northmark", None),
        middle=Middle(Method.MEDIAN, sorted(known)[len(known) // 2], len(known), len(values)) if known else None,
        rank=rank_of(own, [own, *values]),
        rank_in_england=None,
        best=None,
        top_quarter=None,
        quarter=None,
        beside_neighbours=Judgement.NONE,
        beside_england=Judgement.NONE,
        years=tuple(years),
        when="31 March 2025",
    )
    return replace(made, **more)  # type: ignore[arg-type]


def _placed(code: str, name: str, value: Decimal | None) -> Placed:
    return Placed(Place(code, name), value, "" if value is not None else "confidential")


def year(number: int, ours: str | None, england: str | None = None, middle: str | None = None) -> CompareYear:
    """One year; the neighbours reach ten to each side of their middle."""
    value = decimal(middle)
    return CompareYear(
        year=number,
        ours=decimal(ours),
        england=decimal(england),
        region=None,
        middle=Middle(Method.MEDIAN, value, 10, 10) if value is not None else None,
        low=value - 10 if value is not None else None,
        high=value + 10 if value is not None else None,
        short=str(number),
    )
