"""Arithmetic that the figures must keep; what doesn't hold becomes a finding, to be corrected or acknowledged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.year_to_date import by_rule, latest_figure, months_of, published_year_to_date, year_so_far
from generator.record.draft import DraftScorecard
from generator.record.faults import Rule
from generator.record.groups import parts_of, wholes_of
from generator.record.observation import Observation, Picture
from generator.schema.registry import Indicator, Relation, RelationRule, YearToDateRule
from generator.terms.period import Kind, Period
from generator.terms.units import decimals_of, figure, number


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure that doesn't fit: which rule found it, the figure, and what the others give."""

    rule: Rule
    observation: Observation
    message: str


def find_faults(
    scorecard: DraftScorecard, picture: Picture, borough: str, localities: Sequence[str]
) -> Iterator[Finding]:
    """Everything in one picture that doesn't add up."""
    for indicator in scorecard.registry.indicators:
        rows = [o for o in picture.rows(indicator.id) if o.value is not None]
        yield from _ratios(indicator, rows)
        yield from _areas(indicator, picture, rows, borough, localities)
        yield from _breakdowns(indicator, picture, rows)
        yield from _years_to_date(indicator, picture, rows)
    # One that is not complete is told of by the checks of the registry.
    for relation in filter(lambda relation: relation.is_complete, scorecard.registry.relations):
        yield from _RELATIONS[relation.rule](relation, scorecard, picture, borough)


def _half_a_unit(value: Decimal) -> Decimal:
    """How far rounding alone can move a value that was printed with these decimals."""
    return Decimal(5).scaleb(-decimals_of(value) - 1)


def _value(observation: Observation | None) -> Decimal | None:
    return observation.value if observation else None


def _ratios(indicator: Indicator, rows: Sequence[Observation]) -> Iterator[Finding]:
    """A percentage, rate or mean is its numerator over its denominator, at the decimals it was printed with."""
    per = indicator.unit.per
    for row in rows:
        if row.value is None or row.numerator is None or not row.denominator or per is None:
            continue
        ratio = row.numerator * per / row.denominator
        if abs(ratio - row.value) > _half_a_unit(row.value):
            shown = f"{number(ratio.quantize(Decimal('0.01')), 2)}{indicator.unit.after}"
            parts = f"{row.numerator} of {row.denominator} is {shown}"
            yield Finding(Rule.RATIO, row, f"{figure(indicator, row.value)} does not follow from its parts: {parts}")


def _areas(
    indicator: Indicator, picture: Picture, rows: Sequence[Observation], borough: str, localities: Sequence[str]
) -> Iterator[Finding]:
    """The localities of a count add up to the borough."""
    for row in rows if indicator.areas_add_up else ():
        if row.key.area == borough:
            parts = [picture.get(indicator.id, area, row.key.period, row.key.group) for area in localities]
            yield from _sum_fits(Rule.AREAS, indicator, row, [p for p in parts if p], "the areas")


def _breakdowns(indicator: Indicator, picture: Picture, rows: Sequence[Observation]) -> Iterator[Finding]:
    """The categories of a breakdown add up to their whole."""
    for row in rows:
        for breakdown in indicator.breakdowns:
            if breakdown.adds_up and row.key.group in wholes_of(indicator, breakdown):
                groups = parts_of(indicator, breakdown, row.key.group)
                parts = [picture.get(indicator.id, row.key.area, row.key.period, group) for group in groups]
                yield from _sum_fits(Rule.BREAKDOWN, indicator, row, [p for p in parts if p], breakdown.label.lower())


def _sum_fits(
    rule: Rule, indicator: Indicator, whole: Observation, parts: Sequence[Observation], what: str
) -> Iterator[Finding]:
    """The parts make the whole; where some part is not known, the others must not be more than the whole."""
    known = [p.value for p in parts if p.value is not None]
    if whole.value is None or not known:
        return
    total = sum(known, Decimal(0))
    if total > whole.value or (total < whole.value and len(known) == len(parts)):
        message = f"{figure(indicator, whole.value)} is given for the whole, but by {what} it adds up to {total}"
        yield Finding(rule, whole, message)


