"""Units: one way to write a figure, wherever it stands."""

from dataclasses import dataclass
from decimal import Decimal

import pytest

from generator.terms.units import (
    UNITS,
    Unit,
    bound,
    change_in_short,
    change_in_words,
    decimals_of,
    figure,
    figure_in_words,
    level,
    number,
    plain,
    rounded,
    unit_label,
)


@dataclass(frozen=True)
class M:
    """A measure with nothing but its unit and decimals."""

    unit: Unit
    decimals: int


def m(unit: str, decimals: int) -> M:
    return M(UNITS[unit], decimals)


PERCENT, COUNT, RATE = m("percent", 1), m("count", 0), m("rate per 10,000", 1)
DAYS, PER_100, AVERAGE, PLAIN_RATE = m("days", 1), m("rate per 100", 2), m("average", 1), m("rate", 2)
PER_100K, POINTS = m("rate per 100,000", 1), m("percentage points", 1)
POUNDS, MILLIONS = m("pounds", 0), m("million pounds", 2)


@pytest.mark.parametrize(
    ("measure", "value", "table", "words"),
    [
        (PERCENT, "67.7", "67.7%", "67.7%"),
        (PERCENT, "67.75", "67.8%", "67.8%"),
        (PERCENT, "100", "100%", "100%"),
        (PERCENT, "0", "0%", "0%"),
        (COUNT, "1651", "1,651", "1,651"),
        (COUNT, "12345678", "12,345,678", "12,345,678"),
        (RATE, "357.3", "357.3", "357.3 per 10,000"),
        (PER_100, "0.46", "0.46", "0.46 per 100"),
        (DAYS, "374.7", "374.7", "374.7 days"),
        (AVERAGE, "15.80", "15.8", "15.8"),
        (PLAIN_RATE, "1.04", "1.04", "1.04"),
        (PER_100K, "1234.5", "1,234.5", "1,234.5 per 100,000"),
        (POINTS, "2.4", "2.4", "2.4 percentage points"),
        (POINTS, "-2.4", "\u22122.4", "\u22122.4 percentage points"),
        (POINTS, "1", "1", "1 percentage point"),
        (POINTS, "-1", "\u22121", "\u22121 percentage point"),
        (POINTS, "1.0", "1.0", "1.0 percentage points"),
        (POINTS, "1.1", "1.1", "1.1 percentage points"),
        (POINTS, "0", "0", "0 percentage points"),
        (POINTS, "11", "11", "11 percentage points"),
        (POUNDS, "708000", "£708,000", "£708,000"),
        (POUNDS, "-5", "\u2212£5", "\u2212£5"),
        (MILLIONS, "30.47", "£30.47 million", "£30.47 million"),
        (MILLIONS, "-1.5", "\u2212£1.5 million", "\u2212£1.5 million"),
    ],
)
def test_a_figure_in_a_table_and_in_a_sentence(measure: M, value: str, table: str, words: str) -> None:
    assert (figure(measure, Decimal(value)), figure_in_words(measure, Decimal(value))) == (table, words)


@pytest.mark.parametrize(
    ("measure", "change", "words"),
    [
        (PERCENT, "6.7", "6.7 percentage points"),
        (PERCENT, "-6.7", "6.7 percentage points"),
        (PERCENT, "1", "1 percentage point"),
        (PERCENT, "1.0", "1.0 percentage points"),
        (PERCENT, "1.1", "1.1 percentage points"),
        (COUNT, "-1364", "1,364"),
        (RATE, "-22.1", "22.1 per 10,000"),
        (DAYS, "28.8", "28.8 days"),
        (PER_100K, "-2.5", "2.5 per 100,000"),
        (POINTS, "-2.4", "2.4 percentage points"),
        (POINTS, "1", "1 percentage point"),
        (POUNDS, "-1500", "£1,500"),
        (MILLIONS, "2.5", "£2.5 million"),
    ],
)
def test_a_change_says_percentage_points_and_never_a_sign(measure: M, change: str, words: str) -> None:
    assert change_in_words(measure, Decimal(change)) == words


