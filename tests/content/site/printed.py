"""The figures that the published reports print (tests/content/reference/), each with its place on the site."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.terms.period import Period
from tests.site.building import REPOSITORY

BOROUGH = "Rotherham"
YEAR_TO_DATE = "2016-04 to 2017-01"
MONTHS = {"nov_2016": "2016-11", "dec_2016": "2016-12", "jan_2017": "2017-01"}
AREAS = {"Borough-wide": "Borough-wide teams", "unspecified": "Area not stated"}
COMPARATORS = {
    "sn_avg": "Statistical neighbours",
    "best_sn": "Best statistical neighbour",
    "nat_avg": "England",
    "nat_top_quartile": "England, top quarter",
}
# What a row of Early Help is called after its number, and how its page's address ends.
VARIANTS = {
    "": "",
    "%": "-percent",
    "30% most deprived SOAs": "-deprived",
    "Annual": "-annual",
    "Centre based": "-centre",
    "Contract count": "-contracts",
    "Cumulative %": "-cumulative",
    "FTE": "-fte",
    "Monthly": "-monthly",
    "Non-centre based": "-non-centre",
    "Number": "-number",
    "OLD": "-old",
    "Primary": "-primary",
    "Response rates": "-returned",
    "Secondary": "-secondary",
    "Team Manager Audits": "",
    "Unique attendees: Centre based": "-centre-attendees",
    "Unique attendees: Non-centre based": "-non-centre-attendees",
    "children": "-children",
    "children %": "-children-percent",
    "children Number": "-children-number",
    "old indicator 16-18": "-former",
}
PERIODS = {
    "2016-Q1": "2016/17 Q1",
    "2016-Q2": "2016/17 Q2",
    "2016-Q3": "2016/17 Q3",
    "2015/16 Full Year": "AY2015/16",
    "2016/17 Half Term 1": "AY2016/17 HT1",
    "2016/17 Half Term 1-2": "AY2016/17 HT2",
    "2016/17 year to date": YEAR_TO_DATE,
    "2016/17 YTD": YEAR_TO_DATE,
    "Year 1 to date (2015/16)": "2015/16",
    "Year 2 to date (2016/17)": "2017-01",
}
# Youth offending: what is printed under a reporting quarter was counted in these twelve months.
YOUTH_OFFENDING = {
    "10.1": {"2016-Q1": "2015-04 to 2016-03", "2016-Q2": "2015-07 to 2016-06"},
    "10.2": {"2016-Q1": "2015-07 to 2016-06", "2016-Q2": "2015-10 to 2016-09"},
    "10.3": {"2016-Q1": "2013-10 to 2014-09", "2016-Q2": "2014-01 to 2014-12"},
    "10.4": {"2016-Q1": "2013-10 to 2014-09", "2016-Q2": "2014-01 to 2014-12"},
}
# Years to date that run over other months.
OTHER_YEARS_TO_DATE = {
    "7.2": "2016-09 to 2016-12",
    "9.1": "2016-11 to 2017-01",
    "9.2": "2016-11 to 2017-01",
    "10.1": "2015-07 to 2016-06",
    "10.2": "2015-10 to 2016-09",
    "10.3": "2014-01 to 2014-12",
    "10.4": "2014-01 to 2014-12",
}
# Rows whose printed year to date is their latest figure over again: a stock, a running total or a rolling year.
LATEST_IS_YEAR_TO_DATE = {
    "eh-4-1": "2017-01",
    "eh-6-1": "2016/17 Q3",
    "eh-6-2": "2016/17 Q3",
    "eh-7-1-primary": "AY2016/17 HT2",
    "eh-7-1-secondary": "AY2016/17 HT2",
    "eh-8-1-cumulative": "2017-01",
    "eh-8-2": "2017-01",
    "eh-8-3": "2017-01",
    "eh-11-4": "2017-01",
    "eh-11-5": "2017-01",
    "eh-11-7": "2017-01",
    "sg-1-5": "2017-01",
    "sg-8-1": "2017-01",
    "sg-8-2": "2017-01",
}
# Rows that are not counted by the month: what the period of the figure printed under December is.
NOT_MONTHLY = ("eh-6-1", "eh-6-2", "eh-7-1-primary", "eh-7-1-secondary")
# What the report prints behind a yearly figure, and the period that it means.
YEARLY = {
    "Nov, Dec, Jan ave": {"y2014_15": "2014-11 to 2015-01", "y2015_16": "2015-11 to 2016-01"},
    "Autumn Term 2014": {"y2014_15": "2014-09 to 2014-12"},
    "Autumn Term 2015": {"y2015_16": "2015-09 to 2015-12"},
    "2014/15": {"y2014_15": "AY2014/15"},
    "Data published Dec14 relating to Oct13 to Sep14": {"y2014_15": "2013-10 to 2014-09"},
    "Data published Dec14 relating to Jan to Dec14": {"y2014_15": "2014-01 to 2014-12"},
    "Data published Dec14 relating to Apr12 to Mar13": {"y2014_15": "2012-04 to 2013-03"},
    "Period April 14 to March 15": {"y2015_16": "2014-04 to 2015-03"},
}
# A year without a remark in a row of years that roll.
ROLLING = {("10.2", "y2015_16"): "2015-04 to 2016-03"}
OUTCOMES = {
    "Step Down Rejected": "Rejected",
    "Recommendation to Partners": "Recommended to partners",
    "Allocated to Early Help": "Allocated to Early Help",
}
# The parts of what the panel decided stand under one indicator if they are counts, under another if they are shares.
OUTCOME_ROWS = {
    ("count", False): ("5.1", ""),
    ("count", True): ("5.1", "children"),
    ("percent", False): ("5.2", "%"),
    ("percent", True): ("5.2", "children %"),
}
# Printed with a % on one page and without it on the other.
REOFFENDING = "eh-10-3"
NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)(%?)")


@dataclass(frozen=True, kw_only=True)
class Printed:
    """One printed figure: what it is about, as the site calls it, and where it was printed."""

    indicator: str
    value: str
    percent: bool
    where: str
    period: str = ""
    area: str = BOROUGH
    categories: frozenset[str] = frozenset()
    numerator: str = ""
    denominator: str = ""
    comparator: str = ""
    column: str = ""

    @property
    def period_label(self) -> str:
        """The period in the site's words."""
        return Period.parse(self.period).label

    def __str__(self) -> str:
        """The figure in one line, for a message."""
        about = (self.indicator, self.area, self.period, *self.categories, self.comparator, self.value)
        return f"{' | '.join(filter(None, about))} ({self.where})"


