"""The kinds of words that went wrong, each a table; and sentences that were written before the rules were seen."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from generator.prose.claims.texts import Finding
from generator.prose.claims.ties import Verdict
from generator.schema.yaml_tree import compose
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile
from tests.oracle.prose_record import findings

HERE = Path(__file__).parent
FEWEST = 20


@dataclass(frozen=True)
class Line:
    table: str
    number: int
    kind: str
    cells: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.table}-{self.number}"


@cache
def lines(table: str) -> list[Line]:
    found, kind = [], ""
    for number, text in enumerate((HERE / table).read_text("utf-8").splitlines(), 1):
        if text.startswith("#") or not text.strip():
            continue
        if "|" not in text:
            kind = text.split()[0]
        else:
            found.append(Line(table, number, kind, tuple(cell.strip() for cell in text.split("|"))))
    return found


def stopped(names: str, sentence: str) -> list[Finding]:
    return [found for found in findings(names, sentence) if found.stops]


def is_contradicted(found: Finding) -> bool:
    return found.verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize("line", [*lines("kinds.txt"), *lines("unseen.txt")], ids=str)
def test_what_is_false_is_stopped_and_what_is_true_is_not_contradicted(line: Line) -> None:
    verdict, names, sentence = line.cells
    found = stopped(names, sentence)
    match verdict:
        case "false":
            assert found
        case "reads":
            assert not found
        case "true":
            assert not any(map(is_contradicted, found))
        case _:
            pytest.fail(f"no verdict: {verdict}")


def test_each_kind_is_a_table_of_twenty_cases() -> None:
    kinds = [line.kind for line in lines("kinds.txt")]
    assert {kind: kinds.count(kind) >= FEWEST for kind in kinds} == {f"K{number}": True for number in range(1, 9)}
    assert len(lines("messages.txt")) >= FEWEST
    assert len(CUT_OFF) >= FEWEST


@pytest.mark.parametrize("line", lines("messages.txt"), ids=str)
def test_a_message_says_what_was_read_and_what_to_write(line: Line) -> None:
    names, sentence, words, says = line.cells
    found = next(found for found in stopped(names, sentence) if found.words == words)
    told = " ".join((*found.told, f"read as {found.read_as}"))
    assert says in told


@pytest.mark.parametrize("line", [*lines("kinds.txt"), *lines("unseen.txt"), *lines("messages.txt")], ids=str)
def test_no_message_is_nonsense(line: Line) -> None:
    """No run of nothing, nothing that came after itself, and no reference to what the sentence does not speak of."""
    names, sentence = line.cells[-2:] if len(line.cells) == 3 else line.cells[:2]
    reach = {*names.split(), *re.findall(r"\[\[([a-z-]+)", sentence)}
    for found in stopped(names, sentence):
        for told in found.told:
            assert not re.search(r"\b0 in a row|for 0\b", told)
            assert not re.search(r"([\d.,]+%?) \([^)]*\), after \1 \(", told)
            assert set(re.findall(r"\[\[([a-z-]+)", told)) <= reach


# Whether words behind a # sign are lost. What stands on a line of its own, between quotes or in a block is safe.
CUT_OFF = [
    ("a: We are #1 in Wales", True),
    ("a: We are # 1 in Wales", True),
    ("a: In January  # the newest month", True),
    ("a:\n  - one two #tag", True),
    ("a:\n  - one two #tag\n  - three", True),
    ("a: two words\n  more #1 text", True),
    ("a:\n  b: Children are safe #safe", True),
    ("a:\n  - b: Ward #3 is best", True),
    ("a: issue #12", True),
    ("a: x # a remark", True),
    ('a: "x" # a remark', True),
    ("a: [x, y] # a remark", True),
    ("a: # a remark\n  b: x", True),
    ("a: #x\nb: y", True),
    ("a: >- # a remark\n  text", True),
    ('"a#b": x', False),
    ("a:\n  # a remark\n  b: x", False),
    ('a: "We are #1 in Wales"', False),
    ("a: 'We are #1 in Wales'", False),
    ("a: >-\n  We are #1 in Wales", False),
    ("a: |-\n  We are #1 in Wales", False),
    ("a: We are number 1\n# a remark", False),
    ("# a remark\na: We are number 1", False),
    ("a: Ward#3 is best", False),
    ("a:\n  # a remark of two words\n  - one two", False),
    ("a: one two\nb: three four # gone", True),
    ("a: see C# code", False),
]


@pytest.mark.parametrize(("text", "is_lost"), CUT_OFF)
def test_no_words_are_lost_behind_a_sign(text: str, is_lost: bool) -> None:
    problems: list[Problem] = []
    compose(SourceFile("content/x.yml", text.encode()), problems)
    said = [problem.said for problem in problems]
    assert all('is lost: only "' in each and each.endswith("would be read. [yaml-cut-off]") for each in said)
    assert bool(said) is is_lost
