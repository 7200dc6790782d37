"""How far a figure has moved: from the calendar period before it, or since one that is named."""

from decimal import Decimal

from generator.assess.direction import break_between, starts_its_year
from generator.prose.refer.made import made
from generator.prose.refer.resolved import Fault, Resolved
from generator.prose.refer.subject import Found, Subject, find_at
from generator.terms.period import Period
from generator.terms.units import change_in_words, number, rounded

_LEAVE_OUT = "Take the reference out, or name another period: change since 2016-04."


def change(subject: Subject, found: Found, *, direction: bool) -> Resolved | Fault:
    """`up 136`, `down 6.7 percentage points`; without its direction, `136`."""
    before = _before(subject, found)
    if isinstance(before, Fault):
        return before
    decimals = subject.indicator.decimals
    moved = rounded(found.value, decimals) - rounded(before.value, decimals)
    size = change_in_words(subject.indicator, moved)
    return _worded(subject, found, before, moved, size, direction=direction)


def percent_change(subject: Subject, found: Found, *, direction: bool) -> Resolved | Fault:
    """`up 51%`: the change as a share of what it was; never of a percentage, which moves by percentage points."""
    if subject.indicator.unit.moves_by_points:
        message = f'"{subject.indicator.id}" is a percentage: a per cent change of it would be misread.'
        return Fault(message, "Write change, which gives percentage points.")
    before = _before(subject, found)
    if isinstance(before, Fault):
        return before
    if before.value <= 0:
        message = f"{subject.name} was {number(before.value, 0)} before, so there is no per cent change."
        return Fault(message, "Write change instead.")
    moved = (found.value - before.value) * 100 / before.value
    shown = rounded(moved, 0 if abs(moved) >= 1 else 1)
    if moved and not shown:
        return Fault(f"{subject.name} has changed by less than 0.1%.", "Write change instead.")
    return _worded(subject, found, before, shown, f"{number(abs(shown), 1)}%", direction=direction)


def _worded(
    subject: Subject, found: Found, before: Found, moved: Decimal, size: str, *, direction: bool
) -> Resolved | Fault:
    if moved:
        words = f"{'up' if moved > 0 else 'down'} {size}" if direction else size
    elif direction:
        words = "no change"
    else:
        message = f"{subject.name} is the same as in {before.period.label}, so there is no difference to show."
        return Fault(message, "Say in words that it is the same.")
    return made(subject, found, words, moved, since=before.period)


def _before(subject: Subject, found: Found) -> Found | Fault:
    """The figure to compare with, if the two can be compared."""
    indicator, since = subject.indicator, subject.asked.since
    if subject.asked.to_date:
        return Fault("a year to date is not compared with another.", _LEAVE_OUT)
    when = since or found.period.previous(indicator.frequency.months)
    if when is None or (since is None and starts_its_year(indicator, found.period)):
        return Fault(f"{subject.name} has its first figure of the year, so there is none before it.", _LEAVE_OUT)
    if (when.kind, when.end - when.start) != (found.period.kind, found.period.end - found.period.start):
        return Fault(f"{when.label} and {found.period.label} are not periods of one kind.", _LEAVE_OUT)
    if when >= found.period:
        return Fault(f"{when.label} does not come before {found.period.label}.", _LEAVE_OUT)
    before = find_at(subject, when)
    if isinstance(before, Fault):
        return before
    if not (before.is_firm(indicator) and found.is_firm(indicator)):
        return Fault(f"a provisional figure of {subject.name} is not compared.", _LEAVE_OUT)
    return _comparable(subject, before, found.period) or before


def _comparable(subject: Subject, before: Found, now: Period) -> Fault | None:
    reason = break_between(subject.indicator, before.period, now)
    if not reason:
        return None
    return Fault(f"{before.period.label} and {now.label} can't be compared: {reason}", _LEAVE_OUT)
