"""The whole story of a build as one pure function: input files and templates in, the site out."""

from collections.abc import Iterator, Mapping

from generator.addresses import (
    A_TO_Z,
    GLOSSARY,
    HOME,
    LANGUAGES,
    PLANS,
    REPORT_CARDS,
    SCORECARDS,
    beside,
    card_page,
    indicator_page,
    plan_page,
    release_page,
    scorecard_page,
    standing_page,
)
from generator.assess.indicator import Assessment, assess_indicator
from generator.checks import check_content
from generator.content import Content, Release, Scorecard
from generator.figure import plotly_json
from generator.gather import parse_content
from generator.pages.a_to_z import a_to_z_view
from generator.pages.commentary import chart_of
from generator.pages.glossary import glossary_view, languages_view
from generator.pages.home import home_view
from generator.pages.indicator import charts_of, data_csv, indicator_view
from generator.pages.plan_csv import plan_tables
from generator.pages.plans import plan_view, plans_view
from generator.pages.published import figures_csv
from generator.pages.release import release_view
from generator.pages.report_card import PRINT, card_view, cards_view, print_view, section_page
from generator.pages.scorecards import Assessed, scorecard_view, scorecards_view
from generator.pages.standing import standing_view
from generator.pages.summary import summary_csv
from generator.pages.uses import Uses, uses_of
from generator.problems import ContentError, Problem
from generator.references import figures_in
from generator.render import Renderer
from generator.texts import OutputFile, Site, Sources, Templates


def build_site(sources: Sources, templates: Templates) -> Site:
    """Build every file of the site, or raise one ContentError that holds every problem."""
    content = check_sources(sources)
    assessed = {s.id: assess_release(content, s, s.latest) for s in content.scorecards}
    latest = {name: found for scorecard in assessed.values() for name, found in scorecard.items()}
    renderer = Renderer(templates, _abbreviations(content))
    files = [*templates.assets, *_lists(content, assessed, latest, renderer)]
    uses = uses_of(content)
    for scorecard in content.scorecards:
        files += _scorecard_files(content, scorecard, assessed[scorecard.id], uses, renderer)
    files += _report_card_files(content, renderer)
    files += _plan_files(content, latest, renderer)
    return Site(tuple(files))


def check_sources(sources: Sources) -> Content:
    """Read and check everything that was typed, or raise one ContentError that holds every problem."""
    problems: list[Problem] = []
    content = parse_content(sources, problems)
    if content is not None:
        problems += check_content(content)
    if problems or content is None:
        raise ContentError(problems)
    return content


def assess_release(content: Content, scorecard: Scorecard, release: Release) -> dict[str, Assessment]:
    """Every indicator of a scorecard, judged for the borough as at one release."""
    area, picture = content.borough.code, release.picture
    return {i.id: assess_indicator(i, picture, area, scorecard.comparators) for i in scorecard.registry.indicators}


def _lists(
    content: Content, assessed: Assessed, latest: Mapping[str, Assessment], renderer: Renderer
) -> Iterator[OutputFile]:
    yield renderer.page(HOME, "home.md.j2", home_view(content, assessed, latest), wide=True)
    yield renderer.page(SCORECARDS, "scorecards.md.j2", scorecards_view(content, assessed))
    yield renderer.page(A_TO_Z, "a-to-z.md.j2", a_to_z_view(content), wide=True)
    for name, page in content.standing_pages.items():
        yield renderer.page(standing_page(name), "standing.md.j2", standing_view(content, name, page))
    if content.glossary:
        yield renderer.page(GLOSSARY, "glossary.md.j2", glossary_view(content.glossary))
    if content.languages:
        yield renderer.page(LANGUAGES, "languages.md.j2", languages_view(content.languages))


def _abbreviations(content: Content) -> dict[str, str]:
    """What each abbreviation of the glossary stands for."""
    terms = content.glossary.terms if content.glossary else ()
    return {term.term: term.stands_for for term in terms if term.stands_for}


def _scorecard_files(
    content: Content, scorecard: Scorecard, latest: Mapping[str, Assessment], uses: Uses, renderer: Renderer
) -> Iterator[OutputFile]:
    yield renderer.page(scorecard_page(scorecard.id), "scorecards.md.j2", scorecard_view(scorecard, latest))
    for release in scorecard.releases:
        assessed = assess_release(content, scorecard, release)
        page = release_page(scorecard.id, release.month.text)
        yield renderer.page(page, "release.md.j2", release_view(content, scorecard, release, assessed), wide=True)
        rows = [a for a in assessed.values() if a.indicator.in_summary]
        yield OutputFile(beside(page, "summary.csv"), summary_csv(release, rows, content.borough.code))
    for assessment in latest.values():
        yield from _indicator_files(content, scorecard, assessment, uses, renderer)


def _indicator_files(
    content: Content, scorecard: Scorecard, assessment: Assessment, uses: Uses, renderer: Renderer
) -> Iterator[OutputFile]:
    page = indicator_page(assessment.indicator.id)
    charts = charts_of(content, scorecard, assessment, chart_of(content, scorecard.latest, assessment))
    yield renderer.page(page, "indicator.md.j2", indicator_view(content, scorecard, assessment, charts, uses))
    yield OutputFile(beside(page, "data.csv"), data_csv(scorecard, assessment.indicator))
    for chart in charts:
        yield OutputFile(beside(page, f"{chart.id}.json"), plotly_json(chart))


def _report_card_files(content: Content, renderer: Renderer) -> Iterator[OutputFile]:
    """Every year's card: contents, one page a section, the whole on one page, its figures as CSV."""
    if content.report_cards:
        yield renderer.page(REPORT_CARDS, "report-cards.md.j2", cards_view(content))
    for document in content.report_cards:
        page = card_page(document.year)
        yield renderer.page(page, "report-card.md.j2", card_view(document))
        for place, section in enumerate(document.card.sections):
            view = section_page(content, document, place)
            yield renderer.page(card_page(document.year, section.id), "report-card-section.md.j2", view)
        whole = card_page(document.year, PRINT)
        view_of_all = print_view(content, document)
        yield renderer.page(whole, "report-card-print.md.j2", view_of_all, wide=True, repeats=True)
        yield OutputFile(beside(page, "figures.csv"), figures_csv(content.publications, figures_in(document.card)))


def _plan_files(content: Content, assessed: Mapping[str, Assessment], renderer: Renderer) -> Iterator[OutputFile]:
    """Every plan: one page, and its actions, measures and figures as CSV."""
    if content.plans:
        yield renderer.page(PLANS, "plans.md.j2", plans_view(content, assessed))
    for document in content.plans:
        page = plan_page(document.id)
        yield renderer.page(page, "plan.md.j2", plan_view(content, document, assessed))
        for name, text in plan_tables(content, document.plan, assessed):
            yield OutputFile(beside(page, name), text)
