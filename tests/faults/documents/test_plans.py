"""One fault in a plan gives one plain message; most are dates and statuses that do not fit each other."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import PLAN, build, spoil

ONCE = "Give each its own."
STARTS = 'Correct the date, or the plan\'s "starts".'
NO_DUE = 'Add "due: 2010-06", or "no_due_date:" with the reason.'
OLDEST = "Put the oldest first."
NO_DATE = "is not a date. [key-not-a-date]"
WRITE = "Write it like 2010-05-17, or 2010-05 for a month."
STATUSES = 'Use "complete", "on track", "at risk", "off track", "open" or "not known".'
UNIT = "but no unit. [number-without-unit]"
SAY = "Say what it counts, like percent or count."

PAINTED = "              - date: 2012-12-31\n                status: on track\n                direction: level"
SWINGS = "                status: off track\n"
INDICATOR = "            indicator: fi-1-1\n"
DONE = "            status: complete\n            direction: up\n"
COMPLETED = "            completed: 2012-06-15\n"


@pytest.mark.parametrize(
    ("old", "new", "says", "remedy"),
    [
        pytest.param(
            "        due: 2012-05\n", "", "40: action 1 has no due date. [no-due-date]", NO_DUE, id="no due date"
        ),
        pytest.param(
            "            no_due_date: The plan says that this never ends.\n",
            "            due: 2013-03\n            no_due_date: The plan says that this never ends.\n",
            "116: action 5 has a due date and a reason for having none. [due-and-no-due-date]",
            "Keep one of the two.",
            id="due date and a reason for none",
        ),
        pytest.param(
            "due: 2012-05",
            "due: 2012-03",
            "42: action 1 is due in March 2012, before the plan starts (April 2012). [due-before-start]",
            STARTS,
            id="due before the plan starts",
        ),
        pytest.param(
            f"          - date: 2012-06-30\n{DONE}{COMPLETED}",
            f"          - date: 2012-03-31\n{DONE}",
            "48: an update of action 1 is dated 31 March 2012, before the plan starts. [update-before-start]",
            STARTS,
            id="update before the plan starts",
        ),
        pytest.param(
            "date: 2012-12-31\n                status: not known",
            "date: 2013-01-01\n                status: not known",
            "123: an update of action 6 is dated 1 January 2013, after the reporting date. [update-after-report]",
            "Correct the date, or move reporting_date on.",
            id="update after the reporting date",
        ),
        pytest.param(
            PAINTED,
            PAINTED.replace("2012-12-31", "2012-08-31"),
            "96: the updates of action 2 are not in the order of their dates, each date once. [updates-out-of-order]",
            OLDEST,
            id="updates out of order",
        ),
        pytest.param(
            PAINTED,
            PAINTED.replace("2012-12-31", "2012-09-30"),
            "96: the updates of action 2 are not in the order of their dates, each date once. [updates-out-of-order]",
            OLDEST,
            id="two updates of one day",
        ),
        pytest.param(
            "                reason: We wait for dry weather.\n",
            "",
            '90: entry 1 of "updates" moves the due date to 2013-03 without a reason. [due-date-without-reason]',
            "Say why it moved.",
            id="date moved without a reason",
        ),
        pytest.param(
            "                due: 2013-03\n",
            "",
            '90: entry 1 of "updates" gives a reason but no new due date. [reason-without-due-date]',
            "Add due or remove the reason.",
            id="reason without a new date",
        ),
        pytest.param(
            "            waived: The report says on track although the date has passed.\n",
            "",
            "111: action 4 is said to be on track, but it was due in October 2012. [on-track-but-late]",
            'Correct the status, add a new due date with its reason, or add "waived:" with a reason.',
            id="on track but overdue",
        ),
        pytest.param(
            SWINGS,
            f"{SWINGS}            waived: Swings are hard.\n",
            "106: action 3 is waived, but its status does not contradict its dates. [waived-in-vain]",
            "Delete the line.",
            id="waived although nothing contradicts",
        ),
        pytest.param(
            COMPLETED,
            "            due: 2012-07\n            reason: It took longer.\n",
            "49: action 1 is complete and gets a new due date in one update. [complete-with-new-date]",
            "Remove the date, or correct the status.",
            id="complete with a new date",
        ),
        pytest.param(
            SWINGS,
            f"{SWINGS}                completed: 2012-12-01\n",
            '104: entry 1 of "updates" says when the action was completed, but its status is "off track". [completed-but-not-complete]',
            "Correct the status, or remove completed.",
            id="day of completion although it is not complete",
        ),
        pytest.param(
            "completed: 2012-06-15",
            "completed: 2012-07-01",
            "51: action 1 is completed on a day after the update that says so. [completed-after-update]",
            "Correct one of the two dates.",
            id="completed after the update",
        ),
        pytest.param(
            "completed: 2012-06-15",
            "completed: 2012-03-31",
            "51: action 1 is completed before the plan starts. [completed-before-start]",
            STARTS,
            id="completed before the plan starts",
        ),
        pytest.param(
            "status: not known",
            "status: late",
            '124: "late" is not a known value for "status". [key-unknown-value]',
            STATUSES,
            id="status that nobody knows",
        ),
        pytest.param(
            "status: not known",
            "status: not knwon",
            '124: "not knwon" is not a known value for "status". Did you mean "not known"? [key-unknown-value]',
            STATUSES,
            id="status misspelt",
        ),
        pytest.param(
            "direction: up",
            "direction: better",
            '50: "better" is not a known value for "direction". [key-unknown-value]',
            'Use "up", "level" or "down".',
            id="direction that nobody knows",
        ),
        pytest.param("due: 2012-11-30", "due: 2012-13", f'102: "due": "2012-13" {NO_DATE}', WRITE, id="month 13"),
        pytest.param(
            "due: 2012-11-30", "due: 2012-11-31", f'102: "due": "2012-11-31" {NO_DATE}', WRITE, id="31 November"
        ),
        pytest.param(
            "due: 2012-11-30", "due: 30/11/2012", f'102: "due": "30/11/2012" {NO_DATE}', WRITE, id="with slashes"
        ),
        pytest.param(
            "due: 2012-11-30", "due: Autumn 2012", f'102: "due": "Autumn 2012" {NO_DATE}', WRITE, id="in words"
        ),
        pytest.param("due: 2012-11-30", "due: 2012", f'102: "due": "2012" {NO_DATE}', WRITE, id="a year"),
        pytest.param(
            "starts: 2012-04", "starts: 2012/13", f'8: "starts": "2012/13" {NO_DATE}', WRITE, id="starts in a year"
        ),
        pytest.param(
            "by: 2013-03",
            "period: by March 2013",
            '67: "period": "by March 2013" is not a period. [key-not-a-period]',
            "Write a year like 2015/16 or a run of months like 2016-04 to 2016-09.",
            id="period of a target",
        ),
        pytest.param(
            "                by: 2013-03\n",
            "                period: 2011-12\n              - as_printed: 12 in 2012/13\n                period: 2012/13\n",
            '56: entry 1 of "measures" has a target for 2011-12, which is December 2011, among targets for years.'
            " [target-year-with-hyphen]",
            "A financial year is written 2011/12, a school year AY2011/12.",
            id="year of a target with a hyphen",
        ),
        pytest.param(
            "                value: 10\n                unit: count\n",
            "                value: 10\n",
            f'64: entry 1 of "targets" has the value 10 {UNIT}',
            SAY,
            id="target of a measure without unit",
        ),
        pytest.param(
            "              - as_printed: One wall\n",
            "              - as_printed: One wall\n                value: 1\n",
            f'88: entry 1 of "targets" has the value 1 {UNIT}',
            SAY,
            id="target of an action without unit",
        ),
        pytest.param(
            "              value: 9\n              unit: count\n",
            "              value: 9\n",
            f'59: "baseline" has the value 9 {UNIT}',
            SAY,
            id="baseline without unit",
        ),
        pytest.param(
            INDICATOR,
            "",
            '56: entry 1 of "measures" needs one of indicator and no_indicator, which says why there is none. [measure-without-indicator]',
            "Give one of the two, not both.",
            id="measure that names no indicator",
        ),
        pytest.param(
            INDICATOR,
            f"{INDICATOR}            no_indicator: Nobody counts it.\n",
            '56: entry 1 of "measures" needs one of indicator and no_indicator, which says why there is none. [measure-without-indicator]',
            "Give one of the two, not both.",
            id="measure with both",
        ),
        pytest.param(
            "            no_indicator: The scorecard does not ask children.\n",
            "            no_indicator: The scorecard does not ask children.\n            not_comparable: Not asked.\n",
            '71: entry 2 of "measures" has not_comparable but no indicator. [not-comparable-to-nothing]',
            "Remove one or add the other.",
            id="measure that can't be compared with nothing",
        ),
        pytest.param(
            INDICATOR,
            "            indicator: fi-1-2\n",
            '70: indicator "fi-1-2" is not in the scorecards\' registries. Did you mean "fi-1-1"? [document-names-nothing]',
            "Correct the id.",
            id="measure that names an unknown indicator",
        ),
        pytest.param(
            "as_at: 2012-09-30",
            "as_at: 2013-01-31",
            "13: published_counts are not in the order of their dates, each date once. [counts-out-of-order]",
            OLDEST,
            id="published counts out of order",
        ),
        pytest.param(
            "as_at: 2012-09-30",
            "as_at: 2012-12-31",
            "13: published_counts are not in the order of their dates, each date once. [counts-out-of-order]",
            OLDEST,
            id="published counts twice for a day",
        ),
        pytest.param(
            "        actions: 5\n",
            "        actions: five\n",
            '18: "actions": "five" is not a whole number. [key-not-whole]',
            "Write digits only, like 1.",
            id="published count in words",
        ),
        pytest.param(
            'ref: "6"', 'ref: "5"', '119: action "5" is given 2 times. [ref-given-twice]', ONCE, id="action twice"
        ),
        pytest.param(
            'ref: "1.2"',
            'ref: "1.1"',
            '71: measure "1.1" is given 2 times. [ref-given-twice]',
            ONCE,
            id="measure twice",
        ),
        pytest.param(
            "            text: The first [[pl-streets]] streets have a slide.\n",
            "            text: One.\n          - ref: h1\n            text: Again.\n",
            '128: highlight "h1" is given 2 times. [ref-given-twice]',
            ONCE,
            id="highlight twice",
        ),
        pytest.param(
            'ref: "1"\n            title: Minutes',
            'ref: "2"\n            title: Minutes',
            '133: evidence "2" is given 2 times. [ref-given-twice]',
            ONCE,
            id="evidence twice",
        ),
        pytest.param(
            "      - id: more-children\n",
            "      - id: more-children\n        title: One\n      - id: more-children\n",
            '55: id "more-children" is given 2 times. [ref-given-twice]',
            ONCE,
            id="id of a priority twice",
        ),
        pytest.param(
            "action: Count the toys",
            "action: Count the [[pl-actions]]",
            "120: [[pl-actions]] stands in a heading or label, where figures are not filled in. [reference-in-label]",
            "Move it to running text.",
            id="reference in the name of an action",
        ),
        pytest.param(
            "commentary: Rain washed the paint off.",
            "commentary: Rain washed [[pl-street]] clean.",
            '93: [[pl-street]]: there is no such indicator or figure. Did you mean "pl-streets"? [reference-unknown]',
            "Correct the id, or add the figure: indicators stand in data/indicators, others in data/publications.",
            id="reference to an unknown figure",
        ),
        pytest.param(
            "              - pl-actions\n",
            "              - pl-actions\n              - toys\n",
            '118: figure "toys" is not in data/publications. [document-names-nothing]',
            "Correct the id.",
            id="unknown figure of an action",
        ),
        pytest.param(
            "            figures:\n              - pl-actions\n",
            "            serves: [fi-1-1, fi-1-2]\n            figures:\n              - pl-actions\n",
            '116: indicator "fi-1-2" is not in the scorecards\' registries. Did you mean "fi-1-1"? [document-names-nothing]',
            "Correct the id.",
            id="action that serves an unknown indicator",
        ),
        pytest.param(
            "      - id: more-children\n",
            "      - id: more-children\n        meeting: 2012-05-01\n",
            "1: this file has a meeting, but no body that met. [meeting-of-nobody]",
            "Add decided_by near the top of the file, or remove meeting.",
            id="meeting in a plan of nobody",
        ),
        pytest.param(
            "starts: 2012-04\n",
            "starts: 2012-04\nends: 2012-03\n",
            "1: this file ends in March 2012, before it starts (April 2012). [plan-ends-before-start]",
            "Correct one of the two dates.",
            id="end before the start",
        ),
        pytest.param(
            "- block: tasks",
            "- block: task",
            '139: there is no block "task". Did you mean "tasks"? [unknown-block-kind]',
            "Use one of: text, figures, table, chart, strengths, responses, complaints, plan, diagram, position, "
            "tasks, signatures, contact.",
            id="block of a plan misspelt",
        ),
    ],
)
def test_a_fault_in_a_plan(council: Path, refuse: Refuse, old: str, new: str, says: str, remedy: str) -> None:
    spoil(council, PLAN, old, new)
    refuse(f"{PLAN}:{says}\n    What to do: {remedy}")


@pytest.mark.parametrize("day", ["2012-04-01", "2012-06-30"])
def test_an_action_can_be_completed_from_the_first_day_to_the_day_of_its_update(council: Path, day: str) -> None:
    spoil(council, PLAN, "completed: 2012-06-15", f"completed: {day}")
    assert build(council) == 0


TINY = """\
title: Tiny plan
short_title: Tiny
years: "2013"
summary: A plan of one action.
introduction: It is small.
owner: {printed: Play board}
publication: Invented.
starts: 2013-01
priorities:
  - id: toys
    title: Toys
    actions:
      - ref: "1"
        action: Count the toys
        due: 2013-06
