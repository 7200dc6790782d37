"""What is late over all plans: the latest first, the newest plan first, and what nobody can know."""

from dataclasses import replace

from generator.build import check_sources
from generator.pages.plan.late import LatePageView, late_view
from generator.pages.plan.plans import plans_view
from generator.record.content import PlanDocument
from tests.unit.pages.plan.plans import document
from tests.unit.samples import project

LATE = "1 | 2010-05-16\n2 | 2010-03 | at risk\n3 | 2010-06\n4 | 2010-04 | complete\n5 | 2010-03-31 | open"
GOOD = "1 | 2010-06\n2 | 2010-04 | complete"


def named(name: str, lines: str, starts: str, **changes: object) -> PlanDocument:
    return replace(document(lines, starts=starts, title=name.upper(), short_title=name, **changes), id=name)


def view(*plans: PlanDocument) -> LatePageView:
    return late_view(replace(check_sources(project({})), plans=plans))


def test_the_plan_that_began_last_comes_first_and_in_it_what_is_latest() -> None:
    found = view(named("a", LATE, "2008-01"), named("b", "9 | 2010-05-01 | on track", "2009-01"))
    assert found.answer == "4 actions in 2 plans were past the due date."
    assert [(plan.link.text, plan.link.url, plan.reported) for plan in found.plans] == [
        ("B", "../b/", "As reported on 17 May 2010"),
        ("A", "../a/", "As reported on 17 May 2010"),
    ]
    tables = [plan.table.rows for plan in found.plans if plan.table]
    assert [[(row.ref, row.late, row.link.url) for row in rows] for rows in tables] == [
        [("9", "16 days late", "../b/9/")],
        [("2", "47 days late", "../a/2/"), ("5", "47 days late", "../a/5/"), ("1", "1 day late", "../a/1/")],
    ]
    assert (found.on_time, found.unknown) == ("", ())


def test_two_plans_may_each_have_a_late_action_of_one_number() -> None:
    found = view(named("a", "1 | 2010-05-16", "2008-01"), named("b", "1 | 2010-05-16", "2009-01"))
    assert [row.anchor for plan in found.plans if plan.table for row in plan.table.rows] == ["b-action-1", "a-action-1"]


def test_one_action_is_said_of_one() -> None:
    assert view(named("a", "1 | 2010-05-16", "2008-01")).answer == "1 action in 1 plan was past the due date."


def test_where_nothing_is_late_the_plans_are_named() -> None:
    found = view(named("a", GOOD, "2008-01"), named("b", GOOD, "2009-01"))
    assert found.answer == "No action was past its due date when its plan was last reported."
    assert (found.plans, found.on_time) == ((), "Nothing was late in b and a.")


def test_a_plan_without_a_report_is_neither_late_nor_on_time() -> None:
    silent = named("c", "1 | 2010-03", "2010-01", reporting_date=None)
    found = view(named("a", GOOD, "2008-01"), silent)
    assert (found.plans, found.on_time) == ((), "Nothing was late in a.")
    assert [(each.text, each.url) for each in found.unknown] == [("C", "../c/")]


def test_the_list_of_plans_counts_what_is_late() -> None:
    def words(*plans: PlanDocument) -> str:
        return plans_view(replace(check_sources(project({})), plans=plans), {}).late.text

    assert words(named("a", GOOD, "2008-01")) == "What is late: nothing"
    assert words(named("a", LATE, "2008-01"), named("b", GOOD, "2009-01")) == "What is late: 3 actions in 1 plan"
    assert words(named("a", LATE, "2008-01"), named("b", LATE, "2009-01")) == "What is late: 6 actions in 2 plans"
