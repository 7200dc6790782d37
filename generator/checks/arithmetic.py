"""Arithmetic that the figures must keep; what doesn't hold becomes a finding, to be corrected or acknowledged."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.assess.comparable import is_firm
from generator.assess.latest import latest_figure
from generator.assess.put_together import by_rule, covers, within
from generator.assess.year_to_date import published_year_to_date
from generator.checks.findings import AREAS, BREAKDOWN, RATIO, YEAR_TO_DATE, Finding, half_a_unit, misses_its_parts
from generator.checks.relations import find_in_relation
from generator.record.draft import DraftScorecard
from generator.record.faults import Check
from generator.record.groups import parts_of, wholes_of
from generator.record.observation import Observation, Picture
from generator.schema.registry import Indicator
from generator.schema.timing import YearToDateRule
from generator.terms.units import figure
from generator.terms.wording import counted, plural


def find_faults(
    scorecard: DraftScorecard, picture: Picture, borough: str, localities: Sequence[str]
) -> Iterator[Finding]:
    """Everything in one picture that doesn't add up."""
    for indicator in scorecard.cards.indicators:
        rows = [o for o in picture.rows(indicator.id) if o.value is not None]
        yield from _ratios(indicator, rows)
        yield from _areas(indicator, picture, rows, borough, localities)
        yield from _breakdowns(indicator, picture, rows)
        yield from _years_to_date(indicator, picture, rows)
    for relation in scorecard.cards.relations:
        yield from find_in_relation(relation, scorecard, picture, borough)


def _ratios(indicator: Indicator, rows: Sequence[Observation]) -> Iterator[Finding]:
    """A percentage, rate or mean is its numerator over its denominator, at the decimals it was printed with."""
    for row in rows if indicator.unit.per is not None else ():
        if row.value is None or row.numerator is None or not row.denominator:
            continue
        parts = misses_its_parts(indicator.unit, row.value, row.numerator, row.denominator)
        if parts:
            yield Finding(Check.RATIO, RATIO, row, {"value": figure(indicator, row.value), "parts": parts})


def _areas(
    indicator: Indicator, picture: Picture, rows: Sequence[Observation], borough: str, localities: Sequence[str]
) -> Iterator[Finding]:
    """The localities of a count add up to the borough."""
    for row in rows if indicator.areas_add_up else ():
        if row.key.area == borough:
            parts = [picture.get(indicator.id, area, row.key.period, row.key.group) for area in localities]
            total = _misses(indicator, row, [p for p in parts if p])
            if total is not None and row.value is not None:
                yield Finding(Check.AREAS, AREAS, row, {"value": figure(indicator, row.value), "total": total})


def _breakdowns(indicator: Indicator, picture: Picture, rows: Sequence[Observation]) -> Iterator[Finding]:
    """The categories of a breakdown add up to their whole."""
    for row in rows:
        for breakdown in indicator.breakdowns:
            if breakdown.adds_up and row.key.group in wholes_of(indicator, breakdown):
                groups = parts_of(indicator, breakdown, row.key.group)
                parts = [picture.get(indicator.id, row.key.area, row.key.period, group) for group in groups]
                total = _misses(indicator, row, [p for p in parts if p])
                if total is not None and row.value is not None:
                    facts = {"value": figure(indicator, row.value), "total": total}
                    yield Finding(Check.BREAKDOWN, BREAKDOWN, row, facts | {"breakdown": breakdown.label.lower()})


def _misses(indicator: Indicator, whole: Observation, parts: Sequence[Observation]) -> Decimal | None:
    """What the parts add up to, if they do not make the whole; where some part is not known, the others must not be
    more than the whole, unless the unknown one can be below zero.
    """
    known = [p.value for p in parts if p.value is not None]
    if whole.value is None or not known:
        return None
    total = sum(known, Decimal(0))
    is_open = len(known) < len(parts)
    fits = total == whole.value or (is_open and (total < whole.value or indicator.may_be_negative))
    return None if fits else total


def _years_to_date(indicator: Indicator, picture: Picture, rows: Sequence[Observation]) -> Iterator[Finding]:
    """A printed year to date follows from the figures of the year by the indicator's rule."""
    for area, group in sorted({(row.key.area, row.key.group) for row in rows}):
        printed = published_year_to_date(indicator, picture, area, group)
        if printed is None or printed.value is None:
            continue
        run = printed.key.period
        rows = within(indicator, picture, area, run, group)
        parts = [row for row in rows if row.value is not None and is_firm(indicator, row.status)]
        fault = _year_to_date_fault(indicator, printed.value, parts, is_whole=covers(parts, run))
        if indicator.year_to_date.rule is YearToDateRule.LATEST:
            latest = latest_figure(indicator, picture, area, group)
            is_as_new = latest is not None and latest.key.period.end == run.end
            if latest is not None and is_as_new and latest.value is not None and latest.value != printed.value:
                fault = f"the latest figure is {figure(indicator, latest.value)}"
        if fault:
            facts = {"value": figure(indicator, printed.value), "fault": fault}
            yield Finding(Check.YEAR_TO_DATE, YEAR_TO_DATE, printed, facts)


def _year_to_date_fault(indicator: Indicator, printed: Decimal, parts: Sequence[Observation], *, is_whole: bool) -> str:
    """What is wrong with a year to date, or nothing. Figures that are not known can only add to a sum, unless they can
    be below zero.
    """
    values = [part.value for part in parts if part.value is not None]
    rule = indicator.year_to_date.rule
    if not values or rule in (YearToDateRule.LATEST, YearToDateRule.NONE):
        return ""
    expected, kind = by_rule(indicator, parts), parts[0].key.period.kind.words
    if rule is YearToDateRule.SUM and expected is not None:
        wrong = expected != printed if is_whole else expected > printed and not indicator.may_be_negative
        several = f"the {counted(len(values), kind)} in the record add up to"
        what = several if len(values) > 1 else f"the only {kind} in the record is"
        return f"{what} {figure(indicator, expected)}" if wrong else ""
    if not is_whole:
        return ""
    if expected is not None:
        wrong = abs(expected - printed) > 2 * half_a_unit(printed)
        return f"the {plural(kind)} give {figure(indicator, expected)}" if wrong else ""
    low, high = min(values), max(values)
    outside = not low <= printed <= high
    return f"the {plural(kind)} run from {figure(indicator, low)} to {figure(indicator, high)}" if outside else ""
