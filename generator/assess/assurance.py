"""Whether a measure can be relied upon to meet its target, by its usual range, as long as nothing changes."""

from enum import StrEnum

from generator.assess.no_range import Refusal
from generator.assess.usual_range import UsualRange
from generator.schema.registry import Indicator
from generator.schema.targets import Polarity, Target


class Assurance(StrEnum):
    """What ordinary ups and downs alone would make of the target."""

    PASSES = "always meets its target"
    HIT_AND_MISS = "sometimes meets its target"
    FAILS = "always misses its target"
    NONE = ""


def assurance(indicator: Indicator, target: Target | None, usual: UsualRange | Refusal) -> Assurance:
    """The target in force against the usual range; none where the target does not speak of single figures, or neither
    way is good. A target that lies upon a limit is sometimes met.
    """
    if isinstance(usual, Refusal) or target is None or target.green is None or target.is_for_the_year:
        return Assurance.NONE
    if indicator.polarity is Polarity.HIGHER and target.green.lower is not None:
        bound = target.green.lower
        is_met, is_missed = bound < usual.low, bound > usual.high
    elif indicator.polarity is Polarity.LOWER and target.green.upper is not None:
        bound = target.green.upper
        is_met, is_missed = bound > usual.high, bound < usual.low
    else:
        return Assurance.NONE
    return Assurance.PASSES if is_met else Assurance.FAILS if is_missed else Assurance.HIT_AND_MISS
