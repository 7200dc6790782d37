"""The list of what was signed: a ledger that is lost, or that nobody signed, is told.

The cases were written down before anybody looked at what the program does.
"""

from tests.faults.council import CARD_AND_PLAN, GOLDEN, PLAN, WORDS
from tests.faults.published.test_lawful import (
    CORRECTED,
    CORRECTIONS,
    FIRST,
    LATER,
    LEDGER,
    SECOND,
    entry,
    rules_of,
    with_entries,
)
from tests.faults.signed import DOCUMENTS, SCORECARD, Files, edited, files_of, problems_of, signed

LIST = "data/published/index.csv"
PLAN_LEDGER, CARD_LEDGER = "data/published/plans/play-2012-13.json", "data/published/report-cards/2011-12.json"


def without(files: Files, *paths: str) -> Files:
    return {path: text for path, text in files.items() if path not in paths}


def told(files: Files) -> list[str]:
    return [f"{p.path}:{p.line}: {p.said} {p.remedy}" for p in problems_of(files)]


def lines(files: Files) -> list[str]:
    return files[LIST].splitlines()


def test_a_signature_lists_each_publication_with_its_hash() -> None:
    head, *rows = lines(DOCUMENTS)
    assert head == "publication,hash"
    assert [row.partition(",")[0] for row in rows] == [
        "plans/play-2012-13",
        "report-cards/2011-12",
        "scorecards/first/2017-01",
    ]
    for name, listed in (row.split(",") for row in rows):
        assert f'"hash": "{listed}"' in DOCUMENTS[f"data/published/{name}.json"]


def test_a_council_that_has_signed_nothing_has_no_list() -> None:
    assert LIST not in files_of(GOLDEN) and rules_of(files_of(GOLDEN)) == []


def test_the_newest_month_that_is_lost_is_told() -> None:
    """With its words edited, of which no other ledger knows."""
    lost = edited(
        without(SCORECARD, LATER), "content/scorecards/early-start/2017-02.yml", "This is February.", "This is it."
    )
    assert told(lost) == [
        f"{LIST}:3: {SECOND} was signed, and its file {LATER} is not there. [ledger-lost] Get it back as it was "
        f"committed: git checkout -- {LATER}"
    ]  # fmt: skip


def test_each_that_is_lost_is_told() -> None:
    assert rules_of(without(SCORECARD, LEDGER)) == ["ledger-lost"]
    assert rules_of(without(SCORECARD, LEDGER, LATER)) == ["ledger-lost"] * 2
    assert rules_of(edited(without(DOCUMENTS, PLAN_LEDGER), PLAN, "due: 2012-09\n", "due: 2012-10\n")) == [
        "ledger-lost"
    ]
    assert rules_of(without(DOCUMENTS, CARD_LEDGER)) == ["ledger-lost"]


def test_a_list_that_is_lost_is_told_with_what_stood_in_it() -> None:
    row = lines(SCORECARD)[1]
    assert told(without(SCORECARD, LIST))[0] == (
        f"{LEDGER}:1: the list of what was signed, {LIST}, does not name {FIRST}. [ledger-not-listed] Get the list back "
        f"as it was committed: git checkout -- {LIST}. Where branches were brought together, keep the lines of both, "
        f"below publication,hash; here this one lacks: {row}"
    )
    assert rules_of(without(SCORECARD, LIST)) == ["ledger-not-listed"] * 2
    assert rules_of(SCORECARD | {LIST: lines(SCORECARD)[0] + "\n"}) == ["ledger-not-listed"] * 2


def test_a_ledger_that_nobody_signed_here_is_told() -> None:
    other = SCORECARD | {LIST: "\n".join(lines(SCORECARD)[:2]) + "\n"}
    assert [line.split(":1: ")[0] for line in told(other)] == [LATER]


def test_a_ledger_of_an_earlier_day_is_told() -> None:
    now = signed(with_entries(CORRECTED, entry("correction", "figure es-1-3 SAM 2016-11")), FIRST, date="2017-04-02")
    old = now | {LEDGER: SCORECARD[LEDGER]}
    [line] = [each for each in told(old) if "[ledger-" in each]
    assert line == (
        f"{LIST}:2: {LEDGER} is not what was signed last. [ledger-outdated] Get both back as they were committed: git "
        f"checkout -- {LEDGER} {LIST}"
    )


def test_two_branches_that_both_sign_are_brought_together_by_keeping_both() -> None:
    """Git sets the lines of both beneath one another, or a person does who is asked."""
    bare = files_of(CARD_AND_PLAN)
    one, two = signed(bare, "plans/play-2012-13"), signed(bare, "scorecards/first/2017-01", "report-cards/2011-12")
    head, *ours = lines(one)
    _, *theirs = lines(two)
    for rows in ((*ours, *theirs), (*theirs, *ours), (*ours, *theirs, *ours)):
        together = one | two | {LIST: "\n".join((head, *rows)) + "\n"}
        assert rules_of(together) == []
    assert rules_of(one | two | {LIST: one[LIST]}) == ["ledger-not-listed"] * 2


def test_two_lines_of_one_publication_are_both_kept_until_it_is_signed_again() -> None:
    files = with_entries(CORRECTED, entry("correction", "figure es-1-3 SAM 2016-11"))
    now = signed(files, FIRST, date="2017-04-02")
    both = now | {LIST: "\n".join((*lines(SCORECARD), *lines(now)[1:])) + "\n"}
    assert rules_of(both) == []
    again = edited(both, WORDS, "created: 6 February 2017", "created: 7 February 2017")
    more = again[CORRECTIONS] + entry("words", "words document created")
    last = signed(again | {CORRECTIONS: more}, date="2017-04-03")
    assert len(lines(last)) == 3 and rules_of(last) == []


def test_marks_of_a_conflict_are_told() -> None:
    text = SCORECARD[LIST].replace("scorecards", "<<<<<<< HEAD\nscorecards", 1)
    assert rules_of(SCORECARD | {LIST: text}) != []
