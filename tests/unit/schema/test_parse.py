"""Bytes to rows and to checked objects: what is read, and that a fault is named with its line."""

import pytest

from generator.schema.accessibility import Violation
from generator.schema.cards import CardSection
from generator.schema.narrative import Block, StandingPage
from generator.schema.parse import line_of, parse_model, parse_rows
from generator.schema.site import SiteText
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile

COLUMNS = ("name", "value")


def read_rows(data: bytes) -> tuple[list[tuple[int, str, str]], list[str]]:
    """The rows with their lines, and the faults with theirs."""
    problems: list[Problem] = []
    rows = [
        (r.line, r.cells["name"], r.cells["value"]) for r in parse_rows(SourceFile("t.csv", data), COLUMNS, problems)
    ]
    return rows, [f"{p.line}: {p.message} [{p.rule}]" for p in problems]


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (b"name,value\na,1\nb,2\n", [(2, "a", "1"), (3, "b", "2")]),
        (b"\xef\xbb\xbfname,value\r\na,1\r\n", [(2, "a", "1")]),
        (b" name , value \n a ,  1 \n", [(2, "a", "1")]),
        (b'name,value\n"a,\nb",1\n\n,\nc,\n', [(2, "a,\nb", "1"), (6, "c", "")]),
        (b"name,value\n=1+1,\xe2\x80\x93\n", [(2, "=1+1", "\u2013")]),
        (b"name,value\n", []),
    ],
)
def test_rows_are_text_by_column_with_the_line_on_which_they_start(
    data: bytes, rows: list[tuple[int, str, str]]
) -> None:
    assert read_rows(data) == (rows, [])


@pytest.mark.parametrize(
    ("data", "rows", "line"),
    [
        (b"", [], 1),
        (b"name,value\na,caf\xe9\n", [], 2),
        (b"name;value\na;1\n", [], 1),
        (b"value,name\n", [], 1),
        (b"name,valeu\n", [], 1),
        (b"name,value,value\n", [], 1),
        (b"name,value\na,1,2\nb,2\n", [(3, "b", "2")], 2),
        (b'name,value\na,1\nb,"2\nc,3\n', [(2, "a", "1")], 3),
    ],
)
def test_a_fault_of_a_table_is_named_with_its_line(data: bytes, rows: list[tuple[int, str, str]], line: int) -> None:
    found, problems = read_rows(data)
    assert (found, [problem.split(":")[0] for problem in problems]) == (rows, [str(line)])


@pytest.mark.parametrize(
    ("heading", "row", "cells"),
    [
        ("name,value", "a,1", {"decimals": "", "rating": ""}),
        ("name,value,rating", "a,1,red", {"decimals": "", "rating": "red"}),
        ("name,value,decimals,rating", "a,1,0,", {"decimals": "0", "rating": ""}),
        ("name,value, rating ,decimals", "a,1,red,0", {"decimals": "0", "rating": "red"}),
    ],
)
def test_optional_columns_stand_behind_the_others_in_any_order(heading: str, row: str, cells: dict[str, str]) -> None:
    problems: list[Problem] = []
    source = SourceFile("t.csv", f"{heading}\n{row}\n".encode())
    [found] = parse_rows(source, COLUMNS, problems, ("decimals", "rating"))
    assert (found.cells, problems) == ({"name": "a", "value": "1"} | cells, [])


@pytest.mark.parametrize(
    ("heading", "what", "right"),
    [
        ("name,rating,value", "its columns in another order", "name,value,rating"),
        ("name,value,rating,rating", 'the column "rating" twice', "name,value,rating"),
        ("name,value,value", 'the column "value" twice', "name,value"),
        ("name,value,colour", 'an unknown column "colour"', "name,value"),
        ("name,decimals", 'no column "value"', "name,value,decimals"),
    ],
)
def test_an_optional_column_in_the_wrong_place_twice_or_unknown(heading: str, what: str, right: str) -> None:
    problems: list[Problem] = []
    source = SourceFile("t.csv", f"{heading}\na,1,2\n".encode())
    assert list(parse_rows(source, COLUMNS, problems, ("decimals", "rating"))) == []
    assert [(p.line, p.said, p.remedy) for p in problems] == [
        (1, f"the heading has {what}. [csv-heading]", f"Make the first line: {right}")
    ]


