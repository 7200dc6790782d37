"""A chart as a picture that stands alone, in the size that others show: words above it, where it is from below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from markupsafe import Markup, escape

from generator.charts.letters import in_lines
from generator.charts.panels import Panel
from generator.charts.paper import FONT, GRID, GROUND, INK, LINE, SOFT, WIDE, coordinate
from generator.charts.strip import is_one_period
from generator.charts.svg import draw
from generator.charts.view import ChartView
from generator.terms.shorthand import in_key_order

WIDTH, HEIGHT = 1200, 675
_START = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
    f'{FONT} role="img"'
)
_SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
_LEFT, _TOP, _BOTTOM = 48, 34, 22
_INNER = WIDTH - 2 * _LEFT
# How much longer a text may be than where it is broken: letters are counted wider than most fonts have them.
_LONGER = 1.04
_BETWEEN, _SCALE, _MOST = 16, 1.1, 1.5
_PANEL_WIDTH, _PANEL_HEAD, _PANEL_LETTERS = 364, 30, 16
_PANEL_HEIGHT, _STRIP_HEIGHT, _GAP = 208, 49, 22


@dataclass(frozen=True, slots=True)
class Credit:
    """Where a chart comes from, a line each: its source, whose and of which release it is, and what to bear in mind."""

    source: str = ""
    release: str = ""
    notice: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Those that there are."""
        return tuple(filter(None, (self.source, self.release, self.notice)))


@dataclass(frozen=True, slots=True)
class _Words:
    """Some words of the picture as lines: how large, how far below each other, and how they look."""

    lines: tuple[str, ...]
    size: int
    step: int
    fill: str
    is_bold: bool = False

    @property
    def height(self) -> int:
        """How much room they take."""
        return len(self.lines) * self.step

    def drawn(self, top: float) -> Iterator[str]:
        """The lines, below a place."""
        weight = ' font-weight="700"' if self.is_bold else ""
        for number, line in enumerate(self.lines):
            y = coordinate(top + number * self.step + self.size * 0.9)
            yield f'<text x="{_LEFT}" y="{y}" font-size="{self.size}" fill="{self.fill}"{weight}>{escape(line)}</text>'


def is_picture(data: bytes) -> bool:
    """Whether a file is one of these pictures."""
    return data.startswith(_START.encode())


# Beside a measure's page and beside its newest release stands the same picture.
@lru_cache(maxsize=1024)
def chart_picture(chart: ChartView, panels: tuple[Panel, ...], credit: Credit) -> Markup:
    """A chart in its frame: drawn to fill it, or as a small drawing for each part of a place."""
    head = _head(chart)
    foot = _Words(tuple(line for text in credit.lines for line in _wrapped(text, 15)), 15, 21, SOFT)
    top = _TOP + sum(words.height for words in head) + _BETWEEN
    bottom = HEIGHT - _BOTTOM - foot.height - _BETWEEN
    drawn = _panels(chart, panels, top, bottom) if panels else _filling(chart, top, bottom)
    return _framed(f"{chart.headline}. {chart.subtitle}", chart.description, head, drawn, foot)


def drawing_picture(headline: str, words: str, drawing: Markup, credit: Credit) -> Markup:
    """Another drawing in the same frame, as large as there is room for it."""
    head = (
        _Words(_wrapped(headline, 30, bold=True), 30, 38, LINE, is_bold=True),
        _Words(_wrapped(words, 19), 19, 28, INK),
    )
    foot = _Words(tuple(line for text in credit.lines for line in _wrapped(text, 15)), 15, 21, SOFT)
    top = _TOP + sum(each.height for each in head) + _BETWEEN
    bottom = HEIGHT - _BOTTOM - foot.height - _BETWEEN
    width, height = (int(side) for side in _SIZE.findall(drawing)[0])
    scale = min(_INNER / width, (bottom - top) / height)
    left, above = (WIDTH - width * scale) / 2, top + (bottom - top - height * scale) / 2
    place = f"translate({coordinate(left)} {coordinate(above)}) scale({scale:.3f})"
    return _framed(f"{headline} {words}", words, head, f'<g transform="{place}">{drawing}</g>', foot)


