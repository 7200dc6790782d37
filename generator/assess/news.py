"""Which indicators a front page tells of: those whose change and rating say the same."""

from collections.abc import Iterable

from generator.assess.direction import Judgement
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour

RULE = "Shown first: measures with a target that got better and meet it, or got worse and miss it."


def good_news(assessments: Iterable[Assessment]) -> list[Assessment]:
    """What got better and meets its target, Corporate Plan measures first."""
    return _news(assessments, Judgement.BETTER, Colour.GREEN)


def bad_news(assessments: Iterable[Assessment]) -> list[Assessment]:
    """What got worse and misses its target, Corporate Plan measures first."""
    return _news(assessments, Judgement.WORSE, Colour.RED)


def _news(assessments: Iterable[Assessment], judgement: Judgement, colour: Colour) -> list[Assessment]:
    found = [a for a in assessments if a.travel.judgement is judgement and a.rating.colour is colour and not _ended(a)]
    return sorted(found, key=lambda assessment: not assessment.indicator.corporate_plan)


def _ended(assessment: Assessment) -> bool:
    """Whether a measure is no longer counted: its last figure is no news for ever."""
    until = assessment.indicator.until
    return until is not None and until.end < assessment.release.end
