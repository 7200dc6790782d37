"""The figures of a document on a page: large, in a table, and with the notes that readers need."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.pages.parts.parts import LinkView
from generator.record.faults import KnownFault
from generator.record.publications import FigureRow, Publications, PublishedFigure
from generator.terms.texts import slug


@dataclass(frozen=True, slots=True)
class FigureTile:
    """One figure: how much, of what, when, beside what else, and what to know about it."""

    id: str
    value: str
    label: str
    when: str
    area: str
    compared: tuple[str, ...]
    note: str
    faults: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class FaultNote:
    """A place where a document contradicts itself or another, as readers see it."""

    id: str
    anchor: str
    note: str
    printed: str
    conflicts_with: str


@dataclass(frozen=True, slots=True)
class FaultRegister:
    """A document's known faults, as notes and as links to them.

    A note stands wherever its page shows what it is about. `shown` are those places in the order of the page; links
    lead to the first of them, which alone has the id.
    """

    faults: tuple[KnownFault, ...]
    shown: tuple[str, ...] = ()

    def links(self, place: str) -> tuple[LinkView, ...]:
        """Links to the notes about one place."""
        return tuple(
            LinkView(f"data note {fault.id}", f"#{anchor(fault)}") for fault in self.faults if place in fault.places
        )

    def notes_at(self, place: str) -> tuple[FaultNote, ...]:
        """The notes that stand beside one part of a page."""
        return tuple(
            _note(fault, is_first=place == next(p for p in self.shown if p in fault.places))
            for fault in self.faults
            if place in fault.places
        )

    def notes_elsewhere(self) -> tuple[FaultNote, ...]:
        """The notes that stand beside no part of the page."""
        return tuple(_note(fault) for fault in self.faults if not set(fault.places) & set(self.shown))


def anchor(fault: KnownFault) -> str:
    """The id of a note on its page."""
    return f"note-{slug(fault.id)}"


def fault_notes(faults: Iterable[KnownFault], places: Iterable[str]) -> tuple[FaultNote, ...]:
    """The notes about some places, each once."""
    wanted = set(places)
    return tuple(_note(fault) for fault in faults if wanted & set(fault.places))


def all_notes(faults: Iterable[KnownFault]) -> tuple[FaultNote, ...]:
    """Every note of a document."""
    return tuple(_note(fault) for fault in faults)


def _note(fault: KnownFault, *, is_first: bool = True) -> FaultNote:
    return FaultNote(fault.id, anchor(fault) if is_first else "", fault.note, fault.printed, fault.conflicts_with)


def tile(published: PublishedFigure, register: FaultRegister) -> FigureTile:
    """One figure with everything that belongs to it."""
    main = published.main
    notes = dict.fromkeys(row.note for row in published.rows if row.note)
    return FigureTile(
        id=published.id,
        value=main.text,
        label=main.label,
        when=main.when,
        area=main.area.name,
        compared=tuple(_beside(main, row) for row in published.others),
        note=" ".join(notes),
        faults=register.links(published.id),
    )


def tiles(publications: Publications, names: Iterable[str], register: FaultRegister) -> tuple[FigureTile, ...]:
    """Several figures by their ids, each once, in the order given."""
    return tuple(tile(publications.figures[name], register) for name in dict.fromkeys(names))


def _beside(main: FigureRow, row: FigureRow) -> str:
    where = "" if row.area.code == main.area.code else f"{row.area.name} "
    when = "" if row.when == main.when else f" ({row.when})"
    return f"{where}{row.text}{when}"
