"""Which indicators and figures a text names: those listed beside it, and those that it refers to."""

from collections.abc import Iterator

from pydantic import BaseModel

from generator.prose.told import ToldText

_FIELDS = ("lead", "indicators", "indicator", "figures", "figure")


def named_at(told: ToldText) -> list[str]:
    """The ids that belong to a text: of every object around it below the whole, then its references."""
    listed = [name for around in told.around[1:] for name in _listed(around)]
    return list(dict.fromkeys([*listed, *told.names]))


def _listed(model: BaseModel) -> Iterator[str]:
    for field in _FIELDS:
        value = getattr(model, field, None)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (name for name in value if isinstance(name, str))
