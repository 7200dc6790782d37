"""The page of one theme of a release, as it stood at publication: the story, what is being done, and every measure."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessments
from generator.assess.news import worst_first
from generator.assess.serving import Served
from generator.charts.drawn import Drawn
from generator.pages.addresses import link, release_page, theme_page
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import links_to
from generator.pages.parts.explained import ExplainedView, explained_in, story_of_theme
from generator.pages.parts.figures import FigureView
from generator.pages.parts.named_lists import NamedListView, lists_of
from generator.pages.parts.parts import DownloadView, LinkView, question_link
from generator.pages.parts.rows import MeasureRow, figure_and_time, measure_row
from generator.pages.parts.tables import TableView
from generator.pages.parts.tallies import TallyView, tally
from generator.pages.parts.told import Teller
from generator.pages.plan.serving import DoneView, done_view
from generator.pages.scorecard.commentary import CommentaryView, chart_of, commentary_view
from generator.pages.scorecard.numbers import numbers_table
from generator.pages.scorecard.row_links import RowLinks
from generator.pages.scorecard.theme_lead import LeadView, lead_of
from generator.prose.told import Told
from generator.record.content import Content, Release, Scorecard
from generator.schema.scorecard import Theme


@dataclass(frozen=True, slots=True)
class ThemePageView:
    """The page, from top to bottom. `done` tells what the report says is being done, `actions` what plans and decisions
    hold; `few` are the measures with too few figures, and `unknown` those with none and why, each by its id.
    """

    title: str
    description: str
    place: str
    heading: str
    story: Markup
    age: str
    before: LinkView | None
    after: LinkView | None
    tally: tuple[TallyView, ...]
    uncounted: str
    lead: LeadView | None
    done: tuple[ExplainedView, ...]
    actions: DoneView
    rows: tuple[MeasureRow, ...]
    few: tuple[tuple[str, FigureView], ...]
    unknown: tuple[tuple[str, LinkView, str], ...]
    commentary: tuple[CommentaryView, ...]
    named: tuple[NamedListView, ...]
    landing: LinkView
    caption: str
    numbers: TableView
    files: tuple[DownloadView, ...]


def theme_view(
    content: Content,
    told: Told,
    scorecard: Scorecard,
    release: Release,
    theme: Theme,
    assessed: Assessments,
    drawn: Drawn,
    served: Served,
    page: str = "",
) -> ThemePageView:
    """Everything that the page of a theme shows; a pack shows the same, on a page of another address."""
    month, name = release.month, release.registry.scorecard.name
    page = page or theme_page(scorecard.id, month.text, theme.id)
    links = RowLinks(page, scorecard, release)
    teller = Teller(told, page, links.place_of)
    mine = worst_first([found for found in assessed.values() if found.indicator.theme == theme.id])
    story = story_of_theme(teller, scorecard, release, theme.id)
    before, after = _neighbours(links, theme)
    left_out = sum(not a.indicator.in_summary for a in mine)
    commentary = [c for c in release.narrative.commentary if c.theme == theme.id]
    many = [a for a in mine if drawn.trend(scorecard, release, a.indicator) is not None]
    few = tuple(
        (found.indicator.id, figure)
        for found in mine
        if found not in many and (figure := chart_of(links, content, found, drawn)) is not None
    )
    return ThemePageView(
        title=theme.name,
        description=f"{theme.name}: {name}, {month.label}.",
        place=f"{theme.name}, {name}, {month.label}",
        heading=story.headline if story else theme.name,
        story=story.story if story else Markup(""),
        age=story.age if story else "",
        before=before,
        after=after,
        tally=tally(mine),
        uncounted=f"and {left_out} more that the summary leaves out" if left_out else "",
        lead=lead_of(teller, content, links, many, story.lead if story else "", drawn),
        done=tuple(e for e in explained_in(teller, scorecard, release, [a.indicator.id for a in mine]) if e.done),
        actions=done_view(page, (each for a in mine for each in served.get(a.indicator.id, ()))),
        rows=tuple(measure_row(question_link(page, a.indicator), content, scorecard, release, a, drawn) for a in many),
        few=few,
        unknown=tuple(
            (a.indicator.id, question_link(page, a.indicator), figure_and_time(a)[0].lower())
            for a in mine
            if a not in many and a.indicator.id not in dict(few)
        ),
        commentary=tuple(commentary_view(teller, content, links, assessed, drawn, words) for words in commentary),
        named=lists_of(content, release, [a.indicator.id for a in mine]),
        landing=LinkView(f"{name}, {month.label}", link(page, release_page(scorecard.id, month.text))),
        caption=f"{theme.name}, {content.borough.name}, {month.label}",
        numbers=numbers_table(content, release, mine),
        files=links_to((catalogue.published_of(content, scorecard, release, a.indicator) for a in mine), page),
    )


def _neighbours(links: RowLinks, theme: Theme) -> tuple[LinkView | None, LinkView | None]:
    """The themes before and after this one."""
    themes = links.release.registry.themes
    at = themes.index(theme)
    found = [LinkView(each.name, links.to_theme(each.id)) for each in themes]
    return found[at - 1] if at else None, found[at + 1] if at + 1 < len(themes) else None
