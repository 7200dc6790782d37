"""Disclosure control: from everything that was typed to what may be known, once, before any page exists."""

from dataclasses import fields

from generator.content import Content, Draft, DraftRelease, DraftScorecard, Release, Scorecard
from generator.safe import SafePicture
from generator.sealing import Seal


def disclose(draft: Draft) -> Content:
    """The content as it may be published."""
    typed = {field.name: getattr(draft, field.name) for field in fields(draft)}
    return Content(**(typed | {"scorecards": tuple(_scorecard(found) for found in draft.scorecards)}))


def _scorecard(draft: DraftScorecard) -> Scorecard:
    return Scorecard(
        draft.registry,
        draft.registry_file,
        tuple(_release(release) for release in draft.releases),
        draft.comparators,
        draft.discrepancies,
    )


def _release(draft: DraftRelease) -> Release:
    safe = SafePicture(draft.picture.release, draft.picture.observations, Seal())
    return Release(draft.month, safe, draft.narrative, draft.narrative_file)
