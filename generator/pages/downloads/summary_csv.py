"""The summary of a release as a CSV file, from the same assessments as the tables of its page."""

from collections.abc import Iterator, Sequence

from generator.assess.direction import Arrow
from generator.assess.indicator import Assessment
from generator.pages.downloads.csv_text import csv_text
from generator.pages.parts.shown_months import month_figures, shown_months
from generator.record.content import Release
from generator.record.picture import Status
from generator.terms.shorthand import NO_FIGURE
from generator.terms.units import plain


def summary_csv(release: Release, assessments: Sequence[Assessment], area: str) -> str:
    """The summary as a CSV file: numbers stay numbers, verdicts are words.

    Each figure has its status beside it, in the words of data.csv: why it is not there, or that it may change. The note
    says why there is no direction or no rating, or what to know about one.
    """
    figures = (*(month.text for month in shown_months(release)), "ytd")
    columns = (column for name in figures for column in (name, f"{name}_status"))
    header = ("number", "variant", "name", "polarity", *columns, "direction", "judgement", "rating", "rule", "note")
    return csv_text(header, (tuple(_csv_row(release, assessment, area)) for assessment in assessments))


def _csv_row(release: Release, assessment: Assessment, area: str) -> Iterator[str]:
    indicator, to_date = assessment.indicator, assessment.year_to_date
    yield from (indicator.number, indicator.variant or "", indicator.name, indicator.polarity.value)
    rows = month_figures(release, assessment, area)
    found = [(row.value, row.status) if row else (None, Status.PUBLISHED) for row in rows]
    for value, status in (*found, (to_date.value, to_date.status)):
        yield plain(value, indicator.decimals) if value is not None else ""
        yield status.value or ("" if value is not None else NO_FIGURE.words)
    yield assessment.travel.arrow.value
    yield assessment.travel.judgement.value
    yield assessment.rating.colour.value
    yield assessment.rating.rule
    yield " ".join(dict.fromkeys(filter(None, (_why_no_direction(assessment), assessment.rating.note))))


def _why_no_direction(assessment: Assessment) -> str:
    return assessment.travel.comparison if assessment.travel.arrow is Arrow.NONE else ""
