"""Details by which a neighbour could recognise somebody: dates, ages, ethnic groups, streets, schools, conditions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.prose.small.vocabulary import PERSON

NEAR = 90  # Letters on either side within which a person makes a detail suspicious.
_ANYBODY = re.compile(rf"\b(?:{PERSON.pattern})\b", re.IGNORECASE)

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_AGE = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen)\b"
)
_ADJECTIVES = r"(?:[\w-]+\s+){0,3}?"
_SINGLE = (
    r"(?:child|baby|infant|toddler|newborn|young\s+person|teenager|sibling|brother|sister|twin|boy|girl|pupil|student"
    r"|mother|father|parent|family|son|daughter)"
)
# "A girl", "this family", "his younger brother", "the 7-year-old boy": one person or one family, told of as such.
_ONE_PERSON = re.compile(
    rf"\b(?:a|an|one|1|the|this|that|another|his|her|their|whose|[\w-]+-old)\s+{_ADJECTIVES}{_SINGLE}\b(?![’'-])"
    r"|\b(?:he|she)\b|\b[\w-]+-year-old\b",
    re.IGNORECASE,
)


# Holds in every sentence that either of the two finds somebody in; quick, and for small letters only.
_SOMEBODY = re.compile(rf"\b(?:{PERSON.pattern}|son|daughter|he|she)\b|-old\b")


@dataclass(frozen=True, slots=True)
class Detail:
    """One kind of detail; some are harmless about many people and are doubted about one person only."""

    what: str
    pattern: re.Pattern[str]
    of_one_person: bool = True


_DETAILS = (
    Detail("an exact date", re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b|\b\d{{4}}-\d\d-\d\d\b")),
    Detail(
        "the age of one person",
        re.compile(
            rf"\b(?:aged?|(?:was|turned|he is|she is)(?:\s+only|\s+just)?)\s+{_AGE}"
            r"(?!\s*(?:%|to\b|and\b|or\b|per\b|in\b|of\b|days?\b|hours?\b|weeks?\b|more\b|fewer\b)|[-–.,]\d)"
            r"|\b(?:\d{1,2}|[a-z]+)[- ](?:year|month|week|day)s?[- ]old\b",
            re.IGNORECASE,
        ),
    ),
    Detail(
        "an ethnic group",
        re.compile(
            r"\b(?:White British|Pakistani|Kashmiri|Indian|Bangladeshi|Chinese|Somali|Yemeni|Arab|Roma|Romany|Gypsy"
            r"|Traveller|Black|Asian|African|Caribbean|Polish|Slovak|Czech|Romanian|Kurdish|Irish|Syrian|Afghan"
            r"|Eritrean|Vietnamese|mixed heritage|mixed race|dual heritage|Muslim|Jewish|Sikh|Hindu)\b"
        ),
    ),
    Detail(
        "a street",
        re.compile(
            r"\b(?!(?:The|A|Our|This|No|One|High)\b)[A-Z][a-z’']+(?:\s[A-Z][a-z’']+)?\s"
            r"(?:Street|Road|Lane|Avenue|Close|Drive|Crescent|Terrace|Grove|Gardens|Mews|Hill)\b"
        ),
        of_one_person=False,
    ),
    Detail(
        "a school",
        re.compile(
            r"\b(?!(?:The|A|Our|This|Each|Every|Good|Outstanding|Primary|Secondary|Special|Sunday)\b)[A-Z][a-z’']+(?:\s[A-Z][a-z’']+){0,2}?\s"
            r"(?:(?:Primary|Junior|Infant|Infants|Nursery|High|Comprehensive|Grammar|Special|Community|Catholic)\s)*"
            r"(?:School|Academy|Primary|College|Comprehensive|Nursery)\b"
        ),
        of_one_person=False,
    ),
    Detail(
        "a rare condition",
        re.compile(
            r"\b(?:cystic fibrosis|spina bifida|sickle cell|muscular dystrophy|leuk[a]?emia|haemophilia|hemophilia"
            r"|cerebral palsy|Down[’']?s? syndrome|Rett syndrome|Prader[- ]Willi|fragile X|Batten disease|HIV"
            r"|tuberculosis|meningitis|deafblind|sarcoma|brain tumour|transplant|epidermolysis|foetal alcohol"
            r"|fetal alcohol|conjoined|albinism|Tourette[’']?s?|anorexia|sepsis|shaken baby)\b",
            re.IGNORECASE,
        ),
        of_one_person=False,
    ),
)


def details_in(sentence: str) -> Iterator[tuple[str, str]]:
    """Each detail that points to somebody, where the sentence speaks of somebody: its words, and what they tell."""
    if not _SOMEBODY.search(sentence.lower()):
        return  # Most sentences: looking for every detail in them took a third of a second.
    for detail in _DETAILS:
        details = list(detail.pattern.finditer(sentence))
        people = list((_ONE_PERSON if detail.of_one_person else _ANYBODY).finditer(sentence)) if details else []
        for found in details:
            if any(p.end() > found.start() - NEAR and p.start() < found.end() + NEAR for p in people):
                yield " ".join(found[0].split()), detail.what
