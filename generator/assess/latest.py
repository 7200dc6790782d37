"""Which figure of a series speaks, and which is due."""

from collections.abc import Iterable

from generator.record.keys import Status
from generator.record.picture import PictureOf, R
from generator.record.series import is_main
from generator.schema.registry import Indicator
from generator.schema.timing import Frequency
from generator.terms.period import Kind, Period


def main_rows(indicator: Indicator, picture: PictureOf[R], area: str, group: str = "") -> list[R]:
    """The rows of the indicator's own kind of period, oldest first."""
    return [o for o in picture.series(indicator.id, area, group) if is_main(indicator, o.key.period)]


def latest_figure(indicator: Indicator, picture: PictureOf[R], area: str, group: str = "") -> R | None:
    """The newest row that speaks: of the indicator's own kind, and due; it may say that there is no figure.

    A row "not yet due" says that an older figure is the latest still; it speaks only where it is all there is.
    """
    rows = main_rows(indicator, picture, area, group)
    due = [row for row in rows if row.status is not Status.NOT_YET_DUE]
    return (due or rows)[-1] if rows else None


def due_by(indicator: Indicator, periods: Iterable[Period], release: Period) -> Period:
    """The newest period for which a figure is due with a release.

    Its kind is that of the periods (oldest first) for which the measure has rows; so is the month with which its
    rolling years end.
    """
    own = [period for period in periods if is_main(indicator, period)]
    month = release.end - (indicator.due_after or 0)
    if indicator.until:
        month = min(month, indicator.until.end)
    if not own:
        return Period.newest(indicator.own_kinds[0], month)
    if own[-1].kind is Kind.RANGE:
        return _newest_year(indicator, own[-1], month)
    return Period.newest(own[-1].kind, month)


def _newest_year(indicator: Indicator, known: Period, month: int) -> Period:
    """The newest rolling year up to a month, of those that follow one another as one does that is known."""
    if indicator.frequency is Frequency.TERMLY:
        return Period.newest(Kind.RANGE, Period.newest(Kind.TERM, month).end)
    return Period.newest(Kind.RANGE, month - (month - known.end) % indicator.frequency.months)
