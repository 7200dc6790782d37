"""The whole story of a build as one pure function: input files and templates in, the site out."""

from collections.abc import Iterator, Mapping, Sequence

from generator.assess.indicator import Assessment, assess_indicator
from generator.checks import check_content
from generator.checks.words import check_words
from generator.disclose import disclose
from generator.pages.addresses import (
    A_TO_Z,
    GLOSSARY,
    HOME,
    LANGUAGES,
    PLANS,
    REPORT_CARDS,
    SCORECARDS,
    SEARCH,
    STYLE,
    THIS_RELEASE,
    beside,
    card_page,
    indicator_page,
    plan_page,
    release_page,
    scorecard_page,
    standing_page,
)
from generator.pages.document.blocks import block_charts
from generator.pages.document.report_card import PRINT, card_view, cards_view, print_view, section_page
from generator.pages.downloads.chart_files import chart_files
from generator.pages.downloads.data_csv import data_csv
from generator.pages.downloads.figures_csv import figures_csv
from generator.pages.downloads.plan_csv import plan_tables
from generator.pages.downloads.revision_files import feed_xml, register_csv
from generator.pages.indicator.a_to_z import a_to_z_view, list_views
from generator.pages.indicator.indicator import charts_of, indicator_view
from generator.pages.parts.revisions import FEED, REGISTER, has_page
from generator.pages.parts.trail import trail_of
from generator.pages.parts.uses import Uses, uses_of
from generator.pages.plan.plans import plan_view, plans_view
from generator.pages.scorecard.commentary import chart_of, release_charts
from generator.pages.scorecard.release import release_view
from generator.pages.scorecard.scorecards import Assessed, scorecard_view, scorecards_view
from generator.pages.scorecard.summary import summary_csv
from generator.pages.site.accessibility import accessibility_view
from generator.pages.site.glossary import glossary_view, languages_view
from generator.pages.site.home import home_view
from generator.pages.site.manifest import UNKNOWN, Origin, manifest_file, manifest_of
from generator.pages.site.search import search_view
from generator.pages.site.standing import standing_view
from generator.pages.site.style import style_view
from generator.pages.site.this_release import this_release_view
from generator.prose.references import figures_in
from generator.prose.told import Told, tell
from generator.publish.changes.memo import MemoView
from generator.publish.changes.sheet import Baseline, State, change_sheet, read_then
from generator.publish.render import Page, Renderer
from generator.publish.search_index import INDEX, search_index
from generator.record.content import Content, Release, Scorecard
from generator.record.gather import parse_content
from generator.schema.narrative import GlossaryTerm
from generator.terms.problems import ContentError, Problem
from generator.terms.texts import OutputFile, Site, Sources, Templates


def build_site(sources: Sources, templates: Templates, origin: Origin = UNKNOWN) -> Site:
    """Build every file of the site, or raise one ContentError that holds every problem."""
    content, told = _checked(sources)
    return site_of(content, told, sources, templates, origin)


def site_of(content: Content, told: Told, sources: Sources, templates: Templates, origin: Origin = UNKNOWN) -> Site:
    """Every file of the site, and last the manifest, which has a page of its own, of all the others."""
    files = (*templates.assets, *_published(content, told, templates))
    manifest = manifest_of(content, sources, files, origin)
    page = Page(THIS_RELEASE, "this-release.md.j2", this_release_view(content, manifest))
    trail = trail_of(page.path, {standing_page("about"): content.standing_pages["about"].title})
    return Site((*files, _renderer(content, templates).page(page, trail), manifest_file(manifest)))


def build_changes(
    sources: Sources, baseline: Baseline, templates: Templates, origin: Origin, links_to: str
) -> tuple[str, MemoView]:
    """The change sheet as a page, and what stands on it: what would change if these sources were published.

    Raises ContentError if they have faults, and CompareError where the files of then can't be read at all.
    """
    (now, told), then = _checked(sources), read_then(baseline.sources, sources)
    before = State(then.content, site_of(then.content, tell(then.content), then.sources, templates))
    after = State(now, site_of(now, told, sources, templates))
    view = change_sheet(before, after, baseline, then.stand_ins, origin, links_to)
    return Renderer(templates, {}).sheet("changes.html.j2", view), view


def _published(content: Content, told: Told, templates: Templates) -> Iterator[OutputFile]:
    """Every page and file of the site but the assets, the manifest and its page."""
    assessed = {s.id: assess_release(content, s, s.latest) for s in content.scorecards}
    latest = {name: found for scorecard in assessed.values() for name, found in scorecard.items()}
    parts: list[Page | OutputFile] = [*_lists(content, told, assessed, latest)]
    uses = uses_of(content)
    for scorecard in content.scorecards:
        parts += _scorecard_files(content, told, scorecard, assessed[scorecard.id], uses)
    parts += _report_card_files(content, told)
    parts += _plan_files(content, told, latest)
    return _rendered(content, templates, parts)


def _renderer(content: Content, templates: Templates) -> Renderer:
    return Renderer(templates, {term.term: term.stands_for for term in _terms(content) if term.stands_for})


def _terms(content: Content) -> Sequence[GlossaryTerm]:
    return content.glossary.terms if content.glossary else ()


def _rendered(content: Content, templates: Templates, parts: Sequence[Page | OutputFile]) -> Iterator[OutputFile]:
    """Every part as a file, and the index of them all; each page knows the pages above it."""
    renderer = _renderer(content, templates)
    pages = [part for part in parts if isinstance(part, Page)]
    titles = {page.path: page.view.title for page in pages}
    files = [renderer.page(page, trail_of(page.path, titles)) for page in pages]
    yield from files
    yield from (part for part in parts if isinstance(part, OutputFile))
    texts = [(page, file.text) for page, file in zip(pages, files, strict=True)]
    yield OutputFile(INDEX, search_index(texts, _terms(content)))


