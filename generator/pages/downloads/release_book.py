"""The tables of a release's workbook beside its summary: months side by side, every figure, what is measured."""

from collections.abc import Iterable, Iterator, Sequence

from generator.assess.rating import rule_in_words, target_in_force
from generator.pages.downloads.books import Book, book_of
from generator.pages.downloads.csv_text import Cell, number_of, words
from generator.pages.downloads.figure_columns import AS_PUBLISHED, KEY, FigureRows
from generator.pages.downloads.figure_tables import months_of
from generator.pages.downloads.table import Column, Kind, Table
from generator.record.content import Content, Release, Scorecard
from generator.schema.registry import Indicator
from generator.terms.period import Kind as PeriodKind
from generator.terms.period import Period
from generator.terms.units import unit_label

_MONTHS = 13
MONTHS_SHEET = "Months"
_SUMMARY = (
    *("number", "variant", "name", "unit", "polarity", "latest", "latest_status", "latest_month"),
    *("ytd", "ytd_status", "rating", "rule", "direction", "movement", "note"),
)
_FIGURES = (
    *("measure", "unit", "area_name", "group", "time_period", "time_identifier", "value", "numerator"),
    *("denominator", "status", "note", "target", "printed_rating"),
)
_CARD = (
    Column("name", "Measure", "What is measured."),
    Column("number", "Number", "The number of the measure in the report."),
    Column("question", "Question", "What the measure answers."),
    Column("definition", "Definition", "How it is counted."),
    Column("numerator", "What is counted", "What is counted of the denominator."),
    Column("denominator", "Out of what", "Of what it is counted."),
    Column("unit", "Unit", "What the numbers count."),
    Column("polarity", "Which way is good", "Whether higher or lower is better."),
    Column("target", "Target", "The rule of its rating."),
    Column("source_system", "From", "Where the figures are kept."),
)


def release_book(content: Content, scorecard: Scorecard, release: Release, summary: Table) -> Book:
    """The workbook of a release, as it was published."""
    tables = (
        ("Summary", summary, (*(c.name for c in summary.columns if c.name in _SUMMARY or _is_month(c)),)),
        (MONTHS_SHEET, _months_table(content, release), ()),
        ("All figures", _figures_table(content, scorecard, release), _FIGURES),
        ("Measures", _cards_table(content, release), ()),
    )
    return book_of(release.title, content.site, release.narrative.document.publication, tables)


def months_shown(release: Release) -> tuple[Period, ...]:
    """The months that stand side by side: a year of them, and the same month of the year before."""
    return tuple(Period.month(release.month.end - back) for back in reversed(range(_MONTHS)))


def _is_month(column: Column) -> bool:
    return column.name.partition("_")[2][:4].isdecimal()


def _months_table(content: Content, release: Release) -> Table:
    """The measures of a release with the months of a year side by side, of the whole council."""
    months = months_shown(release)
    columns = (
        *(Column(name, title, "") for name, title in (("name", "Measure"), ("number", "Number"), ("unit", "Unit"))),
        *(Column(month.text, month.label, "The figure of the month.", Kind.NUMBER) for month in months),
    )
    monthly = [each for each in release.registry.indicators if PeriodKind.MONTH in each.own_kinds]
    return Table(
        layout="months",
        title=f"{release.title}, month by month",
        about=f"One row a measure that is counted each month, for {content.borough.name}.",
        source=release.narrative.document.publication,
        site=content.site,
        columns=columns,
        make_rows=lambda: (_months_row(content, release, each, months) for each in monthly),
    )


def _months_row(content: Content, release: Release, indicator: Indicator, months: Sequence[Period]) -> Iterator[Cell]:
    yield from words(indicator.name, indicator.full_number, unit_label(indicator))
    for month in months:
        yield number_of(release.picture.get(indicator.id, content.borough.code, month), indicator.decimals)


def _figures_table(content: Content, scorecard: Scorecard, release: Release) -> Table:
    """Every figure of a release, as it was published."""
    publication, indicators = release.narrative.document.publication, release.registry.indicators
    made = FigureRows(content, scorecard, release.month, publication)
    return Table(
        layout="figures-as-published",
        title=f"{release.title}, every figure",
        about="One row a figure, with its area, group, time, status, note and target.",
        source=publication,
        site=content.site,
        columns=AS_PUBLISHED,
        make_rows=lambda: (row for i in indicators for row in made.published(i, release.picture.rows(i.id))),
        key=KEY,
        months=months_of(key.period for key in release.picture.observations),
        area=content.borough.code,
    )


def _cards_table(content: Content, release: Release) -> Table:
    """What the measures of a release are."""
    return Table(
        layout="measures",
        title=f"{release.title}, its measures",
        about="One row a measure: what it answers, and how it is counted.",
        source=release.narrative.document.publication,
        site=content.site,
        columns=_CARD,
        make_rows=lambda: _cards(release.registry.indicators, release.month),
    )


def _cards(indicators: Iterable[Indicator], month: Period) -> Iterator[Iterator[Cell]]:
    for each in indicators:
        target = target_in_force(each, month)
        rule = rule_in_words(each, target) if target else ""
        yield words(
            *(
                each.name,
                each.full_number,
                each.question,
                each.definition,
                each.numerator or "",
                each.denominator or "",
            ),
            *(unit_label(each), each.polarity.value, rule, each.source_system),
        )
