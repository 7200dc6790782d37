"""How many claims of some words are made, checked, or left to somebody's judgement."""

from collections import Counter
from collections.abc import Iterable

from generator.prose.claims.desk import FoundIn
from generator.prose.claims.ties import Verdict

_COUNTED = (Verdict.MADE, Verdict.CHECKED, Verdict.JUDGED)


def claim_counts(found: Iterable[FoundIn]) -> dict[str, int]:
    """The number of claims by what became of them; what there is none of is left out."""
    counts = Counter(each.finding.verdict for each in found)
    return {verdict.value: counts[verdict] for verdict in _COUNTED if counts[verdict]}
