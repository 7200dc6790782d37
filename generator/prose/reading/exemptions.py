"""Numbers that claim nothing about the figures: dates, ages, sections, times of day, and the like."""

import re
from collections.abc import Collection, Sequence
from functools import cache

from generator.terms.units import UNITS, Unit

_N = r"(?:[0-9]+(?:\.[0-9]+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty)"
# A number that goes on, or that is a percentage, is none of these.
_TAIL = r"(?![0-9]|[.,][0-9]| ?%| per ?cent)"
_LIST = rf"{_N}{_TAIL}(?:(?:,| and| or| to|–|-| ?,? ?and) ?{_N}{_TAIL})*"
_THINGS = (
    r"(?:sections?|measures?|pages?|tables?|charts?|figures?(?= [0-9])|appendix|appendices|annex|"
    r"chapters?|parts?(?= [0-9])|stages?|phases?|"
    r"priorit(?:y|ies)(?= [0-9])|outcomes?(?= [0-9])|themes?(?= [0-9])|objectives?(?= [0-9])|actions?"
    r"(?= [0-9])|steps?(?= [0-9])|points?(?= [0-9])|"
    r"key stages?|KS|years?(?= (?:[1-9]\b|1[0-3]\b|one|two|three))|levels?|grades?|tiers?|bands?"
    r"(?= [0-9])|issue|version|item|minute|clause|articles?|"
    r"schedule|regulation|rule|band|half[- ]terms?|terms?(?= [0-9])|quarters?(?= [0-9])|weeks?(?= [0-9])|"
    r"numbers?(?= [0-9]+\.[0-9])|Progress|Attainment|room|floor|"
    r"wards?(?= [0-9])|lines?(?= [0-9])|P(?=[0-9])|No\.?|rows?(?= [0-9])|columns?(?= [0-9])|Q(?=[1-4]))"
)
_TIMES = ("second", "minute", "hour", "week", "month", "year", "term", "night", "decade", "evening", "morning")
_MANY = rf"(?:{_N}|several|{_N}-{_N})"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_THINGS} ?\(?{_LIST}\)?[A-Za-z]?(?:\.[A-Z]?[0-9]+)?\b",
        # Ages.
        rf"\bage[ds]?(?: of| from| between)? {_LIST}(?: or (?:less|more|over|under|older|younger))?",
        rf"\b{_LIST}[- ]years?[- ]olds?\b|\b{_LIST} years? (?:old|of age)\b",
        rf"\b(?:those|children|pupils|people|young people|anyone|everyone|students|girls|boys|learners)(?: who "
        rf"(?:are|were))? "
        rf"(?:under|over|aged)(?: the age of)? {_LIST}\b",
        rf"\b(?:turn(?:s|ed|ing)?|(?:when|before|after|until|once) (?:they|he|she|you|we) (?:are|were|turn|"
        rf"reach)) {_N}{_TAIL}\b",
        r"\b(?:post|pre|under|over)[- ](?:1[0-9]|2[0-5]|[0-9])s?\b(?= (?:education|to|learning|provision|"
        r"services|places)|s\b|-)",
        r"\b(?:under|over)[- ](?:twos|threes|fours|fives|eights|[0-9]{1,2}s)\b",
        r"\b[0-9]{1,2} ?(?:to|-|–) ?[0-9]{1,2}[- ]year",
        rf"\bwhen (?:children|pupils|they|people) are {_N} or {_N}\b|\bin care over {_N}\b",
        # What a text itself lists or tells the number of.
        rf"\b{_N} (?:more |other |main |recent |further )?(?:examples?|reasons?|ways?|steps?|things|kinds?|"
        rf"sorts?|aims?|phases?|stages?|strands?|themes?|questions?|dates|target dates)\b",
        r"\b[0-9]+\.[A-Z][0-9]*\b|\b[0-9]+(?:\.[0-9]+){2,}\b",
        rf"\b{_N}(?: or more)? (?:good )?(?:GCSEs?|A levels?|passes)\b",
        rf"\b{_N} or (?:older|younger)\b|\bbirth to {_N}\b|\bages? 0 to [0-9]{{1,2}},? or up to {_N}\b",
        # Dates that share a month, and spans of years.
        r"\b[0-9]{1,2}(?:st|nd|rd|th)?(?:,| and| to|-|–) ?(?=[0-9]{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|"
        r"May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
        r"\b(?:19|20)[0-9]{2} ?[-–] ?(?:[0-9]{2}|(?:19|20)[0-9]{2})\b(?![,.]?[0-9])",
        # How often.
        rf"\b{_N} (?:times|evenings|days|nights|mornings|hours|sessions) (?:a|each|every|per) (?:day|week|"
        rf"month|year|term)\b",
        rf"\b(?:once|twice|{_N} times) (?:a|each|every|per) (?:day|week|month|year|term)\b|\bevery {_N} "
        rf"(?:days|weeks|months|years)\b",
        r"\b[0-9]{1,2}(?:[.:][0-9]{2})? ?(?:am|pm|noon|o'clock)\b|\b[0-9]{1,2}:[0-9]{2}\b",
        r"\b24/7\b|\b9/11\b|\b(?:call|dial|ring|phone|on|or|and) (?:999|101|111)\b(?![.,]?[0-9]| ?%| per )",
        # Telephone numbers, post codes, web and mail addresses, laws, names with digits.
        r"\(?\b0[0-9]{2,4}\)?[ -][0-9 -]{5,9}[0-9]\b|\b[A-Z]{1,2}[0-9]{1,2} [0-9][A-Z]{2}\b",
        r"\bhttps?://\S+|\bwww\.\S+|\S+@\S+",
        r"(?-i:\b[A-Z][A-Za-z]*[0-9]+[A-Za-z]?\b|\b[0-9]+[A-Z][A-Za-z]*\b|\b[A-Z]\*? to [A-Z]\b)",
        r"\bfor (?:more than |over |at least |nearly )?(?:a|one|the) (?:full )?(?:year|month|week)\b",
        # A run is a claim of its own, whose number is read there.
        rf"\b{_N}(?= (?:consecutive|successive|straight) (?:months|quarters|years|terms)\b)",
        # Ways of speaking.
        r"\b(?:the|these|those|last|next|first|other|both|all|another|a further|any|which|our|their|its|"
        r"these) (?:two|three|four|five|six|seven)(?= (?!of\b))",
        r"\b(?:one|two|three) (?:by|after) (?:one|two|three)\b|\bone another\b|\bno one\b|\b(?:two|three|"
        r"four) thousand and\b",
        r"\bout of every (?:100|hundred)\b|\bper 10,?000\b(?<![0-9] per 10,000)|\bper 100,?000\b(?<![0-9] per 100,000)",
        r"\bhalf[- ](?:term|day|hour|year|way|circle|an? |time|of (?:the )?(?:year|term|month))",
        r"\b[12][0-9]{3} (?:to|and|or) (?:[12][0-9]{3})\b(?! (?:contacts|children|cases|families))",
        r"\b(?:19|20)[0-9]{2}s\b|\b(?:19|20)[0-9]{2}/(?:19|20)?[0-9]{2}\b",
        r"^[0-9]+[.)] ",
        rf"^\W*{_N} to {_N}(?= (?:was|is)\b)",
        # What is compared with half of something, or told by what is left out: the words are read as claims.
        r"\bhalf(?= (?:as (?:many|much|big|high)|what|the number)\b)|\bhalf(?= (?:of )?(?:the |[A-Z][a-z]+['’]s )"
        r"(?:[A-Z][a-z]+ )?(?:figure|total|level|[0-9]))",
        rf"(?<=\ball but ){_N}(?: ?%| per cent\b)?",
        # What stands in markup or in the address of a link.
        r"<(?P<tag>\w+)[^<>]*>[^<>]*</(?P=tag)>|<\w+[^<>]*>|\]\((?:[^()]|\([^()]*\))*\)",
    )
)


