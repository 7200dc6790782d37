"""Groups: how the parts of a figure are written, and which of them exist."""

from generator.record.groups import allowed_groups, group_text, parts_of, wholes_of
from tests.unit.samples import indicator

SEX = {"dimension": "sex", "label": "Sex", "adds_up": True, "categories": ["girls", "boys"]}
AGE = {"dimension": "age", "label": "Age", "adds_up": True, "categories": ["0 to 9", "10 to 17"]}
CARD = indicator(breakdowns=[SEX, AGE])
BY_SEX, BY_AGE = CARD.breakdowns


def test_a_group_is_written_in_the_order_of_the_registry() -> None:
    assert group_text(CARD, {"age": "0 to 9", "sex": "girls"}) == "sex: girls; age: 0 to 9"
    assert group_text(CARD, {}) == ""


def test_a_breakdown_splits_the_whole_and_each_category_of_the_other() -> None:
    assert wholes_of(CARD, BY_SEX) == {"", "age: 0 to 9", "age: 10 to 17"}
    assert parts_of(CARD, BY_SEX, "") == ["sex: girls", "sex: boys"]
    assert parts_of(CARD, BY_SEX, "age: 0 to 9") == ["sex: girls; age: 0 to 9", "sex: boys; age: 0 to 9"]
    assert parts_of(CARD, BY_AGE, "sex: boys") == ["sex: boys; age: 0 to 9", "sex: boys; age: 10 to 17"]


def test_only_groups_of_the_registry_are_allowed() -> None:
    assert allowed_groups(indicator()) == set()
    assert allowed_groups(CARD) == {
        "sex: girls",
        "sex: boys",
        "age: 0 to 9",
        "age: 10 to 17",
        "sex: girls; age: 0 to 9",
        "sex: girls; age: 10 to 17",
        "sex: boys; age: 0 to 9",
        "sex: boys; age: 10 to 17",
    }
