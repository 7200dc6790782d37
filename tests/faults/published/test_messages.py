"""Every message about what was published, whole."""

import pytest

from generator.checks.shown import shown
from tests.faults.council import CARDS, JANUARY, PLAN, WORDS
from tests.faults.published.test_lawful import (
    CORRECTED,
    CORRECTIONS,
    FIRST,
    LEDGER,
    entry,
    judged_otherwise,
    with_entries,
)
from tests.faults.published.test_unlawful import AREAS, OTHERS
from tests.faults.signed import DOCUMENTS, SCORECARD, Files, edited, problems_of, signed, unsigned

ENTRY = (
    ' If what was published must itself be changed, say so in content/corrections.yml: an entry under "changes" with '
    'kind: {kind}, date, what: ["{fact}"], reason and ask.'
)
SIGNED_CHANGE = signed(
    with_entries(CORRECTED, entry("correction", "figure es-1-3 SAM 2016-11")), FIRST, date="2017-04-02"
)


def may(fact: str, kind: str = "correction") -> str:
    return ENTRY.format(kind=kind, fact=fact)


def without(files: Files, path: str) -> Files:
    return {name: text for name, text in files.items() if name != path}


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (
            CORRECTED,
            f'{JANUARY}:20: "figure es-1-3 SAM 2016-11" was published as "31.0" ({FIRST}), and is "31.2" now. '
            "[published-figure] Put it back. A figure that is another one now stands in the file of a newer release, "
            f"and an entry under revisions of that release says why.{may('figure es-1-3 SAM 2016-11')}",
        ),
        (
            edited(SCORECARD, OTHERS, "80.4", "80.5"),
            f'{OTHERS}:2: "comparator es-1-2-percent england 2015/16" was published as "80.4; average; Invented table" '
            f'({FIRST} and 1 later), and is "80.5; average; Invented table" now. [published-comparator] Put it back. '
            "One that came later says so in the column since, with the month of the release that shows it first."
            f"{may('comparator es-1-2-percent england 2015/16')}",
        ),
        (
            edited(SCORECARD, CARDS, "All requests in the month.", "All requests."),
            f'{CARDS}:16: "card es-1-1 definition" was published as "All requests in the month." ({FIRST} and 1 '
            'later), and is "All requests." now. [published-card] Put it back, and say under changes of the card since '
            f"when the new one holds.{may('card es-1-1 definition')}",
        ),
        (
            edited(SCORECARD, CARDS, "at_most: 44", "at_most: 43"),
            f'{CARDS}:119: "target es-1-3 2016-04 green at_most" was published as "44" ({FIRST} and 1 later), and is '
            '"43" now. [published-target] Put it back. A new target is an entry of its own below it, with the month '
            f"from which it holds.{may('target es-1-3 2016-04 green at_most')}",
        ),
        (
            edited(SCORECARD, AREAS, "SAM-EAST,East,", "SAM-EAST,East and Hill,"),
            f'{AREAS}:3: "area SAM-EAST name" was published as "East" ({FIRST} and 1 later), and is "East and Hill" now. '
            "[published-area] Put it back, and add a row for the new name, with the day from which it holds in "
            f"valid_from.{may('area SAM-EAST name')}",
        ),
        (
            edited(DOCUMENTS, PLAN, "due: 2012-09\n", "due: 2012-10\n"),
            f'{PLAN}:82: "plan outcomes room-to-play priorities more-children actions 2 due" was published as "2012-09" '
            '(plans/play-2012-13), and is "2012-10" now. [published-due-date] Put it back. A date that moved is an '
            "update of the action, with due and a reason."
            f"{may('plan outcomes room-to-play priorities more-children actions 2 due')}",
        ),
        (
            edited(SCORECARD, WORDS, "created: 6 February 2017", "created: 7 February 2017"),
            f'{WORDS}:40: "words document created" was published as "6 February 2017" ({FIRST}), and is "7 February '
            f'2017" now. [published-words] Put them back.{may("words document created", "words")}',
        ),
        (
            judged_otherwise(1),
            f'{CARDS}:93: "verdict es-1-3 rating" was published as "red; by the rules of then" ({FIRST}), and is '
            '"green; Green from 40 to 44. Amber from 38 to 46. Red otherwise." now. [published-judgement] If a card, a '
            "target or a figure was edited, put it back. If the rules of judgement are new, their number "
            "(RULES_IN_FORCE) is another one, and content/corrections.yml has an entry with kind: new rules.",
        ),
        (
            edited(SCORECARD, OTHERS, "table,\n", "table,\nes-2-1,england,2015/16,7.0,average,Invented table,\n"),
            f'{OTHERS}:3: "comparator es-2-1 england 2015/16" was not there when {FIRST} and 1 later was published, and '
            'is "7.0; average; Invented table" now. [published-and-more] Take it out, or say from when it holds: a card '
            "has from, a target its month, an area valid_from, and a figure of somebody else since; a figure that comes "
            f"later stands in the file of a newer release.{may('comparator es-2-1 england 2015/16')}",
        ),
        (
            unsigned(SCORECARD, FIRST),
            f"{LEDGER}:1: scorecards/early-start/2017-02 is signed, but not {FIRST}, which came before it. "
            f"[ledger-missing] Get the file {LEDGER} back as it was committed.",
        ),
        (
            SCORECARD | {LEDGER: SCORECARD[LEDGER].replace('"31.0"', '"31.2"', 1)},
            f"{LEDGER}:1: this file says something else than what was signed on 14 March 2017. [ledger-edited] Get the "
            "file back as it was committed. What was published is put right by an entry in content/corrections.yml.",
        ),
        (
            SCORECARD | {LEDGER: SCORECARD[LEDGER][:-40]},
            f"{LEDGER}:1: this file of what was published can't be read. [ledger-unreadable] Nobody edits it: get the "
            "file back as it was committed.",
        ),
        (
            SCORECARD | {LEDGER: SCORECARD[LEDGER].replace("early-start/2017-01", "early-start/2016-12", 1)},
            f"{LEDGER}:1: this file is of scorecards/early-start/2016-12, and does not lie there. [ledger-elsewhere] "
            "Move it back to data/published/scorecards/early-start/2016-12.json.",
        ),
        (
            with_entries(SCORECARD, entry("words", "words headline")),
            f"{CORRECTIONS}:2: this entry is about nothing that reads otherwise than it was published. "
            "[change-in-vain] Correct publications and what, or take the entry out.",
        ),
        (
            without(SIGNED_CHANGE, CORRECTIONS),
            f"{CORRECTIONS}:1: the correction of 1 April 2017 is signed ({FIRST}), but its entry is not here as it was. "
            "[change-gone] Put it back as it was: date, kind, reason and ask.",
        ),
        (
            with_entries(SCORECARD, entry("words")),
            f'{CORRECTIONS}:2: entry 1 of "changes" is of the kind "words", but does not say what it changes. '
            '[correction-of-nothing] Add "what:" with the names that the check gives to what reads otherwise.',
        ),
        (
            with_entries(SCORECARD, entry("new rules", "words headline")),
            f'{CORRECTIONS}:2: entry 1 of "changes" tells of new rules, which judge everything anew, but names something '
            'under "what". [new-rules-of-something] Take "what" out.',
        ),
    ],
)
def test_a_message(files: Files, message: str) -> None:
    assert [f"{p.path}:{p.line}: {p.said} {p.remedy}" for p in problems_of(files)] == [message]


