"""The verdicts of a scorecard counted: how many measures met their target, how many really moved.

Verdicts on figures of another month than the one that is told of are counted apart, in words and in numbers.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.movement import Movement
from generator.assess.rating import Colour
from generator.assess.totals import Counts, Totals, totals
from generator.pages.parts.parts import TagView, movement_tag, rating_tag
from generator.record.keys import PrintedRating
from generator.terms.period import Period
from generator.terms.wording import counted, in_words, listed

_EARLIER = "Older figures"


@dataclass(frozen=True, slots=True)
class CountView:
    """How many indicators have one verdict."""

    tag: TagView
    number: str


@dataclass(frozen=True, slots=True)
class CountsView:
    """How many indicators have each rating (if any of them has one) and each movement, for figures of one time."""

    when: str
    is_named: bool
    ratings: tuple[CountView, ...]
    movements: tuple[CountView, ...]


@dataclass(frozen=True, slots=True)
class TotalsView:
    """The verdicts in words, then one by one for each time, and what the document itself prints besides."""

    words: str
    times: tuple[CountsView, ...]
    printed: str


def totals_view(rows: Collection[Assessment], month: Period) -> TotalsView:
    """The verdicts counted, as at a month."""
    found = totals(rows, month)
    times = [(month.label, found.of_month), (_EARLIER, found.of_earlier)]
    shown = [(when, counts) for when, counts in times if counts is found.of_month or counts.are_any]
    return TotalsView(
        verdict(found, month),
        tuple(_counts_view(when, counts, found, is_named=len(shown) > 1) for when, counts in shown),
        printed_in_words(found),
    )


def _counts_view(when: str, counts: Counts, found: Totals, *, is_named: bool) -> CountsView:
    # What has no rating has no time either: it is counted once, with the month.
    unrated = found.indicators - found.rated
    rated = [(colour, counts.ratings[colour]) for colour in Colour if colour is not Colour.NOT_RATED]
    colours = [*rated, (Colour.NOT_RATED, unrated)] if counts is found.of_month else rated if counts.rated else []
    return CountsView(
        when,
        is_named,
        tuple(CountView(rating_tag(colour), str(number)) for colour, number in colours),
        tuple(_movements(counts, found)),
    )


def _movements(counts: Counts, found: Totals) -> Iterator[CountView]:
    """The good and the bad always; of the others those that there are."""
    for movement in Movement:
        number = counts.movements[movement]
        # What nobody can tell has no time either: it is counted once, with the month.
        if movement is Movement.UNKNOWN:
            number = found.movements[movement] if counts is found.of_month else 0
        if number or movement.is_judged:
            yield CountView(movement_tag(movement), str(number))


def verdict(found: Totals, month: Period) -> str:
    """How things stand: how many met their target and how many really moved, and apart from these the same of older
    figures: `4 of 5 measures can be rated. January 2017: 2 met the target ... Older figures: 1 met ...`.
    """
    rated = f"{found.rated} of {found.indicators}" if found.rated else f"None of the {found.indicators}"
    can_be = f"{rated} measures can be rated"
    now, before = found.of_month, found.of_earlier
    met = _met(now) if now.rated else ""
    if before.are_any:
        told = f"{month.label}: {'; '.join(filter(None, (met, _moved(now))))}."
        return f"{can_be}. {told} {_EARLIER}: {_in_short(before)}."
    moved = _moved(now)
    sentence = f"{moved[0].upper()}{moved[1:]}."
    return f"{can_be}: {met}. {sentence}" if met else f"{can_be}. {sentence}"


def in_short(found: Totals) -> str:
    """How things stand in a few words: `19 of 50 measures meet their target`."""
    if not found.rated:
        return "No measure can be rated"
    green = found.of_month.ratings[Colour.GREEN] + found.of_earlier.ratings[Colour.GREEN]
    if found.rated == 1:
        return f"The only measure that can be rated {'meets' if green else 'does not meet'} its target"
    return f"{green or 'None'} of {found.rated} measures {'meet their' if green > 1 else 'meets its'} target"


def answer(found: Totals, month: Period) -> str:
    """How things stand in a few sentences: `Of 50 measures that can be rated, 19 meet their target ...`; where some
    ratings are about older figures, they are counted apart.
    """
    if not found.rated:
        many = found.indicators != 1
        return f"None of the {found.indicators} measures can be rated." if many else "The only measure can't be rated."
    now, before = found.of_month, found.of_earlier
    if not before.rated:
        told = f"Of {counted(now.rated, 'measure')} that can be rated, {_meet(now)}."
    elif now.rated:
        told = f"Of {counted(now.rated, 'measure')} rated for {month.label}, {_meet(now)}."
        told += f" Of {before.rated} more rated on older figures, {_meet(before)}."
    else:
        told = f"No measure can be rated for {month.label}. Of {before.rated} rated on older figures, {_meet(before)}."
    if found.worse_off_target:
        told += f" {in_words(found.worse_off_target).capitalize()} of those off target really got worse."
    return told


def _meet(counts: Counts) -> str:
    green, red = counts.ratings[Colour.GREEN], counts.ratings[Colour.RED]
    meet, miss = ("meets its" if green == 1 else "meet their"), ("misses" if red == 1 else "miss")
    return f"{green} {meet} target and {red} {miss} it"


def _met(counts: Counts) -> str:
    green, amber, red = (counts.ratings[colour] for colour in (Colour.GREEN, Colour.AMBER, Colour.RED))
    return f"{green} met the target, {amber} came close and {red} missed it"


def _moved(counts: Counts) -> str:
    """`3 really got better and 9 really got worse; 40 show no real change`; nobody can tell of the rest."""
    better, worse, usual = (counts.movements[each] for each in (Movement.BETTER, Movement.WORSE, Movement.USUAL))
    if not counts.movements.total() - counts.movements[Movement.UNKNOWN]:
        return "of none can we tell whether it really changed"
    return f"{better} really got better and {worse} really got worse; {usual} show{'s' * (usual == 1)} no real change"


def _in_short(counts: Counts) -> str:
    """The verdicts of which there are any: `4 met the target and 2 missed it; 1 really got better`."""
    met = ((Colour.GREEN, "met the target"), (Colour.AMBER, "came close"), (Colour.RED, "missed it"))
    ratings = [f"{counts.ratings[colour]} {words}" for colour, words in met if counts.ratings[colour]]
    went = ((Movement.BETTER, "really got better"), (Movement.WORSE, "really got worse"))
    moved = [f"{counts.movements[each]} {words}" for each, words in went if counts.movements[each]]
    return "; ".join(listed(found) for found in (ratings, moved) if found) or "nothing more"


def printed_in_words(found: Totals) -> str:
    """How many that no bound rates have a colour in the document itself; nothing where none has."""
    colours = [(printed.value, found.printed[printed]) for printed in PrintedRating if found.printed[printed]]
    if not colours:
        return ""
    told = listed(f"{number} {colour}" for colour, number in colours).replace(" ", " of them ", 1)
    return f"The report itself rates {told}."
