"""Words that the record makes, with the number in them: nobody can type the wrong one.

`fell to 22.7%`, `for the third month running`, `missed the target of 98% or more`, `about two thirds`: each says no
more than the verdict that the tags show, and "stayed" or "did not change" where that is the truth.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

from generator.assess.comparable import obstacle
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.assess.runs import same_for, went_one_way_for
from generator.prose.refer.changes import before_of, share_of_before
from generator.prose.refer.comparisons import band_aimed_at
from generator.prose.refer.made import made
from generator.prose.refer.resolved import Resolved
from generator.prose.refer.subject import Found, Subject, not_compared, unbroken
from generator.record.series import step_in_words
from generator.terms.problems import Fault
from generator.terms.rules import Rule
from generator.terms.units import change_as_shown, change_in_words, figure_in_words, number, rounded
from generator.terms.wording import in_period, ordinal

# Fewer are no run.
_FEWEST = 2
# So far from a fraction a share may lie, in percentage points, and be told as "about" it.
_NEAR = Decimal(2)
_ALL = Decimal(100)
_FRACTIONS = (
    *((Decimal(100) * of / whole, f"{name}") for of, whole, name in (
        (1, 10, "a tenth"), (1, 5, "a fifth"), (1, 4, "a quarter"), (1, 3, "a third"), (2, 5, "two fifths"),
        (1, 2, "half"), (3, 5, "three fifths"), (2, 3, "two thirds"), (3, 4, "three quarters"),
        (4, 5, "four fifths"), (9, 10, "nine tenths"),
    )),
)  # fmt: skip

_NO_RUN = Rule(
    "reference-no-run",
    "A run is of figures that went one way twice or more",
    "{name} has not gone one way twice running.",
    "Write moved instead: [[{id} moved]].",
    {"name": '"t-2" for Borough', "id": "t-2"},
)
_NOT_HELD = Rule(
    "reference-not-held",
    "What held is the same in two periods or more",
    "{name} is not the same as in the {step} before.",
    "Write moved instead: [[{id} moved]].",
    {"name": '"t-1" for Borough', "step": "month", "id": "t-1"},
)
_NO_MORE = Rule(
    "reference-no-more",
    "There are more or fewer where the number is another",
    "{name} is the same as in {period}, so no word like more or fewer is true.",
    "Say it with moved: [[{id} moved]].",
    {"name": '"t-4" for Borough', "period": "December 2016", "id": "t-4"},
)
_NO_SHARE = Rule(
    "reference-no-share",
    "Only a percentage is told as a fraction",
    '"{id}" is no percentage, so there is no fraction of anything to tell.',
    "Write the figure: [[{id}]].",
    {"id": "t-2"},
)
_NO_FRACTION = Rule(
    "reference-no-fraction",
    "A fraction is told of a percentage that is near one",
    "{value} is near no simple fraction.",
    "Write the figure: [[{id}]].",
    {"value": "71.0%", "id": "t-1"},
)
_NOT_MET = Rule(
    "reference-not-met",
    "A target that is met or missed has bounds, and its figure may be judged",
    "whether {name} met a target can't be said: {why}",
    "Take the reference out.",
    {"name": '"t-2" for Borough', "why": "No target is published for this measure."},
)


def _from_before(
    say: Callable[[Subject, Found, Found, Decimal], Resolved | Fault],
) -> Callable[[Subject, Found], Resolved | Fault]:
    """Words about a figure and the one that it is compared with: `say` is given both, and the change as it is shown."""

    def says(subject: Subject, found: Found) -> Resolved | Fault:
        before = before_of(subject, found)
        if isinstance(before, Fault):
            return before
        return say(subject, found, before, change_as_shown(subject.indicator, before.value, found.value))

    return says


@_from_before
def moved(subject: Subject, found: Found, before: Found, change: Decimal) -> Resolved:
    """`fell to 22.7%`, `stayed at 36`."""
    now = figure_in_words(subject.indicator, found.value)
    words = f"{_verb(change)} to {now}" if change else f"stayed at {now}"
    return made(subject, found, words, found.value, since=before.period)


@_from_before
def moved_by(subject: Subject, found: Found, before: Found, change: Decimal) -> Resolved:
    """`fell by 2.5 percentage points`, `did not change`."""
    size = change_in_words(subject.indicator, change)
    words = f"{_verb(change)} by {size}" if change else "did not change"
    return made(subject, found, words, change, since=before.period)


@_from_before
def moved_from(subject: Subject, found: Found, before: Found, change: Decimal) -> Resolved:
    """`fell from 25.2% to 22.7%`; with `since`, the period that it came from is named."""
    then, now = (figure_in_words(subject.indicator, value) for value in (before.value, found.value))
    when = f" {in_period(before.period)}" if subject.asked.since else ""
    words = f"{_verb(change)} from {then}{when} to {now}" if change else f"stayed at {now}"
    return made(subject, found, words, found.value, since=before.period)


@_from_before
def than(subject: Subject, found: Found, before: Found, change: Decimal) -> Resolved:
    """`364 more than in December 2016`, `2.5 percentage points lower than in December 2016`."""
    return _beside(subject, found, before, change, change_in_words(subject.indicator, change))


@_from_before
def percent_than(subject: Subject, found: Found, before: Found, _: Decimal) -> Resolved | Fault:
    """`28% more than in December 2016`; never of a percentage."""
    share = share_of_before(subject, found, before)
    if isinstance(share, Fault):
        return share
    return _beside(subject, found, before, share, f"{number(abs(share), 1)}%")


@_from_before
def more(subject: Subject, found: Found, before: Found, change: Decimal) -> Resolved | Fault:
    """`more` or `fewer`, `higher` or `lower`: the word alone, for a headline; that it is the same, it can't say."""
    if not change:
        return _NO_MORE.broken(name=subject.name, period=before.period.label, id=subject.indicator.id)
    return made(subject, found, _compared(subject, change), None, since=before.period)


