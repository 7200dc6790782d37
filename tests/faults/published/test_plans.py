"""A plan goes on, but not back in time: what was reported by a day that was published stays what was reported by then.

The cases were written down before anybody looked at what the program does.
"""

import pytest

from tests.faults.council import CARD_AND_PLAN, PLAN
from tests.faults.published.test_lawful import entry, rules_of, with_entries
from tests.faults.signed import DOCUMENTS, Files, edited, files_of, problems_of, signed

PLAN_LEDGER = "data/published/plans/play-2012-13.json"
UPDATE = "              - date: {date}\n                status: {status}\n"
SWINGS = "due: 2012-11-30\n            updates:\n"
SAND = "due: 2012-10\n            updates:\n"
PAINTED = "commentary: The paint has dried on [[pl-streets]] streets.\n"
REPORT = "reporting_date: 2012-12-31"


def with_update(date: str, after: str = SWINGS, status: str = "off track", files: Files = DOCUMENTS) -> Files:
    return edited(files, PLAN, after, after + UPDATE.format(date=date, status=status))


def reported(files: Files, date: str) -> Files:
    return edited(files, PLAN, REPORT, f"reporting_date: {date}")


def published_rules(files: Files) -> list[str]:
    return [rule for rule in rules_of(files) if rule.startswith(("published", "report"))]


@pytest.mark.parametrize(
    "files",
    [
        with_update("2012-11-30"),
        with_update("2012-12-30"),
        with_update("2012-11"),
        with_update("2012-10-31", after="direction: down\n                commentary: Rain washed the paint off.\n"
                    "                due: 2013-03\n                reason: We wait for dry weather.\n"),
        edited(DOCUMENTS, PLAN, "                status: off track\n",
               "                status: off track\n                commentary: It is late.\n"),
        edited(DOCUMENTS, PLAN, PAINTED, f"{PAINTED}                due: 2013-04\n                reason: Rain.\n"),
    ],
    ids=["before it", "the day before", "a month before", "between two", "words on its day", "a new date on its day"],
)  # fmt: skip
def test_nothing_comes_into_the_past_of_an_action(files: Files) -> None:
    assert set(published_rules(files)) == {"published-past-of-a-plan"}, rules_of(files)


def test_what_comes_into_the_past_is_named_with_the_way_out() -> None:
    found = [f"{p.path}:{p.line}: {p.said} {p.remedy}" for p in problems_of(with_update("2012-11-30"))]
    what = "plan outcomes room-to-play priorities more-children actions 3 updates 2012-11-30 status"
    assert found[1:] == [
        f'{PLAN}:105: "{what}" was not there when plans/play-2012-13 was published, and is "off track" now. '
        "[published-past-of-a-plan] An update of an action is dated after the newest one that was published: take this "
        "one out, or give it the day on which it was reported. If what was published must itself be changed, say so in "
        f'content/corrections.yml: an entry under "changes" with kind: correction, date, what: ["{what}"], reason and '
        "ask."
    ]


def test_what_was_left_out_by_mistake_is_put_right_by_an_entry() -> None:
    what = "plan outcomes room-to-play priorities more-children actions 3 updates 2012-11-30"
    files = with_entries(with_update("2012-11-30"), entry("correction", what, where="plans/play-2012-13"))
    assert rules_of(files) == []


@pytest.mark.parametrize("date", ["2013-01-31", "2013-01-01"])
def test_a_newer_update_with_its_report_goes_on(date: str) -> None:
    after = f"{SWINGS}{UPDATE.format(date='2012-12-31', status='off track')}"
    files = reported(with_update(date, after=after), date)
    assert rules_of(files) == []
    again = signed(files, date="2017-04-02")
    assert again[PLAN_LEDGER] != files[PLAN_LEDGER]
    assert published_rules(edited(again, PLAN, f"reporting_date: {date}", "reporting_date: 2013-02-28")) == [
        "report-of-nothing"
    ]


def test_an_action_that_had_no_update_may_get_one() -> None:
    files = edited(DOCUMENTS, PLAN, "note: The report does not mention it.\n", "note: The report does not mention it.\n"
                   f"            updates:\n{UPDATE.format(date='2012-12-31', status='at risk')}")  # fmt: skip
    assert published_rules(files) == []


@pytest.mark.parametrize("date", ["2012-12-30", "2012-11-30", "2012-11"])
def test_a_report_moves_on_and_never_back(date: str) -> None:
    """Where each update is older than that, too."""
    before = files_of(CARD_AND_PLAN)
    later = signed(reported(before, "2013-01-31"))
    [problem] = problems_of(edited(later, PLAN, "reporting_date: 2013-01-31", REPORT))
    assert f"{problem.path}:{problem.line}: {problem.said} {problem.remedy}" == (
        f'{PLAN}:9: "plan reporting_date" was published as "2013-01-31" (plans/play-2012-13), and is "2012-12-31" now. '
        "[published-reporting-date] Put it back. The day by which a plan reports moves on with each report, and never "
        'back. If what was published must itself be changed, say so in content/corrections.yml: an entry under "changes" '
        'with kind: correction, date, what: ["plan reporting_date"], reason and ask.'
    )
    assert "published-reporting-date" in rules_of(reported(DOCUMENTS, date))


def test_a_report_says_something() -> None:
    """Without an update of its day it would only make what is open late."""
    [problem] = problems_of(reported(DOCUMENTS, "2013-01-31"))
    assert f"{problem.path}:{problem.line}: {problem.said} {problem.remedy}" == (
        f"{PLAN}:9: reporting_date has moved on from 31 December 2012 to 31 January 2013, and no action has an update of "
        "that day. [report-of-nothing] Put in what was reported on that day, or put reporting_date back."
    )
    first = reported(files_of(CARD_AND_PLAN), "2013-01-31")
    assert rules_of(first) == []  # Of a plan that nobody has signed yet the day was never another one.


def test_a_day_once_signed_is_held_with_the_next_signature() -> None:
    moved = reported(with_update("2013-01-31", after=f"{SWINGS}{UPDATE.format(date='2012-12-31', status='off track')}"),
                     "2013-01-31")  # fmt: skip
    again = signed(moved, date="2017-04-02")
    assert '"plan reporting_date": "2013-01-31"' in again[PLAN_LEDGER]
    back = edited(again, PLAN, UPDATE.format(date="2013-01-31", status="off track"), "")
    assert "published-reporting-date" in rules_of(edited(back, PLAN, "reporting_date: 2013-01-31", REPORT))
