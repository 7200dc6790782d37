"""The whole story of a build as one pure function: input files and templates in, the site out."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.assess.judged import Judged, judge
from generator.charts.drawn import Drawn
from generator.checks import check_content, check_words
from generator.checks.addresses import check_addresses
from generator.checks.links import check_links, check_made_links
from generator.checks.published import check_published, rows_of
from generator.disclose import disclose
from generator.ledger.review import review
from generator.pages.addresses import THIS_RELEASE, standing_page
from generator.pages.area.every_page import area_pages
from generator.pages.document.every_page import report_card_pages
from generator.pages.every_address import every_address, made_addresses, pages_of_files
from generator.pages.indicator.every_page import indicator_pages
from generator.pages.parts.trail import trail_of
from generator.pages.parts.uses import uses_of
from generator.pages.parts.view import Page
from generator.pages.plan.every_page import plan_pages
from generator.pages.scorecard.every_page import scorecard_pages
from generator.pages.site.accessibility import accessibility_view
from generator.pages.site.every_page import site_pages
from generator.pages.site.kinds import made_of
from generator.pages.site.manifest import UNKNOWN, Origin, content_hash, manifest_of
from generator.pages.site.this_release import manifest_download, this_release_view
from generator.prose.chart_headlines import headlines_of
from generator.prose.claims.desk import Claims, read_claims
from generator.prose.told import Told, tell
from generator.publish.changes.memo import MemoView
from generator.publish.changes.sheet import CompareError, Earlier, State, change_sheet, published_files
from generator.publish.redirects import addresses_of, redirected
from generator.publish.render import Renderer
from generator.publish.search_index import INDEX, search_index
from generator.publish.settings import settings_of
from generator.publish.sign_off import Signature, sign_off
from generator.record.content import Content
from generator.record.gather import parse_content
from generator.record.ledgers import publication_of_release
from generator.schema.narrative import Glossary
from generator.terms.problems import ContentError, Problem
from generator.terms.texts import OutputFile, Site, Sources, Templates


@dataclass(frozen=True, slots=True)
class Built:
    """A site, with its own addresses (those that moved are none) and the verdicts and charts that were made for it."""

    site: Site
    addresses: tuple[str, ...]
    judged: Judged
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class Words:
    """What people typed in words, told once: what its references stand for, and what it claims."""

    told: Told
    claims: Claims


@dataclass(frozen=True, slots=True)
class SignedState:
    """The files of what is signed, and the hash of the state that they are signed in."""

    files: tuple[OutputFile, ...]
    content_hash: str


@dataclass(frozen=True, slots=True)
class Then:
    """The content of then as today's program reads it, and the files for which today's stand in."""

    content: Content
    sources: Sources
    stand_ins: tuple[str, ...]


def build_site(sources: Sources, templates: Templates, origin: Origin = UNKNOWN) -> Site:
    """Build every file of the site, or raise one ContentError that holds every problem."""
    content, words = checked(sources)
    return _checked_as_built(content, sources, build(content, words, sources, templates, origin)).site


def build_sign_off(sources: Sources, templates: Templates, signature: Signature) -> SignedState:
    """The ledgers of what is signed now, and the hash of the site that would be published, which the sheet bears.

    Raises ContentError if the files have faults, and SignOffError if there is nothing to sign.
    """
    content, words = checked(sources)
    built = _checked_as_built(content, sources, build(content, words, sources, templates))
    files = sign_off(content, words.told, words.claims, built.addresses, signature)
    return SignedState(files, content_hash(published_files(built.site)))


def _checked_as_built(content: Content, sources: Sources, built: Built) -> Built:
    """A site in which no link leads to nothing, and from which no address has gone; raises ContentError for any."""
    problems = list(check_addresses(content.published, built.addresses))
    problems += check_made_links(sources, pages_of_files(content), made_addresses(built.site))
    if problems:
        raise ContentError(problems)
    return built


def build_changes(
    sources: Sources, baseline: Earlier, templates: Templates, origin: Origin, links_to: str
) -> tuple[str, MemoView]:
    """The change sheet as a page, and what stands on it: what would change if these sources were published.

    Raises ContentError if they have faults, and CompareError where the files of then can't be read at all.
    """
    (now, words), then = checked(sources, every_claim=True), read_then(baseline.sources, sources)
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
    return checked(sources)[0]


def words_of(content: Content) -> Words:
    """What the words of some content say, and what they claim."""
    told = tell(content)
    return Words(told, read_claims(content, told))


def checked(sources: Sources, *, every_claim: bool = False) -> tuple[Content, Words]:
    """What was typed, and what its words say, or one ContentError that holds every problem.

    Each reference in the words is resolved here, once, for checks and pages. The claims of a release that reads as it
    was signed were read then; with `every_claim` they are read again.
    """
    problems: list[Problem] = []
    draft = parse_content(sources, problems)
    if draft is not None:
        problems += check_content(draft)
    content = disclose(draft, problems) if draft is not None else None
    if draft is None or content is None:
        raise ContentError(problems)
    told = tell(content)
    found = review(content, told, rows_of(draft))
    claims = read_claims(content, told, () if every_claim else _words_of_releases(content, found.same))
    problems += check_words(content, told, claims, figures_stand=not any(p.path.startswith("data/") for p in problems))
    problems += check_published(content, found, is_sound=not problems)
    problems += check_links(sources, pages_of_files(content), every_address(content))
    if problems:
        raise ContentError(problems)
    return replace(content, published=found.published), Words(told, claims)


def _words_of_releases(content: Content, publications: Container[str]) -> frozenset[str]:
    """The files of words of some releases."""
    return frozenset(
        release.narrative_file.path
        for scorecard in content.scorecards
        for release in scorecard.releases
        if publication_of_release(scorecard.id, release.month.text) in publications
    )


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
    addresses = addresses_of(files)
    if content.published.redirects:
        files = (*files, *redirected(content.published.redirects.redirects, files))
    manifest = manifest_of(content, words.claims, sources, files, origin, made)
    page = Page(THIS_RELEASE, "this-release.md.j2", this_release_view(content, manifest))
    trail = trail_of(page.path, {standing_page("about"): content.standing_pages["about"].title})
    own = (renderer.page(page, trail), manifest_download(manifest).file())
    everything = (*files, *own)
    settings = settings_of(content, {file.path for file in everything})
    return Built(Site(everything, settings), (*addresses, *addresses_of(own)), judged, drawn)


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
