"""Rules for a registry: ids and names once, themes that exist, relations between indicators that exist."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.record.draft import DraftScorecard
from generator.schema.parse import line_of
from generator.schema.registry import Basis, Indicator, Polarity, YearToDateRule
from generator.schema.targets import Target
from generator.terms.problems import Problem, closest


def check_registries(scorecard: DraftScorecard) -> Iterator[Problem]:
    """All rules of this module."""
    yield from _names_are_given_once(scorecard)
    yield from _themes_exist(scorecard)
    yield from _relations_name_indicators(scorecard)
    yield from _targets_suit_polarity(scorecard)
    yield from _ratio_rules_have_parts(scorecard)
    yield from _years_to_date_count_once(scorecard)


def check_ids_across(scorecards: Sequence[DraftScorecard]) -> Iterator[Problem]:
    """An id is an address: no two scorecards share one."""
    owners: dict[str, str] = {}
    for scorecard in scorecards:
        for place, indicator in enumerate(scorecard.registry.indicators):
            owner = owners.setdefault(indicator.id, scorecard.registry_file.path)
            if owner != scorecard.registry_file.path:
                message = f'the id "{indicator.id}" belongs to an indicator of {owner} as well.'
                yield _problem(scorecard, ("indicators", place, "id"), message, "Give each indicator its own.")


def _problem(scorecard: DraftScorecard, place: tuple[int | str, ...], message: str, remedy: str) -> Problem:
    return Problem(scorecard.registry_file.path, line_of(scorecard.registry_file, *place), message, remedy)


def _names_are_given_once(scorecard: DraftScorecard) -> Iterator[Problem]:
    times = Counter((indicator.name, indicator.variant) for indicator in scorecard.registry.indicators)
    for place, indicator in enumerate(scorecard.registry.indicators):
        if times[indicator.name, indicator.variant] > 1:
            message = f'the name "{indicator.name}" belongs to more than one indicator.'
            yield _problem(scorecard, ("indicators", place, "name"), message, "Give each indicator its own.")


def _themes_exist(scorecard: DraftScorecard) -> Iterator[Problem]:
    themes = {theme.id for theme in scorecard.registry.themes}
    for place, indicator in enumerate(scorecard.registry.indicators):
        if indicator.theme not in themes:
            message = f'theme "{indicator.theme}" is not in the list of themes.{closest(indicator.theme, themes)}'
            yield _problem(scorecard, ("indicators", place, "theme"), message, "Correct it, or add the theme.")


def _relations_name_indicators(scorecard: DraftScorecard) -> Iterator[Problem]:
    for place, relation in enumerate(scorecard.registry.relations):
        names = [*relation.parts, *([relation.whole] if relation.whole else [])]
        for name in names:
            if name not in scorecard.indicators:
                message = f'relation "{relation.name}" names "{name}", which is no indicator.'
                hint = closest(name, scorecard.indicators)
                yield _problem(scorecard, ("relations", place), message + hint, "Correct the id.")
        if not relation.is_complete:
            message = f'relation "{relation.name}" does not have the parts that "{relation.rule}" needs.'
            remedy = "Give a whole and its parts; a ratio has two parts; parts of a hundred have no whole."
            yield _problem(scorecard, ("relations", place), message, remedy)


def _targets_suit_polarity(scorecard: DraftScorecard) -> Iterator[Problem]:
    for place, indicator in enumerate(scorecard.registry.indicators):
        for number, target in enumerate(indicator.targets):
            if _contradicts(indicator.polarity, target):
                message = f'the target\'s bounds cross, or fit another polarity than "{indicator.polarity}".'
                remedy = "Higher is better: green above amber. Lower is better: green below amber."
                yield _problem(scorecard, ("indicators", place, "targets", number), message, remedy)


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
    for place, indicator in enumerate(scorecard.registry.indicators):
        if indicator.year_to_date.rule is YearToDateRule.RATIO and not (indicator.numerator and indicator.denominator):
            message = f'"{indicator.id}" adds up numerators and denominators, but its card does not say what they are.'
            remedy = "Add numerator and denominator to the card."
            yield _problem(scorecard, ("indicators", place, "year_to_date"), message, remedy)


def _years_to_date_count_once(scorecard: DraftScorecard) -> Iterator[Problem]:
    """A year to date that is put together from figures that overlap, or that are no parts of a sum, says nothing."""
    for place, indicator in enumerate(scorecard.registry.indicators):
        reason = _why_not_put_together(indicator)
        if reason:
            message = f'"{indicator.id}" works out its year to date by "{indicator.year_to_date.rule}", but {reason}.'
            remedy = (
                'Use "latest" for a figure that covers the year already, "ratio of sums" for shares, "mean" for means, '
                'or "none".'
            )
            yield _problem(scorecard, ("indicators", place, "year_to_date", "rule"), message, remedy)


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
