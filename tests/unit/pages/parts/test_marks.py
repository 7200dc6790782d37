"""The family of marks: every verdict has a word and a shape, and no two shapes are mistaken for one another."""

import re
from itertools import combinations, pairwise

import pytest
from svg.path import Move, parse_path

from generator.assess.direction import Arrow, Travel
from generator.assess.movement import Moved, Movement
from generator.assess.plan_measures import Met
from generator.assess.plans import ShownStatus
from generator.assess.rating import Colour
from generator.assess.xmr import Rule, Signal
from generator.charts.outlines import path_of
from generator.pages.document.position import band_tag
from generator.pages.parts.marks import SETS, mark
from generator.pages.parts.parts import TagView, arrow_tag, moved_view, movement_tag, rating_tag, travel_view
from generator.pages.parts.tables import CellView, cell
from generator.pages.plan.plan_measures import met_tag
from generator.pages.plan.statuses import status_tag
from generator.record.keys import Status
from tests.unit.assess.test_rating import read_table
from tests.unit.samples import figures, indicator

SHAPES = sorted({shape for shapes in SETS.values() for shape in shapes})
GRID, SAMPLES = 16, 32
# The closest two of the family differ in 12.3% of the box, and near-equals (below) in 6% or less.
APART = 0.12

Bitmap = frozenset[tuple[int, int]]


# --- seen in black and white ------------------------------------------------------------------------


def bitmap(path: str) -> Bitmap:
    """The filled ones of 32 by 32 pixels of the 16 by 16 grid, by the even-odd rule; curves in 24 steps."""
    edges: list[tuple[complex, complex]] = []
    for part in parse_path(path):
        if not isinstance(part, Move):
            edges += pairwise(part.point(step / 24) for step in range(25))
    filled = set()
    for row in range(SAMPLES):
        y = (row + 0.5) * GRID / SAMPLES
        crossed = [
            a.real + (y - a.imag) * (b.real - a.real) / (b.imag - a.imag)
            for a, b in edges
            if (a.imag > y) != (b.imag > y)
        ]
        for column in range(SAMPLES):
            if sum(x > (column + 0.5) * GRID / SAMPLES for x in crossed) % 2:
                filled.add((row, column))
    return frozenset(filled)


def difference(one: str, other: str) -> float:
    """In which share of the pixels of the box two drawings differ."""
    return len(bitmap(one) ^ bitmap(other)) / SAMPLES**2


@pytest.mark.parametrize(
    ("path", "share"),
    [
        ("M0 0h16v16H0z", 1),
        ("M0 0h8v16H0z", 1 / 2),
        ("M0 0h16v16H0zm4 4h8v8H4z", 3 / 4),
        ("M0 0h16v16z", 1 / 2),
        ("M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0z", 3.1416 / 4),
    ],
)
def test_a_bitmap_is_filled_as_a_browser_fills_it(path: str, share: float) -> None:
    assert len(bitmap(path)) / SAMPLES**2 == pytest.approx(share, abs=0.02)


def test_any_two_marks_of_the_family_differ_in_an_eighth_of_the_box_or_nearly() -> None:
    alike = [pair for pair in combinations(SHAPES, 2) if difference(*map(path_of, pair)) < APART]
    assert len(SHAPES) == 25
    assert alike == []


@pytest.mark.parametrize(
    ("shape", "near_equal"),
    [
        ("not-rated", path_of("not-rated") + "M7 4.5h2V8l2.6 2.6-1.4 1.4L7 8.8z"),  # A ring as a clock face.
        ("band-1", path_of("band-1") + "M5 8h2.5v7H5zm.8.8v5.4h.9V8.8z"),  # A bar in outline.
        ("amber", "M8 1 .5 15h15zm-1 5h2v4.5H7z"),  # Without the dot.
        ("up", "M8 1.4l6 6-1.5 1.5L9.1 5.5V15H6.9V5.5L3.5 8.9 2 7.4z"),  # A little lower.
        ("green", path_of("green").replace("-1 10.2L3.8", "-.4 10.2L3.8")),  # The tick a little to the right.
        ("open", "M0 5.8h4.4v4.4H0zM5.8 5.8h4.4v4.4H5.8zM11.6 5.8H16v4.4h-4.4z"),  # Dots with corners.
    ],
)
def test_near_equals_would_not_pass(shape: str, near_equal: str) -> None:
    assert 0 < difference(path_of(shape), near_equal) < APART / 2


