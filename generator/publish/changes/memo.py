"""The change sheet as it is shown: a memo to the person who approves a publication."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.publish.changes.pages import ChangedPage, PageChanges
from generator.publish.changes.pairs import Compared
from generator.publish.changes.phrases import Section, Statement
from generator.publish.changes.sections import all_sections

TITLE = "Change sheet"
NOTHING = "Nothing has changed: the figures and the words are the same as before."


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What the sheet knows beside the two contents: what they are called, the hash, and what it can't tell."""

    compared_with: str
    this_state: str
    content_hash: str
    limits: tuple[str, ...]
    links_to: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """One statement: what it is about, where to read it, and what happened."""

    subject: str
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class MemoSectionView:
    """One part of the sheet; on a checklist, each statement has a box to tick."""

    id: str
    heading: str
    hint: str
    is_checklist: bool
    lines: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """Pages of one part of the site."""

    heading: str
    lines: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class PagesView:
    """Pages to which one thing happened; what is new or gone is open to see, what changed is often much."""

    heading: str
    is_open: bool
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True)
class MemoView:
    """The sheet, from top to bottom."""

    title: str
    facts: tuple[tuple[str, str], ...]
    in_short: tuple[str, ...]
    sections: tuple[MemoSectionView, ...]
    pages: tuple[PagesView, ...]
    limits: tuple[str, ...]
    content_hash: str
    summary: tuple[str, str]


def memo_view(compared: Compared, pages: PageChanges, comparison: SheetFacts) -> MemoView:
    """Everything that the change sheet says."""
    found = list(all_sections(compared, pages))
    return MemoView(
        title=f"{TITLE}: {compared.now.site.name}",
        facts=(
            ("Figures", figures_in_words(compared)),
            ("Compared with", comparison.compared_with),
            ("This state", comparison.this_state),
        ),
        in_short=tuple(in_short(found, pages)),
        sections=tuple(_section(section, comparison.links_to) for section in found if section.lines),
        pages=tuple(_pages(pages, comparison.links_to)),
        limits=comparison.limits,
        content_hash=comparison.content_hash,
        summary=(_headline(found, pages), f"What would be published has the hash {comparison.content_hash}."),
    )


def figures_in_words(compared: Compared) -> str:
    """The newest release of each scorecard, and which it was: `Early Start: February 2017 (before: January 2017)`."""
    then = {scorecard.id: scorecard.latest.month for scorecard in compared.then.scorecards}
    parts = []
    for scorecard in compared.now.scorecards:
        name, month, before = scorecard.registry.scorecard.name, scorecard.latest.month, then.get(scorecard.id)
        earlier = "as before" if before == month else f"before: {before.label}" if before else "new"
        parts.append(f"{name}: {month.label} ({earlier})")
    return "; ".join(parts)


def is_unchanged(sections: Iterable[Section], pages: PageChanges) -> bool:
    """Whether there is nothing at all to tell."""
    touched = pages.new or pages.gone or pages.changed or pages.other_files
    return not touched and not any(section.lines for section in sections)


def in_short(sections: Sequence[Section], pages: PageChanges) -> Iterator[str]:
    """The whole sheet in one sentence for each kind of change, also where there is none of it."""
    if is_unchanged(sections, pages):
        yield NOTHING
        return
    yield from (section.in_short for section in sections if section.in_short)
    yield f"{_pages_in_short(pages)} Other files, like tables and charts: {pages.other_files}."


def _pages_in_short(pages: PageChanges) -> str:
    return f"Pages: {len(pages.new)} new, {len(pages.changed)} changed, {len(pages.gone)} gone."


def _headline(sections: Sequence[Section], pages: PageChanges) -> str:
    """The sheet in one line, for the terminal."""
    if is_unchanged(sections, pages):
        return NOTHING
    short = {section.id: section.in_short for section in sections}
    return " ".join((short["check"], short["red"], short["revised"], short["hidden"], _pages_in_short(pages)))


def _section(section: Section, base: str) -> MemoSectionView:
    lines = tuple(_line(line, base) for line in section.lines)
    return MemoSectionView(section.id, section.heading, section.hint, section.is_checklist, lines)


def _line(line: Statement, base: str) -> StatementView:
    return StatementView(line.subject, _url(line.page, base) if line.page else "", line.words)


def _url(page: str, base: str) -> str:
    """Where a page lies in the built site, as a file, so that a browser opens it without a web server."""
    return f"{base}{page.removesuffix('.md')}.html"


def _pages(pages: PageChanges, base: str) -> Iterator[PagesView]:
    if pages.new:
        yield PagesView("New pages", True, tuple(_parts(pages.new, base)))
    if pages.gone:
        yield PagesView("Pages that are gone", True, tuple(_parts(pages.gone, None)))
    if pages.changed:
        yield PagesView("Changed pages", False, tuple(_parts(pages.changed, base)))


def _parts(pages: Sequence[ChangedPage], base: str | None) -> Iterator[PartView]:
    """Pages by the part of the site in which they stand."""
    for folder, found in groupby(pages, key=lambda page: page.path.partition("/")[0]):
        lines = tuple(StatementView(page.title, "" if base is None else _url(page.path, base), "") for page in found)
        yield PartView(f"{_part(folder)} ({len(lines)})", lines)


def _part(folder: str) -> str:
    return "Front page" if folder == "index.md" else folder.replace("-", " ").capitalize()
