"""Figures that a text brings from elsewhere, listed by their sources at the end of its page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from generator.prose.references import running_texts
from generator.schema.declarations import FigureFromElsewhere


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
    texts = [" ".join(text.split()) for _, text, _ in running_texts(part)]
    return sourced(
        (found for found in figures if any(" ".join(found.figure.split()) in text for text in texts)), titles
    )
