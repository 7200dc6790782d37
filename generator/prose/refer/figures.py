"""From what a reference asks for to the figure, the words or the verdict that stands in the sentence."""

from collections.abc import Callable

from generator.assess.comparable import remark_on
from generator.assess.direction import Arrow, Judgement
from generator.assess.indicator import Assessment, assess_indicator
from generator.assess.rating import Colour
from generator.prose.refer.changes import change, percent_change
from generator.prose.refer.comparisons import against_comparator, against_target, comparator, target
from generator.prose.refer.made import made
from generator.prose.refer.records import record
from generator.prose.refer.resolved import Fault, Resolved, Shows
from generator.prose.refer.subject import Found, Subject, find
from generator.record.series import is_main
from generator.terms.units import figure_in_words, number


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
        message = f"the record does not hold what {subject.name} is made up of."
        return Fault(message, "Put numerator and denominator into the release's figures, or take the reference out.")
    return made(subject, found, f"{number(row.numerator, 0)} of {number(row.denominator, 0)}", row.numerator)


def _rating(subject: Subject, found: Found) -> Resolved | Fault:
    assessment = _assessment(subject, found)
    if isinstance(assessment, Fault):
        return assessment
    rating = assessment.rating
    if rating.colour is Colour.NOT_RATED:
        message = f"{subject.name} is not rated: {rating.note or rating.rule}"
        return Fault(message, "Take the reference out.")
    return made(subject, found, rating.colour.value, None)


def _direction(subject: Subject, found: Found) -> Resolved | Fault:
    """`better`, `worse` or `the same`; `up` or `down` where neither way is good."""
    assessment = _assessment(subject, found)
    if isinstance(assessment, Fault):
        return assessment
    travel = assessment.travel
    if travel.arrow is Arrow.NONE:
        return Fault(f"{subject.name} has no direction of travel: {travel.comparison}", "Take the reference out.")
    judged = travel.judgement in (Judgement.BETTER, Judgement.WORSE)
    words = travel.judgement.value if judged else "the same" if travel.arrow is Arrow.LEVEL else travel.number.value
    before = found.period.previous(subject.indicator.frequency.months)
    return made(subject, found, words, None, since=before)


def _against_target(subject: Subject, found: Found) -> Resolved | Fault:
    assessment = _assessment(subject, found)
    return assessment if isinstance(assessment, Fault) else against_target(subject, found, assessment)


def _assessment(subject: Subject, found: Found) -> Assessment | Fault:
    """The verdicts as at the figure's period, so that a reference to an older figure is judged as it was then."""
    if subject.asked.group:
        return Fault(f"only whole figures are judged, not parts like {subject.asked.group}.", "Leave the part out.")
    if not (subject.asked.to_date or is_main(subject.indicator, found.period)):
        message = f"the figure for {found.period.label} is of another kind than those that are judged."
        return Fault(message, "Refer to another period, or leave the period out.")
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
    Shows.AGAINST_TARGET: _against_target,
    Shows.COMPARATOR: comparator,
    Shows.AGAINST_COMPARATOR: against_comparator,
    Shows.RATING: _rating,
    Shows.DIRECTION: _direction,
    Shows.RECORD: record,
}
