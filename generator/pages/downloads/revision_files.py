"""The list of revisions and corrections for machines: a register as CSV, and the feed's entries about figures."""

from collections.abc import Iterator, Sequence

from generator.ledger.changes import ChangedPublication, changed_publications
from generator.pages.addresses import indicator_page, link
from generator.pages.downloads.atom import FeedEntry
from generator.pages.downloads.csv_text import Cell, csv_text, figures, words
from generator.pages.parts.revision_words import in_words, kind_of, place_in_words, reason_of
from generator.pages.parts.revisions import CORRECTIONS
from generator.record.content import Content, Scorecard
from generator.record.revisions import Revised, of_release, together
from generator.schema.revision_entries import RevisionEntry
from generator.terms.deadline import Deadline
from generator.terms.period import Period
from generator.terms.wording import counted

_COLUMNS = ("scorecard", "release", "indicator", "area", "period", "group")
_FIGURES = ("value", "numerator", "denominator", "status")
MOST_TOLD = 20
_WORDS = ("kind", "cause", "reason", "effect", "ask")
# Of what was put right in a publication that stays: when, what it is, and what it said before and says since.
_PUBLISHED = ("date", "what", "text_before", "text")
REGISTER_COLUMNS = (*_COLUMNS, *(f"{name}_before" for name in _FIGURES), *_FIGURES, *_WORDS, *_PUBLISHED)


def register_csv(content: Content) -> str:
    """Every change of a figure, scorecard by scorecard, oldest first; also those that only became final. Below them
    what was put right in publications that stay as they were, as readers saw it and see it.
    """
    rows = [_register_row(card, each) for card in content.scorecards for each in card.revised]
    for found in reversed(changed_publications(content.published)):
        rows += _changed_rows(found)
    return csv_text(REGISTER_COLUMNS, rows)


def _changed_rows(found: ChangedPublication) -> Iterator[Iterator[Cell]]:
    """A row for each fact that an entry put right, under the name that the record has for it."""
    change, (kind, _, rest) = found.change, found.publication.partition("/")
    scorecard, _, release = rest.partition("/") if kind == "scorecards" else ("", "", "")
    nothing = [""] * (len(_COLUMNS) - 2 + 2 * len(_FIGURES))
    entry = (change.kind, found.publication, change.reason, "", change.ask, change.date.text)
    for fact in found.facts:
        yield words(scorecard, release, *nothing, *entry, fact.name, fact.was or "", fact.now or "")


def _register_row(scorecard: Scorecard, revised: Revised) -> Iterator[Cell]:
    change, entry = revised.change, revised.entry
    key = change.key
    yield from words(scorecard.id, change.release.text, key.indicator, key.area, key.period.text, key.group)
    for row in (change.was, change.now):
        yield from figures(row)
        yield from words(row.status.value)
    if entry:
        yield from words(entry.kind, entry.cause or "", entry.reason, entry.effect, entry.ask)
    else:
        yield from words(kind_of(revised).lower(), "", reason_of(revised), "", "")
    yield from words(*("" for _ in _PUBLISHED))


def last_day(month: Period) -> str:
    """The day that an entry about a release bears."""
    return Deadline.parse(month.text).day.isoformat()


def revision_entries(content: Content, scorecard: Scorecard, month: Period) -> Iterator[FeedEntry]:
    """What one release revised or corrected, as entries of the feed."""
    for found in together(of_release(scorecard.revised, month)):
        entry = found[0].entry
        names = dict.fromkeys(each.change.key.indicator for each in found)
        measures = [scorecard.card_at(month, name) for name in names]
        only = measures[0] if len(measures) == 1 else None
        about = f"{only.full_number} {only.name}" if only else counted(len(measures), "measure")
        yield FeedEntry(
            name=_name(content, scorecard, month, entry),
            title=f"{kind_of(found[0])}, {month.label}: {about}",
            day=last_day(month),
            url=link(CORRECTIONS, indicator_page(only.id) if only else CORRECTIONS),
            text="\n".join(_lines(content, scorecard, entry, found)),
        )


def _name(content: Content, scorecard: Scorecard, month: Period, entry: RevisionEntry | None) -> str:
    """What an entry is about, in which nothing changes when its words are mended."""
    parts = (
        (entry.kind, *entry.indicators, *(named.text for named in entry.periods), *entry.areas, *entry.groups)
        if entry
        else ()
    )
    return " ".join((content.borough.code, scorecard.id, month.text, *parts))


def _lines(
    content: Content, scorecard: Scorecard, entry: RevisionEntry | None, found: Sequence[Revised]
) -> Iterator[str]:
    """Why and what, then the figures; a new base has more of them than a feed should carry."""
    yield reason_of(found[0])
    for each in found[:MOST_TOLD]:
        indicator = scorecard.card_at(each.change.release, each.change.key.indicator)
        words = in_words(indicator, each.change)
        place = place_in_words(content.at(scorecard.release_by(each.change.release)), each.change.key)
        yield f"{indicator.full_number} {indicator.name}, {place}: was {words.was}, is {words.now}."
    if len(found) > MOST_TOLD:
        yield f"{counted(len(found) - MOST_TOLD, 'more figure')} on the page on corrections."
    if entry:
        yield f"Who to ask: {entry.ask}."
