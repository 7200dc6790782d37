"""The themes of a release, measure by measure: doors to their pages, and a year of ratings as squares."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.assess.glance import first_month
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.pages.parts.parts import LinkView
from generator.pages.parts.rows import figure_and_time
from generator.pages.parts.strip import Square, squares
from generator.pages.parts.tallies import TallyView, tally
from generator.pages.scorecard.row_links import RowLinks
from generator.record.content import Content
from generator.schema.scorecard import Theme
from generator.terms.period import Period
from generator.terms.texts import heading_address
from generator.terms.wording import counted

MOST_MONTHS, MONTHS_ON_A_PHONE = 13, 6
# How many rows the head of a theme is as high as.
_HEAD = 1


@dataclass(frozen=True, slots=True)
class HeatSquare:
    """A square, and whether a phone has room for it."""

    square: Square
    is_early: bool


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A rated measure: its question, its year and its figure; a phone shows only what is red."""

    question: LinkView
    year: tuple[HeatSquare, ...]
    value: str
    is_red: bool


@dataclass(frozen=True, slots=True)
class DoorView:
    """A theme: the way to its page, its tally, and its rated measures.

    `old_ids` are the places on this page to which links led before themes had pages of their own.
    """

    id: str
    old_ids: tuple[str, ...]
    link: LinkView
    tally: tuple[TallyView, ...]
    rows: tuple[HeatRow, ...]


@dataclass(frozen=True, slots=True)
class HeatView:
    """All doors in two columns; the months of the squares as letters and in full, and the month of the figures."""

    months: tuple[tuple[str, str, bool], ...]
    month: str
    rated: str
    columns: tuple[tuple[DoorView, ...], ...]


def heat_view(content: Content, links: RowLinks, found: Sequence[Assessment]) -> HeatView:
    """The themes of a release, from the first month on in which a measure had a target."""
    month = links.release.month
    months = _months(found, month)
    rated = sum(a.rating.colour is not Colour.NOT_RATED for a in found)
    return HeatView(
        tuple(
            (Period.month(at).label[0], Period.month(at).label, month.end - at >= MONTHS_ON_A_PHONE)
            for at in range(month.end - months + 1, month.end + 1)
        ),
        month.short_label,
        counted(rated, "rated measure"),
        _in_columns([_door(content, links, theme, found, months) for theme in links.release.registry.themes]),
    )


def _in_columns(doors: Sequence[DoorView]) -> tuple[tuple[DoorView, ...], ...]:
    """Two columns that are about as long as each other, in the order of the themes."""
    sizes = [_HEAD + len(door.rows) for door in doors]
    place = min(range(len(doors) + 1), key=lambda at: abs(sum(sizes[:at]) - sum(sizes[at:])))
    return tuple(tuple(column) for column in (doors[:place], doors[place:]) if column)


def _months(found: Sequence[Assessment], month: Period) -> int:
    """How many months there are since the first target, up to a year and a month."""
    start = first_month(found)
    return min(max(month.end - (month.end if start is None else start) + 1, 1), MOST_MONTHS)


def _door(content: Content, links: RowLinks, theme: Theme, found: Sequence[Assessment], months: int) -> DoorView:
    mine = [a for a in found if a.indicator.theme == theme.id]
    rated = [a for a in mine if a.rating.colour is not Colour.NOT_RATED]
    return DoorView(
        theme.id,
        (f"summary-{theme.id}", *_old_ids(links, theme)),
        LinkView(theme.name, links.to_theme(theme.id)),
        tally(mine),
        tuple(_row(content, links, a, months) for a in rated),
    )


def _old_ids(links: RowLinks, theme: Theme) -> Iterator[str]:
    """The places at which the commentary on a theme stood while a release was one page: two of a name got a number."""
    for words in links.release.narrative.commentary:
        if words.theme == theme.id:
            found = heading_address(words.title)
            yield f"{found}_1" if found in {each.id for each in links.release.registry.themes} else found


def _row(content: Content, links: RowLinks, assessment: Assessment, months: int) -> HeatRow:
    found = squares(content, links.release, assessment, months)
    early = len(found) - MONTHS_ON_A_PHONE
    return HeatRow(
        links.to(assessment.indicator),
        tuple(HeatSquare(square, place < early) for place, square in enumerate(found)),
        figure_and_time(assessment)[0],
        assessment.rating.colour is Colour.RED,
    )
