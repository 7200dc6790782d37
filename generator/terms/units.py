"""How figures are written, and what the figures of a unit are.

A unit decides once, for pages, charts, tables, files, sentences and the control of small numbers alike: all that it
decides stands in its entry of `UNITS`. A new unit is one entry more. Nothing else in the program asks which unit a
figure has, only what holds for it; the units that the program itself counts in have a name of their own.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """What figures count, and what follows from it. There is one object for each unit."""

    # As it is typed in the record, and as an axis or a column says it.
    name: str
    axis: str
    # What belongs to the number wherever it stands, "£2.0 million", and what stands for `after` at a level of a chart.
    before: str = ""
    after: str = ""
    after_on_axis: str = ""
    # What follows the number in a sentence, "1 day" and "2 days", and other ways of saying it.
    one: str = ""
    many: str = ""
    also_said: tuple[str, ...] = ()
    # Of how many a numerator is given, 30 of 100, or 1 for a mean; None where the unit does not say it.
    per: int | None = None
    # How many pounds one of it is; 0 for what is no money.
    in_pounds: int = 0
    # The value is itself a number of people or things.
    is_count: bool = False
    # The value is a part of a hundred: more than all there cannot be, unless a card allows it.
    is_share: bool = False
    # The value is an average of something else than people, or a difference: only its denominator counts people.
    is_mean: bool = False
    is_time: bool = False
    # A change of 2 is told as 2 percentage points, never as 2 per cent.
    moves_by_points: bool = False
    # A figure can rest on few people. Money does not, nor does a rate of all who live in a place.
    rests_on_few: bool = True
    # A gap, or money that was not spent, can be below zero; what was counted can't.
    may_be_negative: bool = False

    def __str__(self) -> str:
        return self.name

    @property
    def says_itself(self) -> bool:
        """Whether a bare figure tells its unit: a plain number is a count, and `67.7%` says what it is."""
        return self.is_count or bool(self.before or self.after)

    @property
    def adds_up(self) -> bool:
        """Whether the months of a year can be added: shares can't, nor means of anything but money."""
        return not self.is_share and (not self.is_mean or self.in_pounds > 0)

    @property
    def is_typed_bare(self) -> bool:
        """Whether people write the number alone: `374.7` for days, but never `2.4` for percentage points."""
        return not (self.before or self.after or self.moves_by_points)

    @property
    def forms(self) -> tuple[str, ...]:
        """The words after a typed number that mean this unit and no other: `days`, `day`, `working days`."""
        return tuple(dict.fromkeys(filter(None, (self.many, self.one, *self.also_said))))


_POINTS = ("percentage point", "percentage points")
_SORTS_OF_DAY = ("working days", "working day", "school days", "school day")
UNITS: dict[str, Unit] = {
    unit.name: unit
    for unit in (
        Unit("count", "Number", is_count=True, rests_on_few=False),
        Unit("percent", "Per cent", after="%", per=100, is_share=True, moves_by_points=True),
        Unit("rate per 10,000", "Rate per 10,000", one="per 10,000", many="per 10,000", per=10_000, rests_on_few=False),
        Unit(
            "rate per 100,000", "Rate per 100,000", one="per 100,000", many="per 100,000", per=100_000,
            rests_on_few=False,
        ),
        Unit("rate per 100", "Rate per 100", one="per 100", many="per 100", per=100),
        Unit("rate", "Rate"),
        Unit("days", "Days", one="day", many="days", also_said=_SORTS_OF_DAY, per=1, is_mean=True, is_time=True),
        Unit("average", "Average", per=1, is_mean=True),
        Unit(
            "percentage points", "Percentage points", one=_POINTS[0], many=_POINTS[1], is_mean=True,
            moves_by_points=True, may_be_negative=True,
        ),
        Unit(
            "pounds", "Pounds", before="£", per=1, in_pounds=1, is_mean=True, rests_on_few=False,
            may_be_negative=True,
        ),
        Unit(
            "million pounds", "Million pounds", before="£", after=" million", after_on_axis="m", in_pounds=1_000_000,
            is_mean=True, rests_on_few=False, may_be_negative=True,
        ),
    )
}  # fmt: skip
# What the program itself counts, and the share that it works out of two counts.
COUNT, PERCENT = UNITS["count"], UNITS["percent"]


