"""The middle of some figures, the place of one among them, and their quarters: plain numbers in, plain numbers out."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.assess.comparison import Judgement
from generator.assess.national import Method, Middle, Rank
from generator.schema.national import NationalMeasureText
from generator.schema.targets import Polarity
from generator.terms.units import rounded

_QUARTERS = 4


def middle_of(text: NationalMeasureText, values: Sequence[Decimal | None]) -> Middle | None:
    """The middle of the neighbours in the declared way, of those that have a figure; with one decimal at least, because
    the middle of two whole numbers may lie between them.
    """
    known = sorted(value for value in values if value is not None)
    if not known:
        return None
    half = len(known) // 2
    if text.method is Method.MEAN:
        exact = sum(known, Decimal(0)) / len(known)
    else:
        exact = known[half] if len(known) % 2 else (known[half - 1] + known[half]) / 2
    return Middle(text.method, rounded(exact, max(text.decimals, 1)), len(known), len(values))


def rank_of(value: Decimal | None, values: Iterable[Decimal | None]) -> Rank | None:
    """The place of a figure among others, of which it is one; equal figures share the better place."""
    known = [found for found in values if found is not None]
    if value is None:
        return None
    same = sum(found == value for found in known)
    return Rank(1 + sum(found < value for found in known), len(known), same > 1, same)


def top_quarter(polarity: Polarity, values: Sequence[Decimal]) -> Decimal | None:
    """The figure at which the best quarter begins: that of the last of the best quarter, counted up to a whole one."""
    best = best_first(polarity, values)
    return best[-(-len(best) // _QUARTERS) - 1] if best else None


def quarter_of(polarity: Polarity, value: Decimal | None, values: Sequence[Decimal]) -> int | None:
    """In which quarter a figure is, 1 being the best; equal figures share the better one."""
    best = best_first(polarity, values)
    return best.index(value) * _QUARTERS // len(best) + 1 if value is not None and best else None


def judged(polarity: Polarity, ours: Decimal | None, theirs: Decimal | None) -> Judgement:
    """Whether our figure is better or worse than another, where one way is good."""
    if ours is None or theirs is None or polarity in (Polarity.NONE, Polarity.WITHIN):
        return Judgement.NONE
    if ours == theirs:
        return Judgement.SAME
    return Judgement.BETTER if (ours > theirs) == (polarity is Polarity.HIGHER) else Judgement.WORSE


def best_first(polarity: Polarity, values: Sequence[Decimal]) -> list[Decimal]:
    """The figures from the best to the worst; none where neither way is good."""
    if polarity in (Polarity.NONE, Polarity.WITHIN):
        return []
    return sorted(values, reverse=polarity is Polarity.HIGHER)
