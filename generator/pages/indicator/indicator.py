"""The page of one indicator: the answer first, then why and what is done, all of its history, and last its card."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.judged import Judged
from generator.assess.latest import main_rows
from generator.charts.drawn import Drawn
from generator.pages.addresses import (
    A_TO_Z,
    HOME,
    indicator_page,
    link,
    release_page,
    standing_page,
    theme_page,
)
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import links_to
from generator.pages.indicator.answer import AnswerView, answer_view
from generator.pages.indicator.card import TargetView, card, target_view
from generator.pages.indicator.changed import ChangedView, changes_of, former_names
from generator.pages.indicator.facts import facts
from generator.pages.indicator.figures import charts_of, figures
from generator.pages.indicator.history import notes_table
from generator.pages.indicator.said import SaidView, said_view
from generator.pages.indicator.tables import TablesView, tables_view
from generator.pages.indicator.usual import how_usual
from generator.pages.parts.compared import compared_view
from generator.pages.parts.ended import EndedView, ended_view
from generator.pages.parts.figures import FigureView
from generator.pages.parts.named_lists import NamedListView, lists_of
from generator.pages.parts.parts import DownloadView, LinkView, question_link
from generator.pages.parts.revisions import RevisionView, correction_notices, indicator_entries, marks_of_indicator
from generator.pages.parts.tables import TableView
from generator.pages.parts.told import Teller
from generator.pages.parts.uses import Uses
from generator.pages.parts.verdicts import rating_notes
from generator.pages.parts.ways import WaysView, areas_of
from generator.pages.plan.serving import DoneView, done_view
from generator.prose.told import Told
from generator.record.content import Content, Scorecard
from generator.schema.registry import Indicator

_LONG = 9
# Beside the chart there is room for so many.
_MOST_ACTIONS = 2


@dataclass(frozen=True, slots=True)
class FaultView:
    """A known fault of the published report, for readers."""

    note: str
    printed: str
    conflicts_with: str


@dataclass(frozen=True, slots=True)
class NextView:
    """The measure before or after this one: its number, and its question as a link."""

    number: str
    link: LinkView


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """The page, from top to bottom."""

    title: str
    description: str
    id: str
    number: str
    name: str
    scorecard: str
    borough: str
    former: tuple[str, ...]
    ended: EndedView | None
    corrections: tuple[str, ...]
    answer: AnswerView
    story: FigureView | None
    areas: tuple[FigureView, ...]
    ways: WaysView
    named: tuple[NamedListView, ...]
    said: SaidView
    done: DoneView
    tables: TablesView
    figure_notes: tuple[TableView, ...]
    revised: tuple[RevisionView, ...]
    facts: tuple[tuple[str, str], ...]
    usual: tuple[str, ...]
    methods: LinkView
    card: tuple[tuple[str, str], ...]
    targets: tuple[TargetView, ...]
    changes: tuple[ChangedView, ...]
    data_notes: tuple[str, ...]
    faults: tuple[FaultView, ...]
    used_in: tuple[LinkView, ...]
    downloads: tuple[DownloadView, ...]
    before: NextView | None
    after: NextView | None
    a_to_z: LinkView

    @property
    def notes(self) -> int:
        """How many things readers need to know about the data."""
        return len(self.faults) + len(self.data_notes) + sum(len(table.rows) for table in self.figure_notes)

    @property
    def has_room(self) -> bool:
        """Whether the table is so short that what is not about the facts can stand below it, too."""
        return self.tables.newest is None or len(self.tables.newest.rows) < _LONG


def indicator_view(
    content: Content,
    told: Told,
    scorecard: Scorecard,
    name: str,
    judged: Judged,
    drawn: Drawn,
    uses: Uses,
) -> IndicatorView:
    """Everything that the page of one indicator shows: the verdicts of the scorecard's latest release, and the data
    notes of all of them.
    """
    assessment, release, borough = judged.as_known(scorecard, name), scorecard.latest, content.borough
    indicator, served = assessment.indicator, judged.done_at(scorecard, release)
    page = indicator_page(indicator.id)
    marks = marks_of_indicator(scorecard, indicator)
    shown, compared = list(figures(content, scorecard, assessment, drawn)), compared_view(content, assessment)
    before, after = _neighbours(page, scorecard, indicator)
    files = catalogue.of_measure(content, scorecard, assessment, charts_of(scorecard, indicator, drawn))
    return IndicatorView(
        title=indicator.question,
        description=f"{indicator.name}: {indicator.question}",
        id=indicator.id,
        number=indicator.full_number,
        name=indicator.name,
        scorecard=scorecard.registry.scorecard.name,
        borough=borough.name,
        former=tuple(former_names(scorecard, indicator)),
        ended=None if indicator.id in release.indicators else ended_view(page, content, indicator, release.month),
        corrections=tuple(correction_notices(content, scorecard, indicator)),
        answer=answer_view(content, release, assessment, marks, compared),
        story=next((figure for figure in shown if not figure.panels), None),
        areas=tuple(figure for figure in shown if figure.panels),
        ways=areas_of(page, content, release, indicator.id),
        named=lists_of(content, release, [indicator.id]),
        said=said_view(Teller(told, page), scorecard, indicator),
        done=done_view(page, served.get(indicator.id, ()), _MOST_ACTIONS),
        tables=tables_view(content, scorecard, assessment, marks),
        figure_notes=tuple(
            notes_table(indicator, borough.name, main_rows(indicator, release.picture, borough.code), marks)
        ),
        revised=indicator_entries(page, content, scorecard, indicator),
        facts=tuple(facts(content, release, assessment, compared)),
        usual=tuple(how_usual(indicator, assessment.usual)),
        methods=LinkView("How we rate, and how we work out a usual range", link(page, standing_page("methods"))),
        card=tuple(card(scorecard, indicator)),
        targets=tuple(target_view(indicator, target) for target in indicator.targets),
        changes=tuple(changes_of(scorecard, indicator)),
        data_notes=_data_notes(indicator, judged.differing_of(scorecard, name)),
        faults=_faults(scorecard, indicator),
        used_in=_used_in(page, scorecard, indicator, uses),
        downloads=links_to(files, page),
        before=before,
        after=after,
        a_to_z=LinkView("All indicators", link(page, A_TO_Z)),
    )


def way_to(scorecard: Scorecard, indicator: Indicator) -> tuple[LinkView, ...]:
    """The way to a measure's page: the front page, the newest release, and the theme's page in it."""
    page = indicator_page(indicator.id)
    release = scorecard.last_with(indicator.id)
    theme = next(t for t in release.registry.themes if t.id == release.indicators[indicator.id].theme)
    title = f"{release.registry.scorecard.name}, {release.month.label}"
    return (
        LinkView("Home", link(page, HOME)),
        LinkView(title, link(page, release_page(scorecard.id, release.month.text))),
        LinkView(theme.name, link(page, theme_page(scorecard.id, release.month.text, theme.id), indicator.id)),
    )


def _data_notes(indicator: Indicator, differing: Iterable[Assessment]) -> tuple[str, ...]:
    """What to know about the data: typed notes, breaks in the count, and ratings that the document prints otherwise."""
    breaks = (each.reason for each in indicator.breaks)
    return (*indicator.data_notes, *breaks, *dict.fromkeys(rating_notes(differing)))


def _faults(scorecard: Scorecard, indicator: Indicator) -> tuple[FaultView, ...]:
    return tuple(
        FaultView(found.note, found.printed, found.conflicts_with)
        for found in scorecard.discrepancies
        if found.indicator == indicator.id
    )


def _used_in(page: str, scorecard: Scorecard, indicator: Indicator, uses: Uses) -> tuple[LinkView, ...]:
    """The releases that hold the measure, newest first, and what else speaks of it."""
    releases = (
        LinkView(each.title, link(page, release_page(scorecard.id, each.month.text)))
        for each in reversed(scorecard.releases)
        if indicator.id in each.indicators
    )
    return (*releases, *(use.link_from(page) for use in uses.get(indicator.id, ())))


def _neighbours(page: str, scorecard: Scorecard, indicator: Indicator) -> tuple[NextView | None, NextView | None]:
    """The measures before and after this one in the scorecard."""
    found = scorecard.registry.indicators
    at = found.index(indicator)

    def view(each: Indicator) -> NextView:
        return NextView(each.full_number, question_link(page, each))

    return view(found[at - 1]) if at else None, view(found[at + 1]) if at + 1 < len(found) else None
