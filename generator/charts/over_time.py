"""Headlines of what a line did over the whole time drawn, of measures and of figures of documents alike."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Protocol

from generator.assess.line import Spot
from generator.assess.line_over_time import furthest
from generator.assess.line_shape import LineShape
from generator.charts.dated import Dates


class Told(Protocol):
    """A line whose shape is known, and how its figures and periods are told."""

    @property
    def shape(self) -> LineShape:
        """Its shape, of comparable figures."""

    @property
    def dates(self) -> Dates:
        """How its periods are named."""

    def full(self, value: Decimal) -> str:
        """A figure with its unit in words."""

    def short(self, value: Decimal) -> str:
        """A figure beside another that tells the unit."""


def flat(line: Told) -> Iterator[str]:
    """`7 in every month since January 2016`."""
    first = line.shape.stretch.spots[0].period
    yield f"{_now(line)} in every {line.dates.noun} since {line.dates.name(first)}"


def stuck(line: Told) -> Iterator[str]:
    """`100.0% for six months running`."""
    yield f"{_now(line)} for {line.dates.times(line.shape.run)} running"


def trend(line: Told) -> Iterator[str]:
    """`Down every month since July, from 71.4% to 66.1%`."""
    start = line.shape.start
    words = f"{_way(line)} every {line.dates.noun} since {line.dates.name(start.period)}"
    yield f"{words}, from {line.short(start.value)} to {_now(line)}"


def drift(line: Told) -> Iterator[str]:
    """`Up from 430 to 482 in a year; highest 484 in December`."""
    shape, first = line.shape, line.shape.stretch.spots[0]
    words = f"{_way(line)} from {line.short(first.value)} to {_now(line)}"
    words = f"{words} in {line.dates.taken(first.period, len(shape.stretch.spots) - 1)}"
    if shape.record:
        yield f"{words}, the {'highest' if shape.is_up else 'lowest'} of {line.dates.shown(shape.record)}"
    elif found := furthest(shape.stretch, is_up=shape.is_up):
        yield f"{words}; {_extreme(line, found)}"
    yield words


def level(line: Told) -> Iterator[str]:
    """`374.7 days, near the 368.0 of a year ago; highest 546.8 in the year to May`."""
    first, latest = line.shape.stretch.spots[0], line.shape.latest
    near = "the same as" if first.value == latest.value else f"near the {line.short(first.value)} of"
    words = f"{_now(line)}, {near} {line.dates.since(first.period)}"
    if found := furthest(line.shape.stretch):
        yield f"{words}; {_extreme(line, found)}"
    yield words


def leap(line: Told) -> Iterator[str]:
    """`Up to 35.7%, after 4.5% to 5.4% until December`."""
    before = line.shape.stretch.spots[:-1]
    low, high = min(spot.value for spot in before), max(spot.value for spot in before)
    range_ = line.short(low) if low == high else f"{line.short(low)} to {line.short(high)}"
    yield f"{_way(line)} to {_now(line)}, after {range_} until {line.dates.name(before[-1].period)}"


def small(line: Told) -> Iterator[str]:
    """`1 in January; between 0 and 3 since April`."""
    spots, latest = line.shape.stretch.spots, line.shape.latest
    low, high = min(spot.value for spot in spots), max(spot.value for spot in spots)
    range_ = f"between {line.short(low)} and {line.short(high)} since {line.dates.name(spots[0].period)}"
    yield f"{_now(line)} {line.dates.at(latest.period)}; {range_}"


def _now(line: Told) -> str:
    return line.full(line.shape.latest.value)


def _way(line: Told) -> str:
    return "Up" if line.shape.is_up else "Down"


def _extreme(line: Told, spot: Spot) -> str:
    """`highest 484 in December`: the first word tells on which side of the newest figure it lies."""
    which = "highest" if spot.value > line.shape.latest.value else "lowest"
    return f"{which} {line.short(spot.value)} {line.dates.at(spot.period)}"
