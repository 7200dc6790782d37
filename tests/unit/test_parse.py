"""Bytes to rows and to checked objects: what is read, and that a fault is named with its line."""

import pytest

from generator.narrative import Block, SiteText, StandingPage
from generator.parse import line_of, parse_model, parse_rows
from generator.problems import Problem
from generator.texts import SourceFile

COLUMNS = ("name", "value")


def read_rows(data: bytes) -> tuple[list[tuple[int, str, str]], list[str]]:
    """The rows with their lines, and the faults with theirs."""
    problems: list[Problem] = []
    rows = [
        (r.line, r.cells["name"], r.cells["value"]) for r in parse_rows(SourceFile("t.csv", data), COLUMNS, problems)
    ]
    return rows, [f"{p.line}: {p.message}" for p in problems]


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


def read_page(text: str) -> tuple[StandingPage | None, list[str]]:
    problems: list[Problem] = []
    page = parse_model(SourceFile("t.yml", text.encode()), StandingPage, problems)
    return page, [f"{p.line}: {p.message}" for p in problems]


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


def test_all_faults_of_a_file_are_found_at_once() -> None:
    _, problems = read_page("titel: a\nblocks:\n  - text: d\n")
    assert problems == [
        '1: "titel" is not a known key. Did you mean "title"?',
        '1: "summary" is missing here.',
        '3: "heading" is missing here.',
    ]


def test_a_missing_file_says_so() -> None:
    problems: list[Problem] = []
    assert parse_model(SourceFile("t.yml", b"", is_missing=True), SiteText, problems) is None
    assert [p.message for p in problems] == ["this file is missing."]


@pytest.mark.parametrize(
    ("place", "line"),
    [(("title",), 1), (("blocks",), 3), (("blocks", 0, "text"), 5), (("blocks", 7), 3), (("nowhere",), 1)],
)
def test_a_place_in_a_file_has_a_line(place: tuple[int | str, ...], line: int) -> None:
    assert line_of(SourceFile("t.yml", GOOD.encode()), *place) == line
