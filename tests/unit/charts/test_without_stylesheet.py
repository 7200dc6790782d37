"""A drawing alone, as a converter makes a picture of it: no browser, no stylesheet."""

from io import BytesIO

import pytest
import resvg_py
from PIL import Image, ImageColor

from generator.charts.paper import BAND, GRID, LINE, PHONE, TARGET, WIDE, Paper
from generator.charts.svg import draw
from tests.unit.charts.test_svg import COLLAPSE, EVENTS, FULL, RATED, with_events

Pixels = dict[tuple[int, ...], int]


def pixels_of(drawing: str) -> Pixels:
    """How many pixels there are of each colour."""
    picture = Image.open(BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=drawing, background="#fff"))))
    counted = picture.convert("RGB").getcolors(picture.width * picture.height)
    assert counted is not None
    return {tuple(int(part) for part in colour): number for number, colour in counted if isinstance(colour, tuple)}


@pytest.mark.parametrize("paper", [WIDE, PHONE])
def test_a_converter_sees_every_colour_of_a_chart(paper: Paper) -> None:
    found = pixels_of(draw(with_events(RATED, COLLAPSE, *EVENTS), paper))
    assert sum(found.values()) == paper.width * paper.height
    least = {LINE: 400, BAND: 1500, TARGET: 100, GRID: 300, "#b3261e": 100, "#ffd359": 10}
    seen = {colour: found.get(ImageColor.getrgb(colour), 0) for colour in least}
    assert {colour: number for colour, number in seen.items() if number < least[colour]} == {}


@pytest.mark.parametrize("name", FULL)
def test_no_chart_turns_into_a_black_shape(name: str) -> None:
    """What has no colour of its own is filled with black; words are no darker than the ink."""
    for paper in (WIDE, PHONE):
        found = pixels_of(draw(FULL[name], paper))
        assert sum(number for colour, number in found.items() if max(colour) < 20) < 20
        assert found[255, 255, 255] > sum(found.values()) / 2 or FULL[name].band
