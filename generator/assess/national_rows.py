"""The figures that ours are set beside, as rows of the record: whose, of when, worked out how, from how many."""

from collections.abc import Iterator
from decimal import Decimal

from generator.assess.national_middle import middle_of, top_quarter
from generator.record.national import ENGLAND, MeasureFigures, National, NationalComparator
from generator.record.outside import ComparatorName
from generator.schema.national import NationalMeasureText
from generator.schema.targets import Polarity
from generator.terms.period import Period


def comparator_rows(national: National, authority: str) -> Iterator[NationalComparator]:
    """Every figure to set beside those of an authority, for each measure and period; none for a place that is none."""
    code = national.code_of(authority)
    if code is not None:
        for text in national.measures:
            for period in national.figures[text.id].periods:
                yield from _of_period(national, text, code, period)


def _of_period(
    national: National, text: NationalMeasureText, code: str, period: Period
) -> Iterator[NationalComparator]:
    figures, close = national.figures[text.id], national.neighbours[text.model].get(code, ())
    values = [_value(figures, period, found.code) for found in close]
    known = [value for value in values if value is not None]
    model, source = str(text.model), national.declared.source_of(text.source).publication

    def row(name: ComparatorName, value: Decimal, method: str, had: int, of: int, year: str = "") -> NationalComparator:
        return NationalComparator(text.id, (period.text, name, str(value), method, str(had), str(of), year, source))

    if middle := middle_of(text, values):
        yield row(ComparatorName.NEIGHBOURS, middle.value, text.method, middle.had, middle.of, model)
    if known and text.polarity in (Polarity.HIGHER, Polarity.LOWER):
        best = max(known) if text.polarity is Polarity.HIGHER else min(known)
        yield row(ComparatorName.BEST_NEIGHBOUR, best, "best", len(known), len(values), model)
    for name, place in ((ComparatorName.REGION, national.places[code].region), (ComparatorName.ENGLAND, ENGLAND)):
        value = _value(figures, period, place)
        if value is not None:
            yield row(name, value, "as published" if text.value else "worked out", 1, 1)
    if text.polarity in (Polarity.HIGHER, Polarity.LOWER):
        everyone = figures.values(period, national.authorities)
        quarter, there = top_quarter(text.polarity, everyone), figures.applies(period, national.authorities)
        if quarter is not None:
            yield row(ComparatorName.TOP_QUARTILE, quarter, "end of the best quarter", len(everyone), there)


def _value(figures: MeasureFigures, period: Period, code: str) -> Decimal | None:
    found = figures.figure(period, code)
    return found.value if found else None
