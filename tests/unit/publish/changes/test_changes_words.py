"""What the change sheet says about words and rules: commentary, plans, definitions, other figures, pages."""

import json

import pytest

from generator.publish.changes.about_words import (
    claims_that_read_anew,
    definitions,
    other_figures,
    plan_changes,
    words_and_age,
)
from generator.publish.changes.pages import ChangedPage, PageChanges, page_changes
from generator.publish.changes.warnings import warnings
from generator.terms.texts import OutputFile
from tests.unit.changing import NO_PAGES, REGISTRY, compared, months, release
from tests.unit.samples import CARD, registry

JANUARY = release("2017-01", months("50"))
FEBRUARY = release("2017-02", months("50", until="2017-02"))


def test_words_of_the_month_of_their_figures_are_not_old() -> None:
    section = words_and_age(compared(JANUARY, FEBRUARY))
    assert (section.lines, section.in_short) == ((), "No text is older than its figures.")


def test_each_text_that_is_older_than_its_figures_is_told() -> None:
    path = "content/scorecards/things/2017-02.yml"
    old = FEBRUARY[path].replace("written_for: 2017-02", "written_for: 2017-01")
    section = words_and_age(compared(JANUARY, FEBRUARY | {path: old}))
    assert [line.subject for line in section.lines] == [
        "Things: Headline and introduction",
        "Things: Going well, point 1",
        "Things: Needs to improve, point 1",
        "Things: Commentary \u201cThings\u201d",
    ]
    assert {line.words for line in section.lines} == {"written for January 2017; the figures are for February 2017."}
    assert {line.page for line in section.lines} == {"scorecards/things/2017-02/index.md"}
    assert section.in_short == "Texts that are older than the figures beside them: 4."


def said(then: str, now: str) -> list[tuple[str, str]]:
    """The claims that read anew, where the newest headline of then and of now is this."""
    january, february = "content/scorecards/things/2017-01.yml", "content/scorecards/things/2017-02.yml"
    before = release("2017-01", months("40 50"))
    after = release("2017-02", months("40 50 45", until="2017-02"))
    before |= {january: before[january].replace("headline: Well", f"headline: {then}")}
    after |= {february: after[february].replace("headline: Well", f"headline: {now}")}
    section = claims_that_read_anew(compared(before, after))
    return [(line.subject, line.words) for line in section.lines]


def test_a_claim_that_says_something_else_is_told_with_what_it_said() -> None:
    assert said("The share [[t-1 moved]].", "The share [[t-1 moved]].") == [
        ("Things: [[t-1 moved]]", "says “fell to 45.0%”, where it said “rose to 50.0%” before.")
    ]


def test_a_claim_that_was_not_there_is_told() -> None:
    assert said("Well", "The share [[t-1 moved]].") == [("Things: [[t-1 moved]]", "says “fell to 45.0%”.")]


def test_plain_figures_are_no_claims() -> None:
    assert said("It was [[t-1]].", "It is [[t-1]].") == []


# --- plans ---------------------------------------------------------------------------------------------

UPDATE = {"date": "2017-01-31", "status": "on track"}
ACTION: dict[str, object] = {"ref": "1", "action": "Paint the wall", "due": "2017-03", "updates": [UPDATE]}


def plan(*actions: dict[str, object], reported: str = "2017-01-31") -> dict[str, str]:
    text = dict.fromkeys(("title", "years", "summary", "introduction", "publication"), "x")
    whole = text | {
        "owner": {"printed": "x"},
        "short_title": "Play plan",
        "starts": "2016-04",
        "reporting_date": reported,
    }
    return {
        "content/plans/play.yml": json.dumps(whole | {"priorities": [{"id": "a", "title": "A", "actions": actions}]})
    }


def plan_words(then: dict[str, str], now: dict[str, str]) -> list[str]:
    section = plan_changes(compared(JANUARY | then, now))
    assert all(line.page == "plans/play/index.md" for line in section.lines)
    return [f"{line.subject}: {line.words}" for line in section.lines]


NAME = "Play plan, action 1: Paint the wall"
MOVED = {"date": "2017-02-20", "status": "on track", "due": "2017-06", "reason": "The paint is late."}


@pytest.mark.parametrize(
    ("updates", "reported", "expected"),
    [
        ([UPDATE], "2017-01-31", []),
        (
            [UPDATE, MOVED],
            "2017-02-28",
            [f"{NAME}: was due March 2017, is due June 2017. Reason: The paint is late."],
        ),
        (
            [UPDATE, MOVED, MOVED | {"date": "2017-02-27", "due": "2017-07-15", "reason": "The wall is wet."}],
            "2017-02-28",
            [
                f"{NAME}: was due March 2017, is due 15 July 2017. It has been moved 2 times; the first date was "
                "March 2017. Reason: The wall is wet."
            ],
        ),
        (
            [UPDATE, UPDATE | {"status": "at risk", "date": "2017-02-20"}],
            "2017-02-28",
            [f"{NAME}: from on track to at risk."],
        ),
        (
            [UPDATE, UPDATE | {"status": "off track", "date": "2017-04-20"}],
            "2017-04-30",
            [f"{NAME}: from on track to off track.", f"{NAME}: is overdue now: it was due March 2017."],
        ),
    ],
)
def test_what_happened_to_an_action(updates: list[object], reported: str, expected: list[str]) -> None:
    assert plan_words(plan(ACTION), plan(ACTION | {"updates": updates}, reported=reported)) == expected


