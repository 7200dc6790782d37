"""A registry as it was in force at a release: the one way to ask what held at a time.

What begins later is not there, what ended before is gone, and each card says what it said then. So nothing of what a
release shows or judges by can come from an entry of a later month.
"""

from generator.schema.changes import changed, known_by
from generator.schema.registry import Indicator, Registry
from generator.schema.relations import Relation
from generator.schema.scorecard import Scorecard, Theme
from generator.terms.period import Period


def registry_at(registry: Registry, month: Period, *, is_first: bool) -> Registry:
    """The registry as at the release of a month. The first release has what had ended before it, too: its report
    prints the figures.
    """
    begun = [each for each in registry.indicators if has_begun(each, month)]
    return _with(registry, month, [each for each in begun if is_first or _goes_on(each, month)])


def registry_by(registry: Registry, month: Period) -> Registry:
    """The same with every indicator that had begun by then, in the words that it had last."""
    return _with(registry, month, [each for each in registry.indicators if has_begun(each, month)])


def has_begun(indicator: Indicator, month: Period) -> bool:
    """Whether an indicator stands in the release of a month, or stood in one before it."""
    return indicator.from_ is None or indicator.from_.end <= month.end


def _goes_on(indicator: Indicator, month: Period) -> bool:
    """Whether the release of a month can still bring a figure of an indicator."""
    return indicator.until is None or month.end <= indicator.until.end + (indicator.due_after or 0)


def indicator_at(indicator: Indicator, month: Period) -> Indicator:
    """An indicator's card as it was known at the release of a month."""
    known = known_by(indicator.changes, month)
    update: dict[str, object] = {}
    if len(known) < len(indicator.changes):
        update["changes"] = known
    if any(target.from_.end > month.end for target in indicator.targets):
        update["targets"] = tuple(target for target in indicator.targets if target.from_.end <= month.end)
    if indicator.until is not None and indicator.until.end > month.end:
        update |= {"until": None, "replaced_by": None}
    return changed(indicator.model_copy(update=update) if update else indicator, known)


def _with(registry: Registry, month: Period, standing: list[Indicator]) -> Registry:
    rules = tuple(changed(rule, known_by(rule.changes, month)) for rule in registry.disclosure_rules)
    indicators = [indicator_at(each, month) for each in standing]
    if rules != registry.disclosure_rules:
        indicators = [each.model_copy() for each in indicators]  # Each is handed the rule of its own time.
    names = {each.id for each in indicators}
    parts = {
        "scorecard": _scorecard(registry.scorecard, month),
        "themes": tuple(_themes(registry, indicators, month)),
        "disclosure_rules": rules,
        "indicators": tuple(indicators),
        "relations": tuple(each for each in registry.relations if _holds(each, names)),
    }
    return registry.model_copy(update=parts).hand_out()


def _scorecard(card: Scorecard, month: Period) -> Scorecard:
    return changed(card, known_by(card.changes, month))


def _themes(registry: Registry, indicators: list[Indicator], month: Period) -> list[Theme]:
    """The themes with what they were called; one whose indicators all began later, or ended, is not among them."""
    now = {each.theme for each in indicators}
    ever = {words for each in registry.indicators for words in (each.theme, *(new.theme for new in each.changes))}
    found = (theme for theme in registry.themes if theme.id in now or theme.id not in ever)
    return [changed(theme, known_by(theme.changes, month)) for theme in found]


def _holds(relation: Relation, names: set[str]) -> bool:
    return names.issuperset((*relation.parts, *([relation.whole] if relation.whole else [])))
