"""The page of one indicator: the answer first, then why and what is done, all of its history, and last its card."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.latest import main_rows
from generator.charts.drawn import Drawn
from generator.pages.addresses import A_TO_Z, HOME, indicator_page, link, release_page, theme_page
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import links_to
from generator.pages.indicator.answer import AnswerView, answer_view
from generator.pages.indicator.card import TargetView, card, in_short, target_view
from generator.pages.indicator.figures import charts_of, figures
from generator.pages.indicator.history import comparator_table, history_table, notes_table, other_periods_table
from generator.pages.indicator.said import SaidView, said_view
from generator.pages.parts.breakdowns import history_tables
from generator.pages.parts.figures import FigureView
from generator.pages.parts.parts import DownloadView, LinkView
from generator.pages.parts.revision_words import Marks
from generator.pages.parts.revisions import RevisionView, correction_notices, indicator_entries, marks_of_indicator
from generator.pages.parts.tables import TableView
from generator.pages.parts.told import Teller
from generator.pages.parts.uses import Uses
from generator.pages.parts.verdicts import rating_notes
from generator.prose.told import Told
from generator.record.content import Content, Scorecard
from generator.schema.registry import Indicator


@dataclass(frozen=True, slots=True)
class FaultView:
    """A known fault of the published report, for readers."""

    note: str
    printed: str
    conflicts_with: str


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """The page, from top to bottom."""

    title: str
    description: str
    id: str
    number: str
    name: str
    scorecard: str
    corrections: tuple[str, ...]
    answer: AnswerView
    story: FigureView | None
    areas: tuple[FigureView, ...]
    said: SaidView
    history: TableView | None
    figure_notes: tuple[TableView, ...]
    tables: tuple[TableView, ...]
    revised: tuple[RevisionView, ...]
    short_card: tuple[tuple[str, str], ...]
    card: tuple[tuple[str, str], ...]
    targets: tuple[TargetView, ...]
    data_notes: tuple[str, ...]
    faults: tuple[FaultView, ...]
    used_in: tuple[LinkView, ...]
    downloads: tuple[DownloadView, ...]
    before: LinkView | None
    after: LinkView | None
    a_to_z: LinkView

    @property
    def notes(self) -> int:
        """How many things readers need to know about the data."""
        return len(self.faults) + len(self.data_notes)


def indicator_view(
    content: Content, told: Told, scorecard: Scorecard, assessed: Sequence[Assessment], drawn: Drawn, uses: Uses
) -> IndicatorView:
    """Everything that the page of one indicator shows: the verdicts of the scorecard's latest release (of all of them,
    oldest first), and the data notes of each.
    """
    assessment, release = assessed[-1], scorecard.latest
    indicator = assessment.indicator
    page, name = indicator_page(indicator.id), scorecard.registry.scorecard.name
    marks = marks_of_indicator(scorecard, indicator)
    shown = list(figures(content, scorecard, assessment, drawn))
    history = list(history_table(assessment, content.borough.name, release.picture, content.borough.code, marks))
    before, after = _neighbours(page, scorecard, indicator)
    return IndicatorView(
        title=indicator.question,
        description=f"{indicator.name}: {indicator.question}",
        id=indicator.id,
        number=indicator.full_number,
        name=indicator.name,
        scorecard=name,
        corrections=tuple(correction_notices(content, scorecard, indicator)),
        answer=answer_view(content, release, assessment, marks),
        story=next((figure for figure in shown if not figure.panels), None),
        areas=tuple(figure for figure in shown if figure.panels),
        said=said_view(Teller(told, page), scorecard, indicator),
        history=next(iter(history), None),
        figure_notes=tuple(
            notes_table(
                indicator, content.borough.name, main_rows(indicator, release.picture, content.borough.code), marks
            )
        ),
        tables=tuple(_tables(content, scorecard, assessment, marks)),
        revised=indicator_entries(page, content, scorecard, indicator),
        short_card=tuple(in_short(indicator)),
        card=tuple(card(scorecard, indicator)),
        targets=tuple(target_view(indicator, target) for target in indicator.targets),
        data_notes=(
            *indicator.data_notes,
            *(b.reason for b in indicator.breaks),
            *dict.fromkeys(rating_notes(assessed)),
        ),
        faults=tuple(
            FaultView(d.note, d.printed, d.conflicts_with)
            for d in scorecard.discrepancies
            if d.indicator == indicator.id
        ),
        used_in=(
            *(
                LinkView(f"{name} scorecard, {r.month.label}", link(page, release_page(scorecard.id, r.month.text)))
                for r in reversed(scorecard.releases)
            ),
            *(use.link_from(page) for use in uses.get(indicator.id, ())),
        ),
        downloads=links_to(catalogue.of_measure(scorecard, indicator, charts_of(scorecard, indicator, drawn)), page),
        before=before,
        after=after,
        a_to_z=LinkView("All indicators", link(page, A_TO_Z)),
    )


def way_to(scorecard: Scorecard, indicator: Indicator) -> tuple[LinkView, ...]:
    """The way to a measure's page: the front page, the newest release, and the theme's page in it."""
    page = indicator_page(indicator.id)
    release, theme = scorecard.latest, next(t for t in scorecard.registry.themes if t.id == indicator.theme)
    title = f"{scorecard.registry.scorecard.name}, {release.month.label}"
    return (
        LinkView("Home", link(page, HOME)),
        LinkView(title, link(page, release_page(scorecard.id, release.month.text))),
        LinkView(theme.name, link(page, theme_page(scorecard.id, release.month.text, theme.id), indicator.id)),
    )


def _neighbours(page: str, scorecard: Scorecard, indicator: Indicator) -> tuple[LinkView | None, LinkView | None]:
    """The measures before and after this one in the scorecard."""
    found = scorecard.registry.indicators
    at = found.index(indicator)
    links = [LinkView(each.question, link(page, indicator_page(each.id))) for each in found]
    return links[at - 1] if at else None, links[at + 1] if at + 1 < len(found) else None


def _tables(content: Content, scorecard: Scorecard, assessment: Assessment, marks: Marks) -> Iterator[TableView]:
    """By area and group, for years, and of others."""
    release, indicator, borough = scorecard.latest, assessment.indicator, content.borough
    yield from history_tables(content, release, indicator, marks)
    yield from other_periods_table(indicator, borough.name, release.picture.series(indicator.id, borough.code), marks)
    yield from comparator_table(content, assessment)
