"""Worked examples for whoever takes the data away, each with its answer: a test does what they say."""

from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from generator.pages.addresses import DATA, indicator_page, link
from generator.pages.downloads import catalogue, catalogue_of_data
from generator.pages.downloads.release_book import MONTHS_SHEET, months_shown
from generator.pages.parts.parts import DownloadView, LinkView
from generator.record.content import Content, Scorecard
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.terms.period import Kind
from generator.terms.units import number, plain, rounded

_FEWEST = 3
_CODE = """\
import pandas as pd
figures = pd.read_csv("{address}", na_values=["c", "x", "z"])
chosen = figures[
    (figures["indicator"] == "{indicator}")
    & (figures["area"] == "{area}")
    & (figures["group"] == "Total")
    & (figures["first_month"] == figures["last_month"])
]
months = pd.to_datetime(chosen["last_month"].astype(str), format="%Y%m")
chosen = chosen.assign(month=months).sort_values("month")
print(chosen[["month", "value"]].tail(3).to_string(index=False))
"""


@dataclass(frozen=True, slots=True)
class Example:
    """One measure, by which the examples are told: its files, their names, what to do, and what comes out."""

    measure: LinkView
    file_name: str
    workbook: DownloadView
    sheet: str
    row: str
    first: str
    last: str
    area: str
    average: str
    code: Markup
    prints: tuple[tuple[str, str], ...]


def example_of(content: Content) -> Example | None:
    """A measure of which as many months as possible stand side by side in a workbook, if there is one."""
    found = [
        (-len(rows), place, _by_number(indicator), scorecard, indicator, rows)
        for place, scorecard in enumerate(content.scorecards)
        for indicator in scorecard.latest.registry.indicators
        if indicator.own_kinds == (Kind.MONTH,) and len(rows := _rows(content, scorecard, indicator)) >= _FEWEST
    ]
    if not found:
        return None
    *_, scorecard, indicator, rows = min(found, key=lambda each: each[:3])
    return _example(content, scorecard, indicator, rows)


def _example(content: Content, scorecard: Scorecard, indicator: Indicator, rows: list[Figure]) -> Example:
    release = scorecard.latest
    shown = months_shown(release)
    _, book, _ = catalogue.of_release(content, scorecard, release, {})
    values = [row.value for row in rows if row.value is not None]
    mean = rounded(sum(values, Decimal(0)) / len(values), 1)
    return Example(
        measure=LinkView(indicator.question, link(DATA, indicator_page(indicator.id))),
        file_name=catalogue.published_of(content, scorecard, release, indicator).name,
        workbook=book.link_from(DATA),
        sheet=MONTHS_SHEET,
        row=indicator.name,
        first=shown[0].label,
        last=shown[-1].label,
        area=content.borough.name,
        average=number(mean, 1),
        # Its lines and their indents stay: a program is no running text.
        code=escape(
            _CODE.format(
                address=f"{content.site.address.rstrip('/')}/{catalogue_of_data.of_data(content)[0].path}",
                indicator=indicator.id,
                area=content.borough.code,
            ).rstrip()
        ),
        prints=tuple(
            (row.key.period.label, plain(row.value, indicator.decimals))
            for row in rows[-_FEWEST:]
            if row.value is not None
        ),
    )


def _by_number(indicator: Indicator) -> tuple[int, str, str]:
    return len(indicator.number), indicator.number, indicator.variant or ""


def _rows(content: Content, scorecard: Scorecard, indicator: Indicator) -> list[Figure]:
    """The months of the whole council that have a figure, of those that stand side by side."""
    first = months_shown(scorecard.latest)[0]
    series = scorecard.latest.picture.series(indicator.id, content.borough.code)
    months = (row for row in series if row.key.period.kind is Kind.MONTH and row.key.period.end >= first.end)
    return [row for row in months if row.value is not None]
