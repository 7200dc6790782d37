"""Rules for a release's narrative: it names indicators that exist, each once, and speaks about every theme."""

from collections.abc import Iterator

from generator.record.draft import DraftRelease, DraftScorecard
from generator.schema.parse import line_of
from generator.terms.period import Period
from generator.terms.problems import Problem, closest


def check_narratives(scorecard: DraftScorecard) -> Iterator[Problem]:
    """All rules of this module, for every release."""
    for release in scorecard.releases:
        yield from _is_about_its_release(release)
        yield from _is_written_in_time(release)
        yield from _names_known_indicators(scorecard, release)
        yield from _covers_every_theme(scorecard, release)


def _problem(release: DraftRelease, place: tuple[int | str, ...], message: str, remedy: str) -> Problem:
    return Problem(release.narrative_file.path, line_of(release.narrative_file, *place), message, remedy)


def _is_about_its_release(release: DraftRelease) -> Iterator[Problem]:
    said, named = release.narrative.release, release.month
    if said != named:
        message = f'this narrative says it is about "{said.text}", but the file\'s name says {named.text}.'
        yield _problem(release, ("release",), message, "Correct the line, or rename the file.")


def _is_written_in_time(release: DraftRelease) -> Iterator[Problem]:
    """Words can be older than their release; their page says so. They can't be about a month that comes after it."""
    words = release.narrative
    places: list[tuple[tuple[int | str, ...], Period]] = [(("written_for",), words.written_for)]
    for field in ("going_well", "needs_to_improve", "commentary"):
        for number, item in enumerate(getattr(words, field)):
            places.append(((field, number, "written_for"), item.written_for))
    for place, month in places:
        if month > release.month:
            message = f"these words are written for {month.text}, which comes after this release, {release.month.text}."
            yield _problem(release, place, message, "Correct the month, or move the words to the later release.")


def _names_known_indicators(scorecard: DraftScorecard, release: DraftRelease) -> Iterator[Problem]:
    for field in ("going_well", "needs_to_improve", "commentary"):
        for place, item in enumerate(getattr(release.narrative, field)):
            for number, name in enumerate(item.indicators):
                if name in item.indicators[:number]:
                    message = f'indicator "{name}" is listed twice.'
                    yield _problem(release, (field, place, "indicators", number), message, "Delete one of the two.")
                if name not in scorecard.indicators:
                    message = f'indicator "{name}" is not in the registry.{closest(name, scorecard.indicators)}'
                    yield _problem(release, (field, place, "indicators"), message, "Correct the id.")


def _covers_every_theme(scorecard: DraftScorecard, release: DraftRelease) -> Iterator[Problem]:
    themes = {theme.id: theme.name for theme in scorecard.registry.themes}
    spoken_of = {commentary.theme for commentary in release.narrative.commentary}
    for place, commentary in enumerate(release.narrative.commentary):
        if commentary.theme not in themes:
            message = f'theme "{commentary.theme}" is not in the registry.{closest(commentary.theme, themes)}'
            yield _problem(release, ("commentary", place, "theme"), message, "Correct the theme.")
    for theme, name in themes.items() if spoken_of <= themes.keys() else ():
        if theme not in spoken_of:
            message = f'there is no commentary on the theme "{name}".'
            yield _problem(release, ("commentary",), message, f'Add a commentary with "theme: {theme}".')
