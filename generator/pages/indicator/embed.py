"""One measure to be shown on others' pages: its figure, its rating, its chart, where it is from, and the way here."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.charts.drawn import Drawn
from generator.pages.addresses import embed_folder, indicator_page, link, whole_address
from generator.pages.indicator.indicator import IndicatorView
from generator.pages.parts.figures import ColumnView
from generator.pages.parts.verdicts import RatingView
from generator.record.content import Content, Scorecard
from generator.terms.shorthand import in_key_order

_STYLES = "assets/embed.css"


@dataclass(frozen=True, slots=True)
class EmbedView:
    """The page, from top to bottom. Of too few figures for a line there are `columns`; where there is neither, the
    measure's page has more. `measure` is its address from here, `canonical` the whole one.
    """

    title: str
    site: str
    styles: str
    canonical: str
    measure: str
    name: str
    value: str
    label: str
    rating: RatingView
    green: str
    headline: str
    subtitle: str
    drawing: Markup
    columns: tuple[ColumnView, ...]
    key: tuple[str, ...]
    ended: str
    source: str
    release: str
    notice: str


def embed_view(content: Content, scorecard: Scorecard, view: IndicatorView, drawn: Drawn) -> EmbedView:
    """What stands of a measure's page in the frame of another site, as at the newest release."""
    page, measure, release = embed_folder(view.id), indicator_page(view.id), scorecard.last_with(view.id)
    drawing = drawn.trend(scorecard, scorecard.latest, scorecard.indicators[view.id])
    story, document = view.story, release.narrative.document
    note = drawing.chart.scale_note if drawing else ""
    reasons = in_key_order(drawing.chart.reasons) if drawing else ()
    return EmbedView(
        title=f"{view.title} {content.borough.name}",
        site=content.site.short_name,
        styles=link(page, _STYLES),
        canonical=whole_address(content.site.address, measure),
        measure=link(page, measure),
        name=view.title,
        value=view.answer.value,
        label=view.answer.label,
        rating=view.answer.rating,
        green=view.answer.green,
        headline=story.headline if story else "",
        subtitle=f"{story.subtitle} {note}".strip() if story else "",
        drawing=drawing.alone if drawing else Markup(""),
        columns=story.tile.columns if story and story.tile else (),
        key=tuple(f"{each.symbol} {each.words}: {each.means}.".strip() for each in reasons),
        ended=view.ended.words if view.ended else "",
        source=f"Source: {document.publication}",
        release=f"{content.site.council}, {release.title}, created {document.created}.",
        notice=content.site.notice or "",
    )
