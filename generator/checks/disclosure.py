"""Rules that keep small numbers safe: every indicator has a rule that is there, and figures that it can judge."""

from collections.abc import Iterator, Sequence

from generator.disclose.shown import HIDDEN_NOTE, factor
from generator.record.content import Content, Scorecard
from generator.record.draft import DraftScorecard
from generator.record.faults import Check, Discrepancy
from generator.record.keys import Key
from generator.record.observation import Observation
from generator.schema.disclosure_rules import DisclosureRule, Profile
from generator.schema.parse import line_of
from generator.schema.registry import Indicator
from generator.schema.relations import Relation
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule

_RULE_TWICE = Rule(
    "disclosure-rule-twice",
    "Each disclosure rule has an id of its own",
    'the disclosure rule "{rule}" is given twice.',
    "Give each rule an id of its own.",
    {"rule": "children"},
)
_RULE_UNKNOWN = Rule(
    "disclosure-rule-unknown",
    "An indicator's disclosure rule is in disclosure_rules",
    'there is no disclosure rule "{rule}".{hint}',
    "Correct the id, or add the rule to disclosure_rules.",
    {"rule": "childen", "hint": ' Did you mean "children"?'},
)
_MEAN_WITHOUT_BASE = Rule(
    "mean-without-base",
    "Under a rule that hides small numbers, a mean says of how many people it is",
    "this figure is about {counts}, but its row does not say how many; they may be too few to show.",
    "Give the denominator.",
    {"counts": "children"},
)
_SHARE_WITHOUT_PARTS = Rule(
    "share-without-parts",
    "Under a rule that hides small numbers, a percentage or rate shows the numbers behind it",
    "this figure counts {counts}, but without its numerator and denominator nobody can tell how few.",
    "Give numerator and denominator; they are hidden with the figure where they are too small.",
    {"counts": "children"},
)
_RATE_NOT_ITS_PARTS = Rule(
    "rate-not-its-parts",
    "A rate that is to be worked out anew from rounded numbers follows from its own",
    "this rate is to be worked out anew from rounded numbers, but does not follow from its own.",
    "Correct the value, the numerator or the denominator.",
)
_FAULT_TELLS = Rule(
    "known-fault-tells",
    "No known fault speaks of a hidden figure",
    "this known fault is about a figure that is hidden, and its words could give it away.",
    "Delete the row, or leave out period and area and say it without any number.",
)


def check_disclosure(scorecard: DraftScorecard) -> Iterator[Problem]:
    """Everything that would leave a small number without protection."""
    yield from _rules_are_given_once(scorecard)
    yield from _rules_exist(scorecard)
    yield from _rows_can_be_judged(scorecard)


def _rules_are_given_once(scorecard: DraftScorecard) -> Iterator[Problem]:
    registry, file = scorecard.cards, scorecard.registry_file
    names = [rule.id for rule in registry.disclosure_rules]
    for place, name in enumerate(names):
        if name in names[:place]:
            line = line_of(file, "disclosure_rules", place, "id")
            yield _RULE_TWICE.at(file.path, line, rule=name)


def _rules_exist(scorecard: DraftScorecard) -> Iterator[Problem]:
    registry, file = scorecard.cards, scorecard.registry_file
    names = [rule.id for rule in registry.disclosure_rules]
    for place, indicator in enumerate(registry.indicators):
        rule = indicator.disclosure.rule
        if rule is not None and rule not in names:
            line = line_of(file, "indicators", place, "disclosure", "rule")
            yield _RULE_UNKNOWN.at(file.path, line, rule=rule, hint=closest(rule, names))


def _rows_can_be_judged(scorecard: DraftScorecard) -> Iterator[Problem]:
    """Under a rule that hides, a figure shows the numbers of people behind it, or nobody can tell how few they are."""
    rules = {i.id: scorecard.cards.rule_of(i) for i in scorecard.cards.indicators}
    for observation in {o for release in scorecard.releases for o in release.picture.observations.values()}:
        rule = rules[observation.key.indicator]
        if rule is not None and rule.hides and observation.value is not None:
            indicator = scorecard.typed[observation.key.indicator]
            for fault in _cannot_be_judged(indicator, rule, observation):
                yield fault.at(observation.path, observation.line)


def _cannot_be_judged(indicator: Indicator, rule: DisclosureRule, row: Observation) -> Iterator[Fault]:
    counts = indicator.disclosure.counts
    if indicator.unit.is_count:
        return
    if indicator.unit.is_mean:
        if row.denominator is None:
            yield _MEAN_WITHOUT_BASE.broken(counts=counts)
    elif row.numerator is None or row.denominator is None:
        yield _SHARE_WITHOUT_PARTS.broken(counts=counts)
    elif rule.profile is Profile.NHS and indicator.unit.per is None and row.denominator and factor(row) is None:
        yield _RATE_NOT_ITS_PARTS.broken()


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
                yield _FAULT_TELLS.at(entry.path, entry.line)


def _tells(entry: Discrepancy, key: Key, scorecard: Scorecard, borough: str) -> bool:
    """Whether a known fault is about a hidden figure, or about a sum that the figure is a part of."""
    if not any(character.isdigit() for character in entry.printed + entry.conflicts_with + entry.note):
        return False
    period = entry.period
    if period is not None and (key.period.end < period.start or period.end < key.period.start):
        return False
    if key.indicator not in _tied(entry, scorecard.cards.relations):
        return False
    return entry.check is not None or (key.area, key.group) == (entry.area or borough, entry.group)


def _tied(entry: Discrepancy, relations: Sequence[Relation]) -> set[str]:
    """The indicators that a known fault may speak of."""
    tied = {entry.indicator}
    for relation in relations if entry.check is Check.RELATION else ():
        members = {*relation.parts, *([relation.whole] if relation.whole else [])}
        if entry.indicator in members:
            tied |= members
    return tied
