"""Sentences over a small record: what is false is found, what is true is left alone. `-s` prints the balance."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.prose.claims.reading import Anchor
from generator.prose.claims.texts import judge_text
from generator.prose.sentences import sentences_of
from tests.oracle.prose_record import scope

TABLE = Path(__file__).parent / "prose.txt"


@dataclass(frozen=True)
class Line:
    number: int
    true: bool
    names: str
    sentence: str

    @property
    def stops(self) -> bool:
        return bool(list(judge_text(self.sentence, sentences_of(self.sentence), scope(self.names), as_it_is)))


def as_it_is(text: str) -> tuple[str, tuple[Anchor, ...]]:
    return text, ()


def lines() -> list[Line]:
    found = []
    for number, text in enumerate(TABLE.read_text("utf-8").splitlines(), 1):
        if "|" in text and not text.startswith("#"):
            verdict, names, sentence = (cell.strip() for cell in text.split("|", 2))
            assert verdict in ("true", "false"), f"line {number}"
            found.append(Line(number, verdict == "true", names, sentence))
    return found


def test_nothing_false_is_missed_and_little_that_is_true_is_stopped() -> None:
    judged = [(line, line.stops) for line in lines()]
    found = [line for line, stops in judged if stops and not line.true]
    missed = [line for line, stops in judged if not stops and not line.true]
    alarms = [line for line, stops in judged if stops and line.true]
    told = [
        f"{what}: prose.txt:{line.number}: {line.sentence}"
        for what, some in (("missed", missed), ("false alarm", alarms))
        for line in some
    ]
    print(
        f"\n{len(judged)} sentences: {len(found)} found, {len(missed)} missed, {len(alarms)} false alarms",
        *told,
        sep="\n",
    )
    assert len(judged) >= 60
    assert not missed
    assert len(alarms) <= 2, alarms


@pytest.mark.parametrize("line", lines(), ids=lambda line: str(line.number))
def test_each_false_sentence_stops_and_no_true_one(line: Line) -> None:
    assert line.stops is not line.true, line.sentence
