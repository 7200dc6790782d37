"""The summary of a release on its page: one row an indicator."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.base import based_on
from generator.assess.indicator import Assessment
from generator.assess.latest import main_rows
from generator.assess.rating import target_in_short
from generator.charts.drawn import Drawn
from generator.charts.spark import spark
from generator.charts.sparkline import trend_in_words
from generator.charts.trend import breaks_of, points_of
from generator.pages.parts.compared import ComparedView, compared_view
from generator.pages.parts.parts import (
    LinkView,
    MovedView,
    TravelView,
)
from generator.pages.parts.revision_words import NO_MARKS, Marks
from generator.pages.parts.shown_months import month_figures, shown_months
from generator.pages.parts.tables import CellView, absent, cell
from generator.pages.parts.verdicts import RatingView, direction_view, movement_view, rating_view
from generator.record.content import Content, Release, Scorecard
from generator.record.safe import Figure
from generator.terms.period import Period
from generator.terms.shorthand import NO_FIGURE, shorthand_of
from generator.terms.units import figure


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One indicator in a summary table."""

    link: LinkView
    unit_note: str
    months: tuple[tuple[str, CellView], ...]
    trend: Markup
    trend_words: str
    year_to_date: CellView
    travel: TravelView
    moved: MovedView
    rating: RatingView
    target: str
    compared: ComparedView

    @property
    def figures(self) -> tuple[CellView, ...]:
        """The cells that hold figures."""
        return (*(figure for _, figure in self.months), self.year_to_date)


def summary_row(
    question: LinkView,
    content: Content,
    scorecard: Scorecard,
    release: Release,
    assessment: Assessment,
    drawn: Drawn,
    marks: Marks = NO_MARKS,
) -> SummaryRow:
    """An assessment as a row of the summary table."""
    indicator, area = assessment.indicator, content.borough.code
    rows = main_rows(indicator, release.picture, area)
    points, breaks = points_of(indicator, rows), breaks_of(indicator, rows) if rows else ()
    drawing = drawn.trend(scorecard, release, indicator)
    return SummaryRow(
        link=question,
        unit_note=f"{indicator.number} {indicator.name}. {indicator.unit.name.capitalize()}, {indicator.basis.value}",
        months=tuple(
            (month.short_label, _month_cell(assessment, row, marks))
            for month, row in zip(shown_months(release), month_figures(release, assessment, area), strict=True)
        ),
        trend=spark(drawing.chart) if drawing is not None else Markup(""),
        trend_words=trend_in_words(points, breaks, release.month.end),
        year_to_date=_year_to_date_cell(assessment, release.month),
        travel=direction_view(assessment),
        moved=movement_view(assessment),
        rating=rating_view(assessment),
        target=target_in_short(indicator, assessment.target) or "none",
        compared=compared_view(content, assessment),
    )


def _month_cell(assessment: Assessment, row: Figure | None, marks: Marks) -> CellView:
    if row is None:
        return absent(NO_FIGURE)
    period = row.key.period
    note = "" if period.start == period.end else period.short_label
    return cell(assessment.indicator, row, note, marks)


def _year_to_date_cell(assessment: Assessment, month: Period) -> CellView:
    to_date = assessment.year_to_date
    reason = shorthand_of(to_date.status)
    if to_date.value is None:
        return absent(reason or NO_FIGURE)
    period = to_date.period
    when = period.short_label if period is not None and period.end != month.end else ""
    note = ", ".join(filter(None, (when, based_on(assessment.indicator, to_date.denominator))))
    return CellView(figure(assessment.indicator, to_date.value), note=note, codes=(reason,) if reason else ())
