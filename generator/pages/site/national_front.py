"""The front page of a council that has national figures and no scorecard: each measure's figure, and its rank."""

from dataclasses import dataclass

from generator.assess.national import Compared
from generator.assess.nationally import compare_nationally
from generator.charts.compared.ranks import rank_words
from generator.charts.compared.words import told
from generator.pages.addresses import COMPARE, HOME, compare_page, link
from generator.pages.parts.parts import LinkView
from generator.record.content import Content

_HOW_TO_READ = (
    "Rank 1 is the lowest. A low or a high figure alone is neither good nor bad: it can mean less need, or need that"
    " nobody has met yet. So nothing here is rated."
)


@dataclass(frozen=True, slots=True)
class NationalCell:
    """One measure: its question, our newest figure or why there is none, its rank, England's figure, and when."""

    question: LinkView
    value: str
    rank: str
    england: str
    when: str


@dataclass(frozen=True, slots=True)
class NationalFrontView:
    """The council, and a cell a measure, with the way to the page that compares them all."""

    title: str
    description: str
    cells: tuple[NationalCell, ...]
    how_to_read: str
    all_of_them: LinkView | None


def national_front_view(content: Content) -> NationalFrontView:
    """The front page, from the newest year of each national measure."""
    found, site = compare_nationally(content.national, content.site.authority), content.site
    measures = found.measures if found else ()
    way = LinkView("Every measure, beside the councils most like this one", link(HOME, COMPARE)) if measures else None
    return NationalFrontView(site.name, site.introduction, tuple(map(_cell, measures)), _HOW_TO_READ, way)


def _cell(found: Compared) -> NationalCell:
    measure, ours, england = found.measure, found.ours, found.england
    return NationalCell(
        question=LinkView(measure.question, link(HOME, compare_page(measure.id))),
        value=told(measure, ours.value) if ours.value is not None else ours.why.capitalize(),
        rank=rank_words(found.rank),
        england=f"{england.place.name} {told(measure, england.value)}" if england.value is not None else "",
        when=f"{measure.name}. {found.when}.",
    )
