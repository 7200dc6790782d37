"""A fall out of what was usual before it, and how far the line came back: every threshold from both sides."""

from decimal import Decimal

import pytest

from generator.assess.fall import Fall, falls_of
from generator.assess.line import Since, Spot, Stretch
from generator.terms.period import Period

FIRST = Period.parse("2016-01").end
# Eight figures about 100: limits of 94.68 and 105.32, from 99 to 101.
EIGHT = "99 101 99 101 99 101 99 101"


def stretch(values: str) -> Stretch:
    spots = (Spot(Period.month(FIRST + place), Decimal(value)) for place, value in enumerate(values.split()))
    return Stretch(tuple(spots), Since.START)


def upside_down(values: str) -> str:
    return " ".join(str(200 - Decimal(value)) for value in values.split())


def told(values: str) -> str:
    """`partly back from 60 in 2016-09`: the deepest fall, and where the line is; nothing where there is none."""
    found = falls_of(stretch(values))
    return f"{found[0].way}, {found[0].turn.value} in {found[0].turn.period.text}" if found else ""


def fall(values: str) -> Fall:
    return falls_of(stretch(values))[0]


@pytest.mark.parametrize(
    ("values", "says"),
    [
        pytest.param(f"{EIGHT} 60 98", "back to normal, 60 in 2016-09", id="95% of the way"),
        pytest.param(f"{EIGHT} 60 97.99", "part of the way back, 60 in 2016-09", id="not quite 95%"),
        pytest.param("96 104 96 104 96 104 96 104 78 96", "back to normal, 78 in 2016-09", id="among those of before"),
        pytest.param("96 104 96 104 96 104 96 104 78 95.9", "part of the way back, 78 in 2016-09", id="below them all"),
        pytest.param(f"{EIGHT} 60 105.3", "back to normal, 60 in 2016-09", id="up to what was usual"),
        pytest.param(f"{EIGHT} 60 105.4", "", id="beyond what was usual"),
        pytest.param(f"{EIGHT} 60 70", "part of the way back, 60 in 2016-09", id="a quarter of the way"),
        pytest.param(f"{EIGHT} 60 69.98", "still low, 60 in 2016-09", id="less than a quarter"),
        pytest.param(f"{EIGHT} 60", "", id="at its lowest now"),
        pytest.param(f"{EIGHT} 60 60", "", id="as low as it was"),
        pytest.param(f"{EIGHT} 60 90 79.75", "fell again, 60 in 2016-09", id="again, by a quarter of all"),
        pytest.param(f"{EIGHT} 60 90 79.8", "part of the way back, 60 in 2016-09", id="again, by less"),
        pytest.param(f"{EIGHT} 60 90 80 75", "fell again, 60 in 2016-09", id="again, in two steps"),
        pytest.param(f"{EIGHT} 60 90 85 80 75", "part of the way back, 60 in 2016-09", id="down for three steps"),
        pytest.param(EIGHT.removeprefix("99 ") + " 60 80", "", id="seven figures before it"),
        pytest.param(f"{EIGHT} 60" + " 80" * 6, "part of the way back, 60 in 2016-09", id="six periods ago"),
        pytest.param(f"{EIGHT} 60" + " 80" * 7, "", id="seven periods ago"),
        pytest.param(f"{EIGHT} 94.6 96", "part of the way back, 94.6 in 2016-09", id="outside the limits"),
        pytest.param(f"{EIGHT} 94.7 95.9", "", id="within the limits"),
        pytest.param("92 94 96 98 100 102 104 106 85 90", "part of the way back, 85 in 2016-09", id="as deep as wide"),
        pytest.param("92 94 96 98 100 102 104 106 85.1 90", "", id="less deep than wide"),
        pytest.param("99 60 99 101 99 101 99 101 94.6 96", "", id="it had been lower"),
    ],
)
def test_where_the_line_is_after_a_fall(values: str, says: str) -> None:
    assert told(values) == says
    found = falls_of(stretch(upside_down(values)))
    assert (f"{found[0].way}, {200 - found[0].turn.value} in {found[0].turn.period.text}" if found else "") == says
    assert all(each.is_up for each in found)


def test_a_slip_before_the_fall_still_belongs_to_the_time_before() -> None:
    assert (fall(f"{EIGHT} 90.1 60 75").until.text, fall(f"{EIGHT} 90.1 60 75").low) == ("2016-09", Decimal("90.1"))
    assert (fall(f"{EIGHT} 90 60 75").until.text, fall(f"{EIGHT} 90 60 75").low) == ("2016-08", Decimal(99))


def test_a_fall_knows_its_parts() -> None:
    found = fall(f"{EIGHT} 70 60 90 75")
    assert (found.since.text, found.turn.period.text, found.peak.period.text) == ("2016-09", "2016-10", "2016-11")
    assert (found.low, found.high, found.is_sudden, found.depth) == (Decimal(99), Decimal(101), False, Decimal(40))
    assert fall(f"{EIGHT} 60 90 75").is_sudden


def test_of_a_fall_and_a_rise_the_deeper_one_comes_first() -> None:
    found = falls_of(stretch(f"{EIGHT} 60 99 150 120"))
    assert [(each.is_up, each.turn.value) for each in found] == [(True, Decimal(150))]
    found = falls_of(stretch(f"{EIGHT} 120 99 60 99"))
    assert [(each.is_up, each.turn.value) for each in found] == [(False, Decimal(60)), (True, Decimal(120))]


def test_a_fall_of_long_ago_does_not_hide_a_new_one() -> None:
    assert told(f"{EIGHT} 70 {EIGHT} 50 75") == "part of the way back, 50 in 2017-06"
    # What was as low before is no fall out of the usual.
    assert told(f"{EIGHT} 50 {EIGHT} 70 85") == ""
