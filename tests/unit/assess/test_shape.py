"""Shapes of a line whose conditions have thresholds, each from both sides; tests/oracle/headlines.txt has the rest."""

from decimal import Decimal

import pytest

from generator.assess.against import against
from generator.assess.indicator import assess_indicator
from generator.assess.latest import main_rows
from generator.assess.line import Spot
from generator.assess.line_over_time import furthest, shape_of_spots
from generator.assess.line_shape import LineShape
from generator.assess.shape import shape_of
from generator.terms.period import Period
from tests.unit.assess.test_fall import stretch
from tests.unit.samples import BANDS, BOROUGH, TARGET, figures, indicator, picture

STOCK: dict[str, object] = {"unit": "count", "decimals": 1, "basis": "month end"}
FIRST = Period.parse("2016-01").end


def shape(values: str, **card: object) -> LineShape:
    """The shape of figures from January 2016 on; `-` is not available."""
    months = (Period.month(FIRST + place).text for place in range(len(values.split())))
    rows = (f"{m} | {'| not available' if v == '-' else v}" for m, v in zip(months, values.split(), strict=True))
    found, shown = indicator(**card), picture("\n".join(rows), Period.month(FIRST + len(values.split()) - 1).text)
    return shape_of(assess_indicator(found, shown, BOROUGH, ()), main_rows(found, shown, BOROUGH))


@pytest.mark.parametrize(
    ("values", "says"),
    [
        pytest.param("10 20 30", "few", id="three figures"),
        pytest.param("10 20 15 12", "level", id="four"),
        pytest.param("10 20 30 - 15 12 11", "new count", id="three since a gap"),
        pytest.param("10 20 30 - 15 12 16 14.5", "level", id="four since a gap"),
        pytest.param("10 20 30 30 30 30", "stuck", id="four alike"),
        pytest.param("10 20 30 20 30 30 30", "drift", id="three alike"),
        pytest.param("10 10 10 10", "flat", id="all alike"),
        pytest.param("- 10 10 10 10", "stuck", id="all alike since a gap"),
        pytest.param("10 80 70 60 50 40 30 20", "trend", id="six steps"),
        pytest.param("10 80 70 60 50 40 30", "drift", id="five steps"),
        pytest.param("80 10 20 20 30 40 50 70", "level", id="a step that stood still"),
        pytest.param("10 20 30 45", "trend", id="every step of four figures"),
        pytest.param("- 10 20 30 45", "drift", id="every step, but not from the first figure on"),
        pytest.param("10 12 10 12 16", "leap", id="twice as far off as they lie apart"),
        pytest.param("10 12 10 12 15.9", "drift", id="not quite twice"),
        pytest.param("10 12 10 16", "drift", id="three figures before it"),
        pytest.param("10 12 10 12 6", "leap", id="twice as far below"),
        pytest.param("10 12 10 12 6.1", "drift", id="not quite twice below"),
        pytest.param("100 130 90 110", "drift", id="a quarter of the span"),
        pytest.param("100 130 90 109.9", "level", id="less than a quarter"),
        pytest.param("100 70 110 90", "drift", id="a quarter down"),
        pytest.param("100 70 110 90.1", "level", id="less than a quarter down"),
    ],
)
def test_what_a_line_did_over_time(values: str, says: str) -> None:
    assert shape(values, **STOCK).shape == says


# Limits of about 94.7 and 105.3 with a few figures after them.
CALM = "99 101 99 101 99 101 99 101 99 101"
MONTHLY: dict[str, object] = {"unit": "count", "decimals": 1}


@pytest.mark.parametrize(
    ("values", "says"),
    [
        pytest.param(f"{CALM} 101 98 95 91", "record 4 14", id="down for three steps to the lowest"),
        pytest.param(f"{CALM} 101 98 91", "record 3 13", id="down for two"),
        pytest.param(f"{CALM} - 100", "usual 0 0", id="one figure since a gap"),
        pytest.param(f"{CALM} - 111", "outside 1 0", id="one figure since a gap, above"),
        pytest.param(f"{CALM} 99 110 111", "shift 2 13", id="two above"),
        pytest.param(f"88 {CALM} {CALM} 98 93 92", "shift 2 0", id="down for three steps, and not the lowest"),
        pytest.param(f"{CALM} 99 111", "record 2 12", id="one above, the highest"),
        pytest.param(f"120 {CALM} 99 110", "outside 2 0", id="one above, and not the highest"),
        pytest.param(f"70 {CALM} {CALM} 100 110", "record 2 23", id="a step of a quarter of what is drawn"),
        pytest.param(f"69.9 {CALM} {CALM} 100 110", "record 1 23", id="of less"),
        pytest.param(
            "100 90 100 110 100 91 102 104 106 103 105 104 110", "drift 13 0", id="a run, up by half of it all"
        ),
        pytest.param("100 90 100 110 100 91 102 104 106 103 105 104 109.9", "run 7 0", id="by less than half"),
    ],
)
def test_what_lies_outside_the_usual_range(values: str, says: str) -> None:
    found = shape(values, **MONTHLY)
    assert f"{found.shape.value} {found.run} {found.record}" == says


