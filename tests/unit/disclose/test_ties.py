"""How areas make a borough and categories a whole: what follows, what is left over, and what nobody can know."""

import pytest

from tests.unit.disclose.facts import facts_of
from tests.unit.disclose.test_disclosure import BY_SEX, CHILDREN, SEX, SHARE, Card, other
from tests.unit.samples import CARD, COUNT

NOT_ADDED = CHILDREN | {"areas_add_up": False}
AGE = {"dimension": "age", "label": "Age", "adds_up": True, "categories": ["0-4", "5-9"]}
BY_BOTH = CHILDREN | {"breakdowns": [SEX, AGE]}
SHARE_BY_SEX = SHARE | {
    "breakdowns": [{"dimension": "sex", "label": "Sex", "adds_up": False, "categories": ["F", "M"]}]
}


@pytest.mark.parametrize(
    ("card", "rows", "facts"),
    [
        pytest.param(CHILDREN, "B 2017-01 20\nN 2017-01 3\nS 2017-01 17", ["20 = 3 + 17"], id="all of them"),
        pytest.param(CHILDREN, "B 2017-01 20\nN 2017-01 17", ["20 = 17 + (3)"], id="one is missing"),
        pytest.param(CHILDREN, "B 2017-01 20\nN 2017-01 19", ["20 = 19 + (1)"], id="one person is left over"),
        pytest.param(CHILDREN, "B 2017-01 20\nN 2017-01 20", ["20 = 20"], id="nobody is left over"),
        pytest.param(CHILDREN, "B 2017-01 20\nN 2017-01 21", [], id="one is missing and they are too many"),
        pytest.param(CHILDREN, "B 2017-01 20\nN 2017-01 3\nS 2017-01 16", ["20 = 3 + 16 + 1 ~"], id="a known error"),
        pytest.param(CHILDREN, "B 2017-01 20\nN 2017-01 4\nS 2017-01 17", ["20 = 4 + 17 + -1 ~"], id="too many"),
        pytest.param(CHILDREN, "N 2017-01 3\nS 2017-01 17", [], id="no borough"),
        pytest.param(CHILDREN, "B 2017-01 20\nN 2016-12 3\nS 2017-01 17", ["20 = 17 + (3)"], id="another month"),
        pytest.param(NOT_ADDED, "B 2017-01 20\nN 2017-01 3\nS 2017-01 17", [], id="they are not said to add up"),
    ],
)
def test_localities_make_the_borough(card: Card, rows: str, facts: list[str]) -> None:
    assert facts_of(card, rows) == facts


@pytest.mark.parametrize(
    ("borough", "north", "south", "facts"),
    [
        ("40.0=20/50", "15.0=3/20", "56.7=17/30", ["20 = 3 + 17", "50 = 20 + 30"]),
        # Nobody says that they add up, so an error is nobody's knowledge.
        ("42.0=21/50", "15.0=3/20", "56.7=17/30", ["50 = 20 + 30"]),
        ("40.0=20/50", "15.0=3/20", "", ["20 = 3 + (17)", "50 = 20 + (30)"]),
        # What the borough has beyond the others can be a share that the missing area has ...
        ("40.0=20/50", "9.1=3/33", "", ["20 = 3 + (17)", "50 = 33 + (17)"]),
        ("40.0=20/50", "60.6=20/33", "", ["20 = 20", "50 = 33 + (17)"]),
        # ... or it can't.
        ("40.0=20/50", "8.8=3/34", "", []),
        ("40.0=20/50", "52.5=21/40", "", []),
    ],
)
def test_the_people_of_localities_make_those_of_the_borough(
    borough: str, north: str, south: str, facts: list[str]
) -> None:
    rows = {"B": borough, "N": north, "S": south}
    assert facts_of(SHARE, "\n".join(f"{area} 2017-01 {parts}" for area, parts in rows.items() if parts)) == facts


def test_of_a_mean_only_the_people_add_up_and_only_if_all_are_there() -> None:
    days = SHARE | {"unit": "days"}
    assert facts_of(days, "B 2017-01 2.0=100/50\nN 2017-01 2.0=40/20\nS 2017-01 2.0=60/30") == ["50 = 20 + 30"]
    assert facts_of(days, "B 2017-01 2.0=100/50\nN 2017-01 2.0=40/20") == []


