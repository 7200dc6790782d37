"""Which shape the line of a chart has, with the figures that its headline names.

The first shape that fits:

| shape | when |
| --- | --- |
| last known | the newest period has no figure |
| held back | the newest figure is provisional, or about too few |
| few | three figures or fewer are shown, all counted in one way |
| swings, new count | no usual range since so few are counted; fewer than four figures since a new count or a gap |
| running | it counts from the start of a year |
| flat | every figure shown is the same to readers |
| again, back, partly, still | a fall or a rise out of what was usual (fall.py), if the verdict of movement allows it |
| trend | seven figures or more each beyond the one before; without a usual range four, if those are all |
| record | down for three months or more to the lowest of six or more, outside the usual range |
| shift | two or more in a row on one side of the usual range; then *record* after fewer steps, then *outside* alone |
| stuck | four or more in a row are the same |
| run, drift, edge | a signal within the range: seven on one side of the mean, or two of three near a limit |
| year ago | the change on a year ago is as large as the card says must count |
| usual | none of these: no real change |

Without a usual range: *small* (so small that one more is much), *leap* (the newest lies twice as far from all others as
they lie apart), *drift* (from the first to the last by a quarter of the whole span or more), else *level*.
"""

from collections.abc import Sequence
from decimal import Decimal

from generator.assess.comparable import obstacle
from generator.assess.fall import Fall, Way, falls_of
from generator.assess.indicator import Assessment
from generator.assess.line import Since, Stretch, alike, last_stretch
from generator.assess.line_over_time import (
    FEWEST_FOR_A_RECORD,
    FEWEST_STUCK,
    SHARE_OF_A_DRIFT,
    STEPS_OF_A_TREND,
    trend_of,
    without_range,
)
from generator.assess.line_shape import LineShape, Shape
from generator.assess.no_range import NoRange, Refusal
from generator.assess.usual_range import UsualRange
from generator.assess.xmr import Rule, Signal
from generator.record.keys import Status
from generator.record.safe import Figure
from generator.schema.timing import Frequency

MOST_IN_A_TILE, STEPS_OF_A_FALL = 3, 3
SHARE_OF_A_RUN = Decimal("0.5")


_WAYS = {Way.BACK: Shape.BACK, Way.AGAIN: Shape.AGAIN, Way.PARTLY: Shape.PARTLY, Way.STILL: Shape.STILL}


def shape_of(assessment: Assessment, rows: Sequence[Figure]) -> LineShape:
    """The shape of a measure's line; `rows` are those of the chart, oldest first, with one figure at least."""
    indicator, known = assessment.indicator, [row for row in rows if row.value is not None]
    latest = known[-1]
    if latest is not rows[-1]:
        return LineShape(Shape.LAST_KNOWN, Stretch((), Since.GAP))
    if obstacle(indicator, latest) or latest.status is Status.PROVISIONAL:
        return LineShape(Shape.HELD_BACK, Stretch((), Since.GAP))
    stretch, usual = last_stretch(indicator, rows), assessment.usual
    if len(known) <= MOST_IN_A_TILE and stretch.since is not Since.NEW_COUNT:
        return LineShape(Shape.FEW, stretch)
    if isinstance(usual, Refusal) and usual.why is NoRange.SWINGS:
        return LineShape(Shape.SWINGS, stretch)
    if indicator.basis.is_running_total and indicator.frequency is not Frequency.YEARLY:
        return LineShape(Shape.RUNNING, stretch)
    if stretch.alike == len(rows):
        return LineShape(Shape.FLAT, stretch, run=stretch.alike)
    if isinstance(usual, Refusal):
        return without_range(stretch, usual)
    return _with_range(assessment, usual, stretch)


def _with_range(assessment: Assessment, usual: UsualRange, stretch: Stretch) -> LineShape:
    latest, record = stretch.spots[-1], stretch.record(FEWEST_FOR_A_RECORD)
    signal = assessment.moved.signal
    if fall := next((fall for fall in falls_of(stretch) if _is_allowed(fall, usual, signal)), None):
        return LineShape(_WAYS[fall.way], stretch, fall.is_up, fall=fall)
    if trend := trend_of(stretch, STEPS_OF_A_TREND):
        return trend
    if signal is not None and signal.rule is Rule.OUTSIDE:
        return _outside(usual, stretch, signal, record)
    if stretch.alike >= FEWEST_STUCK:
        return LineShape(Shape.STUCK, stretch, run=stretch.alike)
    if signal is not None:
        return _within(usual, stretch, signal)
    if _counts_on_a_year_ago(assessment):
        return LineShape(Shape.YEAR_AGO, stretch)
    return LineShape(Shape.USUAL, stretch, is_up=latest.value > usual.mean, record=record)


def _is_allowed(fall: Fall, usual: UsualRange, signal: Signal | None) -> bool:
    """Whether the verdict of movement lets a fall be told: it calls the figure no ordinary one on its side; or the line
    came back from outside its usual range, and is neither outside there nor in a run.
    """
    if usual.place_of(fall.turn.period) == "inside":
        return False
    is_told = signal is not None and signal.is_up == fall.is_up
    if fall.way is Way.BACK:
        return not (is_told and signal is not None and signal.rule in (Rule.OUTSIDE, Rule.RUN))
    if fall.way is Way.PARTLY and signal is None:
        return True
    return is_told and signal is not None and signal.rule in (Rule.OUTSIDE, Rule.TWO_OF_THREE)


def _counts_on_a_year_ago(assessment: Assessment) -> bool:
    year_ago = assessment.moved.year_ago
    return year_ago is not None and year_ago.movement.is_judged


def _outside(usual: UsualRange, stretch: Stretch, signal: Signal, record: int) -> LineShape:
    """The shapes of a figure outside the usual range. Steps of less than a quarter of what is drawn are not told."""
    is_up, run = signal.is_up, alike([usual.place_of(spot.period) for spot in stretch.spots[::-1]])
    steps = stretch.step_run
    went = stretch.values[-1] - stretch.values[-1 - steps]
    if (went > 0) != is_up or abs(went) < SHARE_OF_A_DRIFT * stretch.span:
        steps = 0
    if record and steps >= STEPS_OF_A_FALL:
        return LineShape(Shape.RECORD, stretch, is_up, run=steps + 1, record=record)
    if run > 1:
        return LineShape(Shape.SHIFT, stretch, is_up, run=run, record=record)
    return LineShape(Shape.RECORD if record else Shape.OUTSIDE, stretch, is_up, run=steps + 1, record=record)


def _within(usual: UsualRange, stretch: Stretch, signal: Signal) -> LineShape:
    """The shapes of a figure that is no ordinary one although it lies within the usual range."""
    went = stretch.values[-1] - stretch.values[0]
    if signal.rule is Rule.RUN and (went > 0) == signal.is_up and abs(went) >= SHARE_OF_A_RUN * stretch.span:
        return LineShape(Shape.DRIFT, stretch, signal.is_up, run=len(stretch.spots))
    run = alike([usual.values[spot.period] > usual.mean for spot in stretch.spots[::-1]])
    return LineShape(Shape.RUN if signal.rule is Rule.RUN else Shape.EDGE, stretch, signal.is_up, run=run)
