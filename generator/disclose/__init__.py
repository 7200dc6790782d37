"""Disclosure control: from everything that was typed to what may be known, once, before any page exists."""

from dataclasses import fields
from typing import Any

from generator.disclose.book import Book, CountedRelease
from generator.disclose.pattern import Pattern
from generator.disclose.shown import hidden, in_fives
from generator.disclose.ties import Places, tie_release
from generator.record.content import Content, Release, Scorecard
from generator.record.draft import Draft, DraftRelease, DraftScorecard
from generator.record.observation import Observation, Picture
from generator.record.picture import PictureOf
from generator.record.safe import Figure
from generator.record.sealing import Seal
from generator.schema.disclosure_rules import Counted, Profile
from generator.terms.problems import Problem
from generator.terms.rules import Rule

_SEAL = Seal()
_GIVEN_AWAY = Rule(
    "small-number-given-away",
    "A figure about so few people that it must be hidden can't be worked out from others",
    "this figure is about so few people that it must be hidden, but other figures would give it away.",
    "Nothing more can be hidden: the others were shown in an earlier release, or their rule shows them. Leave out"
    " the newer figures that add up with this one, or ask the role that approves the disclosure rule.",
)


def disclose(draft: Draft, problems: list[Problem]) -> Content | None:
    """The content as it may be published; None, with the reasons among the problems, if it can't be made safe."""
    before = len(problems)
    places = Places(draft.borough.code, draft.all_areas.lives_within(draft.borough.code))
    scorecards = tuple(_scorecard(found, places, problems) for found in draft.scorecards)
    whole = tuple(scorecard for scorecard in scorecards if scorecard is not None)
    if len(problems) > before or len(whole) < len(scorecards):
        return None
    return Content(**(_typed(draft) | {"scorecards": whole}))


def _scorecard(draft: DraftScorecard, places: Places, problems: list[Problem]) -> Scorecard | None:
    """One scorecard; None where an indicator that counts people has no rule, which the checks report."""
    rules = [draft.cards.rule_of(i) for i in draft.cards.indicators if i.disclosure.counts is not Counted.NO_PEOPLE]
    if None in rules:
        return None
    book, pattern = Book(draft.cards), Pattern()
    if any(rule and rule.hides for rule in rules):
        for release in draft.releases:
            picture = _in_lasting_order(release.picture)
            pattern.add(book.read(picture.observations.values()))
            tie_release(pattern.facts, draft, CountedRelease(picture, book), places)
            rows = [helpless.row.first for helpless in pattern.complete()]
            problems += [_GIVEN_AWAY.at(row.path, row.line) for row in rows]
    made: dict[int, Figure] = {}
    releases = tuple(_release(release, book, pattern, made) for release in draft.releases)
    return Scorecard(**(_typed(draft) | {"releases": releases}))


def _in_lasting_order(picture: Picture) -> Picture:
    """A picture whose rows stand in an order that nobody changes by chance.

    Of two figures that would do, the first is hidden. Were that the first of a file, to sort the file would hide the
    other one, and whoever kept the page of before could work out both.
    """
    rows = picture.observations.items()
    in_order = sorted(rows, key=lambda row: (row[0].indicator, row[0].period, row[0].area, row[0].group))
    return PictureOf(picture.release, dict(in_order))


def _release(draft: DraftRelease, book: Book, pattern: Pattern, made: dict[int, Figure]) -> Release:
    """A release as readers get it. A row that a later release repeats is the same row, and so the same figure."""
    picture = draft.picture
    for observation in picture.observations.values():
        if id(observation) not in made:
            made[id(observation)] = _shown(observation, book, pattern)
    safe = {key: made[id(observation)] for key, observation in picture.observations.items()}
    return Release(**(_typed(draft) | {"picture": PictureOf(picture.release, safe)}))


def _shown(observation: Observation, book: Book, pattern: Pattern) -> Figure:
    """A figure as readers get it; the only place where one is made."""
    row, shown = book.row(observation), observation
    if row in pattern.hidden:
        shown = hidden(observation)
    elif row.rule is not None and row.rule.profile is Profile.NHS:
        shown = in_fives(row.indicator, observation)
    numbers = (shown.value, shown.numerator, shown.denominator)
    return Figure(shown.key, *numbers, shown.status, shown.note, _SEAL, printed_rating=shown.printed_rating)


def _typed(draft: Any) -> dict[str, Any]:
    return {field.name: getattr(draft, field.name) for field in fields(draft)}
