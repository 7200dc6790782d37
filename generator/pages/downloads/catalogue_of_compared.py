"""What can be taken away of a national measure: its files, in the order in which its page offers them."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.assess.national import Compared
from generator.charts.compared.charts import ComparedCharts
from generator.charts.compared.words import method_of
from generator.charts.credits import credit_of_others
from generator.charts.picture import drawing_picture
from generator.pages.addresses import compare_page, link, pixels_of
from generator.pages.downloads.compared_tables import every_council_table, places_table, years_table
from generator.pages.downloads.download import Download, of_table
from generator.pages.downloads.makers import PNG, SVG, text_file
from generator.pages.parts.parts import DownloadView
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
        strip = _picture(content, compared, charts.strip.title, charts.wide)
        found.append(text_file(page, f"{charts.strip.id}.svg", "Councils as a picture", SVG, lambda: strip))
    found.append(
        of_table(
            page, PLACES, "Councils side by side", lambda: places_table(content, held, compared),
            f"{measure}_{slug}_{compared.year}.csv",
        )
    )  # fmt: skip
    if charts.over_years is not None:
        lines = _picture(content, compared, charts.over_years.title, charts.story)
        found.append(text_file(page, f"{charts.over_years.id}.svg", "Years as a picture", SVG, lambda: lines))
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


def links_of_measure(files: Iterable[Download], page: str) -> Iterator[DownloadView]:
    """The ways to them; the pixels of a picture are drawn from it after the pages, and stand beside it."""
    for file in files:
        yield file.link_from(page)
        if file.media is SVG:
            yield DownloadView(f"{file.holds} ({PNG.name})", link(page, pixels_of(file.path)), "")


def _picture(content: Content, compared: Compared, title: str, drawing: Markup) -> str:
    """A drawing as a picture that stands alone, with the words that stand around it on its page."""
    measure = compared.measure
    how = method_of(compared)
    words = f"{title.rstrip('.')}. {measure.name}. {compared.when}. {how[0].upper()}{how[1:]}."
    credit = credit_of_others(content, measure.source, measure.licence)
    return str(drawing_picture(measure.question, words, drawing, credit))
