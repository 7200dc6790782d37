"""What arithmetic finds in the figures, and the rules that it breaks."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.record.faults import Check
from generator.record.observation import Observation
from generator.terms.rules import Rule
from generator.terms.units import Unit, decimals_of, number

_ACKNOWLEDGE = (
    "Correct the figure. If it was published like this, add a row to data/discrepancies/{scorecard}.csv with release"
    ' {release}, indicator {indicator}, check "{check}", period {period}{place} and a note for the reader.'
)
_SHARE = {
    "scorecard": "early-start",
    "release": "2017-02",
    "indicator": "es-1-2-percent",
    "period": "2017-02",
    "place": "",
}
_COUNT = _SHARE | {"indicator": "es-1-1"}
RATIO = Rule(
    "sum-of-ratio",
    "A percentage is its numerator over its denominator",
    "{value} does not follow from its parts: {parts}.",
    _ACKNOWLEDGE,
    {"value": "91.0%", "parts": "63 of 70 is 90.00%", "check": "ratio", **_SHARE},
)
AREAS = Rule(
    "sum-of-areas",
    "What is counted in the areas adds up to the whole",
    "{value} is given for the whole, but by the areas it adds up to {total}.",
    _ACKNOWLEDGE,
    {"value": "20", "total": "21", "check": "areas", **_COUNT},
)
BREAKDOWN = Rule(
    "sum-of-breakdown",
    "The parts of a breakdown add up to their whole",
    "{value} is given for the whole, but by {breakdown} it adds up to {total}.",
    _ACKNOWLEDGE,
    {"value": "20", "breakdown": "source", "total": "21", "check": "breakdown", **_COUNT},
)
YEAR_TO_DATE = Rule(
    "sum-of-year-to-date",
    "A printed year to date follows from the months",
    "{value} for the year so far: {fault}.",
    _ACKNOWLEDGE,
    {"value": "20", "fault": "the 2 months in the record add up to 21", "check": "year to date", **_COUNT},
)
RELATION = Rule(
    "sum-of-relation",
    "Indicators that the registry relates fit together",
    "{relation}: {fault}.",
    _ACKNOWLEDGE,
    {"relation": "Answers", "fault": "20 is given, but the parts make 21", "check": "relation", **_COUNT},
)


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure that doesn't fit: the check that found it, under whose name it can be acknowledged, and the rule."""

    check: Check
    rule: Rule
    observation: Observation
    facts: Mapping[str, object]


def half_a_unit(value: Decimal) -> Decimal:
    """How far rounding alone can move a value that was printed with these decimals."""
    return Decimal(5).scaleb(-decimals_of(value) - 1)


def misses_its_parts(unit: Unit, value: Decimal, top: Decimal, bottom: Decimal) -> str:
    """What a share, rate or mean would be by its parts, if it is not that: `63 of 70 is 90.00%`."""
    ratio = top * (unit.per or 1) / bottom
    if abs(ratio - value) <= half_a_unit(value):
        return ""
    decimals = decimals_of(value) + 1
    return f"{top} of {bottom} is {number(ratio.quantize(Decimal(1).scaleb(-decimals)), decimals)}{unit.after}"
