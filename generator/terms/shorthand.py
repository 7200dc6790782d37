"""Why a figure is not there, or not plain: one word for each reason, with the GSS letter that statisticians know.

Every surface (tables, charts, their words, files) takes these words from here, so that no two of them differ.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shorthand:
    """One reason: the word for readers, the GSS letter if there is one, and what it means."""

    words: str
    letter: str
    means: str

    @property
    def symbol(self) -> str:
        """The letter in its brackets, as it stands in a table; nothing where GSS has no letter."""
        return f"[{self.letter}]" if self.letter else ""


SUPPRESSED = Shorthand("suppressed", "c", "too small to show, or it would give a small number away")
NOT_AVAILABLE = Shorthand("not available", "x", "there is no figure, and the record says why")
NOT_APPLICABLE = Shorthand("not applicable", "z", "there is nothing to count here")
# GSS has no letter for these two, and a letter of our own would look like one of theirs. The words do.
NOT_YET_DUE = Shorthand("not yet due", "", "the figure is still to come")
NO_FIGURE = Shorthand("no figure", "", "the record holds nothing here")
PROVISIONAL = Shorthand("provisional", "p", "not final yet, and may still change")
REVISED = Shorthand("revised", "r", "changed since it was first published")

# In the order of a key.
MISSING = (SUPPRESSED, NOT_AVAILABLE, NOT_APPLICABLE, NOT_YET_DUE, NO_FIGURE)
ALL = (*MISSING, PROVISIONAL, REVISED)
_BY_WORDS = {each.words: each for each in ALL}


def shorthand_of(words: str) -> Shorthand | None:
    """The shorthand of a status or of the words in a cell; None for a plain figure or for other words."""
    return _BY_WORDS.get(words)


def in_key_order(found: Iterable[Shorthand]) -> tuple[Shorthand, ...]:
    """Each shorthand once, in the order of a key."""
    wanted = set(found)
    return tuple(each for each in ALL if each in wanted)
