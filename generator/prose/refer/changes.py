"""How far a figure has moved: from the calendar period before it, or since one that is named."""

from decimal import Decimal

from generator.assess.comparable import Obstacle, Why, earlier
from generator.prose.refer.made import made
from generator.prose.refer.resolved import Resolved
from generator.prose.refer.subject import Found, Subject, find_at, not_compared
from generator.terms.problems import Fault
from generator.terms.rules import Rule
from generator.terms.units import change_as_shown, change_in_words, figure_in_words, number, rounded

_SHARE_OF_A_SHARE = Rule(
    "reference-percent-of-percentage",
    "A percentage changes by percentage points",
    '"{id}" is a percentage: a per cent change of it would be misread.',
    "Write change, which gives percentage points.",
    {"id": "t-1"},
)
_SHARE_OF_NOTHING = Rule(
    "reference-percent-of-nothing",
    "A per cent change starts from more than nothing, and does not end below it",
    "{name} was {was} before and is {now}, so there is no per cent change.",
    "Write change instead.",
    {"name": '"t-2" for South', "was": "0", "now": "7"},
)
_SHARE_TOO_SMALL = Rule(
    "reference-percent-too-small",
    "A per cent change is large enough to be shown",
    "{name} has changed by less than 0.1%.",
    "Write change instead.",
    {"name": '"t-2" for Borough'},
)
_NO_DIFFERENCE = Rule(
    "reference-no-difference",
    "A difference is shown where there is one",
    "{name} is the same as in {period}, so there is no difference to show.",
    "Say in words that it is the same.",
    {"name": '"t-4" for Borough', "period": "December 2016"},
)
_TO_DATE_COMPARED = Rule(
    "reference-year-to-date-compared",
    "A year to date is not compared with another",
    "a year to date is not compared with another.",
    "Take the reference out.",
)


def change(subject: Subject, found: Found, *, direction: bool) -> Resolved | Fault:
    """`up 136`, `down 6.7 percentage points`; without its direction, `136`."""
    before = before_of(subject, found)
    if isinstance(before, Fault):
        return before
    moved = change_as_shown(subject.indicator, before.value, found.value)
    size = change_in_words(subject.indicator, moved)
    return _worded(subject, found, before, moved, size, direction=direction)


def percent_change(subject: Subject, found: Found, *, direction: bool) -> Resolved | Fault:
    """`up 51%`: the change as a share of what it was; never of a percentage, which moves by percentage points."""
    before = before_of(subject, found)
    if isinstance(before, Fault):
        return before
    shown = share_of_before(subject, found, before)
    if isinstance(shown, Fault):
        return shown
    return _worded(subject, found, before, shown, f"{number(abs(shown), 1)}%", direction=direction)


def share_of_before(subject: Subject, found: Found, before: Found) -> Decimal | Fault:
    """By how many per cent a figure is more than the one before, as it is shown."""
    if subject.indicator.unit.moves_by_points:
        return _SHARE_OF_A_SHARE.broken(id=subject.indicator.id)
    decimals = subject.indicator.decimals
    now, then = rounded(found.value, decimals), rounded(before.value, decimals)
    if then <= 0 or now < 0:
        was, is_now = (figure_in_words(subject.indicator, value) for value in (before.value, found.value))
        return _SHARE_OF_NOTHING.broken(name=subject.name, was=was, now=is_now)
    moved = (now - then) * 100 / then
    shown = rounded(moved, 0 if abs(moved) >= 1 else 1)
    return _SHARE_TOO_SMALL.broken(name=subject.name) if moved and not shown else shown


def _worded(
    subject: Subject, found: Found, before: Found, moved: Decimal, size: str, *, direction: bool
) -> Resolved | Fault:
    if moved:
        words = f"{'up' if moved > 0 else 'down'} {size}" if direction else size
    elif direction:
        words = "no change"
    else:
        return _NO_DIFFERENCE.broken(name=subject.name, period=before.period.label)
    return made(subject, found, words, moved, since=before.period)


def before_of(subject: Subject, found: Found) -> Found | Fault:
    """The figure to compare with, if the two can be compared."""
    if subject.asked.to_date:
        return _TO_DATE_COMPARED.broken()
    since = subject.asked.since
    then = earlier(subject.indicator, subject.picture, found.observation, since)
    if isinstance(then, Obstacle):
        there_is_none = find_at(subject, since) if since and then.why is Why.MISSING else None
        return there_is_none if isinstance(there_is_none, Fault) else not_compared(subject, then)
    return find_at(subject, then.key.period)
