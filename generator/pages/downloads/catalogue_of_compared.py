"""What can be taken away of a national measure: its files, in the order in which its page offers them."""

from markupsafe import Markup, escape

from generator.assess.national import Compared
from generator.charts.compared.charts import ComparedCharts
from generator.pages.addresses import compare_page
from generator.pages.downloads.compared_tables import every_council_table, places_table, years_table
from generator.pages.downloads.download import Download, of_table
from generator.pages.downloads.makers import SVG
from generator.record.content import Content
from generator.record.national import National

PLACES, YEARS, ALL = "places.csv", "years.csv", "all-councils.csv"


def files_of_measure(
    content: Content, held: National, compared: Compared, charts: ComparedCharts
) -> tuple[Download, ...]:
    """The pictures that were drawn, the numbers of each, and the figures of every council."""
    measure, slug = compared.measure.id, content.borough.slug
    page, found = compare_page(measure), list[Download]()
    if charts.strip is not None:
        found.append(_svg(page, charts.strip.id, "Councils", _picture(compared, charts.strip.title, charts.wide)))
    found.append(
        of_table(
            page, PLACES, "Councils side by side", lambda: places_table(content, held, compared),
            f"{measure}_{slug}_{compared.year}.csv",
        )
    )  # fmt: skip
    if charts.over_years is not None:
        lines = _picture(compared, charts.over_years.title, charts.story)
        found.append(_svg(page, charts.over_years.id, "Years", lines))
    found.append(
        of_table(
            page, YEARS, "Year by year", lambda: years_table(content, held, compared),
            f"{measure}_{slug}_years.csv",
        )
    )  # fmt: skip
    found.append(
        of_table(
            page, ALL, "Every council, every year", lambda: every_council_table(content, held, compared),
            f"{measure}_every-council.csv",
        )
    )  # fmt: skip
    return tuple(found)


def _svg(page: str, name: str, holds: str, drawing: str) -> Download:
    return Download(page, f"{name}.svg", f"{holds} as a picture", SVG, lambda: drawing.encode("utf-8"))


def _picture(compared: Compared, title: str, drawing: Markup) -> str:
    """A drawing as a file of its own, where no words stand around it: its name says all that they say."""
    words = f"{compared.measure.question} {compared.when}. {title} Source: {compared.measure.source}."
    return drawing.replace(f">{escape(title)}</title>", f">{escape(words)}</title>", 1)
