"""Links from a page of a release to the rows of its measures: on the theme pages of the same month, for ever."""

from dataclasses import dataclass

from generator.pages.addresses import indicator_page, link, theme_page
from generator.pages.parts.parts import LinkView
from generator.record.content import Release, Scorecard
from generator.schema.registry import Indicator


@dataclass(frozen=True, slots=True)
class RowLinks:
    """The links from one page to the measures of one release: a frozen page leads to frozen numbers only."""

    page: str
    scorecard: Scorecard
    release: Release

    def to(self, indicator: Indicator) -> LinkView:
        """A measure by its plain question."""
        return LinkView(indicator.question, self.to_theme(indicator.theme, indicator.id))

    def to_measure(self, indicator: Indicator) -> LinkView:
        """The measure's own page, which shows its newest figures."""
        return LinkView(indicator.question, link(self.page, indicator_page(indicator.id)))

    def place_of(self, indicator: str) -> str:
        """The address of a measure's row, by its id."""
        return self.to(self.release.indicators[indicator]).url

    def to_theme(self, theme: str, anchor: str = "") -> str:
        """The address of a theme's page, or of a place on it."""
        return link(self.page, theme_page(self.scorecard.id, self.release.month.text, theme), anchor)
