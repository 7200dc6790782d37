"""Revised figures on pages: the table of an indicator, what one release revised, and all of it together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.pages.addresses import indicator_page, link, release_page, standing_page
from generator.pages.parts.parts import DownloadView, LinkView
from generator.pages.parts.revision_words import (
    CORRECTION,
    Marks,
    in_words,
    kind_of,
    place_in_words,
    reason_of,
    was_and_is,
)
from generator.pages.parts.tables import CellView, RowView, TableView, cell
from generator.record.content import Content, Scorecard
from generator.record.revisions import Revised, months_of, newest_by_key, of_indicator, of_release, together
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.wording import counted

CORRECTIONS = standing_page("corrections")
# For so many months after its release, a correction has a notice at the head of its indicator's page.
NOTICE_MONTHS = 12


@dataclass(frozen=True, slots=True)
class RevisionView:
    """One revision or correction: what kind it is, why, what it means, whom to ask, and the figures."""

    kind: str
    facts: tuple[tuple[str, str], ...]
    table: TableView


@dataclass(frozen=True, slots=True)
class ReleaseRevisions:
    """What one release revised."""

    release: LinkView
    entries: tuple[RevisionView, ...]


@dataclass(frozen=True, slots=True)
class RevisionsView:
    """Every revision and correction, newest release first; or that there is none."""

    releases: tuple[ReleaseRevisions, ...]
    none_yet: str
    downloads: tuple[DownloadView, ...]


def revisions_view(content: Content, downloads: tuple[DownloadView, ...]) -> RevisionsView:
    """The list of the page on corrections, with what the page offers to take away."""
    pairs = [(card, month) for card in content.scorecards for month in months_of(card.revised)]
    newest_first = sorted(pairs, key=lambda pair: pair[1], reverse=True)
    only_first = all(len(card.releases) == 1 for card in content.scorecards)
    why = " A figure can only change from one release to the next, and each scorecard has one." if only_first else ""
    return RevisionsView(
        releases=tuple(
            ReleaseRevisions(
                _release_link(CORRECTIONS, card, month), release_entries(CORRECTIONS, content, card, month)
            )
            for card, month in newest_first
        ),
        none_yet=f"None so far.{why}",
        downloads=downloads,
    )


def _release_link(page: str, scorecard: Scorecard, month: Period) -> LinkView:
    return LinkView(scorecard.release_by(month).title, link(page, release_page(scorecard.id, month.text)))


def marks_of_release(scorecard: Scorecard, month: Period) -> Marks:
    """The figures that one release revised: these its page marks, now and for ever."""
    return newest_by_key(of_release(scorecard.revised, month))


def marks_of_indicator(scorecard: Scorecard, indicator: Indicator) -> Marks:
    """Every figure of an indicator that was ever revised."""
    return newest_by_key(of_indicator(scorecard.revised, indicator.id))


def release_entries(page: str, content: Content, scorecard: Scorecard, month: Period) -> tuple[RevisionView, ...]:
    """What one release revised, entry by entry; every figure leads to the page of its measure."""
    return tuple(
        _entry(
            found,
            tuple(_facts(found[0])),
            tuple(_row_of_measure(page, content, scorecard, each) for each in found),
            f"revised-{scorecard.id}-{month.text}-{number}",
        )
        for number, found in enumerate(together(of_release(scorecard.revised, month)), 1)
    )


def indicator_entries(
    page: str, content: Content, scorecard: Scorecard, indicator: Indicator
) -> tuple[RevisionView, ...]:
    """Every change of an indicator's figures, the newest first; every figure leads to where the old one stands."""
    newest_first = together(reversed(of_indicator(scorecard.revised, indicator.id)))
    return tuple(
        _entry(
            found,
            (("Changed with", f"{found[0].change.release.label} release"), *_facts(found[0])),
            tuple(_row_of_time(page, content, scorecard, each) for each in found),
            f"revised-{number}",
        )
        for number, found in enumerate(newest_first, 1)
    )


def _entry(
    found: Sequence[Revised], facts: tuple[tuple[str, str], ...], rows: tuple[RowView, ...], table_id: str
) -> RevisionView:
    kind = kind_of(found[0])
    caption = f"{kind}: {counted(len(found), 'figure')}"
    return RevisionView(kind, facts, TableView(table_id, caption, "Figure", (CellView("Was"), CellView("Is")), rows))


def _facts(revised: Revised) -> Iterator[tuple[str, str]]:
    entry = revised.entry
    yield "Why", entry.reason if entry else reason_of(revised)
    if entry:
        yield "What it means", entry.effect
        yield "Who to ask", entry.ask


def _row_of_measure(page: str, content: Content, scorecard: Scorecard, revised: Revised) -> RowView:
    then = content.at(scorecard.release_by(revised.change.release))
    indicator = scorecard.card_at(revised.change.release, revised.change.key.indicator)
    heading = f"{indicator.full_number} {indicator.name}: {place_in_words(then, revised.change.key)}"
    home = LinkView(f"measure {indicator.full_number}", link(page, indicator_page(indicator.id)))
    return RowView(heading, _was_and_is(indicator, revised), (home,))


def _row_of_time(page: str, content: Content, scorecard: Scorecard, revised: Revised) -> RowView:
    change = revised.change
    earlier = LinkView(f"the {change.before.label} release", link(page, release_page(scorecard.id, change.before.text)))
    cells = _was_and_is(scorecard.card_at(change.release, change.key.indicator), revised)
    then = content.at(scorecard.release_by(change.release))
    return RowView(place_in_words(then, change.key), cells, (earlier,))


def _was_and_is(indicator: Indicator, revised: Revised) -> tuple[CellView, CellView]:
    change, words = revised.change, was_and_is(indicator, revised.change)
    was, now = cell(indicator, change.was), cell(indicator, change.now)
    return (
        was if was.missing else replace(was, text=words.was),
        now if now.missing else replace(now, text=words.now),
    )


def correction_notices(content: Content, scorecard: Scorecard, indicator: Indicator) -> Iterator[str]:
    """What the head of an indicator's page says of mistakes that were put right not long ago, newest first."""
    oldest = scorecard.latest.month.end - NOTICE_MONTHS
    mine = reversed(of_indicator(scorecard.revised, indicator.id))
    recent = (each for each in mine if each.is_correction and each.change.release.end > oldest)
    return (_notice(content, indicator, found) for found in together(recent))


def _notice(content: Content, indicator: Indicator, found: Sequence[Revised]) -> str:
    first = found[0]
    which = f"{counted(len(found), 'figure')} of this measure were wrong."
    if len(found) == 1:
        words = in_words(indicator, first.change)
        which = f"the figure for {place_in_words(content, first.change.key)} was {words.was}. It is {words.now}."
    return f"{CORRECTION}, {first.change.release.label} release: {which} {reason_of(first)}"
