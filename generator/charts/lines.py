"""The lines across a chart: the bounds of its targets, each over its own time, and others' figures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class Level:
    """How high a line stands, and how that is written."""

    value: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class TargetStep:
    """The bounds of a target, and the time on the chart over which they hold.

    `start` and `end` are places on the chart, `since` and `until` the first and the last month in which the target was
    in force; None where the bounds hold from the left edge, or up to the right one. Two bounds on one level are one,
    the lower.
    """

    lower: Level | None
    upper: Level | None
    start: float | None = None
    end: float | None = None
    since: int | None = None
    until: int | None = None

    @property
    def levels(self) -> tuple[Level, ...]:
        """The bounds that there are, the lower one first."""
        return tuple(level for level in (self.lower, self.upper) if level is not None)

    def covers(self, at: float) -> bool:
        """Whether it holds for the point at this place: a step never begins or ends on one."""
        return (self.start is None or self.start < at) and (self.end is None or at < self.end)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A level from one place on the chart to another; None is the edge."""

    level: Level
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line across the chart: its look, its levels from left to right, and what is written at its end.

    `label` is empty where its last level is not the newest of its kind; `when` is the time that belongs to the label.
    """

    kind: str
    stretches: tuple[Stretch, ...]
    label: str
    when: str = ""

    @property
    def level(self) -> Decimal:
        """Where it ends."""
        return self.stretches[-1].level.value

    @property
    def level_text(self) -> str:
        """The same as it is written."""
        return self.stretches[-1].level.text


def target_lines(steps: Sequence[TargetStep]) -> tuple[Line, ...]:
    """A line of lower bounds and one of upper bounds, so that no riser joins two bounds that mean different things."""
    lower, upper = ([(step, step.lower) for step in steps], [(step, step.upper) for step in steps])
    return tuple(line for bounds in (lower, upper) for line in _target_line(bounds))


def _target_line(bounds: Sequence[tuple[TargetStep, Level | None]]) -> Iterator[Line]:
    """Only the newest target is named at the right, and if it is no longer in force there, until when it was."""
    stretches = tuple(Stretch(level, step.start, step.end) for step, level in bounds if level is not None)
    if stretches:
        newest, level = bounds[-1]
        when = "" if newest.until is None else f"until {Period.month(newest.until).short_label}"
        yield Line("target", stretches, "" if level is None else f"{_green(newest, level)}{level.text}", when)


def _green(step: TargetStep, level: Level) -> str:
    """What stands before a bound: which of the two it is, where there are two."""
    if len(step.levels) == 1:
        return "Green: "
    return "Green from " if level is step.lower else "Green up to "


def path_across(line: Line, left: str, right: str, x_of: Callable[[float], str], y_of: Callable[[Decimal], str]) -> str:
    """The path of a line; where one level follows another without a pause, a riser joins them."""
    return "".join(_strokes(line, left, right, x_of, y_of))


def _strokes(
    line: Line, left: str, right: str, x_of: Callable[[float], str], y_of: Callable[[Decimal], str]
) -> Iterator[str]:
    before: float | None = None
    for stretch in line.stretches:
        y = y_of(stretch.level.value)
        start = left if stretch.start is None else x_of(stretch.start)
        is_joined = before is not None and before == stretch.start
        yield f"V{y}" if is_joined else f"M{start} {y}"
        yield f"H{right if stretch.end is None else x_of(stretch.end)}"
        before = stretch.end
