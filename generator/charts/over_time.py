"""Headlines of what a line did over the whole time drawn, of measures and of figures of documents alike."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from generator.assess.line import Since, Spot
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

    def full(self, spot: Spot) -> str:
        """A figure with its unit in words."""

    def short(self, spot: Spot) -> str:
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
    yield f"{words}, from {line.short(start)} to {_now(line)}"


def drift(line: Told) -> Iterator[str]:
    """`Up from 430 to 482 in a year; highest 484 in December`."""
    shape, first = line.shape, line.shape.stretch.spots[0]
    words = f"{_way(line)} from {line.short(first)} to {_now(line)}"
    words = f"{words} in {line.dates.taken(first.period, len(shape.stretch.spots) - 1)}"
    if shape.record:
        yield f"{words}, the {'highest' if shape.is_up else 'lowest'} of {line.dates.shown(shape.record)}"
    elif (found := furthest(shape.stretch, is_up=shape.is_up)) and shape.stretch.since is Since.START:
        yield from _with_extreme(line, words, found)
    yield words


def level(line: Told) -> Iterator[str]:
    """`374.7 days, near the 368.0 of a year ago; highest 546.8 in the year to May`."""
    first, latest = line.shape.stretch.spots[0], line.shape.latest
    then = line.dates.since(first.period)
    near = (
        f"the same as {line.dates.then(first.period)}"
        if first.value == latest.value
        else f"near the {line.short(first)} of {then}"
    )
    words = f"{_now(line)}, {near}"
    if (found := furthest(line.shape.stretch)) and line.shape.stretch.since is Since.START:
        yield from _with_extreme(line, words, found)
    yield words


def leap(line: Told) -> Iterator[str]:
    """`Up to 35.7% in January, after 4.5% to 5.4% until December`."""
    before, now = line.shape.stretch.spots[:-1], line.shape.latest.period
    low, high = _ends(before)
    range_ = line.short(low) if low.value == high.value else f"{line.short(low)} to {line.short(high)}"
    after = f"after {range_} until {line.dates.name(before[-1].period)}"
    yield f"{_way(line)} to {_now(line)} {line.dates.at(now)}, {after}"
    yield f"{_way(line)} to {_now(line)}, {after}"


def small(line: Told) -> Iterator[str]:
    """`1 in January; between 0 and 3 since April`."""
    spots, latest = line.shape.stretch.spots, line.shape.latest
    low, high = _ends(spots)
    range_ = f"between {line.short(low)} and {line.short(high)} since {line.dates.name(spots[0].period)}"
    yield f"{_now(line)} {line.dates.at(latest.period)}; {range_}"


def _now(line: Told) -> str:
    return line.full(line.shape.latest)


def _ends(spots: Sequence[Spot]) -> tuple[Spot, Spot]:
    """The lowest and the highest."""
    return min(spots, key=lambda spot: spot.value), max(spots, key=lambda spot: spot.value)


def _way(line: Told) -> str:
    return "Up" if line.shape.is_up else "Down"


def _with_extreme(line: Told, words: str, spot: Spot) -> Iterator[str]:
    """`... highest 484 in December`, and when it was if there is room."""
    which = "highest" if spot.value > line.shape.latest.value else "lowest"
    yield f"{words}; {which} {line.short(spot)} {line.dates.at(spot.period)}"
    yield f"{words}; {which} {line.short(spot)}"
