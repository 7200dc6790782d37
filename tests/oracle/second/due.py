"""The figures that are due at a release, and those of them that are missing; and the gaps in a series."""

from typing import Any

from tests.oracle.second.periods import STEP, Span, calendar, month_number
from tests.oracle.second.reading import Record, own_kind, own_rows


def missing(record: Record, release: int) -> list[tuple[str, str]]:
    """Measure and period of each figure that is due at a release and has no row there, nor a status."""
    found: list[tuple[str, str]] = []
    for indicator in record.cards:
        there = {row.span for row in own_rows(record, indicator, release)}
        found += [(indicator, span.text) for span in due(record, indicator, release) if span not in there]
    return found


def due(record: Record, indicator: str, release: int) -> list[Span]:
    """The newest period that is due, and all that came due since the release before."""
    periods = due_by(record, indicator, release)
    if not stands(record.cards[indicator], release, min(record.releases)):
        return []
    before = max((month for month in record.releases if month < release), default=None)
    if before is None or not own_rows(record, indicator, before):
        return periods[-1:]
    new = [span for span in periods if came_due(record.cards[indicator], span) > before]
    return new or periods[-1:]


def due_by(record: Record, indicator: str, release: int) -> list[Span]:
    """Every period of the own kind that is due by a release, of the last ten years and of as long as it was counted."""
    card = record.cards[indicator]
    last = month_number(card["until"]) if "until" in card else release
    rows = own_rows(record, indicator, max(record.releases))
    periods = calendar(
        own_kind(record, indicator), last - 120, last, STEP[card["frequency"]], rows[0].span if rows else None
    )
    return [span for span in periods if came_due(card, span) <= release]


def came_due(card: dict[str, Any], span: Span) -> int:
    """The month of the release with which a figure is due."""
    return span.last + int(card.get("due_after", 0))


def gaps(record: Record, indicator: str, release: int) -> list[str]:
    """The periods without a value, from the first row of the own kind to the last, by the calendar."""
    rows = own_rows(record, indicator, release)
    if not rows:
        return []
    step = STEP[record.cards[indicator]["frequency"]]
    periods = calendar(rows[0].span.kind, rows[0].span.last, rows[-1].span.last, step, rows[0].span)
    values = {row.span: row.value for row in rows}
    return [span.text for span in periods if values.get(span) is None]


def stands(card: dict[str, Any], release: int, first: int) -> bool:
    """Whether a measure is one of a release: since it began and until its last figure has come; what had ended before
    the first release of all stands in that one.
    """
    if "from" in card and release < month_number(card["from"]):
        return False
    is_over = "until" in card and release > month_number(card["until"]) + int(card.get("due_after", 0))
    return release == first or not is_over
