"""The whole story of a build as one pure function: input files and templates in, the site out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.assess.judged import Judged, judge
from generator.charts.drawn import Drawn
from generator.checks import check_content, check_words
from generator.disclose import disclose
from generator.pages.addresses import THIS_RELEASE, standing_page
from generator.pages.area.every_page import area_pages
from generator.pages.document.every_page import report_card_pages
from generator.pages.indicator.every_page import indicator_pages
from generator.pages.parts.trail import trail_of
from generator.pages.parts.uses import uses_of
from generator.pages.parts.view import Page
from generator.pages.plan.every_page import plan_pages
from generator.pages.scorecard.every_page import scorecard_pages
from generator.pages.site.accessibility import accessibility_view
from generator.pages.site.every_page import site_pages
from generator.pages.site.kinds import made_of
from generator.pages.site.manifest import UNKNOWN, Origin, manifest_of
from generator.pages.site.this_release import manifest_download, this_release_view
from generator.prose.chart_headlines import headlines_of
from generator.prose.claims.desk import Claims, read_claims
from generator.prose.told import Told, tell
from generator.publish.changes.memo import MemoView
from generator.publish.changes.sheet import CompareError, Earlier, State, change_sheet
from generator.publish.render import Renderer
from generator.publish.search_index import INDEX, search_index
from generator.publish.settings import settings_of
from generator.record.content import Content
from generator.record.gather import parse_content
from generator.schema.narrative import Glossary
from generator.terms.problems import ContentError, Problem
from generator.terms.texts import OutputFile, Site, Sources, Templates


@dataclass(frozen=True, slots=True)
class Built:
    """A site, with the verdicts and the charts that were made for it."""

    site: Site
    judged: Judged
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class Words:
    """What people typed in words, told once: what its references stand for, and what it claims."""

    told: Told
    claims: Claims


@dataclass(frozen=True, slots=True)
class Then:
    """The content of then as today's program reads it, and the files for which today's stand in."""

    content: Content
    sources: Sources
    stand_ins: tuple[str, ...]


def build_site(sources: Sources, templates: Templates, origin: Origin = UNKNOWN) -> Site:
    """Build every file of the site, or raise one ContentError that holds every problem."""
    return build(*_checked(sources), sources, templates, origin).site


def build_changes(
    sources: Sources, baseline: Earlier, templates: Templates, origin: Origin, links_to: str
) -> tuple[str, MemoView]:
    """The change sheet as a page, and what stands on it: what would change if these sources were published.

    Raises ContentError if they have faults, and CompareError where the files of then can't be read at all.
    """
    (now, words), then = _checked(sources), read_then(baseline.sources, sources)
    words_then = words_of(then.content)
    before = build(then.content, words_then, then.sources, templates)
    after = build(now, words, sources, templates)
    view = change_sheet(
        State(then.content, words_then.claims, before.judged, before.site),
        State(now, words.claims, after.judged, after.site),
        baseline,
        then.stand_ins,
        origin,
        links_to,
    )
    return Renderer(templates, {}).sheet("changes.html.j2", view), view


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
    return Sources((*kept, *(file for file in today.files if file.path in paths)))


def check_sources(sources: Sources) -> Content:
    """Read and check everything that was typed, or raise one ContentError that holds every problem."""
    return _checked(sources)[0]


def words_of(content: Content) -> Words:
    """What the words of some content say, and what they claim."""
    told = tell(content)
    return Words(told, read_claims(content, told))


def _checked(sources: Sources) -> tuple[Content, Words]:
    """What was typed, and what its words say: each reference in them is resolved here, once, for checks and pages."""
    problems: list[Problem] = []
    draft = parse_content(sources, problems)
    if draft is not None:
        problems += check_content(draft)
    content = disclose(draft, problems) if draft is not None else None
    words = words_of(content) if content is not None else None
    if content is not None and words is not None:
        problems += check_words(
            content, words.told, words.claims, figures_stand=not any(p.path.startswith("data/") for p in problems)
        )
    if problems or content is None or words is None:
        raise ContentError(problems)
    return content, words


def build(content: Content, words: Words, sources: Sources, templates: Templates, origin: Origin = UNKNOWN) -> Built:
    """Judge, draw, fill every page, and last make the manifest, which has a page of its own, of all the others."""
    judged, told = judge(content), words.told
    drawn = Drawn(content, judged, headlines_of(content, told))
    terms = content.glossary.terms if content.glossary else ()
    renderer = Renderer(templates, {term.term: term.stands_for for term in terms if term.stands_for})
    parts = list(_parts(content, told, judged, drawn))
    made = made_of((part for part in parts if isinstance(part, Page)), templates.look)
    statement = accessibility_view(content.accessibility, made)
    parts.append(Page(standing_page("accessibility"), "accessibility.md.j2", statement))
    files = (*templates.assets, *_rendered(renderer, parts, content.glossary))
    manifest = manifest_of(content, words.claims, sources, files, origin, made)
    page = Page(THIS_RELEASE, "this-release.md.j2", this_release_view(content, manifest))
    trail = trail_of(page.path, {standing_page("about"): content.standing_pages["about"].title})
    everything = (*files, renderer.page(page, trail), manifest_download(manifest).file())
    return Built(Site(everything, settings_of(content, {file.path for file in everything})), judged, drawn)


def _parts(content: Content, told: Told, judged: Judged, drawn: Drawn) -> Iterator[Page | OutputFile]:
    """Every page and file of the site but the assets, the search index, the statement, the manifest and its page."""
    uses = uses_of(content)
    yield from site_pages(content, told, judged, drawn)
    for scorecard in content.scorecards:
        yield from scorecard_pages(content, told, scorecard, judged, drawn)
        yield from indicator_pages(content, told, scorecard, judged, drawn, uses)
    yield from report_card_pages(content, told, drawn)
    yield from plan_pages(content, told, judged.newest, drawn)
    yield from area_pages(content, drawn)


def _rendered(
    renderer: Renderer, parts: Sequence[Page | OutputFile], glossary: Glossary | None
) -> Iterator[OutputFile]:
    """Every part as a file, and the index of them all; each page knows the pages above it."""
    pages = [part for part in parts if isinstance(part, Page)]
    titles = {page.path: page.view.title for page in pages}
    files = [renderer.page(page, page.trail or trail_of(page.path, titles)) for page in pages]
    yield from files
    yield from (part for part in parts if isinstance(part, OutputFile))
    texts = [(page, file.text) for page, file in zip(pages, files, strict=True)]
    yield OutputFile.of_text(INDEX, search_index(texts, glossary))
