"""Which indicators and figures a text names: those listed beside it, and those that it refers to."""

from collections.abc import Iterator

from pydantic import BaseModel

from generator.prose.references import Loc, references_in

_FIELDS = ("indicators", "indicator", "figures", "figure")


def named_at(model: BaseModel, place: Loc, text: str) -> list[str]:
    """The ids that belong to the text at a place: of every object around it below the whole, then its references."""
    listed = [name for around in objects_around(model, place) for name in _listed(around)]
    return list(dict.fromkeys([*listed, *(name for name, _ in references_in(text))]))


def around(model: BaseModel, place: Loc, kind: type[BaseModel]) -> BaseModel | None:
    """The object of a kind in which the text at a place stands."""
    return next((found for found in objects_around(model, place) if isinstance(found, kind)), None)


def objects_around(model: BaseModel, place: Loc) -> Iterator[BaseModel]:
    """Every object in which a place lies, the outermost first, without the whole."""
    here: object = model
    for step in place:
        here = here[step] if isinstance(here, tuple) and isinstance(step, int) else getattr(here, str(step), None)
        if isinstance(here, BaseModel):
            yield here


def _listed(model: BaseModel) -> Iterator[str]:
    for field in _FIELDS:
        value = getattr(model, field, None)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (name for name in value if isinstance(name, str))
