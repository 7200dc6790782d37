"""An editor's own headlines of charts, as readers see them: plain words, every reference filled in."""

from collections.abc import Callable, Iterator
from functools import partial

from generator.prose.told import Told, ToldText
from generator.record.content import Content, Release
from generator.schema.narrative import ChartHeadline
from generator.terms.period import Period
from generator.terms.problems import Fault

# By scorecard, month of the release and indicator; the words are made when the chart is drawn.
Headlines = dict[tuple[str, Period, str], Callable[[], str]]


def headlines_of(content: Content, told: Told) -> Headlines:
    """Every headline that an editor wrote for the month of its own release; an older one is not used."""
    return {
        (scorecard.id, release.month, typed.indicator): partial(words_of, text)
        for scorecard in content.scorecards
        for release in scorecard.releases
        for typed, text in typed_headlines(release, told)
        if typed.written_for == release.month
    }


def typed_headlines(release: Release, told: Told) -> Iterator[tuple[ChartHeadline, ToldText]]:
    """Every headline that a release's narrative holds, with its text as it was told."""
    for typed in release.narrative.chart_headlines:
        for text in told.texts(typed, "text"):
            yield typed, text


def words_of(text: ToldText) -> str:
    """The words that readers see; of a reference with a fault, what was typed."""
    parts, start = [], 0
    for reference in text.references:
        found = text.answer(reference)
        parts += [text.text[start : reference.start], str(reference) if isinstance(found, Fault) else found.text]
        start = reference.end
    return " ".join("".join([*parts, text.text[start:]]).split())
