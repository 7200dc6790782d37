"""Charts and tiles as they stand on a page."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.charts.drawn import Drawing
from generator.charts.panels import Panel
from generator.pages.parts.keys import KeyView, key_of_chart
from generator.pages.parts.parts import DownloadView, LinkView, TagView

# So many panels stand in a row; further ones wait until a reader opens them.
_ROW = 3
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
    # The way to the measure, where the tile stands among those of others.
    question: LinkView | None = None


@dataclass(frozen=True, slots=True)
class UseView:
    """What a reader can do with a chart: files to take away, the table of the same numbers, the chart to explore, where
    it comes from, the page on which this version stays, how to cite it, and what shows it on another site.
    """

    files: tuple[DownloadView, ...]
    table_url: str = ""
    explore_url: str = ""
    source: str = ""
    version: LinkView | None = None
    citation: str = ""
    embed: str = ""


@dataclass(frozen=True, slots=True)
class FigureView:
    """A chart on a page: words, drawing, and what can be done with it.

    Instead of one drawing there are `panels`, of which `alt` tells those who do not see them, or a `tile` where there
    are too few figures for a line.
    """

    name: str
    headline: str
    subtitle: str
    use: UseView
    drawing: Markup = _NOTHING
    panels: tuple[Panel, ...] = ()
    alt: str = ""
    tile: TileView | None = None
    # What only those who see it need to know.
    look: str = ""
    key: KeyView = _NO_KEY
    is_wide: bool = False

    @property
    def is_of_use(self) -> bool:
        """Whether there is anything that a reader can take away."""
        return bool(self.use.embed or (self.use.files and self.tile is None))

    @property
    def what(self) -> str:
        """What it is that a reader can use."""
        return "chart" if self.tile is None else "figure"

    @property
    def open_panels(self) -> tuple[Panel, ...]:
        """The first row of panels."""
        return self.panels[:_ROW]

    @property
    def more_panels(self) -> tuple[Panel, ...]:
        """Those that a reader opens."""
        return self.panels[_ROW:]


def figure_view(drawing: Drawing, use: UseView, *, is_wide: bool = True) -> FigureView:
    """A chart ready to stand on a page.

    One that is not wide stands beside others, or among very many: it has one drawing for every width.
    """
    chart = drawing.chart
    grey = f"{chart.whole.name} as a whole is grey." if chart.whole else ""
    return FigureView(
        name=chart.name,
        headline=chart.headline,
        subtitle=chart.subtitle,
        use=use,
        drawing=drawing.both if is_wide else drawing.alone,
        panels=drawing.panels,
        alt=f"{chart.alt}. {chart.description}",
        look=f"{chart.scale_note} {grey}".strip(),
        key=key_of_chart(chart.reasons),
        is_wide=is_wide,
    )
