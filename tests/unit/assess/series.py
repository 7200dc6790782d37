"""Series of figures typed in one line, and what is judged of them: what the tests of movement start from."""

import re
from collections.abc import Sequence
from typing import Any

from generator.assess.indicator import Assessment, assess_indicator
from generator.assess.no_range import Refusal
from generator.assess.usual_range import UsualRange
from generator.schema.registry import Indicator, Registry
from generator.terms.period import Period
from tests.unit.samples import AS_PRINTED, BANDS, BOROUGH, CARD, TARGET, picture

# Twelve months with a mean of 50 and moves of 2: usual is 44.68 to 55.32, nearer the mean 46.4533... to 53.5466...
STEADY = "(49 51)x6"
STATUSES = {"-": "not available", "~": "not yet due"}


def spread(text: str) -> list[str]:
    """The figures of a line; `(49 51)x6` stands for the same six times, and so does `50x6`."""
    return re.sub(r"(?:\(([^)]*)\)|([^\s()]+))x(\d+)", _times, text).split()


def _times(found: re.Match[str]) -> str:
    return " ".join([found[1] or found[2]] * int(found[3]))


def periods(first: str, number: int) -> list[Period]:
    """So many periods of one kind that follow one another."""
    found = [Period.parse(first)]
    while len(found) < number:
        ends = range(found[-1].end + 1, found[-1].end + 14)
        newest = (Period.newest(found[-1].kind, end) for end in ends)
        found.append(next(period for period in newest if period > found[-1]))
    return found


def table(values: str, first: str = "2015-01") -> str:
    """One figure a period: `50`, `50=10/20` with its parts, `p50` provisional, `-` not available, `~` not yet due, `.`
    for no row at all.
    """
    cells = spread(values)
    return "\n".join(
        f"{period.text} | {_cell(cell)}"
        for period, cell in zip(periods(first, len(cells)), cells, strict=True)
        if cell != "."
    )


def _cell(cell: str) -> str:
    if cell in STATUSES:
        return f" | {STATUSES[cell]}"
    status = "provisional" if cell.startswith("p") else ""
    return f"{cell.removeprefix('p').replace('=', ' = ')} | {status}"


def measure(events: Sequence[dict[str, object]] = (), rated_from: int = 1, target: str = "", **card: Any) -> Indicator:
    """An indicator with the rule and the events that its registry hands to it; `target` is green's bound."""
    targets = [TARGET | BANDS | {"from": "2010-04", "green": dict([target.split(": ")])}] if target else []
    whole = {
        "scorecard": {"id": "things", "name": "Things", "about": "x"},
        "themes": [{"id": "things", "name": "Things"}],
        "disclosure_rules": [AS_PRINTED | {"rated_from": rated_from, "caution_below": rated_from}],
        "events": [{"words": "x", "source": "x"} | event for event in events],
        "indicators": [CARD | {"targets": targets} | card],
    }
    return Registry.model_validate(whole).indicators[0]


def judged(
    values: str, first: str = "2015-01", *, release: str = "", of: Indicator | None = None, **card: Any
) -> Assessment:
    """A measure with these figures as at a release, that of the month in which the last of them ends."""
    rows = table(values, first)
    last = release or Period.month(periods(first, len(spread(values)))[-1].end).text
    return assess_indicator(of or measure(**card), picture(rows, last), BOROUGH, ())


def range_of(assessment: Assessment) -> UsualRange:
    """The usual range of a measure that has one."""
    assert isinstance(assessment.usual, UsualRange), assessment.usual
    return assessment.usual


def refusal_of(assessment: Assessment) -> Refusal:
    """Why a measure has none."""
    assert isinstance(assessment.usual, Refusal), assessment.usual
    return assessment.usual
