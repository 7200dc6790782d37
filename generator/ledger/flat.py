"""A typed object as single facts: each thing that somebody typed, and the place in the file where it stands."""

from collections.abc import Iterator
from enum import Enum

from pydantic import BaseModel

from generator.ledger.fact import Fact, Loc, Place
from generator.terms.texts import SourceFile

# What tells entries of a list from one another, so that a new one in front of them moves none.
_NAMED_BY = ("id", "ref", "from_", "date", "heading", "theme", "indicator")


def flat(
    name: str, value: object, file: SourceFile, loc: Loc, leave_out: frozenset[str] = frozenset()
) -> Iterator[Fact]:
    """Everything below a value, by names that begin with `name`; fields in `leave_out` are none of the publication's.

    What says nothing (no value, an empty list) is no fact.
    """
    if isinstance(value, BaseModel):
        for field, told in type(value).model_fields.items():
            if field not in leave_out:
                typed = told.alias or field
                yield from flat(f"{name} {typed}", getattr(value, field), file, (*loc, typed))
    elif isinstance(value, tuple | list):
        for number, item in enumerate(value):
            yield from flat(f"{name} {_called(value, number)}", item, file, (*loc, number))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from flat(f"{name} {key}", item, file, (*loc, key))
    elif value is not None:
        yield Fact(name, as_text(value), Place(file.path, file=file, loc=loc))


def as_text(value: object) -> str:
    """A single value as it was typed."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return str(value.value)
    return str(getattr(value, "text", value))


def _called(values: tuple[object, ...] | list[object], number: int) -> str:
    """What an entry of a list is called: by what names it, if nothing else in the list has that name, or its number."""
    for field in _NAMED_BY:
        names = [as_text(getattr(value, field)) if getattr(value, field, None) else "" for value in values]
        if names[number] and names.count(names[number]) == 1:
            return names[number]
    return f"no.{number + 1}"
