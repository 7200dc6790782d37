"""Words that say that a target was met or missed, held against the target that was in force."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.assess.rating import Colour, rate, target_in_force
from generator.prose.claims.facts import Fact, FactPart
from generator.prose.claims.movement import Contradiction
from generator.prose.claims.reading import Reading
from generator.prose.claims.scope import Scope
from generator.prose.claims.stated import Stated, held_back, is_denied, is_hedged
from generator.schema.targets import Target, TargetBasis
from generator.schema.timing import YearToDateRule

_MET = re.compile(
    r"\b(?:(?:met|meets|hit|hits|reached|reaches|achieved|achieves|beat|beats|within|inside)(?: \w+){0,3} targets?"
    r"|targets?(?: \w+){0,3} (?:was|were|is|are|has been|have been)(?: not| never)?(?: \w+)? "
    r"(?P<passive>met|reached|hit|achieved|beaten))\b",
    re.IGNORECASE,
)
_MISSED = re.compile(
    r"\b(?:(?:missed|misses|short of|fell short of|off)(?: \w+){0,3} targets?|targets?(?: \w+){0,3} "
    r"(?:was|were|is|are|has been|have been) missed)\b",
    re.IGNORECASE,
)


def contradicted_targets(reading: Reading, scope: Scope, stated: Sequence[Stated]) -> Iterator[Contradiction]:
    """Targets that are said to be met or missed."""
    text = reading.words
    for pattern, want in ((_MET, True), (_MISSED, False)):
        for match in pattern.finditer(text):
            if is_hedged(text, match.start()):
                continue
            denied = is_denied(text, match.start()) or " not " in match[0] or " never " in match[0]
            values = [fact for s in stated for fact in s.facts if _has_target(scope, fact)]
            if why := held_back(values):
                yield Contradiction(match.start(), match[0], why)
                continue
            if values and not any(_target_of(scope, fact) for fact in values):
                yield Contradiction(match.start(), match[0], f"{values[0].words}: no target was in force then")
                continue
            if undecided := [note for fact in values if (note := _undecided(scope, fact))]:
                yield Contradiction(match.start(), match[0], f"{values[0].words}: {undecided[0]}")
                continue
            verdicts = [(fact, _is_met(scope, fact)) for fact in values]
            known = [(fact, met) for fact, met in verdicts if met is not None]
            if known and all((met == want) is denied for _, met in known):
                fact, met = known[0]
                yield Contradiction(
                    match.start(), match[0], f"{fact.words}: the target is {'met' if met else 'not met'}"
                )


def _has_target(scope: Scope, fact: Fact) -> bool:
    """Whether it is a figure of the area's own whose indicator has targets."""
    return fact.source in scope.with_targets and fact.who == scope.home and fact.part is FactPart.VALUE


def _is_met(scope: Scope, fact: Fact) -> bool | None:
    """Whether a figure is green by the target of its own time; None where that gives no bounds or speaks of another
    figure.
    """
    target = _target_of(scope, fact)
    if target is None or target.green is None:
        return None
    indicator = scope.with_targets[fact.source]
    is_the_year = fact.to_date or (fact.latest and indicator.year_to_date.rule is YearToDateRule.LATEST)
    is_meant = is_the_year if target.is_for_the_year else fact.latest or not fact.to_date
    return target.green.holds(_exact(scope, fact)) if is_meant else None


def _undecided(scope: Scope, fact: Fact) -> str:
    """Why a figure neither meets nor misses its target yet: the target is for a year that is not over."""
    indicator, target = scope.with_targets[fact.source], _target_of(scope, fact)
    if target is None or target.basis is not TargetBasis.WHOLE_YEAR or not fact.to_date:
        return ""
    rating = rate(indicator, target, _exact(scope, fact), fact.period or scope.newest)
    return rating.note.rstrip(".") if rating.colour is Colour.NOT_RATED else ""


def _exact(scope: Scope, fact: Fact) -> Decimal:
    """A figure before rounding, by which its rating goes, where the record knows it."""
    held = next(held for held in scope.held if held.indicator.id == fact.source)
    row = held.picture.get(fact.source, fact.who, fact.period, fact.group) if fact.period else None
    exact = row.exact(held.indicator.unit.per) if row is not None and row.value == fact.value else None
    return fact.value if exact is None else exact


def _target_of(scope: Scope, fact: Fact) -> Target | None:
    return target_in_force(scope.with_targets[fact.source], fact.period or scope.newest)
