"""How the usual range of a measure was worked out, told with its own numbers."""

from collections.abc import Iterator

from generator.assess.no_range import Refusal
from generator.assess.usual_range import FEWEST_IN_FULL, UsualRange
from generator.schema.registry import Indicator
from generator.terms.units import change_in_words, figure
from generator.terms.wording import counted


def how_usual(indicator: Indicator, usual: UsualRange | Refusal) -> Iterator[str]:
    """A few sentences; nothing where there is no range, for the answer says why."""
    if isinstance(usual, Refusal):
        return
    base, limits = usual.baseline, usual.limits
    yield (
        f"It rests on {counted(base.number, 'figure')}, from {base.first.label} to {base.last.label}."
        f" Their mean is {figure(indicator, limits.mean)}, and one usually lies"
        f" {change_in_words(indicator, limits.move)} from the one before it."
    )
    yield (
        f"The range reaches 2.66 of such steps to either side of the mean: {usual.in_words(indicator)},"
        " as far as a figure can go."
    )
    if base.event is not None:
        yield f"The figures after {base.last.label} are held against those before: {base.event.words}."
    if usual.is_trial:
        yield f"It is a trial, for it takes {FEWEST_IN_FULL} figures to be sure."
