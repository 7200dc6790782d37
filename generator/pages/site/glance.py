"""The year at a glance on the front page: for each theme and month how many measures missed their target."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.assess.glance import Missed, first_month, missed_by_month, missed_now
from generator.assess.indicator import Assessment, Assessments
from generator.pages.addresses import HOME, link, theme_page
from generator.pages.parts.parts import LinkView
from generator.record.content import Content, Scorecard
from generator.terms.period import Period

MOST_MONTHS, MONTHS_ON_A_PHONE = 13, 6


@dataclass(frozen=True, slots=True)
class GlanceCell:
    """How many missed in one month, as a number and in words; its tint by the share; whether a phone has no room."""

    number: str
    words: str
    tint: str
    is_early: bool


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """One theme: the door to its page, its months, and how many miss their target now."""

    theme: LinkView
    cells: tuple[GlanceCell, ...]
    missed: str
    rated: str
    is_spotless: bool


@dataclass(frozen=True, slots=True)
class GlanceGroup:
    """The themes of one scorecard in which any measure missed its target in any of the months."""

    name: str
    rows: tuple[GlanceRow, ...]


@dataclass(frozen=True, slots=True)
class GlanceView:
    """The table, and the themes in which none missed; of each month the short and the full name, and if it is too early
    for a phone.
    """

    months: tuple[tuple[str, str, bool], ...]
    groups: tuple[GlanceGroup, ...]
    spotless: tuple[LinkView, ...]

    @property
    def width(self) -> int:
        """How many columns the table has."""
        return len(self.months) + 2


def glance_view(content: Content, latest: Mapping[str, Assessments], month: Period) -> GlanceView | None:
    """The themes of all scorecards up to a month; None where no measure has a target."""
    counted = {s.id: [a for a in latest[s.id].values() if a.indicator.in_summary] for s in content.scorecards}
    start = first_month(a for found in counted.values() for a in found)
    if start is None:
        return None
    months = range(max(start, month.end - MOST_MONTHS + 1), month.end + 1)
    rows = {s.id: list(_rows(content, s, counted[s.id], months)) for s in content.scorecards}
    return GlanceView(
        tuple((Period.month(at).short_label.split()[0], Period.month(at).label, _is_early(at, month)) for at in months),
        tuple(
            GlanceGroup(s.registry.scorecard.name, shown)
            for s in content.scorecards
            if (shown := tuple(row for row in rows[s.id] if not row.is_spotless))
        ),
        tuple(row.theme for found in rows.values() for row in found if row.is_spotless),
    )


def _is_early(at: int, month: Period) -> bool:
    return month.end - at >= MONTHS_ON_A_PHONE


def _rows(
    content: Content, scorecard: Scorecard, found: Sequence[Assessment], months: Sequence[int]
) -> Iterator[GlanceRow]:
    """The themes of a scorecard in which anything is rated."""
    release = scorecard.latest
    for theme in scorecard.registry.themes:
        mine = [a for a in found if a.indicator.theme == theme.id]
        by_month = missed_by_month(mine, release.picture, content.borough.code, months)
        now = missed_now(mine)
        if now.rated or any(month.rated for month in by_month.values()):
            yield GlanceRow(
                LinkView(theme.name, link(HOME, theme_page(scorecard.id, release.month.text, theme.id))),
                tuple(_cell(by_month[at], _is_early(at, Period.month(months[-1]))) for at in months),
                str(now.missed),
                str(now.rated),
                is_spotless=not now.missed and not any(month.missed for month in by_month.values()),
            )


def _cell(found: Missed, is_early: bool) -> GlanceCell:
    if not found.rated:
        return GlanceCell("\u2013", "none rated", "none", is_early)
    return GlanceCell(str(found.missed), f"{found.missed} of {found.rated} missed", _tint(found), is_early)


def _tint(found: Missed) -> str:
    """None, up to a third, up to two thirds, or more."""
    if not found.missed:
        return "zero"
    return "low" if found.missed * 3 <= found.rated else "mid" if found.missed * 3 <= found.rated * 2 else "high"