def test_an_action_that_was_overdue_then_is_not_told_again() -> None:
    late = ACTION | {"updates": [UPDATE | {"status": "off track"}]}
    assert plan_words(plan(late, reported="2017-04-30"), plan(late, reported="2017-05-31")) == []


def test_actions_that_came_and_went() -> None:
    other = ACTION | {"ref": "2", "action": "Mend the swing"}
    assert plan_words(plan(ACTION), plan(other)) == [
        "Play plan, action 2: Mend the swing: is new.",
        f"{NAME}: is not in the plan any more.",
    ]


def test_a_plan_that_is_new_is_told_as_a_page_and_not_action_by_action() -> None:
    assert plan_words({}, plan(ACTION)) == []


def test_the_plans_in_short() -> None:
    now = plan(ACTION | {"updates": [UPDATE, MOVED]}, reported="2017-02-28")
    assert plan_changes(compared(JANUARY | plan(ACTION), now)).in_short == (
        "Actions of plans: 1 re-dated, 0 with another status, 0 newly overdue, 0 new, 0 gone."
    )
    assert plan_changes(compared(JANUARY, {})).in_short == "No date and no status of a plan changed."


def test_a_first_due_date_that_was_changed_is_something_to_look_at() -> None:
    found = compared(JANUARY | plan(ACTION), plan(ACTION | {"due": "2017-06"}))
    assert [line.words for line in warnings(found, NO_PAGES)] == [
        "the date that was set first changed from March 2017 to June 2017. It must stay; move dates by an update."
    ]


# --- definitions ------------------------------------------------------------------------------------------


def test_indicators_that_came_went_or_are_defined_anew() -> None:
    then, now = (
        registry(CARD, CARD | {"id": "t-2", "number": "2", "name": "Second"}),
        registry(
            CARD | {"definition": "Anew.", "owner": {"printed": "Other team"}, "polarity": "lower is better"},
            CARD | {"id": "t-3", "number": "3", "name": "Third"},
        ),
    )
    rows = {name: months("50", indicator=name) for name in ("t-1", "t-2", "t-3")}
    held = release("2017-01", f"{rows['t-1']}\n{rows['t-2']}") | {REGISTRY: then}
    later = release("2017-01", f"{rows['t-1']}\n{rows['t-3']}") | {REGISTRY: now}
    section = definitions(compared(held, later))
    assert [f"{line.subject}: {line.words}" for line in section.lines] == [
        "3 Third: is new.",
        "2 Second: was taken out.",
        "1 Things done in time: these parts of its card changed: definition, which way is good and owner.",
    ]
    assert section.in_short == "Targets changed: 0. Indicators added, removed or defined anew: 3."


# --- figures of other places ---------------------------------------------------------------------------------

OTHERS = "data/comparators/things.csv"
HEADING = "indicator,comparator,period,value,method,source,note\n"


@pytest.mark.parametrize(
    ("then", "now", "words"),
    [
        ("40", "40", []),
        ("40", "41.5", ["England for 2015/16: 41.5%, was 40.0%."]),
        ("", "41.5", ["England for 2015/16: 41.5%, is new."]),
    ],
)
def test_a_figure_of_another_place_that_changed(then: str, now: str, words: list[str]) -> None:
    was, is_now = ({OTHERS: f"{HEADING}t-1,england,2015/16,{v},mean,x,\n"} if v else {} for v in (then, now))
    section = other_figures(compared(JANUARY | was, is_now))
    assert [line.words for line in section.lines] == words


# --- pages -------------------------------------------------------------------------------------------------------


def file(path: str, text: str = "x", title: str = "T") -> OutputFile:
    return OutputFile.of_text(path, f"---\ntitle: '{title}'\n---\n{text}" if path.endswith(".md") else text)


def test_pages_are_new_gone_or_changed_and_other_files_are_counted() -> None:
    then = [file("a/index.md"), file("b/index.md"), file("c/index.md"), file("c/data.csv"), file("d.csv")]
    now = [file("a/index.md"), file("b/index.md", "y", "B"), file("e/index.md"), file("c/data.csv", "y"), file("f.csv")]
    assert page_changes(then, now) == PageChanges(
        new=(ChangedPage("e/index.md", "T"),),
        gone=(ChangedPage("c/index.md", "T"),),
        changed=(ChangedPage("b/index.md", "B"),),
        other_files=3,
    )


def test_pages_of_one_title_are_told_apart_by_their_folder() -> None:
    assert [page.title for page in page_changes([], [file("a/index.md"), file("b/c/index.md")]).new] == [
        "T (a)",
        "T (c)",
    ]
