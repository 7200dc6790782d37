"""The mistakes of the real covering reports, typed into the narrative of the real release, stop the build."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from generator.checks.claims import check_claims
from generator.disclose import disclose
from generator.prose.claims.desk import desk_of_month, read_claims
from generator.prose.told import tell
from generator.publish.files import read_sources
from generator.record.content import Content
from generator.record.gather import parse_content
from generator.schema.narrative import Highlight
from generator.terms.problems import Problem

TABLE = Path(__file__).parent / "discrepancies.txt"


@dataclass(frozen=True)
class Row:
    scorecard: str
    line: int
    indicators: tuple[str, ...]
    verdict: str
    sentence: str

    @property
    def home(self) -> str:
        """The scorecard whose figures the sentence is about: the second report repeats mistakes of the first."""
        return "early-help" if self.indicators[0].startswith("eh-") else "safeguarding"


def rows() -> Iterator[Row]:
    for text in TABLE.read_text("utf-8").splitlines():
        if not text.startswith("#"):
            scorecard, line, indicators, verdict, sentence = (cell.strip() for cell in text.split("|"))
            yield Row(scorecard, int(line), tuple(indicators.split()), verdict, sentence)


ROWS = tuple(rows())


@cache
def content() -> Content:
    problems: list[Problem] = []
    draft = parse_content(read_sources(Path()), problems)
    assert draft is not None, problems
    found = disclose(draft, problems)
    assert found is not None, problems
    return found


def doubts(row: Row) -> list[str]:
    """What the check says when the sentence stands in the real narrative as the first thing that goes well."""
    scorecard = next(s for s in content().scorecards if s.id == row.home)
    real = scorecard.latest
    spoilt = Highlight(written_for=real.month, text=row.sentence, indicators=row.indicators)
    narrative = real.narrative.model_copy(update={"going_well": (spoilt,), "needs_to_improve": (), "commentary": ()})
    release = replace(real, narrative=narrative)
    changed = replace(content(), scorecards=(replace(scorecard, releases=(release,)),))
    desk = desk_of_month(content(), tell(changed).narrative(narrative), narrative, [(scorecard, release)])
    found = (each for each in desk.findings() if each.finding.stops and each.told.place[0] == "going_well")
    return [each.finding.words for each in found]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.scorecard}-{row.line}-{row.indicators[0]}")
def test_the_mistake_is_found_or_the_table_says_why_not(row: Row) -> None:
    assert row.verdict == "caught" or row.verdict.startswith("not: ")
    assert bool(doubts(row)) == (row.verdict == "caught"), doubts(row)


def test_every_row_of_the_two_registers_is_here() -> None:
    assert [sum(row.scorecard == name for row in ROWS) for name in ("early-help", "safeguarding")] == [12, 36]
    caught = sum(row.verdict == "caught" for row in ROWS)
    print(f"\n{caught} of {len(ROWS)} mistakes of the reports are caught")


def test_every_number_and_claim_of_the_real_texts_is_accounted_for() -> None:
    told = tell(content())
    assert list(check_claims(told, read_claims(content(), told))) == []
