"""Whom a sentence speaks about: an area of ours, others to compare with, or the target."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.prose.facts.fact import TARGET
from generator.record.outside import ComparatorName


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody whom a sentence names, and where; an area by its code, others by name."""

    begin: int
    stop: int
    who: str


_OTHERS = (
    (ComparatorName.BEST_NEIGHBOUR, r"best (?:statistical )?neighbours?"),
    (ComparatorName.TOP_QUARTILE, r"top (?:quarter|quartile)(?: of the country| in England)?"),
    (
        ComparatorName.NEIGHBOURS,
        r"(?:statistical )?neighbours?(?:' average)?|councils like (?:ours|us)|similar councils",
    ),
    (
        ComparatorName.ENGLAND,
        r"England(?:'s)?|the nation\b|national(?:ly)?(?: average)?|for the nation|across the country",
    ),
    # Any region is the one of the council; those of England are named by their points of the compass too.
    (
        ComparatorName.REGION,
        r"(?:the |(?-i:(?:[A-Z][a-z]+ (?:and |& )?(?:the )?)+))region|regional average|"
        r"the (?:north|south) (?:east|west)(?: region)?",
    ),
    (
        TARGET,
        r"targets?(?! list)(?!,? (?:at|with)\b)|aims? (?:is|was|of)|goal|(?:upper |lower )?limit|threshold|"
        r"ceiling|cap\b|"
        r"(?<!rated )(?<!is )(?<!was )(?:red|amber|green)(?= (?:from|"
        r"at|above|below))",
    ),
)
_PATTERNS = tuple((name, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for name, words in _OTHERS)


def whos_of(text: str, places: Mapping[str, str]) -> list[Who]:
    """Whom a sentence names, in order. `places` gives the codes of our areas by their names."""
    found: list[Who] = []
    for who in _candidates(text, places):
        if not any(who.begin < other.stop and other.begin < who.stop for other in found):
            found.append(who)
    return sorted(found, key=lambda who: who.begin)


def _candidates(text: str, places: Mapping[str, str]) -> Iterator[Who]:
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            # An area of ours may have the name of a region elsewhere.
            if name != ComparatorName.REGION or re.sub("^the ", "", match[0], flags=re.IGNORECASE) not in places:
                yield Who(match.start(), match.end(), name)
    for name in sorted(places, key=len, reverse=True):
        for match in _place(name).finditer(text) if name in text else ():
            yield Who(match.start(), match.end(), places[name])


@cache
def _place(name: str) -> re.Pattern[str]:
    # North is an area; a part of the country or a county whose name begins with North is not.
    return re.compile(rf"\b{re.escape(name)}\b(?! (?:East|West|[A-Z][a-z]+shire)\b)")
