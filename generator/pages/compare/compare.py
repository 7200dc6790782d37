"""The page that says how the council compares: a few figures with their ranks, a row a measure, all councils."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.assess.comparison import Judgement
from generator.assess.national import Compared, Comparisons
from generator.charts.compared.charts import ComparedCharts
from generator.charts.compared.ranks import rank_words
from generator.pages.addresses import COMPARE, EXPLORE, link
from generator.pages.compare.notes import (
    Close,
    Earlier,
    MeasureNote,
    earlier_of,
    licences_of,
    measure_notes,
    neighbours_of,
    sources_of,
)
from generator.pages.compare.row import MeasureRow, measure_row
from generator.pages.compare.table import PlacesTable, places_table
from generator.pages.downloads.catalogue_of_compared import files_of_measure, links_of_measure
from generator.pages.parts.parts import DownloadView, LinkView
from generator.record.content import Content
from generator.record.national import National
from generator.terms.wording import counted, listed

_MOST_CELLS = 6


@dataclass(frozen=True, slots=True)
class Files:
    """What can be taken away of one measure."""

    question: str
    files: tuple[DownloadView, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """The page, from top to bottom."""

    title: str
    description: str
    lead: str
    cells: tuple[MeasureRow, ...]
    how_to_read: str
    apart: str
    rows: tuple[MeasureRow, ...]
    table: PlacesTable
    explore: LinkView
    model: str
    chosen: str
    neighbours: tuple[Close, ...]
    earlier: tuple[Earlier, ...]
    notes: tuple[MeasureNote, ...]
    files: tuple[Files, ...]
    sources: tuple[LinkView, ...]
    licence: str


def compare_view(
    content: Content, held: National, comparisons: Comparisons, charts: Mapping[str, ComparedCharts]
) -> CompareView:
    """Everything that is compared, in the order in which it is declared."""
    measures, name = comparisons.measures, comparisons.measures[0].ours.place.name
    rows = tuple(measure_row(each, charts[each.measure.id], rank_words(each.rank)) for each in measures)
    return CompareView(
        title=f"How does {name} compare with similar councils?",
        description=f"{name} beside councils that are like it and beside England, in national statistics.",
        lead=_lead(comparisons),
        cells=rows[:_MOST_CELLS],
        how_to_read=_how_to_read(measures),
        apart=apart(content, comparisons),
        rows=rows,
        table=places_table(measures, f"All figures, {years_of(measures)}, with the rank among {_everyone(measures)}"),
        explore=LinkView("Put any two measures or councils side by side", link(COMPARE, EXPLORE)),
        model=f"{comparisons.model_year} model",
        chosen=_chosen(comparisons),
        neighbours=neighbours_of(comparisons),
        earlier=earlier_of(held),
        notes=measure_notes(comparisons, COMPARE),
        files=tuple(_files(content, held, measures, charts)),
        sources=sources_of(comparisons),
        licence=licences_of(comparisons),
    )


def years_of(measures: Sequence[Compared]) -> str:
    """`2025`, or of several newest years `2024 and 2025`."""
    return listed(str(year) for year in sorted({each.year for each in measures}))


def apart(content: Content, comparisons: Comparisons) -> str:
    """That these figures are of their own time, and stand beside the council's own report cards, never within them."""
    words = f"These figures are of {years_of(comparisons.measures)}."
    newest = max((scorecard.latest.month for scorecard in content.scorecards), default=None)
    if newest is None:
        return words
    return (
        f"{words} They stand beside the council's own report cards, whose newest month here is {newest.label}, "
        "and are never part of them: no figure of one is set against a figure of the other."
    )


def _lead(comparisons: Comparisons) -> str:
    """As in `2025, the newest year. Beside 10 statistical neighbours (2025 model) and England.`."""
    years = years_of(comparisons.measures)
    newest = f"{years}, the newest {'years' if ' and ' in years else 'year'}."
    many = len(neighbours_of(comparisons))
    close = set(comparisons.closeness.values())
    alike = f', all "{next(iter(close))}",' if len(close) == 1 and len(comparisons.closeness) == many else ""
    neighbours = counted(many, "statistical neighbour")
    return f"{newest} Beside {neighbours} ({comparisons.model_year} model){alike} and {_england(comparisons)}."


def _england(comparisons: Comparisons) -> str:
    return comparisons.measures[0].england.place.name


def _how_to_read(measures: Sequence[Compared]) -> str:
    """What a rank says, and what it doesn't; where one way is good for a measure, that its row says so."""
    reading = "Rank 1 is the lowest. A low or high figure alone isn't good or bad"
    because = "it can mean less need, or need that nobody has met yet"
    if all(each.beside_neighbours is Judgement.NONE for each in measures):
        return f"{reading}: {because}. So nothing here is rated."
    return f"{reading}: {because}. Where one way is better, the row says so in words. Nothing here is rated."


def _everyone(measures: Sequence[Compared]) -> str:
    return f"the {counted(len(measures[0].neighbours) + 1, 'council')}"


def _chosen(comparisons: Comparisons) -> str:
    name = comparisons.measures[0].ours.place.name
    return (
        f"Statistical neighbours are the councils whose families and places are most like those of {name}. "
        f"They are worked out from a model and not picked by hand. This is the list of {comparisons.model_year}; "
        "it is used for the figures of earlier years, too."
    )


def _files(
    content: Content, held: National, measures: Sequence[Compared], charts: Mapping[str, ComparedCharts]
) -> Iterator[Files]:
    for each in measures:
        files = files_of_measure(content, held, each, charts[each.measure.id])
        yield Files(each.measure.question, tuple(links_of_measure(files, COMPARE)))
