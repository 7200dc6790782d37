"""Provisional figures: readers see them, marked; verdicts rest on them only if the indicator says that they may."""

from collections.abc import Sequence

from generator.record.picture import Observation, Status
from generator.schema.registry import Indicator


def is_firm(indicator: Indicator, status: Status) -> bool:
    """Whether a verdict may rest on a figure with this status."""
    return status is not Status.PROVISIONAL or indicator.verdicts_on_provisional


def newest_firm(indicator: Indicator, rows: Sequence[Observation]) -> Observation | None:
    """The newest of some rows (given oldest first) on which a verdict may rest, whether or not it holds a value."""
    return next((row for row in reversed(rows) if is_firm(indicator, row.status)), None)
