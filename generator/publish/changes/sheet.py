"""The change sheet: two states of the site in, one page for the person who approves out."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.assess.judged import Judged
from generator.pages.addresses import THIS_RELEASE
from generator.pages.downloads.catalogue import MANIFEST
from generator.pages.site.manifest import Origin, content_hash
from generator.pages.site.this_release import commit_in_words
from generator.prose.claims.desk import Claims
from generator.publish.changes.memo import MemoView, SheetFacts, memo_view
from generator.publish.changes.pages import page_changes
from generator.publish.changes.pairs import Compared
from generator.record.content import Content
from generator.terms.texts import OutputFile, Site, Sources
from generator.terms.wording import listed


class CompareError(Exception):
    """What was published can't be read by today's program; the text says so in plain words."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is compared with: its files, what it is called, and what nobody can tell from it."""

    sources: Sources
    words: str
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """What is, or would be, published: the content, its claims and verdicts, and the site that is built from them."""

    content: Content
    claims: Claims
    judged: Judged
    site: Site


def change_sheet(
    before: State, after: State, baseline: Earlier, stand_ins: Sequence[str], origin: Origin, links_to: str
) -> MemoView:
    """What would change for readers if the second state were published in place of the first."""
    files_before, files_after = published_files(before.site), published_files(after.site)
    compared = Compared(before.content, after.content, before.judged, after.judged, before.claims, after.claims)
    comparison = SheetFacts(
        compared_with=baseline.words,
        this_state=commit_in_words(origin),
        content_hash=content_hash(files_after),
        limits=(*baseline.limits, *_limits(stand_ins)),
        links_to=links_to,
    )
    return memo_view(compared, page_changes(files_before, files_after), comparison)


def published_files(site: Site) -> tuple[OutputFile, ...]:
    """The files over which the hash goes: everything but the manifest and its page."""
    return tuple(file for file in site.files if file.path not in (MANIFEST, THIS_RELEASE))


def _limits(stand_ins: Sequence[str]) -> tuple[str, ...]:
    if not stand_ins:
        return ()
    return (
        "Today's program can't read some files as they were then, because their form has changed. Today's files stand "
        f"in for them, so that no change in them is on this sheet: {listed(stand_ins)}.",
    )
