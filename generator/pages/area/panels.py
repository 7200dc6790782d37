"""One measure of an area in a panel: its figure beside the whole's, the verdict, and what the figures look like."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.areas import DOUBTED, Placing, Side
from generator.charts.dots import dots
from generator.charts.panels import alone
from generator.charts.scale import scale_of
from generator.charts.view import ChartView, Point, Series
from generator.pages.addresses import area_page
from generator.pages.parts.marks import mark
from generator.pages.parts.parts import LinkView, TagView, question_link
from generator.pages.parts.rows import value_in_words
from generator.record.content import Content
from generator.record.keys import Area
from generator.schema.registry import Indicator
from generator.terms.shorthand import NO_FIGURE

# Fewer figures make a mountain of nothing: they stand in a table, and one alone beside those of the other areas.
FEWEST_FOR_A_LINE = 4
_SIDES = {
    Side.AHEAD: ("ahead", "ahead"),
    Side.BEHIND: ("behind", "behind"),
    Side.SAME: ("level", "neutral"),
    Side.HIGHER: ("up", "neutral"),
    Side.LOWER: ("down", "neutral"),
    Side.UNTOLD: ("none", "neutral"),
}


@dataclass(frozen=True, slots=True)
class DotRow:
    """A place in the row of dots: its name, its dot and its figure."""

    name: str
    drawing: Markup
    value: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class FewRow:
    """A place and its figures, a period each."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaPanel:
    """The panel: a line over time, or `dots` of one period with the ends of their scale, or a `few` figures in columns.
    `spoken` tells a line to those who do not see it.
    """

    id: str
    question: LinkView
    value: str
    whole: str
    number: str
    when: str
    tag: TagView
    drawing: Markup
    spoken: str
    dots: tuple[DotRow, ...]
    ends: tuple[str, ...]
    columns: tuple[str, ...]
    few: tuple[FewRow, ...]
    target: str
    notes: tuple[str, ...]

    @property
    def rank(self) -> int:
        """Lines stand before dots, and dots before tables: pictures come first, and panels of one height together."""
        return 0 if self.drawing else 1 if self.dots else 2


def side_tag(side: Side) -> TagView:
    """The tag of a side."""
    shape, style = _SIDES[side]
    return TagView(side.value.capitalize(), mark(shape), style)


def area_panel(content: Content, area: Area, found: Placing, chart: ChartView | None) -> AreaPanel:
    """The panel of one measure; `chart` is that of all areas side by side, if there is one."""
    page, indicator = area_page(area), found.indicator
    mine = next((series for series in chart.series if series.name == area.name), None) if chart else None
    known = len(mine.known) if mine else 0
    is_line, is_dots = known >= FEWEST_FOR_A_LINE, known == 1
    rows, ends = _dots(content, indicator, chart, mine) if chart and mine and is_dots else ((), ())
    columns, few = _few(content, found, chart, mine) if not is_line and not rows else ((), ())
    has_whole = found.whole is not None and found.whole.value is not None
    return AreaPanel(
        id=indicator.id,
        question=question_link(page, indicator),
        value=value_in_words(indicator, found.here),
        whole=value_in_words(indicator, found.whole) if has_whole else "",
        number=indicator.full_number,
        when=indicator.covered(found.here.key.period),
        tag=side_tag(found.side),
        drawing=alone(chart, mine) if chart and mine and is_line else Markup(""),
        spoken=_spoken(content, chart, mine) if chart and mine and is_line else "",
        dots=rows,
        ends=ends,
        columns=columns,
        few=few,
        target=_target(chart),
        notes=tuple(_notes(content, found, chart if is_line else None)),
    )


def _target(chart: ChartView | None) -> str:
    levels = [line.level_text for line in chart.lines if line.label] if chart else []
    return f"Target {' to '.join(levels)}" if levels else ""


def _dots(
    content: Content, indicator: Indicator, chart: ChartView, mine: Series
) -> tuple[tuple[DotRow, ...], tuple[str, ...]]:
    """A row for each area and for the whole, on a scale of their own, whose ends are told."""
    at = mine.known[0].at
    everyone = [*chart.series, *([chart.whole] if chart.whole else [])]
    points = [(each.name, _point_at(each, at)) for each in everyone]
    values = [point.value if point else None for _, point in points]
    bounds = [line.level for line in chart.lines if line.label]
    known = [value for value in values if value is not None]
    ticks = scale_of(indicator, [*known, *bounds], can_exceed_100=indicator.can_exceed_100)
    drawn = dots(values, chart.series.index(mine), bounds, ticks)
    rows = tuple(
        DotRow(name, drawing, point.told if point else NO_FIGURE.words, name == mine.name)
        for (name, point), drawing in zip(points, drawn, strict=True)
    )
    return rows, (ticks[0].text, ticks[-1].text)


def _point_at(series: Series, at: float) -> Point | None:
    return next((point for point in series.points if point.at == at), None)


def _few(
    content: Content, found: Placing, chart: ChartView | None, mine: Series | None
) -> tuple[tuple[str, ...], tuple[FewRow, ...]]:
    """The two or three periods for which the area has figures; without a chart, the newest alone."""
    here, whole = content.areas[found.here.key.area].name, content.borough.name
    if chart is None or mine is None or not mine.known:
        one, other = (value_in_words(found.indicator, row) for row in (found.here, found.whole))
        return (found.here.key.period.short_label,), (FewRow(here, (one,)), FewRow(whole, (other,)))
    rows = [FewRow(here, tuple(point.told for point in mine.known))]
    if chart.whole is not None:
        beside = [_point_at(chart.whole, point.at) for point in mine.known]
        rows.append(FewRow(whole, tuple(point.told if point else NO_FIGURE.words for point in beside)))
    return tuple(point.label for point in mine.known), tuple(rows)


def _spoken(content: Content, chart: ChartView, mine: Series) -> str:
    """The ends of the lines: `East 74.0% in Apr 2016, 8.0% in Jan 2017. Sampleton 68.0% in Apr 2016, ...`."""
    lines = [mine, *([chart.whole] if chart.whole and chart.whole.known else [])]
    ends = ((line, line.known[0], line.known[-1]) for line in lines)
    words = [f"{line.name} {first.told} in {first.label}, {last.told} in {last.label}." for line, first, last in ends]
    return " ".join([*words, *([f"{_target(chart)}."] if _target(chart) else [])])


def _notes(content: Content, found: Placing, chart: ChartView | None) -> Iterator[str]:
    """Why nothing can be told, what the register says, and what is to be seen in the line."""
    if found.why and found.why != DOUBTED:
        yield found.why
    if found.fault is not None:
        yield found.fault.note
    for new in chart.breaks if chart else ():
        yield f"{new.label}: the line is cut there."
    if chart is not None and chart.scale_note:
        yield chart.scale_note
