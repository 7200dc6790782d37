"""Every data note of the site on one page: where a figure or a document is not what it seems."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.assess.judged import Judged
from generator.pages.addresses import DATA_NOTES, card_page, indicator_page, link, plan_page, release_page
from generator.pages.parts.parts import LinkView
from generator.pages.parts.verdicts import rating_notes
from generator.record.content import Content, Scorecard
from generator.record.faults import KnownFault
from generator.terms.wording import counted

TITLE = "Data notes"
SUMMARY = "Every place where a figure or a document is not what it seems, what it says, and how we read it."


@dataclass(frozen=True, slots=True)
class NotedView:
    """What the notes are about, and what they say."""

    about: LinkView
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotesOf:
    """The notes of one theme of a scorecard, of its reports, or of one document."""

    heading: str
    noted: tuple[NotedView, ...]


@dataclass(frozen=True, slots=True)
class DataNotesView:
    """The page: how many notes there are, and all of them."""

    title: str
    description: str
    count: str
    groups: tuple[NotesOf, ...]


def data_notes_view(content: Content, judged: Judged) -> DataNotesView:
    """Every note of every measure, report, Report Card and plan."""
    groups = tuple(group for group in _groups(content, judged) if group.noted)
    number = sum(len(noted.notes) for group in groups for noted in group.noted)
    count = f"{counted(number, 'data note')} in all." if number else "None is known so far."
    return DataNotesView(TITLE, SUMMARY, count, groups)


def _groups(content: Content, judged: Judged) -> Iterator[NotesOf]:
    for scorecard in content.scorecards:
        name = scorecard.registry.scorecard.name
        for theme in scorecard.registry.themes:
            yield NotesOf(f"{name}: {theme.name}", tuple(_of_theme(scorecard, judged, theme.id)))
        yield NotesOf(f"{name}: the reports", tuple(_of_reports(scorecard)))
    for card in content.report_cards:
        yield _document(card.card.title, card_page(card.year), card.faults)
    for plan in content.plans:
        yield _document(plan.plan.title, plan_page(plan.id), plan.faults)


def _of_theme(scorecard: Scorecard, judged: Judged, theme: str) -> Iterator[NotedView]:
    for indicator in scorecard.registry.indicators:
        if indicator.theme == theme:
            notes = (
                *(f"{d.note} Printed: {d.printed}." for d in scorecard.discrepancies if d.indicator == indicator.id),
                *indicator.data_notes,
                *(new.reason for new in indicator.breaks),
                *dict.fromkeys(rating_notes(judged.differing_of(scorecard, indicator.id))),
            )
            if notes:
                address = link(DATA_NOTES, indicator_page(indicator.id), "data-notes")
                yield NotedView(LinkView(indicator.question, address), notes)


def _of_reports(scorecard: Scorecard) -> Iterator[NotedView]:
    for release in scorecard.releases:
        found = tuple(d.note for d in scorecard.discrepancies if d.release == release.month and not d.indicator)
        if found:
            address = link(DATA_NOTES, release_page(scorecard.id, release.month.text))
            yield NotedView(LinkView(f"The report of {release.month.label}", address), found)


def _document(title: str, page: str, faults: tuple[KnownFault, ...]) -> NotesOf:
    """The notes of a document, all under the way to it."""
    notes = tuple(dict.fromkeys(fault.note for fault in faults))
    return NotesOf(
        title, (NotedView(LinkView("Read them where they belong", link(DATA_NOTES, page)), notes),) if notes else ()
    )
