"""What the claim references of the newest words say this time, and what they said before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.prose.claims.desk import Claims
from generator.prose.claims.ties import Verdict
from generator.publish.changes.pairs import Compared
from generator.record.content import Scorecard


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A claim reference as it was typed, and its words; without `was` it was not there before."""

    scorecard: Scorecard
    typed: str
    now: str
    was: str


def changed_claims(compared: Compared) -> Iterator[ReadClaim]:
    """Every claim reference of a newest release that reads otherwise than in the newest release of then."""
    then = {scorecard.id: scorecard for scorecard in compared.then.scorecards}
    for scorecard in compared.now.scorecards:
        was = _made(then.get(scorecard.id), compared.claims_then)
        for typed, now in _made(scorecard, compared.claims_now).items():
            if was.get(typed, "") != now:
                yield ReadClaim(scorecard, typed, now, was.get(typed, ""))


def _made(scorecard: Scorecard | None, claims: Claims) -> Mapping[str, str]:
    found = claims.get(scorecard.latest.narrative_file.path, ()) if scorecard else ()
    made = (each.finding for each in found if each.finding.verdict is Verdict.MADE)
    return {each.told[0]: each.words for each in made}
