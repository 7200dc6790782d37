"""What every publication says today, in the order in which publications follow one another."""

from collections.abc import Iterator

from generator.assess.judged import assess_release
from generator.ledger.fact import Facts, by_name, names_of
from generator.ledger.judged import judged, made
from generator.ledger.of_documents import entered_of_card, entered_of_plan
from generator.ledger.of_documents import homes_of as homes_of_document
from generator.ledger.of_release import FindRow, entered, homes_of, nowhere
from generator.prose.told import Told
from generator.record.content import CardDocument, Content, PlanDocument, Release, Scorecard
from generator.record.ledgers import publication_of_card, publication_of_plan, publication_of_release
from generator.schema.cards import card_id


def publications(content: Content) -> list[str]:
    """The name of everything that is published and can be signed: releases oldest first, cards, plans."""
    releases = [publication_of_release(s.id, r.month.text) for s in content.scorecards for r in s.releases]
    cards = [publication_of_card(card.year) for card in content.report_cards]
    return [*releases, *cards, *(publication_of_plan(plan.id) for plan in content.plans)]


def facts_of(content: Content, told: Told, wanted: frozenset[str], find: FindRow = nowhere) -> Iterator[Facts]:
    """What the publications that are asked for say today; each is worked out when its turn comes."""
    for scorecard in content.scorecards:
        before = ""
        for release in scorecard.releases:
            name = publication_of_release(scorecard.id, release.month.text)
            if name in wanted:
                yield _release(content, told, scorecard, release, before, find)
            before = name
    for card in content.report_cards:
        if publication_of_card(card.year) in wanted:
            yield _card(content, told, card)
    for plan in content.plans:
        if publication_of_plan(plan.id) in wanted:
            yield _plan(content, plan)


def _release(content: Content, told: Told, scorecard: Scorecard, release: Release, before: str, find: FindRow) -> Facts:
    assessed = assess_release(content, scorecard, release)
    typed = by_name(entered(content, scorecard, release, find))
    return Facts(
        publication_of_release(scorecard.id, release.month.text),
        typed,
        by_name(judged(content, told, scorecard, release, assessed, names_of(typed))),
        release.narrative_file.path,
        homes_of(content, scorecard, release),
        before,
    )


def _card(content: Content, told: Told, card: CardDocument) -> Facts:
    typed = by_name(entered_of_card(content, card))
    return Facts(
        publication_of_card(card.year),
        typed,
        by_name(made(told.narrative(card.card), names_of(typed))),
        card.file.path,
        homes_of_document(card_id(card.year), card.file.path, content.rating_file.path),
    )


def _plan(content: Content, plan: PlanDocument) -> Facts:
    """A plan's references speak of the newest figures, so that nothing of what they say is held."""
    return Facts(
        publication_of_plan(plan.id),
        by_name(entered_of_plan(content, plan)),
        {},
        plan.file.path,
        homes_of_document(plan.id, plan.file.path, content.rating_file.path),
        may_grow=True,
    )
