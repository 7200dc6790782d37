"""What is compared with what: the content of then and of now, scorecard by scorecard."""

from dataclasses import dataclass, field
from functools import cached_property

from generator.assess.indicator import Assessments
from generator.assess.judged import Judged
from generator.prose.claims.desk import Claims
from generator.record.content import Content, Scorecard
from generator.record.safe import Figure
from generator.schema.registry import Indicator


@dataclass(frozen=True)
class ScorecardPair:
    """One scorecard then and now, each judged for the borough as at its newest release."""

    then: Scorecard
    now: Scorecard
    borough: str
    judged_then: Assessments
    judged_now: Assessments

    @property
    def in_both(self) -> tuple[Indicator, ...]:
        """The indicators of now that were there then, too, in the order of the registry."""
        return tuple(found for name, found in self.now.indicators.items() if name in self.then.indicators)

    def is_new(self, observation: Figure) -> bool:
        """Whether a figure of now was not there then, or was another."""
        was = self.then.latest.picture.observations.get(observation.key)
        return was is None or figures_of(was) != figures_of(observation)


@dataclass(frozen=True)
class Compared:
    """The content of then and of now, each with its verdicts and with what its words claim."""

    then: Content
    now: Content
    judged_then: Judged
    judged_now: Judged
    claims_then: Claims = field(default_factory=dict)
    claims_now: Claims = field(default_factory=dict)

    @cached_property
    def pairs(self) -> tuple[ScorecardPair, ...]:
        """The scorecards that are in both, in today's order."""
        then = {scorecard.id: scorecard for scorecard in self.then.scorecards}
        code, were, are = self.now.borough.code, self.judged_then, self.judged_now
        both = (scorecard for scorecard in self.now.scorecards if scorecard.id in then)
        return tuple(ScorecardPair(then[s.id], s, code, were.known_of(s.id), are.known_of(s.id)) for s in both)


def figures_of(observation: Figure) -> tuple[object, ...]:
    """What makes an observation another one: its numbers and its status, not where it was written."""
    return (observation.value, observation.numerator, observation.denominator, observation.status)
