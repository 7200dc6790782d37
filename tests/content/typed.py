"""A text as if it stood in the real narrative of the newest release, beside some measures: what the program finds."""

from collections.abc import Sequence
from functools import cache

from generator.prose.claims.desk import desk_of_month
from generator.prose.claims.texts import Finding
from generator.prose.refer.reach import Reach, reach_of_release
from generator.prose.references import matches
from generator.prose.sentences import sentences_of
from generator.prose.told import Narrative, Record, ToldText
from generator.record.content import Release, Scorecard
from generator.schema.narrative import Highlight
from tests.content.record import content


@cache
def newest(scorecard: str) -> tuple[Scorecard, Release, Reach]:
    card = next(each for each in content().scorecards if each.id == scorecard)
    return card, card.latest, reach_of_release(content(), card, card.latest)


def findings(scorecard: str, indicators: Sequence[str], text: str) -> list[Finding]:
    """Every claim of the text with its verdict; nothing is declared as from elsewhere or as a judgement."""
    card, release, within = newest(scorecard)
    references = tuple(matches(text))
    around = (release.narrative, Highlight(written_for=release.month, text="x", indicators=tuple(indicators)))
    place = ("going_well", 0, "text")
    told = ToldText(place, text, around, release.month, Record(within), sentences_of(text), references)
    bare = release.narrative.model_copy(update={"figures_from_elsewhere": (), "judged": ()})
    narrative = Narrative(bare, release.narrative_file, (told,), ())
    desk = desk_of_month(content(), narrative, bare, [(card, release)])
    return [found.finding for found in desk.findings()]
