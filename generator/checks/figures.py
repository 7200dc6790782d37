"""Rules for a single figure: a value or a reason, and nothing that its unit makes impossible."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from generator.record.draft import DraftScorecard
from generator.record.keys import Status
from generator.record.observation import Observation
from generator.schema.registry import Indicator
from generator.terms.problems import Fault, Problem
from generator.terms.rules import Rule

_NO_VALUE = Rule(
    "no-value-no-status",
    "A row has a value, or a status that says why there is none",
    "this row has neither a value nor a status.",
    "Give the value, or say in status why there is none.",
)
_VALUE_AND_STATUS = Rule(
    "value-and-status",
    "A row whose status says that there is no figure has no value",
    'this row has a value, but its status says "{status}".',
    "Remove the value or the status.",
    {"status": "not available"},
)
_NO_REASON = Rule(
    "no-reason",
    "A row without a figure says why there is none",
    "this row says that there is no figure, but not why.",
    "Give the reason in the note.",
)
_BELOW_ZERO = Rule(
    "below-zero",
    "A value is below zero only where its unit can be, or its card lets it",
    "the value {value} is below zero.",
    "Correct the value, or say on the indicator's card that it can be negative (can_be_negative: true).",
    {"value": "-45.5"},
)
_NOT_WHOLE = Rule(
    "not-whole",
    "A count is a whole number",
    "the value {value} is not a whole number, but the indicator counts.",
    "Correct the value or the unit.",
    {"value": "188.5"},
)
_PART_LARGER = Rule(
    "part-larger-than-whole",
    "A share's numerator is no larger than its denominator, unless the card lets it exceed 100",
    "the numerator {top} is larger than the denominator {bottom}.",
    "Correct one of the two.",
    {"top": "73", "bottom": "70"},
)
_OF_NOTHING = Rule(
    "figure-of-nothing",
    "There is no share, rate or mean of nothing",
    "there is a value, {value}, but its denominator is 0.",
    'Take the value out, write "not applicable" in status, and say why in the note.',
    {"value": "75.0"},
)
_PARTS_NEGATIVE = Rule(
    "part-below-zero",
    "A numerator or a denominator is below zero only where the value can be",
    "the {part} {number} is below zero.",
    "Correct the number.",
    {"part": "denominator", "number": "-70"},
)
_OVER_100 = Rule(
    "over-100",
    "A percentage is 100 at most, unless the card lets it exceed 100",
    "the value {value} is a percentage over 100.",
    "Correct the value, or say on the indicator's card that it can exceed 100.",
    {"value": "145.5"},
)


def check_figures(scorecard: DraftScorecard) -> Iterator[Problem]:
    """Every fault that one row shows by itself, in all releases and yearly files."""
    for row in {o for release in scorecard.releases for o in release.picture.observations.values()}:
        indicator = scorecard.typed[row.key.indicator]
        yield from (fault.at(row.path, row.line) for check in _CHECKS for fault in check(indicator, row))


def _has_a_figure(row: Observation) -> bool:
    """Whether the row's status says that it holds a figure."""
    return row.status in (Status.PUBLISHED, Status.PROVISIONAL)


def _has_value_or_status(_: Indicator, row: Observation) -> Iterator[Fault]:
    if row.value is None and _has_a_figure(row):
        yield _NO_VALUE.broken()


def _has_not_both(_: Indicator, row: Observation) -> Iterator[Fault]:
    if row.value is not None and not _has_a_figure(row):
        yield _VALUE_AND_STATUS.broken(status=row.status)


def _says_why(_: Indicator, row: Observation) -> Iterator[Fault]:
    if row.value is None and not _has_a_figure(row) and not row.note:
        yield _NO_REASON.broken()


def value_faults(indicator: Indicator, value: Decimal) -> Iterator[Fault]:
    """What makes a value impossible for its indicator, whoever's figure it is."""
    if value < 0 and not indicator.may_be_negative:
        yield _BELOW_ZERO.broken(value=value)
    if indicator.unit.is_count and not indicator.decimals and value % 1:
        yield _NOT_WHOLE.broken(value=value)
    if _is_limited(indicator) and value > 100:
        yield _OVER_100.broken(value=value)


def _is_possible(indicator: Indicator, row: Observation) -> Iterator[Fault]:
    # That the numerator is larger says better what is wrong than that the value is over 100.
    if row.value is not None and not (_is_limited(indicator) and _part_is_larger(row)):
        yield from value_faults(indicator, row.value)


def _is_of_something(_: Indicator, row: Observation) -> Iterator[Fault]:
    if row.value is not None and row.denominator == 0:
        yield _OF_NOTHING.broken(value=row.value)


def _parts_are_not_below_zero(indicator: Indicator, row: Observation) -> Iterator[Fault]:
    parts = {"numerator": row.numerator, "denominator": row.denominator}
    for part, number in parts.items():
        if number is not None and number < 0 and (part == "denominator" or not indicator.may_be_negative):
            yield _PARTS_NEGATIVE.broken(part=part, number=number)


def _parts_fit(indicator: Indicator, row: Observation) -> Iterator[Fault]:
    if _is_limited(indicator) and _part_is_larger(row):
        yield _PART_LARGER.broken(top=row.numerator, bottom=row.denominator)


def _is_limited(indicator: Indicator) -> bool:
    return indicator.unit.is_share and not indicator.can_exceed_100


def _part_is_larger(row: Observation) -> bool:
    return row.numerator is not None and row.denominator is not None and row.numerator > row.denominator


_CHECKS: tuple[Callable[[Indicator, Observation], Iterator[Fault]], ...] = (
    _has_value_or_status,
    _has_not_both,
    _says_why,
    _is_possible,
    _is_of_something,
    _parts_are_not_below_zero,
    _parts_fit,
)
