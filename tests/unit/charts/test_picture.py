"""A chart in its frame: everything that a reader of the picture alone has to know, and all of it within the picture."""

import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from generator.charts.letters import in_lines, width_of
from generator.charts.panels import panels
from generator.charts.paper import WIDE
from generator.charts.picture import (
    HEIGHT,
    WIDTH,
    Credit,
    chart_picture,
    drawing_picture,
    is_picture,
    title_picture,
)
from generator.charts.svg import draw
from generator.charts.view import ChartView, Point, Series
from generator.terms.shorthand import SUPPRESSED
from tests.unit.charts.test_svg import FULL

CHART = FULL["two events"]
SVG = "{http://www.w3.org/2000/svg}"
CREDIT = Credit(
    "Source: A report of 2017.", "Anytown Council · Early Start scorecard, January 2017", "A demonstration."
)
LONG = "A headline of very many words that nobody would write, but somebody may, and which must not run out of the room"


def lines(svg: str) -> list[tuple[float, float, float, str]]:
    """The lines of words around the drawing: their left edge, baseline and size, and what they say."""
    root = ElementTree.fromstring(svg)
    found = root.findall(f"{SVG}text")
    return [(float(e.attrib["x"]), float(e.attrib["y"]), float(e.attrib["font-size"]), e.text or "") for e in found]


@pytest.mark.parametrize("headline", ["Up to 12", f"{LONG} {LONG}"])
@pytest.mark.parametrize("name", FULL)
def test_all_words_stand_within_the_picture_and_below_each_other(name: str, headline: str) -> None:
    svg = str(chart_picture(replace(FULL[name], headline=headline), (), CREDIT))
    found = lines(svg)
    assert " ".join(words for *_, words in found).startswith(headline)
    for x, y, size, words in found:
        assert x >= 0 and x + width_of(words, size, bold=size == 30) <= WIDTH
        assert size <= y <= HEIGHT - 10
    baselines = [(y, size) for _, y, size, _ in found]
    assert all(below - size * 0.8 > above + 2 for (above, _), (below, size) in pairwise(baselines))
    # The drawing has what is left between the head and the foot.
    [(top, scale)] = re.findall(r'<g transform="translate\(48 ([\d.]+)\) scale\(([\d.]+)\)"><svg', svg)
    [height] = re.findall(r'<svg class="chart wide"[^>]* height="(\d+)"', svg)
    head = max(y for y, size in baselines if y < float(top))
    foot = min(y - size for y, size in baselines if y > float(top))
    assert head < float(top) and float(top) + float(scale) * int(height) <= foot


def test_it_says_what_it_is_for_those_who_do_not_see_it_and_needs_nothing_from_elsewhere() -> None:
    svg = str(chart_picture(CHART, (), CREDIT))
    root = ElementTree.fromstring(svg)
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.attrib["role"] == "img" and root.attrib["aria-labelledby"] == "t d"
    assert title is not None and title.text == f"{CHART.headline}. {CHART.subtitle}"
    assert description is not None and description.text == CHART.description
    assert is_picture(svg.encode())
    assert re.findall(r"<style|<script|href|url\(|style=", svg) == []
    assert [words for *_, words in lines(svg)][-3:] == list(CREDIT.lines)


def test_what_the_marks_in_it_stand_for_is_said_in_it() -> None:
    points = (*CHART.series[0].points[:-1], Point(CHART.series[0].points[-1].at, "x", None, SUPPRESSED.words))
    gap = replace(CHART, series=(Series("A", points),), scale_note="The scale starts at 60%, not at zero.")
    words = " ".join(words for *_, words in lines(str(chart_picture(gap, (), CREDIT))))
    assert "[c] suppressed: too small to show, or it would give a small number away." in words
    assert "The scale starts at 60%, not at zero." in words


def test_what_means_something_in_xml_is_escaped() -> None:
    svg = str(chart_picture(replace(CHART, headline='<b> & "x" </text><script>'), (), CREDIT))
    assert [e.tag for e in ElementTree.fromstring(svg).iter() if e.tag.endswith("script")] == []


@pytest.mark.parametrize("number", [2, 3, 7])
def test_parts_of_a_place_stand_side_by_side_within_the_picture(number: int) -> None:
    some = areas_of(number)
    drawn = panels(some)
    svg = str(chart_picture(some, drawn, CREDIT))
    [(left, top, scale)] = re.findall(r'<g transform="translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)"><text', svg)
    places = [(int(x), int(y)) for x, y in re.findall(r'<g transform="translate\((\d+) (\d+)\)"><svg', svg)]
    assert len(places) == len(set(places)) == number
    for x, y in places:
        assert float(left) + (x + 364) * float(scale) <= WIDTH - 40
        assert float(top) + (y + 200) * float(scale) <= HEIGHT - 90
    assert all(f">{panel.name}</text>" in svg and f">{panel.value}</text>" in svg for panel in drawn)


def areas_of(number: int) -> ChartView:
    """The same line for each of so many parts."""
    return replace(CHART, series=tuple(replace(CHART.series[0], name=f"Area {place}") for place in range(number)))


def test_the_picture_of_a_site_names_it_and_the_council() -> None:
    words = [words for *_, words in lines(str(title_picture("Anytown’s services", "What they did.", CREDIT)))]
    assert [word for word in words if word] == ["Anytown’s services", "What they did.", *CREDIT.lines]


def test_a_word_too_long_for_a_line_stands_alone_in_one() -> None:
    assert in_lines(f"a {'x' * 300} b", 1000, 30) == ("a", "x" * 300, "b")
    assert in_lines("", 1000, 30) == ()


def test_another_drawing_stands_in_the_same_frame_with_its_words_and_its_source() -> None:
    drawing = draw(CHART, WIDE)
    svg = str(drawing_picture("How many came?", "Up to 12. Children who came, 2025.", drawing, CREDIT))
    assert is_picture(svg.encode())
    said = [words for *_, words in lines(svg)]
    assert said == ["How many came?", "Up to 12. Children who came, 2025.", *CREDIT.lines]
    ends = [y for _, y, _, words in lines(svg) if words in said[:2]]
    place = re.search(r'<g transform="translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)"><svg', svg)
    assert place is not None
    left, top, scale = map(float, place.groups())
    assert max(ends) < top and top + WIDE.height * scale < min(y for _, y, size, _ in lines(svg) if size == 15)
    assert left >= 0 and left + WIDE.width * scale <= WIDTH