@dataclass(frozen=True)
class Parts:
    """The two numbers that a percentage is made of."""

    indicator: str
    period_label: str
    numerator: str
    denominator: str

    def __str__(self) -> str:
        """The parts as a table says them: `61 of 76`, `of 76` where the report prints only the whole."""
        top = f"{int(self.numerator):,} " if self.numerator else ""
        return f"{top}of {int(self.denominator):,}"


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of one reference file."""
    with (REPOSITORY / "tests" / "content" / "reference" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def detail_figures() -> Iterator[Printed]:
    """Every figure of the detail pages: months by area and group, and their totals."""
    for name in ("monthly.csv", "totals.csv"):
        for row in rows_of(f"early-help/{name}"):
            if row["value"]:
                yield _early_help_detail(row, f"early-help/{name}")
    for row in rows_of("safeguarding/monthly.csv"):
        if row["value"] and not is_adoptions(row):
            yield _safeguarding_detail(row, row["period"], row["breakdown"], "safeguarding/monthly.csv")
    for row in rows_of("safeguarding/annual.csv"):
        source = re.match("by source: ([A-Za-z ]+);", row["remark"])
        if row["value"] and row["kind"] != "benchmark" and not is_adoptions(row):
            # The rows by source add up to 2015/16, whatever the report prints beside them.
            period = "2015/16" if source else PERIODS.get(row["label"], row["label"])
            group = source[1] if source else ""
            yield _safeguarding_detail(row, period, group, f"safeguarding/annual.csv, {row['from']}")


def year_to_date(indicator: str, period: str) -> str:
    """Where the site shows a printed year to date: in its own row, or as the latest figure if it only repeats that."""
    return LATEST_IS_YEAR_TO_DATE.get(indicator, period) if period == YEAR_TO_DATE else period


def is_adoptions(row: dict[str, str]) -> bool:
    """Whether these are the adoptions that stand beside the percentage 9.1 as the parts that make it up."""
    return row["number"] == "9.1" and row["unit"] == "count"


def _early_help_detail(row: dict[str, str], where: str) -> Printed:
    number, printed = row["number"], row["breakdown"]
    indicator = early_help_id(number, row["variant"])
    categories = re.findall(r"(?:source|recommendation|partner|grade): ([^;]+)", printed)
    if number in ("5.1", "5.2"):
        outcome = OUTCOMES.get(printed.partition(": ")[2], "")
        categories = [outcome] if outcome else []
        if outcome:
            indicator = early_help_id(*OUTCOME_ROWS[row["unit"], printed.startswith("children")])
    if "outside" in printed:
        categories = ["Completed outside the time"]
    period = YOUTH_OFFENDING.get(number, PERIODS).get(row["period"], row["period"])
    return Printed(
        indicator=indicator,
        value=row["value"],
        percent=row["unit"] == "percent" or indicator == REOFFENDING,
        where=where,
        period=year_to_date(indicator, period),
        area=AREAS.get(row["area"], row["area"]),
        categories=frozenset(categories),
        numerator=row["numerator"],
        denominator=row["denominator"],
    )


def _safeguarding_detail(row: dict[str, str], period: str, group: str, where: str) -> Printed:
    return Printed(
        indicator=safeguarding_id(row["number"]),
        value=row["value"],
        percent=row["unit"] == "percent",
        where=where,
        period=year_to_date(safeguarding_id(row["number"]), period),
        categories=frozenset((group,) if group else ()),
        numerator=row["numerator"],
        denominator=row["denominator"],
    )


def summary_figures() -> Iterator[Printed]:
    """The three months and the year to date of the summaries: each row's column on the release page."""
    for scorecard in ("early-help", "safeguarding"):
        for row in rows_of(f"{scorecard}/summary.csv"):
            indicator = id_of(scorecard, row)
            for column, month in MONTHS.items():
                period = LATEST_IS_YEAR_TO_DATE[indicator] if indicator in NOT_MONTHLY else month
                yield from _of_summary(indicator, row, column, scorecard, period=period)
            other = OTHER_YEARS_TO_DATE if scorecard == "early-help" else {}
            to_date = year_to_date(indicator, other.get(row["number"], YEAR_TO_DATE))
            yield from _of_summary(indicator, row, "ytd", scorecard, period=to_date)


