"""The list of revisions and corrections for machines: a register as CSV, and the feed's entries about figures."""

from collections.abc import Iterator, Sequence
from itertools import chain

from generator.ledger.changes import ChangedPublication, changed_publications
from generator.pages.addresses import indicator_page, link
from generator.pages.downloads.atom import FeedEntry
from generator.pages.downloads.csv_text import Cell, count, figures, words
from generator.pages.downloads.figure_columns import WHOLE
from generator.pages.downloads.table import Column, Kind, Table
from generator.pages.downloads.when import TIME_COLUMNS, month_number, time_cells
from generator.pages.parts.revision_words import in_words, kind_of, place_in_words, reason_of
from generator.pages.parts.revisions import CORRECTIONS
from generator.record.content import Content, Scorecard
from generator.record.revisions import Revised, of_release, together
from generator.schema.revision_entries import RevisionEntry
from generator.terms.deadline import Deadline
from generator.terms.period import Period
from generator.terms.wording import counted

MOST_TOLD = 20
_WHAT = (
    Column("scorecard", "Scorecard", "The short name of the scorecard."),
    Column("release", "Release", "The month of the release that changed the figure.", Kind.WHOLE, always_there=True),
    Column("indicator", "Measure id", "The short name of the measure.", is_split=True, always_there=True),
    Column("measure", "Measure", "What is measured."),
    Column("area", "Area code", "The code of the area.", is_split=True, always_there=True),
    *TIME_COLUMNS,
    Column("group", "Group", "The part of all that is counted; Total is all.", is_split=True, always_there=True),
)
_REASONS = (
    Column("kind", "Kind", "A revision, a correction, or a figure that became final."),
    Column("cause", "Cause", "What made it necessary."),
    Column("reason", "Reason", "Why the figure was changed."),
    Column("effect", "Effect", "What it means for readers."),
    Column("ask", "Who to ask", "The team to ask about it."),
)
_CHANGED = (
    Column("publication", "Publication", "The release, Report Card or plan that was put right.", always_there=True),
    Column("date", "Date", "The day on which it was put right.", Kind.DAY, always_there=True),
    Column("kind", "Kind", "A correction, a revision, other words, or a new rule of rating."),
    Column("what", "What", "The short name of what was put right in the record.", is_split=True, always_there=True),
    Column("text_before", "Text before", "What it said; empty if it was not there."),
    Column("text", "Text now", "What it says since; empty if it is gone."),
    Column("reason", "Reason", "Why it was put right."),
    Column("ask", "Who to ask", "The team to ask about it."),
)


def _figure_columns() -> Iterator[Column]:
    for after, when in (("_before", "before"), ("", "now")):
        for name in ("value", "numerator", "denominator"):
            about = f"What it was {when}; c, x or z say why there is none."
            yield Column(f"{name}{after}", f"{name.capitalize()} {when}", about, Kind.NUMBER)
        yield Column(f"status{after}", f"Status {when}", "Empty for a plain figure; else its status in words.")


def register_table(content: Content) -> Table:
    """Every change of a figure, scorecard by scorecard, oldest first; also those that only became final."""
    return Table(
        layout="revisions",
        title="Revisions and corrections",
        about="One row a figure that a release changed: what it was, what it is, why, and whom to ask.",
        source=content.site.council,
        site=content.site,
        columns=(*_WHAT, *_figure_columns(), *_REASONS),
        make_rows=lambda: (_register_row(card, each) for card in content.scorecards for each in card.revised),
        key=("release", "indicator", "area", "time_period", "time_identifier", "group"),
        area=content.borough.code,
    )


def changed_table(content: Content) -> Table:
    """What was put right in publications that stay as they were, oldest first, as readers saw it and see it."""
    return Table(
        layout="changes",
        title="Changes to what was published",
        about="One row a thing that was put right in a publication: what it said, what it says, why, and whom to ask.",
        source=content.site.council,
        site=content.site,
        columns=_CHANGED,
        make_rows=lambda: chain.from_iterable(map(_changed_rows, reversed(changed_publications(content.published)))),
        key=("publication", "date", "kind", "what"),
        area=content.borough.code,
    )


def _changed_rows(found: ChangedPublication) -> Iterator[Iterator[Cell]]:
    """A row for each fact that an entry put right, under the name that the record has for it."""
    change = found.change
    for fact in found.facts:
        said = (fact.name, fact.was or "", fact.now or "")
        yield words(found.publication, change.date.text, change.kind, *said, change.reason, change.ask)


def _register_row(scorecard: Scorecard, revised: Revised) -> Iterator[Cell]:
    change, entry = revised.change, revised.entry
    key, indicator = change.key, scorecard.card_at(change.release, change.key.indicator)
    yield from words(scorecard.id)
    yield count(month_number(change.release))
    yield from words(key.indicator, indicator.name, key.area)
    yield from time_cells(key.period)
    yield from words(key.group or WHOLE)
    for row in (change.was, change.now):
        yield from figures(row, has_parts=not indicator.unit.is_count)
        yield from words(row.status.value)
    if entry:
        yield from words(entry.kind, entry.cause or "", entry.reason, entry.effect, entry.ask)
    else:
        yield from words(kind_of(revised).lower(), "", reason_of(revised), "", "")


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
