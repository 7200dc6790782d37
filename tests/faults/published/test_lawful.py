"""The lawful ways in which something reads otherwise than it was published, and where they end."""

import json
from collections.abc import Callable

import pytest

from generator.build import checked
from generator.ledger import compare
from generator.pages.parts.published_changes import changes_to_published, passage
from generator.publish import sign_off as signing
from generator.schema.published import Ledger
from tests.faults.council import CARD_AND_PLAN, CARDS, FEBRUARY, GOLDEN, JANUARY, PLAN, WORDS
from tests.faults.signed import (
    DOCUMENTS,
    SCORECARD,
    Files,
    edited,
    files_of,
    problems_of,
    signed,
    sources,
    unsigned,
    with_ledger,
)

CORRECTIONS = "content/corrections.yml"
FIRST, SECOND = "scorecards/early-start/2017-01", "scorecards/early-start/2017-02"
OTHERS = "data/comparators/early-start.csv"
LEDGER, LATER = f"data/published/{FIRST}.json", f"data/published/{SECOND}.json"
CORRECTED = edited(SCORECARD, JANUARY, "es-1-3,SAM,2016-11,,31.0", "es-1-3,SAM,2016-11,,31.2")


def entry(kind: str, *what: str, where: str = FIRST, reason: str = "It was mistyped.") -> str:
    """An entry of the file of changes."""
    named = f"what: {json.dumps(what)}, " if what else ""
    place = f"publications: [{where}], " if where else ""
    return f"  - {{kind: {kind}, date: 2017-04-01, {place}{named}reason: {reason}, ask: Front door team}}\n"


def with_entries(files: Files, *entries: str) -> Files:
    return files | {CORRECTIONS: "changes:\n" + "".join(entries)}


def rules_of(files: Files) -> list[str]:
    return [problem.rule for problem in problems_of(files)]


def ledger(files: Files, path: str = LEDGER) -> Ledger:
    return Ledger.model_validate_json(files[path])


def told(files: Files) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """What the page on corrections says: publication, kind, and each thing with what it was and is."""
    content, _ = checked(sources(files))
    return [
        (each.release.text, entry.kind, [(r.heading, r.cells[0].text, r.cells[1].text) for r in entry.table.rows])
        for each in changes_to_published(content)
        for entry in each.entries
    ]


def test_a_council_without_ledgers_may_do_what_it_wants() -> None:
    assert rules_of(edited(files_of(GOLDEN), CARDS, "All requests in the month.", "All requests.")) == []


def test_a_new_release_changes_nothing_that_was_published() -> None:
    later = ("content/scorecards/early-start/2017-02.yml", FEBRUARY)
    january = {path: text for path, text in files_of(GOLDEN).items() if path not in later}
    grown = signed(january) | {path: files_of(GOLDEN)[path] for path in later}
    assert rules_of(grown) == []
    both = signed(grown)
    assert both[LEDGER] == grown[LEDGER]
    assert "figure es-1-1 SAM 2016-11" not in ledger(both, LATER).entered  # Nothing is written down twice.
    assert ledger(both, LATER).entered["figure es-2-1 SAM 2017-01"] == "6.2"
    assert signed(january | {path: files_of(GOLDEN)[path] for path in later})[LATER] == both[LATER]


def test_the_order_of_rows_remarks_and_spaces_are_nobodys_words() -> None:
    head, *rows = SCORECARD[JANUARY].splitlines(keepends=True)
    words = "# A remark.\n" + SCORECARD[WORDS].replace(
        "written_for: 2017-01\nheadline", "written_for:   2017-01\nheadline"
    )
    assert rules_of(SCORECARD | {JANUARY: head + "".join(reversed(rows)), WORDS: words}) == []


def test_a_correction_of_a_figure_carries_what_is_judged_by_it() -> None:
    files = with_entries(CORRECTED, entry("correction", "figure es-1-3 SAM 2016-11"))
    assert rules_of(files) == []
    [(publication, kind, rows)] = told(files)
    assert (publication, kind) == ("Early Start scorecard, January 2017", "Correction of what was published")
    assert rows[0] == ("1.3 Children on a plan, Sampleton, November 2016", "31.0", "31.2")
    assert all("1.3 Children on a plan" in row[0] for row in rows)


