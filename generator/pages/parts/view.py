"""What every page has, whatever its kind."""

from typing import Protocol


class PageView(Protocol):
    """A page's heading and its one sentence for search engines; the rest is the template's business."""

    @property
    def title(self) -> str:
        """The page's heading, and its name in search and in the browser's tab."""

    @property
    def description(self) -> str:
        """What the page is about, in one sentence."""
