"""What readers are told of a measure that is no longer counted: until when it was, and what follows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.parts.parts import LinkView, question_link
from generator.record.content import Content, Release, Scorecard
from generator.schema.in_force import has_begun
from generator.schema.registry import Indicator
from generator.terms.period import Period

# A release tells of what ended within so many months before it.
_TOLD_FOR = 12


@dataclass(frozen=True, slots=True)
class EndedView:
    """A measure that ended: its question as a link, its name, until when it was counted, and what follows it."""

    question: LinkView
    name: str
    words: str
    follows: LinkView | None


def ended_view(page: str, content: Content, indicator: Indicator, month: Period) -> EndedView:
    """What is known of a measure that ended, as at a month."""
    until = indicator.until.label if indicator.until else ""
    return EndedView(
        question_link(page, indicator),
        f"{indicator.full_number} {indicator.name}",
        f"Counted until {until}.",
        follower_of(page, content, indicator, month),
    )


def follower_of(page: str, content: Content, indicator: Indicator, month: Period) -> LinkView | None:
    """The measure that follows one that ended, as it was called at a month; None before it begins."""
    name = indicator.replaced_by
    owner = next((each for each in content.scorecards if name in each.typed), None)
    if name is None or owner is None or not has_begun(owner.typed[name], month):
        return None
    return question_link(page, owner.card_at(month, name))


def ended_before(page: str, content: Content, scorecard: Scorecard, release: Release) -> Iterator[EndedView]:
    """What left a scorecard in the year before a release."""
    for indicator in scorecard.known_at(release):
        is_gone = indicator.id not in release.indicators and indicator.until is not None
        if is_gone and indicator.until and release.month.end - indicator.until.end <= _TOLD_FOR:
            yield ended_view(page, content, indicator, release.month)
