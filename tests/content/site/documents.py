"""The facts that the published documents print (tests/content/reference/documents), each with its place on the site."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import yaml

from tests.site.building import REPOSITORY

CARD = "report-card/2011-12/"
SECTIONS = {
    "1": "who-we-are",
    "2": "inspections",
    "3": "spending",
    "4": "customers",
    "5": "outcomes",
    "6": "plans",
    "7": "commissioning",
}
# Where the figures of a document stand. Those of the Report Card stand by section; the plan on a page is one of them.
PLANS = {
    "cyp-plan-2016-19": "plans/cyp-plan-2016-19/",
    "notice-to-improve-2010": "plans/notice-to-improve-2010/",
    "action-plan-2013-16": "plans/action-plan-2013-16/",
    "scrutiny-scope-2011": "plans/scrutiny-scope-2011/",
    "plan-on-a-page-2012-13": f"{CARD}plans/",
}
# Every page of a document, and what goes with the documents.
PAGES = (
    "glossary/",
    "languages/",
    *(f"languages/{code}/" for code in ("en", "sk", "ckb", "ar", "ur", "fa")),
    "plans/",
    "plans/action-plan-2013-16/",
    "plans/cyp-plan-2007-10/",
    "plans/cyp-plan-2010-13/",
    "plans/cyp-plan-2016-19/",
    "plans/late/",
    "plans/looked-after-children-strategy-2013-15/",
    "plans/notice-to-improve-2010/",
    "plans/plan-on-a-page-2012-13/",
    "plans/safeguarding-board-actions-2013/",
    "plans/scorecard-actions-2017-01/",
    "plans/scrutiny-decisions-2017/",
    "plans/scrutiny-scope-2011/",
    "report-card/",
    CARD,
    f"{CARD}introduction/",
    *(f"{CARD}{section}/" for section in SECTIONS.values()),
    f"{CARD}give-us-your-views/",
    f"{CARD}print/",
)
WRITTEN = {
    "number": "{}",
    "percent": "{}%",
    "points": "{} percentage points",
    "per 10,000": "{} per 10,000",
    "per 100,000": "{} per 100,000",
    "pounds": "£{}",
    "thousand pounds": "£{},000",
    "million pounds": "£{} million",
}
# What the site writes in other words than the document, by the figure's id or label, with the reason.
OUR_WORDS = {
    "s2_eyfs_rate_of_improvement": "almost twice the national rate",  # Says what twice is measured against.
    "s2_pru_good": "1 of 3",  # The document says one of three in words.
    "s2_homes_good": "3 of 5",  # The document says three of five in words.
    "s2_low_income_third": "a third",  # The document prints a third, with about before it in its own sentence.
    "s2_pair8_dv_days": "2 working days",  # The unit of the document.
    "s3_net_total": "just over £41 million",  # The document prints just over.
    "s5_families_for_change": "at least 700",  # Printed 700+.
    "s5_gcse_floor": "all",  # Printed in words.
    "s6_good_target": "at least 65%",  # The document prints at least.
    "s7_negotiation_saving_2012_13": "more than £120,000",  # Printed £120K plus.
    "cf_imd": "52nd",  # A place.
    "ach_gcse": "13th",  # A place.
    "ach_foundation": "15th",  # A place.
    "Coverage of childhood vaccinations": "above 90%",  # Printed in words.
    "Weight of children in Year 6, next to England": "level with the England average",  # Printed in words.
    "Time between reviews of the Early Help Support Panel": "every 6 months",  # The figure counts months.
    "Secondary schools in the awareness programme": "all",  # Printed in words.
    "Adults and children at the family induction day": "125 or more",  # Printed 125+.
    "cafs_growth": "18 months",  # The figure counts months.
    "fnp_age": "2 years",  # The figure counts years.
    "ifa_providers": "3 or 4",  # Printed 18 – 3 -4, which data note SC4 explains.
}
# Dates that the site gives or writes in another way than the document, by the figure's id or label, with the reason.
OUR_DATES = {
    "s2_pru_good": "November 2011 assessment",  # No date beside it; the assessment that it stands in has one.
    "s2_low_income_third": "November 2011 assessment",  # The same.
    "s5_ks2_rise": "since 2010",  # Printed as a rise since 2010.
    "cf_adults": "mid-2015 estimate",  # Printed 2015 Mid Year Estimate.
    "cf_imd": "Index of Multiple Deprivation 2015",  # Printed IMD 2015.
    "cf_imd_districts": "Index of Multiple Deprivation 2015",  # The same.
    "cf_reoffending": "January to December 2014",  # The year is said once.
    "caf_managers": "30 April 2010",  # The day stands in the plan's table and not in the report; a note says so.
    "ach_fte": "since 2005/06",  # Printed 2005/6.
    "ni59_position": "position at 17 May 2010",  # The document does not say when the period began.
    "Take-up of early education by three and four year olds": "summer term 2012/13",  # Printed Summer term 2013.
    "Rise in take-up of early education": "summer term 2012/13",  # The same.
    "cafs_schools_2011_12": "first 4 months of 2011/12",  # Printed the other way round.
    "vi_children": "by October 2010",  # Printed to October 2010.
    "vi_groups": "by October 2010",  # The same.
    "fee_savings_target": "by December 2011",  # A target has a day by which, not a period.
    "ifa_providers": "planned",  # The document prints no date, but speaks of what is to come.
}
# What the site writes beside a figure in another way than the document, with the reason.
OUR_COMPARISONS = {
    "25+ (before the framework)": "at least 25 (before the framework)",  # The plus sign.
    "44% (2014)": "44% (2014 Lifestyle Survey)",  # Names the survey each time.
    "77% (2014)": "77% (2014 Lifestyle Survey)",  # The same.
    "26% (2014)": "26% (2014 Lifestyle Survey)",  # The same.
    "85.4% (before)": "85.4% (before, no date printed)",  # The document gives no date.
    "3 (2012-13)": "3 (2012/13)",  # Years are written with a slash.
    "28 (2012-13)": "28 (2012/13)",  # The same.
    "Statistical neighbours in line": "Statistical neighbours in line with Rotherham",  # No figure is printed.
}
FACTS = REPOSITORY / "tests" / "content" / "reference" / "documents"


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One printed figure: the words that its row begins with, and what else stands in the row."""

    page: str
    name: str
    label: str
    reading: str
    when: str
    beside: tuple[str, ...]

    def __str__(self) -> str:
        """The figure in one line, for a message."""
        return " | ".join(filter(None, (self.page, self.name, self.reading, self.when, *self.beside)))