def test_a_signed_correction_is_told_for_ever() -> None:
    files = with_entries(CORRECTED, entry("correction", "figure es-1-3 SAM 2016-11"))
    again = signed(files, FIRST, date="2017-04-02")
    assert rules_of(again) == []
    assert told(again) == told(files)
    assert ledger(again).entered["figure es-1-3 SAM 2016-11"] == "31.0"
    assert [each.date.text for each in ledger(again).signed] == ["2017-03-14", "2017-04-02"]
    assert rules_of({path: text for path, text in again.items() if path != CORRECTIONS}) == ["change-gone"]
    back = edited(again, JANUARY, "es-1-3,SAM,2016-11,,31.2", "es-1-3,SAM,2016-11,,31.0")
    [problem] = [p for p in problems_of(back) if p.rule == "published-figure"]
    assert '"31.2" (scorecards/early-start/2017-01), and is "31.0" now' in problem.message


def test_an_entry_lets_nothing_else_differ() -> None:
    named = entry("correction", "figure es-1-3 SAM 2016-11")
    other = edited(CORRECTED, JANUARY, "es-2-1,SAM,2016-11,,7.1", "es-2-1,SAM,2016-11,,7.2")
    assert rules_of(with_entries(other, named)) == ["published-figure"]
    assert rules_of(with_entries(CORRECTED, entry("words", "figure es-1-3 SAM 2016-11"))) == [
        "change-in-vain",
        "published-figure",
    ]
    elsewhere = entry("correction", "figure es-1-3 SAM 2016-11", where=SECOND)
    assert "published-figure" in rules_of(with_entries(CORRECTED, elsewhere))


def test_a_name_stands_for_all_that_begin_with_its_words_and_for_no_half_word() -> None:
    assert rules_of(with_entries(CORRECTED, entry("correction", "figure es-1-3"))) == []
    assert "published-figure" in rules_of(with_entries(CORRECTED, entry("correction", "figure es-1")))


def test_an_entry_without_publications_is_about_all_of_them() -> None:
    files = edited(SCORECARD, CARDS, "name: Requests for help", "name: Requests to us")
    assert rules_of(with_entries(files, entry("correction", "card es-1-1 name", where=""))) == []
    assert rules_of(with_entries(files, entry("correction", "card es-1-1 name"))) == ["published-card"]


def test_words_are_written_anew_and_the_old_ones_are_kept() -> None:
    files = edited(SCORECARD, WORDS, "families asked Sampleton for help", "families asked us for help")
    files = with_entries(files, entry("words", "words headline", reason="It named the town twice."))
    assert rules_of(files) == []
    assert told(files) == [
        (
            "Early Start scorecard, January 2017",
            "Words written anew",
            [("Words: headline", "61 families asked Sampleton for help.", "61 families asked us for help.")],
        )
    ]


def judged_otherwise(signed_by: int) -> Files:
    """January was judged otherwise, under rules of this number."""
    old = ledger(SCORECARD)
    last = old.signed[-1].model_copy(update={"rules": signed_by})
    judged = old.judged | {"verdict es-1-3 rating": "red; by the rules of then"}
    return with_ledger(SCORECARD, old.model_copy(update={"judged": judged, "signed": (last,)}))


def test_new_rules_renew_what_is_judged_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (compare, signing):
        monkeypatch.setattr(module, "RULES_IN_FORCE", 2)
    assert rules_of(judged_otherwise(1)) == ["published-judgement"]
    renewed = with_entries(judged_otherwise(1), entry("new rules", where=""))
    assert rules_of(renewed) == []
    again = signed(renewed, date="2017-04-02")
    assert (ledger(again).signed[-1].rules, ledger(again).entered) == (2, ledger(SCORECARD).entered)
    moved = edited(renewed, JANUARY, "es-1-3,SAM,2016-11,,31.0", "es-1-3,SAM,2016-11,,31.2")
    assert "published-figure" in rules_of(moved)


def test_rules_of_the_same_number_judge_the_same() -> None:
    """A change of the program that nobody declared is a fault of the program."""
    files = with_entries(judged_otherwise(1), entry("new rules", where=""))
    assert rules_of(files) == ["change-in-vain", "published-judgement"]


def test_a_plan_goes_on_and_its_first_dates_stay() -> None:
    update = "          - date: 2013-01-31\n            status: off track\n            due: 2013-06\n            reason: The swing maker is ill.\n"
    block = (
        "due: 2012-11-30\n            updates:\n              - date: 2012-12-31\n                status: off track\n"
    )
    more = block + "".join(f"    {line}\n" for line in update.splitlines())
    files = edited(DOCUMENTS, PLAN, block, more)
    files = edited(files, PLAN, "reporting_date: 2012-12-31", "reporting_date: 2013-01-31")
    assert [p for p in rules_of(files) if p.startswith("published")] == []


