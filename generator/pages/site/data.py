"""The page about data: what there is to take away, how files are called and read, and what programs may count on."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.addresses import (
    A_TO_Z,
    ALL_AREAS,
    DATA,
    PLANS,
    REPORT_CARDS,
    SCORECARDS,
    link,
    standing_page,
)
from generator.pages.downloads import catalogue_of_data
from generator.pages.downloads.api_json import VERSION
from generator.pages.downloads.archive import SIZE_PLACE
from generator.pages.downloads.companions import SYMBOLS, rights_of_site
from generator.pages.downloads.download import links_to
from generator.pages.downloads.figure_columns import NEWEST
from generator.pages.parts.parts import DownloadView, LinkView
from generator.pages.site.data_examples import Example, example_of
from generator.record.content import Content

_TITLE = "Take the data away"
_SUMMARY = "Every figure of this site as files for Excel, for other programs and for the web, and how to read them."
_SYMBOLS = {
    "c": "Confidential: the number is too small to show, or it would give a small number away.",
    "x": "Not available: the record does not hold the number, or it is still to come. The status says which.",
    "z": "Not applicable: there is nothing to count here.",
}


@dataclass(frozen=True, slots=True)
class HoldView:
    """One kind of thing that can be taken away: where it is, how many there are, and in which form."""

    what: LinkView
    number: str
    forms: str


@dataclass(frozen=True, slots=True)
class DataView:
    """The page, from top to bottom."""

    title: str
    description: str
    archive: DownloadView
    size_place: Markup
    figures: DownloadView
    notes: DownloadView
    holds: tuple[HoldView, ...]
    example: Example | None
    columns: tuple[tuple[str, str], ...]
    symbols: tuple[tuple[str, str], ...]
    version: str
    index_address: str
    index: DownloadView
    areas: DownloadView
    schemas: tuple[DownloadView, ...]
    package: DownloadView
    rights: str
    licence: LinkView | None
    cite: str
    address: str
    corrections: LinkView
    has_plans: bool


def data_view(content: Content) -> DataView:
    """What there is to take away."""
    site = content.site
    downloads = catalogue_of_data.of_data(content)
    figures, notes, index, areas, *schemas = links_to(downloads, DATA)
    licence = site.figures_licence
    address = site.address.rstrip("/")
    return DataView(
        title=_TITLE,
        description=_SUMMARY,
        archive=catalogue_of_data.archive_of(content, ()).link_from(DATA),
        size_place=Markup(SIZE_PLACE),
        figures=figures,
        notes=notes,
        holds=tuple(_holds(content)),
        example=example_of(content),
        columns=tuple((column.name, column.about) for column in NEWEST),
        symbols=tuple((symbol, _SYMBOLS[symbol]) for symbol, _ in SYMBOLS if symbol),
        version=VERSION,
        index_address=f"{address}/{downloads[2].path}",
        index=index,
        areas=areas,
        schemas=tuple(schemas),
        package=catalogue_of_data.of_package(content, ())[0].link_from(DATA),
        rights=rights_of_site(site),
        licence=LinkView(licence.name, licence.url) if licence and licence.url else None,
        cite=f"{site.council}, {site.short_name}",
        address=f"{address}/",
        corrections=LinkView("Corrections", link(DATA, standing_page("corrections"))),
        has_plans=bool(content.plans),
    )


def _holds(content: Content) -> Iterator[HoldView]:
    """Each kind of thing, if there is one."""
    measures = sum(len(card.registry.indicators) for card in content.scorecards)
    releases = sum(len(card.releases) for card in content.scorecards)
    kinds = (
        ("Measures, as they are known now", A_TO_Z, measures, "CSV, JSON"),
        ("Months of scorecards, as they were published", SCORECARDS, releases, "CSV, Excel, JSON"),
        ("Report Cards", REPORT_CARDS, len(content.report_cards), "CSV, Excel"),
        ("Plans with their actions", PLANS, len(content.plans), "CSV, Excel, JSON"),
        ("Areas", ALL_AREAS, len(content.places()), "CSV"),
    )
    for what, page, number, forms in kinds:
        if number:
            yield HoldView(LinkView(what, link(DATA, page)), f"{number:,}", forms)
