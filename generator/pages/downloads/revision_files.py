"""The list of revisions and corrections for machines: a feed, and a register as CSV."""

from collections.abc import Iterator, Sequence

from generator.pages.addresses import indicator_page, link
from generator.pages.downloads.atom import Feed, FeedEntry, atom_text
from generator.pages.downloads.csv_text import Cell, count, figures, words
from generator.pages.downloads.figure_columns import WHOLE
from generator.pages.downloads.table import Column, Kind, Table
from generator.pages.downloads.when import TIME_COLUMNS, month_number, time_cells
from generator.pages.parts.revision_words import in_words, kind_of, place_in_words, reason_of
from generator.pages.parts.revisions import CORRECTIONS
from generator.record.content import Content, Scorecard
from generator.record.revisions import Revised, months_of, of_release, together
from generator.schema.revision_entries import RevisionEntry
from generator.terms.deadline import Deadline
from generator.terms.period import Period
from generator.terms.wording import counted

_MOST_FIGURES = 20
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
_SUBTITLE = "What was revised or corrected. An entry bears the last day of the month that its release is about."


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


def feed_xml(content: Content, file: str) -> str:
    """The feed, newest release first; `file` is its own name. It knows no clock: its days follow from the releases."""
    pairs = [(card, month) for card in content.scorecards for month in months_of(card.revised)]
    newest_first = sorted(pairs, key=lambda pair: pair[1], reverse=True)
    months = [month for _, month in newest_first] or [content.newest_month]
    feed = Feed(
        name=f"{content.borough.code} revisions",
        title=f"{content.site.name}: revisions and corrections",
        subtitle=_SUBTITLE,
        author=content.site.name,
        day=_last_day(max(months)),
        page="./",
        file=file,
        entries=tuple(entry for card, month in newest_first for entry in _entries(content, card, month)),
    )
    return atom_text(feed)


def _last_day(month: Period) -> str:
    return Deadline.parse(month.text).day.isoformat()


def _entries(content: Content, scorecard: Scorecard, month: Period) -> Iterator[FeedEntry]:
    for found in together(of_release(scorecard.revised, month)):
        entry = found[0].entry
        names = dict.fromkeys(each.change.key.indicator for each in found)
        measures = [scorecard.card_at(month, name) for name in names]
        only = measures[0] if len(measures) == 1 else None
        about = f"{only.full_number} {only.name}" if only else counted(len(measures), "measure")
        yield FeedEntry(
            name=_name(content, scorecard, month, entry),
            title=f"{kind_of(found[0])}, {month.label}: {about}",
            day=_last_day(month),
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
    for each in found[:_MOST_FIGURES]:
        indicator = scorecard.card_at(each.change.release, each.change.key.indicator)
        words = in_words(indicator, each.change)
        place = place_in_words(content.at(scorecard.release_by(each.change.release)), each.change.key)
        yield f"{indicator.full_number} {indicator.name}, {place}: was {words.was}, is {words.now}."
    if len(found) > _MOST_FIGURES:
        yield f"{counted(len(found) - _MOST_FIGURES, 'more figure')} on the page on corrections."
    if entry:
        yield f"Who to ask: {entry.ask}."
