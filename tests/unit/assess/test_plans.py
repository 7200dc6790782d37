"""How an action stands: overdue, late, moved, contradicted by its own dates."""

from itertools import permutations

import pytest

from generator.assess.plans import (
    URGENT_FIRST,
    ShownStatus,
    Standing,
    count_statuses,
    is_before,
    places_of,
    stand,
    stand_all,
    urgent_first,
)
from generator.schema.actions import Action
from generator.schema.plans import Plan
from generator.terms.deadline import Deadline

PLAN: dict[str, object] = {
    "title": "x",
    "short_title": "x",
    "years": "2010",
    "summary": "x",
    "introduction": "x",
    "owner": {"printed": "x"},
    "publication": "x",
    "starts": "2010-01",
    "reporting_date": "2010-05-17",
}


def action(due: str | None, updates: str = "", ref: str = "1") -> dict[str, object]:
    """One line an update: `date | status | new due date | day of completion`."""
    rows = ([*(cell.strip() for cell in line.split("|")), "", ""][:4] for line in updates.strip().splitlines())
    found = [
        {"date": date, "status": status}
        | ({"due": new, "reason": "x"} if new else {})
        | ({"completed": completed} if completed else {})
        for date, status, new, completed in rows
    ]
    return {"ref": ref, "action": "x", "due": due, "updates": found}


def stands(due: str | None, updates: str = "", on: str | None = "2010-05-17") -> Standing:
    return stand(Action.model_validate(action(due, updates)), Deadline.parse(on) if on else None)


# --- overdue ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("due", "on", "overdue"),
    [
        ("2010-05-17", "2010-05-16", False),
        ("2010-05-17", "2010-05-17", False),
        ("2010-05-17", "2010-05-18", True),
        ("2010-05", "2010-05-31", False),
        ("2010-05", "2010-06-01", True),
        ("2011-02", "2011-02-28", False),
        ("2011-02", "2011-03-01", True),
        ("2012-02", "2012-02-29", False),
        ("2012-02", "2012-03-01", True),
        ("2010-05-30", "2010-05", True),
        ("2010-05-31", "2010-05", False),
        ("2010-05", "2010-05", False),
        ("2010-05", None, False),
        (None, "2010-05-17", False),
    ],
)
def test_an_action_is_overdue_from_the_day_after_its_due_date(due: str | None, on: str | None, overdue: bool) -> None:
    assert stands(due, on=on).is_overdue is overdue


@pytest.mark.parametrize(
    ("updates", "overdue", "shown", "contradicts"),
    [
        ("", True, "overdue", False),
        ("2010-05-17 | open", True, "overdue", False),
        ("2010-05-17 | open | 2010-05-17", False, "open", False),
        ("2010-05-17 | open | 2010-05-16", True, "overdue", False),
        ("2010-05-17 | on track", True, "overdue", True),
        ("2010-05-17 | at risk", True, "at risk", False),
        ("2010-05-17 | off track", True, "off track", False),
        ("2010-05-17 | not known", True, "not known", False),
        ("2010-05-17 | complete", False, "complete", False),
        ("2010-05-17 | on track | 2010-05-17", False, "on track", False),
        ("2010-05-17 | on track | 2010-05-16", True, "overdue", True),
        ("2010-04-01 | on track \n 2010-05-17 | at risk", True, "at risk", False),
        ("2010-04-01 | complete \n 2010-05-17 | on track", True, "overdue", True),
    ],
)
def test_what_says_nothing_bad_of_itself_after_its_due_date_is_shown_as_overdue(
    updates: str, overdue: bool, shown: str | None, contradicts: bool
) -> None:
    found = stands("2010-04-30", updates)
    assert (found.is_overdue, found.shown, found.contradicts_its_dates) == (overdue, shown, contradicts)


@pytest.mark.parametrize("on", ["2010-04-30", None])
@pytest.mark.parametrize(
    ("updates", "shown"), [("", None), ("2010-04-30 | open", "open"), ("2010-04-30 | on track", "on track")]
)
def test_on_its_due_date_or_without_a_report_an_action_is_shown_as_reported(
    updates: str, shown: str | None, on: str | None
) -> None:
    assert stands("2010-04-30", updates, on).shown == shown


