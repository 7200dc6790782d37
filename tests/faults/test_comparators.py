"""Others' figures keep the rules of our own: given once, possible, and of a time that is over."""

import pytest

from tests.faults.small import rows, told

FILE = "data/comparators/things.csv"
HEADING = "indicator,comparator,period,value,method,source,note\n"
CAN_EXCEED = "Correct the value, or say on the indicator's card that it can exceed 100."
NEGATIVE = "Correct the value, or say on the indicator's card that it can be negative (can_be_negative: true)."
KEEP = "Correct the period, or keep the row until a release comes out after it."


def beside(*others: str, **card: object) -> list[str]:
    """What is told of a council whose release of January 2017 stands beside others' figures."""
    lines = "".join(f"t-1,{other},mean,x,\n" for other in others)
    return told(rows("2017-01 50", **card) | {FILE: HEADING + lines})


@pytest.mark.parametrize(
    ("others", "line"),
    [
        (("england,2015/16,50", "region,2015/16,50", "england,2015/16,51"), 4),
        (("england,,50", "england,,51"), 3),
        (("england,2015/16,50", "region,2015/16,50", "england,2014/15,50", "england,2015,50", "england,,50"), None),
    ],
)
def test_a_figure_of_another_is_given_once(others: tuple[str, ...], line: int | None) -> None:
    says = (
        f"{FILE}:{line}: this figure is given twice; it stands on line 2 as well. [comparator-given-twice]"
        " Delete one of the two rows."
    )
    assert beside(*others) == ([says] if line else [])


@pytest.mark.parametrize(
    ("period", "label"),
    [("2017-01", ""), ("2017-02", "February 2017"), ("2016", ""), ("2016/17 Q3", ""), ("2016/17", "2016/17")],
)
def test_a_figure_of_another_is_of_a_time_that_is_over(period: str, label: str) -> None:
    says = (
        f'{FILE}:2: the figure for "t-1" is for {label}, which is not over in January 2017, the month of the newest'
        f" release. [comparator-after-release] {KEEP}"
    )
    assert beside(f"england,{period},50") == ([says] if label else [])


@pytest.mark.parametrize(
    ("others", "says"),
    [
        (
            ("england,2010-11,50", "england,2012/13,50"),
            f'{FILE}:2: 2010-11 is November 2010, but other figures for "t-1" are for years.'
            " [comparator-year-with-hyphen] A financial year is written 2010/11, a school year AY2010/11.",
        ),
        (("england,2010-11,50", "england,2012-10,50"), ""),
        (("england,2010-10,50", "england,2012/13,50"), ""),
    ],
)
def test_a_year_that_was_typed_with_a_hyphen(others: tuple[str, ...], says: str) -> None:
    assert beside(*others) == ([says] if says else [])


@pytest.mark.parametrize(
    ("value", "card", "says"),
    [
        ("-0.1", {}, f"the value -0.1 is below zero. [below-zero] {NEGATIVE}"),
        ("-0.1", {"can_be_negative": True}, ""),
        ("0", {}, ""),
        ("100.1", {}, f"the value 100.1 is a percentage over 100. [over-100] {CAN_EXCEED}"),
        ("100.1", {"can_exceed_100": True}, ""),
        ("100", {}, ""),
        (
            "5.5",
            {"unit": "count", "decimals": 0},
            "the value 5.5 is not a whole number, but the indicator counts. [not-whole] Correct the value or the unit.",
        ),
        ("5", {"unit": "count", "decimals": 0}, ""),
    ],
)
def test_a_figure_of_another_is_possible(value: str, card: dict[str, object], says: str) -> None:
    assert beside(f"england,2015/16,{value}", **card) == ([f"{FILE}:2: {says}"] if says else [])