@pytest.mark.parametrize(
    ("card", "rows", "facts"),
    [
        (BY_SEX, "B 2017-01 20\nB 2017-01 sex:F 3\nB 2017-01 sex:M 17", ["20 = 3 + 17"]),
        (BY_SEX, "B 2017-01 20\nB 2017-01 sex:F 3\nB 2017-01 sex:M 16", ["20 = 3 + 16 + 1 ~"]),
        (BY_SEX, "B 2017-01 20\nB 2017-01 sex:F 3", ["20 = 3 + (17)"]),
        (BY_SEX, "B 2017-01 sex:F 3\nB 2017-01 sex:M 17", []),
        # A category of one dimension is a whole that another splits.
        (BY_BOTH, "B 2017-01 sex:F 20\nB 2017-01 sex:F;age:0-4 3\nB 2017-01 sex:F;age:5-9 17", ["20 = 3 + 17"]),
        (BY_BOTH, "B 2017-01 age:0-4 20\nB 2017-01 sex:F;age:0-4 3\nB 2017-01 sex:M;age:0-4 17", ["20 = 3 + 17"]),
        # A share by sex: of the girls, of the boys, and of both.
        (
            SHARE_BY_SEX,
            "B 2017-01 40.0=20/50\nB 2017-01 sex:F 15.0=3/20\nB 2017-01 sex:M 56.7=17/30",
            ["20 = 3 + 17", "50 = 20 + 30"],
        ),
        (SHARE_BY_SEX, "B 2017-01 40.0=20/50\nB 2017-01 sex:F 15.0=3/20", []),
        (SHARE_BY_SEX, "B 2017-01 42.0=21/50\nB 2017-01 sex:F 15.0=3/20\nB 2017-01 sex:M 56.7=17/30", ["50 = 20 + 30"]),
        # Shares of the same people, who are 40 in every row: all of them are girls or boys.
        (
            SHARE_BY_SEX,
            "B 2017-01 100.0=40/40\nB 2017-01 sex:F 7.5=3/40\nB 2017-01 sex:M 92.5=37/40",
            ["40 = 3 + 37", "40 = 3 + 37 ~", "40 = 40", "40 = 40"],
        ),
        (
            SHARE_BY_SEX,
            "B 2017-01 sex:F 7.5=3/40\nB 2017-01 sex:M 92.5=37/40",
            ["40 = 3 + 37 ~", "40 = 40"],
        ),
        (SHARE_BY_SEX, "B 2017-01 sex:F 7.5=3/40\nB 2017-01 sex:M 90.0=36/40", ["40 = 40"]),
        (SHARE_BY_SEX, "B 2017-01 sex:F 7.5=3/40\nB 2017-01 sex:M 90.2=37/41", []),
    ],
)
def test_categories_make_the_whole(card: Card, rows: str, facts: list[str]) -> None:
    assert facts_of(card, rows) == facts


def test_what_nobody_hides_hangs_together_with_nothing_and_stops_nothing() -> None:
    published = CHILDREN | {"disclosure": CARD["disclosure"]}
    nobody = CARD | COUNT | {"disclosure": {"counts": "no people"}, "areas_add_up": True}
    cards = (published, other("t-2", nobody), other("t-3", CHILDREN))
    rows = "\n".join(f"{name} {row}" for name in ("t-1", "t-2", "t-3") for row in ("B 2017-01 20", "N 2017-01 17"))
    assert facts_of(cards, rows) == ["20 = 17 + (3)"]


def test_a_later_release_that_repeats_the_numbers_tells_nothing_new() -> None:
    first = "B 2017-01 20\nN 2017-01 3\nS 2017-01 17"
    assert facts_of(CHILDREN, first, "B 2017-02 9") == ["20 = 3 + 17"]
    assert facts_of(CHILDREN, first, "N 2017-01 4") == ["20 = 3 + 17", "20 = 4 + 17 + -1 ~"]
