"""What a line did over the whole time drawn, where nothing says what is usual; shape.py prints the conditions."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from generator.assess.comparable import one_kind
from generator.assess.line import Since, Spot, Stretch
from generator.assess.line_shape import LineShape, Shape
from generator.assess.no_range import NoRange, Refusal
from generator.terms.period import Kind, Period

FEWEST_TO_COMPARE, FEWEST_FOR_A_RECORD, FEWEST_STUCK = 4, 6, 4
STEPS_OF_A_TREND, TIMES_OF_A_LEAP = 6, 2
SHARE_OF_A_DRIFT = Decimal("0.25")
_OWN_LENGTH = {Kind.MONTH, Kind.QUARTER, Kind.FINANCIAL_YEAR, Kind.ACADEMIC_YEAR, Kind.CALENDAR_YEAR}


def without_range(stretch: Stretch, usual: Refusal | None) -> LineShape:
    """What the line did over the whole time, where nothing says what is usual."""
    if stretch.alike >= FEWEST_STUCK:
        return LineShape(Shape.STUCK, stretch, run=stretch.alike)
    if len(stretch.spots) < FEWEST_TO_COMPARE:
        return LineShape(Shape.NEW_COUNT, stretch)
    # What follows the season goes up and down within a year, and says nothing from one end to the other.
    if usual is not None and usual.why in (NoRange.NEAR_ZERO, NoRange.OFF):
        return LineShape(Shape.SMALL, stretch)
    is_whole = stretch.since is Since.START and stretch.step_run == len(stretch.spots) - 1
    found = _over_time(stretch)
    if found.shape is Shape.LEAP:
        return found
    return trend_of(stretch, 1 if is_whole else STEPS_OF_A_TREND) or found


def _over_time(stretch: Stretch) -> LineShape:
    *before, last = stretch.values
    went, run = last - stretch.values[0], len(stretch.spots)
    apart = max(last - max(before), min(before) - last)
    if apart > 0 and apart >= TIMES_OF_A_LEAP * (max(before) - min(before)) and len(before) >= FEWEST_TO_COMPARE:
        return LineShape(Shape.LEAP, stretch, last > max(before), run=1)
    is_drift = abs(went) >= SHARE_OF_A_DRIFT * stretch.span
    record = stretch.record(FEWEST_FOR_A_RECORD)
    return LineShape(Shape.DRIFT if is_drift else Shape.LEVEL, stretch, went > 0, run=run, record=record)


def trend_of(stretch: Stretch, steps: int) -> LineShape | None:
    """Steps that all go one way, if there are so many of them."""
    if stretch.step_run < steps:
        return None
    is_up = stretch.values[-1] > stretch.values[-2]
    return LineShape(Shape.TREND, stretch, is_up, run=stretch.step_run + 1)


def furthest(stretch: Stretch, *, is_up: bool | None = None) -> Spot | None:
    """The highest or lowest figure that the way from the first to the newest leaves untold; None where it is one of
    the two, or came twice.

    The one on the side to which the line went, unless it went further to the other side by a quarter of its span.
    """
    values, first, last = stretch.values, stretch.values[0], stretch.values[-1]
    over, under = max(values) - max(first, last), min(first, last) - min(values)
    is_high = over >= under
    if is_up is not None and max(over, under) < SHARE_OF_A_DRIFT * stretch.span:
        is_high = is_up
    wanted = max(values) if is_high else min(values)
    return stretch.spots[values.index(wanted)] if values.count(wanted) == 1 and wanted not in (first, last) else None


def shape_of_spots(spots: Sequence[Spot]) -> LineShape | None:
    """The shape of a document's figures, of which nobody says what is usual; None where they are no line: periods of
    several kinds.

    Only of four or more that follow one another it can be said what they did in every one.
    """
    if any(not one_kind(spots[0].period, spot.period) for spot in spots):
        return None
    stretch = Stretch(tuple(spots), Since.START)
    if stretch.alike == len(spots):
        return LineShape(Shape.FLAT, stretch, run=len(spots))
    if len(spots) >= FEWEST_TO_COMPARE and all(_follows(a.period, b.period) for a, b in pairwise(spots)):
        return without_range(stretch, None)
    return _over_time(stretch)


def _follows(before: Period, period: Period) -> bool:
    return period.kind in _OWN_LENGTH and period.previous(period.length) == before
