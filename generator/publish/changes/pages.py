"""Which pages and files are new, gone or changed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from generator.terms.texts import OutputFile

_FENCE = "---\n"


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """One page: where it is, and what it is called."""

    path: str
    title: str


@dataclass(frozen=True, slots=True)
class PageChanges:
    """The pages by what happened to them, and how many other files (tables, charts) are new, gone or changed."""

    new: tuple[ChangedPage, ...]
    gone: tuple[ChangedPage, ...]
    changed: tuple[ChangedPage, ...]
    other_files: int


def page_changes(then: Iterable[OutputFile], now: Iterable[OutputFile]) -> PageChanges:
    """What happened to each file of the site."""
    before, after = ({file.path: file for file in files} for files in (then, now))
    new = [file for path, file in after.items() if path not in before]
    gone = [file for path, file in before.items() if path not in after]
    changed = [file for path, file in after.items() if path in before and before[path].data != file.data]
    others = sum(not is_page(file) for file in (*new, *gone, *changed))
    return PageChanges(_pages(new), _pages(gone), _pages(changed), others)


def is_page(file: OutputFile) -> bool:
    """Whether a file is a page, and not a table, a chart or an index."""
    return file.path.endswith(".md")


def _pages(files: Iterable[OutputFile]) -> tuple[ChangedPage, ...]:
    pages = sorted(
        (ChangedPage(file.path, _title(file)) for file in files if is_page(file)), key=lambda page: page.path
    )
    times = Counter(page.title for page in pages)
    return tuple(_told_apart(page) if times[page.title] > 1 else page for page in pages)


def _told_apart(page: ChangedPage) -> ChangedPage:
    """A page whose title another page has too, with the name of its folder."""
    return ChangedPage(page.path, f"{page.title} ({page.path.removesuffix('/index.md').rpartition('/')[2]})")


def _title(file: OutputFile) -> str:
    """The title in a page's front matter."""
    front = file.text.removeprefix(_FENCE).partition(_FENCE)[0]
    return str(yaml.safe_load(front)["title"])
