"""The summary of a release as a CSV file, from the same assessments as the tables of its page."""

from collections.abc import Iterator, Sequence

from generator.assess.direction import Arrow
from generator.assess.indicator import Assessment
from generator.assess.no_range import Refusal
from generator.assess.year_to_date import YearToDate
from generator.pages.downloads.csv_text import Cell, csv_text, value, words
from generator.pages.parts.compared import compared_view
from generator.pages.parts.shown_months import month_figures, shown_months
from generator.record.content import Content, Release
from generator.record.safe import Figure
from generator.terms.period import Kind, Period
from generator.terms.shorthand import NO_FIGURE

_VERDICTS = (
    "direction",
    "direction_period",
    "movement",
    "movement_why",
    "usual_low",
    "usual_high",
    "assurance",
    "rating",
    "rating_period",
    "printed_rating",
    "rule",
    "note",
    "compared_with",
)


def summary_csv(content: Content, release: Release, assessments: Sequence[Assessment]) -> str:
    """The summary as a CSV file: numbers stay numbers, verdicts are words.

    Each figure has its status beside it, in the words of data.csv: why it is not there, or that it may change. The note
    says why there is no direction or no rating, or what to know about one. The direction is that of the number; the
    movement says whether it is a real change, and what it means. The printed rating is the document's own.
    """
    figures = (*(month.text for month in shown_months(release)), "latest", "ytd")
    columns = [column for name in figures for column in (name, f"{name}_status")]
    columns.insert(columns.index("latest_status") + 1, "latest_period")
    header = ("number", "variant", "name", "polarity", *columns, "ytd_period", *_VERDICTS)
    return csv_text(header, (_row(content, release, assessment) for assessment in assessments))


def _row(content: Content, release: Release, assessment: Assessment) -> Iterator[Cell]:
    indicator = assessment.indicator
    yield from words(indicator.number, indicator.variant or "", indicator.name, indicator.polarity.value)
    is_monthly = assessment.latest is None or assessment.latest.key.period.kind is Kind.MONTH
    for shown in month_figures(release, assessment, content.borough.code):
        # A quarter or a year is no figure of the month with which it ends: it stands under "latest", with its period.
        yield value(shown if is_monthly else None, indicator.decimals)
        yield from words(_status(shown) if is_monthly else "")
    latest, to_date = assessment.latest, assessment.year_to_date
    yield value(latest, indicator.decimals)
    yield from words(_status(latest), _text(latest.key.period if latest else None))
    yield value(to_date, indicator.decimals)
    yield from words(_status(to_date), _text(to_date.period))
    travel, rating = assessment.travel, assessment.rating
    note = " ".join(dict.fromkeys(filter(None, (_why_no_direction(assessment), rating.note))))
    yield from words(travel.arrow.value, _text(assessment.direction_period))
    moved = assessment.moved
    verdict = moved.in_sentence if moved.rests_on_year else moved.movement.value
    yield from words(verdict, moved.why.rstrip("."), *_usual(assessment))
    yield from words(
        rating.colour.value, _text(assessment.rating_period), assessment.printed_rating.value, rating.rule, note
    )
    yield from words(compared_view(content, assessment).in_words)


def _usual(assessment: Assessment) -> tuple[str, str, str]:
    """The limits of the usual range as readers are told them, and what they let one expect of the target."""
    usual, indicator = assessment.usual, assessment.indicator
    low, high = ("", "") if isinstance(usual, Refusal) else (f"{bound:f}" for bound in usual.bounds(indicator))
    return low, high, assessment.assurance.value


def _text(period: Period | None) -> str:
    return period.text if period else ""


def _status(shown: Figure | YearToDate | None) -> str:
    if shown is None:
        return NO_FIGURE.words
    return shown.status.value or ("" if shown.value is not None else NO_FIGURE.words)


def _why_no_direction(assessment: Assessment) -> str:
    return assessment.travel.comparison if assessment.travel.arrow is Arrow.NONE else ""
