"""A file that readers take away: its bytes, what describes it, and the links to it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.pages.addresses import beside, link
from generator.pages.downloads.companions import META, METADATA, csvw_json, meta_csv
from generator.pages.downloads.table import Table
from generator.pages.parts.parts import DownloadView
from generator.terms.texts import OutputFile


@dataclass(frozen=True, slots=True)
class Media:
    """A kind of file: what readers call it, and its media type. A feed is for a program that asks again and again."""

    name: str
    type: str
    is_feed: bool = False


CSV = Media("CSV", "text/csv")
CSVW = Media("CSVW", "application/csvm+json")


@dataclass(frozen=True, slots=True)
class Download:
    """One file, before it is made: the page that it stands beside, its name there, what it holds, and its maker.

    An address that always leads to the newest has a name without a month; the file is then saved under another.
    """

    page: str
    name: str
    holds: str
    media: Media
    make: Callable[[], bytes]
    saved_as: str = ""
    # What a table is made of: then its columns and its metadata stand beside it.
    table: Callable[[], Table] | None = None

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

    def companions(self) -> Iterator["Download"]:
        """What stands beside a table."""
        make = self.table
        if make is None:
            return
        stem = self.name.removesuffix(".csv")
        yield Download(
            self.page,
            f"{stem}{META}",
            f"{self.holds}: what its columns are",
            CSV,
            lambda: meta_csv(make()).encode("utf-8"),
        )
        yield Download(
            self.page, f"{self.name}{METADATA}", f"{self.holds}: its metadata", CSVW,
            lambda: csvw_json(make(), self.name).encode("utf-8"),
        )  # fmt: skip

    def link_from(self, page: str) -> DownloadView:
        """The way to it from a page."""
        return self._link(page, self.label)

    def short_link_from(self, page: str) -> DownloadView:
        """The way to it where the words beside the link say what it holds: `Download (CSV)`."""
        return self._link(page, f"Download ({self.media.name})")

    def _link(self, page: str, label: str) -> DownloadView:
        feed_type = self.media.type if self.media.is_feed else ""
        return DownloadView(label, link(page, self.path), feed_type, self.saved_as)


def of_table(page: str, name: str, holds: str, table: Callable[[], Table], saved_as: str = "") -> Download:
    """A table as a CSV file."""
    return Download(page, name, holds, CSV, lambda: table().csv().encode("utf-8"), saved_as, table)


def files_of(downloads: Iterable[Download]) -> Iterator[OutputFile]:
    """Each of these as a file, with what stands beside it."""
    return (each.file() for download in downloads for each in (download, *download.companions()))


def links_to(downloads: Iterable[Download], page: str) -> tuple[DownloadView, ...]:
    """The way to each of these from a page."""
    return tuple(download.link_from(page) for download in downloads)
