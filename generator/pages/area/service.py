"""What one scorecard says of an area: how many figures are ahead, a panel a measure, and its share of counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.assess.areas import Placing, Share, Side, placing, share
from generator.charts.drawn import Drawn
from generator.pages.addresses import area_page
from generator.pages.area.closed import NotedMeasure, notes, rows_in, tables
from generator.pages.area.panels import AreaPanel, area_panel, side_tag
from generator.pages.area.shares import ShareRow, largest, share_row
from generator.pages.parts.named_lists import NamedListView, lists_in
from generator.pages.parts.parts import LinkView, TagView, question_link
from generator.pages.parts.rows import value_in_words
from generator.pages.parts.tables import TableView
from generator.record.content import Content, Scorecard
from generator.record.keys import Area
from generator.schema.targets import Polarity
from generator.terms.units import PERCENT, number
from generator.terms.wording import counted

_NEUTRAL = (Polarity.NONE, Polarity.WITHIN)


@dataclass(frozen=True, slots=True)
class Cell:
    """One of the answers at the head: a number in words, what it counts, and a link where it leads further."""

    value: str
    words: str
    tag: TagView | None = None
    question: LinkView | None = None


@dataclass(frozen=True, slots=True)
class PanelsOf:
    """The panels of one answer."""

    id: str
    heading: str
    panels: tuple[AreaPanel, ...]


@dataclass(frozen=True, slots=True)
class ServiceView:
    """One scorecard's part of an area's page."""

    id: str
    question: str
    month: str
    cells: tuple[Cell, ...]
    sections: tuple[PanelsOf, ...]
    shares: tuple[ShareRow, ...]
    tables: tuple[TableView, ...]
    rows: int
    notes: tuple[NotedMeasure, ...]
    named: tuple[NamedListView, ...]


def placings(content: Content, scorecard: Scorecard, area: Area) -> list[Placing]:
    """Every measure of a scorecard whose figure for an area can stand beside the whole's, in the registry's order."""
    release, whole = scorecard.latest, content.borough.code
    found = (
        placing(each, release.picture, area.code, whole, scorecard.discrepancies)
        for each in release.registry.indicators
    )
    return [each for each in found if each is not None]


def question_of(scorecard: Scorecard, area: Area) -> str:
    """What a reader asks: `How is Early Help doing in South?`."""
    return f"How is {scorecard.latest.registry.scorecard.name} doing in {area.name}?"


def has_figures(scorecard: Scorecard, area: Area) -> bool:
    """Whether the newest release holds anything about an area."""
    return any(key.area == area.code for key in scorecard.latest.picture.observations)


def judged(found: Sequence[Placing]) -> list[Placing]:
    """Those of which one way is the good one."""
    return [each for each in found if each.indicator.polarity not in _NEUTRAL]


def tallied(content: Content, found: Sequence[Placing]) -> Iterator[Cell]:
    """How many figures are on each side; ahead and behind are told even of none, if there is any to judge."""
    told, whole = judged(found), content.borough.name
    if not told:
        return
    words = {
        Side.AHEAD: f"figures are ahead of {whole}",
        Side.BEHIND: f"are behind {whole}",
        Side.SAME: f"are the same as {whole}",
        Side.UNTOLD: "can't be told",
    }
    for side, says in words.items():
        many = sum(each.side is side for each in told)
        if many or side in (Side.AHEAD, Side.BEHIND):
            more = _reason(told) if side is Side.UNTOLD else ""
            yield Cell(f"{many} of {len(told)}", f"{says}{more}", side_tag(side))


def _reason(told: Sequence[Placing]) -> str:
    """Why nothing can be told, where it is the same for all."""
    faulty = [each.fault is not None for each in told if each.side is Side.UNTOLD]
    return f": the printed {'figure has' if len(faulty) == 1 else 'figures have'} a known fault" if all(faulty) else ""


def service_view(content: Content, scorecard: Scorecard, area: Area, drawn: Drawn) -> ServiceView:
    """Everything of one scorecard, made by rules from its newest release."""
    found, counts = placings(content, scorecard, area), _shares(content, scorecard, area)
    all_tables = tuple(tables(content, scorecard, area))
    return ServiceView(
        id=scorecard.id,
        question=question_of(scorecard, area),
        month=scorecard.latest.month.label,
        cells=(*tallied(content, found), *_largest(content, area, counts)),
        sections=tuple(_sections(content, scorecard, area, found, drawn)),
        shares=tuple(share_row(content, area, each) for each in counts),
        tables=all_tables,
        rows=rows_in(all_tables),
        notes=tuple(notes(content, scorecard, area)),
        named=lists_in(content, scorecard, area.code),
    )


def _shares(content: Content, scorecard: Scorecard, area: Area) -> list[Share]:
    release, codes = scorecard.latest, [each.code for each in content.localities()]
    whole, measures = content.borough.code, release.registry.indicators
    found = (share(each, release.picture, area.code, whole, codes) for each in measures)
    return [each for each in found if each is not None]


def _largest(content: Content, area: Area, counts: list[Share]) -> Iterator[Cell]:
    """The count of which there is most in the whole, and the area's share of it."""
    first = largest(counts)
    if first is not None and first.percent is not None:
        part = f"{number(first.percent, 0)}{PERCENT.after} of {value_in_words(first.indicator, first.whole)}"
        question = question_link(area_page(area), first.indicator)
        yield Cell(value_in_words(first.indicator, first.here), f"{part} in {content.borough.name}", question=question)


def _sections(
    content: Content, scorecard: Scorecard, area: Area, found: Sequence[Placing], drawn: Drawn
) -> Iterator[PanelsOf]:
    """First what is behind or can't be told, then what is ahead or the same, last what has no good side."""
    told = judged(found)
    behind = [each for each in told if each.side in (Side.BEHIND, Side.UNTOLD)]
    ahead = [each for each in told if each.side in (Side.AHEAD, Side.SAME)]
    neutral = [each for each in found if each not in told]
    whole = content.borough.name
    for key, heading, mine in (
        ("behind", _heading(behind, f"Behind {whole}"), behind),
        ("ahead", _heading(ahead, f"Ahead of {whole}"), ahead),
        ("no-good-side", "No good and no bad side", neutral),
    ):
        if mine:
            charts = [drawn.areas(scorecard, scorecard.latest, each.indicator) for each in mine]
            panels = (
                area_panel(content, area, each, chart.chart if chart else None)
                for each, chart in zip(mine, charts, strict=True)
            )
            yield PanelsOf(f"{scorecard.id}-{key}", heading, tuple(sorted(panels, key=lambda panel: panel.rank)))


def _heading(found: Sequence[Placing], first: str) -> str:
    """`Behind Sampleton: 2 figures. Can't be told: 1`."""
    sides = {side: sum(each.side is side for each in found) for side in Side}
    many = sides[Side.BEHIND] + sides[Side.AHEAD]
    told = [f"{first}: {counted(many, 'figure')}"] if many else []
    told += [f"The same: {sides[Side.SAME]}"] if sides[Side.SAME] else []
    told += [f"Can't be told: {sides[Side.UNTOLD]}"] if sides[Side.UNTOLD] else []
    return ". ".join(told)
