"""A line the size of a word: where a figure went in thirteen months. The row beside it says the figures."""

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from generator.charts.gaps import gaps_in_full
from generator.charts.spoken import comparable_sections, extremes_in_words
from generator.charts.view import BreakMark, Point, pieces

MONTHS = 13
FEWEST_POINTS = 3
STEP, TOP, BOTTOM = 7, 4, 20


def trend_in_words(points: Sequence[Point], breaks: Sequence[BreakMark], last_month: int) -> str:
    """What the drawing shows, for those who do not see it; nothing where there is too little to draw.

    Lowest and highest are of the newest stretch that was counted in one way, and within one year of a running total.
    """
    shown = [point for point in points if last_month - MONTHS < point.at <= last_month]
    known = [point for point in shown if point.value is not None]
    if len(known) < FEWEST_POINTS:
        return ""
    inside = [new for new in breaks if shown[0].at < new.at <= shown[-1].at]
    since, newest = comparable_sections(shown, inside)[-1]
    extremes = extremes_in_words(newest)
    told = f"since {since.label}: {extremes}" if since and extremes else extremes
    if not told:
        told = "; ".join(dict.fromkeys(point.remark for point in known if point.remark))
    return "; ".join(filter(None, (told, *gaps_in_full(shown))))


def sparkline(points: Sequence[Point], breaks: Sequence[BreakMark], last_month: int) -> Markup:
    """The months up to the last one as a drawing without words; nothing where there is too little to draw."""
    shown = [point for point in points if last_month - MONTHS < point.at <= last_month]
    known = [point for point in shown if point.value is not None]
    if len(known) < FEWEST_POINTS:
        return Markup("")
    level = _Level([point.value for point in known if point.value is not None])

    def place(point: Point) -> str:
        x = 4 + round(STEP * (point.at - last_month + MONTHS - 1))
        return f"{x} {level.y(point.value or Decimal(0))}"

    lines = [[place(point) for point in piece] for piece in pieces(shown, breaks)]
    path = "".join(f"M{' '.join(line)}" if len(line) > 1 else f"M{line[0]}h0" for line in lines)
    end = "m-2-2h4v4h-4z" if known[-1].is_provisional else "m-1-1h2v2h-2z"
    return Markup(f'<svg class="spark" viewBox="0 0 96 24" aria-hidden="true"><path d="{path}{end}"/></svg>')


class _Level:
    """How high a value stands: from zero unless that would flatten the line, as on the charts."""

    def __init__(self, values: Sequence[Decimal]) -> None:
        low, self._high = min(values), max(values)
        self._low = Decimal(0) if 0 <= low < self._high / 2 else low

    def y(self, value: Decimal) -> int:
        if self._high == self._low:
            return (TOP + BOTTOM) // 2
        return BOTTOM - round((value - self._low) * (BOTTOM - TOP) / (self._high - self._low))
