"""The page of one national measure: its strip, its years, both as tables, and what the figure is."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.national import Compared, Comparisons
from generator.charts.compared.charts import ComparedCharts
from generator.charts.compared.over_years import MIDDLE, years_headline, years_with_figures
from generator.charts.compared.ranks import in_sentence, rank_words
from generator.charts.compared.words import method_of, middle_told, told, year_label
from generator.pages.addresses import EXPLORE, compare_page, link
from generator.pages.compare.compare import apart
from generator.pages.compare.said import (
    best_of,
    england_of,
    headline,
    left_out,
    rank_in_england,
    value_of,
    verdict,
)
from generator.pages.compare.table import PlacesTable, places_table
from generator.pages.downloads.catalogue_of_compared import files_of_measure, links_of_measure
from generator.pages.parts.parts import DownloadView, LinkView
from generator.pages.parts.tables import CellView, RowView, TableView, absent
from generator.record.content import Content
from generator.record.national import National
from generator.terms.shorthand import NO_FIGURE


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the answers at the head."""

    asks: str
    value: str
    more: str


@dataclass(frozen=True, slots=True)
class OtherMeasure:
    """Another measure that is compared, with our figure, its rank and its year."""

    link: LinkView
    says: str


@dataclass(frozen=True, slots=True)
class ComparedView:
    """The page, from top to bottom."""

    title: str
    question: str
    description: str
    about: str
    value: str
    when: str
    answers: tuple[Answer, ...]
    apart: str
    headline: str
    verdict: str
    method: str
    strip: Markup
    years_headline: str
    years: Markup
    places: PlacesTable
    by_year: TableView
    facts: tuple[tuple[str, str], ...]
    source: LinkView
    model: LinkView
    licence: str
    files: tuple[DownloadView, ...]
    others: tuple[OtherMeasure, ...]
    explore: LinkView
    before: LinkView | None
    after: LinkView | None


def compared_view(
    content: Content, held: National, comparisons: Comparisons, place: int, charts: ComparedCharts
) -> ComparedView:
    """The page of the measure at a place among those that are compared."""
    compared = comparisons.measures[place]
    measure, page = compared.measure, compare_page(compared.measure.id)
    missing = left_out(compared)
    others = comparisons.measures
    return ComparedView(
        # The council may have a measure of its own that asks the same: the two pages must not have one name.
        title=f"{measure.question} Compared",
        question=measure.question,
        description=f"{compared.ours.place.name} beside similar councils and England: {measure.name}, {compared.when}.",
        about=f"{measure.name.rstrip('.')}. {compared.when}.",
        value=value_of(compared),
        when=compared.when,
        answers=tuple(_answers(compared)),
        apart=apart(content, Comparisons(comparisons.model_year, "", {}, (compared,))),
        headline=headline(compared),
        verdict=verdict(compared),
        method=f"{method_of(compared).capitalize()}.{f' {missing}' if missing else ''}",
        strip=charts.both,
        years_headline=years_headline(compared),
        years=charts.both_stories,
        places=places_table([compared], f"All councils, {compared.when}, with the rank from the lowest"),
        by_year=by_year(compared),
        facts=tuple(_facts(compared)),
        source=LinkView(measure.source, measure.source_address),
        model=LinkView(measure.model_source, measure.model_address),
        licence=measure.licence,
        files=tuple(links_of_measure(files_of_measure(content, held, compared, charts), page)),
        others=tuple(_other_measure(page, each) for each in others if each is not compared),
        explore=LinkView("Put this beside another measure or council", f"{link(page, EXPLORE)}?a=compare/{measure.id}"),
        before=_other(page, others[place - 1]) if place else None,
        after=_other(page, others[place + 1]) if place + 1 < len(others) else None,
    )


def by_year(compared: Compared) -> TableView:
    """Years down, newest first: ours, England's, the region's, and the middle and ends of the neighbours."""
    measure, middle = compared.measure, MIDDLE[compared.measure.method]
    names = (compared.ours.place.name, compared.england.place.name, compared.region.place.name)
    columns = (*names, middle, "Lowest neighbour", "Highest neighbour")
    rows = []
    for year in reversed(years_with_figures(compared)):
        values = (year.ours, year.england, year.region)
        ends = (year.low, year.high)
        found = [told(measure, value) if value is not None else "" for value in values]
        found.append(middle_told(measure, year.middle.value) if year.middle else "")
        found += [told(measure, value) if value is not None else "" for value in ends]
        rows.append(RowView(year_label(year), tuple(map(_cell, found))))
    caption = f"{measure.name}. The newest: {compared.when}"
    return TableView("years", caption, "Year", tuple(map(CellView, columns)), tuple(rows))


def _cell(text: str) -> CellView:
    return CellView(text) if text else absent(NO_FIGURE)


def _answers(compared: Compared) -> Iterator[Answer]:
    rank, wider = rank_words(compared.rank), rank_in_england(compared)
    if rank:
        yield Answer("Among its neighbours", rank, "Rank 1 is the lowest.")
    if compared.middle:
        middle = middle_told(compared.measure, compared.middle.value)
        yield Answer("Middle of its neighbours", middle, f"{method_of(compared).capitalize()}.")
    if wider or england_of(compared):
        yield Answer("In England", england_of(compared) or wider, f"{wider}." if wider and england_of(compared) else "")


def _facts(compared: Compared) -> Iterator[tuple[str, str]]:
    measure = compared.measure
    yield "Unit", measure.unit.axis
    yield "Newest figure", compared.when
    yield "Middle of the neighbours", method_of(compared).capitalize()
    if compared.best and (best := best_of(compared)):
        yield "Best neighbour", best
    if measure.note:
        yield "Note", measure.note


def _other_measure(page: str, compared: Compared) -> OtherMeasure:
    rank = rank_words(compared.rank)
    says = f"{value_of(compared)}{f', {in_sentence(rank)}' if rank else ''} ({compared.when})"
    return OtherMeasure(_other(page, compared), says)


def _other(page: str, compared: Compared) -> LinkView:
    return LinkView(compared.measure.question, link(page, compare_page(compared.measure.id)))
