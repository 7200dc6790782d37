"""References to figures in running text, `[[id]]` or `[[id England]]`: found in what was typed, and filled in."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeAlias, get_args

from markupsafe import Markup, escape
from pydantic import BaseModel

from generator.prose import prose
from generator.publications import FigureRow, Publications
from generator.typed import RunningText

Loc: TypeAlias = tuple[int | str, ...]

_REFERENCE = re.compile(r"\[\[([^\[\]]*)\]\]")
# Stands in the text for a figure until the text is HTML: a character of no alphabet, as it is and within an address.
_HERE = "\ue000"
_PLACES = re.compile("\ue000|%EE%80%80")


def references_in(text: str) -> Iterator[tuple[str, str]]:
    """Each reference of a text: the figure's id, and the words after it."""
    for match in _REFERENCE.finditer(text):
        yield _split(match[1])


def is_half_open(text: str) -> bool:
    """Whether two brackets open a reference that two brackets do not close."""
    return "[[" in _REFERENCE.sub("", text)


def _split(inside: str) -> tuple[str, str]:
    """The figure's id and the words after it; the editor may break the line between them."""
    name, _, words = " ".join(inside.split()).partition(" ")
    return name, words


def find_row(publications: Publications, name: str, words: str) -> FigureRow | None:
    """The row that a reference means, if there is one."""
    found = publications.figures.get(name)
    return found.referred(words) if found else None


def with_figures(publications: Publications, text: str) -> Markup:
    """Running text as HTML, with each reference replaced by its figure. Checked before: each reference has a row.

    The figures come in after the text is HTML, so that `425.` at its start makes no list.
    """
    figures = []
    for name, words in references_in(text):
        row = find_row(publications, name, words)
        if row is None:
            raise ValueError(f"no figure for [[{f'{name} {words}'.strip()}]]")
        figures.append(escape(row.text))
    html = prose(_REFERENCE.sub(_HERE, _PLACES.sub("", text)))
    left = iter(figures)
    return Markup(_PLACES.sub(lambda _: str(next(left)), html))


def figures_in(model: BaseModel) -> Iterator[str]:
    """The ids of the figures that a typed object refers to or lists, in the order of the file."""
    for place, text, may_refer in running_texts(model):
        if may_refer:
            yield from (name for name, _ in references_in(text))
        elif field_of(place) in ("figures", "figure"):
            yield text


def field_of(place: Loc) -> str:
    """The name of the field at a place; an entry of a list belongs to the list's field."""
    return str(place[-2] if isinstance(place[-1], int) else place[-1])


def running_texts(model: BaseModel, place: Loc = ()) -> Iterator[tuple[Loc, str, bool]]:
    """Every text below a typed object: its place in the file, the text, and whether it may refer to figures."""
    for name, may_refer in _fields(type(model)):
        yield from _texts(getattr(model, name), (*place, name), may_refer)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """The fields of a kind of object, and whether each is running text."""
    return tuple(
        (name, any(isinstance(mark, RunningText) for mark in field.metadata) or _is_running(field.annotation))
        for name, field in model.model_fields.items()
    )


def _is_running(annotation: object) -> bool:
    """Whether a type holds running text: `Prose` itself, or a list of it, or perhaps nothing."""
    marks = getattr(annotation, "__metadata__", ())
    return any(isinstance(mark, RunningText) for mark in marks) or any(_is_running(a) for a in get_args(annotation))


def _texts(value: object, place: Loc, may_refer: bool) -> Iterator[tuple[Loc, str, bool]]:
    if isinstance(value, str):
        yield place, value, may_refer
    elif isinstance(value, BaseModel):
        yield from running_texts(value, place)
    elif isinstance(value, Sequence):
        for number, item in enumerate(value):
            yield from _texts(item, (*place, number), may_refer)


def parts_of(model: BaseModel, place: Loc = ()) -> Iterator[tuple[Loc, BaseModel]]:
    """Every typed object below another, and its place in the file."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, BaseModel):
            yield (*place, name), value
            yield from parts_of(value, (*place, name))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield (*place, name, number), item
                    yield from parts_of(item, (*place, name, number))
