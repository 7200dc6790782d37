"""What the national figures say of one authority: its place among its neighbours and in England, year by year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.national import (
    Compared,
    CompareYear,
    Comparisons,
    NationalMeasure,
    Place,
    Placed,
)
from generator.assess.national_middle import best_first, judged, middle_of, quarter_of, rank_of, top_quarter
from generator.record.national import AUTHORITY, ENGLAND, MeasureFigures, National, NationalFigure, Neighbour
from generator.schema.national import NationalMeasureText
from generator.schema.targets import Polarity
from generator.terms.period import Kind, Period

_NO_ROW = "not in the figures of that time"
# Runs of months and terms need not follow each other; of other kinds of period the calendar knows the next.
_IN_A_ROW = (Kind.CALENDAR_YEAR, Kind.FINANCIAL_YEAR, Kind.ACADEMIC_YEAR, Kind.QUARTER, Kind.MONTH)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One measure, asked for one authority."""

    national: National
    text: NationalMeasureText
    figures: MeasureFigures
    code: str
    neighbours: tuple[Neighbour, ...]

    def value(self, period: Period, code: str) -> Decimal | None:
        found = self.figures.figure(period, code)
        return found.value if found else None

    def placed(self, period: Period, code: str) -> Placed:
        place = Place(code, self.national.places[code].called if code in self.national.places else code)
        found = self.figures.figure(period, code) or NationalFigure(None, _NO_ROW)
        return Placed(place, found.value, found.why)

    @property
    def region(self) -> str:
        return self.national.places[self.code].region


def compare_nationally(national: National | None, authority: str) -> Comparisons | None:
    """How an authority compares; None where there are no national figures, or none of it."""
    code = national.code_of(authority) if national else None
    if national is None or code is None or national.places[code].level != AUTHORITY:
        return None
    measures = [_compared(_asked(national, text, code)) for text in national.measures]
    newest = national.declared.model_of(max(text.model for text in national.measures))
    closeness = {found.code: found.closeness for found in national.neighbours[newest.year].get(code, ())}
    return Comparisons(newest.year, newest.publication, closeness, tuple(found for found in measures if found))


def _asked(national: National, text: NationalMeasureText, code: str) -> _Asked:
    neighbours = national.neighbours[text.model].get(code, ())
    return _Asked(national, text, national.figures[text.id], code, neighbours)


def _compared(asked: _Asked) -> Compared | None:
    """One measure in the newest period of its file; None where that has no period at all."""
    if not asked.figures.periods:
        return None
    newest, text = asked.figures.periods[-1], asked.text
    ours = asked.placed(newest, asked.code)
    neighbours = tuple(asked.placed(newest, found.code) for found in asked.neighbours)
    england = asked.placed(newest, ENGLAND)
    middle = middle_of(text, [found.value for found in neighbours])
    known = asked.figures.values(newest, asked.national.authorities)
    return Compared(
        measure=measure_of(asked.national, text),
        year=_year(newest),
        ours=ours,
        neighbours=neighbours,
        england=england,
        region=asked.placed(newest, asked.region),
        middle=middle,
        rank=rank_of(ours.value, [ours.value, *(found.value for found in neighbours)]),
        rank_in_england=rank_of(ours.value, known),
        best=_best(text.polarity, neighbours),
        top_quarter=top_quarter(text.polarity, known),
        quarter=quarter_of(text.polarity, ours.value, known),
        beside_neighbours=judged(text.polarity, ours.value, middle.value if middle else None),
        beside_england=judged(text.polarity, ours.value, england.value),
        years=tuple(_year_of(asked, period) for period in _in_a_row(asked.figures.periods)),
        when=when(text, newest),
    )


def measure_of(national: National, text: NationalMeasureText) -> NationalMeasure:
    """A measure as it is declared, with its publication and the list of neighbours that it uses."""
    source, model = national.declared.source_of(text.source), national.declared.model_of(text.model)
    return NationalMeasure(
        id=text.id,
        question=text.question,
        name=text.name,
        unit=text.unit,
        decimals=text.decimals,
        polarity=text.polarity,
        method=text.method,
        period=text.period,
        source=source.publication,
        source_address=source.address,
        note=text.note or "",
        licence=national.declared.licence,
        model_year=model.year,
        model_source=model.publication,
        model_address=model.address,
    )


def when(text: NationalMeasureText, period: Period) -> str:
    """What a figure of a period is of, in words: `31 March 2025`."""
    return text.period.replace("{year}", str(_year(period))).replace("{period}", period.label)


def _best(polarity: Polarity, neighbours: Sequence[Placed]) -> Placed | None:
    """The best neighbour, of equal ones the closest."""
    best = best_first(polarity, [found.value for found in neighbours if found.value is not None])
    return next((found for found in neighbours if found.value == best[0]), None) if best else None


def _year_of(asked: _Asked, period: Period) -> CompareYear:
    theirs = [asked.value(period, found.code) for found in asked.neighbours]
    known = [value for value in theirs if value is not None]
    return CompareYear(
        year=_year(period),
        ours=asked.value(period, asked.code),
        england=asked.value(period, ENGLAND),
        region=asked.value(period, asked.region),
        middle=middle_of(asked.text, theirs),
        low=min(known, default=None),
        high=max(known, default=None),
        when=when(asked.text, period),
        short=period.short_label,
    )


def _in_a_row(periods: Sequence[Period]) -> Iterator[Period]:
    """The periods, oldest first, with those between that nobody has."""
    if periods[-1].kind not in _IN_A_ROW:
        yield from periods
        return
    back = [periods[-1]]
    while back[-1].end > periods[0].end:
        back.append(back[-1].previous(1))
    yield from reversed(back)


def _year(period: Period) -> int:
    return period.end // 12