@pytest.mark.parametrize(
    ("values", "record"), [("10 20 30 25 8", 0), ("10 20 30 25 12 8", 6), ("10 20 30 25 12 10", 0)]
)
def test_of_fewer_than_six_there_is_no_lowest_and_a_tie_is_none(values: str, record: int) -> None:
    assert shape(values, **STOCK).record == record


@pytest.mark.parametrize(
    ("values", "is_up", "found"),
    [
        pytest.param("10 20 18", True, 20, id="beyond the newest"),
        pytest.param("10 20 20", True, None, id="the newest is one of the two highest"),
        pytest.param("10 30 30 20", None, None, id="it came twice"),
        pytest.param("10 8 19 18", True, 19, id="not far to the other side"),
        pytest.param("10 6 21 20", True, 6, id="a quarter of it all to the other side"),
        pytest.param("10 6 22 20", True, 6, id="exactly a quarter"),
        pytest.param("10 6.4 21 20", True, 21, id="less than a quarter"),
        pytest.param("10 9 13 11", None, 13, id="the further one"),
        pytest.param("10 12 8 11", None, 8, id="the further one below"),
        pytest.param("10 12 9 11", None, 12, id="as far to both sides"),
    ],
)
def test_the_extreme_that_is_told(values: str, is_up: bool | None, found: int | None) -> None:
    spot = furthest(stretch(values), is_up=is_up)
    assert (spot and spot.value) == found


@pytest.mark.parametrize(
    ("periods", "values", "says"),
    [
        ("2009/10 2010/11 2011/12", "10 20 30", "drift"),
        ("2008/09 2009/10 2010/11 2011/12", "10 15 20 30", "trend"),
        ("2007/08 2009/10 2010/11 2011/12", "10 15 20 30", "drift"),
        ("2008/09 2009/10 2010/11 2011/12", "10 10 10 10", "flat"),
        ("2010-05-07 2010-05-17", "10 20", "drift"),
        ("2009/10 2010-05", "10 20", "none"),
    ],
)
def test_a_documents_figures_have_shapes_too(periods: str, values: str, says: str) -> None:
    pairs = zip(periods.split(), values.split(), strict=True)
    found = shape_of_spots([Spot(Period.parse_loose(period), Decimal(value)) for period, value in pairs])
    assert (found.shape.value if found else "none") == says


@pytest.mark.parametrize(
    ("value", "band", "says"),
    [
        ("60", {"at_least": "80"}, "below 80, far"),
        ("60.02", {"at_least": "80"}, "below 80"),
        ("80", {"at_least": "80"}, "at 80"),
        ("81", {"at_least": "80"}, "above 80"),
        ("25", {"at_most": "20"}, "above 20, far"),
        ("24.9", {"at_most": "20"}, "above 20"),
        ("39", {"at_least": "40", "at_most": "50"}, "below 40 50"),
        ("36", {"at_least": "40", "at_most": "50"}, "below 40 50"),
        ("40", {"at_least": "40", "at_most": "50"}, ""),
        ("50", {"at_least": "40", "at_most": "50"}, ""),
        ("63", {"at_least": "40", "at_most": "50"}, "above 40 50, far"),
    ],
)
def test_a_figure_against_its_target(value: str, band: dict[str, str], says: str) -> None:
    card = indicator(targets=[TARGET | BANDS | {"green": band}])
    [row] = figures(f"2017-01 | {value}")
    found = against(card, row)
    bounds = " ".join(str(bound) for bound in found.bounds) if found else ""
    assert (f"{found.side} {bounds}{', far' if found.is_far else ''}" if found else "") == says


def test_a_target_in_words_has_no_bound_to_lie_against() -> None:
    [row] = figures("2017-01 | 90")
    assert against(indicator(targets=[TARGET | {"in_words": "as good as before"}]), row) is None
    assert against(indicator(targets=[]), row) is None


@pytest.mark.parametrize(
    ("basis", "rule", "target", "says"),
    [
        ("in month", "none", "year to date", False),
        ("in month", "latest", "year to date", True),
        ("financial year to date", "none", "year to date", True),
        ("financial year to date", "none", "whole year", False),
    ],
)
def test_a_target_for_the_year_speaks_of_the_year_so_far(basis: str, rule: str, target: str, says: bool) -> None:
    card = indicator(basis=basis, year_to_date={"rule": rule}, targets=[TARGET | BANDS | {"basis": target}])
    [row] = figures("2017-01 | 90")
    assert (against(card, row) is not None) is says