def test_marks_stay_within_their_grid() -> None:
    ends = [(shape, part.end) for shape in SHAPES for part in parse_path(path_of(shape))]
    assert [shape for shape, end in ends if not (0 <= end.real <= GRID and 0 <= end.imag <= GRID)] == []


# --- every verdict has a word and a mark -------------------------------------------------------------


def shape_of(view: TagView | CellView) -> str:
    """The name of the shape that a tag or a cell shows."""
    [path] = re.findall(r' d="([^"]*)"', view.mark)
    return next(shape for shape in SHAPES if path_of(shape) == path)


def told(views: list[TagView]) -> dict[str, str]:
    return {view.word: shape_of(view) for view in views}


def test_a_mark_is_a_drawing_that_screen_readers_pass_over() -> None:
    assert mark("none") == (
        '<svg viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" d="M3 7h10v2H3z"/></svg>'
    )


def test_ratings() -> None:
    assert told([rating_tag(colour) for colour in Colour]) == {
        "Green": "green",
        "Amber": "amber",
        "Red": "red",
        "Not rated": "not-rated",
    }


def test_statuses_of_actions() -> None:
    assert told([status_tag(status) for status in ShownStatus]) == {
        "Complete": "complete",
        "On track": "green",
        "At risk": "amber",
        "Off track": "red",
        "Open": "open",
        "Late": "overdue",
        "Not known": "not-rated",
    }


def test_verdicts_against_a_plans_target() -> None:
    assert told([met_tag(met) for met in Met]) == {
        "Target met": "green",
        "Target not met": "red",
        "Not compared": "not-rated",
    }


def test_directions_have_the_arrows_shape_and_no_colour() -> None:
    tags = [travel_view(Travel(arrow, "x")).tag for arrow in Arrow]
    assert tags == [arrow_tag(arrow) for arrow in Arrow]
    assert told(tags) == {"Up": "up", "Down": "down", "No change": "level", "Not compared": "none"}
    assert {tag.style for tag in tags} == {"neutral"}


def test_movements_have_a_colour_where_one_way_is_good() -> None:
    signal = Signal(Rule.OUTSIDE, is_up=True)
    tags = [moved_view(Moved(movement, "x", signal)).tag for movement in Movement]
    assert tags == [movement_tag(movement) for movement in Movement]
    assert told(tags) == {
        "Really better": "variation-better",
        "Really worse": "variation-worse",
        "Higher than usual": "up",
        "Lower than usual": "down",
        "No real change": "variation-none",
        "Can't tell": "none",
    }
    assert [tag.style for tag in tags] == ["better", "worse", *["neutral"] * 4]


def test_a_movement_that_rests_on_a_year_ago_says_so_in_its_tag() -> None:
    tags = [moved_view(Moved(movement, "x")).tag for movement in (Movement.BETTER, Movement.WORSE)]
    assert told(tags) == {"Better than a year ago": "variation-better", "Worse than a year ago": "variation-worse"}
    assert moved_view(Moved(Movement.USUAL, "x")).tag.word == "No real change"


def test_bands() -> None:
    [scale] = read_table().scales
    assert told([band_tag(scale, band) for band in scale.bands]) == {
        "Band 1": "band-4",
        "Band 2": "band-3",
        "Band 3": "band-2",
        "Band 4": "band-1",
    }


def test_missing_figures_of_every_status() -> None:
    there = (Status.PUBLISHED, Status.PROVISIONAL)
    rows = [figures(f"2017-01 | | {status.value}")[0] for status in Status if status not in there]
    cells = [cell(indicator(), row) for row in (*rows, None)]
    assert {view.text: shape_of(view) for view in cells if view.missing} == {
        "suppressed": "suppressed",
        "not available": "not-available",
        "not applicable": "not-applicable",
        "not yet due": "not-yet-due",
        "no figure": "no-figure",
    }


def test_a_figure_that_is_there_and_a_dash_have_no_mark() -> None:
    [row] = figures("2017-01 | 67.7")
    assert (cell(indicator(), row).mark, CellView("\u2013", missing=True).mark) == ("", "")
