"""Lists of schools or other bodies that a report names beside a measure: data/named-lists/<scorecard>/<month>.yml."""

from collections.abc import Iterator
from enum import StrEnum

from pydantic import Field

from generator.schema.typed import AnyPeriod, Id, Strict, Whole


class ListKind(StrEnum):
    """Why a report names them."""

    LISTED = "listed"
    NO_FIGURES = "sent no figures"


class NamedPlace(Strict):
    """Those of one area, as printed; `of` is how many there are in it, where the report says so."""

    area: str
    of: Whole | None = Field(default=None, ge=1)
    names: tuple[str, ...] = ()


class NamedList(Strict):
    """One list. `counted` is how many the report says there are: where it names another number, a note
    tells readers of it.
    """

    indicator: Id
    kind: ListKind
    title: str
    period: AnyPeriod
    counted: Whole = Field(ge=0)
    by_area: tuple[NamedPlace, ...] = ()
    # Those whose area the report does not say.
    names: tuple[str, ...] = ()
    source: str
    note: str | None = None

    def all_names(self) -> Iterator[str]:
        """Every name, in the order of the file."""
        for place in self.by_area:
            yield from place.names
        yield from self.names


class NamedLists(Strict):
    """The lists of one report."""

    lists: tuple[NamedList, ...] = Field(min_length=1)
