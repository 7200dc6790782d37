"""What is said about a measure on its page: why, what is being done, when the next figure comes, the report's words."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.parts.explained import ExplainedView, explained_of
from generator.pages.parts.told import Teller
from generator.pages.parts.written import age_of_words
from generator.record.content import Scorecard
from generator.schema.registry import Indicator


@dataclass(frozen=True, slots=True)
class CommentaryText:
    """The words of the newest release about a page of measures to which this one belongs."""

    title: str
    age: str
    analysis: Markup
    data_note: Markup


@dataclass(frozen=True, slots=True)
class SaidView:
    """Why and what is being done, as far as anybody wrote it; the next figure; and the commentary in full."""

    explained: ExplainedView | None
    next_figure: str
    commentary: tuple[CommentaryText, ...]


def said_view(teller: Teller, scorecard: Scorecard, indicator: Indicator) -> SaidView:
    """What the newest release says about a measure."""
    release = scorecard.latest
    commentary = tuple(
        CommentaryText(
            words.title,
            age_of_words(scorecard, release, words.written_for, words.indicators),
            teller.html(words, "analysis"),
            teller.html(words, "data_note"),
        )
        for words in release.narrative.commentary
        if indicator.id in words.indicators
    )
    return SaidView(
        explained_of(teller, scorecard, release, indicator.id), _next_figure(scorecard, indicator), commentary
    )


def _next_figure(scorecard: Scorecard, indicator: Indicator) -> str:
    """What the council says of it; else, that it comes with the next scorecard, or no more."""
    if indicator.until is not None and indicator.until.end <= scorecard.latest.month.end:
        return f"None: it was counted until {indicator.until.label}."
    after = "the first scorecard for which it is due" if indicator.due_after else "the next scorecard"
    return scorecard.registry.scorecard.next_figures or f"It comes with {after}."