def _years_to_date(indicator: Indicator, picture: Picture, rows: Sequence[Observation]) -> Iterator[Finding]:
    """A printed year to date follows from the months by the indicator's rule."""
    for area, group in sorted({(row.key.area, row.key.group) for row in rows}):
        printed = published_year_to_date(indicator, picture, area, group)
        if printed is None or printed.value is None:
            continue
        run = year_so_far(indicator, picture.release)
        run = Period.months(run.start, printed.key.period.end)
        months = months_of(indicator, picture, area, run, group)
        fault = _year_to_date_fault(indicator, printed.value, months, run.end - run.start + 1)
        if indicator.year_to_date.rule is YearToDateRule.LATEST:
            latest = _value(latest_figure(indicator, picture, area, group))
            if latest is not None and latest != printed.value:
                fault = f"the latest figure is {figure(indicator, latest)}"
        if fault:
            yield Finding(
                Rule.YEAR_TO_DATE, printed, f"{figure(indicator, printed.value)} for the year so far: {fault}"
            )


def _year_to_date_fault(indicator: Indicator, printed: Decimal, months: Sequence[Observation], due: int) -> str:
    """What is wrong with a year to date, or nothing. Months that are not known can only add to a sum."""
    values = [month.value for month in months if month.value is not None]
    rule = indicator.year_to_date.rule
    if not values or rule in (YearToDateRule.LATEST, YearToDateRule.NONE):
        return ""
    expected = by_rule(indicator, months)
    if rule is YearToDateRule.SUM and expected is not None:
        wrong = expected > printed or (expected < printed and len(values) == due)
        return f"the {len(values)} months in the record add up to {figure(indicator, expected)}" if wrong else ""
    if len(values) < due:
        return ""
    if expected is not None:
        wrong = abs(expected - printed) > 2 * _half_a_unit(printed)
        return f"the months give {figure(indicator, expected)}" if wrong else ""
    low, high = min(values), max(values)
    outside = not low <= printed <= high
    return f"the months run from {figure(indicator, low)} to {figure(indicator, high)}" if outside else ""


# --- relations between indicators -------------------------------------------------------------------


def _hundred(relation: Relation, _: DraftScorecard, picture: Picture, borough: str) -> Iterator[Finding]:
    for first in picture.series(relation.parts[0], borough):
        values = [_value(picture.get(part, borough, first.key.period)) for part in relation.parts]
        known = [value for value in values if value is not None]
        if len(known) == len(values):
            total = sum(known, Decimal(0))
            if abs(total - 100) > sum((_half_a_unit(value) for value in known), Decimal(0)):
                yield Finding(Rule.RELATION, first, f"{relation.name}: the percentages add up to {total}, not to 100")


def _sum_of(relation: Relation, scorecard: DraftScorecard, picture: Picture, borough: str) -> Iterator[Finding]:
    for whole in picture.series(relation.whole or "", borough):
        values = [_value(picture.get(part, borough, whole.key.period)) for part in relation.parts]
        known = [value for value in values if value is not None]
        if whole.value is not None and len(known) == len(values) and sum(known) != whole.value:
            indicator = scorecard.indicators[whole.key.indicator]
            message = f"{relation.name}: {figure(indicator, whole.value)} is given, but the parts make {sum(known)}"
            yield Finding(Rule.RELATION, whole, message)


def _ratio_of(relation: Relation, scorecard: DraftScorecard, picture: Picture, borough: str) -> Iterator[Finding]:
    for whole in picture.series(relation.whole or "", borough):
        top, bottom = (_value(picture.get(part, borough, whole.key.period)) for part in relation.parts)
        if whole.value is not None and top is not None and bottom:
            unit = scorecard.indicators[whole.key.indicator].unit
            ratio = top * (unit.per or 100) / bottom
            if abs(ratio - whole.value) > _half_a_unit(whole.value):
                sign = unit.after
                message = f"{relation.name}: {whole.value}{sign} is given, but {top} of {bottom} is {ratio:.1f}{sign}"
                yield Finding(Rule.RELATION, whole, message)


def _rolling_sum(relation: Relation, _: DraftScorecard, picture: Picture, borough: str) -> Iterator[Finding]:
    for whole in picture.series(relation.whole or "", borough):
        if whole.value is None or whole.key.period.kind is not Kind.MONTH:
            continue
        end = whole.key.period.end
        values = [_value(picture.get(relation.parts[0], borough, Period.month(end - back))) for back in range(12)]
        known = [value for value in values if value is not None]
        if len(known) == 12 and sum(known) != whole.value:
            message = f"{relation.name}: {whole.value} is given, but the twelve months make {sum(known)}"
            yield Finding(Rule.RELATION, whole, message)


_RELATIONS = {
    RelationRule.HUNDRED: _hundred,
    RelationRule.SUM: _sum_of,
    RelationRule.RATIO: _ratio_of,
    RelationRule.ROLLING_SUM: _rolling_sum,
}
