"""The summary of a release as a table, from the same assessments as the tables of its page."""

from collections.abc import Iterator, Sequence

from generator.assess.direction import Arrow
from generator.assess.indicator import Assessment
from generator.assess.no_range import Refusal
from generator.assess.year_to_date import YearToDate
from generator.pages.downloads.csv_text import Cell, bound, count, number_of, words
from generator.pages.downloads.figure_tables import months_of
from generator.pages.downloads.table import Column, Kind, Table
from generator.pages.downloads.when import first_number, month_number
from generator.pages.parts.compared import compared_view
from generator.pages.parts.shown_months import month_figures, shown_months
from generator.record.content import Content, Release
from generator.record.safe import Figure
from generator.terms.period import Kind as PeriodKind
from generator.terms.shorthand import NO_FIGURE
from generator.terms.units import unit_label

# Excel would take 1.10 for 1.1.
_NUMBER = "No. "

_WHAT = (
    Column("indicator", "Measure id", "The short name of the measure.", is_split=True, always_there=True),
    Column("number", "Number", "The number of the measure in the report."),
    Column("variant", "Variant", "Which of several measures with this number it is."),
    Column("name", "Measure", "What is measured."),
    Column("unit", "Unit", "What the numbers count."),
    Column("polarity", "Which way is good", "Whether higher or lower is better."),
)
_VERDICTS = (
    Column("direction", "Direction", "Whether the number went up or down."),
    Column("direction_month", "Direction, month", "The last month of the figure that it is about.", Kind.WHOLE),
    Column("movement", "Movement", "Whether it is a real change, and what it means."),
    Column("movement_why", "Movement, why", "Why that is said of it."),
    Column("usual_low", "Usual from", "The lower end of the usual ups and downs; z: there is none.", Kind.NUMBER),
    Column("usual_high", "Usual to", "The upper end of the usual ups and downs; z: there is none.", Kind.NUMBER),
    Column("assurance", "Can the target be met", "What the usual ups and downs let one expect of the target."),
    Column("rating", "Rating", "Green, amber or red by the rule beside it, or not rated."),
    Column("rating_month", "Rating, month", "The last month of the figure that is rated.", Kind.WHOLE),
    Column("printed_rating", "Printed colour", "The colour that the report itself gives."),
    Column("rule", "Rule", "The rule of the rating, in words."),
    Column("note", "Note", "Why there is no direction or no rating, or what to know about one."),
    Column("compared_with", "Compared with", "Figures of others, with their year."),
)


def summary_table(content: Content, release: Release, assessments: Sequence[Assessment]) -> Table:
    """The summary as a table: numbers stay numbers, verdicts are words.

    Each figure has its status beside it, in the words of a measure's data file: why it is not there, or that it may
    change. The direction is that of the number; the movement says whether it is a real change, and what it means. The
    printed rating is the document's own.
    """
    return Table(
        layout=f"summary-{release.month.text}",
        title=f"{release.title}, summary",
        about="One row a measure: its last months, the year to date, and every verdict with its rule.",
        source=release.narrative.document.publication,
        site=content.site,
        columns=(*_WHAT, *_figure_columns(release), *_VERDICTS),
        make_rows=lambda: (_row(content, release, assessment) for assessment in assessments),
        key=("indicator",),
        months=months_of(shown_months(release)),
        area=content.borough.code,
    )


def _figure_columns(release: Release) -> Iterator[Column]:
    for month in shown_months(release):
        yield from _with_status(month.label.replace(" ", "_").lower(), month.label)
    yield from _with_status("latest", "Latest figure")
    yield Column("latest_month", "Latest figure, month", "The last month that the latest figure covers.", Kind.WHOLE)
    yield from _with_status("ytd", "Year to date")
    yield Column("ytd_first_month", "Year to date, from", "The first month of the year to date.", Kind.WHOLE)
    yield Column("ytd_last_month", "Year to date, to", "The last month of the year to date.", Kind.WHOLE)


def _with_status(name: str, title: str) -> Iterator[Column]:
    yield Column(name, title, "The figure, or a symbol: c, x or z say why there is none.", Kind.NUMBER)
    yield Column(f"{name}_status", f"{title}, status", "Empty for a plain figure; else its status in words.")


def _row(content: Content, release: Release, assessment: Assessment) -> Iterator[Cell]:
    indicator = assessment.indicator
    yield from words(indicator.id, f"{_NUMBER}{indicator.number}", indicator.variant or "", indicator.name)
    yield from words(unit_label(indicator), indicator.polarity.value)
    is_monthly = assessment.latest is None or assessment.latest.key.period.kind is PeriodKind.MONTH
    for shown in month_figures(release, assessment, content.borough.code):
        # A quarter or a year is no figure of the month with which it ends: it stands under "latest", with its month.
        yield number_of(shown if is_monthly else None, indicator.decimals)
        yield from words(_status(shown) if is_monthly else "")
    latest, to_date = assessment.latest, assessment.year_to_date
    yield number_of(latest, indicator.decimals)
    yield from words(_status(latest))
    yield count(month_number(latest.key.period if latest else None))
    yield number_of(to_date, indicator.decimals)
    yield from words(_status(to_date))
    yield count(first_number(to_date.period))
    yield count(month_number(to_date.period))
    yield from _verdicts(content, assessment)


def _verdicts(content: Content, assessment: Assessment) -> Iterator[Cell]:
    travel, rating, moved = assessment.travel, assessment.rating, assessment.moved
    note = " ".join(dict.fromkeys(filter(None, (_why_no_direction(assessment), rating.note))))
    yield from words(travel.arrow.value)
    yield count(month_number(assessment.direction_period))
    verdict = moved.in_sentence if moved.rests_on_year else moved.movement.value
    yield from words(verdict, moved.why.rstrip("."))
    yield from _usual(assessment)
    yield from words(assessment.assurance.value, rating.colour.value)
    yield count(month_number(assessment.rating_period))
    yield from words(assessment.printed_rating.value, rating.rule, note)
    yield from words(compared_view(content, assessment).in_words)


def _usual(assessment: Assessment) -> Iterator[Cell]:
    """The limits of the usual range as readers are told them."""
    usual, indicator = assessment.usual, assessment.indicator
    limits = (None, None) if isinstance(usual, Refusal) else usual.bounds(indicator)
    return (bound(limit) for limit in limits)


def _status(shown: Figure | YearToDate | None) -> str:
    if shown is None:
        return NO_FIGURE.words
    return shown.status.value or ("" if shown.value is not None else NO_FIGURE.words)


def _why_no_direction(assessment: Assessment) -> str:
    return assessment.travel.comparison if assessment.travel.arrow is Arrow.NONE else ""