def blank(text: str, spans: Collection[tuple[int, int]]) -> str:
    """The text with blanks in place of some stretches, so that everything else keeps its place."""
    if not spans:
        return text
    characters = list(text)
    for start, end in spans:
        characters[start:end] = " " * (end - start)
    return "".join(characters)


def exempt_spans(text: str) -> list[tuple[int, int]]:
    """Where numbers stand that claim nothing."""
    patterns = (*_PATTERNS, *_durations(tuple(UNITS.values())))
    return [match.span() for pattern in patterns for match in pattern.finditer(text)]


@cache
def _durations(units: tuple[Unit, ...]) -> tuple[re.Pattern[str], ...]:
    """Stretches of time. Those in a word that is a unit, like days, are asked elsewhere: figures may hold them."""
    measured = {form for unit in units for form in unit.forms}
    time = rf"(?:(?:{'|'.join(name for name in _TIMES if name not in measured)})s?|sessions? a)"
    return (
        re.compile(rf"\b{_MANY}[- ]{time}\b(?: and {_N} {time})?", re.IGNORECASE),
        re.compile(rf"\b{_N}(?: to | or ){_N} {time}\b", re.IGNORECASE),
    )


def span_of_words(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where some words stand in a text, whatever the spaces and line ends between them."""
    return [match.span() for match in _phrases(tuple(words)).finditer(text)] if words else []


@cache
def _phrases(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some phrases, the longest first."""
    ordered = sorted(words, key=len, reverse=True)
    any_of = "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in ordered)
    return re.compile(rf"(?<!\w)(?:{any_of})(?!\w)")
