"""What anybody can know about the figures of a small council, one fact a line."""

from collections.abc import Sequence

from generator.disclose.book import Book, CountedRelease
from generator.disclose.facts import KnownFact, KnownFacts
from generator.disclose.ties import Places, tie_release
from generator.record.gather import parse_content
from generator.terms.problems import Problem
from tests.unit.disclose.test_disclosure import Card, files, rule
from tests.unit.samples import AS_PRINTED, project

RULES = (rule("dfe"), AS_PRINTED)


def facts_of(
    cards: Card | Sequence[Card], *releases: str, relations: list[Card] | None = None, rules: Sequence[Card] = RULES
) -> list[str]:
    """The facts between rows, in order; `20 = 3 + (17)`: what is left over stands in brackets, ~ marks no layout."""
    problems: list[Problem] = []
    given = (cards,) if isinstance(cards, dict) else tuple(cards)
    draft = parse_content(project(files(list(rules), given, *releases, relations=relations)), problems)
    assert draft is not None, problems
    scorecard = draft.scorecards[0]
    places = Places(draft.borough.code, draft.all_areas.lives_within(draft.borough.code))
    book, facts = Book(scorecard.registry), KnownFacts()
    for release in scorecard.releases:
        book.read(release.picture.observations.values())
        tie_release(facts, scorecard, CountedRelease(release.picture, book), places)
    found = {fact: None for facts in facts.by_count.values() for fact in facts}
    return sorted(fact_in_words(fact) for fact in found if len({count.row for count, _ in fact.terms}) > 1)


def fact_in_words(fact: KnownFact) -> str:
    """A sum as `20 = 3 + 17`, with an error as `20 = 3 + 16 + 1`; anything else as `-1 <= 1*20 - 0.5*41 <= 1`."""
    mark = "" if fact.is_layout else " ~"
    first, *others = [f"({count.raw})" if count.left_over else str(count.raw) for count, _ in fact.terms]
    factors = [int(factor) if factor == int(factor) else factor for _, factor in fact.terms]
    if fact.low is not None and fact.low == fact.high and factors == [1, *([-1] * len(others))]:
        error = f" + {fact.low}" if fact.low else ""
        return f"{first} = {' + '.join(others)}{error}{mark}"
    terms = " ".join(f"{factor:+}*{text}" for factor, text in zip(factors, [first, *others], strict=True))
    low, high = (
        (f"{fact.low} <= " if fact.low is not None else ""),
        (f" <= {fact.high}" if fact.high is not None else ""),
    )
    return f"{low}{terms}{high}{mark}"
