"""Rules for a registry: ids and names once, themes that exist, relations between indicators that exist."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.record.draft import DraftScorecard
from generator.schema.in_force import registry_at
from generator.schema.parse import line_of
from generator.schema.registry import Indicator, Registry
from generator.schema.targets import Polarity, Target
from generator.schema.timing import Basis, YearToDateRule
from generator.terms.period import Period
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule

_ID_ACROSS = Rule(
    "indicator-id-elsewhere",
    "No two scorecards have an indicator of one id, because an id is an address",
    'the id "{id}" belongs to an indicator of {registry} as well.',
    "Give each indicator its own.",
    {"id": "es-1-1", "registry": "data/indicators/early-start.yml"},
)
_NAME_TWICE = Rule(
    "indicator-name-twice",
    "Each indicator of a scorecard has a name of its own",
    'the name "{name}" belongs to more than one indicator.',
    "Give each indicator its own.",
    {"name": "Families that have a plan"},
)
_THEME_UNKNOWN = Rule(
    "theme-not-listed",
    "An indicator's theme is in the scorecard's list of themes",
    'theme "{theme}" is not in the list of themes.{hint}',
    "Correct it, or add the theme.",
    {"theme": "one", "hint": ""},
)
_THEME_TAKEN = Rule(
    "theme-named-like-a-page",
    "No theme has the name of another page of a release",
    'a theme can\'t have the id "{theme}": a page of each release is called so.',
    "Give it another id.",
    {"theme": "all"},
)
_RELATION_UNKNOWN = Rule(
    "relation-names-no-indicator",
    "A relation names indicators of its scorecard",
    'relation "{relation}" names "{indicator}", which is no indicator.{hint}',
    "Correct the id.",
    {"relation": "Answers", "indicator": "es-1-9", "hint": ""},
)
_TARGET_POLARITY = Rule(
    "target-against-polarity",
    "A target's bounds fit the polarity of its indicator",
    'the target\'s bounds cross, or fit another polarity than "{polarity}".',
    "Higher is better: green above amber. Lower is better: green below amber. Where another way is good from a month"
    " on, a target from that month goes with it.",
    {"polarity": "lower is better"},
)
_COUNTS_TWICE = Rule(
    "year-to-date-counts-twice",
    "A year to date is put together only from figures that can be put together",
    '"{indicator}" works out its year to date by "{rule}", but {reason}.',
    'Use "latest" for a figure that covers the year already, "ratio of sums" for shares, "mean" for means, or "none".',
    {
        "indicator": "es-1-3",
        "rule": "sum",
        "reason": "who is there at two month ends would be counted twice",
    },
)
_RATIO_PARTS = Rule(
    "ratio-without-parts",
    "An indicator that adds up numerators and denominators says what they are",
    '"{indicator}" adds up numerators and denominators, but its card does not say what they are.',
    "Add numerator and denominator to the card.",
    {"indicator": "es-1-2-percent"},
)


def check_registries(scorecard: DraftScorecard) -> Iterator[Problem]:
    """All rules of this module."""
    yield from _names_are_given_once(scorecard)
    yield from _themes_exist(scorecard)
    yield from _themes_have_addresses_of_their_own(scorecard)
    yield from _relations_name_indicators(scorecard)
    yield from _targets_suit_polarity(scorecard)
    yield from _ratio_rules_have_parts(scorecard)
    yield from _years_to_date_count_once(scorecard)


def check_ids_across(scorecards: Sequence[DraftScorecard]) -> Iterator[Problem]:
    """An id is an address: no two scorecards share one."""
    owners: dict[str, str] = {}
    for scorecard in scorecards:
        for place, indicator in enumerate(scorecard.cards.indicators):
            owner = owners.setdefault(indicator.id, scorecard.registry_file.path)
            if owner != scorecard.registry_file.path:
                fault = _ID_ACROSS.broken(id=indicator.id, registry=owner)
                yield _problem(scorecard, ("indicators", place, "id"), fault)


def _problem(scorecard: DraftScorecard, place: tuple[int | str, ...], fault: Fault) -> Problem:
    return fault.at(scorecard.registry_file.path, line_of(scorecard.registry_file, *place))


def _names_are_given_once(scorecard: DraftScorecard) -> Iterator[Problem]:
    """At one time: of two that never stood beside each other, the later one may have the name of the other."""
    taken: dict[str, str] = {}
    for registry in _at_any_time(scorecard):
        times = Counter((indicator.name, indicator.variant) for indicator in registry.indicators)
        twice = (each for each in registry.indicators if times[each.name, each.variant] > 1)
        for indicator in twice:
            taken.setdefault(indicator.id, indicator.name)
    for place, indicator in enumerate(scorecard.cards.indicators):
        if indicator.id in taken:
            yield _problem(scorecard, ("indicators", place, "name"), _NAME_TWICE.broken(name=taken[indicator.id]))


def _at_any_time(scorecard: DraftScorecard) -> Iterator[Registry]:
    """The registry of each release, and of each month to come in which something changes."""
    yield from (release.registry for release in scorecard.releases)
    newest = scorecard.latest.month
    dates = {new.from_ for each in scorecard.cards.indicators for new in each.changes}
    dates |= {each.from_ for each in scorecard.cards.indicators if each.from_ is not None}
    yield from (registry_at(scorecard.cards, month, is_first=False) for month in sorted(dates) if month > newest)


def _themes_exist(scorecard: DraftScorecard) -> Iterator[Problem]:
    themes = {theme.id for theme in scorecard.cards.themes}
    for place, indicator in enumerate(scorecard.cards.indicators):
        named: list[tuple[tuple[int | str, ...], str]] = [(("theme",), indicator.theme)]
        named += [(("changes", n, "theme"), new.theme) for n, new in enumerate(indicator.changes) if new.theme]
        for key, theme in named:
            if theme not in themes:
                fault = _THEME_UNKNOWN.broken(theme=theme, hint=closest(theme, themes))
                yield _problem(scorecard, ("indicators", place, *key), fault)


def _relations_name_indicators(scorecard: DraftScorecard) -> Iterator[Problem]:
    for place, relation in enumerate(scorecard.cards.relations):
        names = [*relation.parts, *([relation.whole] if relation.whole else [])]
        for name in names:
            if name not in scorecard.typed:
                hint = closest(name, scorecard.typed)
                fault = _RELATION_UNKNOWN.broken(relation=relation.name, indicator=name, hint=hint)
                yield _problem(scorecard, ("relations", place), fault)


def _targets_suit_polarity(scorecard: DraftScorecard) -> Iterator[Problem]:
    for place, indicator in enumerate(scorecard.cards.indicators):
        for number, target in enumerate(indicator.targets):
            later = indicator.targets[number + 1].from_ if number + 1 < len(indicator.targets) else None
            ways = _polarities(indicator, target.from_, later)
            wrong = next((way for way in ways if _contradicts(way, target)), None)
            if wrong is not None:
                fault = _TARGET_POLARITY.broken(polarity=wrong)
                yield _problem(scorecard, ("indicators", place, "targets", number), fault)


def _polarities(indicator: Indicator, start: Period, later: Period | None) -> Iterator[Polarity]:
    """Which ways were good from one month on until another: the last of those before it, and each after."""
    so_far = indicator.polarity
    changes = [(new.from_, new.polarity) for new in indicator.changes if new.polarity is not None]
    for month, polarity in changes:
        if month.end <= start.end:
            so_far = polarity
    yield so_far
    yield from (way for month, way in changes if start.end < month.end and (later is None or month.end < later.end))


def _contradicts(polarity: Polarity, target: Target) -> bool:
    green, amber = target.green, target.amber
    if green is None:
        return False
    if polarity is Polarity.HIGHER and (green.lower is None or (amber is not None and amber.lower is None)):
        return True
    if polarity is Polarity.LOWER and (green.upper is None or (amber is not None and amber.upper is None)):
        return True
    return polarity is Polarity.WITHIN and (green.lower is None or green.upper is None)


def _ratio_rules_have_parts(scorecard: DraftScorecard) -> Iterator[Problem]:
    for place, indicator in enumerate(scorecard.cards.indicators):
        if indicator.year_to_date.rule is YearToDateRule.RATIO and not (indicator.numerator and indicator.denominator):
            fault = _RATIO_PARTS.broken(indicator=indicator.id)
            yield _problem(scorecard, ("indicators", place, "year_to_date"), fault)


def _years_to_date_count_once(scorecard: DraftScorecard) -> Iterator[Problem]:
    """A year to date that is put together from figures that overlap, or that are no parts of a sum, says nothing."""
    for place, indicator in enumerate(scorecard.cards.indicators):
        reason = _why_not_put_together(indicator)
        if reason:
            facts = {"indicator": indicator.id, "rule": indicator.year_to_date.rule, "reason": reason}
            yield _problem(scorecard, ("indicators", place, "year_to_date", "rule"), _COUNTS_TWICE.broken(**facts))


def _why_not_put_together(indicator: Indicator) -> str:
    rule, basis = indicator.year_to_date.rule, indicator.basis
    if rule in (YearToDateRule.LATEST, YearToDateRule.NONE):
        return ""
    if basis.is_running_total or basis is Basis.ROLLING_12:
        return f'each of its figures counts months that others count too ("{basis}")'
    if rule is not YearToDateRule.SUM:
        return ""
    if basis is Basis.MONTH_END:
        return "who is there at two month ends would be counted twice"
    return "" if indicator.unit.adds_up else f"figures in {indicator.unit} are no parts of a sum"


# Beside its themes stand the whole of a release, its print packs and its covering report.
_TAKEN = ("all", "pack", "cover")


def _themes_have_addresses_of_their_own(scorecard: DraftScorecard) -> Iterator[Problem]:
    for place, theme in enumerate(scorecard.cards.themes):
        if theme.id in _TAKEN:
            line = line_of(scorecard.registry_file, "themes", place, "id")
            yield _THEME_TAKEN.at(scorecard.registry_file.path, line, theme=theme.id)
