"""What is compared with what: the content of then and of now, scorecard by scorecard."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.assess.indicator import Assessment, assess_indicator
from generator.record.content import Content, Scorecard
from generator.record.picture import Observation
from generator.schema.registry import Indicator


@dataclass(frozen=True)
class ScorecardPair:
    """One scorecard then and now, each judged for the borough as at its newest release."""

    then: Scorecard
    now: Scorecard
    borough: str

    @cached_property
    def judged_then(self) -> Mapping[str, Assessment]:
        """The verdicts of then by indicator."""
        return judged(self.then, self.borough)

    @cached_property
    def judged_now(self) -> Mapping[str, Assessment]:
        """The verdicts of now by indicator."""
        return judged(self.now, self.borough)

    @property
    def in_both(self) -> tuple[Indicator, ...]:
        """The indicators of now that were there then, too, in the order of the registry."""
        return tuple(found for name, found in self.now.indicators.items() if name in self.then.indicators)

    def is_new(self, observation: Observation) -> bool:
        """Whether a figure of now was not there then, or was another."""
        was = self.then.latest.picture.observations.get(observation.key)
        return was is None or figures_of(was) != figures_of(observation)


@dataclass(frozen=True)
class Compared:
    """The content of then and of now."""

    then: Content
    now: Content

    @cached_property
    def pairs(self) -> tuple[ScorecardPair, ...]:
        """The scorecards that are in both, in today's order."""
        then = {scorecard.id: scorecard for scorecard in self.then.scorecards}
        code = self.now.borough.code
        return tuple(ScorecardPair(then[s.id], s, code) for s in self.now.scorecards if s.id in then)


def judged(scorecard: Scorecard, area: str) -> dict[str, Assessment]:
    """Every indicator of a scorecard, judged for an area as at its newest release."""
    picture = scorecard.latest.picture
    return {
        indicator.id: assess_indicator(indicator, picture, area, scorecard.comparators)
        for indicator in scorecard.registry.indicators
    }


def figures_of(observation: Observation) -> tuple[object, ...]:
    """What makes an observation another one: its numbers and its status, not where it was written."""
    return (observation.value, observation.numerator, observation.denominator, observation.status)
