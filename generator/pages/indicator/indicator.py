"""The page of one indicator: what it says now, all of its history, its card and its known faults."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.assess.base import based_on
from generator.assess.indicator import Assessment
from generator.assess.latest import main_rows
from generator.assess.meaning import meaning_of
from generator.charts.drawn import Drawn
from generator.pages.addresses import A_TO_Z, indicator_page, link, release_page
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import links_to
from generator.pages.indicator.card import TargetView, card, target_view
from generator.pages.indicator.figures import charts_of, figures
from generator.pages.indicator.history import comparator_table, history_table, other_periods_table
from generator.pages.parts.breakdowns import history_tables
from generator.pages.parts.compared import ComparedView, compared_view
from generator.pages.parts.figures import FigureView
from generator.pages.parts.parts import (
    DownloadView,
    LinkView,
    MovedView,
    TravelView,
    sentence,
)
from generator.pages.parts.revision_words import Marks, note_on
from generator.pages.parts.revisions import RevisionView, correction_notices, indicator_entries, marks_of_indicator
from generator.pages.parts.tables import TableView
from generator.pages.parts.uses import Uses
from generator.pages.parts.verdicts import (
    RatingView,
    direction_view,
    movement_view,
    printed_in_full,
    rating_notes,
    rating_view,
)
from generator.record.content import Content, Scorecard
from generator.record.keys import Status
from generator.terms.period import Kind
from generator.terms.shorthand import NO_FIGURE
from generator.terms.units import figure_in_words


# The table of all figures of the borough, on the same page.
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
    scorecard: str
    a_to_z: LinkView
    question: str
    value: str
    value_label: str
    travel: TravelView
    moved: MovedView
    year_ago: str
    meaning: str
    rating: RatingView
    printed_rating: str
    year_to_date: str
    compared: ComparedView
    figures: tuple[FigureView, ...]
    tables: tuple[TableView, ...]
    corrections: tuple[str, ...]
    revised: tuple[RevisionView, ...]
    card: tuple[tuple[str, str], ...]
    targets: tuple[TargetView, ...]
    data_notes: tuple[str, ...]
    faults: tuple[FaultView, ...]
    used_in: tuple[LinkView, ...]
    downloads: tuple[DownloadView, ...]

    @property
    def has_notes(self) -> bool:
        """Whether readers need to know anything about the data."""
        return bool(self.faults or self.data_notes)


def indicator_view(
    content: Content, scorecard: Scorecard, assessed: Sequence[Assessment], drawn: Drawn, uses: Uses
) -> IndicatorView:
    """Everything that the page of one indicator shows: the verdicts of the scorecard's latest release (of all of them,
    oldest first), and the data notes of each.
    """
    assessment = assessed[-1]
    indicator = assessment.indicator
    page = indicator_page(indicator.id)
    faults = [d for d in scorecard.discrepancies if d.indicator == indicator.id]
    name = scorecard.registry.scorecard.name
    marks = marks_of_indicator(scorecard, indicator)
    charts = charts_of(scorecard, indicator, drawn)
    return IndicatorView(
        title=f"{indicator.number} {indicator.name}",
        description=indicator.question,
        id=indicator.id,
        number=indicator.full_number,
        scorecard=name,
        a_to_z=LinkView("All indicators", link(page, A_TO_Z)),
        question=indicator.question,
        value=_value_in_words(assessment),
        value_label=_value_label(content, assessment, marks),
        travel=direction_view(assessment),
        moved=movement_view(assessment),
        year_ago=_year_ago_in_words(assessment),
        meaning=meaning_of(assessment),
        rating=rating_view(assessment),
        printed_rating=printed_in_full(assessment),
        year_to_date=_year_to_date_words(assessment),
        compared=compared_view(content, assessment),
        figures=tuple(figures(content, scorecard, assessment, drawn)),
        tables=tuple(_tables(content, scorecard, assessment, marks)),
        corrections=tuple(correction_notices(content, scorecard, indicator)),
        revised=indicator_entries(page, content, scorecard, indicator),
        card=tuple(card(scorecard, indicator)),
        targets=tuple(target_view(indicator, target) for target in indicator.targets),
        data_notes=(
            *indicator.data_notes,
            *(b.reason for b in indicator.breaks),
            *dict.fromkeys(rating_notes(assessed)),
        ),
        faults=tuple(FaultView(d.note, d.printed, d.conflicts_with) for d in faults),
        used_in=(
            *(
                LinkView(f"{name} scorecard, {r.month.label}", link(page, release_page(scorecard.id, r.month.text)))
                for r in reversed(scorecard.releases)
            ),
            *(use.link_from(page) for use in uses.get(indicator.id, ())),
        ),
        downloads=links_to(catalogue.of_measure(scorecard, indicator, charts), page),
    )


def _tables(content: Content, scorecard: Scorecard, assessment: Assessment, marks: Marks) -> Iterator[TableView]:
    release, indicator = scorecard.latest, assessment.indicator
    borough = content.borough
    yield from history_table(assessment, borough.name, main_rows(indicator, release.picture, borough.code), marks)
    yield from history_tables(content, release, indicator, marks)
    yield from other_periods_table(indicator, borough.name, release.picture.series(indicator.id, borough.code), marks)
    yield from comparator_table(content, assessment)


def _value_in_words(assessment: Assessment) -> str:
    latest = assessment.latest
    if latest is None or latest.value is None:
        return (latest.status.value if latest else NO_FIGURE.words).capitalize()
    return figure_in_words(assessment.indicator, latest.value)


def _value_label(content: Content, assessment: Assessment, marks: Marks) -> str:
    """Place and time of the latest figure, and whether it is provisional or revised."""
    latest = assessment.latest
    if latest is None:
        return f"{content.borough.name}: the report prints no figure for a single period"
    label = f"{content.borough.name}, {assessment.indicator.covered(latest.key.period)}"
    if latest.status is Status.PROVISIONAL:
        label += " (provisional)"
    if latest.key in marks:
        label += f" (revised: {note_on(assessment.indicator, marks[latest.key])})"
    more = latest.note if latest.value is None else based_on(assessment.indicator, latest.denominator)
    return f"{label}: {more}" if more else label


def _year_ago_in_words(assessment: Assessment) -> str:
    """How the figure lies beside that of the same period a year before, unless the verdict itself says so."""
    year_ago = assessment.moved.year_ago
    if year_ago is None or assessment.moved.rests_on_year:
        return ""
    return sentence(year_ago.in_words)


def _year_to_date_words(assessment: Assessment) -> str:
    to_date, indicator = assessment.year_to_date, assessment.indicator
    if to_date.value is None:
        return f"{to_date.status.value.capitalize()}: {to_date.reason}" if to_date.status.value else to_date.reason
    if to_date.period is None or to_date.period.kind is not Kind.RANGE:
        return ""
    if assessment.latest is not None and to_date.period == assessment.latest.key.period:
        return ""
    source = "as published" if to_date.published else "worked out from its months"
    how = ", ".join(filter(None, (to_date.status.value, source, based_on(indicator, to_date.denominator))))
    return f"{figure_in_words(indicator, to_date.value)} for {to_date.period.label}, {how}."