def _beside(subject: Subject, found: Found, before: Found, change: Decimal, size: str) -> Resolved:
    when = in_period(before.period)
    words = f"{size} {_compared(subject, change)} than {when}" if change else f"the same as {when}"
    return made(subject, found, words, change, since=before.period)


def _compared(subject: Subject, change: Decimal) -> str:
    unit = subject.indicator.unit
    if unit.moves_by_points or (unit.per is not None and not unit.is_mean):
        return "higher" if change > 0 else "lower"
    return "more" if change > 0 else "fewer" if unit.is_count else "less"


def run(subject: Subject, found: Found) -> Resolved | Fault:
    """`for the third month running`: it went one way from each period to the next, counted by the moves."""
    held_back = obstacle(subject.indicator, found.rests_on)
    if held_back:
        return not_compared(subject, held_back)
    length = went_one_way_for(_shown(subject, found))
    if length < _FEWEST:
        return _NO_RUN.broken(name=subject.name, id=subject.indicator.id)
    return _running(subject, found, length)


def held(subject: Subject, found: Found) -> Resolved | Fault:
    """`for the sixth month running`: the figure was the same, counted by the periods that have it."""
    held_back = obstacle(subject.indicator, found.rests_on)
    if held_back:
        return not_compared(subject, held_back)
    length = same_for(_shown(subject, found))
    if length < _FEWEST:
        step = step_in_words(subject.indicator, found.period)
        return _NOT_HELD.broken(name=subject.name, step=step, id=subject.indicator.id)
    return _running(subject, found, length)


def _running(subject: Subject, found: Found, length: int) -> Resolved:
    step = step_in_words(subject.indicator, found.period)
    return made(subject, found, f"for the {ordinal(length)} {step} running", None)


def _shown(subject: Subject, found: Found) -> Sequence[Decimal]:
    """The figure and those before it, newest first, as readers see them."""
    decimals = subject.indicator.decimals
    values = (found.value, *(row.value for row in unbroken(subject, found) if row.value is not None))
    return [rounded(value, decimals) for value in values]


def met(subject: Subject, found: Found, assessment: Assessment) -> Resolved | Fault:
    """`met the target of 95% or more`, `missed the target of 98% or more`: what is amber missed it."""
    rating, band = assessment.rating, band_aimed_at(subject, assessment)
    if rating.colour is Colour.NOT_RATED or not band:
        return _NOT_MET.broken(name=subject.name, why=rating.note or rating.rule)
    return made(subject, found, f"{'met' if rating.colour is Colour.GREEN else 'missed'} the target of {band}", None)


def in_words(subject: Subject, found: Found) -> Resolved | Fault:
    """`about two thirds`, `half`, `all`, `none`."""
    indicator, value = subject.indicator, rounded(found.value, subject.indicator.decimals)
    if not indicator.unit.is_share:
        return _NO_SHARE.broken(id=indicator.id)
    held_back = obstacle(indicator, found.rests_on)
    if held_back:
        return not_compared(subject, held_back)
    ends = {Decimal(0): "none", _ALL: "all"}
    share, name = min(_FRACTIONS, key=lambda each: abs(each[0] - value))
    if value in ends:
        return made(subject, found, ends[value], value)
    if abs(share - value) > _NEAR:
        return _NO_FRACTION.broken(value=figure_in_words(indicator, found.value), id=indicator.id)
    return made(subject, found, name if share == value else f"about {name}", value)


def _verb(change: Decimal) -> str:
    return "rose" if change > 0 else "fell"
