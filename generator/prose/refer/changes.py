"""How far a figure has moved: from the calendar period before it, or since one that is named."""

from decimal import Decimal

from generator.assess.comparable import Obstacle, Why, earlier
from generator.prose.refer.made import made
from generator.prose.refer.resolved import Fault, Resolved
from generator.prose.refer.subject import Found, Subject, find_at, not_compared
from generator.terms.units import change_in_words, figure_in_words, number, rounded

_LEAVE_OUT = "Take the reference out."


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
    decimals = subject.indicator.decimals
    now, then = rounded(found.value, decimals), rounded(before.value, decimals)
    if then <= 0 or now < 0:
        was, is_now = (figure_in_words(subject.indicator, value) for value in (before.value, found.value))
        message = f"{subject.name} was {was} before and is {is_now}, so there is no per cent change."
        return Fault(message, "Write change instead.")
    moved = (now - then) * 100 / then
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
    if subject.asked.to_date:
        return Fault("a year to date is not compared with another.", _LEAVE_OUT)
    since = subject.asked.since
    then = earlier(subject.indicator, subject.picture, found.observation, since)
    if isinstance(then, Obstacle):
        there_is_none = find_at(subject, since) if since and then.why is Why.MISSING else None
        return there_is_none if isinstance(there_is_none, Fault) else not_compared(subject, then)
    return find_at(subject, then.key.period)