def read_page(text: str) -> tuple[StandingPage | None, list[str]]:
    problems: list[Problem] = []
    page = parse_model(SourceFile("t.yml", text.encode()), StandingPage, problems)
    return page, [f"{p.line}: {p.message} [{p.rule}]" for p in problems]


def test_yaml_stays_text_whatever_yaml_would_make_of_it() -> None:
    page, problems = read_page("title: 1.10\nsummary: no\nblocks:\n  - heading: 2017-01-01\n    text: '  5+ A*-C  '\n")
    block = Block(heading="2017-01-01", text="5+ A*-C")
    assert (page, problems) == (StandingPage(title="1.10", summary="no", blocks=(block,)), [])


GOOD = "title: a\nsummary: b\nblocks:\n  - heading: c\n    text: d\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# only a comment\n", 1),
        (GOOD.replace("summary", "sumary"), 2),
        (GOOD.replace("    text: d\n", ""), 4),
        (GOOD.replace("    text: d\n", "    text:\n"), 5),
        (GOOD + "title: again\n", 6),
        (GOOD.replace("    text", "\ttext"), 5),
        (GOOD.replace("summary: b", "summary: b: c"), 2),
        (GOOD.replace("summary: b", 'summary: "b'), 2),
        (GOOD.replace("summary: b", "summary: *b"), 2),
        (GOOD.replace("title: a", "title: &-b a").replace("summary: b", "summary: *-b"), 1),
        (GOOD.replace("  - heading: c\n    text: d\n", "  - c\n"), 4),
        (GOOD + "---\n" + GOOD, 6),
        ("- a\n- b\n", 1),
        ("!!python/object/apply:os.system [id]\n", 1),
    ],
)
def test_a_faulty_yaml_file_gives_no_object_and_names_the_line(text: str, line: int) -> None:
    page, problems = read_page(text)
    assert page is None
    assert problems, "a file that can't be read must say so"
    assert problems[0].split(":")[0] == str(line)


UNREADABLE = "this can't be read as YAML: "


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("title: a\nsummary\nblocks: c\n", "2: {}this line needs a colon after its key. [yaml-no-colon]"),
        ("title: a\nsummary: b\nblocks\n", "3: {}this line needs a colon after its key. [yaml-no-colon]"),
        (GOOD.replace("summary: b", "summary: * b"), "2: {}a text starts with * or &. [yaml-star]"),
        (GOOD.replace("summary: b", "summary: & b"), "2: {}a text starts with * or &. [yaml-star]"),
        (
            GOOD.replace("summary: b", 'summary: "b" c'),
            "2: {}the line doesn't fit those before it. [yaml-does-not-fit]",
        ),
        (
            GOOD.replace("summary: b", 'summary: "b'),
            "2: {}a quotation mark is opened and not closed. [yaml-open-quote]",
        ),
    ],
)
def test_what_is_no_yaml_is_said_on_the_line_to_mend(text: str, fault: str) -> None:
    assert read_page(text) == (None, [fault.format(UNREADABLE)])


@pytest.mark.parametrize("typed", ["", "''", "'  '", "~", "null"])
def test_nothing_is_nothing_however_it_is_typed(typed: str) -> None:
    assert read_page(GOOD.replace("summary: b", f"summary: {typed}")) == (None, ['2: "summary" is empty. [empty-key]'])


def test_what_pydantic_refuses_for_a_reason_of_its_own_is_told_all_the_same() -> None:
    digits = "9" * 5000  # More than Python turns into a whole number.
    problems: list[Problem] = []
    parse_model(SourceFile("t.yml", f"rule: x\npages: {digits}\n".encode()), Violation, problems)
    assert [f"{p.line}: {p.message} [{p.rule}]" for p in problems] == [
        f'2: "pages": "{digits}" can\'t be used here. [key-not-usable]'
    ]


