"""The page of a plan: what is left to do stands in the open, and nothing but what is complete behind "Complete"."""

from dataclasses import replace

import pytest

from generator.assess.judged import judge
from generator.build import check_sources
from generator.charts.drawn import Drawn
from generator.pages.plan.plans import PlanView, plan_view
from generator.prose.told import tell
from tests.unit.pages.plan.plans import document, goal
from tests.unit.samples import project

ALL_KINDS = """
    1 | 2010-04 | complete
    2 |
    3 | 2010-06 | on track
    4 | 2010-06
    5 | 2010-04
    6 | 2010-06 | complete
    7 | 2010-06 | off track
    8 | 2010-05-16 | open
"""


def view(lines: str, **changes: object) -> PlanView:
    found = document(lines, **changes)
    content = replace(check_sources(project({})), plans=(found,))
    judged = judge(content)
    return plan_view(content, tell(content), Drawn(content, judged), found, judged.newest)


def tables(found: PlanView) -> dict[str, list[str]]:
    return {door.words: [row.ref for row in door.table.rows] for door in found.tables}


def test_what_nobody_reported_is_left_to_do_and_comes_after_what_is_on_track() -> None:
    found = view(ALL_KINDS)
    assert tables(found) == {"": ["5", "8", "7", "3", "4", "2"], "Complete": ["1", "6"]}
    assert found.actions_heading == "The 6 actions not finished, the most urgent first"


def test_without_a_day_of_the_report_the_actions_stand_in_the_order_of_the_plan() -> None:
    found = view(ALL_KINDS, reporting_date=None)
    assert tables(found) == {"": ["2", "3", "4", "5", "7", "8"], "Complete": ["1", "6"]}


@pytest.mark.parametrize(
    ("lines", "heading"),
    [
        ("1 |\n2 |", "The 2 actions"),
        ("1 | 2010-06 | open\n2 |", "The 2 actions, the most urgent first"),
        ("1 | 2010-06 | open\n2 | 2010-04 | complete", "The 1 action not finished, the most urgent first"),
    ],
)
def test_the_heading_counts_what_stands_below_it(lines: str, heading: str) -> None:
    assert view(lines).actions_heading == heading


def test_an_old_link_to_a_part_finds_its_door_or_its_first_action() -> None:
    parts = [goal("sand", "1 | 2010-06\n2 | 2010-04", text="Sand is good."), goal("water", "3 | 2010-06\n4 | 2010-04")]
    found = view("", priorities=parts)
    rows = {row.ref: row.anchors for door in found.tables for row in door.table.rows}
    assert [part.id for part in found.goals] == ["sand"]
    assert rows == {"2": (), "4": ("water",), "1": (), "3": ()}


def test_the_filter_offers_each_choice_that_leaves_any_action_and_none_that_has_no_other() -> None:
    found = view("1 | 2010-04 | off track | | Play team\n2 | 2010-06 | complete | | Paint team").filter
    assert [(facet.key, [option.key for option in facet.options]) for facet in found.facets] == [
        ("status", ["complete", "off-track", "overdue"]),
        ("lead", ["paint-team", "play-team"]),
    ]
    assert [option.words for option in found.facets[0].options] == ["Complete", "Off track", "Late"]
    assert found.heading == "Show only some of the 2 actions"
    assert not view("1 |\n2 |").filter.is_useful
