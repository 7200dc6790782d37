"""The order in which things were published stays, and what happened and was told stays told.

The cases were written down before anybody looked at what the program does.
"""

from typing import Any

import pytest
import yaml

from tests.faults.council import CARD, CARD_FAULTS, CARDS, GOLDEN, PLAN
from tests.faults.published.test_lawful import entry, rules_of, told, with_entries
from tests.faults.signed import DOCUMENTS, SCORECARD, Files, edited, files_of, problems_of, signed

FIRST = "scorecards/early-start/2017-01"
EVENT = "events:\n  - date: {date}\n    words: {words}\n{scope}    source: An invented report\n"


def swapped(files: Files, path: str, *keys: str | int) -> Files:
    """The same files, the first two entries of one list in each other's place."""
    tree = yaml.compose(files[path])
    node: Any = tree
    for key in keys:
        named = {each.value: value for each, value in node.value} if isinstance(key, str) else node.value
        node = named[key]
    node.value[:2] = reversed(node.value[:2])
    return files | {path: yaml.serialize(tree, allow_unicode=True)}


def with_event(files: Files, date: str = "2016-12", words: str = "New diary", scope: str = "") -> Files:
    return edited(files, CARDS, "relations:\n", f"{EVENT.format(date=date, words=words, scope=scope)}relations:\n")


WITH_EVENT = signed(with_event(files_of(GOLDEN)))


@pytest.mark.parametrize(
    ("files", "path", "keys", "said"),
    [
        (SCORECARD, CARDS, ("indicators",), "measures: es-1-1, es-1-2-number"),
        (SCORECARD, CARDS, ("themes",), "themes: requests, visits"),
        (DOCUMENTS, CARD, ("sections",), "sections: our-year, what-people-said"),
    ],
)
def test_another_order_stops_and_names_both(files: Files, path: str, keys: tuple[str, ...], said: str) -> None:
    of, names = said.split(": ")
    first, second = names.split(", ")
    [problem] = [p for p in problems_of(swapped(files, path, *keys)) if "published" in p.rule]
    assert (problem.rule, problem.path) == ("published-order", path)
    assert f'"order {of}" was published as "{first}, {second}' in problem.message
    assert f', and is "{second}, {first}' in problem.message
    assert problem.remedy.startswith("Put them back in this order. What is new may stand anywhere among them.")


def test_another_order_is_a_matter_of_words() -> None:
    files = swapped(SCORECARD, CARDS, "themes")
    assert rules_of(with_entries(files, entry("words", "order themes", where=""))) == []
    [name, *_] = [
        row for _, _, rows in told(with_entries(files, entry("words", "order themes", where=""))) for row in rows
    ]
    assert name == ("Order: themes", "requests, visits", "visits, requests")


def test_a_measure_that_begins_later_disturbs_no_order() -> None:
    cards = SCORECARD[CARDS]
    card = cards[cards.index("  - id: es-2-1\n") : cards.index("  - id: es-2-2\n")]
    new = card.replace("id: es-2-1", "id: es-0-1\n    from: 2017-03").replace('number: "2.1"', 'number: "0.1"')
    files = edited(SCORECARD, CARDS, "  - id: es-1-1\n", f"{new}  - id: es-1-1\n")
    assert [rule for rule in rules_of(files) if rule.startswith("published")] == []


def test_what_is_gone_is_told_once_and_not_as_another_order() -> None:
    last = "C2,document,Page 5 of 4,There are 4 pages,One page is missing.\n"
    gone = edited(DOCUMENTS, CARD_FAULTS, last, "")
    assert {(p.rule, p.message.split('"')[1]) for p in problems_of(gone)} == {
        ("published-words", "known-fault C2"),
        ("published-words", "known-fault C2 places"),
    }
    more = edited(DOCUMENTS, CARD_FAULTS, last, f"C0,{last[3:]}{last}")
    assert {p.rule for p in problems_of(more)} == {"published-and-more"}
    right = with_entries(gone, entry("words", "known-fault C2", where="report-cards/2011-12"))
    assert rules_of(right) == [] and rules_of(signed(right, date="2017-04-02")) == []


def test_actions_of_a_plan_stand_in_any_order() -> None:
    files = swapped(DOCUMENTS, PLAN, "outcomes", 0, "priorities", 0, "actions")
    assert rules_of(files) == []


@pytest.mark.parametrize(
    ("files", "rule", "fact"),
    [
        (with_event(SCORECARD), "published-and-more", "event 2016-12 words"),
        (with_event(SCORECARD, date="2017-02-14"), "published-and-more", "event 2017-02-14 words"),
        (with_event(SCORECARD, scope="    indicators: [es-2-1]\n"), "published-and-more", "event 2016-12 words"),
        (edited(WITH_EVENT, CARDS, "words: New diary", "words: Newer diary"), "published-words", "event 2016-12 words"),
        (edited(WITH_EVENT, CARDS, "date: 2016-12\n", "date: 2016-11\n"), "published-words", "event 2016-12 words"),
        (edited(WITH_EVENT, CARDS, EVENT.format(date="2016-12", words="New diary", scope=""), ""), "published-words",
         "event 2016-12 words"),
        (edited(WITH_EVENT, CARDS, "words: New diary\n", "words: New diary\n    themes: [visits]\n"),
         "published-and-more", "event 2016-12 themes no.1"),
    ],
)  # fmt: skip
def test_an_event_that_was_told_stays(files: Files, rule: str, fact: str) -> None:
    found = [p for p in problems_of(files) if p.rule.startswith("published")]
    assert (rule, CARDS) in [(p.rule, p.path) for p in found if f'"{fact}"' in p.message], [str(p) for p in found]


def test_an_event_after_the_month_is_no_matter_of_it() -> None:
    with_february = with_event(SCORECARD, date="2017-02-01")
    assert {p.message.split("when ")[1].split(" was")[0] for p in problems_of(with_february)} == {
        "scorecards/early-start/2017-02"
    }


def test_words_of_an_event_are_written_anew() -> None:
    files = edited(WITH_EVENT, CARDS, "words: New diary", "words: Newer diary")
    files = with_entries(files, entry("words", "event 2016-12 words", where=""))
    assert rules_of(files) == []
    assert ("Event of December 2016: words", "New diary", "Newer diary") in [
        r for *_, rows in told(files) for r in rows
    ]
