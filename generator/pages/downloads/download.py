"""A file that readers take away: its bytes, and the links to it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.pages.addresses import beside, link
from generator.pages.parts.parts import DownloadView
from generator.terms.texts import OutputFile


@dataclass(frozen=True, slots=True)
class Media:
    """A kind of file: what readers call it, and its media type. A feed is for a program that asks again and again."""

    name: str
    type: str
    is_feed: bool = False


@dataclass(frozen=True, slots=True)
class Download:
    """One file, before it is made: the page that it stands beside, its name there, what it holds, and its maker."""

    page: str
    name: str
    holds: str
    media: Media
    make: Callable[[], bytes]

    @property
    def label(self) -> str:
        """What a link to it says: `All actions (CSV)`."""
        return f"{self.holds} ({self.media.name})"

    @property
    def path(self) -> str:
        """Where it is published."""
        return beside(self.page, self.name)

    def file(self) -> OutputFile:
        """The file, made now."""
        return OutputFile(self.path, self.make())

    def link_from(self, page: str) -> DownloadView:
        """The way to it from a page."""
        return self._link(page, self.label)

    def short_link_from(self, page: str) -> DownloadView:
        """The way to it where the words beside the link say what it holds: `Download (CSV)`."""
        return self._link(page, f"Download ({self.media.name})")

    def _link(self, page: str, label: str) -> DownloadView:
        return DownloadView(label, link(page, self.path), self.media.type if self.media.is_feed else "")


def files_of(downloads: Iterable[Download]) -> Iterator[OutputFile]:
    """Each of these as a file."""
    return (download.file() for download in downloads)


def links_to(downloads: Iterable[Download], page: str) -> tuple[DownloadView, ...]:
    """The way to each of these from a page."""
    return tuple(download.link_from(page) for download in downloads)
