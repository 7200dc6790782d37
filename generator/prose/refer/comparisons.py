"""A figure beside its target and beside the figures of other places."""

from decimal import Decimal

from generator.assess.beside import beside
from generator.assess.comparison import counting
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour, band_in_words, target_in_force, target_in_short
from generator.assess.year_to_date import YearToDate, obstacle_to
from generator.prose.refer.made import made
from generator.prose.refer.resolved import Resolved
from generator.prose.refer.subject import Found, Subject, not_compared
from generator.record.outside import Comparator, ComparatorName
from generator.schema.registry import Indicator
from generator.schema.targets import Band
from generator.terms.problems import Fault
from generator.terms.rules import Rule
from generator.terms.units import bound, change_as_shown, change_in_words, figure_in_words, rounded

_TAKE_OUT = "Take the reference out."
_ALL = Decimal(100)

_NO_TARGET = Rule(
    "reference-no-target",
    "A target that is referred to is in force",
    '"{id}" has no target in {period}.',
    _TAKE_OUT,
    {"id": "t-2", "period": "January 2017"},
)
_NOT_AGAINST_TARGET = Rule(
    "reference-not-against-target",
    "A figure that is held against a target has one with bounds, and may be judged",
    "{name} is not held against a target: {why}",
    _TAKE_OUT,
    {"name": '"t-5" for Borough'} | {"why": "Target: to be set. It gives no bounds, so the figure is not rated."},
)
_NO_COMPARATOR = Rule(
    "reference-no-comparator",
    "An indicator is compared with those whose figures are recorded for it",
    '"{id}" has no figure of {whose} to compare with.',
    "{known}",
    {"id": "t-1", "whose": "best statistical neighbour"}
    | {"known": "Use one of: statistical neighbours, England, top quarter."},
)
_NOT_BESIDE = Rule(
    "reference-not-beside",
    "A reference compares with others' figures for the same number of months, and at most a year away",
    "{why}",
    "Give both figures instead, each with its time: [[{id}]] and [[{id} {whose}]].",
    {"why": "January 2017 is not compared with 2014/15: they end 22 months apart.", "id": "es-1-1", "whose": "England"},
)


def target(subject: Subject) -> Resolved | Fault:
    """`95% or more`: the target in force; it may be there before the figure is."""
    newest = subject.latest
    period = subject.asked.period or (newest.key.period if newest else subject.picture.release)
    in_force = target_in_force(subject.indicator, period)
    if in_force is None:
        return _NO_TARGET.broken(id=subject.indicator.id, period=period.label)
    words = _band(subject.indicator, in_force.green) if in_force.green else target_in_short(subject.indicator, in_force)
    return Resolved(
        shows=subject.asked.shows,
        text=words,
        value=_only_bound(in_force.green),
        figure=subject.indicator.id,
        area=subject.area,
        indicator=subject.indicator,
        period=period,
    )


def against_target(subject: Subject, found: Found, assessment: Assessment) -> Resolved | Fault:
    """`18.3 percentage points below the target of 86% or more`, or `on target (86% or more)`."""
    aim, rating, indicator = assessment.target, assessment.rating, subject.indicator
    unrated = rating.colour is Colour.NOT_RATED and rating.note  # Without a note, only its colour is left open.
    value = _judged(found, assessment)
    if aim is None or aim.green is None or unrated or value is None:
        return _NOT_AGAINST_TARGET.broken(name=subject.name, why=rating.note or rating.rule)
    asked = _band(indicator, aim.green)
    away = rounded(value, indicator.decimals) - _near_bound(aim.green, value)
    if rating.colour is Colour.GREEN:
        return made(subject, found, f"on target ({asked})", away)
    if not away:
        return made(subject, found, f"just short of the target of {asked}", away)
    side = "above" if away > 0 else "below"
    words = f"{change_in_words(indicator, away)} {side} the target of {asked}"
    return made(subject, found, words, away)


def band_aimed_at(subject: Subject, assessment: Assessment) -> str:
    """`95% or more`: the bounds of green of the target by which a figure is judged; nothing where there are none."""
    target = assessment.target
    return _band(subject.indicator, target.green) if target is not None and target.green is not None else ""


def _judged(found: Found, assessment: Assessment) -> Decimal | None:
    """The figure that the target speaks of: the newest one, or the year to date."""
    target = assessment.target
    return assessment.year_to_date.value if target is not None and target.is_for_the_year else found.value


def _band(indicator: Indicator, band: Band) -> str:
    """`95% or more`, `47.3 to 57.3`; all is plain `100%`."""
    if indicator.unit.is_share and not indicator.can_exceed_100 and band.at_least == _ALL:
        return bound(indicator, _ALL)
    return band_in_words(indicator, band).removeprefix("at ").removeprefix("from ")


def _only_bound(band: Band | None) -> Decimal | None:
    """The number in the words of a target, if there is one and no range."""
    ends = [end for end in (band.lower, band.upper) if end is not None] if band else []
    return ends[0] if len(ends) == 1 else None


def _near_bound(band: Band, value: Decimal) -> Decimal:
    """The end of the green band that is nearer to a value."""
    ends = [end for end in (band.lower, band.upper) if end is not None]
    return min(ends, key=lambda end: abs(end - value))


def comparator(subject: Subject, found: Found) -> Resolved | Fault:
    """`81.5% (2014/15)`: another's figure with its year."""
    outside = _outside(subject, found)
    if isinstance(outside, Fault):
        return outside
    text = f"{figure_in_words(subject.indicator, outside.value)}{_year(outside)}"
    return made(subject, found, text, outside.value, outside=outside)


def against_comparator(subject: Subject, found: Found) -> Resolved | Fault:
    """`5.2 percentage points higher than England (2015/16)`."""
    held_back = obstacle_to(subject.indicator, found.rests_on)
    if held_back:
        return not_compared(subject, held_back)
    outside = _outside(subject, found)
    if isinstance(outside, Fault):
        return outside
    apart = beside(subject.indicator, found.period, outside.period, to_date=_is_to_date(found))
    if apart:
        return _NOT_BESIDE.broken(why=apart.words, id=subject.indicator.id, whose=outside.name.words.asked)
    away = change_as_shown(subject.indicator, outside.value, found.value)
    whose = f"{outside.name.words.in_sentence}{_year(outside)}"
    if not away:
        return made(subject, found, f"the same as {whose}", away, outside=outside)
    side = "higher" if away > 0 else "lower"
    words = f"{change_in_words(subject.indicator, away)} {side} than {whose}"
    return made(subject, found, words, away, outside=outside)


def _year(outside: Comparator) -> str:
    return f" ({outside.period.short_label})" if outside.period else ""


def _is_to_date(found: Found) -> bool:
    """Whether it is a year to date that was put together or printed, and not one figure of its own kind."""
    return isinstance(found.rests_on, YearToDate) and not found.rests_on.is_one_figure


def _outside(subject: Subject, found: Found) -> Comparator | Fault:
    """The comparator's figure that counts beside ours, as on the pages."""
    name = subject.asked.comparator
    others = subject.comparators.get(name, ()) if name is not None else ()
    one = counting(subject.indicator, found.period, others, to_date=_is_to_date(found))
    if one is not None:
        return one
    there = [each.words.asked for each in ComparatorName if each in subject.comparators]
    known = f"Use one of: {', '.join(there)}." if there else "Nobody's figures are recorded for it. " + _TAKE_OUT
    return _NO_COMPARATOR.broken(id=subject.indicator.id, whose=name.words.asked if name else "", known=known)
