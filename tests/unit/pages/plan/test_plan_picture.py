"""A plan in pictures: what is out of order, each action once; the bars of its parts; what the headings say."""

from dataclasses import replace

import pytest

from generator.assess.judged import judge
from generator.build import check_sources
from generator.charts.drawn import Drawn
from generator.pages.document.blocks import BlockMaker
from generator.pages.downloads import catalogue_of_documents
from generator.pages.parts.published import FaultRegister
from generator.pages.plan.plan_picture import ExceptionsView, GroupBar, PictureView, picture_view
from generator.prose.told import tell
from tests.unit.pages.plan.plans import PAGE, document, goal, standings
from tests.unit.samples import project


def picture_of(lines: str = "", **changes: object) -> PictureView | None:
    found = document(lines, **changes)
    content = replace(check_sources(project({})), plans=(found,))
    drawn = Drawn(content, judge(content))
    figures = catalogue_of_documents.figures_of_plan(content, found)
    maker = BlockMaker(content, tell(content), PAGE, FaultRegister(()), figures, drawn)
    return picture_view(maker, found, standings(found))


def picture(lines: str = "", **changes: object) -> PictureView:
    found = picture_of(lines, **changes)
    assert found is not None
    return found


# --- when there is a picture ------------------------------------------------------------------------


def test_a_plan_of_which_nothing_was_reported_has_no_picture() -> None:
    assert picture_of("1 | 2010-06\n2 |") is None
    assert picture_of("1 | 2010-06 | open", reporting_date=None) is None
    assert picture_of("1 | 2010-06 | open\n2 |") is not None
    # A date that has passed tells how it stands, too.
    assert picture_of("1 | 2010-04\n2 |") is not None


def test_the_bar_counts_each_status_the_most_urgent_first_and_leads_to_its_actions() -> None:
    found = picture(
        """
        1 | 2010-06 | on track
        2 | 2010-06 | complete
        3 | 2010-06 | complete
        4 | 2010-04 | on track
        5 | 2010-06 | open
        6 | 2010-06 | at risk
        7 | 2010-06
        """
    )
    assert [(part.tag.word, part.number, part.link.url) for part in found.parts] == [
        ("Late", "1", "?status=overdue#actions"),
        ("At risk", "1", "?status=at-risk#actions"),
        ("Open", "1", "?status=open#actions"),
        ("On track", "1", "?status=on-track#actions"),
        ("Complete", "2", "?status=complete#actions"),
    ]
    assert [part.share for part in found.parts] == [17, 17, 17, 17, 33]
    assert [part.tag.style for part in found.parts] == ["late", "amber", "open", "green", "complete"]


def test_a_part_of_the_bar_leads_to_all_actions_where_the_filter_would_leave_more_than_it_counts() -> None:
    found = picture("1 | 2010-04 | on track\n2 | 2010-04 | at risk\n3 | 2010-06 | at risk")
    assert [(part.tag.word, part.number, part.link.url) for part in found.parts] == [
        ("Late", "1", "#actions"),
        ("At risk", "2", "?status=at-risk#actions"),
    ]


# --- what is out of order ---------------------------------------------------------------------------

Found = list[tuple[str, list[str]]]


def refs(views: tuple[ExceptionsView, ...]) -> Found:
    return [(view.tag.word, [item.ref for item in view.items]) for view in views]


def test_each_action_that_is_out_of_order_stands_once_and_late_before_all_else() -> None:
    found = picture(
        """
        1 | 2010-06 | not known
        2 | 2010-06 | off track
        3 | 2010-03 | off track
        4 | 2010-03 | not known
        5 | 2010-04 | on track
        6 | 2010-04 | at risk
        7 | 2010-06 | at risk
        8 | 2010-04 | complete
        9 | 2010-04
        10 | 2010-06 | open
        11 | | off track
        """
    )
    assert refs(found.exceptions) == [
        # By the most urgent status, then by date; the fifth late one is behind the link.
        ("Late", ["5", "9", "3", "6"]),
        ("Off track", ["2", "11"]),
        ("Not known", ["1"]),
    ]
    assert [view.all_of_them and view.all_of_them.text for view in found.exceptions] == ["All 5", None, None]


def test_four_of_a_kind_all_stand_there_and_of_five_the_fifth_is_behind_a_link() -> None:
    lines = [f"{n} | 2010-06-0{n} | off track" for n in (5, 3, 4, 1, 2)]
    [four] = picture("\n".join(lines[1:])).exceptions
    assert ([item.ref for item in four.items], four.all_of_them) == (["1", "2", "3", "4"], None)
    [five] = picture("\n".join(lines)).exceptions
    assert [item.ref for item in five.items] == ["1", "2", "3", "4"]
    assert five.all_of_them is not None
    assert (five.all_of_them.text, five.all_of_them.url) == ("All 5", "?status=off-track#actions")


def test_the_link_to_all_of_a_kind_counts_what_it_leads_to() -> None:
    """The filter leaves those that are late and off track, too."""
    lines = [f"{n} | 2010-06-0{n} | off track" for n in range(1, 6)]
    found = picture("\n".join([*lines, "6 | 2010-04 | off track"])).exceptions
    assert refs(found) == [("Late", ["6"]), ("Off track", ["1", "2", "3", "4"])]
    assert [view.all_of_them and view.all_of_them.text for view in found] == [None, "All 6"]


