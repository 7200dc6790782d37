"""What YAML would take for something else than words, drop, or never end with: stopped on the line where it stands."""

import pytest

from tests.faults.small import CARDS, told_of
from tests.unit.samples import CARD, PAGE, registry

PRIVACY = "content/pages/privacy.yml"
TEXT = "    text: x\n"
REMARK = "Put the whole text between double quotes. A remark of your own goes on a line of its own."
SIGN = "Put the whole text between double quotes, or delete the sign."
BRACKET = "Put a text that starts with [ or { between double quotes; else write a key, a colon and what belongs to it."
CLOSE = "Close it where the text ends, or put the whole text between double quotes if the mark belongs to it."
RIGHT_FILE = "See whether it is the right file, and delete what does not belong into it."
DEEP = (
    "lists or keys stand within each other here more than 20 deep. [yaml-too-deep] "
    "Put a text that starts with [ or { between double quotes, or start the list anew."
)


LIST_LOST = (
    "this line starts with a hyphen, but it is read as the middle of the text above it. [yaml-list-lost] In a list of "
    "entries, indent it as far as the others; in a text, write |- instead of >- above it; if it is no point, put the "
    "whole text between double quotes."
)


def page(old: str, new: str) -> str:
    assert PAGE.count(old) == 1
    return PAGE.replace(old, new)


def lost(kept: str) -> str:
    return f'what stands behind the # sign is lost: only "{kept}" would be read. [yaml-cut-off] {REMARK}'


def sign(word: str) -> str:
    return f'the word "{word}" is lost: its first sign means something else in YAML. [yaml-word-with-sign] {SIGN}'


def too_far(end: int) -> str:
    return (
        f"the quotation mark that is opened here is closed on line {end} only, with keys between the two. "
        f"[yaml-quote-too-far] {CLOSE}"
    )


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        # Words behind a # sign, in every shape.
        (page("summary: x", "summary: x # of all"), 2, lost("x")),
        (page("summary: x", "summary: We are #1"), 2, lost("We are")),
        (page("summary: x", "summary: one\n  two # three"), 3, lost("one two")),
        (page("summary: x", 'summary: "We" # are'), 2, lost('summary: "We"')),
        (page("summary: x", "summary: #1 in Wales"), 2, lost("summary:")),
        (page(TEXT, "    text: >- # first\n      We are\n"), 5, lost("text: >-")),
        (page("  - heading: x", "  - heading: x #1"), 4, lost("x")),
        (page("blocks:", "blocks: # all of them"), 3, lost("blocks:")),
        (page("  - heading: x\n" + TEXT, "  - {heading: x, text: y # z\n    }\n"), 4, lost("y")),
        (
            page("summary: x", "summary: We are\n  the #1 of\n  all"),
            3,
            "this can't be read as YAML: a # sign ends the text on this line, but the text goes on below. "
            "[yaml-remark-within] Put the whole text between double quotes. A remark of your own goes on a line above "
            "the text.",
        ),
        # Signs that stand for something else.
        (page("summary: x", "summary: &Children services"), 2, sign("&Children")),
        (page("summary: x", "summary: !Important for us"), 2, sign("!Important")),
        (page("summary: x", "summary: !!str for us"), 2, sign("!!str")),
        (page("summary: x", "summary: ! for us"), 2, sign("!")),
        (page("  - heading: x", "  - &first\n    heading: x"), 4, sign("&first")),
        # Keys that are none.
        (
            page("summary: x", "summary: {{ council }}"),
            2,
            f"a list or lines of their own stand where a key is due. [yaml-key-not-text] {BRACKET}",
        ),
        (
            page("summary: x", "? [summary]\n: x"),
            2,
            f"a list or lines of their own stand where a key is due. [yaml-key-not-text] {BRACKET}",
        ),
        (
            page("summary: x", "summary: x\nsummary: y"),
            3,
            '"summary" is given twice. [key-given-twice] Keep one of the two.',
        ),
        (
            page("summary: x", "summary: x\n<<: {summary: y}"),
            3,
            '"<<" is not a known key. [unknown-key] Correct the spelling or remove the line.',
        ),
        (
            page("summary: x", "-\tsummary: x"),
            2,
            "this line starts with a tab, which YAML does not allow. [yaml-tab] Replace the tab by spaces.",
        ),
        # Quotation marks.
        (page("summary: x", 'summary: "x').replace("text: x", 'text: "x"'), 2, too_far(5)),
        (page("summary: x", "summary: 'x").replace("text: x", "text: it's"), 2, too_far(5)),
        (
            page("summary: x", "summary: “x: y”"),
            2,
            "this can't be read as YAML: the quotation mark “ is a letter to it, and holds no text together. "
            '[yaml-curly-quotes] Write a straight one (") before and behind the whole text.',
        ),
        # A second text in one file.
        (
            f"{PAGE}---\n{PAGE}",
            6,
            "this can't be read as YAML: a line of three hyphens starts the file anew. [yaml-starts-anew] Delete the "
            "line.",
        ),
        (
            f"{PAGE}...\nmore: words\n",
            6,
            "this can't be read as YAML: a line of three dots ends the file here. [yaml-ends-early] Delete the line.",
        ),
        # Lists that become one text.
        (page("summary: x", "summary: one\n  - two"), 3, LIST_LOST),
        (page(TEXT, "    text: >-\n      We do:\n\n      - one\n      - two\n"), 8, LIST_LOST),
        # What has no end.
        (page("summary: x", f"summary: {'[' * 100_000}"), 2, DEEP),
        (page("summary: x", f"summary: {'[' * 5_000}{']' * 5_000}"), 2, DEEP),
        (page("summary: x", f"summary: {'{a: ' * 5_000}{'}' * 5_000}"), 2, DEEP),
        (page("summary: x", f"summary:\n  {'- ' * 20_000}x"), 3, DEEP),
        (page("summary: x", "summary:" + "".join(f"\n{' ' * n}a:" for n in range(1, 1000))), 21, DEEP),
        (
            page("summary: x", "summary: x\nblow: &b [x, x]\nup: [*b, *b]"),
            3,
            sign("&b"),
        ),
        (
            page("summary: x", f"summary: [{'a,' * 120_000}]"),
            2,
            f"this file has more than 100,000 keys and entries, and the rest is not read. [yaml-too-many] {RIGHT_FILE}",
        ),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_trap(text: str, line: int, says: str) -> None:
    assert f"{PRIVACY}:{line}: {says}" in told_of(PRIVACY, text)