def test_what_was_signed_is_still_there() -> None:
    gone = {path: text for path, text in DOCUMENTS.items() if "play-2012-13." not in path or "published" in path}
    found = [f"{p.path}:{p.line}: {p.said} {p.remedy}" for p in problems_of(gone)]
    assert (
        "data/published/plans/play-2012-13.json:1: plans/play-2012-13 was published and signed, and is not there any "
        "more. [published-and-gone] Get back the files that it was made from."
    ) in found


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ("two days", "two\u00a0days", ('"two[space]days"', '"two[no-break space]days"')),
        ("two days", "two  days", ('"two days"', '"two [space]days"')),
        ("two days", "two\ndays", ('"two[space]days"', '"two[line end]days"')),
        ("two days", "two d\u0430ys", ('"two days"', '"two d[cyrillic small letter a]ys"')),
        ("two days", "two\u200b days", ('"two days"', '"two[zero width space] days"')),
        ("Zoe\u0308", "Zo\u00eb", ('"Zoe[combining diaeresis]"', '"Zo\u00eb"')),
        ("it's", "it\u2019s", ('"it\'s"', '"it[right single quotation mark]s"')),
        ("5 - 6", "5 \u2013 6", ('"5 - 6"', '"5 [en dash] 6"')),
        ("Zo\u00eb's days", "Jos\u00e9's days", ('"Zo\u00eb\'s days"', '"Jos\u00e9\'s days"')),
        ("120", "121", ('"120"', '"121"')),
        ("5", None, ('"5"', "not there")),
        ("\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b8\u03b9", "Greek", ('"\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b8\u03b9"', '"Greek"')),
    ],
)  # fmt: skip
def test_texts_that_differ_look_different(was: str, now: str | None, says: tuple[str, str]) -> None:
    assert (shown(was, now), shown(now, was)) == says


def test_what_is_long_is_shown_from_where_it_differs() -> None:
    was = "Of all the families who asked for help, eighty had an answer in five days, as many as in the year before."
    now = was.replace("five days", "five\u00a0days")
    assert shown(now, was) == '"…, eighty had an answer in five[no-break space]days, as many as in the year before."'
