"""The sheet that a comparison is drawn on: how a drawing begins, words set in lines, and places on a scale."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from generator.charts.paper import LETTERS, Paper, Size, coordinate
from generator.charts.scale import Tick
from generator.charts.svg import svg_start

HAIR = "#cfd8dd"


@dataclass(frozen=True, slots=True)
class Across:
    """A scale from left to right."""

    ticks: Sequence[Tick]
    left: float
    right: float

    def x(self, value: Decimal) -> float:
        """How far to the right a value stands."""
        low, high = self.ticks[0].value, self.ticks[-1].value
        return self.left + float((value - low) / (high - low)) * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Told:
    """What a drawing is called and what is told of it to those who do not see it."""

    id: str
    title: str
    description: str


def sheet(told: Told, size: Size, width: int, height: float, parts: Iterable[str], *, hidden: bool = False) -> Markup:
    """A whole drawing. One that is hidden is shown by the stylesheet, where it fits better."""
    paper = Paper(size, width, round(height), side=0, edge=0, top=0, top_with_words=0, bottom=0, value=0)
    names, shown = f"{told.id}-{size}", ' display="none"' if hidden else ""
    return Markup(
        f'{svg_start(paper)} role="img"{shown} aria-labelledby="{names}-t {names}-d">'
        f'<title id="{names}-t">{escape(told.title)}</title>'
        f'<desc id="{names}-d">{escape(told.description)}</desc>{"".join(parts)}</svg>'
    )


def text(
    x: float, y: float, words: str, fill: str, *, anchor: str = "start", bold: bool = False, size: float = LETTERS
) -> str:
    """Words on one line."""
    look = ' font-weight="700"' if bold else ""
    look += "" if size == LETTERS else f' font-size="{size:g}"'
    look += "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text fill="{fill}" x="{coordinate(x)}" y="{coordinate(y)}"{look}>{escape(words)}</text>'


def stroke(path: str, colour: str, width: float = 1, more: str = "") -> str:
    """Lines of one look."""
    return f'<path stroke="{colour}" stroke-width="{width:g}"{more} d="{path}"/>' if path else ""


def box(left: float, top: float, right: float, bottom: float, fill: str) -> str:
    """A filled patch."""
    corners = f"M{coordinate(left)} {coordinate(top)}H{coordinate(right)}V{coordinate(bottom)}H{coordinate(left)}z"
    return f'<path fill="{fill}" d="{corners}"/>'


def circle(x: float, y: float, size: float, fill: str, edge: str) -> str:
    """A dot with a rim that sets it off from its neighbours."""
    place = f'cx="{coordinate(x)}" cy="{coordinate(y)}" r="{size:g}"'
    return f'<circle {place} fill="{fill}" stroke="{edge}" stroke-width="1.5"/>'