def facts(document: str) -> Any:
    """The facts of one document as they are typed, all of them text."""
    return yaml.load((FACTS / f"{document}.yml").read_text("utf-8"), Loader=yaml.BaseLoader)


def figures() -> Iterator[Figure]:
    """Every figure that has a row of its own, of every document."""
    for row in facts("report-card-2011-12")["figures"]:
        yield figure(row, f"{CARD}{SECTIONS[row['section']]}/")
    for document, page in PLANS.items():
        for row in facts(document)["figures"]:
            yield figure(row, page)


def figure(row: Mapping[str, Any], page: str) -> Figure:
    """One figure, with its readings in the words of the site."""
    unit, name = row["unit"], row.get("id", row["label"])
    then = f" ({row['comparator_when']})" if "comparator_when" in row else ""
    compared = [f"{area} {written(value, unit)}{then}" for area, value in row.get("comparator", {}).items()]
    compared += [f"{written(value, unit)} ({when})" for when, value in row.get("previous", {}).items()]
    return Figure(
        page=page,
        name=name,
        label=row["label"],
        reading=OUR_WORDS.get(name) or written(row["value"], unit),
        when=OUR_DATES.get(name) or row.get("when", "no date printed"),
        beside=tuple(OUR_COMPARISONS.get(words, words) for words in compared),
    )


def written(value: str, unit: str) -> str:
    """A printed value as the site writes it: with thousands commas and its unit; words stay as they are."""
    if not re.fullmatch(r"[\d.]+", value):
        return value
    whole, _, decimals = value.partition(".")
    number = f"{int(whole):,}{'.' if decimals else ''}{decimals}"
    text = WRITTEN[unit].format(number)
    return text.removesuffix("s") if text == "1 percentage points" else text


def on_the_print_view(found: Figure) -> Figure:
    """The same figure on the page that holds the whole Report Card."""
    return replace(found, page=f"{CARD}print/")


def says(text: str, reading: str) -> bool:
    """Whether a text holds a reading as a whole: 83 is not found in 183, 83% or 83.3."""
    return re.search(rf"(?<![\w.,£]){re.escape(reading)}(?![\w%]|[.,]\d)", text, re.IGNORECASE) is not None
