"""Which measures of a release changed colour since the period before: a fact about the target, and no verdict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.assess.turned import Turned
from generator.pages.parts.parts import LinkView, TagView, rating_tag
from generator.pages.scorecard.row_links import RowLinks
from generator.terms.period import Period
from generator.terms.units import figure


@dataclass(frozen=True, slots=True)
class TurnedLine:
    """One measure: its question, and its figures then and now; with the period of then where it is another."""

    question: LinkView
    words: str


@dataclass(frozen=True, slots=True)
class TurnedList:
    """The measures that turned one way."""

    tag: TagView
    heading: str
    lines: tuple[TurnedLine, ...]


@dataclass(frozen=True, slots=True)
class TurnedView:
    """What changed colour: the heading, and a list for each way that any measure turned."""

    heading: str
    lists: tuple[TurnedList, ...]


# In the order in which readers ask: each way by the colour of now and the colours of then.
_WAYS = (
    (Colour.RED, (Colour.AMBER, Colour.GREEN), "Turned red"),
    (Colour.AMBER, (Colour.GREEN,), "Green to amber"),
    (Colour.GREEN, (Colour.AMBER, Colour.RED), "Turned green"),
    (Colour.AMBER, (Colour.RED,), "Red to amber"),
)


def turned_view(links: RowLinks, found: Sequence[Assessment], month: Period) -> TurnedView:
    """The measures that have another colour than in the period before, worst first."""
    before = Period.month(month.end - 1)
    return TurnedView(
        f"What changed colour since {before.label.split()[0]}",
        tuple(
            TurnedList(rating_tag(now), f"{heading}: {len(lines)}", lines)
            for now, then, heading in _WAYS
            if (lines := tuple(_lines(links, found, now, then, before)))
        ),
    )


def _lines(
    links: RowLinks, found: Sequence[Assessment], now: Colour, then: Sequence[Colour], before: Period
) -> Iterator[TurnedLine]:
    for assessment in found:
        turned = assessment.turned
        if turned is not None and turned.now is now and turned.then in then:
            yield TurnedLine(links.to(assessment.indicator), _from_to(assessment, turned, before))


def _from_to(assessment: Assessment, turned: Turned, before: Period) -> str:
    """`38.5% to 0.0%`, and since when if that is not the month before."""
    indicator, latest = assessment.indicator, assessment.latest
    if latest is None or latest.value is None or turned.before.value is None:
        raise ValueError("what has no figure has no colour to turn")
    since = "" if turned.since == before else f" since {turned.since.label}"
    return f"{figure(indicator, turned.before.value)} to {figure(indicator, latest.value)}{since}"
