"""A table of figures month by month, each in its band of a rating scale, with the change from first to last."""

from dataclasses import dataclass

from generator.assess.direction import Arrow
from generator.assess.positions import change_between
from generator.assess.rating import band_in_words
from generator.pages.parts.marks import mark
from generator.pages.parts.parts import LinkView, TagView, arrow_tag
from generator.pages.parts.published import FaultRegister
from generator.record.content import Content
from generator.record.publications import FigureRow, PublishedFigure
from generator.schema.narrative import RatingScale, ScaleBand
from generator.terms.units import MINUS, change_in_short


@dataclass(frozen=True, slots=True)
class BandCell:
    """A figure and the band that holds it."""

    column: str
    value: str
    band: TagView


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One figure over time, and where it went."""

    heading: str
    cells: tuple[BandCell, ...]
    change: str
    travel: TagView
    notes: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class BandKey:
    """A band of the scale: what we call it, what it holds, and what the document prints."""

    band: TagView
    holds: str
    as_printed: str


@dataclass(frozen=True, slots=True)
class PositionTable:
    """The table, the key to its bands, and how the scale is read where the document leaves it open."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[PositionRow, ...]
    change_heading: str
    keys: tuple[BandKey, ...]
    reading: str


def scale_named(content: Content, name: str) -> RatingScale:
    """The scale with this id; the checks see to it that there is one."""
    return next(scale for scale in content.rating_table.scales if scale.id == name)


def position_table(
    content: Content, caption: str, scale: RatingScale, names: tuple[str, ...], register: FaultRegister
) -> PositionTable:
    """The figures in their bands, one row a figure."""
    published = [content.publications.figures[name] for name in names]
    first, last = published[0].series()[0], published[0].series()[-1]
    return PositionTable(
        caption=caption,
        columns=tuple(row.when if place == 0 else _short(row) for place, row in enumerate(published[0].series())),
        rows=tuple(_row(scale, figure, register.links(figure.id)) for figure in published),
        change_heading=f"Change from {first.when} to {last.when}",
        keys=band_keys(scale),
        reading=scale.reading,
    )


def band_keys(scale: RatingScale) -> tuple[BandKey, ...]:
    """The key to a scale, best band first."""
    return tuple(BandKey(band_tag(scale, band), holds_in_words(scale, band), band.as_printed) for band in scale.bands)


def band_tag(scale: RatingScale, band: ScaleBand) -> TagView:
    """The tag of a band: as many bars as there are bands from it to the worst."""
    bars = len(scale.bands) - scale.bands.index(band)
    style = f"band-{min(bars, 4)}"
    return TagView(band.name, mark(style), style)


def holds_in_words(scale: RatingScale, band: ScaleBand) -> str:
    """Which values a band holds: `65% to under 80%`."""
    return band_in_words(scale, band).removeprefix("at ").removeprefix("from ")


def _row(scale: RatingScale, published: PublishedFigure, notes: tuple[LinkView, ...]) -> PositionRow:
    rows = published.series()
    change, travel = _travel(scale, rows[0], rows[-1])
    cells = tuple(
        BandCell(row.when, row.text, band_tag(scale, band))
        for row in rows
        if row.value is not None and (band := scale.band_of(row.value)) is not None
    )
    return PositionRow(published.main.label, cells, change, travel, notes)


def _travel(scale: RatingScale, first: FigureRow, last: FigureRow) -> tuple[str, TagView]:
    """The size of the change, and which way it went: what that means, the bands say."""
    found = change_between(first, last)
    if found is None:
        return "", arrow_tag(Arrow.NONE)
    sign = "+" if found.change > 0 else MINUS if found.change < 0 else ""
    return f"{sign}{change_in_short(scale, found.change)}", arrow_tag(found.arrow)


def _short(row: FigureRow) -> str:
    return row.period.short_label if row.period else row.when
