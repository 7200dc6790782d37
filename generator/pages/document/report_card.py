"""The annual Report Card: its contents page, a page for each section, and the whole card on one page for print."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from generator.charts.drawn import Drawn
from generator.pages.addresses import REPORT_CARDS, card_page, link
from generator.pages.document.block_views import BlockView
from generator.pages.document.blocks import BlockMaker
from generator.pages.downloads import catalogue_of_documents
from generator.pages.downloads.download import links_to
from generator.pages.parts.parts import DownloadView, LinkView
from generator.pages.parts.published import FaultNote, FaultRegister, FigureTile, all_notes, fault_notes, tiles
from generator.pages.parts.sourced import SourcedView, judged, sourced, sourced_in
from generator.prose.references import figures_in
from generator.prose.told import Told
from generator.record.content import CardDocument, Content
from generator.record.documents import titles_of
from generator.schema.cards import CardSection

PRINT = "print"


@dataclass(frozen=True, slots=True)
class CardLine:
    """One year's card in the list of all."""

    link: LinkView
    summary: str


@dataclass(frozen=True, slots=True)
class CardsView:
    """The list of all Report Cards, newest first."""

    title: str
    description: str
    cards: tuple[CardLine, ...]


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One section in the contents of a card."""

    number: str
    link: LinkView
    summary: str


@dataclass(frozen=True, slots=True)
class CardView:
    """The contents page of a card."""

    title: str
    description: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[ContentsLine, ...]
    print_view: LinkView
    downloads: tuple[DownloadView, ...]
    notes: tuple[FaultNote, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section: its blocks, its figures in a table, and the notes about them."""

    id: str
    title: str
    description: str
    blocks: tuple[BlockView, ...]
    tiles: tuple[FigureTile, ...]
    notes: tuple[FaultNote, ...]
    elsewhere: tuple[SourcedView, ...]
    judged: tuple[SourcedView, ...]


@dataclass(frozen=True, slots=True)
class SectionPage:
    """The page of one section, between the one before and the one after."""

    title: str
    description: str
    section: SectionView
    card: LinkView
    before: tuple[LinkView, ...]
    after: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class PrintView:
    """The whole card on one page."""

    title: str
    heading: str
    description: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[SectionView, ...]
    card: LinkView
    tiles: tuple[FigureTile, ...]
    notes: tuple[FaultNote, ...]
    elsewhere: tuple[SourcedView, ...]
    judged: tuple[SourcedView, ...]


def cards_view(content: Content) -> CardsView:
    """The list of all Report Cards."""
    return CardsView(
        title="Report Card",
        description="Once a year: how children's services did, what people said, what was spent and what comes next.",
        cards=tuple(
            CardLine(LinkView(d.card.title, link(REPORT_CARDS, card_page(d.year))), d.card.summary)
            for d in reversed(content.report_cards)
        ),
    )


def card_view(content: Content, document: CardDocument) -> CardView:
    """The contents page of one card."""
    card, page = document.card, card_page(document.year)
    return CardView(
        title=card.title,
        description=card.summary,
        subtitle=card.subtitle,
        facts=tuple(_facts(document)),
        sections=tuple(
            ContentsLine(s.number or "", LinkView(s.title, link(page, card_page(document.year, s.id))), s.summary)
            for s in card.sections
        ),
        print_view=LinkView("The whole Report Card on one page", link(page, card_page(document.year, PRINT))),
        downloads=links_to(catalogue_of_documents.of_card(content, document), page),
        notes=fault_notes(document.faults, ["document"]),
    )


def section_page(content: Content, told: Told, drawn: Drawn, document: CardDocument, place: int) -> SectionPage:
    """The page of one section."""
    sections = document.card.sections
    section, page = sections[place], card_page(document.year, sections[place].id)
    neighbours = [sections[place - 1] if place else None, *sections[place + 1 : place + 2]]
    before, *after = [tuple(_turn(document, page, near)) for near in neighbours]
    return SectionPage(
        title=_title(section),
        description=section.summary,
        section=_section(content, told, drawn, document, section, page),
        card=LinkView(document.card.title, link(page, card_page(document.year))),
        before=before,
        after=after[0] if after else (),
    )


def print_view(content: Content, told: Told, drawn: Drawn, document: CardDocument) -> PrintView:
    """The whole card on one page, with all figures and all notes at its end."""
    page = card_page(document.year, PRINT)
    return PrintView(
        title=f"{document.card.title}, on one page",
        heading=document.card.title,
        description=document.card.summary,
        subtitle=document.card.subtitle,
        facts=tuple(_facts(document)),
        sections=tuple(_section(content, told, drawn, document, s, page) for s in document.card.sections),
        card=LinkView("The Report Card section by section", link(page, card_page(document.year))),
        tiles=tiles(content.publications, _figures(content, document.card), FaultRegister(document.faults)),
        notes=all_notes(document.faults),
        elsewhere=sourced(document.card.figures_from_elsewhere, titles_of(content)),
        judged=judged(document.card.judged),
    )


def places_of(content: Content, section: CardSection) -> set[str]:
    """What a note can name to stand in a section: the section itself, and its figures."""
    return {section.id, *_figures(content, section)}


def _figures(content: Content, part: BaseModel) -> Iterator[str]:
    return figures_in(part, content.publications.figures)


def _section(
    content: Content, told: Told, drawn: Drawn, document: CardDocument, section: CardSection, page: str
) -> SectionView:
    register = FaultRegister(document.faults)
    maker = BlockMaker(content, told, page, register, catalogue_of_documents.figures_of_card(content, document), drawn)
    return SectionView(
        id=section.id,
        title=_title(section),
        description=section.summary,
        blocks=maker.views(section.id, section.blocks),
        tiles=tiles(content.publications, _figures(content, section), register),
        notes=fault_notes(document.faults, places_of(content, section)),
        elsewhere=sourced_in(section, document.card.figures_from_elsewhere, titles_of(content)),
        judged=judged(document.card.judged, section),
    )


def _title(section: CardSection) -> str:
    return f"{section.number}. {section.title}" if section.number else section.title


def _turn(document: CardDocument, page: str, section: CardSection | None) -> Iterator[LinkView]:
    if section is not None:
        yield LinkView(_title(section), link(page, card_page(document.year, section.id)))


def _facts(document: CardDocument) -> Iterator[tuple[str, str]]:
    yield "Published by", document.card.publisher
    yield "Covers", document.card.covers
    yield "Where it was published", document.card.publication
