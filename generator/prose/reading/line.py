"""A sentence as the fixed forms see it: each figure, difference, time and name is one character, all else is words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generator.prose.facts.fact import TARGET, Fact
from generator.prose.reading.sentence import Anchor, Reading, Said
from generator.prose.reading.whens import When
from generator.prose.reading.whos import Who
from generator.prose.refer.resolved import Resolved
from generator.record.outside import ComparatorName

# The first characters of each kind, of the private use area; a kind has room for 128 in a sentence.
_TYPED, _REFERRED, _DIFFERENCE, _TIME, _WHO, MADE = 0xE100, 0xE180, 0xE200, 0xE300, 0xE400, "\ue600"
N, D, T, W = "[\ue100-\ue1ff]", "[\ue200-\ue2ff]", "[\ue300-\ue3ff]", "[\ue400-\ue4ff]"

# The word before a time belongs to the sentence: "since April", "of the year".
_LINK = re.compile(r"(?:since|of|over|in) ", re.IGNORECASE)


@dataclass
class Line:
    """The characters, and what each stands for. `bases` are the figures with which others were compared."""

    text: str
    scope_facts: Callable[[Said], Sequence[Fact]]
    is_printed: Callable[[Said], bool]
    judged: Sequence[tuple[int, int]] = ()
    origins: list[int] = field(default_factory=list)
    figures: dict[str, Said | Anchor] = field(default_factory=dict)
    differences: list[Anchor] = field(default_factory=list)
    whens: list[When] = field(default_factory=list)
    whos: list[Who] = field(default_factory=list)
    carried: Callable[[], Sequence[Fact]] = tuple
    _known: dict[str, Sequence[Fact]] = field(default_factory=dict)

    def is_judged(self, place: int) -> bool:
        """Whether the words at a place are declared as somebody's judgement, hope or quotation."""
        return any(start <= self.origins[place] < end for start, end in self.judged)

    def facts(self, token: str) -> Sequence[Fact]:
        """What a figure may stand for: one fact for a reference, perhaps several for a typed number."""
        if token not in self._known:
            found = self.figures[token]
            if isinstance(found, Said):
                self._known[token] = self.scope_facts(found)
            else:
                self._known[token] = (found.fact,) if found.fact else ()
        return self._known[token]

    def only_figure(self) -> Sequence[Fact]:
        """The facts of the one figure that the sentence has; nothing where it has several or none."""
        return self.facts(next(iter(self.figures))) if len(self.figures) == 1 else ()

    def typed(self, token: str) -> Said | None:
        """The typed number behind a figure; None for a reference."""
        found = self.figures[token]
        return found if isinstance(found, Said) else None

    def difference(self, token: str) -> Resolved:
        """The reference to a difference."""
        found = self.differences[ord(token) - _DIFFERENCE].found
        assert found is not None
        return found

    def when(self, token: str) -> When:
        """A time."""
        return self.whens[ord(token) - _TIME]

    def who(self, token: str) -> str:
        """Somebody: the code of an area, or a comparator's name."""
        return self.whos[ord(token) - _WHO].who


def line_of(reading: Reading, facts: Callable[[Said], Sequence[Fact]], is_printed: Callable[[Said], bool]) -> Line:
    """The line of a sentence. References that made words of their own stand there as words that claim nothing."""
    line = Line("", facts, is_printed, reading.judged, carried=reading.carried.figure)
    spans: list[tuple[int, int, str]] = []
    for place, said in enumerate(reading.said):
        token = chr(_TYPED + place)
        line.figures[token] = said
        spans.append((said.quantity.start, said.quantity.end, token))
    for place, anchor in enumerate(reading.anchors):
        if anchor.fact is not None:
            token = chr(_REFERRED + place)
            line.figures[token] = anchor
            spans.append((anchor.start, anchor.end, token))
        elif anchor.is_difference:
            spans.append((anchor.start, anchor.end, chr(_DIFFERENCE + len(line.differences))))
            line.differences.append(anchor)
        else:
            spans.append((anchor.start, anchor.end, MADE))
    for when in reading.whens:
        link = _LINK.match(reading.words, when.begin)
        spans.append((link.end() if link else when.begin, when.stop, chr(_TIME + len(line.whens))))
        line.whens.append(when)
    for who in reading.whos:
        # "In the top quarter" is a place in a row, no figure that ours is set beside.
        is_place = who.who == ComparatorName.TOP_QUARTILE and reading.words[: who.begin].endswith("in the ")
        if who.who != TARGET and not is_place:
            spans.append((who.begin, who.stop, chr(_WHO + len(line.whos))))
            line.whos.append(who)
    here, length = 0, len(reading.words)
    for start, end, token in [*sorted(spans), (length, length, "")]:
        if start >= here:
            line.text += reading.words[here:start] + token
            line.origins += [*range(here, start), *([start] if token else [])]
            here = end
    return line
