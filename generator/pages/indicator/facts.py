"""What a measure is, in the few rows that readers ask for first; its card has all."""

from collections.abc import Iterator

from generator.assess.indicator import Assessment
from generator.assess.rating import rule_in_words
from generator.pages.parts.compared import ComparedView
from generator.pages.parts.owners import owner_in_words
from generator.pages.parts.parts import sentence
from generator.pages.parts.verdicts import printed_in_full, printed_words
from generator.record.content import Content, Release
from generator.schema.registry import Indicator
from generator.terms.wording import listed


def facts(
    content: Content, release: Release, assessment: Assessment, compared: ComparedView
) -> Iterator[tuple[str, str]]:
    """What is counted, the target, who answers for it, what else there is of it, and what others have."""
    indicator = assessment.indicator
    yield "What is counted", indicator.definition
    yield "Target", _target(assessment)
    yield "Who is responsible", owner_in_words(indicator.owner)
    yield "Areas and groups", _parts(content, release, indicator)
    told = (*compared.figures, *compared.reasons, *compared.others)
    yield "Others", " ".join(map(sentence, told)) or "The report prints no figures of others."


def _target(assessment: Assessment) -> str:
    """The rule of the newest target and since when, and that the document rates by it as we do."""
    indicator = assessment.indicator
    if not indicator.targets:
        return "None."
    newest = indicator.targets[-1]
    same = printed_in_full(assessment) if not printed_words(assessment) else ""
    return f"{rule_in_words(indicator, newest)} In force since {newest.from_.label}. {same}".rstrip()


def _parts(content: Content, release: Release, indicator: Indicator) -> str:
    """Of which areas and by what kinds of groups there are figures."""
    areas = [a.name for a in content.localities() if release.picture.series(indicator.id, a.code)]
    groups = [breakdown.label.lower() for breakdown in indicator.breakdowns]
    told = (f"{listed(areas)}." if areas else "", f"By {listed(groups)}." if groups else "")
    return " ".join(filter(None, told)) or "The report prints none for this measure."
