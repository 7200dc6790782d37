"""The verdicts of a scorecard counted: how many measures met their target, how many got better."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.assess.direction import Arrow, Judgement
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
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


def totals_view(rows: Sequence[Assessment]) -> TotalsView:
    """The verdicts counted."""
    ratings = (CountView(rating_tag(colour), str(sum(a.rating.colour is colour for a in rows))) for colour in Colour)
    shown = (
        (Judgement.BETTER, Arrow.UP, "Got better"),
        (Judgement.WORSE, Arrow.DOWN, "Got worse"),
        (Judgement.SAME, Arrow.LEVEL, "Stayed the same"),
    )
    changes = (
        CountView(judgement_tag(judgement, arrow, word), str(sum(a.travel.judgement is judgement for a in rows)))
        for judgement, arrow, word in shown
    )
    return TotalsView(verdict(rows), tuple(ratings), tuple(changes))


def verdict(rows: Sequence[Assessment]) -> str:
    """How things stand in two sentences: how many met their target, and how many got better."""
    colours = Counter(a.rating.colour for a in rows)
    judgements = Counter(a.travel.judgement for a in rows)
    rated = len(rows) - colours[Colour.NOT_RATED]
    met = (
        f"{rated} of {len(rows)} measures can be rated: {colours[Colour.GREEN]} met the target, "
        f"{colours[Colour.AMBER]} came close and {colours[Colour.RED]} missed it."
        if rated
        else f"None of the {len(rows)} measures can be rated."
    )
    return (
        f"{met} {judgements[Judgement.BETTER]} got better than the period before, "
        f"{judgements[Judgement.WORSE]} got worse and {judgements[Judgement.SAME]} stayed the same."
    )