def test_all_faults_of_a_file_are_found_at_once() -> None:
    _, problems = read_page("titel: a\nblocks:\n  - text: d\n")
    assert problems == [
        '1: "titel" is not a known key. Did you mean "title"? [unknown-key]',
        '1: "summary" is missing here. [missing-key]',
        '3: "heading" is missing here. [missing-key]',
    ]


def test_a_missing_file_says_so() -> None:
    problems: list[Problem] = []
    assert parse_model(SourceFile("t.yml", b"", is_missing=True), SiteText, problems) is None
    assert [str(p) for p in problems] == [
        "t.yml:1: this file is missing. [file-missing]\n    What to do: Add it: the site can't be built without it."
    ]


@pytest.mark.parametrize(
    ("place", "line"),
    [(("title",), 1), (("blocks",), 3), (("blocks", 0, "text"), 5), (("blocks", 7), 3), (("nowhere",), 1)],
)
def test_a_place_in_a_file_has_a_line(place: tuple[int | str, ...], line: int) -> None:
    assert line_of(SourceFile("t.yml", GOOD.encode()), *place) == line


# --- blocks, of which there are several kinds -------------------------------------------------------

SECTION = "id: a\ntitle: a\nsummary: a\nblocks:\n"
TEXT = "  - block: text\n    text: x\n"
TASKS = "  - block: tasks\n    text: x\n"
DIAGRAM = "  - block: diagram\n    title: x\n    text: x\n    levels:\n"
LEVEL = "      - {name: x, need: x, help: x}\n"
KINDS = (
    "text, figures, table, chart, strengths, responses, complaints, plan, diagram, position, tasks, signatures, contact"
)


def read_blocks(blocks: str) -> list[tuple[str, str]]:
    """What is wrong with the blocks of a section, of which the first starts on line 5, and what to do about it."""
    problems: list[Problem] = []
    parse_model(SourceFile("t.yml", f"{SECTION}{blocks}".encode()), CardSection, problems)
    return [(f"{p.line}: {p.message} [{p.rule}]", p.remedy) for p in problems]


def test_blocks_of_several_kinds_are_read() -> None:
    assert read_blocks(f"{TEXT}{TASKS}    tasks:\n      - text: x\n{DIAGRAM}{LEVEL * 3}") == []


NO_KIND = 'entry 1 of "blocks" does not say which kind of block it is. [no-block-kind]'
ADD_KIND = 'Start it with a line "- block: text", or another kind.'


@pytest.mark.parametrize(
    ("blocks", "fault", "remedy"),
    [
        ("  - text: x\n", f"5: {NO_KIND}", ADD_KIND),
        ("  - heading: x\n    text: x\n", f"5: {NO_KIND}", ADD_KIND),
        ("  - block:\n    text: x\n", f"5: {NO_KIND}", ADD_KIND),
        ("  - block: ''\n    text: x\n", f"5: {NO_KIND}", ADD_KIND),
        (f"{TEXT}  - text: x\n", f"7: {NO_KIND.replace('1', '2')}", ADD_KIND),
        (
            "  - block: txt\n    text: x\n",
            '5: there is no block "txt". Did you mean "text"? [unknown-block-kind]',
            f"Use one of: {KINDS}.",
        ),
        (
            "  - block: poem\n    text: x\n",
            '5: there is no block "poem". [unknown-block-kind]',
            f"Use one of: {KINDS}.",
        ),
        (
            "  - block: Text\n    text: x\n",
            '5: there is no block "Text". Did you mean "text"? [unknown-block-kind]',
            f"Use one of: {KINDS}.",
        ),
        (
            "  - x\n",
            '5: entry 1 of "blocks" must have lines of its own. [no-keys-below]',
            'Put "key: value" lines below it, indented by two spaces.',
        ),
        ("  -\n", '5: entry 1 of "blocks" is empty. [empty-key]', "Fill it in or remove the line."),
    ],
)
def test_a_block_says_of_which_kind_it_is(blocks: str, fault: str, remedy: str) -> None:
    assert read_blocks(blocks) == [(fault, remedy)]


