"""The rating: an unrounded figure against the target in force, and the rule in words."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.schema.registry import Indicator
from generator.schema.targets import Band, Target, TargetBasis
from generator.schema.timing import YearToDateRule
from generator.terms.period import Kind, Period
from generator.terms.units import Measured, bound, figure, rounded

_SEPTEMBER = 8
_NO_TARGET = "No target is published for this measure."
_NO_TARGET_THEN = "No target was in force for this period."


class Colour(StrEnum):
    """The verdict; always shown as a word and a shape before it is a colour."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NOT_RATED = "not rated"


@dataclass(frozen=True, slots=True)
class Rating:
    """A verdict, the rule that gave it, and a note where the reader needs one."""

    colour: Colour
    rule: str
    note: str = ""


def target_in_force(indicator: Indicator, period: Period) -> Target | None:
    """The newest target that was set for this period or before it."""
    in_force = [t for t in indicator.targets if t.from_.start <= period.end]
    return in_force[-1] if in_force else None


def rate(
    indicator: Indicator,
    target: Target | None,
    value: Decimal | None,
    period: Period,
    *,
    printed: Decimal | None = None,
) -> Rating:
    """Rate an unrounded value against a target; what can't be rated says why. Readers see it as `printed`."""
    if target is None:
        return Rating(Colour.NOT_RATED, _NO_TARGET_THEN if indicator.targets else _NO_TARGET)
    rule = rule_in_words(indicator, target)
    if target.green is None:
        return Rating(Colour.NOT_RATED, rule)
    if value is None:
        return Rating(Colour.NOT_RATED, rule, "There is no figure to rate.")
    colour = colour_of(target, value)
    if target.basis is TargetBasis.WHOLE_YEAR and not _is_decided(indicator, target, colour, period):
        return Rating(Colour.NOT_RATED, rule, "The target is for the whole year, which is not over.")
    return Rating(colour, rule, _rounding_note(indicator, target, value, value if printed is None else printed))


def colour_of(target: Target, value: Decimal) -> Colour:
    """The colour of a value: green is asked first, then amber, then red, then what the target says otherwise."""
    bands = ((target.green, Colour.GREEN), (target.amber, Colour.AMBER), (target.red, Colour.RED))
    for band, colour in bands:
        if band is not None and band.holds(value):
            return colour
    return Colour.RED if target.otherwise == "red" else Colour.NOT_RATED


def rule_in_words(measure: Measured, target: Target) -> str:
    """The rule as it is printed: `Green at 86% or more. Amber from 83% to under 86%. Red under 83%`."""
    if target.green is None:
        return f"Target: {(target.in_words or '').rstrip('.')}. It gives no bounds, so the figure is not rated."
    parts = [f"Green {band_in_words(measure, target.green)}."]
    amber = target.amber and _beyond(target.amber, target.green)
    if amber:
        parts.append(f"Amber {band_in_words(measure, amber)}.")
    rest = _worse_than(target.green, target.amber or target.green)
    if target.red:
        parts.append(f"Red {band_in_words(measure, target.red)}.")
    elif target.otherwise == "red":
        parts.append(f"Red {band_in_words(measure, rest)}." if rest else "Red otherwise.")
    if target.otherwise == "not rated":
        parts.append("Other figures are not rated: the report gives no bound for them.")
    return " ".join(parts)


def target_in_short(measure: Measured, target: Target | None) -> str:
    """The target where there is little room: `86% or more`, `153.8 to 163.8`, or its words."""
    if target is None:
        return ""
    if target.green is None:
        return target.in_words or ""
    return band_in_words(measure, target.green).removeprefix("at ").removeprefix("from ")


def _is_decided(indicator: Indicator, target: Target, colour: Colour, period: Period) -> bool:
    """Whether the colour of a target for the year can't change any more: the year is over, or a count that only grows
    has reached a target without an upper bound.
    """
    grows = indicator.year_to_date.rule is YearToDateRule.SUM or indicator.basis.is_running_total
    is_reached = colour is Colour.GREEN and target.green is not None and target.green.upper is None
    # Money can be given back.
    return _year_is_over(indicator, period) or (grows and indicator.unit.is_count and is_reached)


def _year_is_over(indicator: Indicator, period: Period) -> bool:
    """Whether the period reaches the end of a year: a run of months up to March does, without being one."""
    years = (Kind.FINANCIAL_YEAR, Kind.ACADEMIC_YEAR, Kind.CALENDAR_YEAR)
    # No term reaches into August, so the last of a school year ends a month before it.
    holidays = 1 if Kind.HALF_TERM in indicator.own_kinds and indicator.first_month == _SEPTEMBER else 0
    return period.kind in years or (indicator.first_month - period.end - 1) % 12 in (0, holidays)


def _rounding_note(measure: Measured, target: Target, value: Decimal, printed: Decimal) -> str:
    shown = rounded(printed, measure.decimals)
    if colour_of(target, shown) is colour_of(target, value):
        return ""
    return f"The rating is for the figure before it was rounded to {figure(measure, printed)}."


def _beyond(amber: Band, green: Band) -> Band:
    """The amber band without what is green already, where one bound is enough to say it."""
    bounds = {name: getattr(amber, name) for name in ("at_least", "more_than", "at_most", "less_than")}
    if amber.upper is None and green.upper is None:
        bounds |= {"less_than": green.at_least, "at_most": green.more_than}
    if amber.lower is None and green.lower is None:
        bounds |= {"more_than": green.at_most, "at_least": green.less_than}
    return Band(**{name: bound for name, bound in bounds.items() if bound is not None})


def _worse_than(green: Band, amber: Band) -> Band | None:
    """All values on the worse side of amber, where green is open on the other side; None for a range."""
    if green.upper is None and amber.lower is not None:
        return Band(less_than=amber.at_least) if amber.at_least is not None else Band(at_most=amber.more_than)
    if green.lower is None and amber.upper is not None:
        return Band(more_than=amber.at_most) if amber.at_most is not None else Band(at_least=amber.less_than)
    return None


def band_in_words(measure: Measured, band: Band) -> str:
    """The values of a band: `at 86% or more`, `from 83% to under 86%`, `under 83%`."""
    low = bound(measure, band.lower) if band.lower is not None else ""
    high = bound(measure, band.upper) if band.upper is not None else ""
    if band.lower is None:
        return f"at {high} or less" if band.at_most is not None else f"under {high}"
    if band.upper is None:
        return f"at {low} or more" if band.at_least is not None else f"over {low}"
    if band.at_most is not None:
        return f"from {low} to {high}" if band.at_least is not None else f"over {low} and up to {high}"
    return f"from {low} to under {high}" if band.at_least is not None else f"over {low} and under {high}"
