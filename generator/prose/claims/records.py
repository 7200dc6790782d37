"""Words about a whole run of figures: "the lowest since April", "for the third month running", "every month"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.prose.claims.facts import Fact
from generator.prose.claims.movement import BETTER, DOWN, UP, WORSE, Contradiction
from generator.prose.claims.reading import Reading
from generator.prose.claims.stated import Stated, beside, clause_at, held_back, is_denied, is_hedged, same_series
from generator.prose.claims.whens import Time
from generator.prose.numerals import WORDS, read_number
from generator.schema.registry import Polarity

_EXTREME = re.compile(
    r"\bthe (?:(?P<high>highest|most|largest|biggest|peak)|(?P<low>lowest|fewest|smallest)|(?P<best>best)|"
    r"(?P<worst>worst))\b"
    r"(?P<rest>(?: \w+){0,5}? (?:since|for|of the year|this year|in the year|on record|in (?:one|any|a) "
    r"(?:single )?month|month)\b(?: \w+){0,5})?",
    re.IGNORECASE,
)
_ORDINALS = [
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_RUN = re.compile(
    rf"\b(?:for the (?P<nth>{'|'.join(_ORDINALS)}) (?:month|quarter|year|time) (?:running|in a row)|"
    rf"(?:for )?(?P<many>[0-9]+|{WORDS}) (?:months|quarters|years) (?:running|in a row)"
    rf"|(?P<more>for (?:more than|over|at least) (?P<least>[0-9]+|{WORDS}) months))\b",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"\b(?:(?:in |for )?(?:every|each) (?:single )?month|month (?:on|after|by) month|steadily|continually|"
    r"continuously)\b",
    re.IGNORECASE,
)
_MOVE = re.compile(
    rf"\b(?:(?P<up>{UP}|more)|(?P<down>{DOWN}|fewer)|(?P<better>{BETTER})|(?P<worse>{WORSE}))\b", re.IGNORECASE
)


def contradicted_records(reading: Reading, stated: Sequence[Stated], facts: Sequence[Fact]) -> Iterator[Contradiction]:
    """The words about runs of figures that the figures contradict."""
    text = reading.words
    for pattern, judge in ((_EXTREME, _is_extreme), (_RUN, _has_run), (_ALWAYS, _always)):
        for match in pattern.finditer(text):
            near = beside(text, match.start(), match.end(), stated)
            if near is None or is_hedged(text, match.start()):
                continue
            if why := held_back(near.facts):
                yield Contradiction(match.start(), match[0], why)
                continue
            verdicts = [(fact, judge(reading, match, fact, same_series(fact, facts))) for fact in near.facts]
            known = [(fact, truth) for fact, truth in verdicts if truth is not None]
            if known and all(bool(truth) is not is_denied(text, match.start()) for _, truth in known):
                yield Contradiction(match.start(), match[0], known[0][1] or f"it is so: {known[0][0].words}")


def _upto(fact: Fact, series: Sequence[Fact]) -> list[Fact]:
    return [other for other in series if other.period and fact.period and other.period.end <= fact.period.end]


def _is_extreme(reading: Reading, match: re.Match[str], fact: Fact, series: Sequence[Fact]) -> str | None:
    """Empty if no figure of the time that is named goes further; else the figure that does."""
    window = _window(reading, match, fact, _upto(fact, series))
    if match["rest"] is None or len(window) < 2:
        return None
    kind = (
        match.lastgroup if match.lastgroup != "rest" else next(k for k in ("high", "low", "best", "worst") if match[k])
    )
    highest = kind == "high" or (kind in ("best", "worst") and (kind == "best") == (fact.polarity is Polarity.HIGHER))
    if kind in ("best", "worst") and fact.polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return None
    beaten = [other for other in window if (other.value > fact.value if highest else other.value < fact.value)]
    return f"{beaten[-1].words}, against {fact.words}" if beaten else ""


def _window(reading: Reading, match: re.Match[str], fact: Fact, before: Sequence[Fact]) -> list[Fact]:
    """The figures with which a record is compared."""
    end = fact.period.end if fact.period else 0
    months = re.search(rf"for (?:more than |over |at least )?([0-9]+|{WORDS}) months", match[0], re.IGNORECASE)
    if months:
        start = end - int(read_number(months[1])) + 1
    elif re.search(r"\byear\b", match[0]):
        start = end - (end - 3) % 12
    else:
        since = [when for when in reading.whens if when.begin >= match.start() and when.time is Time.MONTHS]
        start = since[0].start + 1 if since else end - (end - 3) % 12 + 1 if "since" in match[0] else 0
    return [other for other in before if other.period and start <= other.period.end]


def _has_run(reading: Reading, match: re.Match[str], fact: Fact, series: Sequence[Fact]) -> str | None:
    """Empty if what the sentence tells has gone on for so long, and no shorter; else how long it has."""
    count = _count(match)
    move = _MOVE.search(clause_at(reading.words, match.start()))
    values = [other.value for other in reversed(_upto(fact, series))]
    if len(values) < 2:
        return None
    run = _run_length(values, move.lastgroup or "" if move else "", fact.polarity)
    told = "moved the same way" if move else "been the same"
    truth = f"the figure has {told} for {run} in a row up to {fact.words}"
    whole = len(values) - (1 if move else 0)
    if match["more"]:
        return "" if run > count or run >= whole else truth
    return "" if run == count or (run >= whole and count > run) else truth


def _count(match: re.Match[str]) -> int:
    if match["nth"]:
        return _ORDINALS.index(match["nth"].lower()) + 2
    return int(read_number(match["many"] or match["least"]))


def _run_length(newest_first: Sequence[Decimal], move: str, polarity: Polarity) -> int:
    """For how many figures a movement has gone on, or for how many the figure has been the same."""
    pairs = list(pairwise(newest_first))
    if not move:
        same = next((place for place, (now, then) in enumerate(pairs) if now != then), len(pairs))
        return same + 1
    rising = _rises(move, polarity)
    stops = (place for place, (now, then) in enumerate(pairs) if not (now > then if rising else now < then))
    return next(stops, len(pairs))


def _rises(move: str, polarity: Polarity) -> bool:
    if move in ("better", "worse"):
        return (move == "better") == (polarity is not Polarity.LOWER)
    return move == "up"


def _always(reading: Reading, match: re.Match[str], fact: Fact, series: Sequence[Fact]) -> str | None:
    """Empty if every month of the time that is named moved as told; else the first that did not."""
    move = _MOVE.search(reading.words)
    newest = next((other for other in series if other.latest), fact)
    if f"since {fact.period.label[:3] if fact.period else ''}" in reading.words:
        fact = newest
    before = _upto(fact, series)
    if move is None or len(before) < 3 or fact.period is None:
        return None
    since = [when for when in reading.whens if when.time is Time.MONTHS and when.end < fact.period.end]
    start = since[0].start if since else fact.period.end - (fact.period.end - 3) % 12
    window = [other for other in before if other.period and other.period.end >= start]
    rising = _rises(move.lastgroup or "up", fact.polarity)
    for then, now in pairwise(window):
        if not (now.value > then.value if rising else now.value < then.value):
            return f"{now.words}, after {then.words}"
    return ""
