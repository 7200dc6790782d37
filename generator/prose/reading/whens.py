"""When a sentence says that something was: the periods that it names, and the facts that each of them allows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.prose.facts.fact import Fact
from generator.prose.numerals import WORDS, read_number
from generator.terms.period import MONTHS, Kind, Period


class Time(StrEnum):
    """What sort of time is named."""

    MONTHS = "months"
    YEAR = "year"
    CALENDAR_YEAR = "calendar year"
    TO_DATE = "to date"
    ROLLING = "rolling"
    PART = "part of a year"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class When:
    """A time that a sentence names, and where it stands there. `part` is the number of a quarter or half term."""

    begin: int
    stop: int
    time: Time
    start: int = 0
    end: int = 0
    part: int = 0

    def allows(self, fact: Fact) -> bool:
        """Whether a fact is of this time."""
        period = fact.period
        if self.time is Time.TO_DATE:
            return fact.to_date
        if self.time is Time.ROLLING:
            return fact.rolling and fact.latest
        if period is None:
            return True
        if self.time is Time.PART:
            return (
                period.kind in (Kind.QUARTER, Kind.HALF_TERM)
                and period.text[-1] == str(self.part)
                and self._held(period)
            )
        if self.time is Time.CALENDAR_YEAR:
            return period.start // 12 == self.start // 12 == period.end // 12
        if self.time is Time.YEAR:
            years = period.kind in (Kind.FINANCIAL_YEAR, Kind.ACADEMIC_YEAR) or period.end - period.start == 11
            return (years and abs(period.end - self.end) <= 5) or (period.start == period.end == self.end)
        if self.time is Time.DAY:
            is_then = period.end == self.end or (self.end <= 0 and period.end % 12 == self.end % 12)
            return period.kind is Kind.DAY and is_then
        if self.end <= 0:
            # A month without a year, in a text that is about no month of its own: of any year.
            return period.end % 12 == self.end % 12
        if self.start == self.end:
            return period.end == self.end and not (fact.to_date and period.kind is Kind.RANGE and not fact.latest)
        return (period.start, period.end) == (self.start, self.end)

    def allows_period(self, period: Period) -> bool:
        """Whether a period from which something is counted is of this time."""
        if self.time is Time.TO_DATE:
            return period.end == self.start
        if self.end <= 0:
            return period.end % 12 == self.end % 12
        return self.start <= period.end <= self.end or self.time is Time.YEAR

    def holds(self, period: Period) -> bool:
        """Whether a period lies within a year that is named: the first four months of 2011/12."""
        return self.time is Time.YEAR and self.start - 5 <= period.start and period.end <= self.end + 5

    @property
    def month(self) -> Period | None:
        """The last month of the time, where it says which; of "since April" that April."""
        last = self.start if self.time is Time.TO_DATE else self.end
        return Period.month(last) if last > 12 else None

    def is_base(self, fact: Fact) -> bool:
        """Whether a fact may be the one that something is compared with, since this time."""
        if self.time is Time.TO_DATE and self.start:
            return fact.period is not None and fact.period.end == self.start
        return self.allows(fact)

    def _held(self, period: Period) -> bool:
        return not self.end or self.end - 12 < period.end <= self.end

    def spans(self, fact: Fact) -> bool:
        """Whether a fact is of one of the months of a stretch of months."""
        return fact.period is not None and self.start <= fact.period.start and fact.period.end <= self.end


_MONTH = rf"(?:{'|'.join(MONTHS)})"
_DATED = rf"{_MONTH}(?: [12][0-9]{{3}})?"
_DAY = re.compile(
    rf"\b[0-9]{{1,2}}(?:st|nd|rd|th)? {_DATED}|\b{_MONTH} [0-9]{{1,2}}(?:(?:st|nd|rd|th)\b|,? [12][0-9]{{3}}\b)"
)
_SPAN = re.compile(rf"\b(?:from |between )?(?P<first>{_DATED}) (?:to|and|until|–) (?P<last>{_DATED})")
_YEAR = re.compile(r"\b(?:AY)?(?P<year>[12][0-9]{3})(?:/|-|–)(?P<short>[0-9]{2}(?:[0-9]{2})?)\b")
_ONE_MONTH = re.compile(rf"\b{_DATED}\b")
_CALENDAR_YEAR = re.compile(r"(?<![\d/,.£-])\b(?:19|20)[0-9]{2}\b(?![\d/%-]|[.,][0-9])")
_TO_DATE = re.compile(
    r"\b(?:year[- ]to[- ]date|year so far|so far (?:this|in the) year|this year(?: so far)?|over the year|"
    r"since (?:the )?start(?: of the year)?"
    r"|since April|so far(?=,|\.| )|yearly total|of the year|up to now)\b",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"\b(?:(?P<nth>first|second|third|fourth|last) quarter|Q(?P<q>[1-4])|quarter (?P<number>[1-4])|"
    r"half[- ]term (?P<half>[1-6]))\b",
    re.IGNORECASE,
)
_ROLLING = re.compile(
    r"\b(?:rolling(?: 12| twelve)?[- ]months?|rolling year"
    r"|(?:over|in) (?:the (?:last |past )?)?(?:12|twelve) months)\b",
    re.IGNORECASE,
)
_LAST_MONTH = re.compile(
    r"\b(?:last month|(?:the )?(?:previous|preceding) month|(?:the|a|one) month (?:before|ago|earlier))\b",
    re.IGNORECASE,
)
_THIS_MONTH = re.compile(r"\bthis month\b", re.IGNORECASE)
_YEAR_AGO = re.compile(
    r"\b(?:(?:a|one) year (?:before|ago|earlier)|(?:twelve|12) months (?:before|ago|earlier)|this time last year|"
    r"the same (?:month|time|point) (?:last year|a year (?:before|ago|earlier)|(?:of |in )?the (?:previous|year before)"
    r"(?: year)?))\b",
    re.IGNORECASE,
)
_MONTHS_AGO = re.compile(rf"\b({WORDS}|[0-9]+) months ago\b", re.IGNORECASE)
_MONTHS_BEFORE = re.compile(rf"\b(?:the )?({WORDS}|[0-9]+) months (?:before|earlier)(?! that)\b", re.IGNORECASE)
_LAST_YEAR = re.compile(r"\b(?:last|previous) year\b|\bthe year before\b", re.IGNORECASE)
# Most sentences name no time at all: one look spares them all the others.
_TIMELY = re.compile(rf"[0-9]|{_MONTH}|month|year|quarter|term|rolling|start|up to now|so far(?=,|\.| )", re.IGNORECASE)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


def whens_of(text: str, release: Period | None) -> list[When]:
    """The times that a sentence names, in order; `release` says which January is meant by "January"."""
    if not _TIMELY.search(text):
        return []
    found: list[When] = []
    for when in _candidates(text, release):
        if not any(when.begin < other.stop and other.begin < when.stop for other in found):
            found.append(when)
    return sorted(found, key=lambda when: when.begin)


def _candidates(text: str, release: Period | None) -> Iterator[When]:
    """Longest kinds first, so that 9 February is a day and not a month."""
    newest = release.end if release else 0
    for m in _DAY.finditer(text):
        month = month_named(m[0], newest)
        yield When(m.start(), m.end(), Time.DAY, month, month)
    for m in _SPAN.finditer(text):
        last = month_named(m["last"], newest)
        first = month_named(m["first"], last)
        if " to " in m[0] or "until" in m[0] or "–" in m[0] or m[0].startswith("between"):
            yield When(m.start(), m.end(), Time.MONTHS, first, last)
    for m in _YEAR.finditer(text):
        if (int(m["year"]) + 1) % 100 == int(m["short"]) % 100:
            end = int(m["year"]) * 12 + 14
            yield When(m.start(), m.end(), Time.YEAR, end - 11, end)
    for m in _TO_DATE.finditer(text):
        # Since April means from April's figure on, too.
        april = newest - (newest - 3) % 12 if newest and m[0].lower() == "since april" else 0
        yield When(m.start(), m.end(), Time.TO_DATE, april)
    yield from _relative(text, newest)
    for m in _ROLLING.finditer(text):
        yield When(m.start(), m.end(), Time.ROLLING)
    for m in _QUARTER.finditer(text):
        number = _NTH.get((m["nth"] or "").lower(), 0) or int(m["q"] or m["number"] or m["half"] or 0)
        yield When(m.start(), m.end(), Time.PART, end=newest, part=number)
    for m in _ONE_MONTH.finditer(text):
        if not (m[0] == "May" and m.start() == 0) and m[0] != "March for":
            month = month_named(m[0], newest)
            yield When(m.start(), m.end(), Time.MONTHS, month, month)
    for m in _CALENDAR_YEAR.finditer(text):
        yield When(m.start(), m.end(), Time.CALENDAR_YEAR, int(m[0]) * 12, int(m[0]) * 12 + 11)


def _relative(text: str, newest: int) -> Iterator[When]:
    """Times told by their distance from the release: last month, a year ago, last year."""
    if not newest:
        return
    for m in _LAST_MONTH.finditer(text):
        yield When(m.start(), m.end(), Time.MONTHS, newest - 1, newest - 1)
    for m in _THIS_MONTH.finditer(text):
        yield When(m.start(), m.end(), Time.MONTHS, newest, newest)
    for m in _YEAR_AGO.finditer(text):
        yield When(m.start(), m.end(), Time.MONTHS, newest - 12, newest - 12)
    for m in _MONTHS_AGO.finditer(text) if newest else ():
        month = newest - int(read_number(m[1]))
        yield When(m.start(), m.end(), Time.MONTHS, month, month)
    for m in _MONTHS_BEFORE.finditer(text):
        yield When(m.start(), m.end(), Time.MONTHS, newest - int(read_number(m[1])), newest - 1)
    start = newest - (newest - 3) % 12
    for m in _LAST_YEAR.finditer(text):
        yield When(m.start(), m.end(), Time.YEAR, start - 12, start - 1)


def month_named(text: str, newest: int) -> int:
    """The number of a month, `January 2017`; without a year the latest one up to the newest."""
    name = next(month for month in MONTHS if month in text)
    year = re.search(r"[12][0-9]{3}", text)
    if year:
        return int(year[0]) * 12 + MONTHS.index(name)
    return newest - (newest - MONTHS.index(name)) % 12
