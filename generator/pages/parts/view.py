"""What every page has, whatever its kind."""

from dataclasses import dataclass
from typing import Protocol

from generator.pages.parts.parts import LinkView


class PageView(Protocol):
    """A page's heading and its one sentence for search engines; the rest is the template's business."""

    @property
    def title(self) -> str:
        """The page's heading, and its name in search and in the browser's tab."""

    @property
    def description(self) -> str:
        """What the page is about, in one sentence."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page before it is rendered: its path, its template and what stands on it.

    A wide page has no list of its sections beside it, one without contents has none on a phone either; one that repeats
    other pages stays out of the search. The way to a page is that of its address, unless it has another `trail`.
    `dataset` tells programs of the figures on it.
    """

    path: str
    template: str
    view: PageView
    wide: bool = False
    contents: bool = True
    trail: tuple[LinkView, ...] = ()
    repeats: bool = False
    dataset: str = ""


@dataclass(frozen=True, slots=True)
class Alone:
    """A page that no builder touches, and that stands in no menu, search or list: the whole of it is its template's."""

    path: str
    template: str
    view: object
