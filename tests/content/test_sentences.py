"""Sentences that were written before the rules were seen: what is false stops, what is true is not contradicted."""

from pathlib import Path

import pytest

from generator.prose.claims.ties import Verdict
from tests.content.typed import findings

LINES = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in Path(__file__).with_name("sentences.txt").read_text("utf-8").splitlines()
    if "|" in line and not line.startswith("#")
]


def verdict_on(scorecard: str, indicators: str, sentence: str) -> str:
    found = [each for each in findings(scorecard, indicators.split(), sentence) if each.stops]
    contradicted = any(each.verdict is Verdict.CONTRADICTED for each in found)
    return "contradicted" if contradicted else "not read" if found else "passes"


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[-1])
def test_what_is_false_stops_and_what_is_true_is_not_contradicted(line: tuple[str, ...]) -> None:
    truth, *rest = line
    if truth == "gap":
        assert verdict_on(*rest) == "passes", "it is cured: call it false"
    else:
        assert verdict_on(*rest) != {"true": "contradicted", "false": "passes", "alarm": "passes"}[truth]
