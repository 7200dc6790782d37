"""What a reader is told first: the measures of which something is really news, in an order that is printed."""

from collections.abc import Iterable
from decimal import Decimal

from generator.assess.indicator import Assessment
from generator.assess.movement import Movement
from generator.assess.no_range import Refusal
from generator.assess.rating import Colour
from generator.assess.xmr import Rule

RULE = (
    "What really got worse stands in this order: measures that miss their target come before others; figures outside "
    "their usual range before trends and runs, and these before a change on a year ago; then those that are furthest "
    "from green, counted in their own usual moves from one period to the next. What really got better: measures that "
    "meet their target come first, then those that are furthest from their average."
)
_Rank = tuple[bool, int, Decimal]
_BY_COLOUR = (Colour.RED, Colour.AMBER, Colour.GREEN, Colour.NOT_RATED)


def really_worse(assessments: Iterable[Assessment]) -> list[Assessment]:
    """What really got worse, in the order that RULE tells."""
    return sorted(_news(assessments, Movement.WORSE), key=_by_gap)


def really_better(assessments: Iterable[Assessment]) -> list[Assessment]:
    """What really got better, in the order that RULE tells."""
    return sorted(_news(assessments, Movement.BETTER), key=_by_distance)


def in_order(assessments: Iterable[Assessment]) -> list[Assessment]:
    """All news: what got worse, then what got better."""
    found = list(assessments)
    return [*really_worse(found), *really_better(found)]


def worst_first(assessments: Iterable[Assessment]) -> list[Assessment]:
    """All of some measures: the news first, in its order, and the others by rating: red, amber, green, without one."""
    found = list(assessments)
    news = [assessment.indicator.id for assessment in in_order(found)]
    places = {name: place for place, name in enumerate(news)}
    return sorted(found, key=lambda a: (places.get(a.indicator.id, len(news)), _BY_COLOUR.index(a.rating.colour)))


def largest_steps(assessments: Iterable[Assessment], *, up: bool) -> list[Assessment]:
    """The measures whose newest figure rose, or fell, since the period before: those first that went furthest, counted
    in their own usual moves. Of one without a usual range nobody knows what is far.
    """
    steps = [(step, found) for found in assessments if (step := _step(found)) is not None and (step > 0) is up]
    return [found for _, found in sorted(steps, key=lambda pair: abs(pair[0]), reverse=True)]


def _step(assessment: Assessment) -> Decimal | None:
    """The change since the period before in usual moves; None where there is none, or the two may not be compared."""
    usual, latest, since = assessment.usual, assessment.latest, assessment.travel.since
    if isinstance(usual, Refusal) or latest is None or since is None or has_ended(assessment):
        return None
    now, then = usual.values.get(latest.key.period), usual.values.get(since)
    if now is None or then is None or now == then:
        return None
    return (now - then) / usual.move if usual.move else None


def _news(assessments: Iterable[Assessment], movement: Movement) -> list[Assessment]:
    return [found for found in assessments if found.moved.movement is movement and not has_ended(found)]


def _by_gap(assessment: Assessment) -> _Rank:
    is_off_target = assessment.rating.colour in (Colour.AMBER, Colour.RED) and not assessment.is_for_the_year
    gap = gap_in_moves(assessment) if is_off_target else None
    return gap is None, _strength(assessment), -(gap or Decimal(0))


def _by_distance(assessment: Assessment) -> _Rank:
    usual, value = assessment.usual, assessment.latest.value if assessment.latest else None
    away = Decimal(0) if isinstance(usual, Refusal) or value is None else _in_moves(abs(value - usual.mean), usual.move)
    return assessment.rating.colour is not Colour.GREEN, 0, -away


def _strength(assessment: Assessment) -> int:
    """0 for a figure outside its usual range, 1 for a trend or a run, 2 where only a year ago says so."""
    signal = assessment.moved.signal
    return 2 if signal is None else 0 if signal.rule is Rule.OUTSIDE else 1


def gap_to_green(assessment: Assessment) -> Decimal | None:
    """How far the latest figure lies from the nearest bound of green: below it, if the number is negative.

    None where it is green, where no figure or no such bound is there, and where the target is for the whole year.
    """
    target, latest = assessment.target, assessment.latest
    is_off = assessment.rating.colour in (Colour.AMBER, Colour.RED) and not assessment.is_for_the_year
    if not is_off or latest is None or latest.value is None or target is None or target.green is None:
        return None
    bounds = (bound for bound in (target.green.lower, target.green.upper) if bound is not None)
    return min((latest.value - bound for bound in bounds), key=abs, default=None)


def gap_in_moves(assessment: Assessment) -> Decimal | None:
    """How far the latest figure lies from the nearest bound of green, counted in the moves that are usual from one
    period to the next; None where there is no such bound, or nothing is known of what is usual.
    """
    usual, target = assessment.usual, assessment.target
    value = assessment.latest.value if assessment.latest else None
    if isinstance(usual, Refusal) or value is None or target is None or target.green is None:
        return None
    bounds = [bound for bound in (target.green.lower, target.green.upper) if bound is not None]
    return min((_in_moves(abs(value - bound), usual.move) for bound in bounds), default=None)


def _in_moves(distance: Decimal, move: Decimal) -> Decimal:
    """Of figures that never moved before, any distance is endless."""
    return distance / move if move else Decimal("Infinity") if distance else Decimal(0)


def has_ended(assessment: Assessment) -> bool:
    """Whether a measure is no longer counted: its last figure is no news for ever."""
    until = assessment.indicator.until
    return until is not None and until.end < assessment.release.end
