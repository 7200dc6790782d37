"""Periods as runs of whole months, counted from year 0, and which of them a measure may have."""

from dataclasses import dataclass
from typing import Any

MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
STEP = {"monthly": 1, "quarterly": 3, "termly": 4, "yearly": 12}
# Months of a school year, September being 0: first and last, both included.
TERMS = {"autumn": (0, 3), "spring": (4, 6), "summer": (7, 10)}
TERMS_END = ("december", "march", "july")
HALF_TERMS = {"HT1": (0, 1), "HT2": (2, 3), "HT3": (4, 5), "HT4": (6, 6), "HT5": (7, 8), "HT6": (9, 10)}
YEAR_THAT_STARTS = {"april": "financial year", "september": "academic year", "january": "calendar year"}
OWN_KINDS = {
    ("in month", "monthly"): ["month"],
    ("month end", "monthly"): ["month"],
    ("month end", "quarterly"): ["quarter"],
    ("month end", "termly"): ["half term", "term"],
    ("financial year to date", "monthly"): ["month"],
    ("financial year to date", "quarterly"): ["quarter"],
    ("financial year to date", "yearly"): ["financial year"],
    ("academic year to date", "monthly"): ["month"],
    ("academic year to date", "termly"): ["half term", "term"],
    ("academic year to date", "yearly"): ["academic year"],
    ("rolling 12 months", "monthly"): ["month", "twelve months"],
    ("rolling 12 months", "quarterly"): ["twelve months"],
    ("rolling 12 months", "termly"): ["twelve months"],
    ("rolling 12 months", "yearly"): ["twelve months"],
    ("quarter", "quarterly"): ["quarter"],
    ("term", "termly"): ["half term", "term"],
    ("financial year", "yearly"): ["financial year"],
    ("academic year", "yearly"): ["academic year"],
    ("calendar year", "yearly"): ["calendar year"],
}


@dataclass(frozen=True, order=True)
class Span:
    """A period: its last and first month, what kind it is, and how it is typed."""

    last: int
    first: int
    kind: str
    text: str

    @property
    def months(self) -> int:
        return self.last - self.first + 1


def month_number(text: str) -> int:
    year, month = text.split("-")
    return int(year) * 12 + int(month) - 1


def month_text(number: int) -> str:
    return f"{number // 12}-{number % 12 + 1:02d}"


def two_years(first: int) -> str:
    return f"{first}/{(first + 1) % 100:02d}"


def run(first: int, last: int) -> Span:
    kind = "twelve months" if last - first == 11 else "run"
    return Span(last, first, kind, f"{month_text(first)} to {month_text(last)}")


def parse(text: str) -> Span:
    if " to " in text:
        return run(*map(month_number, text.split(" to ")))
    if "-" in text:
        return Span(month_number(text), month_number(text), "month", text)
    year = int(text.removeprefix("AY")[:4])
    return next(span for kind in KINDS for span in of_year(kind, year) if span.text == text)


def of_year(kind: str, year: int) -> list[Span]:
    """The periods of a kind in the year of that kind which begins in a calendar year."""
    january, april, september, name = year * 12, year * 12 + 3, year * 12 + 8, two_years(year)
    if kind == "month":
        return [Span(n, n, kind, month_text(n)) for n in range(january, january + 12)]
    if kind == "quarter":
        return [Span(april + 3 * n + 2, april + 3 * n, kind, f"{name} Q{n + 1}") for n in range(4)]
    if kind in ("term", "half term"):
        parts = TERMS if kind == "term" else HALF_TERMS
        return [Span(september + b, september + a, kind, f"AY{name} {part}") for part, (a, b) in parts.items()]
    if kind == "financial year":
        return [Span(april + 11, april, kind, name)]
    if kind == "academic year":
        return [Span(september + 11, september, kind, f"AY{name}")]
    return [Span(january + 11, january, kind, str(year))]


KINDS = ("month", "quarter", "term", "half term", "financial year", "academic year", "calendar year")


def calendar(kind: str, low: int, high: int, step: int, anchor: Span | None = None) -> list[Span]:
    """Every period of a kind that ends from one month to another, oldest first.

    Only runs of twelve months have no calendar of their own: they end with each term where they are termly, else a step
    apart, counted from one that there is.
    """
    if kind == "twelve months" and step == STEP["termly"]:
        return [run(n - 11, n) for n in range(low, high + 1) if MONTH_NAMES[n % 12] in TERMS_END]
    if kind == "twelve months":
        return [run(n - 11, n) for n in range(low, high + 1) if anchor and (n - anchor.last) % step == 0]
    years = range(low // 12 - 2, high // 12 + 1)
    return sorted(span for year in years for span in of_year(kind, year) if low <= span.last <= high)


def own_kinds(card: dict[str, Any]) -> list[str]:
    """The kinds of period in which a measure can have its figures; none, where no period can meet the card."""
    basis, frequency = card["basis"], card["frequency"]
    if (basis, frequency) == ("month end", "yearly"):
        return [YEAR_THAT_STARTS[starts(card)]]
    return OWN_KINDS[basis, frequency]


def starts(card: dict[str, Any]) -> str:
    """The month with which the year of a measure begins."""
    if "starts" in card["year_to_date"]:
        return str(card["year_to_date"]["starts"])
    if card["basis"] == "calendar year":
        return "january"
    return "september" if card["basis"] == "term" or card["basis"].startswith("academic") else "april"


def year_begins(card: dict[str, Any], month: int) -> int:
    """The first month of the measure's year in which a month lies."""
    while MONTH_NAMES[month % 12] != starts(card):
        month -= 1
    return month
