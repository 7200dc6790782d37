"""The small pictures of an area: a line beside the whole's, dots of one period, and bars of shares."""

import re
from decimal import Decimal
from itertools import pairwise

from generator.charts.areas import areas_chart
from generator.charts.dots import dots
from generator.charts.panels import alone
from generator.charts.scale import Tick
from generator.charts.share_bar import Part, share_bar
from tests.unit.samples import BANDS, TARGET, figures, indicator, new_count

TICKS = (Tick(Decimal(0), "0"), Tick(Decimal(50), "50"), Tick(Decimal(100), "100"))


def numbers(pattern: str, drawing: str) -> list[float]:
    return [float(found) for found in re.findall(pattern, drawing)]


def panel(north: str, whole: str, **card: object) -> str:
    rows = [("North", figures(north, "N")), ("South", figures(whole, "S"))]
    chart = areas_chart(indicator(**card), "Sampleton", rows, "a", figures(whole))
    assert chart is not None
    return str(alone(chart, chart.series[0]))


NORTH = "2016-10 | 20.0\n2016-11 | 30.0\n2016-12 | 40.0\n2017-01 | 50.0"
WHOLE = "2016-10 | 60.0\n2016-11 | 60.0\n2016-12 | 60.0\n2017-01 | 49.0"


def test_the_area_is_dark_and_thick_and_the_whole_grey_and_thin() -> None:
    drawing = panel(NORTH, WHOLE)
    strokes = {
        (*re.findall(r'stroke="([^"]+)"', path), *re.findall(r'stroke-width="([^"]+)"', path))
        for path in re.findall(r'<path class="line[^>]*>', drawing)
    }
    assert strokes == {("#12436d", "3"), ("#7f8b93", "2")}


def test_the_ends_of_the_lines_are_written_in_the_order_of_their_levels() -> None:
    drawing = panel(NORTH, WHOLE, targets=[TARGET | BANDS | {"green": {"at_least": "49.5"}}])
    ends = re.findall(r'<text x="286"[^>]* y="([\d.]+)"[^>]*>([^<]+)', drawing) or re.findall(
        r'<text[^>]*x="286"[^>]*y="([\d.]+)"[^>]*>([^<]+)', drawing
    )
    assert [text for _, text in sorted(ends, key=lambda end: float(end[0]))] == ["50.0%", "49.5%", "49.0%"]
    ys = sorted(float(y) for y, _ in ends)
    assert min(b - a for a, b in pairwise(ys)) >= 19


def test_a_new_count_cuts_both_lines() -> None:
    card = {"changes": [new_count("2016-12", "Counted anew.")]}
    lines = re.findall(r'<path class="line[^>]* d="([^"]+)"', panel(NORTH, WHOLE, **card))
    assert [line.count("M") for line in lines] == [2, 2]


def test_each_dot_stands_at_its_value_and_the_own_one_is_larger() -> None:
    drawn = dots([Decimal(0), Decimal(50), Decimal(100)], 1, [Decimal(25)], TICKS)
    assert [numbers(r'cx="([\d.]+)"', row)[0] for row in drawn] == [8, 90, 172]
    assert [numbers(r' r="([\d.]+)"', row)[0] for row in drawn] == [5, 7, 5]
    assert all("M49 0V28" in row and "stroke-dasharray" in row for row in drawn)


def test_a_figure_that_is_not_there_has_no_dot() -> None:
    [row] = dots([None], 0, [], TICKS)
    assert "<circle" not in row and "dasharray" not in row


def test_the_parts_of_a_bar_are_true_to_scale_and_fill_it() -> None:
    bar = share_bar([Part(Decimal(10), "10"), Part(Decimal(20), "20"), Part(Decimal(70), "70")])
    widths = numbers(r'<rect[^>]* width="([\d.]+)"', bar)
    assert [round(w / sum(widths), 2) for w in widths] == [0.1, 0.2, 0.7]
    assert sum(widths) + 2 * 2 == 340
    assert re.findall(r">(\d+)</text>", bar) == ["10", "20", "70"]


def test_what_is_no_place_is_outlined_and_what_is_nothing_left_out() -> None:
    bar = share_bar([Part(Decimal(9), "9"), Part(Decimal(0), "0"), Part(Decimal(1), "1", is_no_place=True)])
    fills = re.findall(r'<rect[^>]* fill="([^"]+)"([^>]*)>', bar)
    assert [fill for fill, _ in fills] == ["#12436d", "#fff"]
    assert "stroke-dasharray" not in fills[0][1] and "stroke-dasharray" in fills[1][1]


def test_a_part_too_small_for_its_number_has_none() -> None:
    bar = share_bar([Part(Decimal(1), "1,001"), Part(Decimal(99), "99,099")])
    assert re.findall(r">([\d,]+)</text>", bar) == ["99,099"]


def test_an_area_with_nothing_of_all_is_not_drawn_dark() -> None:
    bar = share_bar([Part(Decimal(0), "0"), Part(Decimal(5), "5")])
    assert "#12436d" not in bar
