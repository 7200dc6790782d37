"""How others quote a figure of this site, and how they show it on theirs: with its release and a lasting address."""

from html import escape

from generator.assess.indicator import Assessment
from generator.pages.addresses import embed_page, theme_page, whole_address
from generator.record.content import Content, Release, Scorecard
from generator.schema.registry import Indicator
from generator.terms.units import figure_in_words
from generator.terms.wording import in_period

# Enough for most measures on a phone's width; on wider pages a little room is left below.
_HEIGHT = 740


def citation(
    content: Content, scorecard: Scorecard, release: Release, assessment: Assessment, *, by_area: bool = False
) -> str:
    """Whose figure it is, in which release, when that was made, and where it stands for ever."""
    indicator, latest, document = assessment.indicator, assessment.latest, release.narrative.document
    figure = " by area" if by_area else ""
    if not by_area and latest is not None and latest.value is not None:
        figure = f": {figure_in_words(indicator, latest.value)} {in_period(latest.key.period)}"
    return (
        f"{content.site.council}, {release.title} (created {document.created}), measure {indicator.full_number} "
        f"{indicator.name}{figure}. {lasting_address(content, scorecard, release, indicator)}"
    )


def lasting_address(content: Content, scorecard: Scorecard, release: Release, indicator: Indicator) -> str:
    """Where a measure stands as at a release, for ever, with the address of the site."""
    page = theme_page(scorecard.id, release.month.text, release.indicators[indicator.id].theme)
    return whole_address(content.site.address, page, indicator.id)


def embed_code(content: Content, indicator: Indicator) -> str:
    """What another site's page needs to show a measure: it always shows the newest release."""
    address = whole_address(content.site.address, embed_page(indicator.id))
    title = escape(f"{indicator.question} {content.borough.name}", quote=True)
    return f'<iframe src="{address}" title="{title}" width="100%" height="{_HEIGHT}" loading="lazy"></iframe>'
