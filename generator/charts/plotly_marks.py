"""What is drawn behind and across a line that a reader explores: the shapes of a Plotly figure, in no colour yet."""

from collections.abc import Iterator

from generator.charts.captions import ROWS
from generator.charts.lines import path_across
from generator.charts.marks import Band, Other
from generator.charts.onscreen import Onscreen

Described = dict[str, object]

# As in the drawing (strokes.py): what happened is dotted, a new count is dashed.
_DASHES = {"target": "6px,3px", "event": "1.5px,3px", "break": "5px,3px", "usual": "4px,3px"}
_TICK, _DOT, _KINK = 12, 5.5, 5


def shapes(on: Onscreen) -> list[Described]:
    """Everything but the lines of the figures, what lies furthest behind first."""
    chart = on.chart
    found = list(_band(chart.band, on)) if chart.band is not None else []
    found += [_upright("event", event.at, event.words, on) for event in chart.events]
    found += [_upright("break", new.at - 0.5, new.label, on) for new in chart.breaks]
    found += _targets(on)
    named = {p.spot.lines[0] for p in on.words if p.wanted.kind == "comparator"} | {end.text for end in on.ends}
    found += [_other(one) for one in chart.comparators if any(text.startswith(one.label) for text in named)]
    return [*found, _kink(on)] if on.plane.is_broken else found


def _band(usual: Band, on: Onscreen) -> Iterator[Described]:
    """Solid over the figures that it rests on, outlined if it is a trial; after them its edges go on."""
    left, right = on.edges
    start = left if usual.start is None else usual.start
    end = right if usual.end is None else usual.end
    low, high = float(usual.low), float(usual.high)
    outline: Described = {"dash": _DASHES["usual"], "width": 1} if usual.is_trial else {"width": 0}
    room: Described = {"type": "rect", "x0": start, "x1": end, "y0": low, "y1": high}
    yield room | {"name": "usual", "layer": "below", "line": outline}
    for level in (high, low) if end < right else ():
        edge: Described = {"type": "line", "x0": end, "x1": right, "y0": level, "y1": level}
        yield edge | {"name": "usual edge", "line": {"dash": _DASHES["usual"], "width": 1}}


def _upright(kind: str, at: float, words: str, on: Onscreen) -> Described:
    """From the lowest level up to its words, which may stand above the figures."""
    tops = {p.spot.lines[0]: p.spot.y + 5 for p in on.words if p.wanted.kind == kind and p.spot.y in ROWS}
    at, top = round(at, 2), on.up(tops.get(words, on.plane.top))
    place: Described = {"yref": "paper", "x0": at, "x1": at, "y0": on.up(on.plane.floor), "y1": top}
    return {"type": "line", "name": kind, **place, "line": {"dash": _DASHES[kind], "width": 1.5}}


def _targets(on: Onscreen) -> Iterator[Described]:
    left, right = map(str, on.edges)
    for line in on.chart.lines:
        path = path_across(line, left, right, str, "{:f}".format)
        yield {"type": "path", "name": line.kind, "path": path, "line": {"dash": _DASHES[line.kind], "width": 2}}


def _other(theirs: Other) -> Described:
    """A tick at the right edge; a disc at its own place for a figure of a time that is drawn."""
    level = float(theirs.level.value)
    if theirs.at is None:
        place: Described = {"xref": "paper", "xsizemode": "pixel", "xanchor": 1, "x0": -_TICK, "x1": 3}
        return {"type": "line", "name": "comparator", **place, "y0": level, "y1": level, "line": {"width": 3}}
    place = {"xsizemode": "pixel", "xanchor": theirs.at, "x0": -_DOT, "x1": _DOT}
    place |= {"ysizemode": "pixel", "yanchor": level, "y0": -_DOT, "y1": _DOT}
    return {"type": "circle", "name": "comparator", **place, "line": {"width": 1.5}}


def _kink(on: Onscreen) -> Described:
    """The sign that the scale leaves something out: a kink between the lowest level and the axis."""
    room = on.plane.axis - on.plane.floor
    down = [on.up(on.plane.floor + room * share) for share in (0, 0.25, 0.75, 1)]
    path = "L".join(f"{x} {y}" for x, y in zip((0, -_KINK, _KINK, 0), down, strict=True))
    place: Described = {"xref": "paper", "xsizemode": "pixel", "xanchor": 0, "yref": "paper"}
    return {"type": "path", "name": "broken", **place, "path": f"M{path}", "line": {"width": 1}}
