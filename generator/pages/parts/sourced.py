"""What a text brings from elsewhere, listed at the end of its page: figures by source, judgements by role."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from generator.prose.references import running_texts
from generator.schema.declarations import FigureFromElsewhere, Judgement


@dataclass(frozen=True, slots=True)
class SourcedView:
    """A source, and the words of the page whose figures are from there."""

    source: str
    figures: tuple[str, ...]


def sourced(figures: Iterable[FigureFromElsewhere], titles: Mapping[str, str]) -> tuple[SourcedView, ...]:
    """The sources in the order in which they were first typed, each with its figures; documents by their titles."""
    found: dict[str, list[str]] = {}
    for each in figures:
        source = each.worked_out or f"{titles[each.document or '']}: {each.place}"
        found.setdefault(source, []).append(each.figure)
    return tuple(SourcedView(source, tuple(words)) for source, words in found.items())


def sourced_in(
    part: BaseModel, figures: Iterable[FigureFromElsewhere], titles: Mapping[str, str]
) -> tuple[SourcedView, ...]:
    """Those whose words stand in one part of a document."""
    texts = _texts_of(part)
    return sourced((found for found in figures if _stands(found.figure, texts)), titles)


def judged(entries: Iterable[Judgement], part: BaseModel | None = None) -> tuple[SourcedView, ...]:
    """What is somebody's judgement, hope or quotation, by kind and role; of one part of a document, if it is given."""
    texts = _texts_of(part) if part else None
    found = {
        f"{entry.kind.value.capitalize()}: {entry.role}": tuple(
            f"“{words}”" for words in entry.words if texts is None or _stands(words, texts)
        )
        for entry in entries
    }
    return tuple(SourcedView(whose, words) for whose, words in found.items() if words)


def _texts_of(part: BaseModel) -> list[str]:
    return [" ".join(text.split()) for _, text, _ in running_texts(part)]


def _stands(words: str, texts: Iterable[str]) -> bool:
    return any(" ".join(words.split()) in text for text in texts)
