"""What opens the page of a measure, and the parts that open: for measures that have much, little or nothing."""

import pytest

from generator.assess.judged import judge
from generator.build import check_sources
from generator.pages.indicator.answer import AnswerView, BesideCell, answer_view
from generator.pages.indicator.facts import facts
from generator.pages.indicator.tables import OPEN, TablesView, tables_view
from generator.pages.indicator.usual import how_usual
from generator.pages.parts.compared import compared_view
from generator.pages.parts.revision_words import NO_MARKS
from generator.record.content import Content
from tests.unit.samples import BANDS, CARD, HEAD, RELEASE, TARGET, project, registry

MONTHS = [f"{2016 + (month > 12)}-{(month - 1) % 12 + 1:02d}" for month in range(1, 14)]
STEADY = (90, 92, 91, 89, 90, 91, 92, 90, 89, 91, 90, 92, 91)
FALLEN = (*STEADY[:-1], 40)


def content_of(rows: str, **card: object) -> Content:
    """The smallest project with other figures, and a card of its own."""
    changes = {RELEASE: HEAD + rows, "data/indicators/things.yml": registry(CARD | card)}
    return check_sources(project(changes))


def rows_of(values: tuple[float, ...], months: list[str] = MONTHS) -> str:
    return "".join(f"t-1,B,{month},,{value},,,,\n" for month, value in zip(months[-len(values) :], values, strict=True))


def answer(rows: str, **card: object) -> AnswerView:
    content = content_of(rows, **card)
    scorecard = content.scorecards[0]
    found = judge(content).newest["t-1"]
    return answer_view(content, scorecard.latest, found, NO_MARKS, compared_view(content, found))


def tables(rows: str, **card: object) -> TablesView:
    content = content_of(rows, **card)
    scorecard = content.scorecards[0]
    return tables_view(content, scorecard, judge(content).newest["t-1"], NO_MARKS)


def cell(view: AnswerView, number: int) -> BesideCell:
    return view.cells[number]


def test_a_real_change_is_told_with_its_tag() -> None:
    found = cell(answer(rows_of(FALLEN)), 0)
    assert (found.asks, found.answer) == ("Is it a real change?", "Yes,")
    assert found.tag is not None and (found.tag.word, found.tag.style) == ("really worse", "worse")
    assert len(found.words) == 1


@pytest.mark.parametrize(
    ("values", "words"),
    [(STEADY, "No, usual ups and downs"), (STEADY[:4], "Can't tell yet"), ((90,), "Can't tell yet")],
)
def test_what_is_no_real_change_has_no_tag(values: tuple[float, ...], words: str) -> None:
    found = cell(answer(rows_of(values)), 0)
    assert (found.answer, found.tag) == (words, None)
    assert found.words


def test_a_year_ago_stands_with_how_far_it_is_away() -> None:
    view = answer(rows_of(FALLEN))
    assert cell(view, 1) == BesideCell("A year ago", "90.0%", ("Down 50.0 percentage points since then.",))
    assert view.means[-1] == "Down: 40.0%, down from 92.0% in December 2016."
    same = answer(rows_of((*FALLEN[:-1], 90)))
    assert cell(same, 1).words == ("The same as now.",)


def test_without_a_year_ago_the_period_before_answers_and_is_told_once() -> None:
    view = answer(rows_of((90, 85.5)))
    found = cell(view, 1)
    assert (found.asks, found.answer) == ("Since December 2016", "Down 4.5 points")
    assert found.words == ("85.5%, down from 90.0% in December 2016.", "No figure of a year ago to compare.")
    assert not any("down from" in words for words in view.means)


def test_a_first_figure_has_nothing_to_be_compared_with() -> None:
    found = cell(answer(rows_of((90,))), 1)
    assert (found.asks, found.answer) == ("Against the figure before", "No figure to compare")


def test_a_year_that_is_not_worked_out_says_why() -> None:
    found = cell(answer(rows_of(STEADY)), 2)
    assert (found.asks, found.answer) == ("Year so far", "Not worked out")
    assert found.words == ("No year to date is worked out for this measure.",)


@pytest.mark.parametrize(
    ("targets", "words"),
    [
        ([], "No target is published for this measure."),
        ([TARGET | BANDS], "Green is 95% or more."),
        (
            [TARGET | {"in_words": "as many as can be"}],
            "Target: as many as can be. It gives no bounds, so the figure is not rated.",
        ),
    ],
)
def test_the_answer_says_what_is_green(targets: list[dict[str, object]], words: str) -> None:
    assert answer(rows_of(STEADY), targets=targets).green == words


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ({"due_after": 2}, "The figure for January 2017 comes with the scorecard of March 2017."),
        ({}, "Not yet due: January 2017."),
    ],
)
def test_a_figure_that_is_not_yet_due_never_leads(due: dict[str, object], words: str) -> None:
    view = answer(rows_of((88, 90), MONTHS[:-1]) + "t-1,B,2017-01,,,,,not yet due,Later\n", **due)
    assert (view.value, view.is_words, view.missing) == ("90.0%", False, words)


def test_a_figure_that_is_not_there_is_told_in_words() -> None:
    view = answer("t-1,B,2017-01,,,,,not available,The book got wet\n")
    assert (view.value, view.is_words) == ("Not available", True)
    assert view.label == "Borough, January 2017: The book got wet"


def test_a_year_and_a_month_stand_open_and_older_figures_open() -> None:
    older = [f"2015-{month:02d}" for month in range(1, 13)]
    view = tables(rows_of((*[90.0] * 12, *STEADY), [*older, *MONTHS]))
    assert view.newest is not None and len(view.newest.rows) == OPEN == 13
    assert view.newest.rows[0].heading == "January 2017"
    [part] = view.parts
    assert (part.title, part.count, part.tables[0].id) == ("Older figures", "12", "older")
    assert part.tables[0].rows[0].heading == "December 2015"
    assert tables(rows_of(STEADY)).parts == ()


def test_the_usual_range_is_told_with_its_own_numbers() -> None:
    content = content_of(rows_of(STEADY))
    found = judge(content).newest["t-1"]
    first, second = how_usual(found.indicator, found.usual)
    assert first.startswith("It rests on 13 figures, from January 2016 to January 2017. Their mean is 90.6%")
    assert "2.66 of such steps" in second
    few = content_of(rows_of(STEADY[:3]))
    none = judge(few).newest["t-1"]
    assert list(how_usual(none.indicator, none.usual)) == []


def test_the_facts_tell_what_there_is_and_what_there_is_not() -> None:
    content = content_of(rows_of(STEADY) + "t-1,N,2017-01,,91,,,,\n", targets=[TARGET | BANDS])
    scorecard = content.scorecards[0]
    found = judge(content).newest["t-1"]
    told = dict(facts(content, scorecard.latest, found, compared_view(content, found)))
    assert told["Target"] == "Green at 95% or more. Red under 95%. In force since April 2016."
    assert told["Areas and groups"] == "North."
    assert told["Others"] == "The report prints no figures of others."
    assert list(told) == ["What is counted", "Target", "Who is responsible", "Areas and groups", "Others"]
