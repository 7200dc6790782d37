"""Rules that keep small numbers safe: every indicator has a rule that is there, and figures that it can judge."""

from collections.abc import Iterator, Sequence

from generator.disclose.shown import HIDDEN_NOTE, factor
from generator.record.content import Content, Scorecard
from generator.record.draft import DraftScorecard
from generator.record.faults import Discrepancy, Rule
from generator.record.keys import Key
from generator.record.observation import Observation
from generator.schema.disclosure_rules import DisclosureRule, Profile
from generator.schema.parse import line_of
from generator.schema.registry import Indicator, Relation
from generator.terms.problems import Problem, closest


def check_disclosure(scorecard: DraftScorecard) -> Iterator[Problem]:
    """Everything that would leave a small number without protection."""
    yield from _rules_are_there(scorecard)
    yield from _rows_can_be_judged(scorecard)


def _rules_are_there(scorecard: DraftScorecard) -> Iterator[Problem]:
    registry, file = scorecard.registry, scorecard.registry_file
    names = [rule.id for rule in registry.disclosure_rules]
    for place, name in enumerate(names):
        if name in names[:place]:
            line = line_of(file, "disclosure_rules", place, "id")
            message = f'the disclosure rule "{name}" is given twice.'
            yield Problem(file.path, line, message, "Give each rule an id of its own.")
    for place, indicator in enumerate(registry.indicators):
        rule = indicator.disclosure.rule
        if rule is not None and rule not in names:
            line = line_of(file, "indicators", place, "disclosure", "rule")
            message = f'there is no disclosure rule "{rule}".{closest(rule, names)}'
            yield Problem(file.path, line, message, "Correct the id, or add the rule to disclosure_rules.")


def _rows_can_be_judged(scorecard: DraftScorecard) -> Iterator[Problem]:
    """Under a rule that hides, a figure shows the numbers of people behind it, or nobody can tell how few they are."""
    rules = {i.id: scorecard.registry.rule_of(i) for i in scorecard.registry.indicators}
    for observation in {o for release in scorecard.releases for o in release.picture.observations.values()}:
        rule = rules[observation.key.indicator]
        if rule is not None and rule.hides and observation.value is not None:
            indicator = scorecard.indicators[observation.key.indicator]
            for message, remedy in _cannot_be_judged(indicator, rule, observation):
                yield Problem(observation.path, observation.line, message, remedy)


def _cannot_be_judged(indicator: Indicator, rule: DisclosureRule, row: Observation) -> Iterator[tuple[str, str]]:
    counts = indicator.disclosure.counts
    if indicator.unit.is_count:
        return
    if indicator.unit.is_mean:
        if row.denominator is None:
            message = f"this figure is about {counts}, but its row does not say how many; they may be too few to show."
            yield message, "Give the denominator."
    elif row.numerator is None or row.denominator is None:
        message = f"this figure counts {counts}, but without its numerator and denominator nobody can tell how few."
        yield message, "Give numerator and denominator; they are hidden with the figure where they are too small."
    elif rule.profile is Profile.NHS and indicator.unit.per is None and row.denominator and factor(row) is None:
        message = "this rate is to be worked out anew from rounded numbers, but does not follow from its own."
        yield message, "Correct the value, the numerator or the denominator."


# --- after disclosure control ---------------------------------------------------------------------------


def check_faults_tell_nothing(content: Content) -> Iterator[Problem]:
    """A known fault prints the numbers that disagree: it must not be about a hidden figure."""
    for scorecard in content.scorecards:
        hidden = [
            observation.key
            for release in scorecard.releases
            for observation in release.picture.observations.values()
            if observation.note == HIDDEN_NOTE
        ]
        for entry in scorecard.discrepancies if hidden else ():
            if any(_tells(entry, key, scorecard, content.borough.code) for key in hidden):
                message = "this known fault is about a figure that is hidden, and its words could give it away."
                remedy = "Delete the row, or leave out period and area and say it without any number."
                yield Problem(entry.path, entry.line, message, remedy)


def _tells(entry: Discrepancy, key: Key, scorecard: Scorecard, borough: str) -> bool:
    """Whether a known fault is about a hidden figure, or about a sum that the figure is a part of."""
    if not any(character.isdigit() for character in entry.printed + entry.conflicts_with + entry.note):
        return False
    period = entry.period
    if period is not None and (key.period.end < period.start or period.end < key.period.start):
        return False
    if key.indicator not in _tied(entry, scorecard.registry.relations):
        return False
    return entry.rule is not None or (key.area, key.group) == (entry.area or borough, entry.group)


def _tied(entry: Discrepancy, relations: Sequence[Relation]) -> set[str]:
    """The indicators that a known fault may speak of."""
    tied = {entry.indicator}
    for relation in relations if entry.rule is Rule.RELATION else ():
        members = {*relation.parts, *([relation.whole] if relation.whole else [])}
        if entry.indicator in members:
            tied |= members
    return tied
