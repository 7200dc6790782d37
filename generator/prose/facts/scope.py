"""What a sentence may speak of: the facts at hand, those further off, and the words in which they are known."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from generator.prose.facts.fact import Fact
from generator.prose.refer.reach import Held
from generator.record.keys import Area
from generator.schema.registry import Indicator
from generator.terms.period import MONTHS, Period

MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")

# Words that name nothing, and words that so many indicators share that they name none of them.
_SMALL = """
the a an and or of in on at to for from with within by as is are was were be been has have had who whom which what how
many much this that these those their its it they we our all each every per not no than more less most
when where whether
"""
_SHARED = """
number percentage percent share rate figure month year child children young people person family families early help
time working day service services council one two first last new end start whose
"""


def stems(text: str) -> frozenset[str]:
    """The telling words of a text, without their endings."""
    return _stems(text.lower())


@cache
def _stems(text: str) -> frozenset[str]:
    return _all_stems(text) - _all_stems(_SHARED)


@cache
def _all_stems(text: str) -> frozenset[str]:
    """The words of a text without their endings, but the small ones."""
    words = {stem(word) for word in re.findall(r"[a-z]{3,}", text)}
    return frozenset(words) - {stem(word) for word in _SMALL.split()}


@cache
def stem(word: str) -> str:
    """A word without the endings that English adds: contacts, contact; assessed, assessment."""
    for ending in ("ments", "ment", "ings", "ing", "ions", "ion", "ies", "ed", "es", "s", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word.removesuffix("s") if len(word) > 3 else word


# What children's services count, whatever the indicators are called.
_NOUNS = stems("children") | frozenset(
    [
        "children",
        "child",
        "famil",
        "people",
        "person",
        "young",
        "contact",
        "case",
        "referral",
        "pupil",
        "parent",
        "carer",
        "girl",
        "boy",
        "baby",
    ]
)


@dataclass(frozen=True)
class Shelf:
    """Facts that are further off, by the words in which they are known. A strict one gives nothing for words that
    name what is at hand as well, so that another indicator of the page does not bear out a wrong number.
    """

    facts: tuple[Fact, ...]
    strict: bool = False

    @cached_property
    def _by_stems(self) -> dict[frozenset[str], list[Fact]]:
        found: dict[frozenset[str], list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(stems(fact.label), []).append(fact)
        return found

    def named_in(self, text: str, near: str = "", home: str = "") -> list[Fact]:
        """The facts whose indicator a text names by one of its telling words, if that is not in the labels of what is
        near too.

        The name of the council, `home`, is no telling word: every sentence may hold it.
        """
        said = stems(text) - stems(home)
        if not near and not any(said & known for known in self._by_stems):
            return self._of_shared_words(text, home)
        if self.strict:
            said -= stems(near)
        return [fact for known, facts in self._by_stems.items() if said & known for fact in facts]

    def _of_shared_words(self, text: str, home: str) -> list[Fact]:
        """For a text that names nothing more, like "Twelve children came": the facts about such people."""
        said = _all_stems(text.lower()) - stems(home)
        return [fact for fact in self.facts if said & _all_stems(fact.label.lower())]


@dataclass(frozen=True)
class Scope:
    """What is in reach of one text. `near` are the facts of the indicators that it names, `far` those of its page.

    `held` are these indicators; `printed` is what the register of known faults says of them; `declared` are words of
    the text whose figures come from elsewhere, `judged` those that are somebody's judgement, hope or quotation;
    `borrowed` are the ids of figures that another document published.
    """

    held: Sequence[Held]
    near: Sequence[Fact]
    far: Shelf
    release: Period | None
    home: str
    areas: Mapping[str, Area]
    printed: str = ""
    declared: Sequence[str] = ()
    judged: Sequence[str] = ()
    tells_of_print: bool = False
    borrowed: frozenset[str] = frozenset()
    # Every name of an area that the words may use, the newest first; else those of `areas`.
    named_areas: Sequence[Area] = ()

    @cached_property
    def definitions(self) -> str:
        """The words of the near indicators, each between blanks."""
        words = []
        for held in self.held:
            i = held.indicator
            words += [i.name, i.question, i.definition, i.numerator or "", i.denominator or "", *i.data_notes]
        text = " ".join([*words, self.labels]).lower().replace("-", " ").replace(",", " ").replace(".", ". ")
        return f" {' '.join(text.replace('.', ' .').split())} "

    @cached_property
    def nouns(self) -> frozenset[str]:
        """What is counted here: a number of such things in words is a claim, a number of reasons is none."""
        return stems(self.labels) | _NOUNS

    @cached_property
    def by_id(self) -> Mapping[str, Held]:
        """The near indicators by their ids."""
        return {held.indicator.id: held for held in self.held}

    @cached_property
    def measured_in_time(self) -> Sequence[Indicator]:
        """The near indicators that count a stretch of time."""
        return [held.indicator for held in self.held if held.indicator.unit.is_time]

    @cached_property
    def places(self) -> Mapping[str, str]:
        """The codes of our areas by their names."""
        named = self.named_areas or tuple(self.areas.values())
        return {area.name: area.code for area in reversed(named)}

    @cached_property
    def _like_months(self) -> re.Pattern[str] | None:
        names = [name for name in self.places if MONTH.search(name)]
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b(?! [12][0-9]{{3}}\b)") if names else None

    def places_like_months(self, text: str) -> list[tuple[int, int]]:
        """Where a text names a place of ours whose name is a month or has one: March, May Hill. With a year, it is the
        month that is meant.
        """
        return [match.span() for match in self._like_months.finditer(text)] if self._like_months else []

    def named_further_off(self, text: str) -> list[Fact]:
        """The far facts that a text names."""
        return self.far.named_in(text, self.labels, self._home_name)

    @cached_property
    def _home_name(self) -> str:
        return self.areas[self.home].name if self.home in self.areas else ""

    @cached_property
    def labels(self) -> str:
        """The labels of what is near, each once."""
        return " ".join(sorted({fact.label for fact in self.near}))
