"""The whole site of one content: every page and file, made or, of months that are over, as it was kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.assess.judged import Judged, judge
from generator.charts.drawn import Drawn
from generator.pages.addresses import THIS_RELEASE, standing_page
from generator.pages.area.every_page import area_pages
from generator.pages.compare.every_page import compare_pages
from generator.pages.document.every_page import report_card_pages
from generator.pages.downloads import catalogue_of_data
from generator.pages.downloads.archive import packed
from generator.pages.downloads.download import files_of
from generator.pages.indicator.every_page import indicator_pages
from generator.pages.parts.trail import trail_of
from generator.pages.parts.uses import uses_of
from generator.pages.parts.view import Alone, Page
from generator.pages.plan.every_page import plan_pages
from generator.pages.scorecard.every_page import release_pages, scorecard_home
from generator.pages.site.accessibility import accessibility_view
from generator.pages.site.every_page import site_pages
from generator.pages.site.kinds import made_of
from generator.pages.site.manifest import UNKNOWN, Origin, manifest_of
from generator.pages.site.this_release import manifest_download, this_release_view
from generator.prose.chart_headlines import headlines_of
from generator.prose.claims.desk import Claims
from generator.prose.told import Told
from generator.publish.kept import Keeping, KeptPages
from generator.publish.older_months import OlderMonths
from generator.publish.redirects import addresses_of, redirected, renamed
from generator.publish.render import Renderer
from generator.publish.search_index import INDEX, search_index
from generator.publish.settings import settings_of
from generator.record.content import Content
from generator.schema.narrative import Glossary
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
    # Of what each release is made that can be kept, as one hash, by its publication.
    keys: Mapping[str, str] = field(default_factory=dict)


def build(
    content: Content,
    words: Words,
    sources: Sources,
    templates: Templates,
    origin: Origin = UNKNOWN,
    keeping: Keeping | None = None,
) -> Built:
    """Judge, draw, fill every page, and last make the manifest, which has a page of its own, of all the others.

    Pages of months that are over come from where they are kept, if nothing that they are made of has changed since.
    """
    judged, told = judge(content), words.told
    drawn = Drawn(content, judged, headlines_of(content, told))
    terms = content.glossary.terms if content.glossary else ()
    renderer = Renderer(templates, {term.term: term.stands_for for term in terms if term.stands_for})
    parts = list(_parts(content, told, judged, drawn))
    titles = {part.path: part.view.title for part in parts if isinstance(part, Page)}
    older = OlderMonths(content, told, words.keys, judged, drawn, renderer, titles).pages(keeping)
    pages = (*(part for part in parts if isinstance(part, Page)), *(page for each in older for page in each.pages))
    made = made_of(pages, templates.look)
    statement = accessibility_view(content.accessibility, made)
    parts.append(Page(standing_page("accessibility"), "accessibility.md.j2", statement))
    files = (*templates.assets, *_rendered(renderer, parts, older, content.glossary))
    files = (*files, *_data(content, files), *renamed(content, files))
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


def _parts(content: Content, told: Told, judged: Judged, drawn: Drawn) -> Iterator[Page | Alone | OutputFile]:
    """Every page and file but the assets, older months, the search index, the statement, the manifest and its page."""
    uses = uses_of(content)
    yield from site_pages(content, told, judged, drawn)
    for scorecard in content.scorecards:
        yield scorecard_home(content, told, scorecard, judged)
        yield from release_pages(content, told, scorecard, scorecard.latest, judged, drawn)
        yield from indicator_pages(content, told, scorecard, judged, drawn, uses)
    yield from report_card_pages(content, told, drawn)
    yield from plan_pages(content, told, judged.newest, drawn)
    yield from area_pages(content, drawn)
    yield from compare_pages(content)


def _data(content: Content, files: Sequence[OutputFile]) -> Iterator[OutputFile]:
    """What lists all tables, and the archive of everything that can be taken away."""
    package = list(files_of(catalogue_of_data.of_package(content, files)))
    yield from package
    yield from files_of([catalogue_of_data.archive_of(content, packed((*files, *package)))])


def _rendered(
    renderer: Renderer,
    parts: Sequence[Page | Alone | OutputFile],
    older: Sequence[KeptPages],
    glossary: Glossary | None,
) -> Iterator[OutputFile]:
    """Every part as a file, and the index of them all; each page knows the pages above it. Of older months the index
    holds no words.
    """
    pages = [part for part in parts if isinstance(part, Page)]
    kept = [page for each in older for page in each.pages]
    titles = {page.path: page.view.title for page in (*pages, *kept)}
    files = [renderer.page(page, page.trail or trail_of(page.path, titles)) for page in pages]
    yield from files
    yield from (renderer.alone(part) for part in parts if isinstance(part, Alone))
    yield from (part for part in parts if isinstance(part, OutputFile))
    yield from (file for each in older for file in each.files)
    texts = [(page, file.text) for page, file in zip(pages, files, strict=True)]
    yield OutputFile.of_text(INDEX, search_index([*texts, *((page, "") for page in kept)], glossary))
