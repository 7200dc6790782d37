"""Comparators: better or worse in the indicator's polarity."""

from decimal import Decimal

import pytest

from generator.assess.comparison import compare
from generator.record.outside import Comparator, ComparatorName
from tests.unit.samples import figures, indicator

OTHERS = Comparator("t-1", ComparatorName.ENGLAND, None, Decimal("60.0"), "average", "x", "")


@pytest.mark.parametrize(
    ("polarity", "ours", "judgement"),
    [
        ("higher is better", "60.1", "better"),
        ("higher is better", "59.9", "worse"),
        ("higher is better", "60", "same"),
        ("higher is better", None, "none"),
        ("lower is better", "60.1", "worse"),
        ("lower is better", "59.9", "better"),
        ("lower is better", "60", "same"),
        ("lower is better", None, "none"),
        ("within a range", "60.1", "none"),
        ("within a range", "59.9", "none"),
        ("within a range", "60", "none"),
        ("within a range", None, "none"),
        ("no judgement", "60.1", "none"),
        ("no judgement", "59.9", "none"),
        ("no judgement", "60", "none"),
        ("no judgement", None, "none"),
    ],
)
def test_a_figure_beside_a_comparator(polarity: str, ours: str | None, judgement: str) -> None:
    found = compare(indicator(polarity=polarity), figures(f"2017-01 | {ours}")[0] if ours else None, OTHERS)
    assert (found.comparator, found.judgement.value) == (OTHERS, judgement)
