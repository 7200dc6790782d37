"""Charts and tiles as they stand on a page."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.charts.drawn import Drawing
from generator.charts.panels import Panel
from generator.pages.parts.keys import KeyView, key_of_chart
from generator.pages.parts.parts import DownloadView, TagView

_NOTHING, _NO_KEY = Markup(""), KeyView()


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A period and its figure."""

    when: str
    figure: str


@dataclass(frozen=True, slots=True)
class TileView:
    """The newest figure with its badge, every figure there is, oldest first, and the rule of the rating."""

    value: str
    tags: tuple[TagView, ...]
    columns: tuple[ColumnView, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A chart on a page: words, drawing, and where its numbers are.

    Instead of one drawing there are `panels`, of which `alt` tells those who do not see them, or a `tile` where there
    are too few figures for a line.
    """

    name: str
    headline: str
    subtitle: str
    data: DownloadView
    table_url: str
    drawing: Markup = _NOTHING
    panels: tuple[Panel, ...] = ()
    alt: str = ""
    tile: TileView | None = None
    scale_note: str = ""
    explore_url: str = ""
    key: KeyView = _NO_KEY
    is_wide: bool = False


def figure_view(
    drawing: Drawing, data: DownloadView, explore_url: str, table_url: str = "", *, is_wide: bool = True
) -> FigureView:
    """A chart ready to stand on a page, with the ways to its numbers and to its Plotly figure.

    One that is not wide stands beside others, or among very many: it has one drawing for every width.
    """
    chart = drawing.chart
    return FigureView(
        name=chart.name,
        headline=chart.headline,
        subtitle=chart.subtitle,
        data=data,
        table_url=table_url,
        drawing=drawing.both if is_wide else drawing.alone,
        panels=drawing.panels,
        alt=chart.alt,
        scale_note=chart.scale_note,
        explore_url=explore_url,
        key=key_of_chart(chart.reasons),
        is_wide=is_wide,
    )
