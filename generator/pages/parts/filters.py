"""Filters: what a list can be narrowed by. A script narrows it; without scripts the whole list is there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OptionView:
    """One choice of a filter; where `url` is given, a page of its own holds what it leaves."""

    key: str
    words: str
    count: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class FacetView:
    """One thing to choose by: its key in the address, its label, and the choices."""

    key: str
    label: str
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class FilterView:
    """The filter of a list: the class and the name of the entries that it shows or hides, and what to choose by."""

    entries: str
    noun: str
    heading: str
    facets: tuple[FacetView, ...]

    @property
    def is_useful(self) -> bool:
        """Whether there is anything to choose."""
        return any(len(facet.options) > 1 for facet in self.facets)
