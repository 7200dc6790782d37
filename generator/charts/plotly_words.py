"""The words of a chart that a reader explores: the annotations of a Plotly figure, in no colour yet."""

from collections.abc import Iterator

from generator.charts.boxes import Letters, centred
from generator.charts.end_labels import apart
from generator.charts.gaps import gaps_of
from generator.charts.months import NAME_BELOW, YEAR_BELOW, names_that_fit
from generator.charts.onscreen import Onscreen
from generator.charts.paper import LETTERS
from generator.charts.plane import BESIDE
from generator.charts.plotly_marks import Described
from generator.charts.solver import Placed

_LABEL_GAP = 18
_ANCHORS = {"start": "left", "middle": "center", "end": "right"}
# What holds for most of them: they stand at a height of the picture, not of the scale, by their middle.
DEFAULTS: Described = {"showarrow": False, "yref": "paper", "yanchor": "middle", "borderpad": 0, "borderwidth": 0}


def words(on: Onscreen) -> list[Described]:
    """Every word but the levels of the scale: none lies on another, since each has the place that the drawing gives."""
    placed = [note for one in on.words for note in _in_place(one, on)]
    return [*placed, *_ends(on), *_gaps(on), *_months(on)]


def _in_place(one: Placed, on: Onscreen) -> Iterator[Described]:
    spot, letters, plane = one.spot, one.wanted.letters, on.plane
    across: Described = {"x": on.month_at(spot.x)}
    # Beyond the figures the words stand off from their edge: at a month that is not drawn nothing would be written.
    for edge, x in ((0, plane.left), (1, plane.right)):
        if (spot.x < x) if edge == 0 else (spot.x > x):
            across = {"xref": "paper", "x": edge, "xshift": round(spot.x - x, 1)}
    for number, text in enumerate(spot.lines):
        y = on.up(_middle(spot.line_at(number, letters), letters.size))
        anchor = {"xanchor": _ANCHORS[spot.anchor]}
        yield {"name": one.wanted.kind, "text": text, **across, **anchor, "y": y, "font": _font(letters)}


def _middle(line: float, size: float) -> float:
    """The middle of letters that stand on a line."""
    return line - centred(0, size)


def _font(letters: Letters) -> Described:
    return {"size": letters.size, "weight": 700} if letters.is_bold else {"size": letters.size}


def _ends(on: Onscreen) -> Iterator[Described]:
    """The names at the ends of several lines, moved apart where they would overlap."""
    plane = on.plane
    wanted = [plane.y(label.value) for label in on.ends]
    # Half a label above the axis: the last period is written below it.
    levels = apart(wanted, _LABEL_GAP, plane.axis - _LABEL_GAP / 2)
    for label, level in zip(on.ends, levels, strict=True):
        place: Described = {"xref": "paper", "x": 1, "xshift": BESIDE, "xanchor": "left", "y": on.up(level)}
        letters = Letters(LETTERS, is_bold=label.kind not in ("comparator", "value whole"))
        yield {"name": label.kind, "text": label.text, **place, "font": _font(letters)}


def _gaps(on: Onscreen) -> Iterator[Described]:
    """At each gap, on the edge of the picture and not on its scale, the letter or the words of the reason.

    A point that is not there answers to no pointer; its label does.
    """
    for gap in gaps_of(on.chart.series):
        yield {
            "name": "gap",
            "text": gap.reason.symbol or gap.reason.words,
            "hovertext": gap.told(len(on.chart.series)),
            "x": gap.middle,
            "y": 0,
            "yanchor": "bottom",
            "font": {"size": LETTERS},
        }


def _months(on: Onscreen) -> Iterator[Described]:
    """As many months as find room, each year once: the axis's own names would turn, or lie on each other."""
    plane = on.plane
    for tick, year in names_that_fit(on.chart.axis, plane.x, plane.paper.width):
        for text, below, is_bold in ((tick.text, NAME_BELOW, False), (year, YEAR_BELOW, True)):
            if text:
                y = on.up(_middle(plane.axis + below, LETTERS))
                yield {"name": "month", "text": text, "x": tick.at, "y": y, "font": _font(Letters(LETTERS, is_bold))}