def check_sources(sources: Sources) -> Content:
    """Read and check everything that was typed, or raise one ContentError that holds every problem."""
    return _checked(sources)[0]


def _checked(sources: Sources) -> tuple[Content, Told]:
    """What was typed, and what its words say: each reference in them is resolved here, once, for checks and pages."""
    problems: list[Problem] = []
    draft = parse_content(sources, problems)
    if draft is not None:
        problems += check_content(draft)
    content = disclose(draft, problems) if draft is not None else None
    told = tell(content) if content is not None else None
    if content is not None and told is not None:
        problems += check_words(content, told, figures_stand=not any(p.path.startswith("data/") for p in problems))
    if problems or content is None or told is None:
        raise ContentError(problems)
    return content, told


def assess_release(content: Content, scorecard: Scorecard, release: Release) -> dict[str, Assessment]:
    """Every indicator of a scorecard, judged for the borough as at one release."""
    area, picture = content.borough.code, release.picture
    return {i.id: assess_indicator(i, picture, area, scorecard.comparators) for i in scorecard.registry.indicators}


def _lists(
    content: Content, told: Told, assessed: Assessed, latest: Mapping[str, Assessment]
) -> Iterator[Page | OutputFile]:
    yield Page(HOME, "home.md.j2", home_view(content, told, assessed, latest), wide=True)
    yield Page(SCORECARDS, "scorecards.md.j2", scorecards_view(content, told, assessed))
    yield Page(STYLE, "style.md.j2", style_view(content, assessed), wide=True, repeats=True)
    yield Page(SEARCH, "search.md.j2", search_view(content), wide=True, repeats=True)
    yield Page(A_TO_Z, "a-to-z.md.j2", a_to_z_view(content, assessed), wide=True)
    for path, listed in list_views(content, assessed):
        yield Page(path, "indicator-list.md.j2", listed, wide=True, repeats=True)
    for name, page in content.standing_pages.items():
        yield Page(standing_page(name), "standing.md.j2", standing_view(content, name, page))
    if has_page(content):
        yield OutputFile(FEED, feed_xml(content))
        yield OutputFile(REGISTER, register_csv(content))
    if content.accessibility:
        view = accessibility_view(content.accessibility)
        yield Page(standing_page("accessibility"), "accessibility.md.j2", view)
    if content.glossary:
        yield Page(GLOSSARY, "glossary.md.j2", glossary_view(content.glossary))
    if content.languages:
        yield Page(LANGUAGES, "languages.md.j2", languages_view(content.languages))


def _scorecard_files(
    content: Content, told: Told, scorecard: Scorecard, latest: Mapping[str, Assessment], uses: Uses
) -> Iterator[Page | OutputFile]:
    yield Page(scorecard_page(scorecard.id), "scorecards.md.j2", scorecard_view(told, scorecard, latest))
    for release in scorecard.releases:
        assessed = assess_release(content, scorecard, release)
        page = release_page(scorecard.id, release.month.text)
        yield Page(page, "release.md.j2", release_view(content, told, scorecard, release, assessed), wide=True)
        rows = [a for a in assessed.values() if a.indicator.in_summary]
        yield OutputFile(beside(page, "summary.csv"), summary_csv(release, rows, content.borough.code))
        yield from chart_files(page, release_charts(content, release, assessed))
    for assessment in latest.values():
        yield from _indicator_files(content, scorecard, assessment, uses)


def _indicator_files(
    content: Content, scorecard: Scorecard, assessment: Assessment, uses: Uses
) -> Iterator[Page | OutputFile]:
    page = indicator_page(assessment.indicator.id)
    charts = charts_of(content, scorecard, assessment, chart_of(content, scorecard.latest, assessment))
    yield Page(page, "indicator.md.j2", indicator_view(content, scorecard, assessment, charts, uses))
    yield OutputFile(beside(page, "data.csv"), data_csv(scorecard, assessment.indicator))
    yield from chart_files(page, charts)


def _report_card_files(content: Content, told: Told) -> Iterator[Page | OutputFile]:
    """Every year's card: contents, one page a section, the whole on one page, its figures as CSV."""
    if content.report_cards:
        yield Page(REPORT_CARDS, "report-cards.md.j2", cards_view(content))
    for document in content.report_cards:
        page = card_page(document.year)
        yield Page(page, "report-card.md.j2", card_view(document))
        for place, section in enumerate(document.card.sections):
            view = section_page(content, told, document, place)
            yield Page(card_page(document.year, section.id), "report-card-section.md.j2", view)
        whole = card_page(document.year, PRINT)
        view_of_all = print_view(content, told, document)
        yield Page(whole, "report-card-print.md.j2", view_of_all, wide=True, repeats=True)
        yield OutputFile(
            beside(page, "figures.csv"),
            figures_csv(content.publications, figures_in(document.card, content.publications.figures)),
        )
        for section in document.card.sections:
            charts = list(block_charts(content, section.blocks))
            yield from chart_files(card_page(document.year, section.id), charts)
            yield from chart_files(whole, charts)


def _plan_files(content: Content, told: Told, assessed: Mapping[str, Assessment]) -> Iterator[Page | OutputFile]:
    """Every plan: one page, and its actions, measures and figures as CSV."""
    if content.plans:
        yield Page(PLANS, "plans.md.j2", plans_view(content, assessed))
    for document in content.plans:
        page = plan_page(document.id)
        yield Page(page, "plan.md.j2", plan_view(content, told, document, assessed))
        yield from chart_files(page, block_charts(content, (*document.plan.opening, *document.plan.closing)))
        for name, text in plan_tables(content, document.plan, assessed):
            yield OutputFile(beside(page, name), text)
