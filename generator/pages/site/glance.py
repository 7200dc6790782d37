"""The year at a glance on the front page: for each theme and month how many measures missed their target."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.assess.glance import Missed, first_month, is_rated_for_the_year, missed_by_month, missed_now
from generator.assess.indicator import Assessment, Assessments
from generator.pages.addresses import A_TO_Z, HOME, THEMES, link, theme_page
from generator.pages.parts.parts import LinkView
from generator.record.content import Content, Scorecard
from generator.terms.period import Period
from generator.terms.wording import counted

MOST_MONTHS, MONTHS_ON_A_PHONE = 13, 6
YEAR_NOTE = "Targets for a whole year count under \u201cMissed now\u201d only."


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
    """The table, the themes in which none missed, and how many have nothing that is rated, with the way to all themes
    and to all measures; of each
    month the short and the full name, and if it is too early for a phone. `note` says what no month counts.
    """

    months: tuple[tuple[str, str, bool], ...]
    groups: tuple[GlanceGroup, ...]
    spotless: tuple[LinkView, ...]
    unrated: LinkView | None
    measures: LinkView
    note: str

    @property
    def width(self) -> int:
        """How many columns the table has."""
        return len(self.months) + 2


def glance_view(content: Content, latest: Mapping[str, Assessments], month: Period) -> GlanceView | None:
    """The themes of all scorecards up to a month; None where no measure has a target."""
    measures = {s.id: [a for a in latest[s.id].values() if a.indicator.in_summary] for s in content.scorecards}
    start = first_month(a for found in measures.values() for a in found)
    if start is None:
        return None
    months = range(max(start, month.end - MOST_MONTHS + 1), month.end + 1)
    rows = {s.id: list(_rows(content, s, measures[s.id], months)) for s in content.scorecards}
    return GlanceView(
        tuple((Period.month(at).short_label.split()[0], Period.month(at).label, _is_early(at, month)) for at in months),
        tuple(
            GlanceGroup(s.registry.scorecard.name, shown)
            for s in content.scorecards
            if (shown := tuple(row for row in rows[s.id] if not row.is_spotless))
        ),
        tuple(row.theme for found in rows.values() for row in found if row.is_spotless),
        _unrated(sum(len(s.registry.themes) - len(rows[s.id]) for s in content.scorecards)),
        LinkView("All measures", link(HOME, A_TO_Z)),
        YEAR_NOTE if is_rated_for_the_year(a for found in measures.values() for a in found) else "",
    )


def _unrated(themes: int) -> LinkView | None:
    """How many themes are left out, for nothing in them has a rating."""
    if not themes:
        return None
    return LinkView(f"{counted(themes, 'theme')} without a rated measure", link(HOME, THEMES))


def _is_early(at: int, month: Period) -> bool:
    return month.end - at >= MONTHS_ON_A_PHONE


def _rows(
    content: Content, scorecard: Scorecard, found: Sequence[Assessment], months: Sequence[int]
) -> Iterator[GlanceRow]:
    """The themes of a scorecard in which anything is rated."""
    release = scorecard.latest
    for theme in scorecard.latest.registry.themes:
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
    return GlanceCell(str(found.missed), f"{found.missed} of {found.rated} missed", tint(found), is_early)


def tint(found: Missed) -> str:
    """None, up to a third, up to two thirds, or more."""
    if not found.missed:
        return "zero"
    return "low" if found.missed * 3 <= found.rated else "mid" if found.missed * 3 <= found.rated * 2 else "high"
