"""The sizes in which a chart is drawn, and its colours: enough for it to look the same without a stylesheet."""

from dataclasses import dataclass
from enum import StrEnum

INK, SOFT, LINE, GRID, AXIS = "#14212b", "#4a565c", "#12436d", "#e4e9ec", "#7f8b93"
BAND, BAND_EDGE, BAND_WORDS = "#e3edf4", "#9db8cc", "#33556f"
TARGET, TARGET_WORDS, GROUND = "#1a7f4b", "#14683d", "#fff"
# Less would be hard to read; no text of a chart is smaller.
LETTERS = 13
FONT = f'font-family="Arial,Helvetica,sans-serif" font-size="{LETTERS}"'
# Level lines are one pixel high, not two pale ones.
CRISP = 'shape-rendering="crispEdges"'


class Size(StrEnum):
    """Which drawing of a chart it is."""

    WIDE = "wide"
    PHONE = "phone"
    PANEL = "panel"
    STRIP = "strip"


@dataclass(frozen=True, slots=True)
class Paper:
    """The picture that a chart is drawn on: how large, and how much of it is left around the figures.

    `side` is the least room at the left, where levels are written; `edge` that at the right, where there are no words.
    """

    size: Size
    width: int
    height: int
    side: int
    edge: int
    # Above the figures, without words and with them; below them, for the months and their years.
    top: int
    top_with_words: int
    bottom: int
    value: int
    # Whether words have room beside the figures, at the right.
    has_margin: bool = False
    # How wide it is shown where nothing else is said, if not as wide as it is drawn.
    shown: int = 0


WIDE = Paper(Size.WIDE, 736, 340, side=48, edge=24, top=20, top_with_words=44, bottom=44, value=20, has_margin=True)
# Shown a little larger, three beside each other, than it is drawn, so that it can be shown smaller on a phone.
PANEL = Paper(Size.PANEL, 340, 194, side=38, edge=15, top=14, top_with_words=14, bottom=40, value=13, shown=364)
# Alone among those of other measures: the figures at the ends of its lines stand at the right.
ALONE = Paper(Size.PANEL, 340, 194, side=38, edge=62, top=14, top_with_words=14, bottom=40, value=13, shown=364)
STRIP = Paper(Size.STRIP, 340, 46, side=10, edge=10, top=0, top_with_words=0, bottom=0, value=13, shown=364)
PHONE = Paper(Size.PHONE, 390, 330, side=40, edge=18, top=20, top_with_words=44, bottom=44, value=18)


def coordinate(value: float) -> str:
    """A place in a drawing, to a tenth of a unit."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
