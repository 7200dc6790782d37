"""What must be true of every chart, whoever's figures it shows; and every chart and sparkline of a council.

Whether its words run out or cover others, the browser says: tests/site/charts.py.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import plotly.graph_objects as go

from generator.assess.judged import assess_release, judge
from generator.build import check_sources
from generator.charts.drawn import Drawn
from generator.charts.panels import panels
from generator.charts.paper import PHONE, WIDE
from generator.charts.plane import Plane
from generator.charts.plotly_json import plotly_json
from generator.charts.spoken import comparable_sections
from generator.charts.svg import draw
from generator.charts.view import ChartView
from generator.pages.document.blocks import block_charts
from generator.pages.parts.parts import LinkView
from generator.pages.scorecard.summary import summary_row
from generator.publish.files import read_sources
from tests.unit.charts.drawing import overlapping, parts, picture, shapes, unpainted, words

Name = TypeVar("Name")


def charts_of(root: Path) -> dict[str, ChartView]:
    """Every chart of a council's newest releases and documents, by its id."""
    content = check_sources(read_sources(root))
    drawn = Drawn(content, judge(content))
    measures = [(card, indicator) for card in content.scorecards for indicator in card.registry.indicators]
    found = [make(card, card.latest, indicator) for card, indicator in measures for make in (drawn.trend, drawn.areas)]
    charts = [drawing.chart for drawing in found if drawing is not None]
    blocks = [block for card in content.report_cards for section in card.card.sections for block in section.blocks]
    blocks += [block for plan in content.plans for block in (*plan.plan.opening, *plan.plan.closing)]
    return {chart.id: chart for chart in (*charts, *(drawing.chart for drawing in block_charts(drawn, blocks)))}


def sparklines_of(root: Path) -> list[str]:
    """The small drawing of every row of the newest summaries that has one."""
    content = check_sources(read_sources(root))
    drawn = Drawn(content, judge(content))
    found = [
        summary_row(LinkView("", ""), content, card, card.latest, assessment, drawn).trend
        for card in content.scorecards
        for assessment in assess_release(content, card, card.latest).values()
        if assessment.indicator.in_summary
    ]
    return [one for one in found if one]


def words_keep_to_the_rules(chart: ChartView, place: str) -> None:
    """At most 15 words above it; the drawing is named by its kind; what is counted, the place and the period once."""
    assert len(chart.headline.split()) <= 15
    assert re.match(r"Line chart\b|\d+ (line charts|dots) on one scale$", chart.alt)
    assert chart.name not in chart.alt and chart.headline not in chart.alt
    assert chart.name in chart.subtitle and place in chart.subtitle and "20" in chart.subtitle


def it_is_read_out_in_sixty_words(chart: ChartView, _: str) -> None:
    """Headline, subtitle, name and description come in one go."""
    assert len(f"{chart.headline} {chart.subtitle} {chart.alt} {chart.description}".split()) <= 60
    assert chart.description


_FROM_TO = re.compile(r"^(?:Up|Down)[^;]*? from (\S+)(?: (?:in|on) .*?)? to (\S+)|again to (\S+), from (\S+)")


def no_headline_tells_a_small_step(chart: ChartView, _: str) -> None:
    """What went from one figure to another went a quarter of all that the line shows, or more."""
    _since, known = comparable_sections(chart.series[0].points, chart.breaks)[-1]
    values = [point.value for point in known if point.value is not None]
    told = next((text for text in _FROM_TO.findall(chart.headline)), ())
    ends = [float(re.sub(r"[^\d.]", "", text)) for text in told if text]
    if ends and "every" not in chart.headline:
        assert abs(ends[0] - ends[1]) >= float(max(values) - min(values)) / 4 - 0.001


def no_headline_says_that_things_go_well_or_badly(chart: ChartView, _: str) -> None:
    assert not re.search(r"(?i)\b(better|worse|improv|deteriorat|good|bad|because|due to|caused)", chart.headline)


def drawings_of(chart: ChartView) -> list[str]:
    """Every drawing of a chart: a wide one and one for a phone, or a panel for each part of a place."""
    if len(chart.series) > 1:
        return [panel.drawing for panel in panels(chart)]
    return [draw(chart, WIDE), draw(chart, PHONE)]


def no_word_lies_on_another_or_runs_out(chart: ChartView, _: str) -> None:
    for drawing in drawings_of(chart):
        assert overlapping(drawing) == []
        room = picture(drawing).grown(0.5)
        assert [word.text for word in words(drawing) if not word.box.is_within(room)] == []


def nothing_is_drawn_outside_of_the_picture(chart: ChartView, _: str) -> None:
    for drawing in drawings_of(chart):
        assert [box for box in shapes(drawing) if not box.is_within(picture(drawing))] == []


def no_two_levels_look_alike(chart: ChartView, _: str) -> None:
    texts = [tick.text for tick in chart.ticks]
    assert 2 <= len(texts) <= 8 and len(set(texts)) == len(texts)


def a_phone_gives_three_quarters_of_its_width_to_the_figures(chart: ChartView, _: str) -> None:
    plane = Plane(chart, PHONE)
    assert plane.right - plane.left >= 0.75 * PHONE.width


