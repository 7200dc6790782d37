"""What stands closed below the comparisons: how the neighbours are chosen, notes on the data, and the sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.assess.national import Comparisons
from generator.charts.compared.words import method_of
from generator.pages.addresses import compare_page, link
from generator.pages.compare.said import left_out
from generator.pages.parts.parts import LinkView
from generator.record.national import National


@dataclass(frozen=True, slots=True)
class Close:
    """A neighbour, and how close it is."""

    name: str
    closeness: str


@dataclass(frozen=True, slots=True)
class MeasureNote:
    """What has to be known of one measure's figures."""

    question: LinkView
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a paper of an earlier month said, with what has to be known of it."""

    month: str
    words: tuple[str, ...]


def earlier_of(held: National) -> tuple[Earlier, ...]:
    """What earlier papers said, the newest first."""
    found = sorted(held.earlier, key=lambda entry: entry.month, reverse=True)
    return tuple(
        Earlier(each.month.label, tuple(filter(None, (each.says, f"From: {_sentence(each.paper)}", each.note))))
        for each in found
    )


def neighbours_of(comparisons: Comparisons) -> tuple[Close, ...]:
    """Every neighbour, the closest first."""
    names = {each.place.code: each.place.name for one in comparisons.measures for each in one.neighbours}
    return tuple(Close(name, comparisons.closeness.get(code, "")) for code, name in names.items())


def measure_notes(comparisons: Comparisons, page: str) -> tuple[MeasureNote, ...]:
    """How each measure's middle was worked out, who was left out, and what its publication says."""
    return tuple(
        MeasureNote(
            LinkView(one.measure.question, link(page, compare_page(one.measure.id))),
            tuple(filter(None, (f"{method_of(one).capitalize()}.", left_out(one), _sentence(one.measure.note)))),
        )
        for one in comparisons.measures
    )


def sources_of(comparisons: Comparisons) -> tuple[LinkView, ...]:
    """Every publication once, with the list of neighbours last."""
    return tuple(LinkView(name, address) for name, address in dict(_sources(comparisons)).items())


def licences_of(comparisons: Comparisons) -> str:
    """Under which licence the figures are published, each once."""
    found = dict.fromkeys(one.measure.licence for one in comparisons.measures)
    return " ".join(_sentence(words) for words in found if words)


def _sources(comparisons: Comparisons) -> Iterator[tuple[str, str]]:
    for one in comparisons.measures:
        yield one.measure.source, one.measure.source_address
    for one in comparisons.measures:
        yield one.measure.model_source, one.measure.model_address


def _sentence(words: str) -> str:
    return f"{words.rstrip('.')}." if words else ""
