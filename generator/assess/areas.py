"""A part of a place beside the whole: on which side of the whole's figure its own lies, and its share of a count."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.assess.comparable import obstacle
from generator.assess.latest import latest_figure
from generator.record.faults import Discrepancy
from generator.record.keys import Status
from generator.record.safe import Figure, SafePicture
from generator.schema.registry import Indicator
from generator.schema.targets import Polarity
from generator.terms.units import change_as_shown, figure, rounded

NO_WHOLE = "There is no figure for the whole to set beside it."
DOUBTED = "The figure has a known fault."


class Side(StrEnum):
    """Where a part's figure lies, seen from the whole's; higher and lower where neither way is good."""

    AHEAD = "ahead"
    BEHIND = "behind"
    SAME = "the same"
    HIGHER = "higher"
    LOWER = "lower"
    UNTOLD = "can't be told"


@dataclass(frozen=True, slots=True)
class Placing:
    """A part's newest figure, that of the whole for the same period, and what may be said of the two; `why` tells for
    what reason nothing may, and `fault` what the register says of it.
    """

    indicator: Indicator
    here: Figure
    whole: Figure | None
    side: Side
    why: str = ""
    fault: Discrepancy | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """A part's newest count, that of the whole, and those of all parts, each by its area; no `percent` where the parts
    do not make the whole, or one of them may not be known.
    """

    indicator: Indicator
    here: Figure
    whole: Figure | None
    parts: tuple[tuple[str, Figure], ...]
    percent: Decimal | None
    why: str = ""


def placing(
    indicator: Indicator, picture: SafePicture, area: str, whole: str, faults: Iterable[Discrepancy] = ()
) -> Placing | None:
    """On which side of the whole a part's newest figure lies; None for what says nothing beside a whole.

    A count says nothing there, nor does what adds up: a part is always smaller than what it is a part of.
    """
    here = _newest(indicator, picture, area)
    if here is None or indicator.unit.is_count or indicator.areas_add_up:
        return None
    period = here.key.period
    there = picture.get(indicator.id, whole, period)
    fault = next((f for f in faults if f.release <= picture.release and _doubts(f, here, whole)), None)
    why = _held_back(indicator, here, there) or (DOUBTED if fault else "")
    side = Side.UNTOLD if why else _side(indicator, here, there)
    return Placing(indicator, here, there, side, why, fault)


def share(indicator: Indicator, picture: SafePicture, area: str, whole: str, parts: Sequence[str]) -> Share | None:
    """A part's share of the whole's count for the part's newest period; None where the areas do not add up.

    No share is worked out while one part is not known, so that no sum gives a hidden figure away.
    """
    here = _newest(indicator, picture, area)
    if here is None or not indicator.areas_add_up or not indicator.unit.is_count:
        return None
    there = picture.get(indicator.id, whole, here.key.period)
    found = [(part, picture.get(indicator.id, part, here.key.period)) for part in parts]
    rows = tuple((part, row) for part, row in found if row is not None)
    why = _no_share(indicator, there, [row for _, row in rows])
    percent = None
    if not why and here.value is not None and there is not None and there.value:
        percent = rounded(here.value * 100 / there.value, 0)
    return Share(indicator, here, there, rows, percent, why)


def _newest(indicator: Indicator, picture: SafePicture, area: str) -> Figure | None:
    """A part's newest figure of a measure that is still counted."""
    is_over = indicator.until is not None and indicator.until.end < picture.release.end
    return None if is_over else latest_figure(indicator, picture, area)


def _held_back(indicator: Indicator, here: Figure, there: Figure | None) -> str:
    """Why the two figures may not be set beside each other; nothing where they may."""
    if here.value is None:
        return f"The figure is {here.status or 'not there'}."
    if there is None or there.value is None:
        return NO_WHOLE
    found = obstacle(indicator, here) or obstacle(indicator, there)
    return found.words if found else ""


def _side(indicator: Indicator, here: Figure, there: Figure | None) -> Side:
    """Told of both as readers see them, by the decimals that both have."""
    if here.value is None or there is None or there.value is None:
        return Side.UNTOLD
    away = change_as_shown(indicator, there.value, here.value)
    if not away:
        return Side.SAME
    if indicator.polarity in (Polarity.NONE, Polarity.WITHIN):
        return Side.HIGHER if away > 0 else Side.LOWER
    return Side.AHEAD if (away > 0) == (indicator.polarity is Polarity.HIGHER) else Side.BEHIND


def _doubts(fault: Discrepancy, here: Figure, whole: str) -> bool:
    """Whether a fault is one of the part's figure, of a figure of that period that nobody names, or one of the whole's
    that a sum has shown. What else is noted of the whole is about words beside its figure.
    """
    key = here.key
    if (fault.indicator, fault.period, fault.group) != (key.indicator, key.period, key.group):
        return False
    return fault.area in (key.area, "") or (fault.area == whole and fault.check is not None)


def _no_share(indicator: Indicator, there: Figure | None, parts: Sequence[Figure]) -> str:
    if there is None or there.value is None:
        return NO_WHOLE
    values = [part.value for part in parts if part.value is not None]
    if len(values) < len(parts):
        return "The figure of one area is not known, so no share is worked out."
    if any(row.status is Status.PROVISIONAL and obstacle(indicator, row) for row in (there, *parts)):
        return "The figures are provisional and may still change, so no share is worked out."
    total = sum(values, Decimal(0))
    if total != there.value:
        return f"The areas make {figure(indicator, total)}, not {figure(indicator, there.value)}."
    return "" if total else "There is nothing to share out."