def test_an_exception_says_when_it_was_due_what_was_reported_by_whom_and_in_which_words() -> None:
    found = picture("1 | 2010-03 | at risk | | Play team\n2 | | off track\n3 | 2010-05-16").exceptions
    said = {
        item.ref: (item.link.text, item.link.url, item.due, item.lead, str(item.said))
        for v in found
        for item in v.items
    }
    assert said == {
        "1": ("Do 1", "1/", "Due March 2010, 47 days late. Reported as at risk.", "Play team", "<p>Said of 1.</p>"),
        "2": ("Do 2", "2/", "No due date.", "", "<p>Said of 2.</p>"),
        "3": ("Do 3", "3/", "Due 16 May 2010, 1 day late.", "", ""),
    }


def test_a_plan_in_which_all_is_well_has_no_exceptions() -> None:
    assert picture("1 | 2010-06 | on track\n2 | 2010-06 | at risk\n3 | 2010-04 | complete").exceptions == ()


# --- the parts of a plan as bars --------------------------------------------------------------------


def parts_of(bar: GroupBar) -> list[tuple[str, int]]:
    return [(part.number, part.share) for part in bar.parts]


def test_the_bars_stand_on_one_scale_and_say_in_words_what_they_show() -> None:
    found = picture(
        priorities=[
            goal("sand", "1 | 2010-06 | on track\n2 | 2010-06 | at risk\n3 | 2010-04 | on track\n4 | 2010-06"),
            goal("water", "5 | 2010-06 | complete"),
            goal("air", ""),
            goal("fire", "6 | 2010-06\n7 | 2010-06"),
        ]
    ).groups
    assert [(bar.link.text, bar.link.url, bar.total, bar.room) for bar in found] == [
        ("Sand", "?group=sand#actions", "4", 0),
        ("Water", "?group=water#actions", "1", 75),
        ("Fire", "?group=fire#actions", "2", 50),
    ]
    assert [parts_of(bar) for bar in found] == [[("1", 25), ("1", 25), ("1", 25)], [("1", 25)], []]
    assert [bar.words for bar in found] == [
        "4 actions: 1 late, 1 at risk, 1 on track, 1 without a report",
        "1 action: 1 complete",
        "2 actions: 2 without a report",
    ]


def test_one_group_alone_is_no_picture() -> None:
    found = picture(priorities=[goal("sand", "1 | 2010-06 | at risk\n2 | 2010-06"), goal("air", "")])
    assert (found.groups, found.groups_heading) == ((), "")


def test_an_outcome_is_one_bar_with_all_of_its_priorities() -> None:
    outcome = goal("a", "1 | 2010-06 | at risk", priorities=[goal("b", "2 | 2010-06 | at risk")])
    found = picture(outcomes=[outcome], priorities=[goal("c", "3 | 2010-06 | on track")])
    assert [(bar.link.text, bar.total) for bar in found.groups] == [("A", "2"), ("C", "1")]


GOOD, WRONG = "2010-06 | on track", "2010-06 | at risk"


@pytest.mark.parametrize(
    ("sand", "water", "heading"),
    [
        ([GOOD], [GOOD], "By priority"),
        ([GOOD], ["2010-06 | open", "2010-06 | not known", "2010-04 | complete"], "By priority"),
        ([WRONG], [WRONG, GOOD], "By priority"),
        ([GOOD], [WRONG, GOOD], "By priority: 1 of 2 actions in Water is at risk"),
        ([WRONG], [WRONG, "2010-06 | off track"], "By priority: 2 of 2 actions in Water are off track or at risk"),
        (
            ["2010-04 | on track", "2010-06 | off track", WRONG, GOOD],
            [WRONG],
            "By priority: 3 of 4 actions in Sand are late, off track or at risk",
        ),
        (["2010-04 | open", "2010-04"], [WRONG], "By priority: 2 of 2 actions in Sand are late"),
        ([GOOD], ["2010-06 | off track"], "By priority: 1 of 1 action in Water is off track"),
    ],
)
def test_the_heading_says_where_most_is_wrong_if_it_is_one_place(
    sand: list[str], water: list[str], heading: str
) -> None:
    lines = {
        name: "\n".join(f"{name}{n} | {line}" for n, line in enumerate(given))
        for name, given in (("sand", sand), ("water", water))
    }
    assert picture(priorities=[goal(name, given) for name, given in lines.items()]).groups_heading == heading


def test_the_heading_uses_the_plans_own_word_for_its_levels() -> None:
    levels = {"outcome": "Theme", "priority": "Aim"}
    goals = [goal("a", f"1 | {WRONG}"), goal("b", f"2 | {GOOD}")]
    assert picture(levels=levels, outcomes=goals).groups_heading == "By theme: 1 of 1 action in A is at risk"
    assert picture(levels=levels, priorities=goals).groups_heading == "By aim: 1 of 1 action in A is at risk"


def test_the_calendar_stands_in_the_picture_where_there_are_dates() -> None:
    assert picture("1 | 2010-06 | open").calendar is None
    assert picture("1 | 2010-06 | open\n2 | 2010-06\n3 | 2010-07").calendar is not None
