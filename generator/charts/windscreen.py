"""The continuum of need as a drawing: a half ring in steps, like the sweep of a windscreen wiper."""

from collections.abc import Iterator, Sequence
from math import cos, pi, sin

from markupsafe import Markup, escape

WIDTH, HEIGHT = 640, 344
CENTRE_X, CENTRE_Y = 320.0, 318.0
OUTER, INNER, MIDDLE = 300.0, 130.0, 215.0
GAP = 0.012
HEADS = 0.6  # Where the arrow's heads begin: above the words, which on a phone are as wide as the arrow.
LINE, TALL_LINE = 18, 26  # On a phone the words below the ring grow, as the drawing shrinks.


def windscreen(drawing_id: str, title: str, names: Sequence[str]) -> Markup:
    """The levels from left to right, numbered and named; looks come from the site's stylesheet."""
    description = "From left to right, from little need to much: " + "; ".join(
        f"{number}. {name}" for number, name in enumerate(names, 1)
    )
    parts = [
        f'<svg class="windscreen" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-labelledby="{drawing_id}-t {drawing_id}-d" xmlns="http://www.w3.org/2000/svg">',
        f'<title id="{drawing_id}-t">{escape(title)}</title>',
        f'<desc id="{drawing_id}-d">{escape(description)}. Families move both ways between the levels.</desc>',
        *(part for place, name in enumerate(names) for part in _level(place, name, len(names))),
        *_both_ways(),
        "</svg>",
    ]
    return Markup("".join(parts))


def _level(place: int, name: str, count: int) -> Iterator[str]:
    start = pi - pi * place / count - GAP
    end = pi - pi * (place + 1) / count + GAP
    outer = f"M{_at(OUTER, start)}A{OUTER:g} {OUTER:g} 0 0 1 {_at(OUTER, end)}"
    inner = f"L{_at(INNER, end)}A{INNER:g} {INNER:g} 0 0 0 {_at(INNER, start)}Z"
    yield f'<path class="level l{place + 1}" d="{outer}{inner}"/>'
    x, y = _point(MIDDLE, (start + end) / 2)
    lines = _lines_of(name)
    top = y - LINE * len(lines) / 2
    yield f'<text class="number" text-anchor="middle" x="{x:.0f}" y="{top:.0f}">{place + 1}</text>'
    for number, line in enumerate(lines, 1):
        at = top + 4 + LINE * number
        yield f'<text class="level-name" text-anchor="middle" x="{x:.0f}" y="{at:.0f}">{escape(line)}</text>'


def _both_ways() -> Iterator[str]:
    """An arrow with two heads below the ring: help can step up and step down."""
    radius = INNER - 24
    left, right = _at(radius, pi - HEADS), _at(radius, HEADS)
    yield f'<path class="both-ways" d="M{left}A{radius:g} {radius:g} 0 0 1 {right}"/>'
    for angle, turn in ((pi - HEADS, 1), (HEADS, -1)):
        tip = _at(radius, angle + 0.12 * turn)
        yield f'<path class="head" d="M{tip}L{_at(radius - 9, angle)}L{_at(radius + 9, angle)}Z"/>'
    for line, text in enumerate(("Help steps up", "and steps down")):
        y = CENTRE_Y - 30 + TALL_LINE * line
        yield f'<text class="both" text-anchor="middle" x="{CENTRE_X:g}" y="{y:g}">{text}</text>'


def _point(radius: float, angle: float) -> tuple[float, float]:
    return CENTRE_X + radius * cos(angle), CENTRE_Y - radius * sin(angle)


def _at(radius: float, angle: float) -> str:
    x, y = _point(radius, angle)
    return f"{x:.1f} {y:.1f}"


def _lines_of(name: str) -> list[str]:
    """A name in lines of a few letters, broken between words."""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + len(word) < 14:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
