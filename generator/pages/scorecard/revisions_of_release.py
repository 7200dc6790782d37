"""What the page of a release says about time: that it stays as published, and what it revised of earlier ones.

Nothing here depends on releases that came later: the page is the same, byte for byte, for ever.
"""

from dataclasses import dataclass

from generator.pages.addresses import link, scorecard_page
from generator.pages.parts.parts import LinkView
from generator.pages.parts.revisions import CORRECTIONS, RevisionView, release_entries
from generator.record.content import Content, Release, Scorecard
from generator.record.revisions import of_release
from generator.terms.wording import counted


@dataclass(frozen=True, slots=True)
class LaterView:
    """Where newer figures and later changes are, and what this release changed itself."""

    newer: LinkView
    corrections: LinkView
    revised: str
    entries: tuple[RevisionView, ...]


def later_view(page: str, content: Content, scorecard: Scorecard, release: Release) -> LaterView:
    """What the page of a release says about those before and after it."""
    found = of_release(scorecard.revised, release.month)
    return LaterView(
        newer=LinkView(f"all {release.registry.scorecard.name} scorecards", link(page, scorecard_page(scorecard.id))),
        corrections=LinkView("Corrections", link(page, CORRECTIONS)),
        revised=f"This release changes {counted(len(found), 'figure')} that an earlier one gave.",
        entries=release_entries(page, content, scorecard, release.month),
    )
