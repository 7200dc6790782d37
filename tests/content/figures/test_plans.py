"""The real plans: statuses, dates and counts equal a slow and obvious statement of what they mean."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml

from generator.build import check_sources
from generator.publish.files import read_sources
from generator.schema.plans import Plan
from tests.oracle.test_plans import actions_by_goal, assert_same, shown_status

REAL = sorted(Path("content/plans").glob("*.yml"))


@cache
def read() -> dict[str, Plan]:
    return {document.id: document.plan for document in check_sources(read_sources(Path())).plans}


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_a_real_plan_stands_as_its_dates_and_updates_say(path: Path) -> None:
    typed = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    assert_same(typed, read()[path.stem])


def test_all_real_plans_are_judged() -> None:
    assert [path.stem for path in REAL] == sorted(read())


def test_the_plan_with_dated_reports_stands_as_it_was_reported() -> None:
    text = Path("content/plans/notice-to-improve-2010.yml").read_text("utf-8")
    typed = yaml.load(text, yaml.BaseLoader)
    shown = Counter(shown_status(action, typed["reporting_date"]) for _, action in actions_by_goal(typed))
    assert shown == {"complete": 13, "on track": 6, "at risk": 21, "off track": 2, "overdue": 1, "not known": 1}
