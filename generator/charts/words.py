"""The headline of a chart: worked out from its figures, and never stronger than they are."""

from collections.abc import Sequence

from generator.assess.comparable import obstacle, one_kind
from generator.assess.direction import Arrow
from generator.assess.indicator import Assessment
from generator.charts.view import Series
from generator.record.keys import Status
from generator.record.publications import FigureRow
from generator.record.safe import Figure
from generator.record.series import period_before
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.units import figure, figure_in_words, rounded
from generator.terms.wording import in_period, listed

FEWEST_FOR_A_RECORD = 6
MOST_WORDS = 15


def headline(assessment: Assessment, rows: Sequence[Figure], *, has_break: bool) -> str:
    """What the data says: `Fell to 67.7% in January 2017, the lowest of the 13 figures shown`."""
    indicator, known = assessment.indicator, [row for row in rows if row.value is not None]
    latest = known[-1]
    if latest.value is None:
        raise ValueError("a chart without a figure has no headline")
    text, when = figure_in_words(indicator, latest.value), latest.key.period
    if latest is not rows[-1]:
        return f"Last known: {text} {in_period(when)}; {rows[-1].status} {in_period(rows[-1].key.period)}"
    held_back = obstacle(indicator, latest)
    if held_back or latest.status is Status.PROVISIONAL:
        return f"{text} {in_period(when)} ({held_back.in_short if held_back else latest.status.value})"
    if indicator.basis.is_running_total:
        return f"{text} {indicator.when(when)}, counted from the start of the year"
    record = "" if has_break else _record(indicator, known)
    return f"{_change(assessment, known)}{text} {in_period(when)}{record}"


def _change(assessment: Assessment, known: Sequence[Figure]) -> str:
    """Where the figure comes from, if the direction of travel compares it with the one drawn before it."""
    latest, indicator = known[-1], assessment.indicator
    previous = period_before(indicator, latest.key.period)
    before = next((row.value for row in known if row.key.period == previous), None)
    # The direction of travel speaks of the latest figure of any kind of period, the chart of one kind only.
    if before is None or assessment.latest is None or assessment.latest.key != latest.key:
        return ""
    if assessment.travel.arrow is Arrow.LEVEL:
        return "Unchanged at "
    words = {Arrow.UP: "Rose", Arrow.DOWN: "Fell"}.get(assessment.travel.arrow)
    return f"{words} from {figure(indicator, before)} to " if words else ""


def _record(indicator: Indicator, known: Sequence[Figure]) -> str:
    """Whether the last figure is the lowest or highest, as readers see it; a tie is neither.

    Of figures on which no verdict may rest there is no lowest one.
    """
    values = [rounded(row.value, indicator.decimals) for row in known if row.value is not None]
    if len(values) < FEWEST_FOR_A_RECORD or any(obstacle(indicator, row) for row in known):
        return ""
    if values[-1] < min(values[:-1]):
        return f", the lowest of the {len(values)} figures shown"
    if values[-1] > max(values[:-1]):
        return f", the highest of the {len(values)} figures shown"
    return ""


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


def document_headline(rows: Sequence[FigureRow]) -> str:
    """From where to where a document's figure went; where it came back, how far away it was in between."""
    first, last = rows[0], rows[-1]
    values = [row.value for row in rows if row.value is not None]
    start, end = f"{first.text} {first.on_date}", f"{last.text} {last.on_date}"
    if first.period is None or last.period is None or not one_kind(first.period, last.period):
        return f"{start}, {end}"
    if values[0] != values[-1]:
        return f"{'Up' if values[-1] > values[0] else 'Down'} from {start} to {end}"
    furthest = max(rows, key=lambda row: abs((row.value or 0) - values[0]))
    if furthest.value == values[0]:
        return f"The same in every period, from {start} to {end}"
    return f"{start} and {end}, but {furthest.text} {furthest.on_date}"