def test_a_status_or_a_date_of_a_plan_is_no_matter_of_words() -> None:
    where, what = "plans/play-2012-13", "plan outcomes room-to-play priorities more-children actions"
    for old, new, fact in (
        ("due: 2012-09\n", "due: 2012-10\n", f"{what} 2 due"),
        ("status: at risk\n                direction", "status: on track\n                direction",
         f"{what} 2 updates 2012-09-30 status"),
    ):  # fmt: skip
        files = edited(DOCUMENTS, PLAN, old, new)
        assert len(rules_of(with_entries(files, entry("words", fact, where=where)))) == 2
        assert rules_of(with_entries(files, entry("correction", fact, where=where))) == []


def test_what_a_plan_gained_is_held_once_it_is_signed() -> None:
    grown = edited(DOCUMENTS, PLAN, "note: The report does not mention it.", "note: The report does not mention it.\n"
                   "          - ref: \"7\"\n            action: Plant a tree\n            due: 2013-03")  # fmt: skip
    assert rules_of(grown) == []
    again = signed(grown)
    moved = edited(again, PLAN, 'due: 2013-03\n          - ref: "6"', 'due: 2013-05\n          - ref: "6"')
    assert rules_of(moved) == ["published-due-date"]
    assert (
        rules_of(edited(grown, PLAN, 'due: 2013-03\n          - ref: "6"', 'due: 2013-05\n          - ref: "6"')) == []
    )


@pytest.mark.parametrize(
    ("spoil", "rule"),
    [
        (lambda text: text.replace('"31.0"', '"31.2"', 1), "ledger-edited"),
        (lambda text: text.replace("Head of Performance", "Head of Something", 1), "ledger-edited"),
        (lambda text: text[:-40], "ledger-unreadable"),
        (lambda text: text.replace('"entered"', '"typed"', 1), "ledger-unreadable"),
        (lambda text: text.replace("early-start/2017-01", "early-start/2016-12", 1), "ledger-elsewhere"),
    ],
)
def test_nobody_edits_a_ledger(spoil: Callable[[str], str], rule: str) -> None:
    assert rule in rules_of(SCORECARD | {LEDGER: spoil(SCORECARD[LEDGER])})


def test_what_was_signed_stays_there() -> None:
    gone = {path: text for path, text in DOCUMENTS.items() if "play-2012-13." not in path or "published" in path}
    assert "published-and-gone" in rules_of(gone)
    assert "ledger-missing" in rules_of(unsigned(SCORECARD, FIRST))


def test_a_figure_of_others_that_came_later_stands_in_no_earlier_release() -> None:
    head, row = SCORECARD[OTHERS].splitlines()
    late = "es-2-1,england,2015/16,7.0,average,Invented table,"
    files = SCORECARD | {OTHERS: f"{head},since\n{row},\n{late},2017-03\n"}
    assert rules_of(files) == []
    assert rules_of(files | {OTHERS: files[OTHERS].replace("2017-03", "2017-02")}) == ["published-and-more"]
    [problem] = problems_of(files | {OTHERS: files[OTHERS].replace("2017-03", "2016/17")})
    assert f"{problem.path}:{problem.line}: {problem.said}" == (
        f'{OTHERS}:3: since "2016/17" is not the month of a release. [comparator-since-no-month]'
    )


def test_an_entry_names_a_publication_that_there_is() -> None:
    [problem] = problems_of(
        with_entries(SCORECARD, entry("words", "words headline", where="scorecards/early-strat/2017-01"))
    )
    assert problem.message == (
        "this entry is about nothing that reads otherwise than it was published. There is no publication "
        '"scorecards/early-strat/2017-01". Did you mean "scorecards/early-start/2017-01"?'
    )


def test_the_golden_documents_can_be_signed_as_they_are() -> None:
    assert rules_of(DOCUMENTS) == []
    assert sorted(path for path in DOCUMENTS if path not in files_of(CARD_AND_PLAN)) == [
        "data/published/index.csv",
        "data/published/plans/play-2012-13.json",
        "data/published/report-cards/2011-12.json",
        "data/published/scorecards/first/2017-01.json",
    ]


WAS = (
    "Of all the families who asked for help, eighty had an answer in five days, which is more than in the year before."
)


@pytest.mark.parametrize(
    ("was", "now", "shown"),
    [
        ("80%", "82%", ("80%", "82%")),
        ("", "new", ("", "new")),
        (
            WAS,
            WAS.replace("eighty", "eighty-two"),
            (
                "Of all the families who asked for help, eighty had an answer in five days, which is more than in the year …",
                "Of all the families who asked for help, eighty-two had an answer in five days, which is more than in the year …",
            ),
        ),
        ("1 of 10 and so on", "1 of 11 and so on", ("1 of 10 and so on", "1 of 11 and so on")),
    ],
)
def test_what_differs_stands_with_its_surroundings(was: str, now: str, shown: tuple[str, str]) -> None:
    assert (passage(was, now), passage(now, was)) == shown
