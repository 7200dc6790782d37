"""The change sheet as one story: the content of then and of now in, one page for the person who approves out."""

from dataclasses import dataclass

from generator.addresses import THIS_RELEASE
from generator.build import check_sources, site_of
from generator.changes.memo import Comparison, MemoView, memo_view
from generator.changes.pages import page_changes
from generator.changes.pairs import Compared
from generator.content import Content
from generator.disclose import disclose
from generator.gather import parse_content
from generator.manifest import MANIFEST, Origin, content_hash
from generator.pages.this_release import commit_in_words
from generator.problems import Problem
from generator.render import Renderer
from generator.texts import OutputFile, Site, SourceFile, Sources, Templates
from generator.wording import listed


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
class ChangeSheet:
    """The sheet as a page, and what stands on it."""

    html: str
    view: MemoView


def change_sheet(
    sources: Sources, baseline: Baseline, templates: Templates, origin: Origin, links_to: str
) -> ChangeSheet:
    """The sheet of what would change if these sources were published; raises ContentError if they have faults.

    Raises CompareError where the files of then can't be read at all.
    """
    now = check_sources(sources)
    then = read_then(baseline.sources, sources)
    before, after = (_published(site_of(*state, templates)) for state in ((then.content, then.sources), (now, sources)))
    comparison = Comparison(
        compared_with=baseline.words,
        this_state=commit_in_words(origin),
        content_hash=content_hash(after),
        limits=(*baseline.limits, *_limits(then)),
        links_to=links_to,
    )
    view = memo_view(Compared(then.content, now), page_changes(before, after), comparison)
    return ChangeSheet(Renderer(templates, {}).sheet("changes.html.j2", view), view)


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


def _limits(then: Then) -> tuple[str, ...]:
    if not then.stand_ins:
        return ()
    return (
        "Today's program can't read some files as they were then, because their form has changed. Today's files stand "
        f"in for them, so that no change in them is on this sheet: {listed(then.stand_ins)}.",
    )