def title_picture(title: str, words: str, credit: Credit) -> Markup:
    """A picture of a whole site, for pages without a chart: what it is called, and what it is about."""
    name = _Words(_wrapped(title, 58, bold=True), 58, 72, LINE, is_bold=True)
    about = _Words(_wrapped(words, 27), 27, 40, INK)
    foot = _Words(tuple(line for text in credit.lines for line in _wrapped(text, 18)), 18, 26, SOFT)
    gap = _Words(("",), 1, 36, GROUND)
    return _framed(title, words, (gap, name, gap, about), "", foot)


def _wrapped(text: str, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """A text in lines as long as the picture has room for."""
    return in_lines(text, _INNER * _LONGER, size, bold=bold)


def _head(chart: ChartView) -> tuple[_Words, ...]:
    """Headline, what is counted, and what the marks within the drawing stand for."""
    note = f" {chart.scale_note}" if chart.scale_note else ""
    grey = f" {chart.whole.name} as a whole is grey." if chart.whole else ""
    reasons = "; ".join(f"{each.symbol} {each.words}: {each.means}".strip() for each in in_key_order(chart.reasons))
    headline = _wrapped(chart.headline, 30, bold=True)
    return (
        _Words(headline, 30, 38, LINE, is_bold=True),
        _Words(_wrapped(f"{chart.subtitle}{note}{grey}", 19), 19, 28, INK),
        _Words(_wrapped(f"{reasons}.", 15) if reasons else (), 15, 22, SOFT),
    )


def _framed(title: str, description: str, head: Sequence[_Words], drawn: str, foot: _Words) -> Markup:
    tops = [_TOP + sum(words.height for words in head[:number]) for number in range(len(head))]
    low = HEIGHT - _BOTTOM - foot.height
    parts = (
        f'{_START} aria-labelledby="t d">',
        f'<title id="t">{escape(title)}</title><desc id="d">{escape(description)}</desc>',
        f'<path fill="{GROUND}" d="M0 0H{WIDTH}V{HEIGHT}H0z"/><path fill="{LINE}" d="M0 0H{WIDTH}V10H0z"/>',
        *(text for words, top in zip(head, tops, strict=True) for text in words.drawn(top)),
        drawn,
        f'<path stroke="{GRID}" stroke-width="2" d="M{_LEFT} {low - 9}H{WIDTH - _LEFT}"/>',
        *foot.drawn(low),
        "</svg>\n",
    )
    return Markup("".join(parts))


def _filling(chart: ChartView, top: float, bottom: float) -> str:
    """The chart, as large as there is room for it."""
    paper = replace(WIDE, width=round(_INNER / _SCALE), height=round((bottom - top) / _SCALE))
    return f'<g transform="translate({_LEFT} {coordinate(top)}) scale({_SCALE})">{draw(chart, paper)}</g>'


def _panels(chart: ChartView, panels: Sequence[Panel], top: float, bottom: float) -> str:
    """The panels in as many rows as let them be largest, each with its name and its newest figure above it.

    Dots are compared best below each other, so they stand in one column if there is room for it.
    """
    is_strip, number = is_one_period(chart), len(panels)
    tall, wide = (_STRIP_HEIGHT if is_strip else _PANEL_HEIGHT) + _PANEL_HEAD + _GAP, _PANEL_WIDTH + _GAP

    def scale_of(columns: int) -> float:
        return min(_MOST, _INNER / (columns * wide - _GAP), (bottom - top) / (-(-number // columns) * tall - _GAP))

    columns = 1 if is_strip and scale_of(1) >= 1 else max(range(1, number + 1), key=scale_of)
    scale = scale_of(columns)
    left = (WIDTH - (columns * wide - _GAP) * scale) / 2
    above = (bottom - top - (-(-number // columns) * tall - _GAP) * scale) / 2
    drawn = "".join(_panel(panel, n % columns * wide, n // columns * tall) for n, panel in enumerate(panels))
    place = f"translate({coordinate(left)} {coordinate(top + above)}) scale({scale:.3f})"
    return f'<g transform="{place}">{drawn}</g>'


def _panel(panel: Panel, x: int, y: int) -> str:
    words = f'font-size="{_PANEL_LETTERS}" fill="{INK}" y="{y + _PANEL_LETTERS}"'
    return (
        f'<text x="{x}" {words} font-weight="700">{escape(panel.name)}</text>'
        f'<text x="{x + _PANEL_WIDTH}" {words} text-anchor="end">{escape(panel.value)}</text>'
        f'<g transform="translate({x} {y + _PANEL_HEAD})">{panel.drawing}</g>'
    )
