"""The definition card of an indicator, and its targets."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.assess.rating import rule_in_words
from generator.disclose.words import disclosure_in_words
from generator.pages.parts.owners import owner_in_words
from generator.record.content import Scorecard
from generator.schema.registry import Indicator
from generator.schema.targets import Target
from generator.schema.timing import YearToDateRule
from generator.terms.period import MONTHS
from generator.terms.wording import counted


@dataclass(frozen=True, slots=True)
class TargetView:
    """A target of the indicator: since when, the rule, who set it and why."""

    since: str
    rule: str
    as_printed: str
    set_by: str
    why: str
    note: str


def card(scorecard: Scorecard, indicator: Indicator) -> Iterator[tuple[str, str]]:
    """The definition card, in the order in which a practitioner asks."""
    yield "Number in the report", indicator.full_number
    yield "What is counted", indicator.definition
    if indicator.numerator and indicator.denominator:
        yield "How it is worked out", f"{indicator.numerator}, divided by {indicator.denominator}"
    yield "Unit", f"{indicator.unit}, {_decimals(indicator.decimals)}"
    yield "Which way is good", indicator.polarity.capitalize()
    yield "What one figure covers", indicator.basis.capitalize()
    yield "How often", "; ".join(_how_often(indicator))
    yield "Year to date", _year_to_date(indicator)
    if indicator.verdicts_on_provisional:
        yield "Provisional figures", "Rated and compared like final ones"
    yield "Owner", owner_in_words(indicator.owner)
    yield "Source system", indicator.source_system
    yield "Published in", scorecard.latest.narrative.document.publication
    yield from _small_numbers(scorecard, indicator)
    if indicator.corporate_plan:
        yield "Corporate Plan", "A measure of the council's Corporate Plan 2016"
    if indicator.new_reporting:
        yield "New reporting", "Marked in the report as reported in a new way since the change of system"


def _how_often(indicator: Indicator) -> Iterator[str]:
    """`Quarterly; published 4 months after the end of a period`, `Monthly; counted until August 2016`."""
    yield indicator.frequency.capitalize()
    if indicator.due_after:
        yield f"published {counted(indicator.due_after, 'month')} after the end of a period"
    if indicator.until:
        yield f"counted until {indicator.until.label}"


def _year_to_date(indicator: Indicator) -> str:
    """The rule, and when the year starts, which may be another than the council's own."""
    rule = indicator.year_to_date.rule
    starts = "" if rule is YearToDateRule.NONE else f". The year starts in {MONTHS[indicator.first_month]}"
    return f"{_YEAR_TO_DATE[rule]}{starts}"


def _small_numbers(scorecard: Scorecard, indicator: Indicator) -> Iterator[tuple[str, str]]:
    """Who is counted, what keeps them from being recognised, and who decided so."""
    rule = scorecard.registry.rule_of(indicator)
    yield "Who or what is counted", indicator.disclosure.counts.capitalize()
    yield "Small numbers", disclosure_in_words(indicator, rule)
    if rule is not None:
        yield "Why small numbers are treated so", rule.rationale
        yield "Rule for small numbers", f"Approved by: {rule.approved_by}. Last reviewed: {rule.reviewed.label}."
        if rule.publication is not None:
            yield "Where the figures were first published", rule.publication


_YEAR_TO_DATE = {
    YearToDateRule.SUM: "The figures of the year added up",
    YearToDateRule.RATIO: "All numerators added up, divided by all denominators added up",
    YearToDateRule.LATEST: "The latest figure",
    YearToDateRule.MEAN: "The mean of the year's figures",
    YearToDateRule.NONE: "Not worked out for this measure",
}


def _decimals(decimals: int) -> str:
    return {0: "whole numbers", 1: "one decimal"}.get(decimals, f"{decimals} decimals")


def target_view(indicator: Indicator, target: Target) -> TargetView:
    """A target as it is shown."""
    return TargetView(
        since=target.from_.label,
        rule=rule_in_words(indicator, target),
        as_printed=target.as_printed,
        set_by=target.set_by,
        why=target.why,
        note=target.note or "",
    )
