"""The parts that several pages share: tags, cells, tables, figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.addresses import indicator_page, link
from generator.assess.direction import Arrow, Judgement, Travel
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.chart_view import ChartView
from generator.pages.marks import mark, missing_mark
from generator.record import ComparatorName, Observation, Status
from generator.schema import Indicator
from generator.svg import draw
from generator.units import figure

COMPARATOR_NAMES = {
    ComparatorName.NEIGHBOURS: "Statistical neighbours",
    ComparatorName.BEST_NEIGHBOUR: "Best statistical neighbour",
    ComparatorName.ENGLAND: "England",
    ComparatorName.TOP_QUARTILE: "England, top quarter",
}
_RATING_WORDS = {
    Colour.GREEN: "Green",
    Colour.AMBER: "Amber",
    Colour.RED: "Red",
    Colour.NOT_RATED: "Not rated",
}
_TRAVEL_WORDS = {
    Judgement.BETTER: "Better",
    Judgement.WORSE: "Worse",
    Judgement.SAME: "No change",
}
_ARROW_WORDS = {Arrow.UP: "Up", Arrow.DOWN: "Down", Arrow.LEVEL: "No change", Arrow.NONE: "Not compared"}
# Every word that a direction of travel can have, once.
DIRECTIONS = tuple(dict.fromkeys((*_TRAVEL_WORDS.values(), *_ARROW_WORDS.values())))


@dataclass(frozen=True, slots=True)
class TagView:
    """A word, the shape beside it, and its colour's name in the stylesheet."""

    word: str
    mark: Markup
    style: str


@dataclass(frozen=True, slots=True)
class TravelView:
    """The direction of travel: a tag, the size of the change, and the comparison in words."""

    tag: TagView
    change: str
    words: str


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell of a table of figures: its text, and whether it stands for a figure that is not there."""

    text: str
    missing: bool = False
    note: str = ""
    is_words: bool = False

    @property
    def has_note(self) -> bool:
        """Whether there is something to say beside the figure."""
        return bool(self.note)

    @property
    def mark(self) -> Markup:
        """The shape beside the words of a figure that is not there."""
        return missing_mark(self.text)


@dataclass(frozen=True, slots=True)
class LinkView:
    """Words and where they lead."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of a table: its heading, its cells, and links to notes about it."""

    heading: str
    cells: tuple[CellView, ...]
    notes: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class TableView:
    """A table of figures: caption, heading of the row headings, column headings and rows."""

    id: str
    caption: str
    corner: str
    columns: tuple[CellView, ...]
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A chart on a page: words, drawing, and where its numbers are."""

    name: str
    headline: str
    subtitle: str
    drawing: Markup
    scale_note: str
    table_url: str
    data_url: str
    explore_url: str

    @property
    def has_table(self) -> bool:
        """Whether the numbers stand in a table elsewhere; else the table is right below the chart."""
        return bool(self.table_url)


def rating_tag(colour: Colour) -> TagView:
    """The tag of a rating."""
    style = colour.value.replace(" ", "-")
    return TagView(_RATING_WORDS[colour], mark(style), style)


def judgement_tag(judgement: Judgement, arrow: Arrow, word: str) -> TagView:
    """The tag of a change: the arrow's shape, in the colour of what the change means."""
    style = judgement.value if judgement in (Judgement.BETTER, Judgement.WORSE) else "neutral"
    return TagView(word, mark(arrow.value), style)


def travel_view(travel: Travel) -> TravelView:
    """The tag of a direction of travel: what it means where that can be said, else where the number went."""
    word = _TRAVEL_WORDS.get(travel.judgement, _ARROW_WORDS[travel.arrow])
    return TravelView(judgement_tag(travel.judgement, travel.arrow, word), travel.change, travel.comparison.rstrip("."))


def cell(indicator: Indicator, observation: Observation | None) -> CellView:
    """A figure as a cell; a missing one says in words why it is missing."""
    if observation is None:
        return CellView("no figure", missing=True)
    if observation.value is None:
        return CellView(observation.status.value, missing=True)
    provisional = " (provisional)" if observation.status is Status.PROVISIONAL else ""
    return CellView(figure(indicator, observation.value) + provisional)


def table_by_period(
    table_id: str, caption: str, indicator: Indicator, columns: Sequence[tuple[str, Sequence[Observation]]]
) -> Iterator[TableView]:
    """Periods down, newest first, one named series a column; nothing where there is no figure at all."""
    series = [(name, {row.key.period: row for row in rows}) for name, rows in columns if rows]
    periods = sorted({period for _, rows in series for period in rows}, reverse=True)
    rows = tuple(
        RowView(period.label, tuple(cell(indicator, found.get(period)) for _, found in series)) for period in periods
    )
    if rows:
        yield TableView(table_id, caption, "Period", tuple(CellView(name) for name, _ in series), rows)


def figure_view(chart: ChartView, data_url: str, table_url: str = "") -> FigureView:
    """A chart drawn and ready to stand on a page; its Plotly figure is published beside the page."""
    return FigureView(
        name=chart.name,
        headline=chart.headline,
        subtitle=chart.subtitle,
        drawing=draw(chart),
        scale_note=chart.scale_note,
        table_url=table_url,
        data_url=data_url,
        explore_url=figure_file(chart),
    )


def figure_file(chart: ChartView) -> str:
    """The name of the file that holds a chart as a Plotly figure."""
    return f"{chart.id}.json"


def indicator_link(page: str, indicator: Indicator) -> LinkView:
    """A link to an indicator's page, by its number and name."""
    return LinkView(f"{indicator.number} {indicator.name}", link(page, indicator_page(indicator.id)))


def compared_words(assessment: Assessment) -> tuple[str, ...]:
    """Each comparator in a few words: `England 81.5% (2014/15): worse`."""
    found = []
    for comparison in assessment.comparisons:
        outside = comparison.comparator
        year = f" ({outside.period.short_label})" if outside.period else ""
        verdict = "" if comparison.judgement is Judgement.NONE else f": {comparison.judgement}"
        value = figure(assessment.indicator, outside.value)
        found.append(f"{COMPARATOR_NAMES[outside.name]} {value}{year}{verdict}")
    return tuple(found)