class Measured(Protocol):
    """Whatever has a unit and decimals: an indicator, or a worked example."""

    @property
    def unit(self) -> Unit:
        """What the figures count."""

    @property
    def decimals(self) -> int:
        """How many decimals they are shown with at most."""


MINUS = "\u2212"


def rounded(value: Decimal, decimals: int) -> Decimal:
    """A value to so many decimals, halves away from zero, as a council report rounds."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def decimals_of(value: Decimal) -> int:
    """How many decimals a value was written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def as_shown(value: Decimal, decimals: int) -> Decimal:
    """A value as readers see it: never with more decimals than the record holds, and no minus before a zero."""
    return rounded(value, min(decimals, decimals_of(value))) + 0


def change_as_shown(measure: Measured, then: Decimal, now: Decimal) -> Decimal:
    """How far a figure went, of both as readers see them: where one is printed with fewer decimals, both have those."""
    decimals = min(measure.decimals, decimals_of(then), decimals_of(now))
    return rounded(now, decimals) - rounded(then, decimals)


def number(value: Decimal, decimals: int) -> str:
    """A number for a reader: `1,651`, `67.7`."""
    return f"{as_shown(value, decimals):,f}".replace("-", MINUS)


def figure(measure: Measured, value: Decimal) -> str:
    """A figure with the sign that belongs to it in a table: `67.7%`, `1,651`, `374.7`, `£2.0 million`."""
    return _signed(measure.unit, number(value, measure.decimals), measure.unit.after)


def bound(measure: Measured, value: Decimal) -> str:
    """A target's bound as a figure, never rounded: a rounded bound would be another rule."""
    return _signed(measure.unit, number(value, decimals_of(value)), measure.unit.after)


def level(measure: Measured, value: Decimal) -> str:
    """A level of a chart's scale, where there is little room: `50%`, `£2m`."""
    unit, bare = measure.unit, value.normalize() + 0
    return _signed(unit, number(bare, decimals_of(bare)), unit.after_on_axis or unit.after)


def figure_in_words(measure: Measured, value: Decimal) -> str:
    """A figure with its unit, for a sentence: `67.7%`, `357.3 per 10,000`, `374.7 days`, `1 day`."""
    words = _one_or_many(value, measure.decimals, measure.unit.one, measure.unit.many)
    return f"{figure(measure, value)} {words}".rstrip()


def change_in_words(measure: Measured, change: Decimal) -> str:
    """The size of a change, without its sign: `6.7 percentage points`, `364`, `22.1 per 10,000`, `1 day`."""
    size = as_shown(abs(change), measure.decimals)
    if measure.unit.moves_by_points:
        return f"{number(size, measure.decimals)} {_one_or_many(size, measure.decimals, *_POINTS)}"
    return figure_in_words(measure, size)


def change_in_short(measure: Measured, change: Decimal) -> str:
    """The size of a change in a table, where points are percentage points: `10.2 points`, `1 point`, `£2 million`."""
    size = as_shown(abs(change), measure.decimals)
    if measure.unit.moves_by_points:
        return f"{number(size, measure.decimals)} {_one_or_many(size, measure.decimals, 'point', 'points')}"
    return figure(measure, size)


def _one_or_many(value: Decimal, decimals: int, one: str, many: str) -> str:
    """What readers see decides: 0.96 shown as 1 is one day; 1.0 is read "one point oh days"."""
    return one if f"{abs(as_shown(value, decimals)):f}" == "1" else many


def _signed(unit: Unit, text: str, after: str) -> str:
    if unit.before and text.startswith(MINUS):
        return f"{MINUS}{unit.before}{text.removeprefix(MINUS)}{after}"
    return f"{unit.before}{text}{after}"


def unit_label(measure: Measured) -> str:
    """What an axis or a column counts: `Per cent`, `Number`, `Rate per 10,000`."""
    return measure.unit.axis


def plain(value: Decimal, decimals: int) -> str:
    """A number for a data file: no thousands sign, no unit, never more decimals than the record holds."""
    return f"{as_shown(value, decimals):f}"
