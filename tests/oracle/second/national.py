"""How an authority compares, a second time: the files as they were published, row by row, with fractions and no tables.

Written from the words of the compare page, not from the program: whoever changes one has the other say so.
"""

import csv
from dataclasses import dataclass
from fractions import Fraction
from io import StringIO
from pathlib import Path

NUMBERLESS = {"c", "x", "z", "low", "k", "u"}


@dataclass(frozen=True)
class Question:
    """One measure: in which column of which file its figures are, or which two give them."""

    file: str
    only: tuple[str, str] | None
    value: str
    count: str = ""
    base: tuple[str, str, str] = ("", "", "")
    places: int = 0
    good: str = ""


# As data/national/measures.yml says it, in words of its own.
CARE, ONLY = "cla_number_and_rate_per_10k_children.csv", "population_type"
IN_CARE = "Children looked after on 31 March each year"
QUESTIONS = {
    "looked-after": Question(CARE, (ONLY, IN_CARE), "rate_per_10000"),
    "starting-care": Question(CARE, (ONLY, "Children starting to be looked after each year"), "rate_per_10000"),
    "leaving-care": Question(CARE, (ONLY, "Children ceasing to be looked after each year"), "rate_per_10000"),
    "in-need": Question(
        "b1_children_in_need_2013_to_2025.csv", None, "", "At31_episodes", (CARE, IN_CARE, "population_estimate")
    ),
    "re-referrals": Question(
        "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv",
        None,
        "rereferral_percent",
        places=1,
        good="low",
    ),
    "repeat-protection-plans": Question(
        "d3_cpps_subsequent_plan_2013_to_2025.csv", None, "CPP_subsequent_percent", places=1, good="low"
    ),
}


@dataclass(frozen=True)
class Answer:
    """What is said of one authority in one year. A rank is how many are lower, and how many have the same."""

    mean: Fraction | None
    median: Fraction | None
    had: int
    rank: tuple[int, int, int] | None
    rank_in_england: tuple[int, int, int] | None
    quarter: int | None
    best: Fraction | None
    top_quarter: Fraction | None
    england: Fraction | None
    region: Fraction | None


class Files:
    """The published files, each read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rows: dict[str, list[dict[str, str]]] = {}
        for path in folder.glob("*.csv"):
            if "Neighbour" not in path.name and "sn_model" not in path.name and ".meta" not in path.name:
                self.rows[path.name] = list(csv.DictReader(StringIO(path.read_text("utf-8-sig"))))

    def figures(self, question: Question, year: str) -> dict[str, Fraction]:
        """The figure of each place of a year, by its code; those without one are left out."""
        found = {}
        for row in self.rows[question.file]:
            if row["time_period"] == year and (question.only is None or row[question.only[0]] == question.only[1]):
                text = row[question.value] if question.value else self._worked_out(question, row)
                if text not in NUMBERLESS:
                    found[code(row)] = Fraction(text)
        return found

    def _worked_out(self, question: Question, row: dict[str, str]) -> str:
        file, who, column = question.base
        for other in self.rows[file]:
            same = other["time_period"] == row["time_period"] and other[ONLY] == who and code(other) == code(row)
            if same and other[column] not in NUMBERLESS and row[question.count] not in NUMBERLESS:
                return str(half_up(Fraction(row[question.count]) * 10000 / Fraction(other[column]), question.places))
        return "x"

    def regions(self) -> dict[str, str]:
        """The region of each authority."""
        rows = (row for rows in self.rows.values() for row in rows)
        return {code(row): row["region_code"] for row in rows if row["geographic_level"] == "Local authority"}

    def neighbours(self) -> dict[str, list[str]]:
        """The ten neighbours of each authority in the list of 2025."""
        listed = csv.DictReader(StringIO((self.folder / "sn_model_2025_wide.csv").read_text("utf-8-sig")))
        return {row["old_la_code"]: [row[f"SN_{n}"] for n in range(1, 11)] for row in listed}


def code(row: dict[str, str]) -> str:
    """The code of whatever place a row is about; of an authority the three digits, which outlived the change from a
    county to a unitary authority.
    """
    columns = {"National": "country_code", "Regional": "region_code", "Local authority": "old_la_code"}
    return row[columns[row["geographic_level"]]]


def half_up(number: Fraction, places: int) -> Fraction:
    """A number to so many decimals, halves upwards."""
    return Fraction(int(number * 10**places + Fraction(1, 2)), 10**places)


def answer(question: Question, figures: dict[str, Fraction], own: str, alike: list[str], region: str) -> Answer:
    """What is said of one authority."""
    theirs = sorted(figures[other] for other in alike if other in figures)
    england = [value for place, value in figures.items() if place.isdecimal()]
    ours = figures.get(own)
    best_first = sorted(england, reverse=question.good == "high") if question.good else []
    quarters = [best_first[: -(-len(best_first) * n // 4)] for n in (1, 2, 3, 4)]
    return Answer(
        mean=half_up(sum(theirs, Fraction(0)) / len(theirs), max(1, question.places)) if theirs else None,
        median=half_up(middle(theirs), max(1, question.places)) if theirs else None,
        had=len(theirs),
        rank=None if ours is None else rank(ours, [*theirs, ours]),
        rank_in_england=None if ours is None else rank(ours, england),
        quarter=next((n for n, some in enumerate(quarters, 1) if ours is not None and ours in some), None),
        best=(min(theirs) if question.good == "low" else max(theirs)) if question.good and theirs else None,
        top_quarter=quarters[0][-1] if best_first else None,
        england=figures.get("E92000001"),
        region=figures.get(region),
    )


def middle(ordered: list[Fraction]) -> Fraction:
    """What has as many below as above it."""
    while len(ordered) > 2:
        ordered = ordered[1:-1]
    return sum(ordered, Fraction(0)) / len(ordered)


def rank(ours: Fraction, everyone: list[Fraction]) -> tuple[int, int, int]:
    """How many are lower, how many have the same (ourselves too), and of how many."""
    return sum(1 for v in everyone if v < ours), sum(1 for v in everyone if v == ours), len(everyone)
