"""One fault in a YAML file, narrative or definition card, gives one plain message for somebody who doesn't code."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import build, spoil

CARDS = "data/indicators/early-start.yml"
WORDS = "content/scorecards/early-start/2017-01.yml"
SITE = "content/site.yml"
RATING = "content/methods/rating.yml"
QUESTION = "question: How many families asked for help?"

SPELLING = "Correct the spelling or remove the line."
FILL = "Fill it in or remove the line."
ONE_PIECE = "Write it in one piece, after the colon."
BELOW = 'Put "key: value" lines below it, indented by two spaces.'
YAML = "Check the indentation, and put text that holds a colon or starts with a sign between double quotes."
UNITS = (
    'Use "count", "percent", "rate per 10,000", "rate per 100,000", "rate per 100", "rate", "days", "average", '
    '"percentage points", "pounds" or "million pounds".'
)


@pytest.mark.parametrize(
    ("path", "old", "new", "says", "remedy"),
    [
        pytest.param(
            CARDS,
            "    polarity: within a range",
            "    polarty: within a range",
            '101: "polarty" is not a known key. Did you mean "polarity"? [unknown-key]',
            SPELLING,
            id="misspelt key that is needed",
        ),
        pytest.param(
            WORDS,
            "    data_note:",
            "    datanote:",
            '26: "datanote" is not a known key. Did you mean "data_note"? [unknown-key]',
            SPELLING,
            id="misspelt key",
        ),
        pytest.param(
            CARDS,
            "at_least: 85",
            "at_leest: 85",
            '88: "at_leest" is not a known key. Did you mean "at_least"? [unknown-key]',
            SPELLING,
            id="misspelt key deep inside",
        ),
        pytest.param(
            CARDS,
            "at_least: 85",
            "at_least: 85\n          emoji: leaf",
            '89: "emoji" is not a known key. [unknown-key]',
            SPELLING,
            id="key that nobody knows",
        ),
        pytest.param(
            CARDS,
            "    polarity: within a range\n",
            "",
            '93: "polarity" is missing here. [missing-key]',
            'Add a line "polarity: ...".',
            id="missing polarity",
        ),
        pytest.param(
            CARDS,
            "    areas_add_up: true\n",
            "      areas_add_up: true\n",
            '26: "areas_add_up" does not belong here. [misplaced-key]',
            "Check how far the line is indented, or remove it.",
            id="key in the wrong place",
        ),
        pytest.param(
            SITE,
            "name: How",
            "name: Sampleton\nname: How",
            '2: "name" is given twice. [key-given-twice]',
            "Keep one of the two.",
            id="duplicate key",
        ),
        pytest.param(
            WORDS,
            "    text: Eight",
            "\ttext: Eight",
            "7: this line starts with a tab, which YAML does not allow. [yaml-tab]",
            "Replace the tab by spaces.",
            id="tab",
        ),
        pytest.param(
            WORDS,
            "owner: {printed: Visiting team}\ndocument:",
            "owner: {printed: *team}\ndocument:",
            "36: this line uses a YAML alias (a word that starts with *). [yaml-alias]",
            "Write the text out instead, or put it between double quotes if the star belongs to it.",
            id="alias",
        ),
        pytest.param(
            CARDS,
            "definition: All requests",
            "definition: All: requests",
            "16: this can't be read as YAML: a colon stands where none can stand. [yaml-stray-colon]",
            YAML,
            id="colon in a text",
        ),
        pytest.param(
            SITE,
            "introduction: Sampleton",
            'introduction: "Sampleton',
            "2: this can't be read as YAML: a quotation mark is opened and not closed. [yaml-open-quote]",
            "Close it, or put the whole text between double quotes if the mark belongs to it.",
            id="quotation mark not closed",
        ),
        pytest.param(
            CARDS,
            "question: How many families",
            "question: %How many families",
            "15: this can't be read as YAML: a text starts with a sign that means something else in YAML. [yaml-sign]",
            YAML,
            id="percent sign at the start",
        ),
        pytest.param(
            CARDS,
            'number: "1.1"',
            'number: "1\\d1"',
            "13: this can't be read as YAML: a backslash stands between double quotes. [yaml-backslash]",
            "Write it twice, or put the text between single quotes.",
            id="backslash in quotes",
        ),
        pytest.param(
            CARDS,
            "    unit: days",
            "   unit: days",
            "134: this can't be read as YAML: the line doesn't fit those before it. [yaml-does-not-fit]",
            YAML,
            id="line not indented far enough",
        ),
        pytest.param(
            SITE,
            "name: How",
            "name How",
            "2: this can't be read as YAML: a colon stands where none can stand. [yaml-stray-colon]",
            YAML,
            id="no colon",
        ),
        pytest.param(
            CARDS,
            "themes:\n",
            "---\nthemes:\n",
            "6: this can't be read as YAML: a line of three hyphens starts the file anew. [yaml-starts-anew]",
            "Delete the line.",
            id="three hyphens",
        ),
        pytest.param(
            SITE,
            "Sampleton are",
            "Sampleton\x07 are",
            '1: this line holds U+0007 (a control character) behind "Sampleton", which nobody can see. [unseen-character]',
            "Delete it, with the letters on both sides of it, and type these again.",
            id="invisible character",
        ),
        pytest.param(
            CARDS,
            "name: Requests for help",
            "name:\n      - Requests\n      - help",
            '14: "name" has a list where one text or number is due. [not-in-one-piece]',
            ONE_PIECE,
            id="list where a text is due",
        ),
        pytest.param(
            CARDS,
            "name: Requests for help",
            "name:\n      requests: help",
            '14: "name" has lines of its own where one text or number is due. [not-in-one-piece]',
            ONE_PIECE,
            id="lines where a text is due",
        ),
        pytest.param(
            CARDS,
            "categories:\n          - Schools\n          - Families",
            "categories: Schools",
            '35: "categories" must be a list. [not-a-list]',
            "Put each entry on a line of its own that starts with a hyphen and a space.",
            id="text where a list is due",
        ),
        pytest.param(
            CARDS,
            "green:\n          at_least: 85",
            "green: 85",
            '87: "green" must have lines of its own. [no-keys-below]',
            BELOW,
            id="text where lines are due",
        ),
        pytest.param(
            CARDS,
            "          - Families\n",
            "",
            '35: "categories" has 1 entry, but needs at least 2. [too-few-entries]',
            "Add what is missing.",
            id="too few entries",
        ),
        pytest.param(
            CARDS,
            "    parts:\n      - es-1-2-number\n      - es-1-1\n",
            "    parts:\n",
            '188: "parts" is empty. [empty-key]',
            FILL,
            id="nothing where lines are due",
        ),
        pytest.param(CARDS, QUESTION, 'question: ""', '15: "question" is empty. [empty-key]', FILL, id="no text"),
        pytest.param(
            CARDS, QUESTION, "question:", '15: "question" is empty. [empty-key]', FILL, id="nothing after the colon"
        ),
        pytest.param(
            CARDS,
            "at_least: 85",
            "at_least: 85%",
            '88: "at_least": "85%" is not a number. [key-not-a-number]',
            "Write digits only, without %, commas or words.",
            id="number that is none",
        ),
        pytest.param(
            CARDS,
            "unit: days\n    decimals: 1",
            "unit: days\n    decimals: one",
            '135: "decimals": "one" is not a whole number. [key-not-whole]',
            "Write digits only, like 1.",
            id="whole number that is none",
        ),
        pytest.param(
            CARDS,
            "unit: days\n    decimals: 1",
            "unit: days\n    decimals: 9",
            '135: "decimals": 9 is too large. [key-too-large]',
            "Use 4 or less.",
            id="number too large",
        ),
        pytest.param(
            CARDS,
            "unit: days\n    decimals: 1",
            "unit: days\n    decimals: -1",
            '135: "decimals": -1 is too small. [key-too-small]',
            "Use 0 or more.",
            id="number too small",
        ),
        pytest.param(
            CARDS,
            "areas_add_up: true",
            "areas_add_up: maybe",
            '26: "areas_add_up": "maybe" is neither true nor false. [key-not-true-or-false]',
            "Write true or false.",
            id="neither true nor false",
        ),
        pytest.param(
            CARDS,
            "unit: days",
            "unit: dayz",
            '134: "dayz" is not a known value for "unit". Did you mean "days"? [key-unknown-value]',
            UNITS,
            id="misspelt word of a list",
        ),
        pytest.param(
            CARDS,
            "unit: days",
            "unit: apples",
            '134: "apples" is not a known value for "unit". [key-unknown-value]',
            UNITS,
            id="word of no list",
        ),
        pytest.param(
            CARDS,
            "starts: november\n    areas_add_up: true",
            "starts: novembre\n    areas_add_up: true",
            '25: "novembre" is not a known value for "starts". Did you mean "november"? [key-unknown-value]',
            'Use "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",'
            ' "november" or "december".',
            id="month name",
        ),
        pytest.param(
            CARDS,
            "id: es-2-2",
            "id: ES 2.2",
            '158: "id": "ES 2.2" is not an id. [key-not-an-id]',
            "Use small letters, digits and hyphens only, like early-start.",
            id="id with capitals",
        ),
        pytest.param(
            CARDS,
            "from: 2017-01",
            "from: 2016-13",
            '125: "from": "2016-13" is not a month. [key-not-a-month]',
            "Write it like 2017-01.",
            id="month 13",
        ),
        pytest.param(
            CARDS,
            "from: 2017-01",
            "from: 2016/17",
            '125: "from": "2016/17" is not a month. [key-not-a-month]',
            "Write it like 2017-01.",
            id="year instead of a month",
        ),
        pytest.param(
            CARDS,
            "at_least: 40",
            "at_least: 45",
            '117: "green" has bounds that cross: from 45 up to 44. [bounds-cross]',
            "Correct one of the two.",
            id="bounds that cross",
        ),
        pytest.param(
            CARDS,
            "at_least: 80",
            "at_least: 90",
            '82: entry 1 of "targets" has bounds that cross: no value can be amber, because green covers them all. [amber-within-green]',
            "Correct one of the two bands.",
            id="amber inside green",
        ),
        pytest.param(
            CARDS,
            "          at_least: 85\n        amber:\n          at_least: 80",
            "          at_most: 85\n        amber:\n          at_most: 90",
            '82: the target\'s bounds cross, or fit another polarity than "higher is better". [target-against-polarity]',
            "Higher is better: green above amber. Lower is better: green below amber. Where another way is good from a"
            " month on, a target from that month goes with it.",
            id="green on the wrong side",
        ),
        pytest.param(
            CARDS,
            "at_least: 85",
            "at_least: 85\n          more_than: 85",
            '87: "green" has both at_least and more_than. [two-lower-bounds]',
            "Keep one.",
            id="two lower bounds",
        ),
        pytest.param(
            CARDS,
            "        in_words: as many as possible\n",
            "",
            '179: entry 1 of "targets" has no green band and no in_words. [no-words-no-bands]',
            "Add one of them.",
            id="target without a rule",
        ),
        pytest.param(
            CARDS,
            "- id: es-2-2",
            "- id: es-2-1",
            '158: the id "es-2-1" belongs to another indicator already. [indicator-id-twice]',
            "Give each indicator its own.",
            id="id given twice",
        ),
        pytest.param(
            CARDS,
            "      - es-1-1\n",
            "      - nothing\n",
            '186: relation "Answers as a share of requests" names "nothing", which is no indicator. [relation-names-no-indicator]',
            "Correct the id.",
            id="relation that names no indicator",
        ),
        pytest.param(
            CARDS,
            "id: early-start",
            "id: early-stat",
            '3: the scorecard\'s id "early-stat" is not the name of this file, "early-start". [scorecard-of-another-name]',
            "Make the two the same.",
            id="scorecard id",
        ),
        pytest.param(
            WORDS,
            "theme: visits",
            "theme: visit",
            '28: theme "visit" is not in the registry. Did you mean "visits"? [commentary-on-no-theme]',
            "Correct the theme.",
            id="unknown theme of a commentary",
        ),
        pytest.param(
            WORDS,
            "theme: visits",
            "theme: requests",
            '15: there is no commentary on the theme "Visits". [theme-without-commentary]',
            'Add a commentary with "theme: visits".',
            id="theme without a commentary",
        ),
        pytest.param(
            WORDS,
            "      - es-1-3\n",
            "      - es-1-4\n",
            '19: indicator "es-1-4" is not in the registry. Did you mean "es-1-3"? [narrative-names-no-indicator]',
            "Correct the id.",
            id="unknown indicator in the words",
        ),
        pytest.param(
            WORDS,
            "release: 2017-01",
            "release: 2016-01",
            '1: this narrative says it is about "2016-01", but the file\'s name says 2017-01. [narrative-of-another-month]',
            "Correct the line, or rename the file.",
            id="words of another month",
        ),
        pytest.param(
            RATING,
            "rating: red",
            "rating: rde",
            '22: "rde" is not a known value for "rating". Did you mean "red"? [key-unknown-value]',
            'Use "green", "amber", "red" or "not rated".',
            id="rating misspelt",
        ),
        pytest.param(
            RATING,
            "rating: red",
            "rating: amber",
            '21: 79.9 is "red" by this rule, not "amber". [example-of-another-colour]',
            "Correct the example, or the bounds above it.",
            id="rating that the rule does not give",
        ),
        pytest.param(
            CARDS,
            "month.\n    theme: requests\n",
            "month.\n    theme: request\n",
            '17: theme "request" is not in the list of themes. Did you mean "requests"? [theme-not-listed]',
            "Correct it, or add the theme.",
            id="theme that is not listed",
        ),
        pytest.param(
            CARDS,
            "      - es-1-2-number\n",
            "",
            '186: entry 1 of "relations" does not have the parts that "ratio of" needs. [relation-parts]',
            "Give a whole and its parts: a ratio has two, a rolling sum one; parts of a hundred have no whole.",
            id="relation without its parts",
        ),
        pytest.param(
            CARDS,
            "    numerator: requests answered in five days\n",
            "",
            '73: "es-1-2-percent" adds up numerators and denominators, but its card does not say what they are.'
            " [ratio-without-parts]",
            "Add numerator and denominator to the card.",
            id="ratio of what is not said",
        ),
    ],
)
def test_a_fault_in_words_or_cards(
    council: Path, refuse: Refuse, path: str, old: str, new: str, says: str, remedy: str
) -> None:
    spoil(council, path, old, new)
    refuse(f"{path}:{says}\n    What to do: {remedy}")


def test_two_indicators_of_one_name(council: Path, refuse: Refuse) -> None:
    spoil(council, CARDS, 'variant: "%"', 'variant: "number"')
    said = 'the name "Requests answered in five days" belongs to more than one indicator. [indicator-name-twice]'
    remedy = "Give each indicator its own."
    refuse("\n".join(f"{CARDS}:{line}: {said}\n    What to do: {remedy}" for line in (44, 63)))


@pytest.mark.parametrize("text", ["hello\n", "- hello\n"])
def test_a_file_of_another_kind(council: Path, refuse: Refuse, text: str) -> None:
    (council / SITE).write_text(text, "utf-8")
    refuse(
        "content/site.yml:1: this file must have a key on each line. [no-keys-in-file]\n"
        '    What to do: Write "key: value" lines, like files of its kind.'
    )


@pytest.mark.parametrize("text", ["", "\n", "# Nothing but a remark.\n", "---\n"])
def test_an_empty_file(council: Path, refuse: Refuse, text: str) -> None:
    (council / WORDS).write_text(text, "utf-8")
    refuse(
        f"{WORDS}:1: this file is empty. [file-empty]\n    What to do: Fill it in, or delete it if it is not needed."
    )


def test_words_that_are_not_utf_8(council: Path, refuse: Refuse) -> None:
    spoilt = (council / WORDS).read_bytes().replace(b"Eight in ten", "Eight – nine in ten".encode("cp1252"))
    (council / WORDS).write_bytes(spoilt)
    refuse(
        f'{WORDS}:7: this file is not saved as UTF-8, but as Windows-1252, in which this line says "–". [not-utf-8]\n'
        "    What to do: Save it again with the encoding UTF-8."
    )


INERT = [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
    ("{{ page.title }} {% include 'x' %}", "{{ page.title }} {% include 'x' %}"),
]


@pytest.mark.parametrize(("typed", "published"), INERT)
def test_markup_in_words_is_no_fault_but_only_text(council: Path, typed: str, published: str) -> None:
    spoil(council, WORDS, "There were 61 requests in January.", f'"{typed}"')
    assert build(council) == 0
    page = (council / "build/docs/scorecards/early-start/2017-01/all/index.md").read_text("utf-8")
    assert f'<div class="rc-prose"><p>{published}</p></div>' in page