@pytest.mark.parametrize("updates", ["", "2010-05-17 | open", "2010-05-17 | on track"])
def test_an_action_without_a_due_date_is_never_shown_as_overdue(updates: str) -> None:
    assert stands(None, updates).shown == (updates.partition(" | ")[2] or None)


# --- what was reported before -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("updates", "before"),
    [
        ("", None),
        ("2010-05-17 | at risk", None),
        ("2010-04-01 | at risk \n 2010-05-17 | at risk", None),
        ("2010-04-01 | on track \n 2010-05-17 | at risk", "2010-04-01"),
        ("2010-03-01 | on track \n 2010-04-01 | at risk \n 2010-05-17 | at risk", "2010-03-01"),
        ("2010-02-01 | on track \n 2010-03-01 | off track \n 2010-05-17 | at risk", "2010-03-01"),
        # The last report with another status, not the last time that the status changed to this one.
        ("2010-02-01 | at risk \n 2010-03-01 | off track \n 2010-05-17 | at risk", "2010-03-01"),
        # In whichever order they stand in the file.
        ("2010-03-01 | off track \n 2010-05-17 | at risk \n 2010-02-01 | on track", "2010-03-01"),
        ("2010-05-17 | at risk \n 2010-02-01 | on track \n 2010-04-01 | at risk", "2010-02-01"),
        # By the day on which a month ends.
        ("2010-04 | off track \n 2010-04-29 | on track \n 2010-05-17 | at risk", "2010-04"),
    ],
)
def test_before_is_the_last_report_of_another_status(updates: str, before: str | None) -> None:
    found = stands("2010-06", updates).before
    assert (found.date.text if found else None) == before


# --- due dates that move ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("due", "updates", "first", "now", "times"),
    [
        ("2010-03", "", "2010-03", "2010-03", 0),
        ("2010-03", "2010-02 | on track", "2010-03", "2010-03", 0),
        ("2010-03", "2010-02 | at risk | 2010-06", "2010-03", "2010-06", 1),
        ("2010-03", "2010-02 | at risk | 2010-06 \n 2010-05-17 | at risk | 2010-09", "2010-03", "2010-09", 2),
        ("2010-03", "2010-02 | at risk | 2010-06 \n 2010-05-17 | at risk", "2010-03", "2010-06", 1),
        ("2010-03", "2010-02 | at risk | 2010-01", "2010-03", "2010-01", 1),
        (None, "2010-02 | at risk | 2010-06", "2010-06", "2010-06", 1),
        (None, "2010-02 | at risk | 2010-06 \n 2010-05-17 | at risk | 2010-09", "2010-06", "2010-09", 2),
        (None, "2010-02 | on track", None, None, 0),
    ],
)
def test_each_new_due_date_counts_and_the_last_one_holds(
    due: str | None, updates: str, first: str | None, now: str | None, times: int
) -> None:
    found = stands(due, updates)
    original, current = (date.text if date else None for date in (found.original_due, found.current_due))
    assert (original, current, found.times_redated) == (first, now, times)


# --- days late --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("due", "updates", "days"),
    [
        # open: up to the reporting date, 17 May 2010
        ("2010-05-18", "", 0),
        ("2010-05-17", "", 0),
        ("2010-05-16", "", 1),
        ("2010-05", "", 0),
        ("2010-04", "", 17),
        ("2010-04-30", "2010-05-17 | at risk", 17),
        ("2010-04-30", "2010-05-01 | at risk | 2010-09", 17),
        (None, "2010-05-01 | at risk | 2010-05-10", 7),
        # complete: up to the day of completion
        ("2010-04-30", "2010-05-17 | complete | | 2010-04-29", 0),
        ("2010-04-30", "2010-05-17 | complete | | 2010-04-30", 0),
        ("2010-04-30", "2010-05-17 | complete | | 2010-05-01", 1),
        ("2010-04-30", "2010-05-01 | at risk | 2010-09 \n 2010-05-17 | complete | | 2010-05-05", 5),
        ("2010-04-30", "2010-05-10 | complete | | 2010-05-08 \n 2010-05-17 | complete", 8),
        ("2010-04-30", "2010-05-10 | complete | | 2010-05-08 \n 2010-05-17 | complete | | 2010-05-02", 2),
        # opened again
        ("2010-04-30", "2010-05-10 | complete | | 2010-05-08 \n 2010-05-17 | at risk", 17),
        # complete, and nobody wrote the day down
        ("2010-04-30", "2010-05-17 | complete", None),
        ("2010-05-16", "2010-05-17 | complete", None),
        ("2010-05-17", "2010-05-17 | complete", 0),
        ("2010-05", "2010-05-17 | complete", 0),
        # without a due date
        (None, "", None),
        (None, "2010-05-17 | complete | | 2010-05-01", None),
    ],
)
def test_days_late_count_from_the_first_due_date(due: str | None, updates: str, days: int | None) -> None:
    assert stands(due, updates).days_late == days


