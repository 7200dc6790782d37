"""The view of one year of a measure: every place's dot, its figure in words, and what is said of them to the ear."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.assess.national import Compared, Placed
from generator.charts.compared.ranks import in_sentence, rank_words
from generator.charts.compared.view import BestQuarter, Dot, StripView
from generator.charts.compared.words import told
from generator.charts.scale import Tick, close_scale_of
from generator.schema.targets import Polarity
from generator.terms.wording import listed


def strip_view(compared: Compared) -> StripView | None:
    """The dots; None where fewer than two places have a figure, so that there is nothing to compare."""
    measure = compared.measure
    neighbours = tuple(sorted(_dots(compared, compared.neighbours), key=lambda dot: dot.value))
    ours = next(_dots(compared, [compared.ours]), None)
    # A number of children in all of England has no place beside those of one council.
    england = None if measure.unit.is_count else next(_dots(compared, [compared.england]), None)
    known = [*neighbours, *filter(None, (ours, england))]
    if len(known) < 2:
        return None
    ticks = close_scale_of(measure, [dot.value for dot in known])
    return StripView(
        id=f"strip-{measure.id}",
        title=_title(compared, ours, england),
        description=_description(neighbours),
        ours=ours,
        neighbours=neighbours,
        england=england,
        quarter=_quarter(compared, ticks),
        ticks=ticks,
    )


def _dots(compared: Compared, places: Sequence[Placed]) -> Iterator[Dot]:
    for each in places:
        if each.value is not None:
            yield Dot(each.place.name, each.value, told(compared.measure, each.value))


def _title(compared: Compared, ours: Dot | None, england: Dot | None) -> str:
    """As in `Sampleton 80, 3rd lowest of 11. England 67.`."""
    rank = rank_words(compared.rank)
    own = f"{ours.name} {ours.text}" if ours else f"{compared.ours.place.name} has no figure"
    return f"{own}{f', {in_sentence(rank)}' if ours and rank else ''}.{f' England {england.text}.' if england else ''}"


def _description(neighbours: Sequence[Dot]) -> str:
    """Every neighbour from the lowest up, those with the same figure together."""
    by_text: dict[str, list[str]] = {}
    for dot in neighbours:
        by_text.setdefault(dot.text, []).append(dot.name)
    found = [f"{listed(names)} {text}" for text, names in by_text.items()]
    return f"Neighbours from the lowest: {', '.join(found)}." if found else "No neighbour has a figure."


def _quarter(compared: Compared, ticks: Sequence[Tick]) -> BestQuarter | None:
    """The part of the scale in which the best quarter of England lies; none where neither way is good."""
    edge, measure = compared.top_quarter, compared.measure
    low, high = ticks[0].value, ticks[-1].value
    if edge is None or measure.polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return None
    is_up = measure.polarity is Polarity.HIGHER
    start, end = (max(edge, low), high) if is_up else (low, min(edge, high))
    if start >= end:
        return None
    words = f"Best quarter of England: {told(measure, edge)} or {'more' if is_up else 'less'}"
    return BestQuarter(Decimal(start), Decimal(end), words)