def the_lines_that_are_drawn_are_named_and_no_others(chart: ChartView, _: str) -> None:
    for drawing in drawings_of(chart):
        if 'class="chart strip"' in drawing:
            continue
        kinds = [(part.tag, part.looks.get("class", "").split(" ")[0]) for part in parts(drawing)]
        named = sum(bool(line.label) for line in chart.lines)
        assert kinds.count(("path", "target")) == len(chart.lines)
        assert kinds.count(("text", "target")) in range(named, 2 * named + 1)
        theirs = kinds.count(("path", "comparator")) + kinds.count(("circle", "comparator"))
        assert theirs <= kinds.count(("text", "comparator")) <= 2 * theirs
        assert kinds.count(("path", "usual")) > 0 or ("text", "usual") not in kinds


def it_looks_the_same_without_a_stylesheet(chart: ChartView, _: str) -> None:
    for drawing in drawings_of(chart):
        assert unpainted(drawing) == []
        assert "style=" not in drawing and "<style" not in drawing


def nothing_is_drawn_as_bars(chart: ChartView, _: str) -> None:
    """Bars would have to start at zero; lines may start elsewhere, and then say so."""
    assert [drawing for drawing in drawings_of(chart) if "<rect" in drawing] == []


def a_scale_without_zero_is_broken_and_says_so(chart: ChartView, _: str) -> None:
    for drawing in drawings_of(chart):
        if 'class="chart strip"' in drawing:
            assert f">{chart.ticks[0].text}<" in drawing
            continue
        assert ("grid zero" in drawing) is (chart.scale_note == "")
        assert ('class="broken"' in drawing) is (chart.scale_note != "")


def plotly_takes_it(chart: ChartView, _: str) -> None:
    described = json.loads(plotly_json(chart))
    taken = go.Figure(described)  # refuses a key or a value that it does not know
    drawn = [[y for y in trace.y if y is not None] for trace in taken.data]
    lines = [*filter(None, [chart.whole]), *chart.series]
    assert drawn == [[float(p.value) for p in s.known if p.value is not None] for s in lines]
    if len(chart.series) > 1:
        looks = {(trace.line.dash, trace.marker.symbol[0]) for trace in taken.data if trace.meta != "whole"}
        assert len(looks) == len(chart.series)
    # Lines only, from one scale, with level labels: no bar or slice that would have to start at zero.
    assert {trace.type for trace in taken.data} == {"scatter"}
    assert [key for key in described["layout"] if key.startswith(("xaxis", "yaxis"))] == ["xaxis", "yaxis"]
    # The axis's own names would turn or cover each other: they are words like all others.
    assert (taken.layout.xaxis.showticklabels, taken.layout.title.text, taken.layout.showlegend) == (False, None, False)


def plotly_shows_what_is_drawn(chart: ChartView, _: str) -> None:
    """On a page and on a phone: each shape has its words, and no word stands where it would not be written."""
    layout = json.loads(plotly_json(chart))["layout"]
    for size, (left, right) in ((layout, layout["xaxis"]["range"]), (layout["meta"], layout["meta"]["ranges"][0])):
        go.Layout(shapes=size["shapes"], annotations=size["annotations"], margin=size["margin"])
        kinds = [shape["name"] for shape in size["shapes"]]
        named = [note["name"] for note in size["annotations"]]
        assert (kinds.count("target"), kinds.count("event")) == (len(chart.lines), len(chart.events))
        assert (kinds.count("break"), kinds.count("usual")) == (len(chart.breaks), chart.band is not None)
        assert kinds.count("broken") == (chart.scale_note != "")
        assert kinds.count("comparator") <= named.count("comparator") <= 3 * kinds.count("comparator")
        assert all(left <= note["x"] <= right for note in size["annotations"] if note.get("xref") != "paper")


# Each takes a chart and the name of the council's area.
RULES: tuple[Callable[[ChartView, str], None], ...] = (
    words_keep_to_the_rules,
    it_is_read_out_in_sixty_words,
    no_headline_tells_a_small_step,
    no_headline_says_that_things_go_well_or_badly,
    no_word_lies_on_another_or_runs_out,
    nothing_is_drawn_outside_of_the_picture,
    no_two_levels_look_alike,
    a_phone_gives_three_quarters_of_its_width_to_the_figures,
    the_lines_that_are_drawn_are_named_and_no_others,
    it_looks_the_same_without_a_stylesheet,
    nothing_is_drawn_as_bars,
    a_scale_without_zero_is_broken_and_says_so,
    plotly_takes_it,
    plotly_shows_what_is_drawn,
)


def broken(
    charts: Mapping[Name, ChartView], rule: Callable[[ChartView, str], None], place: Callable[[Name], str]
) -> dict[Name, str]:
    """The charts that break a rule, and how."""
    found = {}
    for name, chart in charts.items():
        try:
            rule(chart, place(name))
        except AssertionError as error:
            found[name] = str(error)
    return found


def points_of_sparkline(drawn: str) -> Iterator[tuple[float, float]]:
    """The places, across and down, at which a sparkline begins or turns."""
    line = re.search(r'class="line"[^>]* d="([^"]*)"', drawn)
    for x, y in re.findall(r"([\d.]+) ([\d.]+)", line[1] if line else ""):
        yield float(x), float(y)
