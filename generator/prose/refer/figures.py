"""From what a reference asks for to the figure, the words or the verdict that stands in the sentence."""

from collections.abc import Callable
from dataclasses import replace

from generator.assess.comparable import remark_on
from generator.assess.direction import Arrow
from generator.assess.indicator import Assessment, assess_indicator
from generator.assess.movement import Movement
from generator.assess.rating import Colour
from generator.prose.refer.changes import change, percent_change
from generator.prose.refer.comparisons import against_comparator, against_target, comparator, target
from generator.prose.refer.made import made
from generator.prose.refer.records import record
from generator.prose.refer.resolved import Resolved, Shows
from generator.prose.refer.subject import Found, Subject, find
from generator.prose.refer.words_made import (
    held,
    in_words,
    met,
    more,
    moved,
    moved_by,
    moved_from,
    percent_than,
    run,
    than,
)
from generator.record.series import is_main, period_before
from generator.terms.problems import Fault
from generator.terms.rules import Rule
from generator.terms.units import figure_in_words, number

_NO_PARTS = Rule(
    "reference-no-parts",
    "A figure whose parts are referred to has a numerator and a denominator",
    "the record does not hold what {name} is made up of.",
    "Put numerator and denominator into the release's figures, or take the reference out.",
    {"name": '"t-2" for Borough'},
)
_NOT_RATED = Rule(
    "reference-not-rated",
    "A figure whose rating is referred to is rated",
    "{name} is not rated: {why}",
    "Take the reference out.",
    {"name": '"t-2" for Borough', "why": "No target is published for this measure."},
)
_NO_DIRECTION = Rule(
    "reference-no-direction",
    "A figure whose direction is referred to has a direction of travel",
    "{name} has no direction of travel: {why}",
    "Take the reference out.",
    {"name": '"t-3" for North'} | {"why": "One of the two figures is provisional, so they are not compared."},
)
_NO_VARIATION = Rule(
    "reference-no-variation",
    "A figure whose variation is referred to has a usual range, or a change on a year ago that counts",
    "whether {name} really changed can't be told: {why}",
    "Take the reference out.",
    {"name": '"t-3" for North', "why": "Only 3 figures; it takes 10 to tell."},
)
_PART_JUDGED = Rule(
    "reference-part-judged",
    "Only whole figures are judged",
    "only whole figures are judged, not parts like {part}.",
    "Leave the part out.",
    {"part": "source: Police"},
)
_OTHER_KIND = Rule(
    "reference-other-kind-judged",
    "Only figures of an indicator's own kind of period are judged",
    "the figure for {period} is of another kind than those that are judged.",
    "Refer to another period, or leave the period out.",
    {"period": "2015/16"},
)


def figure_of(subject: Subject) -> Resolved | Fault:
    """What the reference stands for; a figure that is missing or hidden is a fault, whatever is asked of it."""
    if subject.asked.shows is Shows.TARGET:
        return target(subject)
    found = find(subject)
    if isinstance(found, Fault):
        return found
    return _SHOWN[subject.asked.shows](subject, found)


def _value(subject: Subject, found: Found) -> Resolved:
    remark = remark_on(subject.indicator, found.rests_on)
    words = figure_in_words(subject.indicator, found.value)
    return made(subject, found, f"{words} ({remark})" if remark else words, found.value)


def _parts(subject: Subject, found: Found) -> Resolved | Fault:
    """`7 of 84`: the two numbers behind a percentage or a rate."""
    row = found.observation
    if row is None or row.numerator is None or row.denominator is None:
        return _NO_PARTS.broken(name=subject.name)
    return made(subject, found, f"{number(row.numerator, 0)} of {number(row.denominator, 0)}", row.numerator)


def _rating(subject: Subject, found: Found) -> Resolved | Fault:
    assessment = _assessment(subject, found)
    if isinstance(assessment, Fault):
        return assessment
    rating = assessment.rating
    if rating.colour is Colour.NOT_RATED:
        return _NOT_RATED.broken(name=subject.name, why=rating.note or rating.rule)
    return made(subject, found, _dated(subject, assessment, rating.colour.value), None)


