"""Actions as rows of a table: what each says, where it belongs, and which columns there are."""

from generator.pages.plan.action_rows import ActionRow, action_rows, grouped
from generator.pages.plan.action_tables import action_table, action_tables
from tests.unit.pages.plan.plans import PAGE, REPORT, action, document, goal, standings

UNDER = {"reporting_date": REPORT}


def rows(lines: str, **changes: object) -> tuple[ActionRow, ...]:
    found = document(lines, **changes)
    return action_rows(PAGE, found, standings(found))


def test_a_row_says_what_when_who_and_how_it_stands_and_leads_to_the_page_of_the_action() -> None:
    [row] = rows("1.A | 2010-03 | at risk | | Play team")
    assert (row.ref, row.anchor, row.link.text, row.link.url) == ("1.A", "action-1-a", "Do 1.A", "1-a/")
    assert (row.goal, row.group, row.lead, row.lead_keys) == ("", "toys", "Play team", "play-team")
    assert (row.due, row.late) == ("March 2010", "47 days late")
    assert ([tag.word for tag in row.tags], row.status_keys) == (["At risk", "Late"], "at-risk overdue")


def test_an_action_with_two_leads_is_found_under_each() -> None:
    one = action("1 | 2010-06") | {"lead": ["Play team", "Paint team"]}
    [row] = rows("", priorities=[{"id": "a", "title": "A", "actions": [one]}])
    assert (row.lead, row.lead_keys) == ("Play team; Paint team", "play-team paint-team")


def test_dates_and_statuses_that_say_more_or_less() -> None:
    found = rows(
        """
        1 |
        2 | 2010-06
        3 | 2010-03 | on track | 2010-06
        4 | 2010-03 | complete
        5 | 2010-05-16 | on track
        6 | 2010-03
        7 | 2010-03 | not known
        """
    )
    assert [(row.due, row.late, row.status_keys, [tag.word for tag in row.tags]) for row in found] == [
        ("No date", "", "", []),
        ("June 2010", "", "", []),
        ("June 2010, first March 2010", "47 days late", "on-track", ["On track"]),
        ("March 2010", "", "complete", ["Complete"]),
        ("16 May 2010", "1 day late", "overdue", ["Late"]),
        ("March 2010", "47 days late", "overdue", ["Late"]),
        ("March 2010", "47 days late", "not-known overdue", ["Not known", "Late"]),
    ]


def test_what_was_finished_late_is_late_no_longer() -> None:
    done = {"updates": [{"date": REPORT, "status": "complete", "completed": "2010-05-01"}]}
    found = document("", priorities=[{"id": "a", "title": "A", "actions": [action("1 | 2010-04") | done]}])
    [row] = action_rows(PAGE, found, standings(found))
    assert [(standing.days_late, row.late, row.status_keys) for standing in standings(found)] == [(1, "", "complete")]


def test_what_was_reported_before_stands_in_the_row() -> None:
    updates = [{"date": "2010-04-20", "status": "off track"}, {"date": REPORT, "status": "at risk"}]
    one = action("1 | 2010-06") | {"updates": updates}
    [row] = rows("", priorities=[{"id": "a", "title": "A", "actions": [one]}])
    assert row.before == "off track on 20 April 2010"
    assert [row.before for row in rows("1 | 2010-06 | at risk\n2 | 2010-06")] == ["", ""]


# --- groups, and the places to which old links lead -------------------------------------------------

PARTS: dict[str, object] = {
    "outcomes": [goal("a", "1 | 2010-06", priorities=[goal("b", "2 | 2010-06\n3 | 2010-06")]), goal("c", "")],
    "priorities": [goal("d", "4 | 2010-06")],
}


def test_actions_are_grouped_by_outcome_or_by_the_priority_that_has_none() -> None:
    found = grouped(document("", **PARTS).plan)
    assert [(group.id, [one.ref for one in group.actions]) for group in found] == [
        ("a", ["1", "2", "3"]),
        ("c", []),
        ("d", ["4"]),
    ]
    assert [(row.group, row.goal) for row in rows("", **PARTS)] == [("a", "A")] * 3 + [("d", "D")]


def test_the_first_row_of_a_goal_bears_its_id_where_the_page_has_no_other_place_for_it() -> None:
    found = document("", **PARTS)
    anchored = action_rows(PAGE, found, standings(found), {"b", "d"})
    assert [row.anchors for row in anchored] == [(), ("b",), (), ("d",)]
    turned = action_rows(PAGE, found, tuple(reversed(standings(found))), {"a", "b", "d"})
    assert [(row.ref, row.anchors) for row in turned] == [("4", ("d",)), ("3", ("a", "b")), ("2", ()), ("1", ())]
    assert {row.anchors for row in rows("", **PARTS)} == {()}


# --- the columns ------------------------------------------------------------------------------------


def columns(lines: str, **changes: object) -> tuple[bool, bool, bool]:
    """Whether a table of all actions has a column for the lead, the due date and the status."""
    found = document(lines, **changes)
    table = action_table("x", found.plan, action_rows(PAGE, found, standings(found)))
    assert table is not None
    return table.has_lead, table.has_due, table.is_reported


def test_a_column_that_says_nothing_is_left_out() -> None:
    assert columns("1 |\n2 |") == (False, False, False)
    assert columns("1 |\n2 | | | | Play team") == (True, False, False)
    assert columns("1 |\n2 | 2010-06") == (False, True, False)
    assert columns("1 |\n2 | | open") == (False, False, True)
    assert columns("1 | 2010-06 | open | | Play team") == (True, True, True)
    assert columns("1 |\n2 | | open", reporting_date=None) == (False, False, False)


def test_two_tables_of_one_plan_have_the_same_lead_and_status_but_dates_of_their_own() -> None:
    found = document("1 | | open\n2 | 2010-06 | complete | | Play team")
    tables = [action_table("x", found.plan, (row,)) for row in action_rows(PAGE, found, standings(found))]
    assert [(t.has_lead, t.has_due, t.is_reported) for t in tables if t] == [(True, False, True), (True, True, True)]


def test_no_rows_are_no_table() -> None:
    assert action_table("x", document("1 |").plan, ()) is None


# --- a long plan ------------------------------------------------------------------------------------


def tables(*sizes: int, done: int = 0) -> list[tuple[str, str, str, int]]:
    """The tables of a plan with so many actions in each part: id and words of the door, caption, rows."""
    parts = [goal(f"part{n}", "\n".join(f"{n}.{each} |" for each in range(size))) for n, size in enumerate(sizes)]
    found = document("", priorities=parts)
    all_rows = action_rows(PAGE, found, standings(found))
    left, complete = all_rows[: len(all_rows) - done], all_rows[len(all_rows) - done :]
    doors = action_tables(found.plan, "All that is left", left, complete)
    return [(door.id, door.words, door.table.caption, len(door.table.rows)) for door in doors]


def test_sixty_actions_are_one_open_table_and_of_more_each_part_is_behind_a_door() -> None:
    assert tables(40, 20) == [("", "", "All that is left", 60)]
    assert tables(40, 0, 21) == [
        ("group-part0", "Part0", "Part0", 40),
        ("group-part2", "Part2", "Part2", 21),
    ]


def test_what_is_complete_is_behind_a_door_and_counts_for_no_length() -> None:
    assert tables(40, 21, done=1) == [("", "", "All that is left", 60), ("complete", "Complete", "Complete", 1)]
    assert tables(3, done=3) == [("complete", "Complete", "Complete", 3)]
    assert tables(0) == []
