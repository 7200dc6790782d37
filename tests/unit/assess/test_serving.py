"""What serves a measure: which plans and reports a release knows, and which of them still ran."""

import pytest

from generator.assess.plans import ShownStatus
from generator.assess.serving import Served, Serving, runs_in, served_at
from generator.build import check_sources
from generator.record.content import PlanDocument, Scorecard
from generator.schema.plans import Plan
from generator.terms.period import Period
from generator.terms.texts import SourceFile, Sources
from tests.unit.samples import HEAD, NARRATIVE, project

MONTHS = ("2016-11", "2016-12", "2017-02")
COUNTED = ("2016-11", "2016-12", "2017-01", "2017-02")
PLAN: dict[str, object] = {
    **dict.fromkeys(("title", "short_title", "years", "summary", "introduction", "publication"), "x"),
    "owner": {"printed": "x"},
    "starts": "2016-01",
    "reporting_date": "2017-03-31",
}


@pytest.fixture(scope="module")
def scorecard() -> Scorecard:
    """One with releases for November, December and February."""
    files = {}
    for month in MONTHS:
        rows = "".join(f"t-1,B,{each},,50,,,,\n" for each in COUNTED if each <= month)
        files[f"data/releases/things/{month}.csv"] = HEAD + rows
        files[f"content/scorecards/things/{month}.yml"] = NARRATIVE.replace("2017-01", month)
    kept = tuple(file for file in project(files).files if file.stem != "2017-01")
    [found] = check_sources(Sources(kept)).scorecards
    assert [release.month.text for release in found.releases] == list(MONTHS)
    return found


def action(ref: str = "1", *serves: str, due: str | None = None, updates: str = "") -> dict[str, object]:
    """An action that serves t-1 or others; one line an update: `date | status | new due date`."""
    rows = ([*(cell.strip() for cell in line.split("|")), ""][:3] for line in updates.strip().splitlines())
    found = [{"date": day, "status": s} | ({"due": new, "reason": "x"} if new else {}) for day, s, new in rows]
    return {"ref": ref, "action": "x", "serves": serves or ("t-1",), "due": due, "updates": found}


def document(*actions: dict[str, object], **changes: object) -> PlanDocument:
    parts = {"priorities": [{"id": "a", "title": "A", "actions": actions or (action(),)}]}
    return PlanDocument("play", Plan.model_validate(PLAN | parts | changes), SourceFile("x", b""), ())


def at(scorecard: Scorecard, month: str, *plans: PlanDocument) -> Served:
    return served_at(plans, scorecard, Period.parse(month))


def one(scorecard: Scorecard, month: str, plan: PlanDocument) -> Serving:
    [found] = at(scorecard, month, plan)["t-1"]
    return found


# --- which measures ---------------------------------------------------------------------------------


def test_an_action_is_found_under_each_measure_that_it_serves_in_the_order_of_the_plans(scorecard: Scorecard) -> None:
    first = document(action("1", "t-2", "t-1"), action("2", "t-1"), action("3") | {"serves": ()})
    outcome = {"id": "o", "title": "O", "actions": [action("4")], "priorities": [{"id": "p", "title": "P"}]}
    found = at(scorecard, "2017-02", first, document(priorities=[], outcomes=[outcome]))
    refs = {name: [each.standing.action.ref for each in servings] for name, servings in found.items()}
    assert refs == {"t-2": ["1"], "t-1": ["1", "2", "4"]}
    assert [each.goal.id for each in found["t-1"]] == ["a", "a", "o"]
    assert [each.document for each in found["t-1"]][:2] == [first, first]


def test_without_plans_nothing_serves(scorecard: Scorecard) -> None:
    assert at(scorecard, "2017-02") == {}


# --- which plans an older release knows -------------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "starts", "known"),
    [
        # While November's was the newest, December's had not come: its month is the last of which it knows.
        ("2016-11", "2016-12-31", True),
        ("2016-11", "2017-01-01", False),
        ("2016-11", "2016-12", True),
        ("2016-11", "2017-01", False),
        # The release after December's is February's; none is for January.
        ("2016-12", "2017-02-28", True),
        ("2016-12", "2017-03-01", False),
        ("2016-12", "2017-02", True),
        ("2016-12", "2017-03", False),
        # The newest knows all.
        ("2017-02", "2017-03", True),
        ("2017-02", "2019-01", True),
    ],
)
def test_a_release_knows_the_plans_that_had_started_before_the_one_after_it_was_over(
    scorecard: Scorecard, month: str, starts: str, known: bool
) -> None:
    assert ("t-1" in at(scorecard, month, document(starts=starts, ends="2020-01"))) is known


