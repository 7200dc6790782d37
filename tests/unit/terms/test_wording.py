import pytest

from generator.terms.wording import counted, listed, plural, singular


@pytest.mark.parametrize(("number", "words"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages"), (1200, "1,200 pages")])
def test_a_number_of_things(number: int, words: str) -> None:
    assert counted(number, "page") == words


@pytest.mark.parametrize(("parts", "words"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
def test_a_list_in_a_sentence(parts: list[str], words: str) -> None:
    assert listed(parts) == words


@pytest.mark.parametrize(
    ("one", "many"),
    [("page", "pages"), ("day", "days"), ("priority", "priorities"), ("key theme", "key themes"), ("case", "cases")],
)
def test_one_and_many_of_a_thing(one: str, many: str) -> None:
    assert (plural(one), singular(many), singular(one)) == (many, one, one)


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("children", "child"),
        ("young people", "young person"),
        ("parents and carers", "parent or carer"),
        ("staff", "member of staff"),
        ("enquiries", "enquiry"),
    ],
)
def test_one_of_those_for_whom_english_has_no_rule(many: str, one: str) -> None:
    assert singular(many) == one