@pytest.mark.parametrize(
    ("value", "decimals", "result"),
    [
        ("0.05", 1, "0.1"),
        ("0.15", 1, "0.2"),
        ("0.25", 1, "0.3"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("94.949", 1, "94.9"),
    ],
)
def test_halves_are_rounded_away_from_zero(value: str, decimals: int, result: str) -> None:
    assert str(rounded(Decimal(value), decimals)) == result


@pytest.mark.parametrize(("text", "decimals"), [("7", 0), ("7.0", 1), ("7.25", 2), ("0", 0), ("1E+3", 0)])
def test_decimals_are_those_that_were_written(text: str, decimals: int) -> None:
    assert decimals_of(Decimal(text)) == decimals


@pytest.mark.parametrize(
    ("value", "decimals", "page", "file"),
    [
        ("1234.5", 1, "1,234.5", "1234.5"),
        ("1234.5", 0, "1,235", "1235"),
        ("7", 2, "7", "7"),
        ("-3.2", 1, "\u22123.2", "-3.2"),
        ("0.0", 1, "0.0", "0.0"),
    ],
)
def test_a_number_never_has_more_decimals_than_the_record(value: str, decimals: int, page: str, file: str) -> None:
    assert (number(Decimal(value), decimals), plain(Decimal(value), decimals)) == (page, file)


def test_every_unit_has_a_label() -> None:
    assert {name: unit_label(m(name, 0)) for name in UNITS} == {
        "count": "Number",
        "percent": "Per cent",
        "rate per 10,000": "Rate per 10,000",
        "rate per 100,000": "Rate per 100,000",
        "rate per 100": "Rate per 100",
        "rate": "Rate",
        "days": "Days",
        "average": "Average",
        "percentage points": "Percentage points",
        "pounds": "Pounds",
        "million pounds": "Million pounds",
    }


# Every unit and every value that is told in a way of its own; whatever is new in `UNITS` has to stand here too.
TABLE = """\
unit              | value  | in a table       | in a sentence             | a change                  | its short form   | a bound          | on an axis
count             | 0      | 0                | 0                         | 0                         | 0                | 0                | 0
count             | 1      | 1                | 1                         | 1                         | 1                | 1                | 1
count             | 1.0    | 1.0              | 1.0                       | 1.0                       | 1.0              | 1.0              | 1
count             | 2      | 2                | 2                         | 2                         | 2                | 2                | 2
count             | 1234.5 | 1,234.5          | 1,234.5                   | 1,234.5                   | 1,234.5          | 1,234.5          | 1,234.5
percent           | 0      | 0%               | 0%                        | 0 percentage points       | 0 points         | 0%               | 0%
percent           | 1      | 1%               | 1%                        | 1 percentage point        | 1 point          | 1%               | 1%
percent           | 1.0    | 1.0%             | 1.0%                      | 1.0 percentage points     | 1.0 points       | 1.0%             | 1%
percent           | 2      | 2%               | 2%                        | 2 percentage points       | 2 points         | 2%               | 2%
percent           | 1234.5 | 1,234.5%         | 1,234.5%                  | 1,234.5 percentage points | 1,234.5 points   | 1,234.5%         | 1,234.5%
rate per 10,000   | 0      | 0                | 0 per 10,000              | 0 per 10,000              | 0                | 0                | 0
rate per 10,000   | 1      | 1                | 1 per 10,000              | 1 per 10,000              | 1                | 1                | 1
rate per 10,000   | 1.0    | 1.0              | 1.0 per 10,000            | 1.0 per 10,000            | 1.0              | 1.0              | 1
rate per 10,000   | 2      | 2                | 2 per 10,000              | 2 per 10,000              | 2                | 2                | 2
rate per 10,000   | 1234.5 | 1,234.5          | 1,234.5 per 10,000        | 1,234.5 per 10,000        | 1,234.5          | 1,234.5          | 1,234.5
rate per 100,000  | 0      | 0                | 0 per 100,000             | 0 per 100,000             | 0                | 0                | 0
rate per 100,000  | 1      | 1                | 1 per 100,000             | 1 per 100,000             | 1                | 1                | 1
rate per 100,000  | 1.0    | 1.0              | 1.0 per 100,000           | 1.0 per 100,000           | 1.0              | 1.0              | 1
rate per 100,000  | 2      | 2                | 2 per 100,000             | 2 per 100,000             | 2                | 2                | 2
rate per 100,000  | 1234.5 | 1,234.5          | 1,234.5 per 100,000       | 1,234.5 per 100,000       | 1,234.5          | 1,234.5          | 1,234.5
rate per 100      | 0      | 0                | 0 per 100                 | 0 per 100                 | 0                | 0                | 0
rate per 100      | 1      | 1                | 1 per 100                 | 1 per 100                 | 1                | 1                | 1
rate per 100      | 1.0    | 1.0              | 1.0 per 100               | 1.0 per 100               | 1.0              | 1.0              | 1
rate per 100      | 2      | 2                | 2 per 100                 | 2 per 100                 | 2                | 2                | 2
rate per 100      | 1234.5 | 1,234.5          | 1,234.5 per 100           | 1,234.5 per 100           | 1,234.5          | 1,234.5          | 1,234.5
rate              | 0      | 0                | 0                         | 0                         | 0                | 0                | 0
rate              | 1      | 1                | 1                         | 1                         | 1                | 1                | 1
rate              | 1.0    | 1.0              | 1.0                       | 1.0                       | 1.0              | 1.0              | 1
rate              | 2      | 2                | 2                         | 2                         | 2                | 2                | 2
rate              | 1234.5 | 1,234.5          | 1,234.5                   | 1,234.5                   | 1,234.5          | 1,234.5          | 1,234.5
days              | 0      | 0                | 0 days                    | 0 days                    | 0                | 0                | 0
days              | 1      | 1                | 1 day                     | 1 day                     | 1                | 1                | 1
days              | 1.0    | 1.0              | 1.0 days                  | 1.0 days                  | 1.0              | 1.0              | 1
days              | 2      | 2                | 2 days                    | 2 days                    | 2                | 2                | 2
days              | 1234.5 | 1,234.5          | 1,234.5 days              | 1,234.5 days              | 1,234.5          | 1,234.5          | 1,234.5
average           | 0      | 0                | 0                         | 0                         | 0                | 0                | 0
average           | 1      | 1                | 1                         | 1                         | 1                | 1                | 1
average           | 1.0    | 1.0              | 1.0                       | 1.0                       | 1.0              | 1.0              | 1
average           | 2      | 2                | 2                         | 2                         | 2                | 2                | 2
average           | 1234.5 | 1,234.5          | 1,234.5                   | 1,234.5                   | 1,234.5          | 1,234.5          | 1,234.5
percentage points | 0      | 0                | 0 percentage points       | 0 percentage points       | 0 points         | 0                | 0
percentage points | 1      | 1                | 1 percentage point        | 1 percentage point        | 1 point          | 1                | 1
percentage points | 1.0    | 1.0              | 1.0 percentage points     | 1.0 percentage points     | 1.0 points       | 1.0              | 1
percentage points | 2      | 2                | 2 percentage points       | 2 percentage points       | 2 points         | 2                | 2
percentage points | 1234.5 | 1,234.5          | 1,234.5 percentage points | 1,234.5 percentage points | 1,234.5 points   | 1,234.5          | 1,234.5
percentage points | -1     | −1               | −1 percentage point       | 1 percentage point        | 1 point          | −1               | −1
pounds            | 0      | £0               | £0                        | £0                        | £0               | £0               | £0
pounds            | 1      | £1               | £1                        | £1                        | £1               | £1               | £1
pounds            | 1.0    | £1.0             | £1.0                      | £1.0                      | £1.0             | £1.0             | £1
pounds            | 2      | £2               | £2                        | £2                        | £2               | £2               | £2
pounds            | 1234.5 | £1,234.5         | £1,234.5                  | £1,234.5                  | £1,234.5         | £1,234.5         | £1,234.5
pounds            | -1     | −£1              | −£1                       | £1                        | £1               | −£1              | −£1
million pounds    | 0      | £0 million       | £0 million                | £0 million                | £0 million       | £0 million       | £0m
million pounds    | 1      | £1 million       | £1 million                | £1 million                | £1 million       | £1 million       | £1m
million pounds    | 1.0    | £1.0 million     | £1.0 million              | £1.0 million              | £1.0 million     | £1.0 million     | £1m
million pounds    | 2      | £2 million       | £2 million                | £2 million                | £2 million       | £2 million       | £2m
million pounds    | 1234.5 | £1,234.5 million | £1,234.5 million          | £1,234.5 million          | £1,234.5 million | £1,234.5 million | £1,234.5m
million pounds    | -1     | −£1 million      | −£1 million               | £1 million                | £1 million       | −£1 million      | −£1m
"""  # noqa: E501
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in TABLE.splitlines()[1:]]


