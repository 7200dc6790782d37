"""The middle of some figures, the place of one among them, and quarters, at their boundaries."""

from decimal import Decimal

import pytest

from generator.assess.comparison import Judgement
from generator.assess.national import Method, Middle, Rank
from generator.assess.national_middle import judged, middle_of, quarter_of, rank_of, top_quarter
from generator.schema.national import NationalMeasureText
from generator.schema.targets import Polarity

LOWER, HIGHER, NONE, WITHIN = Polarity.LOWER, Polarity.HIGHER, Polarity.NONE, Polarity.WITHIN


def measure(method: str, decimals: int = 0) -> NationalMeasureText:
    typed = {"id": "m", "question": "x", "name": "x", "unit": "rate per 10,000", "decimals": decimals}
    rest = {
        "polarity": "no judgement",
        "method": method,
        "model": 2025,
        "period": "{year}",
        "source": "s",
        "value": "v",
    }
    return NationalMeasureText.model_validate(typed | rest)


def numbers(text: str) -> list[Decimal | None]:
    """`1 2 -`: a hyphen stands for a figure that is not there."""
    return [None if word == "-" else Decimal(word) for word in text.split()]


def known(text: str) -> list[Decimal]:
    return [value for value in numbers(text) if value is not None]


@pytest.mark.parametrize(
    ("values", "median", "mean", "had", "of"),
    [
        # The advice service's benchmark table of 2015/16: below the mean, above the median.
        ("1 2 2.5 3 7.25", "2.5", "3.2", 5, 5),
        ("46 58 39 92 73 33 39 41 72 62", "52.0", "55.5", 10, 10),
        ("3 1", "2.0", "2.0", 2, 2),
        ("1 - 4", "2.5", "2.5", 2, 3),
        ("7 - - -", "7.0", "7.0", 1, 4),
        ("1 1 2", "1.0", "1.3", 3, 3),
        ("0.1 0.2", "0.2", "0.2", 2, 2),
    ],
)
def test_the_middle(values: str, median: str, mean: str, had: int, of: int) -> None:
    found = [middle_of(measure(method), numbers(values)) for method in ("median", "mean")]
    assert found == [Middle(Method.MEDIAN, Decimal(median), had, of), Middle(Method.MEAN, Decimal(mean), had, of)]
    assert [str(middle.value) for middle in found if middle] == [median, mean]


def test_the_middle_of_nobody_is_none_and_it_has_the_decimals_of_its_measure() -> None:
    assert middle_of(measure("mean"), numbers("- -")) is None
    assert middle_of(measure("mean"), []) is None
    found = middle_of(measure("mean", decimals=2), numbers("1 1 2"))
    assert found and str(found.value) == "1.33"


@pytest.mark.parametrize(
    ("ours", "values", "rank"),
    [
        ("5", "5 1 9", Rank(2, 3)),
        ("1", "5 1 9", Rank(1, 3)),
        ("9", "5 1 9 -", Rank(3, 3)),
        ("5", "5 5 9", Rank(1, 3, is_joint=True, sharing=2)),
        ("9", "9 5.0 9 9.0", Rank(2, 4, is_joint=True, sharing=3)),
        ("5", "5", Rank(1, 1)),
        ("-", "- 5", None),
    ],
)
def test_a_rank(ours: str, values: str, rank: Rank | None) -> None:
    assert rank_of(numbers(ours)[0], numbers(values)) == rank


@pytest.mark.parametrize(
    ("polarity", "values", "best_quarter", "quarters"),
    [
        (LOWER, "1 2 3 4", "1", "1 2 3 4"),
        (HIGHER, "1 2 3 4", "4", "4 3 2 1"),
        (LOWER, "1 2 3 4 5", "2", "1 1 2 3 4"),
        (LOWER, "1 2 3 4 5 6 7", "2", "1 1 2 2 3 3 4"),
        (LOWER, "1 1 1 1", "1", "1 1 1 1"),
        (LOWER, "1 2 2 3 4 5 6 7 8", "2", "1 1 1 2 2 3 3 4 4"),
        (HIGHER, "3", "3", "1"),
    ],
)
def test_quarters(polarity: Polarity, values: str, best_quarter: str, quarters: str) -> None:
    """Who is as good as the figure at which the best quarter begins is in it, and nobody else."""
    all_of_them = known(values)
    assert top_quarter(polarity, all_of_them) == Decimal(best_quarter)
    assert " ".join(str(quarter_of(polarity, value, all_of_them)) for value in all_of_them) == quarters


@pytest.mark.parametrize("polarity", [NONE, WITHIN])
def test_there_are_no_quarters_where_neither_way_is_good(polarity: Polarity) -> None:
    assert top_quarter(polarity, known("1 2")) is None
    assert quarter_of(polarity, Decimal(1), known("1 2")) is None
    assert top_quarter(LOWER, []) is None
    assert quarter_of(LOWER, None, known("1 2")) is None


@pytest.mark.parametrize(
    ("polarity", "ours", "theirs", "verdict"),
    [
        (LOWER, "1", "2", Judgement.BETTER),
        (LOWER, "2", "1", Judgement.WORSE),
        (HIGHER, "2", "1", Judgement.BETTER),
        (HIGHER, "1", "2", Judgement.WORSE),
        (HIGHER, "2.0", "2", Judgement.SAME),
        (NONE, "1", "2", Judgement.NONE),
        (WITHIN, "1", "2", Judgement.NONE),
        (LOWER, "-", "2", Judgement.NONE),
        (LOWER, "2", "-", Judgement.NONE),
    ],
)
def test_better_and_worse(polarity: Polarity, ours: str, theirs: str, verdict: Judgement) -> None:
    assert judged(polarity, numbers(ours)[0], numbers(theirs)[0]) is verdict
