"""The parts of the sheet about words and rules: commentary, plans, definitions, figures of documents and of others."""

from collections.abc import Iterator

from generator.publish.changes.claims import changed_claims
from generator.publish.changes.definitions import (
    added_indicators,
    card_changes,
    comparator_changes,
    ended_indicators,
    removed_indicators,
    target_changes,
)
from generator.publish.changes.documents import document_figures
from generator.publish.changes.pairs import Compared
from generator.publish.changes.phrases import (
    Section,
    Statement,
    about,
    action_line,
    card_line,
    claim_line,
    comparator_line,
    document_line,
    name_of,
    old_words_line,
    overdue_line,
    redated_line,
    status_line,
)
from generator.publish.changes.plans import action_pairs, added_actions, removed_actions
from generator.publish.changes.words import old_words


def words_and_age(compared: Compared) -> Section:
    """Every text that is older than the figures beside it."""
    lines = tuple(map(old_words_line, old_words(compared.now)))
    short = f"Texts that are older than the figures beside them: {len(lines)}." if lines else ""
    return Section(
        "old-words", "Words that are older than their figures", lines, short or "No text is older than its figures."
    )


def claims_that_read_anew(compared: Compared) -> Section:
    """What each claim reference of the newest words says now, where that is not what it said before."""
    lines = tuple(map(claim_line, changed_claims(compared)))
    short = f"Claims in words that say something new: {len(lines)}." if lines else ""
    return Section("claims", "What the words claim now", lines, short or "No claim in words says something new.")


def plan_changes(compared: Compared) -> Section:
    """Dates and statuses of actions that changed, and actions that came or went."""
    pairs = list(action_pairs(compared))
    redated = [redated_line(pair) for pair in pairs if pair.is_redated]
    statuses = [status_line(pair) for pair in pairs if pair.has_new_status]
    overdue = [overdue_line(pair) for pair in pairs if pair.became_overdue]
    added = [action_line(change, "is new.") for change in added_actions(compared)]
    removed = [action_line(change, "is not in the plan any more.") for change in removed_actions(compared)]
    lines = (*redated, *statuses, *overdue, *added, *removed)
    short = (
        f"Actions of plans: {len(redated)} re-dated, {len(statuses)} with another status, {len(overdue)} newly "
        f"overdue, {len(added)} new, {len(removed)} gone."
        if lines
        else "No date and no status of a plan changed."
    )
    return Section("plans", "Plans", lines, short)


def definitions(compared: Compared) -> Section:
    """Indicators that came, went or are defined anew. A target is told among what to look at."""
    lines = tuple(_definitions(compared))
    targets = len(list(target_changes(compared)))
    short = f"Targets changed: {targets}. Indicators added, removed or defined anew: {len(lines)}."
    if not targets and not lines:
        short = "No target and no definition changed."
    return Section("definitions", "Indicators and their definitions", lines, short)


def _definitions(compared: Compared) -> Iterator[Statement]:
    yield from (about(indicator, "is new.") for indicator in added_indicators(compared))
    yield from (Statement(name_of(indicator), "", "was taken out.") for indicator in removed_indicators(compared))
    yield from (about(indicator, "is no longer counted.") for indicator in ended_indicators(compared))
    yield from map(card_line, card_changes(compared))


def other_figures(compared: Compared) -> Section:
    """Figures of other places, and single figures of Report Cards and plans."""
    outside, documents = list(comparator_changes(compared)), list(document_figures(compared))
    lines = (*(comparator_line(compared.now, change) for change in outside), *map(document_line, documents))
    short = (
        f"Figures of other places that changed: {len(outside)}; of Report Cards and plans: {len(documents)}."
        if lines
        else "No figure of another place, a Report Card or a plan changed."
    )
    return Section("other-figures", "Figures of other places and of documents", lines, short)
