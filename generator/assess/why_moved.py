"""Why a figure is said to have moved, or not, in a few words: the signal, and for how long it has been so."""

from collections.abc import Sequence
from decimal import Decimal

from generator.assess.usual_range import UsualRange
from generator.assess.xmr import Rule, Signal
from generator.record.series import period_before
from generator.schema.registry import Indicator
from generator.terms.period import Kind, Period


def why(indicator: Indicator, usual: UsualRange, latest: Period, signal: Signal | None) -> str:
    """`below the usual 92% to 100% for 4 months`, `falling for 7 months`, `within the usual 18% to 39%`."""
    range_ = usual.in_words(indicator)
    range_ = f"{range_} (a trial)" if usual.is_trial else range_
    if signal is None and usual.place_of(latest) != "inside":
        return "back where it was before other figures pulled its average away"
    if signal is None:
        return f"within the usual {range_}"
    run = _run_of(indicator, usual, latest, signal)
    side = "above" if signal.is_up else "below"
    if signal.rule is Rule.OUTSIDE:
        return f"{side} the usual {range_}{_for(run)}"
    if signal.rule is Rule.TREND:
        return f"{'rising' if signal.is_up else 'falling'} for {_times(run[1:])} in a row"
    if signal.rule is Rule.RUN:
        return f"{side} its average for {_times(run)} in a row"
    near = [value for period, value in usual.values.items() if period <= latest][-3:]
    many = "all" if all(usual.limits.is_near(value) for value in near) else "two"
    return f"{many} of the last three near the {'top' if signal.is_up else 'bottom'} of the usual {range_}"


def _run_of(indicator: Indicator, usual: UsualRange, latest: Period, signal: Signal) -> list[Period]:
    """The periods up to the latest, without a gap, that lie or go the same way as it does: for how long it is so."""
    found, now = [latest], usual.values[latest]
    before = period_before(indicator, latest)
    while (then := usual.values.get(before)) is not None and _goes_on(usual, signal, now, then):
        found.append(before)
        before, now = period_before(indicator, before), then
    return found


def _goes_on(usual: UsualRange, signal: Signal, now: Decimal, then: Decimal) -> bool:
    """Whether the figure before one belongs to the same run."""
    if signal.rule is Rule.TREND:
        return now > then if signal.is_up else now < then
    edge = usual.mean if signal.rule is Rule.RUN else usual.high if signal.is_up else usual.low
    return then > edge if signal.is_up else then < edge


def _for(run: Sequence[Period]) -> str:
    return f" for {_times(run)}" if len(run) > 1 else ""


def _times(run: Sequence[Period]) -> str:
    nouns = {Kind.MONTH: "months", Kind.QUARTER: "quarters", Kind.TERM: "terms", Kind.HALF_TERM: "half terms"}
    return f"{len(run)} {nouns.get(run[0].kind, 'periods')}"
