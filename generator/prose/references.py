"""References to figures in running text, `[[id]]` or `[[id England]]`: found in what was typed, and filled in."""

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias, get_args

from markupsafe import Markup, escape
from pydantic import BaseModel

from generator.prose.html import prose
from generator.schema.typed import RunningText

Loc: TypeAlias = tuple[int | str, ...]

_REFERENCE = re.compile(r"\[\[([^\[\]]*)\]\]")
# Stands in the text for a figure until the text is HTML: a character of no alphabet, as it is and within an address.
_HERE = "\ue000"
_PLACES = re.compile("\ue000|%EE%80%80")
# Fields that repeat words of the texts beside them, to say something about these words.
_REPEATED = ("figures_from_elsewhere", "judged", "small_numbers")
# A link of the editor's own, in which no other link may stand.
_LINKS = re.compile(r"(<a .*?</a>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference within a text: where it starts and ends, the figure's id, and the words after it."""

    start: int
    end: int
    name: str
    words: str

    def __str__(self) -> str:
        return f"[[{f'{self.name} {self.words}'.strip()}]]"


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in the place of a reference, and where a link from it leads; without an address, no link.

    A number alone would tell nothing in a list of links: `about` is what the link's name says besides.
    """

    text: str
    url: str = ""
    about: str = ""


def matches(text: str) -> Iterator[Reference]:
    """Each reference of a text with its place."""
    for match in _REFERENCE.finditer(text):
        yield Reference(match.start(), match.end(), *_split(match[1]))


def references_in(text: str) -> Iterator[tuple[str, str]]:
    """Each reference of a text: the figure's id, and the words after it."""
    return ((found.name, found.words) for found in matches(text))


def is_half_open(text: str) -> bool:
    """Whether two brackets open a reference that two brackets do not close, or the other way round."""
    rest = _REFERENCE.sub("", text)
    return "[[" in rest or "]]" in rest


def _split(inside: str) -> tuple[str, str]:
    """The figure's id and the words after it; the editor may break the line between them."""
    name, _, words = " ".join(inside.split()).partition(" ")
    return name, words


def with_figures(text: str, fill: Callable[[Reference], Filled]) -> Markup:
    """Running text as HTML, with what `fill` says in the place of each reference.

    The figures come in after the text is HTML, so that `425.` at its start makes no list. The first one that leads to
    a page is a link: one link to the same page is enough for a text, and more would tire whoever tabs through them.
    """
    left = iter([fill(reference) for reference in matches(text)])
    html = prose(_REFERENCE.sub(_HERE, _PLACES.sub("", text)))
    linked: set[str] = set()
    parts = []
    for place, part in enumerate(_LINKS.split(html)):
        within_link = place % 2 == 1
        parts.append(_PLACES.sub(lambda _, plain=within_link: _put(next(left), linked, plain=plain), part))
    return Markup("".join(parts))


def _put(filled: Filled, linked: set[str], *, plain: bool) -> str:
    if plain or not filled.url or filled.url in linked:
        return str(escape(filled.text))
    linked.add(filled.url)
    name = Markup(' aria-label="{}, {}"').format(filled.text, filled.about) if filled.about else ""
    return str(Markup('<a href="{}"{}>{}</a>').format(filled.url, name, filled.text))


def figures_in(model: BaseModel, known: Container[str]) -> Iterator[str]:
    """The ids of the documents' figures (`known`) that a typed object refers to or lists, in the order of the file."""
    return (name for name in names_in(model) if name in known)


def names_in(model: BaseModel) -> Iterator[str]:
    """Every id that a typed object refers to in a text, and every figure that it lists."""
    for place, text, may_refer in running_texts(model):
        if may_refer:
            yield from (name for name, _ in references_in(text))
        elif field_of(place) in ("figures", "figure"):
            yield text


def field_of(place: Loc) -> str:
    """The name of the field at a place; an entry of a list belongs to the list's field."""
    return str(place[-2] if isinstance(place[-1], int) else place[-1])


def running_texts(model: BaseModel) -> list[tuple[Loc, str, bool]]:
    """Every text below a typed object: its place in the file, the text, and whether it may refer to figures. What only
    repeats words of other texts is left out.
    """
    found: list[tuple[Loc, str, bool]] = []
    _collect(found, model, (), may_refer=False)
    return found


def _collect(found: list[tuple[Loc, str, bool]], value: object, place: Loc, *, may_refer: bool) -> None:
    if isinstance(value, str):
        found.append((place, value, may_refer))
    elif isinstance(value, BaseModel):
        for name, is_running in _fields(type(value)):
            _collect(found, getattr(value, name), (*place, name), may_refer=is_running)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            _collect(found, item, (*place, number), may_refer=may_refer)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """The fields of a kind of object that hold words of their own, and whether each is running text."""
    return tuple(
        (name, any(isinstance(mark, RunningText) for mark in field.metadata) or _is_running(field.annotation))
        for name, field in model.model_fields.items()
        if name not in _REPEATED
    )


def _is_running(annotation: object) -> bool:
    """Whether a type holds running text: `Prose` itself, or a list of it, or perhaps nothing."""
    marks = getattr(annotation, "__metadata__", ())
    return any(isinstance(mark, RunningText) for mark in marks) or any(_is_running(a) for a in get_args(annotation))


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
