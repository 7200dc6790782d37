"""The headline of a chart: what the shape of its line says (assess/shape.py), and never more than that.

Each shape has its words, with what may follow where there is room: fifteen words are the most. No word says that things
go well or badly, and none says why: an event is named where the turn falls on its month or the one after.
"""

from collections.abc import Callable, Iterator, Sequence

from generator.assess.against import Against, against
from generator.assess.comparable import obstacle, remark_on
from generator.assess.indicator import Assessment
from generator.assess.line import Since
from generator.assess.line_shape import Shape
from generator.charts import over_time, ups_and_downs
from generator.charts.told_line import MOST_WORDS, Line, fitting
from generator.charts.view import Series
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.terms.period import MONTHS, Period
from generator.terms.units import bound
from generator.terms.wording import in_period, listed


def headline(assessment: Assessment, rows: Sequence[Figure]) -> str:
    """What the line of a measure shows: `79.8%: part of the way back from 50.0% in October`."""
    if all(row.value is None for row in rows):
        raise ValueError("a chart without a figure has no headline")
    return headline_of(Line.of(assessment, rows))


def headline_of(line: Line) -> str:
    """The same of a line whose shape is known already."""
    return fitting(_WORDS[line.shape.shape](line))


def _last_known(line: Line) -> Iterator[str]:
    last, missing = line.last.key.period, line.rows[-1]
    remark = remark_on(line.assessment.indicator, line.last)
    words = f"Last known: {line.now} {in_period(last)}{f' ({remark})' if remark else ''}"
    yield f"{words}; {missing.status} {in_period(missing.key.period)}"
    yield words


def _held_back(line: Line) -> Iterator[str]:
    found = obstacle(line.assessment.indicator, line.last)
    yield f"{line.now} {in_period(line.last.key.period)} ({found.in_short if found else line.last.status.value})"


def _few(line: Line) -> Iterator[str]:
    values = [row.value for row in line.rows if row.value is not None]
    texts = [*(line.number(value) for value in values[:-1]), line.now]
    count = "one figure" if len(values) == 1 else f"{len(values)} figures"
    is_one = len({line.number(value) for value in values}) == 1 < len(values)
    yield f"Only {count}, all {line.now}" if is_one else f"Only {count}: {listed(texts)}"


def _swings(line: Line) -> Iterator[str]:
    before = [row.value for row in line.rows[:-1] if row.value is not None]
    range_ = f"from {line.number(min(before))} to {line.number(max(before))} before"
    indicator, size = line.assessment.indicator, line.last.denominator
    # Where nobody counted them, a share that goes up and down so far is one of few.
    are_many = size is not None and indicator.rule is not None and size >= indicator.rule.caution_below
    why = "It swings" if are_many else f"Few {indicator.disclosure.counts}, so it swings"
    yield f"{why}: {line.now} {line.dates.at(line.last.key.period)}, {range_}"
    yield f"{why}: {line.now}, {range_}"


def _new_count(line: Line) -> Iterator[str]:
    found = against(line.assessment.indicator, line.last)
    is_gap = line.shape.stretch.since is Since.GAP
    words = f"too few {line.dates.noun}s {'since a gap to compare' if is_gap else 'on the new count to call a change'}"
    if found:
        side, target = "far from" if found.is_far else found.side, _target(line, found)
        yield f"{line.now}, {side} the target of {target}; {words}"
        if len(found.bounds) == 1:
            yield f"{line.now}, {side} {target}; {words}"
        yield f"{line.now}, {side} the target of {target}; too few {line.dates.noun}s to compare"
    yield f"{line.now}; {words}"


def _target(line: Line, found: Against) -> str:
    return " to ".join(bound(line.assessment.indicator, each) for each in found.bounds)


def _running(line: Line) -> Iterator[str]:
    indicator = line.assessment.indicator
    found, where = against(indicator, line.last), f"{line.now} {indicator.when(line.last.key.period)}"
    if found:
        target = f"{found.side} the target of {_target(line, found)}"
        yield f"{where}, counted since {MONTHS[indicator.first_month]}; {target}"
    yield f"{where}, counted from the start of the year"


_WORDS: dict[Shape, Callable[[Line], Iterator[str]]] = {
    Shape.LAST_KNOWN: _last_known,
    Shape.HELD_BACK: _held_back,
    Shape.FEW: _few,
    Shape.NEW_COUNT: _new_count,
    Shape.SWINGS: _swings,
    Shape.RUNNING: _running,
    Shape.FLAT: over_time.flat,
    Shape.BACK: ups_and_downs.back,
    Shape.AGAIN: ups_and_downs.after_a_fall,
    Shape.PARTLY: ups_and_downs.after_a_fall,
    Shape.STILL: ups_and_downs.after_a_fall,
    Shape.RECORD: ups_and_downs.record,
    Shape.SHIFT: ups_and_downs.shift,
    Shape.OUTSIDE: ups_and_downs.outside,
    Shape.RUN: ups_and_downs.run,
    Shape.EDGE: ups_and_downs.edge,
    Shape.YEAR_AGO: ups_and_downs.year_ago,
    Shape.USUAL: ups_and_downs.usual,
    Shape.TREND: over_time.trend,
    Shape.STUCK: over_time.stuck,
    Shape.SMALL: over_time.small,
    Shape.LEAP: over_time.leap,
    Shape.DRIFT: over_time.drift,
    Shape.LEVEL: over_time.level,
}


def areas_headline(indicator: Indicator, series: Sequence[Series], period: Period) -> str:
    """Which areas are highest and lowest in the latest period, if each has a figure for it that may be compared."""
    ends = [(s.points[-1], s.name) for s in series if s.points[-1].at == period.end]
    known = [(p.value, name, p.text) for p, name in ends if p.value is not None and not p.held_back]
    if len(known) < len(series):
        return f"By area, up to {period.label}"
    if len({text for _, _, text in known}) == 1:
        return f"The same in every area, {known[0][2]}, {indicator.when(period)}"
    high, low = max(known)[2], min(known)[2]
    highest, lowest = (listed(name for _, name, text in known if text == level) for level in (high, low))
    words = f"Highest in {highest} ({high}), lowest in {lowest} ({low}) {indicator.when(period)}"
    # Where names are long, or many share one figure, the chart itself names them.
    return words if len(words.split()) <= MOST_WORDS else f"By area, from {low} to {high} {indicator.when(period)}"


def unranked(faulty: Sequence[str]) -> str:
    """Where an area's newest figure has a known fault, it may be the highest or the lowest or neither."""
    if len(faulty) > 1:
        return f"The figures of {len(faulty)} areas have a known fault, so no area is ranked"
    words = f"The figure of {faulty[0]} has a known fault, so no area is ranked"
    return words if len(words.split()) <= MOST_WORDS else "One area's figure has a known fault, so no area is ranked"
