"""Rules for a single figure: a value or a reason, and nothing that its unit makes impossible."""

from collections.abc import Iterator

from generator.record.draft import DraftScorecard
from generator.record.keys import Status
from generator.record.observation import Observation
from generator.schema.registry import Indicator
from generator.terms.problems import Problem


def check_figures(scorecard: DraftScorecard) -> Iterator[Problem]:
    """Every fault that one row shows by itself, in all releases and yearly files."""
    for observation in {o for release in scorecard.releases for o in release.picture.observations.values()}:
        indicator = scorecard.indicators[observation.key.indicator]
        for message, remedy in (*_value_or_reason(observation), *_possible(indicator, observation)):
            yield Problem(observation.path, observation.line, message, remedy)


def _value_or_reason(observation: Observation) -> Iterator[tuple[str, str]]:
    status = observation.status
    expects_value = status in (Status.PUBLISHED, Status.PROVISIONAL)
    if observation.value is None and expects_value:
        yield "this row has neither a value nor a status.", "Give the value, or say in status why there is none."
    if observation.value is not None and not expects_value:
        yield f'this row has a value, but its status says "{status}".', "Remove the value or the status."
    if observation.value is None and not expects_value and not observation.note:
        yield "this row says that there is no figure, but not why.", "Give the reason in the note."


def _possible(indicator: Indicator, observation: Observation) -> Iterator[tuple[str, str]]:
    value, top, bottom = observation.value, observation.numerator, observation.denominator
    if value is not None and value < 0 and not indicator.unit.may_be_negative:
        yield f"the value {value} is below zero.", "Correct the value."
    if value is not None and indicator.unit.is_count and not indicator.decimals and value % 1:
        yield f"the value {value} is not a whole number, but the indicator counts.", "Correct the value or the unit."
    if not indicator.unit.is_share or indicator.can_exceed_100:
        return
    if top is not None and bottom is not None and top > bottom:
        yield f"the numerator {top} is larger than the denominator {bottom}.", "Correct one of the two."
    elif value is not None and value > 100:
        remedy = "Correct the value, or say on the indicator's card that it can exceed 100."
        yield f"the value {value} is a percentage over 100.", remedy
