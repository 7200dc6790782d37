"""The A to Z: every indicator of every scorecard, by name."""

from dataclasses import dataclass
from itertools import groupby

from generator.addresses import A_TO_Z, indicator_page, link
from generator.content import Content, Scorecard
from generator.pages.parts import LinkView
from generator.schema import Indicator


@dataclass(frozen=True, slots=True)
class EntryView:
    """One indicator in the A to Z."""

    link: LinkView
    question: str
    place: str


@dataclass(frozen=True, slots=True)
class LetterView:
    """The indicators whose names start with one letter."""

    letter: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class AToZView:
    """Every indicator of every scorecard, by name."""

    title: str
    description: str
    letters: tuple[LetterView, ...]
    count: str


def a_to_z_view(content: Content) -> AToZView:
    """Every indicator by name."""
    named = [(scorecard, i) for scorecard in content.scorecards for i in scorecard.registry.indicators]
    named.sort(key=lambda pair: (pair[1].name.casefold(), pair[1].id))
    letters = groupby(named, key=lambda pair: pair[1].name[0].upper())
    return AToZView(
        title="Indicators A to Z",
        description="Every indicator of the scorecards, by name.",
        letters=tuple(LetterView(letter, tuple(_entry(*pair) for pair in group)) for letter, group in letters),
        count=str(len(named)),
    )


def _entry(scorecard: Scorecard, indicator: Indicator) -> EntryView:
    return EntryView(
        link=LinkView(indicator.name, link(A_TO_Z, indicator_page(indicator.id))),
        question=indicator.question,
        place=f"{scorecard.registry.scorecard.name} {indicator.full_number}",
    )