@pytest.mark.parametrize(
    ("blocks", "line", "key"),
    [
        ("  - block: text\n", 5, "text"),
        (f"{TEXT}  - block: text\n    heading: x\n", 7, "text"),
        (TASKS, 5, "tasks"),
        ("  - block: figures\n    text: x\n", 5, "figures"),
        ("  - block: plan\n    text: x\n", 5, "plan"),
        ("  - block: strengths\n    text: x\n    improvements: [x]\n", 5, "strengths"),
        ("  - block: strengths\n    text: x\n    strengths: [x]\n", 5, "improvements"),
        ("  - block: chart\n    text: x\n", 5, "figure"),
        (f"{TASKS}    tasks:\n      - complete: true\n", 8, "text"),
        (f"{TEXT}{TASKS}    tasks:\n      - text: x\n      - complete: true\n", 11, "text"),
        (f"{DIAGRAM}{LEVEL}{LEVEL}      - name: x\n        need: x\n", 11, "help"),
    ],
)
def test_a_key_that_is_missing_in_a_block_is_named_with_its_line(blocks: str, line: int, key: str) -> None:
    assert read_blocks(blocks) == [(f'{line}: "{key}" is missing here. [missing-key]', f'Add a line "{key}: ...".')]


SPELLING = "Correct the spelling or remove the line."


@pytest.mark.parametrize(
    ("blocks", "fault", "remedy"),
    [
        (f"{TEXT}    mood: x\n", '7: "mood" is not a known key. [unknown-key]', SPELLING),
        (f"{TEXT}    hading: x\n", '7: "hading" is not a known key. Did you mean "heading"? [unknown-key]', SPELLING),
        (
            "  - block: text\n    txet: x\n",
            '6: "txet" is not a known key. Did you mean "text"? [unknown-key]',
            SPELLING,
        ),
        (f"{TASKS}    taks: [x]\n", '7: "taks" is not a known key. Did you mean "tasks"? [unknown-key]', SPELLING),
        (
            f"{TEXT}    levels: x\n",
            '7: "levels" does not belong here. [misplaced-key]',
            "Check how far the line is indented, or remove it.",
        ),
        (
            f"{TASKS}    tasks:\n      - text: x\n        complet: true\n",
            '9: "complet" is not a known key. Did you mean "complete"? [unknown-key]',
            SPELLING,
        ),
    ],
)
def test_a_key_that_a_block_does_not_have_is_named_once(blocks: str, fault: str, remedy: str) -> None:
    assert read_blocks(blocks) == [(fault, remedy)]


ONE_PIECE = "Write it in one piece, after the colon."
ID = "Use small letters, digits and hyphens only, like early-start."
LIST = "Put each entry on a line of its own that starts with a hyphen and a space."


@pytest.mark.parametrize(
    ("blocks", "fault", "remedy"),
    [
        ("  - block: text\n    text: ''\n", '6: "text" is empty. [empty-key]', "Fill it in or remove the line."),
        (
            f"{TEXT}    heading:\n      - x\n",
            '7: "heading" has a list where one text or number is due. [not-in-one-piece]',
            ONE_PIECE,
        ),
        (
            f"{TASKS}    tasks: []\n",
            '7: "tasks" has no entries, but needs at least 1. [too-few-entries]',
            "Add what is missing.",
        ),
        (f"{TASKS}    tasks: x\n", '7: "tasks" must be a list. [not-a-list]', LIST),
        (
            f"{TASKS}    tasks:\n      - text: x\n        complete: perhaps\n",
            '9: "complete": "perhaps" is neither true nor false. [key-not-true-or-false]',
            "Write true or false.",
        ),
        (
            f"{DIAGRAM}{LEVEL * 2}",
            '8: "levels" has 2 entries, but needs at least 3. [too-few-entries]',
            "Add what is missing.",
        ),
        (f"{DIAGRAM}{LEVEL * 7}", '8: "levels" has too many entries. [too-many-entries]', "Keep 6 at most."),
        (
            f"{TEXT}    indicators: [es-1-1, ES 2]\n",
            '7: entry 2 of "indicators": "ES 2" is not an id. [key-not-an-id]',
            ID,
        ),
    ],
)
def test_what_a_block_holds_is_named_with_its_own_line(blocks: str, fault: str, remedy: str) -> None:
    assert read_blocks(blocks) == [(fault, remedy)]
