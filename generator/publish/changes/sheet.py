"""The change sheet: two states of the site in, one page for the person who approves out."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.assess.judged import Judged
from generator.disclose import disclose
from generator.pages.addresses import THIS_RELEASE
from generator.pages.downloads.catalogue import MANIFEST
from generator.pages.site.manifest import Origin, content_hash
from generator.pages.site.this_release import commit_in_words
from generator.publish.changes.memo import Comparison, MemoView, memo_view
from generator.publish.changes.pages import page_changes
from generator.publish.changes.pairs import Compared
from generator.record.content import Content
from generator.record.gather import parse_content
from generator.terms.problems import Problem
from generator.terms.texts import OutputFile, Site, SourceFile, Sources
from generator.terms.wording import listed


class CompareError(Exception):
    """What was published can't be read by today's program; the text says so in plain words."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is compared with: its files, what it is called, and what nobody can tell from it."""

    sources: Sources
    words: str
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Then:
    """The content of then as today's program reads it, and the files for which today's stand in."""

    content: Content
    sources: Sources
    stand_ins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class State:
    """What is, or would be, published: the content, its verdicts, and the whole site that is built from them."""

    content: Content
    judged: Judged
    site: Site


def change_sheet(
    before: State, after: State, baseline: Baseline, stand_ins: Sequence[str], origin: Origin, links_to: str
) -> MemoView:
    """What would change for readers if the second state were published in place of the first."""
    files_before, files_after = _published(before.site), _published(after.site)
    compared = Compared(before.content, after.content, before.judged, after.judged)
    comparison = Comparison(
        compared_with=baseline.words,
        this_state=commit_in_words(origin),
        content_hash=content_hash(files_after),
        limits=(*baseline.limits, *_limits(stand_ins)),
        links_to=links_to,
    )
    return memo_view(compared, page_changes(files_before, files_after), comparison)


def read_then(then: Sources, today: Sources) -> Then:
    """The content of then, unchecked: it was published under the rules of then.

    The form of the files may have changed since. Where one can't be read any more, today's stands in for it, or, if
    there is none, it is left out. So a change of form hides what changed in that file, and nothing else.
    """
    stand_ins: list[str] = []
    while True:
        problems: list[Problem] = []
        draft = parse_content(then, problems)
        content = disclose(draft, problems) if draft and not problems else None
        if content is not None and not problems:
            return Then(content, then, tuple(sorted(stand_ins)))
        unread = {problem.path for problem in problems} - set(stand_ins)
        if not unread:
            problem = min(problems)
            raise CompareError(
                "Today's program can't read what was published then, even with today's files in place of those that it "
                f"can't read. The first of its difficulties: {problem}"
            )
        stand_ins += unread
        then = _with_stand_ins(then, today, unread)


def _with_stand_ins(then: Sources, today: Sources, paths: set[str]) -> Sources:
    kept = [file for file in then.files if file.path not in paths]
    files: list[SourceFile] = [*kept, *(file for file in today.files if file.path in paths)]
    return Sources(tuple(sorted(files, key=lambda file: file.path.split("/"))))


def _published(site: Site) -> tuple[OutputFile, ...]:
    """The files over which the hash goes: everything but the manifest and its page."""
    return tuple(file for file in site.files if file.path not in (MANIFEST, THIS_RELEASE))


def _limits(stand_ins: Sequence[str]) -> tuple[str, ...]:
    if not stand_ins:
        return ()
    return (
        "Today's program can't read some files as they were then, because their form has changed. Today's files stand "
        f"in for them, so that no change in them is on this sheet: {listed(stand_ins)}.",
    )
