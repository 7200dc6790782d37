"""The whole story of a build as one pure function: input files and templates in, the site out."""

from collections.abc import Iterator, Mapping

from generator.addresses import (
    A_TO_Z,
    HOME,
    SCORECARDS,
    beside,
    indicator_page,
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
from generator.pages.home import home_view
from generator.pages.indicator import charts_of, data_csv, indicator_view
from generator.pages.release import release_view
from generator.pages.scorecards import scorecard_view, scorecards_view
from generator.pages.standing import standing_view
from generator.pages.summary import summary_csv
from generator.problems import ContentError, Problem
from generator.render import Renderer
from generator.texts import OutputFile, Site, Sources, Templates


def build_site(sources: Sources, templates: Templates) -> Site:
    """Build every file of the site, or raise one ContentError that holds every problem."""
    content = check_sources(sources)
    assessed = {s.id: assess_release(content, s, s.latest) for s in content.scorecards}
    renderer = Renderer(templates)
    files = [*templates.assets, *_lists(content, assessed, renderer)]
    for scorecard in content.scorecards:
        files += _scorecard_files(content, scorecard, assessed[scorecard.id], renderer)
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
    content: Content, assessed: Mapping[str, Mapping[str, Assessment]], renderer: Renderer
) -> Iterator[OutputFile]:
    yield renderer.page(HOME, "home.md.j2", home_view(content, assessed))
    yield renderer.page(SCORECARDS, "scorecards.md.j2", scorecards_view(content, assessed))
    yield renderer.page(A_TO_Z, "a-to-z.md.j2", a_to_z_view(content), wide=True)
    for name, page in content.standing_pages.items():
        yield renderer.page(standing_page(name), "standing.md.j2", standing_view(content, name, page))


def _scorecard_files(
    content: Content, scorecard: Scorecard, latest: Mapping[str, Assessment], renderer: Renderer
) -> Iterator[OutputFile]:
    yield renderer.page(scorecard_page(scorecard.id), "scorecards.md.j2", scorecard_view(scorecard, latest))
    for release in scorecard.releases:
        assessed = assess_release(content, scorecard, release)
        page = release_page(scorecard.id, release.month.text)
        yield renderer.page(page, "release.md.j2", release_view(content, scorecard, release, assessed), wide=True)
        rows = [a for a in assessed.values() if a.indicator.in_summary]
        yield OutputFile(beside(page, "summary.csv"), summary_csv(release, rows, content.borough.code))
    for assessment in latest.values():
        yield from _indicator_files(content, scorecard, assessment, renderer)


def _indicator_files(
    content: Content, scorecard: Scorecard, assessment: Assessment, renderer: Renderer
) -> Iterator[OutputFile]:
    page = indicator_page(assessment.indicator.id)
    charts = charts_of(content, scorecard, assessment, chart_of(content, scorecard.latest, assessment))
    yield renderer.page(page, "indicator.md.j2", indicator_view(content, scorecard, assessment, charts))
    yield OutputFile(beside(page, "data.csv"), data_csv(scorecard, assessment.indicator))
    for chart in charts:
        yield OutputFile(beside(page, f"{chart.id}.json"), plotly_json(chart))
