"""A revision in words: what the figure was and is, what kind of change it is, and why it was made."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.record.content import Content
from generator.record.keys import Key, Status
from generator.record.revisions import Change, Revised
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.schema.revision_entries import RevisionEntry, RevisionKind
from generator.terms.units import bound, figure, figure_in_words, number

CORRECTION, CONFIRMED, HIDDEN_ANEW = "Correction", "Final, and the same", "Disclosure control"
_REASONS = {
    CONFIRMED: "The figure was provisional. It is final now and did not change.",
    HIDDEN_ANEW: "What may be shown was worked out again. The figure itself did not change.",
}
# The marks of a page: which of its figures are revised, and how.
Marks = Mapping[Key, Revised]
NO_MARKS: Marks = {}


@dataclass(frozen=True, slots=True)
class WasAndIs:
    """A figure before and after."""

    was: str
    now: str


def was_and_is(indicator: Indicator, change: Change, written: Callable[[Indicator, Decimal], str] = figure) -> WasAndIs:
    """The two figures, written so that their difference shows: by more decimals or by the parts where need be."""
    rows = (change.was, change.now)
    found = WasAndIs(*(_said(indicator, row, written) for row in rows))
    if found.was == found.now and change.was.value != change.now.value:
        found = WasAndIs(*(_said(indicator, row, bound) for row in rows))
    if found.was == found.now:
        found = WasAndIs(f"{found.was}{_parts(change.was)}", f"{found.now}{_parts(change.now)}")
    return found


def _said(indicator: Indicator, row: Figure, written: Callable[[Indicator, Decimal], str]) -> str:
    return row.status.value if row.value is None else written(indicator, row.value)


def in_words(indicator: Indicator, change: Change) -> WasAndIs:
    """The two figures for a sentence, with their unit, and with a word where one of them is provisional."""
    found = was_and_is(indicator, change, figure_in_words)
    return WasAndIs(_with_status(found.was, change.was), _with_status(found.now, change.now))


def one_in_words(indicator: Indicator, row: Figure) -> str:
    """One figure for a sentence: `6.5 days`, `not available`, `45 (provisional)`."""
    return _with_status(_said(indicator, row, figure_in_words), row)


def _with_status(text: str, row: Figure) -> str:
    return f"{text} ({row.status})" if row.status is Status.PROVISIONAL else text


def _parts(row: Figure) -> str:
    if row.numerator is None and row.denominator is None:
        return ""
    parts = (number(part, 0) if part is not None else "not given" for part in (row.numerator, row.denominator))
    return f" ({' of '.join(parts)})"


def kind_in_words(entry: RevisionEntry) -> str:
    """`Correction`, or `Revision (late data)`."""
    return CORRECTION if entry.kind is RevisionKind.CORRECTION else f"Revision ({entry.cause})"


def kind_of(revised: Revised) -> str:
    """What kind of change it is, also where nobody had to write an entry."""
    if revised.entry is not None:
        return kind_in_words(revised.entry)
    return CONFIRMED if revised.change.is_confirmed else HIDDEN_ANEW


def reason_of(revised: Revised) -> str:
    """Why the figure changed, and what that does to the message."""
    entry = revised.entry
    return f"{entry.reason} {entry.effect}" if entry is not None else _REASONS[kind_of(revised)]


def place_in_words(content: Content, key: Key) -> str:
    """Which figure of a measure it is: `January 2017, East, source: Schools`."""
    return ", ".join(_place(content, key))


def _place(content: Content, key: Key) -> Iterator[str]:
    yield key.period.label
    if key.area != content.borough.code:
        yield content.areas[key.area].name
    if key.group:
        yield key.group


def note_on(indicator: Indicator, revised: Revised) -> str:
    """What stands beside a revised figure: `was 6.5 until the February 2017 release`."""
    was = _with_status(was_and_is(indicator, revised.change).was, revised.change.was)
    return f"was {was} until the {revised.change.release.label} release"
