"""Arithmetic between indicators, as the registry relates them: sums, ratios, parts of a hundred, rolling sums."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from generator.checks.findings import RELATION, Finding, half_a_unit, misses_its_parts
from generator.record.draft import DraftScorecard
from generator.record.faults import Check
from generator.record.observation import Observation, Picture
from generator.schema.relations import Relation, RelationRule
from generator.terms.period import Kind, Period
from generator.terms.units import figure

# A figure that does not fit the relation, and what is wrong with it.
_Misfit = tuple[Observation, str]


def find_in_relation(
    relation: Relation, scorecard: DraftScorecard, picture: Picture, borough: str
) -> Iterator[Finding]:
    """Every figure of one picture that a relation does not bear."""
    for row, fault in _RELATIONS[relation.rule](relation, scorecard, picture, borough):
        yield Finding(Check.RELATION, RELATION, row, {"relation": relation.name, "fault": fault})


def _value(observation: Observation | None) -> Decimal | None:
    return observation.value if observation else None


def _hundred(relation: Relation, _: DraftScorecard, picture: Picture, borough: str) -> Iterator[_Misfit]:
    for first in picture.series(relation.parts[0], borough):
        values = [_value(picture.get(part, borough, first.key.period)) for part in relation.parts]
        known = [value for value in values if value is not None]
        if len(known) == len(values):
            total = sum(known, Decimal(0))
            if abs(total - 100) > sum((half_a_unit(value) for value in known), Decimal(0)):
                yield first, f"the percentages add up to {total}, not to 100"


def _sum_of(relation: Relation, scorecard: DraftScorecard, picture: Picture, borough: str) -> Iterator[_Misfit]:
    for whole in picture.series(relation.whole or "", borough):
        values = [_value(picture.get(part, borough, whole.key.period)) for part in relation.parts]
        known = [value for value in values if value is not None]
        if whole.value is not None and len(known) == len(values) and sum(known) != whole.value:
            indicator = scorecard.typed[whole.key.indicator]
            yield whole, f"{figure(indicator, whole.value)} is given, but the parts make {sum(known)}"


def _ratio_of(relation: Relation, scorecard: DraftScorecard, picture: Picture, borough: str) -> Iterator[_Misfit]:
    for whole in picture.series(relation.whole or "", borough):
        top, bottom = (_value(picture.get(part, borough, whole.key.period)) for part in relation.parts)
        indicator = scorecard.typed[whole.key.indicator]
        if whole.value is not None and top is not None and bottom and indicator.unit.per is not None:
            parts = misses_its_parts(indicator.unit, whole.value, top, bottom)
            if parts:
                yield whole, f"{figure(indicator, whole.value)} is given, but {parts}"


def _rolling_sum(relation: Relation, _: DraftScorecard, picture: Picture, borough: str) -> Iterator[_Misfit]:
    for whole in picture.series(relation.whole or "", borough):
        if whole.value is None or whole.key.period.kind is not Kind.MONTH:
            continue
        end = whole.key.period.end
        values = [_value(picture.get(relation.parts[0], borough, Period.month(end - back))) for back in range(12)]
        known = [value for value in values if value is not None]
        if len(known) == 12 and sum(known) != whole.value:
            yield whole, f"{whole.value} is given, but the twelve months make {sum(known)}"


_RELATIONS: dict[RelationRule, Callable[[Relation, DraftScorecard, Picture, str], Iterator[_Misfit]]] = {
    RelationRule.HUNDRED: _hundred,
    RelationRule.SUM: _sum_of,
    RelationRule.RATIO: _ratio_of,
    RelationRule.ROLLING_SUM: _rolling_sum,
}
