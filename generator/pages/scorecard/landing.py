"""The landing page of one release, as it stood at publication: how things are, and doors to its themes."""

from dataclasses import dataclass

from generator.assess.indicator import Assessments
from generator.assess.rating import Colour
from generator.charts.drawn import Drawn
from generator.pages.addresses import link, release_page, theme_page, whole_page
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import links_to
from generator.pages.parts.bar import BarView, bar_view
from generator.pages.parts.parts import DownloadView, LinkView
from generator.prose.told import Told
from generator.record.content import Content, Release, Scorecard


@dataclass(frozen=True, slots=True)
class LandingView:
    """The page, from top to bottom."""

    title: str
    description: str
    bar: BarView
    themes: tuple[LinkView, ...]
    whole: LinkView
    downloads: tuple[DownloadView, ...]


def landing_view(
    content: Content, told: Told, scorecard: Scorecard, release: Release, assessed: Assessments, drawn: Drawn
) -> LandingView:
    """Everything that the landing page of a release shows."""
    month, name = release.month.text, scorecard.registry.scorecard.name
    page = release_page(scorecard.id, month)
    rows = [assessed[i.id] for i in scorecard.registry.indicators if i.in_summary]
    places = dict.fromkeys(Colour, "#the-themes")
    return LandingView(
        title=f"{name}, {release.month.label}",
        description=f"How {name.lower()} services for children and families were doing in {release.month.label}.",
        bar=bar_view(rows, release.month, places),
        themes=tuple(
            LinkView(t.name, link(page, theme_page(scorecard.id, month, t.id))) for t in scorecard.registry.themes
        ),
        whole=LinkView("All on one page", link(page, whole_page(scorecard.id, month))),
        downloads=links_to(catalogue.of_release(content, scorecard, release, assessed), page),
    )
