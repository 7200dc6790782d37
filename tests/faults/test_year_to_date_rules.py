"""A rule for the year to date that would count people twice, or add what does not add up, is refused on its card."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import CARDS, spoil

REMEDY = (
    'What to do: Use "latest" for a figure that covers the year already, "ratio of sums" for shares, "mean" for means, '
    'or "none".'
)


def spoil_card(council: Path, indicator: str, old: str, new: str) -> None:
    """Replace a text of one card: others say the same."""
    _, card = (council / CARDS).read_text("utf-8").split(f"  - id: {indicator}\n")
    card = card.partition("\n  - id: ")[0]
    assert card.count(old) == 1
    spoil(council, CARDS, card, card.replace(old, new))


@pytest.mark.parametrize(
    ("indicator", "rule", "line", "basis", "starts"),
    [
        ("es-1-1", "sum", 24, "financial year to date", "april"),
        ("es-1-2-percent", "ratio of sums", 75, "academic year to date", "september"),
        ("es-2-1", "mean", 140, "rolling 12 months", "april"),
    ],
)
def test_figures_that_hold_the_year_already(
    indicator: str, rule: str, line: int, basis: str, starts: str, council: Path, refuse: Refuse
) -> None:
    spoil_card(council, indicator, "basis: in month", f"basis: {basis}")
    spoil_card(council, indicator, "starts: november", f"starts: {starts}")
    reason = f'each of its figures counts months that others count too ("{basis}")'
    refuse(f"""\
{CARDS}:{line}: "{indicator}" works out its year to date by "{rule}", but {reason}. [year-to-date-counts-twice]
    {REMEDY}""")


def test_a_sum_of_who_is_there_at_the_end_of_each_month(council: Path, refuse: Refuse) -> None:
    spoil_card(council, "es-1-1", "basis: in month", "basis: month end")
    refuse(f"""\
{CARDS}:24: "es-1-1" works out its year to date by "sum", but who is there at two month ends would be counted twice. [year-to-date-counts-twice]
    {REMEDY}""")


@pytest.mark.parametrize(
    ("indicator", "rule", "unit", "line"),
    [("es-1-2-percent", "ratio of sums", "percent", 75), ("es-2-1", "mean", "days", 140)],
)
def test_a_sum_of_shares_or_means(
    indicator: str, rule: str, unit: str, line: int, council: Path, refuse: Refuse
) -> None:
    spoil_card(council, indicator, f"rule: {rule}", "rule: sum")
    refuse(f"""\
{CARDS}:{line}: "{indicator}" works out its year to date by "sum", but figures in {unit} are no parts of a sum. [year-to-date-counts-twice]
    {REMEDY}""")
