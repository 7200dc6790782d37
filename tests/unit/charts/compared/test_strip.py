"""The strip: every place in it once, no words on others or outside, at both of its sizes."""

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from markupsafe import Markup

from generator.assess.national import Compared
from generator.charts.compared.dots import strip_view
from generator.charts.compared.rows import WIDTH as NARROW
from generator.charts.compared.rows import rows
from generator.charts.compared.swarm import WIDTH, swarm
from generator.schema.targets import Polarity
from generator.terms.units import COUNT
from tests.unit.charts.compared.compared import NAMES, RATE, SHARE, compared
from tests.unit.charts.drawing import parts, words

LONG = "Bournemouth, Christchurch, Poole and the Islands"
CASES = {
    "real": compared("80", ["71", "123", "74", "89", "93", "81", "144", "90", "124", "118"], "67"),
    "all the same": compared("50", ["50"] * 10, "50"),
    "two heaps": compared("10", ["10"] * 5 + ["90"] * 5, "90"),
    "one after the other": compared("50", [str(value) for value in range(45, 55)], "50"),
    "ours at the edge": compared("0", [str(value) for value in range(100, 110)], "1", name=LONG),
    "ours is missing": compared(None, ["12", None, "14"], "13"),
    "all above 100": compared("101.5", ["100.1", "130.0"], "99.9", SHARE),
    "a long name in the middle": compared("50", ["0", "100"], "51", name=LONG),
    "near zero": compared("0.1", ["0.0", "0.3", "0.2"], "0.1", SHARE),
}


def drawn(found: Compared) -> list[tuple[Markup, int]]:
    view = strip_view(found)
    assert view is not None
    return [(swarm(view), WIDTH), (rows(view), NARROW)]


@pytest.mark.parametrize("case", CASES)
def test_no_words_lie_on_others_or_run_out(case: str) -> None:
    for drawing, width in drawn(CASES[case]):
        height = float(next(parts(drawing)).looks["viewBox"].split()[3])
        found = words(drawing)
        assert [w.text for w in found if w.box.left < 0 or w.box.right > width or w.box.bottom > height] == []
        on_each_other = [(a.text, b.text) for a, b in combinations(found, 2) if a.box.overlaps(b.box)]
        assert on_each_other == []


@pytest.mark.parametrize("case", CASES)
def test_every_place_with_a_figure_has_a_dot_and_its_name(case: str) -> None:
    found = CASES[case]
    names = [each.place.name for each in found.neighbours if each.value is not None]
    own = [found.ours.place.name] if found.ours.value is not None else []
    for drawing, _ in drawn(found):
        dots = [part for part in parts(drawing) if part.tag == "circle"]
        assert len(dots) == len(names) + len(own)
        told = " ".join(word.text for word in words(drawing))
        assert [name for name in names if name.partition(" ")[0] not in told] == []


@pytest.mark.parametrize("case", CASES)
def test_no_dot_hides_another(case: str) -> None:
    drawing, _ = drawn(CASES[case])[0]
    dots = [
        tuple(float(part.looks[key]) for key in ("cx", "cy", "r")) for part in parts(drawing) if part.tag == "circle"
    ]
    near = [(a, b) for a, b in combinations(dots, 2) if (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 < (a[2] + b[2]) ** 2]
    assert near == []


def test_it_says_to_the_ear_what_it_shows() -> None:
    view = strip_view(compared("80", ["71", "80", None, "144", "93"], "67"))
    assert view is not None
    assert view.title == "Little Sampleton 80, joint 2nd lowest of 5. England 67."
    told = "Aldersby 71, Bramblecombe 80, Far Fenwick 93, Eastonleigh 144"
    assert view.description == f"Neighbours from the lowest: {told}."


def test_neighbours_with_one_figure_are_told_together() -> None:
    view = strip_view(compared("80", ["71", "71", "71"]))
    assert view is not None
    assert view.description == f"Neighbours from the lowest: {NAMES[0]}, {NAMES[1]} and {NAMES[2]} 71."


def test_a_number_of_children_in_all_of_england_is_no_dot_beside_those_of_a_council() -> None:
    view = strip_view(compared("80", ["71"], "400000", replace(RATE, unit=COUNT)))
    assert view is not None and view.england is None
    assert "England" not in view.title


@pytest.mark.parametrize(
    ("ours", "neighbours", "is_drawn"), [("80", [], False), (None, ["1"], False), ("1", ["2"], True)]
)
def test_one_figure_is_nothing_to_compare(ours: str | None, neighbours: list[str], *, is_drawn: bool) -> None:
    assert (strip_view(compared(ours, neighbours)) is not None) is is_drawn


@pytest.mark.parametrize(
    ("polarity", "words_of_it"),
    [
        (Polarity.LOWER, "Best quarter of England: 16.9% or less"),
        (Polarity.HIGHER, "Best quarter of England: 16.9% or more"),
        (Polarity.NONE, ""),
        (Polarity.WITHIN, ""),
    ],
)
def test_the_best_quarter_is_drawn_only_where_one_way_is_good(polarity: Polarity, words_of_it: str) -> None:
    found = compared("19.6", ["14.0", "30.0"], "22.6", replace(SHARE, polarity=polarity), top_quarter=Decimal("16.9"))
    view = strip_view(found)
    assert view is not None
    assert (view.quarter.words if view.quarter else "") == words_of_it


@pytest.mark.parametrize(("top_quarter", "is_drawn"), [("11.0", False), ("12.0", False), ("12.1", True)])
def test_a_best_quarter_beyond_the_scale_is_not_drawn(top_quarter: str, *, is_drawn: bool) -> None:
    found = compared("19.6", ["13.9", "29.4"], "22.6", SHARE, top_quarter=Decimal(top_quarter))
    view = strip_view(found)
    assert view is not None and view.ticks[0].value == 12
    assert (view.quarter is not None) is is_drawn