# --- which reports it knows -------------------------------------------------------------------------

REPORTS = "2016-12-31 | on track\n2017-01-01 | at risk\n2017-02-28 | off track\n2017-03-01 | complete"


@pytest.mark.parametrize(
    ("month", "status"), [("2016-11", "on track"), ("2016-12", "off track"), ("2017-02", "complete")]
)
def test_a_release_knows_what_was_reported_up_to_the_month_of_the_one_after_it(
    scorecard: Scorecard, month: str, status: str
) -> None:
    found = one(scorecard, month, document(action(updates=REPORTS)))
    assert found.standing.status == status
    assert found.standing.is_complete is (status == "complete")


def test_a_due_date_that_was_moved_later_had_not_moved_at_the_time(scorecard: Scorecard) -> None:
    plan = document(action(due="2016-12-15", updates="2017-01-10 | at risk | 2017-06"))
    dues = [one(scorecard, month, plan).standing.current_due for month in MONTHS]
    assert [due.text for due in dues if due] == ["2016-12-15", "2017-06", "2017-06"]


@pytest.mark.parametrize(
    ("month", "due", "days"),
    [
        # Judged on the last day of December, of February, and on the day of the report: 31 March.
        ("2016-11", "2016-12-30", 1),
        ("2016-11", "2016-12-31", 0),
        ("2016-12", "2017-02-27", 1),
        ("2016-12", "2017-02-28", 0),
        ("2017-02", "2017-03-30", 1),
        ("2017-02", "2017-03-31", 0),
    ],
)
def test_an_action_is_judged_on_the_last_day_that_a_release_knows(
    scorecard: Scorecard, month: str, due: str, days: int
) -> None:
    standing = one(scorecard, month, document(action(due=due))).standing
    assert (standing.days_late, standing.is_overdue) == (days, days > 0)
    assert standing.shown is (ShownStatus.OVERDUE if days else None)


@pytest.mark.parametrize("month", MONTHS)
def test_a_plan_that_was_reported_before_is_judged_on_the_day_of_its_report(scorecard: Scorecard, month: str) -> None:
    late, kept = (document(action(due=due), reporting_date="2016-06-30") for due in ("2016-06-29", "2016-06-30"))
    assert [one(scorecard, month, plan).standing.days_late for plan in (late, kept)] == [1, 0]


@pytest.mark.parametrize("month", MONTHS)
def test_a_plan_without_a_report_is_never_late(scorecard: Scorecard, month: str) -> None:
    standing = one(scorecard, month, document(action(due="2016-02"), reporting_date=None)).standing
    assert (standing.is_overdue, standing.days_late) == (False, None)


# --- what still ran ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ends", "month", "runs"),
    [
        (None, "2017-02", True),
        ("2017-01-31", "2017-02", False),
        ("2017-01", "2017-02", False),
        ("2017-02-01", "2017-02", True),
        ("2017-02-28", "2017-02", True),
        ("2017-02", "2017-02", True),
        ("2017-03", "2017-02", True),
        ("2016-11-30", "2016-12", False),
        ("2016-12-01", "2016-12", True),
    ],
)
def test_a_plan_runs_in_the_month_in_which_it_ends_and_not_in_the_next(
    scorecard: Scorecard, ends: str | None, month: str, runs: bool
) -> None:
    plan = document(ends=ends)
    assert runs_in(plan.plan, Period.parse(month)) is runs
    serving = one(scorecard, month, plan)
    assert (serving.is_running, serving.is_current) == (runs, runs)


def test_a_plan_that_ended_ran_at_the_releases_before(scorecard: Scorecard) -> None:
    plan = document(ends="2016-12")
    assert [one(scorecard, month, plan).is_current for month in MONTHS] == [True, True, False]


def test_a_complete_action_is_not_current_though_its_plan_runs(scorecard: Scorecard) -> None:
    plan = document(action(updates="2017-01-15 | complete"))
    found = [one(scorecard, month, plan) for month in MONTHS]
    assert [(each.is_running, each.is_current) for each in found] == [(True, True), (True, False), (True, False)]


def test_what_a_body_decided_goes_on_without_an_end(scorecard: Scorecard) -> None:
    meeting = {"id": "a", "title": "A", "meeting": "2016-02-01", "actions": [action()]}
    decided = document(decided_by="the play board", priorities=[meeting])
    assert [one(scorecard, month, decided).is_current for month in MONTHS] == [True] * 3
