"""The style page: every component of the site's look once, for those who work on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from generator.charts.drawn import Drawn
from generator.pages.addresses import STYLE, indicator_page, link
from generator.pages.parts.breakdowns import latest_tables
from generator.pages.parts.marks import SETS, mark
from generator.pages.parts.parts import LinkView, TagView
from generator.pages.parts.tables import TableView
from generator.pages.scorecard.scorecards import Assessed
from generator.record.content import Content

_NEUTRAL = ("up", "down", "level", "none", "variation-none")
_TAG_STYLES = (
    dict.fromkeys(_NEUTRAL, "neutral")
    | {"overdue": "red"}
    | {
        "ahead": "ahead",
        "behind": "behind",
        "variation-better": "better",
        "variation-worse": "worse",
    }
)
_INKS = ("ink", "quiet", "brand", "link", "better", "worse", "focus-ink")
_WASHES = ("wash", "green-wash", "amber-wash", "red-wash", "grey-wash", "complete-wash", "accent", "focus")


@dataclass(frozen=True, slots=True)
class MarkSet:
    """Marks that a reader meets at one place."""

    name: str
    tags: tuple[TagView, ...]


@dataclass(frozen=True, slots=True)
class ExampleChart:
    """A chart of the real record, and the page that it comes from."""

    headline: str
    subtitle: str
    drawing: Markup
    source: LinkView


@dataclass(frozen=True, slots=True)
class StyleView:
    """The style page."""

    title: str
    description: str
    sets: tuple[MarkSet, ...]
    inks: tuple[str, ...]
    washes: tuple[str, ...]
    charts: tuple[ExampleChart, ...]
    tables: tuple[TableView, ...]


def style_view(content: Content, assessed: Assessed, drawn: Drawn) -> StyleView:
    """The style page, with a chart and a table of the real record."""
    return StyleView(
        title="Style",
        description="Every part of this site's look once, for those who work on it.",
        sets=tuple(MarkSet(name, tuple(_tag(shape) for shape in shapes)) for name, shapes in SETS.items()),
        inks=_INKS,
        washes=_WASHES,
        charts=tuple(islice(_charts(content, drawn), 1)),
        tables=tuple(islice(_tables(content, assessed), 1)),
    )


def _tag(shape: str) -> TagView:
    return TagView(shape.replace("-", " ").capitalize(), mark(shape), _TAG_STYLES.get(shape, shape))


def _charts(content: Content, drawn: Drawn) -> Iterator[ExampleChart]:
    for scorecard in content.scorecards:
        for indicator in scorecard.registry.indicators:
            drawing = drawn.trend(scorecard, scorecard.latest, indicator)
            if drawing is not None and drawing.chart.lines:
                chart, source = drawing.chart, indicator_page(indicator.id)
                yield ExampleChart(
                    chart.headline, chart.subtitle, drawing.both, LinkView(chart.name, link(STYLE, source))
                )


def _tables(content: Content, assessed: Assessed) -> Iterator[TableView]:
    for scorecard in content.scorecards:
        for assessment in assessed[scorecard.id].values():
            yield from latest_tables(content, scorecard.latest, assessment)
