"""The list of revisions and corrections for machines: a feed, and a register as CSV."""

from collections.abc import Iterator, Sequence

from generator.pages.addresses import indicator_page, link
from generator.pages.downloads.atom import Feed, FeedEntry, atom_text
from generator.pages.downloads.csv_text import Cell, csv_text, figures, words
from generator.pages.parts.revision_words import in_words, kind_of, place_in_words, reason_of
from generator.pages.parts.revisions import CORRECTIONS
from generator.record.content import Content, Scorecard
from generator.record.revisions import Revised, months_of, of_release, together
from generator.schema.revision_entries import RevisionEntry
from generator.terms.deadline import Deadline
from generator.terms.period import Period
from generator.terms.wording import counted

_COLUMNS = ("scorecard", "release", "indicator", "area", "period", "group")
_FIGURES = ("value", "numerator", "denominator", "status")
_MOST_FIGURES = 20
_WORDS = ("kind", "cause", "reason", "effect", "ask")
REGISTER_COLUMNS = (*_COLUMNS, *(f"{name}_before" for name in _FIGURES), *_FIGURES, *_WORDS)
_SUBTITLE = "What was revised or corrected. An entry bears the last day of the month that its release is about."


def register_csv(content: Content) -> str:
    """Every change of a figure, scorecard by scorecard, oldest first; also those that only became final."""
    rows = (_register_row(card, each) for card in content.scorecards for each in card.revised)
    return csv_text(REGISTER_COLUMNS, rows)


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
