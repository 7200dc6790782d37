"""Where a chart has no figures: the reason is told apart in words, in shorthand and in shape, and never as a zero."""

import re
from itertools import pairwise

import pytest

from generator.charts.areas import areas_chart
from generator.charts.gaps import gaps_in_full, gaps_in_short, gaps_of
from generator.charts.outlines import path_of, shape_of_reason
from generator.charts.panels import panels
from generator.charts.paper import PHONE, WIDE
from generator.charts.svg import draw
from generator.charts.trend import points_of
from generator.charts.view import ChartView
from generator.pages.parts.keys import key_of, key_of_chart
from generator.pages.parts.tables import CellView, RowView, TableView, absent, cell
from generator.record.keys import Status
from generator.terms.shorthand import (
    ALL,
    MISSING,
    NO_FIGURE,
    PROVISIONAL,
    REVISED,
    SUPPRESSED,
    in_key_order,
    shorthand_of,
)
from tests.unit.charts.test_trend import chart_of
from tests.unit.samples import figures, indicator

EVERY_KIND = """
2016-03 | 50
2016-04 | 0
2016-05 | | suppressed
2016-06 | | not available
2016-07 | | not applicable
2016-09 | | not available
2016-10 | 51
2016-11 | 52 | provisional
2016-12 | | not yet due
2017-01 | | not yet due
"""
FIRM = "2016-10 | 50 \n 2016-11 | 51 \n 2016-12 | 52 \n 2017-01 | 53"


def marks_of(drawing: str) -> list[tuple[str, str]]:
    """Of each gap in a drawing what a pointer is told, and the letter or the outline that stands there."""
    found = []
    for told, rest in re.findall(r'<g class="gap"[^>]*><title>([^<]*)</title>(.*?)</g>', drawing):
        letters = re.findall(r"<text[^>]*>([^<]*)", rest)
        outlines = re.findall(r'class="reason"[^>]* d="([^"]*)"', rest)
        found.append((told, *letters, *outlines))
    return found


def areas(**tables: str) -> ChartView:
    chart = areas_chart(indicator(), "Borough", [(name, figures(table)) for name, table in tables.items()], "areas-t-1")
    assert chart is not None
    return chart


# --- the shorthand -----------------------------------------------------------------------------------


def test_every_status_has_a_shorthand_in_its_own_words() -> None:
    assert [status for status in Status if status.value and shorthand_of(status) is None] == []
    assert shorthand_of(Status.PUBLISHED) is None


def test_no_two_reasons_share_a_word_a_letter_or_a_meaning() -> None:
    for facts in ([each.words for each in ALL], [each.means for each in ALL], [e.letter for e in ALL if e.letter]):
        assert len(set(facts)) == len(facts)


def test_the_letters_are_those_of_the_government_statistical_service() -> None:
    assert {each.words: each.symbol for each in ALL} == {
        "suppressed": "[c]",
        "not available": "[x]",
        "not applicable": "[z]",
        "not yet due": "",
        "no figure": "",
        "provisional": "[p]",
        "revised": "[r]",
    }


def test_a_key_names_each_reason_once_and_in_one_order() -> None:
    assert in_key_order([NO_FIGURE, PROVISIONAL, SUPPRESSED, NO_FIGURE]) == (SUPPRESSED, NO_FIGURE, PROVISIONAL)
    assert [line.words for line in key_of([NO_FIGURE, SUPPRESSED, NO_FIGURE]).lines] == ["suppressed", "no figure"]
    assert not key_of([]).is_needed
    [hollow] = key_of_chart([PROVISIONAL]).lines
    assert path_of("hollow") in hollow.mark


# --- tables ------------------------------------------------------------------------------------------


def test_a_cell_has_a_word_and_a_letter() -> None:
    rows = figures("2016-12 | | suppressed \n 2017-01 | 5 | provisional")
    hidden, provisional = (cell(indicator(), row) for row in rows)
    assert (hidden.text, hidden.symbol, hidden.remarks, hidden.missing) == ("suppressed", "[c]", (), True)
    assert (provisional.text, provisional.symbol, provisional.missing) == ("5%", "", False)
    assert provisional.remarks == (PROVISIONAL,)
    assert cell(indicator(), None) == absent(NO_FIGURE)


def test_a_hidden_figure_can_be_a_revised_one() -> None:
    both = CellView("suppressed", missing=True, codes=(SUPPRESSED, REVISED))
    assert (both.symbol, both.remarks) == ("[c]", (REVISED,))


def test_the_key_of_a_table_is_what_its_cells_need() -> None:
    cells = (absent(NO_FIGURE), CellView("5", codes=(PROVISIONAL,)), CellView("6"))
    table = TableView("t", "T", "x", (), (RowView("a", cells),))
    assert [line.words for line in table.key.lines] == ["no figure", "provisional"]


# --- charts ------------------------------------------------------------------------------------------


