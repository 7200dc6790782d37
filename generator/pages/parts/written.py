"""How old words are beside the figures that they stand next to."""

from collections.abc import Iterable

from generator.record.content import Release, Scorecard
from generator.record.safe import SafePicture
from generator.terms.period import Period


def age_of_words(scorecard: Scorecard, release: Release, written_for: Period, indicators: Iterable[str]) -> str:
    """What readers must know about words that were written for an earlier month; nothing if they are of this one.

    It depends on what was typed and on the figures alone, never on when a file was saved.
    """
    if written_for >= release.month:
        return ""
    written, names = f"Written about {written_for.label}.", list(indicators)
    then = next((r.picture for r in scorecard.releases if r.month == written_for), None)
    newest = _newest(release.picture, names)
    if then is not None and not _differ(release.picture, then, names):
        return f"{written} The figures beside it have not changed since."
    if newest and (then is None or newest != _newest(then, names)):
        return f"{written} The figures beside it are for {newest.label}."
    return f"{written} Figures beside it have been changed since."


def headline_age(scorecard: Scorecard, release: Release) -> str:
    """The same for headline and introduction, which speak of the whole scorecard."""
    return age_of_words(scorecard, release, release.narrative.written_for, release.indicators)


def _newest(picture: SafePicture, names: Iterable[str]) -> Period | None:
    """The newest period for which one of the indicators has a figure; of several that end together, the shortest."""
    return max((o.key.period for name in names for o in picture.rows(name) if o.value is not None), default=None)


def _differ(now: SafePicture, then: SafePicture, names: Iterable[str]) -> bool:
    """Whether any figure of the indicators was added or changed."""
    return any(_figures(now, name) != _figures(then, name) for name in names)


def _figures(picture: SafePicture, name: str) -> set[tuple[object, ...]]:
    return {(o.key, o.value, o.numerator, o.denominator, o.status) for o in picture.rows(name)}
