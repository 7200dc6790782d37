"""The table of told texts: which month a text is of, what its references stand for, and how a page finds it."""

import json

import pytest

from generator.build import check_sources
from generator.prose.told import Told, ToldText, tell
from generator.schema.narrative import ScorecardNarrative
from generator.schema.plans import Plan
from tests.unit.samples import HEAD, NARRATIVE, RELEASE, problems_of, project

# Every text of February says the same; only the point that goes well was written in January.
WORDS = NARRATIVE.replace("Well", '"It is [[t-1]]."').replace("2017-01", "2017-02").replace(
    "going_well:\n  - written_for: 2017-02", "going_well:\n  - written_for: 2017-01"
)  # fmt: skip
PLAN = {
    **dict.fromkeys(("title", "short_title", "years", "summary", "introduction", "publication"), "x"),
    "owner": {"printed": "x"},
    "starts": "2016-04",
    "written_for": "2017-01",
    "priorities": [
        {
            "id": "p",
            "title": "x",
            "text": "It is [[t-1]].",
            "measures": [
                {
                    "ref": "1",
                    "name": "x",
                    "polarity": "higher is better",
                    "baseline": {"as_printed": "x"},
                    "accountable": "x",
                    "why": "It is [[t-1]].",
                    "indicator": "t-1",
                }
            ],
        }
    ],
}


FILES = {
    RELEASE: HEAD + "t-1,B,2017-01,,50,,,,\n",
    "data/releases/things/2017-02.csv": HEAD + "t-1,B,2017-02,,60,,,,\n",
    "content/scorecards/things/2017-02.yml": WORDS,
    "content/plans/x.yml": json.dumps(PLAN),
}


def told() -> tuple[ScorecardNarrative, Plan, Told]:
    content = check_sources(project(FILES))
    return content.scorecards[0].latest.narrative, content.plans[0].plan, tell(content)


def shown(text: ToldText) -> tuple[str, str]:
    (reference,) = text.references
    return text.month.text, getattr(text.answer(reference), "text", "")


def test_words_are_of_the_month_that_the_innermost_object_names() -> None:
    words, _, table = told()
    texts = [*table.texts(words, "headline"), *table.texts(words.going_well[0], "text")]
    assert [shown(text) for text in texts] == [("2017-02", "60.0%"), ("2017-01", "50.0%")]


def test_all_words_of_a_plan_are_of_its_own_month() -> None:
    _, plan, table = told()
    texts = [*table.texts(plan.priorities[0], "text"), *table.texts(plan.priorities[0].measures[0], "why")]
    assert [shown(text) for text in texts] == [("2017-01", "50.0%"), ("2017-01", "50.0%")]


@pytest.mark.parametrize(("typed", "stands"), [("50%", True), ("60%", False)])
def test_typed_numbers_of_a_plan_are_held_against_its_own_month(typed: str, stands: bool) -> None:
    plan = json.dumps(PLAN).replace('"why": "It is [[t-1]]', f'"why": "In all {typed} were in time')
    found = problems_of(FILES | {"content/plans/x.yml": plan})
    assert (found == []) is stands, found


def test_a_reference_is_resolved_once_for_each_record_that_words_may_refer_to() -> None:
    # February's words, January's in February, and the plan's: January's own release refers to nothing.
    texts = [text for narrative in told()[2].narratives for text in narrative.texts if text.references]
    assert len({id(text.record) for text in texts}) == 3
    for text in texts:
        assert all(text.record.answer(each) is text.record.answer(each) for each in text.references)


def test_an_empty_field_has_no_text_and_one_that_was_never_told_is_a_mistake() -> None:
    words, _, table = told()
    assert table.texts(words.commentary[0], "data_note") == ()
    with pytest.raises(KeyError, match=r"Commentary\.title is no running text that was told"):
        table.texts(words.commentary[0], "title")
    with pytest.raises(KeyError, match=r"Highlight\.text is no running text that was told"):
        table.texts(words.going_well[0].model_copy(), "text")
