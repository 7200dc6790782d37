"""Downloads by the kind of file: an answer for programs, a workbook, a text."""

from collections.abc import Callable

from generator.pages.addresses import HOME
from generator.pages.downloads.api_json import FOLDER, answer_json
from generator.pages.downloads.books import Book, book_text
from generator.pages.downloads.download import Download, Media

JSON = Media("JSON", "application/json")
XLSX = Media("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
ZIP = Media("ZIP", "application/zip")
TEXT = Media("text", "text/plain")
SVG = Media("SVG", "image/svg+xml")
PNG = Media("PNG", "image/png")
ATOM = Media("Atom", "application/atom+xml", is_feed=True)


def text_file(page: str, name: str, holds: str, media: Media, make: Callable[[], str]) -> Download:
    """A file of text."""
    return Download(page, name, holds, media, lambda: make().encode("utf-8"))


def answer_file(name: str, holds: str, make: Callable[[], object]) -> Download:
    """An answer for programs."""
    return text_file(HOME, f"{FOLDER}/{name}.json", holds, JSON, lambda: answer_json(make()))


def book_file(page: str, name: str, holds: str, make: Callable[[], Book]) -> Download:
    """A workbook. Until the last step of a build it is a text that says what goes into it."""
    return text_file(page, name, holds, XLSX, lambda: book_text(make()))