@pytest.mark.parametrize(
    "text",
    [
        "# a remark\n" + PAGE,
        page("summary: x", "# a remark of its own\nsummary: x"),
        page("summary: x", "summary: x#1"),
        page("summary: x", "summary: 'We are #1'"),
        page("summary: x", 'summary: "We are\n  #1 of: all"'),
        page(TEXT, "    text: >-\n      We are # 1\n      # and so on\n"),
        page("summary: x", "summary: R&D! for *all*"),
        page(TEXT, "    text: |-\n      We do:\n\n      - one\n      - two\n"),
        page(TEXT, "    text: >-\n      We do one -\n      - two\n"),
        page(TEXT, "    text: >-\n      We do:\n        - one\n        - two\n      and more\n"),
        page("  - heading: x\n" + TEXT, "  - text: >-\n      We do\n    heading: x\n  - heading: y\n    text: y\n"),
        page(
            "  - heading: x\n" + TEXT, "  - heading: x\n    text: >-\n      We do - this\n  - heading: y\n    text: y\n"
        ),
        page("summary: x", 'summary: "é # \\u00e9"'),
        page("summary: x", "summary: é – “all” # ".rstrip(" #")),
        PAGE.replace("\n", "\r\n"),
        PAGE.replace("\n", "\r"),
        page("summary: x", "summary: 1:30"),
        page("summary: x", "summary: 017"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_and_what_is_none(text: str) -> None:
    assert told_of(PRIVACY, text) == []


@pytest.mark.parametrize("typed", ["", " # none", "   "])
def test_a_key_that_may_be_left_out_is_left_out_or_filled_in(typed: str) -> None:
    glossary = f"title: x\nsummary: x\nterms:\n  - term: x\n    stands_for:{typed}\n    means: x\n"
    assert told_of("content/glossary.yml", glossary)[0] == (
        'content/glossary.yml:5: "stands_for" is empty. [empty-key] Fill it in or remove the line.'
    )


@pytest.mark.parametrize("typed", ["1_000", "1e3", "+5", ".5", "٣", "1,5", "5 %", "0x10"])
def test_a_number_is_written_with_digits(typed: str) -> None:
    rule = f"at_least: '{typed}'"
    target = "{from: 2016-04, as_printed: x, set_by: x, why: x, basis: latest figure, green: {RULE}, otherwise: red}"
    cards = registry(CARD).replace('"targets": []', f'"targets": [{target.replace("RULE", rule)}]')
    odd = ": it has a digit of another kind (U+0663)" if typed == "٣" else ""
    assert [each for each in told_of(CARDS, cards) if "at_least" in each] == [
        f'{CARDS}:1: "at_least": "{typed}" is not a number{odd}. [key-not-a-number] '
        "Write digits only, without %, commas or words."
    ]