def yearly_figures() -> Iterator[Printed]:
    """The years and the benchmarks of the summaries: rows of tables on the indicator's page."""
    for scorecard in ("early-help", "safeguarding"):
        for row in rows_of(f"{scorecard}/summary.csv"):
            indicator = id_of(scorecard, row)
            # The report prints shares of the yearly target in the row of the number.
            yearly = "eh-8-1-cumulative" if indicator == "eh-8-1-number" else indicator
            for column in ("y2013_14", "y2014_15", "y2015_16"):
                yield from _of_summary(yearly, row, column, scorecard, period=_year(row, column))
            for column, name in COMPARATORS.items():
                yield from _of_summary(indicator, row, column, scorecard, comparator=name)


def _of_summary(
    indicator: str, row: dict[str, str], column: str, scorecard: str, *, period: str = "", comparator: str = ""
) -> Iterator[Printed]:
    for text in row.get(column, "").split(" / "):
        if found := NUMBER.match(text):
            yield Printed(
                indicator=indicator,
                value=found[1],
                percent=bool(found[2]) or indicator == REOFFENDING,
                where=f"{scorecard}/summary.csv, {column}",
                period=period,
                comparator=comparator,
                column=column,
            )


def _year(row: dict[str, str], column: str) -> str:
    remark = re.search(r"\((.+)\)", row.get(column, ""))
    if remark:
        return YEARLY[remark[1]][column]
    return ROLLING.get((row["number"], column), column[1:].replace("_", "/"))


def id_of(scorecard: str, row: dict[str, str]) -> str:
    """The id of a row of a printed summary."""
    if scorecard == "early-help":
        return early_help_id(row["number"], row["variant"])
    return safeguarding_id(row["number"])


def early_help_id(number: str, variant: str) -> str:
    """The id of an Early Help row."""
    return f"eh-{number.replace('.', '-')}{VARIANTS[variant]}"


def safeguarding_id(number: str) -> str:
    """The id of a Safeguarding row."""
    return f"sg-{number.replace('.', '-')}"


def parts() -> Iterator[Parts]:
    """Every numerator and denominator that the detail pages print for the borough as a whole."""
    for figure in detail_figures():
        if figure.denominator and figure.area == BOROUGH and not figure.categories:
            yield Parts(figure.indicator, figure.period_label, figure.numerator, figure.denominator)
    adopted: dict[str, list[str]] = {}
    for row in [*rows_of("safeguarding/monthly.csv"), *rows_of("safeguarding/annual.csv")]:
        if is_adoptions(row):
            period = row.get("period") or PERIODS.get(row["label"], row["label"])
            adopted.setdefault(Period.parse(period).label, []).append(row["value"])
    # The report prints how many children were adopted first, then how many of them within twelve months.
    yield from (Parts("sg-9-1", period, in_time, everyone) for period, (everyone, in_time) in adopted.items())
