"""What is written at the right end of a chart's lines, so that no reader needs a legend."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.view import ChartView, Series


@dataclass(frozen=True, slots=True)
class EndLabel:
    """A line of words at the end of a line of the chart: at which level, and in whose colour."""

    value: Decimal
    text: str
    kind: str


def end_labels(chart: ChartView) -> tuple[EndLabel, ...]:
    """The labels of a chart from the top down: targets, comparators, and where each series ends.

    Words and their time stand one below the other, and a run of months in two lines: beside each other they would leave
    the figures half the room.
    """
    labels = [(line.level, (line.label, line.when), line.kind) for line in chart.lines if line.label]
    labels += [(other.level.value, (other.label, other.when), "comparator") for other in chart.comparators]
    last = max(point.at for series in chart.series for point in series.points)
    for place, series in enumerate(chart.series):
        if series.known:
            name = f"{series.name} " if len(chart.series) > 1 else ""
            labels.append(_end_of(series, f"value s{place}", name, last))
    if chart.whole is not None and chart.whole.known:
        labels.append(_end_of(chart.whole, "value whole", f"{chart.whole.name} ", last))
    labels.sort(key=lambda label: (-label[0], label[1]))
    return tuple(
        EndLabel(value, text, kind)
        for value, (words, when), kind in labels
        for text in (words, *when.replace(" to ", " to\n").splitlines())
    )


def _end_of(series: Series, kind: str, name: str, last: float) -> tuple[Decimal, tuple[str, str], str]:
    """A line that ends early says when, for its label stands where the newest figure would be."""
    end = series.known[-1]
    if end.value is None:
        raise ValueError("a known point has a value")
    when = f" {end.label}" if end.at < last else ""
    sure = " provisional" if end.is_provisional else ""
    return end.value, (f"{name}{end.text}{when}{sure}", ""), kind


def apart(levels: Sequence[float], gap: float, lowest: float) -> list[float]:
    """Levels from the top down, moved so that none is nearer to the next than the gap, nor below the lowest."""
    placed: list[float] = []
    for level in levels:
        placed.append(max(level, placed[-1] + gap) if placed else level)
    for place in reversed(range(len(placed))):
        room = placed[place + 1] - gap if place + 1 < len(placed) else lowest
        placed[place] = min(placed[place], room)
    return placed
