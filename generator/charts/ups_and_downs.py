"""Headlines of measures with a usual range: a fall and how far the line came back, what lies outside, what does not."""

from collections.abc import Iterator

from generator.assess.line_shape import Shape
from generator.assess.usual_range import UsualRange
from generator.charts.told_line import Line, named, since_it


def _before(line: Line) -> Iterator[str]:
    """What was usual before a fall, in the room that there is."""
    fall = line.fall
    low, high = line.number(fall.low), line.number(fall.high)
    range_ = low if low == high else f"{low} to {high}"
    yield f"; {range_} until {line.dates.name(fall.until)}"
    yield f"; {range_} before"
    yield ""


def after_a_fall(line: Line) -> Iterator[str]:
    """`79.8%: part of the way back from 50.0% in October; 92.7% to 98.7% until September`."""
    fall = line.fall
    turn, peak = line.spot(fall.turn), line.spot(fall.peak)
    for tail in _before(line):
        match line.shape.shape:
            case Shape.AGAIN:
                yield f"{'Rose' if fall.is_up else 'Fell'} again to {line.now}, from {peak}{tail}"
            case Shape.STILL:
                yield f"Still {'high' if fall.is_up else 'low'} at {line.now}, after {turn}{tail}"
            case _:
                yield f"{line.now}: part of the way back from {turn}{tail}"


def back(line: Line) -> Iterator[str]:
    """`Back to normal at 98.0% after a drop to 34.0% in October`."""
    fall = line.fall
    sudden, slow = ("jump", "rise") if fall.is_up else ("drop", "fall")
    # At the edge of what was usual it is not yet called normal: its tag says that it is high or low.
    where = f"{'Down' if fall.is_up else 'Up'} to" if line.assessment.moved.signal else "Back to normal at"
    start = f"{where} {line.now} after a {sudden if fall.is_sudden else slow} to"
    words = f"{start} {line.spot(fall.turn)}"
    if event := line.event_at(fall.since):
        yield f"{words} ({named(event)})"
    yield words
    yield f"{start} {line.short(fall.turn)}"


def record(line: Line) -> Iterator[str]:
    """`Down for three months to 78.7%, the lowest of 13; usual is 89% to 99%`."""
    shape, usual = line.shape, f"; usual is {line.usual}"
    which, steps = "highest" if shape.is_up else "lowest", shape.run - 1
    way = "Up" if shape.is_up else "Down"
    if steps > 2:
        yield f"{way} for {line.dates.times(steps)} to {line.now}, the {which} of {shape.record}{usual}"
    words = f"{line.now}, the {which} of {line.dates.shown(shape.record)}"
    words = f"{way} to {words}" if steps else words
    yield f"{words}{usual}"
    yield words


def shift(line: Line) -> Iterator[str]:
    """`99.0%: three months above the usual 72% to 94%`."""
    shape = line.shape
    words = f"{line.now}: {line.dates.times(shape.run)} {'above' if shape.is_up else 'below'} the usual {line.usual}"
    if event := line.event_at(shape.start.period):
        yield since_it(words, event)
    if shape.record:
        yield f"{words}, the {'highest' if shape.is_up else 'lowest'} of {shape.record}"
    yield words


def outside(line: Line) -> Iterator[str]:
    """`70 in January, above the usual 44 to 57`."""
    side = "above" if line.shape.is_up else "below"
    yield f"{line.now} {line.dates.at(line.last.key.period)}, {side} the usual {line.usual}"
    yield f"{line.now}, {side} the usual {line.usual}"


def run(line: Line) -> Iterator[str]:
    """`56: seven months running above its average`."""
    side = "above" if line.shape.is_up else "below"
    yield f"{line.now}: {line.dates.times(line.shape.run)} running {side} its average"


def edge(line: Line) -> Iterator[str]:
    """`12%: two of three months near the bottom of the usual 10% to 30%`."""
    edge = "top" if line.shape.is_up else "bottom"
    two_of_three = f"two of three {line.dates.noun}s"
    yield f"{line.now}: {two_of_three} near the {edge} of the usual {line.usual}"
    yield f"{line.now}: {two_of_three} near the {edge} of the usual"


def year_ago(line: Line) -> Iterator[str]:
    """`52%: down 8 percentage points from 60% a year ago`."""
    found = line.assessment.moved.year_ago
    if found is None:
        raise ValueError("this shape has a figure of a year ago")
    yield f"{line.now}: {found.in_words}"


def usual(line: Line) -> Iterator[str]:
    """`No real change: 22.7% is within the usual 18% to 39%`."""
    usual, period = line.assessment.usual, line.last.key.period
    if isinstance(usual, UsualRange) and usual.place_of(period) != "inside":
        turn = "fall" if usual.place_of(period) == "above" else "rise"
        yield f"No real change: {line.now} is where it was before the {turn}"
    if line.shape.record:
        which = f"{'highest' if line.shape.is_up else 'lowest'} of {line.dates.shown(line.shape.record)}"
        yield f"No real change: {line.now} is the {which}, but within the usual range"
        yield f"No real change: {line.now}, {which}, is within the usual range"
    yield f"No real change: {line.now} is within the usual {line.usual}"
