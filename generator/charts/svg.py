"""A chart view as a small static SVG with real text; the same bytes every time."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup, escape

from generator.charts.end_labels import apart, end_labels
from generator.charts.gap_marks import GAP_ROOM, coordinate, gap_marks
from generator.charts.lines import path_across
from generator.charts.view import ChartView, Point, Series, pieces

WIDTH, HEIGHT = 460, 260
LEAST_LEFT, TOP, BOTTOM = 58, 26, 42
# Where the words of a new count stand, and how much room they need above the highest level and its labels.
ABOVE, WORDS_ABOVE = 16, 12
# Room for the larger type that small charts get from the stylesheet (7-charts.css, "Small charts").
LABEL_GAP, LETTER, WIDE_LETTER = 19, 10, 17
WIDE_LETTERS = "%MWmw"
MOST_X_LABELS = 4


def draw(chart: ChartView) -> Markup:
    """The chart as an inline SVG element. Looks come from the site's stylesheet."""
    scale = _Scale(chart)
    parts = [
        f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-labelledby="{chart.id}-t {chart.id}-d" xmlns="http://www.w3.org/2000/svg">',
        f'<title id="{chart.id}-t">{escape(chart.alt)}</title>',
        f'<desc id="{chart.id}-d">{escape(chart.description)}</desc>',
        *_grid(chart, scale),
        *_breaks(chart, scale),
        *_lines(chart, scale),
        *(mark for place, series in enumerate(chart.series) for mark in _series(chart, series, place, scale)),
        *gap_marks(chart, scale.x, scale.left, scale.right, scale.floor),
        *_end_labels(chart, scale),
        "</svg>",
    ]
    return Markup("".join(parts))


class _Scale:
    """Where months and values stand in the drawing."""

    def __init__(self, chart: ChartView) -> None:
        months = [point.at for series in chart.series for point in series.points]
        self._first, self._months = min(months), max(max(months) - min(months), 1)
        # Marks of gaps stand between the line of the lowest level and the periods below it.
        self.floor = HEIGHT - BOTTOM - (GAP_ROOM if any(series.has_gaps for series in chart.series) else 0)
        self.top = TOP + (WORDS_ABOVE if chart.breaks else 0)
        self.left = max(LEAST_LEFT, 10 + max(_width(tick.text) for tick in chart.ticks))
        self.right = WIDTH - 12 - max(_width(label.text) for label in end_labels(chart))
        self._low = chart.ticks[0].value
        self._range = chart.ticks[-1].value - self._low

    def x(self, month: float) -> float:
        return self.left + (month - self._first) * (self.right - self.left) / self._months

    def y(self, value: Decimal) -> float:
        share = float((value - self._low) / self._range)
        return self.floor - share * (self.floor - self.top)


def _width(text: str) -> int:
    """How much room a text takes at most, in the largest type."""
    return sum(WIDE_LETTER if letter in WIDE_LETTERS else LETTER for letter in text)


def _grid(chart: ChartView, scale: _Scale) -> Iterator[str]:
    for tick in chart.ticks:
        y = coordinate(scale.y(tick.value))
        style = "grid zero" if tick.value == 0 else "grid"
        yield f'<path class="{style}" d="M{scale.left} {y}H{scale.right}"/>'
        yield f'<text class="axis" text-anchor="end" x="{scale.left - 8}" y="{y}" dy=".35em">{escape(tick.text)}</text>'
    points = max((series.points for series in chart.series), key=len)
    for x, text in _labels_below(points, scale):
        yield f'<text class="axis" text-anchor="middle" x="{coordinate(x)}" y="{HEIGHT - 10}">{escape(text)}</text>'


def _labels_below(points: Sequence[Point], scale: _Scale) -> Iterator[tuple[float, str]]:
    """The last point's label and others at even steps before it, within the drawing and where there is room."""
    step = -(-len(points) // (MOST_X_LABELS - 1)) if len(points) > MOST_X_LABELS else 1
    room = float(WIDTH)
    for point in points[::-1][::step]:
        half = _width(point.label) / 2
        x = min(max(scale.x(point.at), half), WIDTH - half)
        if x + half <= room:
            room = x - half
            yield x, point.label


def _breaks(chart: ChartView, scale: _Scale) -> Iterator[str]:
    for new in chart.breaks:
        x = scale.x(new.at - 0.5)
        anchor = "end" if x > _width(new.label) else "start"
        yield f'<path class="break" d="M{coordinate(x)} {scale.top}V{scale.floor}"/>'
        yield f'<text class="axis" text-anchor="{anchor}" x="{coordinate(x)}" y="{ABOVE}">{escape(new.label)}</text>'


def _lines(chart: ChartView, scale: _Scale) -> Iterator[str]:
    for line in chart.lines:
        path = path_across(
            line,
            str(scale.left),
            str(scale.right),
            lambda month: coordinate(scale.x(month)),
            lambda value: coordinate(scale.y(value)),
        )
        yield f'<path class="{line.kind}" d="{path}"/>'
    for other in chart.comparators:
        x = scale.right if other.at is None else scale.x(other.at) + 5
        yield f'<path class="comparator" d="M{coordinate(x - 10)} {coordinate(scale.y(other.level.value))}h10"/>'


def _series(chart: ChartView, series: Series, place: int, scale: _Scale) -> Iterator[str]:
    """The line in as many pieces as gaps and breaks make of it, and a mark at each point."""
    for piece in pieces(series.points, chart.breaks):
        path = "L".join(
            f"{coordinate(scale.x(p.at))} {coordinate(scale.y(p.value))}" for p in piece if p.value is not None
        )
        yield f'<path class="line s{place}" d="M{path}"/>'
    for point in series.known:
        if point.value is not None:
            tip, style = f"{point.label}: {point.told}", f"mark s{place}{' hollow' if point.is_provisional else ''}"
            shape = _mark(place, scale.x(point.at), scale.y(point.value))
            yield f'<path class="{style}" d="{shape}"><title>{escape(tip)}</title></path>'


def _mark(place: int, x: float, y: float) -> str:
    """A shape of its own for each series: round, square, triangle, diamond, triangle on its tip."""
    shapes = (
        f"M{coordinate(x - 3.5)} {coordinate(y)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z",
        f"M{coordinate(x - 3.5)} {coordinate(y - 3.5)}h7v7h-7z",
        f"M{coordinate(x)} {coordinate(y - 4.5)}l4.5 8h-9z",
        f"M{coordinate(x)} {coordinate(y - 5)}l5 5-5 5-5-5z",
        f"M{coordinate(x)} {coordinate(y + 4.5)}l4.5-8h-9z",
        f"M{coordinate(x)} {coordinate(y + 4.5)}l4.5-8h-9z",
    )
    return shapes[place % len(shapes)]


def _end_labels(chart: ChartView, scale: _Scale) -> Iterator[str]:
    """The labels of the lines; those that would overlap are moved apart."""
    labels = end_labels(chart)
    levels = apart([scale.y(label.value) for label in labels], LABEL_GAP, scale.floor)
    for label, y in zip(labels, levels, strict=True):
        place = f'x="{scale.right + 8}" y="{coordinate(y)}" dy=".35em"'
        yield f'<text class="label {label.kind}" {place}>{escape(label.text)}</text>'
