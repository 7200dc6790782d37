"""One measure on the page of all: its question, its strip and its years."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.national import Compared
from generator.charts.compared.charts import ComparedCharts
from generator.charts.compared.over_years import years_headline
from generator.charts.compared.words import method_of
from generator.pages.addresses import COMPARE, compare_page, link
from generator.pages.compare.said import england_of, headline, left_out, value_of, verdict
from generator.pages.parts.parts import LinkView


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure, from its place in the opening to its drawings."""

    id: str
    question: LinkView
    value: str
    rank: str
    england: str
    when: str
    headline: str
    about: str
    verdict: str
    strip: Markup
    years: Markup
    years_headline: str
    method: str


def measure_row(compared: Compared, charts: ComparedCharts, rank: str) -> MeasureRow:
    """The row of one measure."""
    measure = compared.measure
    missing = left_out(compared)
    return MeasureRow(
        id=measure.id,
        question=LinkView(measure.question, link(COMPARE, compare_page(measure.id))),
        value=value_of(compared),
        rank=rank,
        england=england_of(compared),
        when=compared.when,
        headline=headline(compared),
        about=f"{measure.name.rstrip('.')}. {compared.when}.",
        verdict=verdict(compared),
        strip=charts.both,
        years=charts.beside,
        years_headline=years_headline(compared),
        method=f"{method_of(compared).capitalize()}.{f' {missing}' if missing else ''}",
    )
