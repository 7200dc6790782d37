"""Rules for others' figures: the same as for our own, so that nobody is held against what can't be."""

from collections.abc import Iterator

from generator.checks.figures import value_faults
from generator.record.draft import DraftScorecard
from generator.record.outside import Comparator
from generator.terms.period import Period
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.slips import years_typed_as_months

_TWICE = Rule(
    "comparator-given-twice",
    "A comparator has one figure for an indicator and a period",
    "this figure is given twice; it stands on line {line} as well.",
    "Delete one of the two rows.",
    {"line": "2"},
)
_AFTER_RELEASE = Rule(
    "comparator-after-release",
    "The period of a comparator's figure is over when the newest release comes out",
    'the figure for "{indicator}" is for {period}, which is not over in {release}, the month of the newest release.',
    "Correct the period, or keep the row until a release comes out after it.",
    {"indicator": "es-1-1", "period": "2017/18", "release": "January 2017"},
)
_YEAR_AS_MONTH = Rule(
    "comparator-year-with-hyphen",
    "A year is written with a slash (/): with a hyphen it is a month",
    '{text} is {label}, but other figures for "{indicator}" are for years.',
    "A financial year is written {year}, a school year AY{year}.",
    {"text": "2010-11", "label": "November 2010", "indicator": "es-1-1", "year": "2010/11"},
)


def check_comparators(scorecard: DraftScorecard) -> Iterator[Problem]:
    """Every row of the comparator file that can't be, or that contradicts another."""
    seen: dict[tuple[str, str, Period | None], Comparator] = {}
    newest = scorecard.latest.month
    periods: dict[str, list[Period]] = {}
    for row in scorecard.comparators:
        periods.setdefault(row.indicator, []).extend([row.period] if row.period else [])
    slips = {name: dict(years_typed_as_months(found)) for name, found in periods.items()}
    for row in scorecard.comparators:
        first = seen.setdefault((row.indicator, row.name, row.period), row)
        if first is not row:
            yield _TWICE.at(row.path, row.line, line=first.line)
        if row.period in slips[row.indicator]:
            facts = {"text": row.period.text, "label": row.period.label, "indicator": row.indicator}
            yield _YEAR_AS_MONTH.at(row.path, row.line, **facts, year=slips[row.indicator][row.period].text)
        for fault in value_faults(scorecard.typed[row.indicator], row.value):
            yield fault.at(row.path, row.line)
        if row.period and row.period.end > newest.end:
            yield _AFTER_RELEASE.at(
                row.path, row.line, indicator=row.indicator, period=row.period.label, release=newest.label
            )
