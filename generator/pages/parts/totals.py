"""The verdicts of a scorecard counted: how many measures met their target, how many got better."""

from collections.abc import Collection
from dataclasses import dataclass

from generator.assess.direction import Arrow, Judgement
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.assess.totals import Totals, totals
from generator.pages.parts.parts import TagView, judgement_tag, rating_tag


@dataclass(frozen=True, slots=True)
class CountView:
    """How many indicators have one verdict."""

    tag: TagView
    number: str


@dataclass(frozen=True, slots=True)
class TotalsView:
    """How many indicators have each rating, and how many went which way: in words, then one by one."""

    words: str
    ratings: tuple[CountView, ...]
    changes: tuple[CountView, ...]


def totals_view(rows: Collection[Assessment]) -> TotalsView:
    """The verdicts counted."""
    found = totals(rows)
    shown = (
        (Judgement.BETTER, Arrow.UP, "Got better"),
        (Judgement.WORSE, Arrow.DOWN, "Got worse"),
        (Judgement.SAME, Arrow.LEVEL, "Stayed the same"),
    )
    return TotalsView(
        verdict(found),
        tuple(CountView(rating_tag(colour), str(found.ratings[colour])) for colour in Colour),
        tuple(CountView(judgement_tag(j, arrow, word), str(found.changes[j])) for j, arrow, word in shown),
    )


def verdict(found: Totals) -> str:
    """How things stand in two sentences: how many met their target, and how many got better."""
    met = (
        f"{found.rated} of {found.indicators} measures can be rated: {found.ratings[Colour.GREEN]} met the target, "
        f"{found.ratings[Colour.AMBER]} came close and {found.ratings[Colour.RED]} missed it."
        if found.rated
        else f"None of the {found.indicators} measures can be rated."
    )
    return (
        f"{met} {found.changes[Judgement.BETTER]} got better than the period before, "
        f"{found.changes[Judgement.WORSE]} got worse and {found.changes[Judgement.SAME]} stayed the same."
    )