@pytest.mark.parametrize("updates", ["", "2010-05-17 | at risk", "2010-05-17 | complete | | 2010-05-17"])
def test_without_a_reporting_date_nothing_is_late(updates: str) -> None:
    found = stands("2010-04-30", updates, on=None)
    assert (found.days_late, found.is_overdue, found.original_due) == (None, False, Deadline.parse("2010-04-30"))


# --- the order of updates ---------------------------------------------------------------------------

MOVED_AND_DONE = [
    "2010-02 | on track | 2010-04",
    "2010-03-01 | at risk | 2010-07",
    "2010-05-17 | complete | | 2010-05-05",
]


@pytest.mark.parametrize("lines", list(permutations(MOVED_AND_DONE)))
def test_the_order_of_updates_in_the_file_does_not_matter(lines: tuple[str, ...]) -> None:
    found = stands(None, "\n".join(lines))
    assert found.latest is not None
    assert (found.latest.date.text, found.status, found.days_late) == ("2010-05-17", "complete", 5)
    assert (found.original_due, found.current_due) == (Deadline.parse("2010-04"), Deadline.parse("2010-07"))


def test_an_update_of_a_month_comes_after_one_of_a_day_in_it() -> None:
    found = stands("2010-04-30", "2010-05 | at risk | 2010-08 \n 2010-05-17 | on track | 2010-07", on="2010-06")
    assert (found.status, found.current_due) == ("at risk", Deadline.parse("2010-08"))


# --- a whole plan -----------------------------------------------------------------------------------


def plan(**changes: object) -> Plan:
    return Plan.model_validate(PLAN | changes)


def goal(name: str, *refs: str, **more: object) -> dict[str, object]:
    return {"id": name, "title": name, "actions": [action("2010-05", ref=ref) for ref in refs]} | more


def test_actions_are_judged_in_the_order_of_the_plan() -> None:
    outcomes = [goal("a", "1", priorities=[goal("b", "2", "3"), goal("c")]), goal("d", "4")]
    found = plan(outcomes=outcomes, priorities=[goal("e", "5")])
    assert [each.id for each in found.goals] == ["a", "b", "c", "d", "e"]
    assert [standing.action.ref for standing in stand_all(found)] == ["1", "2", "3", "4", "5"]


def test_a_note_can_stand_beside_every_part_of_a_plan_in_the_order_of_its_page() -> None:
    texts = dict.fromkeys(("name", "accountable", "why"), "x")
    card = texts | {"polarity": "higher is better", "baseline": {"as_printed": "x"}, "no_indicator": "x"}
    parts: dict[str, object] = {
        "measures": [card | {"ref": "m1"}, card | {"ref": "m2"}],
        "highlights": [{"ref": "h1", "text": "x"}],
        "evidence": [{"ref": "e1", "title": "x", "supports": "x", "to_follow": False}],
    }
    found = plan(outcomes=[goal("a", "1", **parts, priorities=[goal("b", "2")])], priorities=[goal("c")])
    assert list(places_of(found)) == [
        *("measure m1", "measure m2", "action 1", "highlight h1", "evidence e1", "a"),
        *("action 2", "b", "c"),
    ]


