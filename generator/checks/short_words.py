"""Rules for the short words that open pages: a theme's headline, the front page's, and what an explanation is about."""

import re
from collections.abc import Container, Iterator

from generator.prose.chart_headlines import words_of
from generator.prose.told import Told, ToldText
from generator.record.content import Content, Release
from generator.schema.parse import line_of
from generator.schema.places import Loc
from generator.terms.problems import Problem
from generator.terms.rules import Rule

# As readers see them: a heading of two lines on a phone, and one of four at the size of the front page.
MOST_OF_A_THEME, MOST_OF_THE_FRONT = 80, 60
MOST_WORDS_ABOUT = 3
_TOO_LONG = Rule(
    "headline-too-long",
    "The headline of a theme has 80 letters at most, that of the front page 60",
    "the headline of {what} has {number} letters as readers see it: {most} are the most.",
    "Say one thing in plain words, and leave the rest to the story and the commentary.",
    {"what": 'the theme "families"', "number": "96", "most": "80"},
)
_MARKED_UP = Rule(
    "headline-marked-up",
    "The headline of a theme or of the front page is plain words",
    "the headline of {what} has {mark}, which a headline shows as it is.",
    "Write it in plain words, without emphasis or links.",
    {"what": 'the theme "families"', "mark": '"**"'},
)
_ABOUT_TOO_MUCH = Rule(
    "about-too-long",
    "What an explanation is about is said in one to three words",
    '"{about}" has {number} words: three are the most, because it heads a line of a table.',
    "Name it shortly, like Visits or Late assessments.",
    {"about": "Visits to children in care", "number": "5"},
)
_FRONT_TWICE = Rule(
    "front-headline-twice",
    "One scorecard of a month heads the front page",
    "{other} has a headline for the front page of {month}, too.",
    "Keep the one that is true of the whole month, and delete the other.",
    {"other": "content/scorecards/early-start/2017-01.yml", "month": "January 2017"},
)
_MARKS = re.compile(r"\*+|`+|(?<!\w)_+|\]\(")


def check_short_words(content: Content, told: Told, read: Container[str]) -> Iterator[Problem]:
    """All rules of this module, for every release whose words are read."""
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            if release.narrative_file.path in read:
                yield from _themes(release, told)
                yield from _front(release, told)
                yield from _about(release)
    yield from _one_heads_the_front_page(content)


def _themes(release: Release, told: Told) -> Iterator[Problem]:
    for place, story in enumerate(release.narrative.themes):
        for text in told.texts(story, "headline"):
            where = ("themes", place, "headline")
            yield from _headline(release, where, f'the theme "{story.theme}"', text, MOST_OF_A_THEME)


def _front(release: Release, told: Told) -> Iterator[Problem]:
    for text in told.texts(release.narrative, "front_headline"):
        yield from _headline(release, ("front_headline",), "the front page", text, MOST_OF_THE_FRONT)


def _headline(release: Release, place: Loc, what: str, text: ToldText, most: int) -> Iterator[Problem]:
    file, number = release.narrative_file, len(words_of(text))
    if number > most:
        yield _TOO_LONG.at(file.path, line_of(file, *place), what=what, number=number, most=most)
    if mark := _MARKS.search(text.text):
        yield _MARKED_UP.at(file.path, line_of(file, *place), what=what, mark=f'"{mark[0]}"')


def _about(release: Release) -> Iterator[Problem]:
    for place, entry in enumerate(release.narrative.explained):
        number = len(entry.about.split())
        if number > MOST_WORDS_ABOUT:
            line = line_of(release.narrative_file, "explained", place, "about")
            yield _ABOUT_TOO_MUCH.at(release.narrative_file.path, line, about=entry.about, number=number)


def _one_heads_the_front_page(content: Content) -> Iterator[Problem]:
    """Only the first of several would be shown, and nobody would see that the other is not."""
    first: dict[str, str] = {}
    for scorecard in content.scorecards:
        file, words = scorecard.latest.narrative_file, scorecard.latest.narrative
        if words.front_headline is None:
            continue
        other = first.setdefault(words.written_for.text, file.path)
        if other != file.path:
            line = line_of(file, "front_headline")
            yield _FRONT_TWICE.at(file.path, line, other=other, month=words.written_for.label)
