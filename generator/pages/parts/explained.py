"""Why figures are as they are and what is being done: what an editor wrote, for the pages that open with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.parts.told import Teller
from generator.pages.parts.written import age_of_words
from generator.prose.told import Told
from generator.record.content import Content, Release, Scorecard
from generator.schema.narrative import Explained


@dataclass(frozen=True, slots=True)
class ExplainedView:
    """What some measures are about in a word, why they are so, what is being done, and how old the words are."""

    about: str
    why: Markup
    done: tuple[Markup, ...]
    age: str


@dataclass(frozen=True, slots=True)
class StoryView:
    """What opens the page of a theme; `lead` is the id of the measure whose chart stands first, if one is named."""

    headline: str
    story: Markup
    age: str
    lead: str


def explained_of(teller: Teller, scorecard: Scorecard, release: Release, indicator: str) -> ExplainedView | None:
    """What is said of one measure; nothing where nobody wrote of it."""
    found = (each for each in release.narrative.explained if indicator in each.indicators)
    return next((_view(teller, scorecard, release, each) for each in found), None)


def explained_in(
    teller: Teller, scorecard: Scorecard, release: Release, indicators: Iterable[str]
) -> tuple[ExplainedView, ...]:
    """What is said of several measures, in the order in which it was written, each once."""
    wanted = set(indicators)
    return tuple(
        _view(teller, scorecard, release, each)
        for each in release.narrative.explained
        if wanted.intersection(each.indicators)
    )


def _view(teller: Teller, scorecard: Scorecard, release: Release, words: Explained) -> ExplainedView:
    return ExplainedView(
        words.about,
        teller.html(words, "why"),
        teller.each(words, "done"),
        age_of_words(scorecard, release, words.written_for, words.indicators),
    )


def story_of_theme(teller: Teller, scorecard: Scorecard, release: Release, theme: str) -> StoryView | None:
    """What an editor wrote to open the page of a theme, if anybody did."""
    for words in release.narrative.themes:
        if words.theme == theme:
            mine = [i.id for i in release.registry.indicators if i.theme == theme]
            age = age_of_words(scorecard, release, words.written_for, mine)
            return StoryView(teller.plain(words, "headline"), teller.html(words, "story"), age, words.lead or "")
    return None


def front_headline(content: Content, told: Told, page: str) -> str:
    """What an editor wrote to head the front page, in the newest release of a scorecard; nothing if nobody did."""
    newest = content.newest_month
    for scorecard in content.scorecards:
        words = scorecard.latest.narrative
        if words.front_headline and words.written_for == newest:
            return Teller(told, page).plain(words, "front_headline")
    return ""
