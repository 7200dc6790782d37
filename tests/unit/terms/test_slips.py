"""Which months are years that were typed with a hyphen."""

import pytest

from generator.terms.period import Period
from generator.terms.slips import year_meant, years_typed_as_months


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2010-11", "2010/11"),
        ("2011-12", "2011/12"),
        ("2008-09", "2008/09"),
        ("2010-12", None),
        ("2012-12", None),
        ("2010", None),
        ("2010/11", None),
        ("2010-11 to 2010-12", None),
    ],
)
def test_a_month_that_looks_like_a_year(text: str, meant: str | None) -> None:
    found = year_meant(Period.parse(text))
    assert (found.text if found else None) == meant


@pytest.mark.parametrize(
    ("periods", "slips"),
    [
        ("2010-11 2011/12", "2010-11"),
        ("2010-11 AY2011/12", "2010-11"),
        ("2010-11 2012", "2010-11"),
        ("2010-11 2011-12", "2010-11 2011-12"),
        ("2010-10 2011/12", ""),
        # Among months one of them is a month.
        ("2010-10 2010-11", ""),
        ("2010-11", ""),
        ("2010-11 2016/17_Q1", ""),
    ],
)
def test_beside_a_year_it_is_one(periods: str, slips: str) -> None:
    found = years_typed_as_months(Period.parse(text.replace("_", " ")) for text in periods.split())
    assert " ".join(month.text for month, _ in found) == slips
