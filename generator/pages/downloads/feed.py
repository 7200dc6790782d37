"""The feed of the site: releases, what they revised and corrected, and what was put right in what was published."""

from generator.ledger.changes import ChangedPublication, changed_publications
from generator.pages.addresses import link, release_page
from generator.pages.downloads.atom import Feed, FeedEntry, atom_text
from generator.pages.downloads.revision_files import MOST_TOLD, last_day, revision_entries
from generator.pages.parts.published_changes import KINDS, changed_rows, publication_link
from generator.pages.parts.revisions import CORRECTIONS
from generator.record.content import Content, Release, Scorecard
from generator.record.revisions import months_of
from generator.terms.wording import counted

_SUBTITLE = (
    "What was published, revised or corrected. An entry bears the last day of the month that its release is about, or "
    "the day on which something published was put right."
)
# A feed bears a day even where it tells of nothing.
_NOTHING_YET = "1970-01-01"


def feed_xml(content: Content, file: str) -> str:
    """The feed, newest day first; `file` is its own name. It knows no clock: its days follow from the releases, and
    from the entries by which something published was put right.
    """
    pairs = ((card, month) for card in content.scorecards for month in months_of(card.revised))
    found = [_changed(content, each) for each in changed_publications(content.published)]
    found += (entry for card, month in pairs for entry in revision_entries(content, card, month))
    found += (_released(content, card, release) for card in content.scorecards for release in card.releases)
    newest_first = tuple(sorted(found, key=lambda entry: entry.day, reverse=True))
    feed = Feed(
        # The name that it had when it told of revisions alone: by it programs know it.
        name=f"{content.borough.code} revisions",
        title=f"{content.site.name}: releases, revisions and corrections",
        subtitle=_SUBTITLE,
        author=content.site.name,
        day=newest_first[0].day if newest_first else _NOTHING_YET,
        page="./",
        file=file,
        entries=newest_first,
    )
    return atom_text(feed)


def _released(content: Content, scorecard: Scorecard, release: Release) -> FeedEntry:
    measures = counted(len(release.indicators), "measure")
    return FeedEntry(
        name=f"{content.borough.code} release {scorecard.id} {release.month.text}",
        title=f"New: {release.title}",
        day=last_day(release.month),
        url=link(CORRECTIONS, release_page(scorecard.id, release.month.text)),
        text=f"{measures} of {content.borough.name}. Source: {release.narrative.document.publication}",
    )


def _changed(content: Content, found: ChangedPublication) -> FeedEntry:
    """What one entry put right in one publication. Its name is none of its words, so these can be mended."""
    change, publication = found.change, publication_link(content, CORRECTIONS, found.publication)
    rows = [(row.heading, *(cell.text for cell in row.cells)) for row in changed_rows(content, found.facts)]
    lines = [change.reason, *(f"{what}: was {was}, is {now}." for what, was, now in rows[:MOST_TOLD])]
    if len(rows) > MOST_TOLD:
        lines.append(f"{counted(len(rows) - MOST_TOLD, 'more change')} on the page on corrections.")
    name = (content.borough.code, "changed", found.publication, change.kind, change.date.text, *change.what)
    return FeedEntry(
        name=" ".join(name),
        title=f"{KINDS[change.kind]}: {publication.text}",
        day=change.date.day.isoformat(),
        url=link(CORRECTIONS, CORRECTIONS),
        text="\n".join((*lines, f"Who to ask: {change.ask}.")),
    )