"""


def test_a_plan_can_be_tiny(council: Path) -> None:
    (council / "content/plans/tiny.yml").write_text(TINY, "utf-8")
    assert build(council) == 0
    assert "\ntitle: Tiny plan\n" in (council / "build/docs/plans/tiny/index.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("starts", "due", "reported"),
    [
        ("2013-01", "2013-01-01", "2013-01-01"),
        ("2013-01-01", "2013-01-01", "2013-01-01"),
        ("2013-01-31", "2013-01", "2013-01-31"),
        ("2013-01-31", "2013-01-31", "2013-01"),
    ],
)
def test_the_first_day_is_in_time_for_everything(council: Path, starts: str, due: str, reported: str) -> None:
    update = f"        updates:\n          - date: {reported}\n            status: on track\n"
    plan = TINY.replace("starts: 2013-01\n", f"starts: {starts}\nreporting_date: {reported}\n")
    plan = plan.replace("due: 2013-06\n", f"due: {due}\n{update}")
    (council / "content/plans/tiny.yml").write_text(plan, "utf-8")
    assert build(council) == 0


@pytest.mark.parametrize(
    ("old", "new", "says", "remedy"),
    [
        pytest.param(
            "        due: 2013-06\n",
            "        due: 2013-06\n        updates:\n          - date: 2013-03-31\n            status: at risk\n",
            "17: action 1 has an update, but the plan has no reporting_date. [no-reporting-date]",
            'Add "reporting_date:" near the top of the file.',
            id="update without a reporting date",
        ),
        pytest.param(
            TINY[TINY.index("priorities:") :],
            "",
            "1: this file has no outcomes and no priorities. [plan-without-aims]",
            "Add one of them.",
            id="no outcomes and no priorities",
        ),
        pytest.param(
            "        due: 2013-06\n",
            "        due: 2013-06\n      - ref: '1'\n        action: Count them again\n        due: 2013-06\n",
            '16: action "1" is given 2 times. [ref-given-twice]',
            ONCE,
            id="action twice",
        ),
    ],
)
def test_a_fault_in_a_tiny_plan(council: Path, refuse: Refuse, old: str, new: str, says: str, remedy: str) -> None:
    assert TINY.count(old) == 1
    (council / "content/plans/tiny.yml").write_text(TINY.replace(old, new), "utf-8")
    refuse(f"content/plans/tiny.yml:{says}\n    What to do: {remedy}")


# The same plan as decisions of a body.
DECIDED = TINY.replace("starts: 2013-01\n", "starts: 2013-01\ndecided_by: the play board\n").replace(
    "    title: Toys\n", "    title: Toys\n    meeting: 2013-01-15\n"
)


def test_a_plan_can_hold_the_decisions_of_a_body(council: Path) -> None:
    (council / "content/plans/tiny.yml").write_text(DECIDED, "utf-8")
    assert build(council) == 0
    page = (council / "build/docs/plans/tiny/1/index.md").read_text("utf-8")
    assert "the play board, 15 January 2013" in page


@pytest.mark.parametrize(
    ("old", "new", "says", "remedy"),
    [
        pytest.param(
            "    meeting: 2013-01-15\n",
            "",
            '1: this file has decisions of the play board, but "toys" has no meeting. [decided-on-no-day]',
            'Add "meeting:" with the day, like 2017-02-01.',
            id="decisions of no meeting",
        ),
        pytest.param(
            "decided_by: the play board\n",
            "",
            "1: this file has a meeting, but no body that met. [meeting-of-nobody]",
            "Add decided_by near the top of the file, or remove meeting.",
            id="meeting of nobody",
        ),
    ],
)
def test_a_fault_in_decisions(council: Path, refuse: Refuse, old: str, new: str, says: str, remedy: str) -> None:
    assert DECIDED.count(old) == 1
    (council / "content/plans/tiny.yml").write_text(DECIDED.replace(old, new), "utf-8")
    refuse(f"content/plans/tiny.yml:{says}\n    What to do: {remedy}")


def test_a_meeting_that_decided_nothing_needs_no_day(council: Path) -> None:
    talk = DECIDED + "  - id: talk\n    title: Talk\n    text: Nothing was decided.\n"
    (council / "content/plans/tiny.yml").write_text(talk, "utf-8")
    assert build(council) == 0


@pytest.mark.parametrize(
    ("starts", "ends", "label"),
    [
        ("2013-01", "2012-12-31", "31 December 2012, before it starts (January 2013)"),
        ("2013-01-02", "2013-01-01", "1 January 2013, before it starts (2 January 2013)"),
        ("2013-02-01", "2013-01", "January 2013, before it starts (1 February 2013)"),
    ],
)
def test_a_plan_that_ends_before_it_starts(council: Path, refuse: Refuse, starts: str, ends: str, label: str) -> None:
    plan = TINY.replace("starts: 2013-01\n", f"starts: {starts}\nends: {ends}\n")
    (council / "content/plans/tiny.yml").write_text(plan, "utf-8")
    refuse(
        f"content/plans/tiny.yml:1: this file ends in {label}. [plan-ends-before-start]\n"
        "    What to do: Correct one of the two dates."
    )


@pytest.mark.parametrize(
    ("starts", "ends"), [("2013-01", "2013-01-01"), ("2013-01-01", "2013-01-01"), ("2013-01-31", "2013-01")]
)
def test_a_plan_can_end_on_the_day_on_which_it_starts(council: Path, starts: str, ends: str) -> None:
    plan = TINY.replace("starts: 2013-01\n", f"starts: {starts}\nends: {ends}\n")
    (council / "content/plans/tiny.yml").write_text(plan, "utf-8")
    assert build(council) == 0


def test_a_plan_that_would_have_the_address_of_what_is_late(council: Path, refuse: Refuse) -> None:
    (council / "content/plans/late.yml").write_text(TINY, "utf-8")
    refuse(
        'content/plans/late.yml:1: the address "late" is taken already. [plan-name-taken]\n'
        "    What to do: Give the file another name."
    )


@pytest.mark.parametrize("name", ["Tiny", "tiny plan", "tiny_plan", "tiny-"])
def test_a_plan_whose_file_can_not_be_a_web_address(council: Path, refuse: Refuse, name: str) -> None:
    (council / f"content/plans/{name}.yml").write_text(TINY, "utf-8")
    refuse(
        f'content/plans/{name}.yml:1: "{name}" can\'t be part of a web address. [plan-not-an-address]\n'
        "    What to do: Use small letters, digits and hyphens only, like play-2012-13.yml."
    )
