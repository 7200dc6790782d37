"""What a line the size of a word shows, in words."""

from collections.abc import Sequence

from generator.charts.gaps import gaps_in_full
from generator.charts.spoken import comparable_sections, extremes_in_words
from generator.charts.view import BreakMark, Point

MONTHS = 13
FEWEST_POINTS = 3


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