def test_gaps_that_follow_one_another_for_one_reason_are_one() -> None:
    shown = points_of(indicator(), figures(EVERY_KIND))
    assert list(gaps_in_full(shown)) == [
        "suppressed: May 2016",
        "not available: Jun 2016 and Sep 2016",
        "not applicable: Jul 2016",
        "not yet due: Dec 2016 to Jan 2017",
        "no figure: Aug 2016",
    ]
    assert gaps_in_short(shown) == "gaps: 1 suppressed, 2 not available, 1 not applicable, 2 not yet due, 1 no figure"


def test_every_kind_has_a_mark_of_its_own_below_the_line() -> None:
    assert marks_of(draw(chart_of({}, EVERY_KIND), PHONE)) == [
        ("May 2016: suppressed", "[c]"),
        ("Jun 2016: not available", "[x]"),
        ("Jul 2016: not applicable", "[z]"),
        ("Aug 2016: no figure", path_of("no-figure")),
        ("Sep 2016: not available", "[x]"),
        ("Dec 2016 to Jan 2017: not yet due", path_of("not-yet-due")),
    ]
    assert len({shape_of_reason(each.words) for each in MISSING}) == len(MISSING)


def test_a_gap_is_no_zero() -> None:
    """Only figures have points, and the marks of gaps stand below the lowest level of the scale."""
    drawn = draw(chart_of({}, EVERY_KIND), WIDE)
    [floor] = [float(y) for y in re.findall(r'class="grid zero"[^>]* d="M[\d.]+ ([\d.]+)H', drawn)]
    feet = [float(y) for y in re.findall(r'</title><path [^>]*d="M[\d.]+ ([\d.]+)v', drawn)]
    assert len(re.findall(r"<circle", drawn)) == 4
    assert len(feet) == 6 and min(feet) > floor


def test_a_chart_without_gaps_keeps_its_room() -> None:
    whole = draw(chart_of({}, "2016-11 | 0 \n 2016-12 | 5 \n 2017-01 | 6"), WIDE)
    assert (
        'class="grid zero" stroke="#7f8b93" shape-rendering="crispEdges" d="M48 296H' in whole
        and 'class="gap"' not in whole
    )


@pytest.mark.parametrize("months", [12, 60, 200])
def test_marks_never_lie_on_each_other_however_many_there_are(months: int) -> None:
    """Where there is no room for a letter, its bracket stays, and the words tell."""
    kinds = ("| suppressed", "| not available", "5")
    rows = [f"{2000 + at // 12}-{at % 12 + 1:02d} | {kinds[at % 3]}" for at in range(months)]
    drawn = draw(chart_of({}, "\n".join(rows)), PHONE)
    places = [float(x) for x in re.findall(r'text-anchor="middle" x="([\d.]+)" y="[\d.]+">\[', drawn)]
    assert drawn.count('<g class="gap"') == sum(at % 3 < 2 for at in range(months))
    assert all(after - before >= 21.8 for before, after in pairwise(places))
    assert len(places) >= 8 and min(places) >= 40


def test_each_area_has_the_marks_of_its_own_gaps() -> None:
    gap = FIRM.replace("51", "| suppressed")
    chart = areas(North=gap, South=gap, East=FIRM.replace("51", "| not available"))
    assert [marks_of(panel.drawing) for panel in panels(chart)] == [
        [("Nov 2016: suppressed", "[c]")],
        [("Nov 2016: suppressed", "[c]")],
        [("Nov 2016: not available", "[x]")],
    ]
    assert [gap.names for gap in gaps_of(chart.series)] == [("East",), ("North", "South")]
    assert chart.description.endswith("Gaps: 2 suppressed, 1 not available.")


def test_an_area_that_ends_early_has_a_gap_up_to_the_last_period() -> None:
    chart = areas(North=FIRM, South=FIRM.removesuffix("\n 2017-01 | 53"), East=FIRM)
    assert marks_of(panels(chart)[1].drawing) == [("Jan 2017: no figure", path_of("no-figure"))]
    assert [panel.value for panel in panels(chart)] == ["53%", "52%, Dec 2016", "53%"]
    assert "South 52% (Dec 2016)" in chart.description


def test_nothing_is_called_highest_beside_an_area_whose_newest_figure_is_missing() -> None:
    hidden = "2016-10 | 90 \n 2016-11 | | suppressed \n 2016-12 | | suppressed \n 2017-01 | | suppressed"
    chart = areas(North=FIRM, South=FIRM.replace("53", "60"), East=hidden)
    assert chart.headline == "By area, up to January 2017"
    assert chart.description.endswith("Last figures: North 53%, South 60% and East 90% (Oct 2016). Gaps: 3 suppressed.")


def test_the_end_that_may_change_says_so_to_those_who_do_not_see_it() -> None:
    chart = chart_of({}, "2016-11 | 50 \n 2016-12 | 52 \n 2017-01 | 55 | provisional")
    assert chart.alt == "Line chart: the newest figure is not compared"
    assert "Jan 2017 55% (provisional)" in chart.description
