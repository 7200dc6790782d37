"""What the program made of a publication: ratings, directions, comparisons, and the words in which it says them."""

from collections.abc import Iterator, Mapping

from generator.assess.indicator import Assessment, Assessments
from generator.assess.latest import main_rows
from generator.assess.no_range import Refusal
from generator.charts.words import headline
from generator.ledger.fact import Fact, Loc, Place
from generator.prose.chart_headlines import words_of
from generator.prose.told import Narrative, Told
from generator.record.content import Content, Release, Scorecard

# The names of the texts that were typed, by their file and their place in it.
Names = Mapping[tuple[str, Loc], str]


def judged(
    content: Content, told: Told, scorecard: Scorecard, release: Release, assessed: Assessments, names: Names
) -> Iterator[Fact]:
    """Every verdict of a release, measure by measure, and each text of it that the program completed.

    What is being done about a measure is none of them: that goes on, and the plans' own ledgers hold it.
    """
    file, typed = scorecard.registry_file, [indicator.id for indicator in scorecard.cards.indicators]
    for indicator in release.registry.indicators:
        place = Place(file.path, file=file, loc=("indicators", typed.index(indicator.id), "id"))
        for what, said in _verdicts(content, release, assessed[indicator.id]):
            if said:
                yield Fact(f"verdict {indicator.id} {what}", said, place)
    yield from made(told.narrative(release.narrative), names)
    cover = content.cover_of(release)
    if cover is not None:
        yield from made(told.narrative(cover.cover), names)


def made(narrative: Narrative, names: Names) -> Iterator[Fact]:
    """Every text of a narrative in which references were filled in, as its readers see it, by the name of what was
    typed there.
    """
    for text in narrative.texts:
        if text.references:
            place = Place(narrative.file.path, file=narrative.file, loc=text.place)
            yield Fact(f"made {names[narrative.file.path, text.place]}", words_of(text), place)


def _verdicts(content: Content, release: Release, found: Assessment) -> Iterator[tuple[str, str]]:
    """Each verdict on one measure by its name, in words."""
    yield "rating", _joined(found.rating.colour.value, found.rating.rule, found.rating.note)
    yield "rated", found.rating_period.text if found.rating_period else ""
    yield "printed rating", found.printed_rating.value
    yield "direction", _joined(found.travel.arrow.value, found.travel.comparison)
    yield "movement", _joined(found.moved.movement.value, found.moved.why)
    yield "a year ago", found.moved.year_ago.in_words if found.moved.year_ago else ""
    usual = found.usual
    yield "usual range", usual.words if isinstance(usual, Refusal) else f"{usual.low} to {usual.high}"
    yield "assurance", found.assurance.value
    yield "turned", f"{found.turned.words} since {found.turned.since.text}" if found.turned else ""
    to_date = found.year_to_date
    value, run = ("" if each is None else str(each) for each in (to_date.value, to_date.period and to_date.period.text))
    yield "year to date", _joined(value, run, to_date.reason)
    for other in found.comparisons:
        named = other.comparator
        period = named.period.text if named.period else "no year"
        yield f"against {named.name.value} {period}", _joined(other.judgement.value, other.why)
    rows = main_rows(found.indicator, release.picture, content.borough.code)
    if any(row.value is not None for row in rows):
        yield "headline", headline(found, rows)


def _joined(*parts: str) -> str:
    return "; ".join(filter(None, parts))