def _direction(subject: Subject, found: Found) -> Resolved | Fault:
    """`up`, `down` or `the same`: where the number went."""
    assessment = _assessment(subject, found)
    if isinstance(assessment, Fault):
        return assessment
    travel = assessment.travel
    if travel.arrow is Arrow.NONE:
        return _NO_DIRECTION.broken(name=subject.name, why=travel.comparison)
    words = "the same" if travel.arrow is Arrow.LEVEL else travel.arrow.value
    before = period_before(subject.indicator, found.period)
    return made(subject, found, _of_latest(subject, found, words), None, since=before)


def _variation(subject: Subject, found: Found) -> Resolved | Fault:
    """`within its usual range`, `really worse`, `better than a year ago`."""
    assessment = _assessment(subject, found)
    if isinstance(assessment, Fault):
        return assessment
    moved = assessment.moved
    if moved.movement is Movement.UNKNOWN:
        return _NO_VARIATION.broken(name=subject.name, why=moved.why)
    return made(subject, found, _of_latest(subject, found, moved.in_sentence), None)


def _of_latest(subject: Subject, found: Found, words: str) -> str:
    """A verdict on the latest figure with its period, where that is older than the release and nobody named it."""
    is_older = subject.asked.period is None and found.period.end < subject.picture.release.end
    return f"{words} ({found.period.label})" if is_older else words


def _judged_by_target(
    say: Callable[[Subject, Found, Assessment], Resolved | Fault],
) -> Callable[[Subject, Found], Resolved | Fault]:
    """What is said of a figure and its target, with the period where the sentence would lend it another."""

    def says(subject: Subject, found: Found) -> Resolved | Fault:
        assessment = _assessment(subject, found)
        if isinstance(assessment, Fault):
            return assessment
        shown = say(subject, found, assessment)
        return shown if isinstance(shown, Fault) else replace(shown, text=_dated(subject, assessment, shown.text))

    return says


def _dated(subject: Subject, assessment: Assessment, words: str) -> str:
    """A verdict with its period, where the reference names none and the sentence would lend it another."""
    period = assessment.rating_period
    is_named = subject.asked.period is not None or subject.asked.to_date
    is_older = period is not None and period.end < subject.picture.release.end
    is_other = not subject.asked.to_date and assessment.rating_period_to_tell is not None
    return f"{words} ({period.label})" if period and (is_other or (is_older and not is_named)) else words


def _assessment(subject: Subject, found: Found) -> Assessment | Fault:
    """The verdicts as at the figure's period, so that a reference to an older figure is judged as it was then."""
    if subject.asked.group:
        return _PART_JUDGED.broken(part=subject.asked.group)
    if not (subject.asked.to_date or is_main(subject.indicator, found.period)):
        return _OTHER_KIND.broken(period=found.period.label)
    picture = subject.picture if subject.asked.to_date else subject.picture.until(found.period)
    return assess_indicator(subject.indicator, picture, subject.area.code, ())


def _changed(*, direction: bool) -> Callable[[Subject, Found], Resolved | Fault]:
    return lambda subject, found: change(subject, found, direction=direction)


def _changed_percent(*, direction: bool) -> Callable[[Subject, Found], Resolved | Fault]:
    return lambda subject, found: percent_change(subject, found, direction=direction)


_SHOWN: dict[Shows, Callable[[Subject, Found], Resolved | Fault]] = {
    Shows.VALUE: _value,
    Shows.PARTS: _parts,
    Shows.CHANGE: _changed(direction=True),
    Shows.DIFFERENCE: _changed(direction=False),
    Shows.PERCENT_CHANGE: _changed_percent(direction=True),
    Shows.PERCENT_DIFFERENCE: _changed_percent(direction=False),
    Shows.AGAINST_TARGET: _judged_by_target(against_target),
    Shows.COMPARATOR: comparator,
    Shows.AGAINST_COMPARATOR: against_comparator,
    Shows.RATING: _rating,
    Shows.DIRECTION: _direction,
    Shows.VARIATION: _variation,
    Shows.RECORD: record,
    Shows.MORE: more,
    Shows.MOVED: moved,
    Shows.MOVED_BY: moved_by,
    Shows.MOVED_FROM: moved_from,
    Shows.THAN: than,
    Shows.PERCENT_THAN: percent_than,
    Shows.RUN: run,
    Shows.HELD: held,
    Shows.MET: _judged_by_target(met),
    Shows.IN_WORDS: in_words,
}