@pytest.mark.parametrize(
    ("unit", "value", "table", "words", "change", "short", "limit", "axis"), ROWS, ids=lambda cell: cell
)
def test_a_unit_decides_once_for_every_place(
    unit: str, value: str, table: str, words: str, change: str, short: str, limit: str, axis: str
) -> None:
    measure, number_ = m(unit, 1), Decimal(value)
    said = (figure, figure_in_words, change_in_words, change_in_short, bound, level)
    assert tuple(say(measure, number_) for say in said) == (table, words, change, short, limit, axis)


def test_the_table_above_holds_every_unit() -> None:
    assert {row[0] for row in ROWS} == set(UNITS)


@pytest.mark.parametrize(
    ("unit", "decimals", "value", "words"),
    [
        ("days", 0, "0.96", "1 day"),
        ("days", 0, "1.4", "1 day"),
        ("days", 0, "1.5", "2 days"),
        ("percentage points", 0, "0.96", "1 percentage point"),
        ("percentage points", 1, "-0.04", "0.0 percentage points"),
        ("million pounds", 1, "-0.04", "£0.0 million"),
    ],
)
def test_what_readers_see_is_one_or_many_and_no_zero_has_a_minus(
    unit: str, decimals: int, value: str, words: str
) -> None:
    assert figure_in_words(m(unit, decimals), Decimal(value)) == words
