"""What was published stays: whatever else is edited in it stops, with what it said and what it says.

The cases were written down before anybody looked at what the program does.
"""

import pytest

from tests.faults.council import (
    CARD,
    CARD_FAULTS,
    CARD_FIGURES,
    CARDS,
    FEBRUARY,
    JANUARY,
    KNOWN,
    PLAN,
    PLAN_FAULTS,
    PLAN_FIGURES,
    WORDS,
)
from tests.faults.signed import DOCUMENTS, SCORECARD, Files, edited, problems_of

AREAS = "data/areas.csv"
OTHERS = "data/comparators/early-start.csv"
NAMES = "data/named-lists/early-start/2017-01.yml"
COVER = "content/covers/families-board.yml"
LATER_WORDS = "content/scorecards/early-start/2017-02.yml"
# Where the message points: to what was edited, or to the file in which something lacks.
HERE, GONE = True, False
LIST = None
SLIDES = "rc-slides,Slides,percent,LIT"
KNOWN_FAULTS = (
    "C1,what-people-said;rc-swings,Swings got safer,100% before and 66.7% after,The document has the two months the "
    "wrong way round.\nC2,document,Page 5 of 4,There are 4 pages,One page is missing.\n"
)


@pytest.mark.parametrize(
    ("path", "old", "new", "rule", "is_here", "fact"),
    [
        # Figures, and what is known of them.
        (JANUARY, "es-1-3,SAM,2016-11,,31.0", "es-1-3,SAM,2016-11,,31.2", "published-figure", HERE, "es-1-3 SAM 2016-11"),
        (JANUARY, "75.0,30,40", "75.0,60,80", "published-figure", HERE, "es-1-2-percent SAM 2016-11"),
        (JANUARY, "es-1-3,SAM,2016-11,,31.0,,,,", "es-1-3,SAM,2016-11,,31.0,,,provisional,", "published-figure", HERE,
         "es-1-3 SAM 2016-11"),
        (JANUARY, "es-1-3,SAM,2016-11,,31.0,,,,\n", "", "published-figure", GONE, "es-1-3 SAM 2016-11"),
        (JANUARY, "was being moved to", "moved to", "published-words", HERE, "note es-2-1 SAM 2016-12"),
        (FEBRUARY, "es-2-1,SAM,2017-02,,5.8", "es-2-1,SAM,2017-02,,5.8,,,provisional,\nes-2-1,SAM,2016-12,,7.0",
         "published-figure", HERE, "es-2-1 SAM 2017-02"),
        (KNOWN, "30 in East and 21", "30 in the East and 21", "published-words", HERE, "known-fault es-1-1 areas 2016-12"),
        (OTHERS, "80.4", "80.5", "published-comparator", HERE, "comparator es-1-2-percent england 2015/16"),
        (OTHERS, "Invented table", "Another table", "published-comparator", HERE, "comparator es-1-2-percent"),
        # Cards, targets, areas.
        (CARDS, "definition: All requests in the month.", "definition: All requests.", "published-card", HERE,
         "card es-1-1 definition"),
        (CARDS, "name: Requests for help", "name: Requests", "published-card", HERE, "card es-1-1 name"),
        (CARDS, "question: How long does a first visit take?", "question: How long do visits take?", "published-card", HERE, "card es-2-1 question"),
        (CARDS, "unit: days\n    decimals: 1\n    polarity: lower is better", "unit: days\n    decimals: 1\n"
         "    polarity: no judgement", "published-card", HERE, "card es-2-1 polarity"),
        (CARDS, "at_most: 44", "at_most: 43", "published-target", HERE, "target es-1-3 2016-04 green at_most"),
        (CARDS, "as_printed: green 85% or more", "as_printed: green 85%", "published-target", HERE,
         "target es-1-2-percent 2016-04 as_printed"),
        (CARDS, "why: Plans of brothers", "why: The plans of brothers", "published-card", HERE,
         "card es-1-3 changes 2017-01 why"),
        (CARDS, "    name: Visits\n", "    name: First visits\n", "published-words", HERE, "theme visits name"),
        (CARDS, "about: Help for families in Sampleton.", "about: Help for all in Sampleton.", "published-words", HERE,
         "scorecard about"),
        (CARDS, "          - Schools\n          - Families\n", "          - Families\n          - Schools\n",
         "published-card", HERE, "card es-1-1 breakdowns"),
        (AREAS, "SAM-EAST,East,", "SAM-EAST,East and Hill,", "published-area", HERE, "area SAM-EAST name"),
        # Words.
        (WORDS, "This is **January** as", "This was **January** as", "published-words", HERE, "words introduction"),
        (WORDS, "    data_note: Plans are counted anew since December.\n", "", "published-words", GONE,
         "words commentary"),
        (WORDS, "created: 6 February 2017", "created: 7 February 2017", "published-words", HERE, "words document created"),
        (NAMES, "Weir Wrens", "Weir Warblers", "published-words", HERE, "list no.1 by_area"),
        (LATER_WORDS, "It is still amber.", "It stays amber.", "published-words", HERE, "words revisions"),
        (COVER, "further:\n  - heading: The climate\n    text: Visits are made by bicycle.\n", "", "published-words", GONE,
         "cover further The climate text"),
        (KNOWN, "2017-01,es-1-1,areas,2016-12,SAM,,arithmetic,50,30 in East and 21 in West make 51,"
         "The two areas add up to one more than the whole in December.,\n", "", "published-words", GONE,
         "known-fault es-1-1 areas 2016-12"),
        # The order in which things stand.
        (AREAS, "SAM-EAST,East,locality,SAM,,\nSAM-WEST,West,locality,SAM,,\n",
         "SAM-WEST,West,locality,SAM,,\nSAM-EAST,East,locality,SAM,,\n", "published-order", LIST, "order areas"),
        (CARDS, "  - id: requests\n    name: Requests\n  - id: visits\n    name: Visits\n",
         "  - id: visits\n    name: Visits\n  - id: requests\n    name: Requests\n", "published-order", LIST,
         "order themes"),
        (CARD_FAULTS, KNOWN_FAULTS, "".join(reversed(KNOWN_FAULTS.splitlines(keepends=True))), "published-order", LIST,
         "order known-faults"),
        (CARD_FIGURES, f"{SLIDES},2012-10,,80,,\n{SLIDES},2011-08,summer 2011,75.5,,\n",
         f"{SLIDES},2011-08,summer 2011,75.5,,\n{SLIDES},2012-10,,80,,\n", "published-order", LIST, "order rc-slides"),
        # Documents.
        (CARD_FAULTS, "C1,what-people-said;rc-swings", "C1,what-people-said", "published-words", HERE,
         "known-fault C1 places"),
        (CARD_FAULTS, KNOWN_FAULTS.splitlines(keepends=True)[1], "", "published-words", GONE, "known-fault C2"),
        (PLAN_FAULTS, "P2,action 2,One wall,Two walls in the report,We show one wall as the plan prints it.\n", "",
         "published-words", GONE, "known-fault P2"),
        (PLAN, "due: 2012-09\n", "due: 2012-10\n", "published-due-date", HERE, "actions 2 due"),
        (PLAN, "        due: 2012-05\n", "", "published-due-date", GONE, "actions 1 due"),
        (PLAN, "action: Buy sand", "action: Buy more sand", "published-words", HERE, "actions 4 action"),
        (PLAN, "status: at risk\n                direction: down", "status: off track\n                direction: down",
         "published-words", HERE, "actions 2 updates 2012-09-30 status"),
        (PLAN, "reason: We wait for dry weather.", "reason: We waited for dry weather.", "published-words", HERE,
         "actions 2 updates 2012-09-30 reason"),
        (PLAN, "as_printed: 9 in 2011/12\n              value: 9", "as_printed: 8 in 2011/12\n              value: 8",
         "published-words", HERE, "measures 1.1 baseline"),
        (PLAN_FIGURES, "LIT,2012,,3,,", "LIT,2012,,4,,", "published-figure", HERE, "figure pl-streets LIT 2012"),
        (CARD, "Who came and what it cost.", "Who came, and what it cost.", "published-words", HERE, "words sections"),
        (CARD_FIGURES, "2010/11,,990", "2010/11,,991", "published-figure", HERE, "figure rc-members LIT 2010/11"),
    ],
)  # fmt: skip
def test_an_edit_of_what_was_published_stops(
    path: str, old: str, new: str, rule: str, is_here: bool | None, fact: str
) -> None:
    whole: Files = SCORECARD if path in SCORECARD and old in SCORECARD[path] else DOCUMENTS
    spoilt = edited(whole, path, old, new)
    lines = zip(whole[path].splitlines(), spoilt[path].splitlines(), strict=False)
    line = next(number for number, (was, now) in enumerate(lines, 1) if was != now) if is_here else 1
    found = [p for p in problems_of(spoilt) if p.rule == rule and fact in p.message]
    assert [(p.path, None if is_here is LIST else p.line) for p in found][:1] == [
        (path, None if is_here is LIST else line)
    ], [str(p) for p in problems_of(spoilt)]
