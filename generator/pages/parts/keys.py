"""The key beside a table or a chart: what stands where a figure is missing or not plain, and what it means."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.parts.marks import mark, missing_mark
from generator.terms.shorthand import PROVISIONAL, Shorthand, in_key_order


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One reason: its mark, its word, its GSS letter, and what it means."""

    mark: Markup
    words: str
    symbol: str
    means: str


@dataclass(frozen=True, slots=True)
class KeyView:
    """The reasons that occur in one table or chart, each once."""

    lines: tuple[KeyLine, ...] = ()

    @property
    def is_needed(self) -> bool:
        """Whether anything has to be explained."""
        return bool(self.lines)


def key_of(found: Iterable[Shorthand]) -> KeyView:
    """The key to what occurs in a table."""
    return KeyView(tuple(_line(each, missing_mark(each.words)) for each in in_key_order(found)))


def key_of_chart(found: Iterable[Shorthand]) -> KeyView:
    """The key to what occurs in a chart, where a mark that is not filled stands for a provisional figure."""
    marks = {PROVISIONAL: mark("hollow")}
    return KeyView(tuple(_line(each, marks.get(each, missing_mark(each.words))) for each in in_key_order(found)))


def _line(each: Shorthand, shape: Markup) -> KeyLine:
    return KeyLine(shape, each.words, each.symbol, each.means)
