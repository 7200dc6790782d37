"""The periods of national files: `time_period` and `time_identifier`, and what the record calls the two together."""

import re
from collections.abc import Iterable, Iterator

from generator.record.national_asked import Distinct
from generator.terms.period import MONTHS, Period, PeriodError
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule

TIME = ("time_period", "time_identifier")
_FOUR = "four digits, like 2025"
_SIX = "six digits for two years that follow each other, like 202425"
_IDENTIFIER_UNKNOWN = Rule(
    "national-time-identifier",
    "The time identifier of a national file is one of the layout's own",
    'time_identifier "{text}" is not known.{hint}',
    "Write what the layout calls it, such as Reporting year, Financial year, Academic year, Calendar year or a month.",
    {"text": "Fiscal year", "hint": ' Did you mean "Financial year"?'},
)
_DIGITS = Rule(
    "national-time-period",
    "The time period of a national file has the digits of its identifier",
    'time_period "{text}" does not fit to "{identifier}", which has {digits}.',
    "Correct the time period, or the identifier beside it.",
    {"text": "2025", "identifier": "Financial year", "digits": _SIX},
)
_WEEK = Rule(
    "national-time-week",
    "National figures are for months, terms, quarters or years",
    'this site has no figures for a week, as "{text}" is.',
    "Use a file that has them for months or years.",
    {"text": "Week 12"},
)
_MIXED = Rule(
    "national-times-mixed",
    "A national file has one sort of period",
    'this row is for "{text}", and those above it for "{first}": they can\'t stand in one line.',
    "Keep each sort in a file of its own.",
    {"text": "Financial year", "first": "Calendar year"},
)
_YEARS = {"Reporting year": "", "Calendar year": ""}
_TERMS = {"Autumn term": " autumn", "Spring term": " spring", "Summer term": " summer"}
_QUARTERS = {f"Financial year Q{number}": f" Q{number}" for number in range(1, 5)}
_TWO_YEARS = {
    "Financial year": "{0}/{1}",
    "Tax year": "{0}/{1}",
    "Academic year": "AY{0}/{1}",
    "Autumn and spring term": "{0}-09 to {2}-03",
    "Part 1 (April to September)": "{0}-04 to {0}-09",
    "Part 2 (October to March)": "{0}-10 to {2}-03",
    **{name: "AY{0}/{1}" + part for name, part in _TERMS.items()},
    **{name: "{0}/{1}" + part for name, part in _QUARTERS.items()},
}
_WEEKS = [f"Week {number}" for number in range(1, 54)]
_KNOWN = (*_YEARS, *_TWO_YEARS, *MONTHS, *_WEEKS)


def read_periods(path: str, found: Iterable[Distinct], problems: list[Problem]) -> dict[tuple[str, ...], str]:
    """What the record calls each period of a file, oldest first; the faults are among the problems."""
    periods: dict[tuple[str, ...], Period] = {}
    for each in found:
        text = _text_of(path, each, problems)
        if text:
            periods[each.cells] = Period.parse(text)
    problems += _mixed(path, [each for each in found if each.cells in periods])
    in_order = sorted(periods.items(), key=lambda item: item[1])
    return {cells: period.text for cells, period in in_order}


def _text_of(path: str, found: Distinct, problems: list[Problem]) -> str:
    digits, identifier = found.cells
    if identifier not in _KNOWN:
        problems.append(_IDENTIFIER_UNKNOWN.at(path, found.line, text=identifier, hint=closest(identifier, _KNOWN)))
    elif identifier in _WEEKS:
        problems.append(_WEEK.at(path, found.line, text=identifier))
    elif text := _written(digits, identifier):
        return text
    else:
        wanted = _SIX if identifier in _TWO_YEARS else _FOUR
        problems.append(_DIGITS.at(path, found.line, text=digits, identifier=identifier, digits=wanted))
    return ""


def _written(digits: str, identifier: str) -> str:
    """A period as the record writes it; nothing where the digits do not fit."""
    if identifier in _TWO_YEARS:
        if not re.fullmatch(r"[0-9]{6}", digits) or (int(digits[:4]) + 1) % 100 != int(digits[4:]):
            return ""
        text = _TWO_YEARS[identifier].format(digits[:4], digits[4:], int(digits[:4]) + 1)
    elif not re.fullmatch(r"[0-9]{4}", digits):
        return ""
    else:
        text = f"{digits}-{MONTHS.index(identifier) + 1:02d}" if identifier in MONTHS else digits
    try:
        return Period.parse(text).text
    except PeriodError:
        return ""


def _mixed(path: str, found: list[Distinct]) -> Iterator[Problem]:
    """The first row of each sort of period but that of the first row."""
    sorts = [(each, _sort(each.cells[1])) for each in found]
    seen = {sort for _, sort in sorts[:1]}
    for each, sort in sorts:
        if sort not in seen:
            seen.add(sort)
            yield _MIXED.at(path, each.line, text=each.cells[1], first=found[0].cells[1])


def _sort(identifier: str) -> str:
    """Months are of one sort, and so are quarters, terms and halves of years."""
    sorts = {"month": MONTHS, "term": _TERMS, "quarter": _QUARTERS}
    return next((name for name, names in sorts.items() if identifier in names), identifier.partition(" (")[0][:4])