def test_a_plan_is_judged_at_its_own_reporting_date() -> None:
    one = goal("a", "1")
    dates: tuple[str | None, ...] = ("2010-05-31", "2010-06-01", None)
    found = [stand_all(plan(priorities=[one], reporting_date=date))[0] for date in dates]
    assert [(standing.is_overdue, standing.days_late) for standing in found] == [(False, 0), (True, 1), (False, None)]


def order_of(*actions: tuple[str, str | None, str]) -> list[str]:
    """The order of actions, each given as reference, due date and status; those without one were not reported."""
    given = [(ref, due, f"2010-05-17 | {status}" if status else "") for ref, due, status in actions]
    on = Deadline.parse("2010-05-17")
    found = (stand(Action.model_validate(action(due, updates, ref)), on) for ref, due, updates in given)
    return [standing.action.ref for standing in urgent_first(found)]


def test_the_most_urgent_status_comes_first_and_what_was_not_reported_last() -> None:
    assert sorted(URGENT_FIRST) == sorted(ShownStatus)
    assert order_of(
        ("silent", "2010-05", ""),
        ("complete", "2010-06", "complete"),
        ("on track", "2010-06", "on track"),
        ("open", "2010-06", "open"),
        ("not known", "2010-04", "not known"),
        ("at risk", "2010-04", "at risk"),
        ("off track", "2010-06", "off track"),
        ("late on track", "2010-05-16", "on track"),
    ) == ["late on track", "off track", "at risk", "not known", "open", "on track", "complete", "silent"]


def test_of_one_status_the_one_that_is_due_first_comes_first_and_those_without_a_date_in_the_order_of_the_plan() -> (
    None
):
    assert order_of(
        ("none, first", None, "at risk"),
        ("june", "2010-06", "at risk"),
        ("none, second", None, "at risk"),
        ("29 june", "2010-06-29", "at risk"),
        ("30 june", "2010-06-30", "at risk"),
        ("silent, july", "2010-07", ""),
        ("silent", None, ""),
        ("silent, june", "2010-06", ""),
    ) == ["29 june", "june", "30 june", "none, first", "none, second", "silent, june", "silent, july", "silent"]


def test_the_date_that_holds_decides_the_order_not_the_first_one() -> None:
    moved = action("2010-05-20", "2010-05-17 | at risk | 2010-08", "moved")
    other = action("2010-06", "2010-05-17 | at risk", "other")
    found = stand_all(plan(priorities=[{"id": "a", "title": "a", "actions": [moved, other]}]))
    assert [standing.action.ref for standing in urgent_first(found)] == ["other", "moved"]


def test_statuses_are_counted_as_shown_and_in_their_own_order() -> None:
    said = ["not known", "at risk", "on track", "on track", "open", "complete", "at risk"]
    dues = ["2010-06", "2010-06", "2010-04", "2010-06", "2010-06", "2010-04", "2010-04"]
    reported = [stands(due, f"2010-05-17 | {status}") for due, status in zip(dues, said, strict=True)]
    counts = count_statuses([*reported, stands("2010-04"), stands("2010-06"), stands(None)])
    assert list(counts.items()) == [
        (ShownStatus.COMPLETE, 1),
        (ShownStatus.ON_TRACK, 1),
        (ShownStatus.AT_RISK, 2),
        (ShownStatus.OPEN, 1),
        (ShownStatus.OVERDUE, 2),
        (ShownStatus.NOT_KNOWN, 1),
    ]


@pytest.mark.parametrize(
    ("text", "start", "before"),
    [
        ("2010-04-30", "2010-05-01", True),
        ("2010-05-01", "2010-05-01", False),
        ("2010-04-30", "2010-05", True),
        ("2010-05-01", "2010-05", False),
        ("2010-04", "2010-05-01", True),
        ("2010-04", "2010-04-30", False),
        ("2010-05", "2010-05-17", False),
        ("2010-05", "2010-05", False),
    ],
)
def test_a_date_lies_before_another_if_it_ends_before_the_other_begins(text: str, start: str, before: bool) -> None:
    assert is_before(Deadline.parse(text), Deadline.parse(start)) is before
