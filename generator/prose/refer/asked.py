"""The words after an indicator's id, `North 2016-12 change`: which figure is meant, and what of it is shown."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from generator.prose.refer.resolved import Shows
from generator.record.groups import allowed_groups
from generator.record.keys import Area
from generator.record.outside import ComparatorName
from generator.schema.registry import Indicator
from generator.terms.period import MONTHS, Period, PeriodError
from generator.terms.problems import Fault, closest
from generator.terms.rules import Rule
from generator.terms.wording import listed

_MONTH = f"(?:{'|'.join(MONTHS)}) [0-9]{{4}}"
_YEAR = r"(?:AY)?[0-9]{4}/[0-9]{2}(?: (?:Q[1-4]|HT[1-6]|autumn|spring|summer))?"
_RUN = "[0-9]{4}-[0-9]{2}(?: to [0-9]{4}-[0-9]{2})?"
_PERIOD = re.compile(rf"(?:{_RUN}|{_YEAR}|{_MONTH}|[0-9]{{4}})(?= |$)", re.IGNORECASE)
_YEAR_TO_DATE = "year to date"
# How many parts of a figure a message lists.
_SOME = 3
# As it is written in a reference.
_COMPARATORS = {name.words.asked: name for name in ComparatorName}
_SHOWN = {
    shows.value: shows
    for shows in (
        Shows.PARTS,
        Shows.CHANGE,
        Shows.PERCENT_CHANGE,
        Shows.DIFFERENCE,
        Shows.PERCENT_DIFFERENCE,
        Shows.TARGET,
        Shows.AGAINST_TARGET,
        Shows.RATING,
        Shows.DIRECTION,
        Shows.VARIATION,
        Shows.RECORD,
        Shows.MORE,
        Shows.MOVED,
        Shows.MOVED_BY,
        Shows.MOVED_FROM,
        Shows.RUN,
        Shows.HELD,
        Shows.MET,
        Shows.IN_WORDS,
    )
}
# What `since 2016-04` can follow.
_CHANGES = (
    *(Shows.CHANGE, Shows.PERCENT_CHANGE, Shows.DIFFERENCE, Shows.PERCENT_DIFFERENCE),
    *(Shows.MORE, Shows.MOVED, Shows.MOVED_BY, Shows.MOVED_FROM),
)
# These end with the period that they compare with.
_THAN = {shows.value: shows for shows in (Shows.PERCENT_THAN, Shows.THAN)}

_SINCE_NO_PERIOD = Rule(
    "reference-since-no-period",
    "A reference counts a change from a period",
    '"{when}" is not a period.',
    "Write a month like 2016-12, or a year like 2015/16.",
    {"when": "then"},
)
_NOT_UNDERSTOOD = Rule(
    "reference-not-understood",
    "Every word of a reference says which figure is meant, or what to show of it",
    '"{words}"{within} can\'t be understood in a reference.{hint}',
    "After the id you can write an area ({areas}){parts}; a period (2016-12, December 2016, 2016/17 Q3, 2015/16 or "
    "year to date); and last, what to show: {shown}. A change can be counted from a period: change since 2016-04.",
    {"words": "reccord", "within": " (within [[t-1 North reccord]])", "hint": ' Did you mean "record"?'}
    | {"areas": "Borough, North and South", "parts": "", "shown": "made up of, change, target, record"},
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reference asks for. Without area the borough is meant, without period the newest figure; `since` is
    typed with a change only.
    """

    area: Area | None = None
    group: str = ""
    period: Period | None = None
    to_date: bool = False
    shows: Shows = Shows.VALUE
    since: Period | None = None
    comparator: ComparatorName | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """How it is typed after the id, part by part."""
        whose = self.comparator.words.asked if self.comparator else ""
        shown = {
            Shows.VALUE: "",
            Shows.COMPARATOR: whose,
            Shows.AGAINST_COMPARATOR: f"against {whose}",
        }.get(self.shows, self.shows.value)
        if self.shows in _THAN.values():
            since = self.since.text if self.since else ""
        else:
            since = f"since {self.since.text}" if self.since else ""
        when = self.period.text if self.period else _YEAR_TO_DATE if self.to_date else ""
        parts = (self.area.name if self.area else "", self.group, when, shown, since)
        return tuple(part for part in parts if part)


def read_words(indicator: Indicator, areas: Sequence[Area], words: str) -> Asked | Fault:
    """Take the words apart: area, part and period in any order, each once; then what to show."""
    asked, rest = Asked(), words
    while rest:
        found, left = _one(indicator, areas, asked, rest)
        if found is None:
            break
        asked, rest = found, left
    return _shown(asked, rest) or _not_understood(indicator, areas, words, rest)


def _one(indicator: Indicator, areas: Sequence[Area], asked: Asked, rest: str) -> tuple[Asked | None, str]:
    """One more part at the beginning of the words, and what is left after it."""
    area = _first(rest, (area.name for area in areas)) if asked.area is None else ""
    if area:
        found = next(each for each in areas if each.name == area)
        return replace(asked, area=found), _after(rest, area)
    group = _first(rest, allowed_groups(indicator)) if not asked.group else ""
    if group:
        return replace(asked, group=group), _after(rest, group)
    if asked.period or asked.to_date:
        return None, rest
    if _first(rest, (_YEAR_TO_DATE,)):
        return replace(asked, to_date=True), _after(rest, _YEAR_TO_DATE)
    match = _PERIOD.match(rest)
    period = read_period(match[0]) if match else None
    return (replace(asked, period=period), _after(rest, match[0])) if match and period else (None, rest)


def _first(rest: str, names: Iterable[str]) -> str:
    """The longest of some names with which the words begin, whatever the capitals."""
    text = rest.lower()
    found = [name for name in names if text == name.lower() or text.startswith(f"{name.lower()} ")]
    return max(found, key=len, default="")


def _after(rest: str, name: str) -> str:
    return rest[len(name) :].strip()


def read_period(text: str) -> Period | None:
    """A period as the record writes it, or a month in words, `December 2016`; None if it is neither."""
    month, _, year = text.partition(" ")
    if month.capitalize() in MONTHS and year.isdigit():
        return Period.month(int(year) * 12 + MONTHS.index(month.capitalize()))
    try:
        return Period.parse(text)
    except PeriodError:
        return None


def _shown(asked: Asked, rest: str) -> Asked | Fault | None:
    """What the last words ask to show; None if they ask for nothing that there is."""
    if not rest:
        return asked
    what, since, when = rest.partition(" since ")
    shows = next((shows for name, shows in _SHOWN.items() if name == what.lower()), None)
    if since and shows in _CHANGES:
        period = read_period(when)
        return replace(asked, shows=shows, since=period) if period else _SINCE_NO_PERIOD.broken(when=when)
    if shows and not since:
        return replace(asked, shows=shows)
    than = _first(rest, _THAN)
    if than:
        when = _after(rest, than)
        period = read_period(when)
        return replace(asked, shows=_THAN[than], since=period) if period else _SINCE_NO_PERIOD.broken(when=when)
    outside = rest.lower().removeprefix("against ")
    comparator = next((name for words, name in _COMPARATORS.items() if words.lower() == outside), None)
    if comparator is None:
        return None
    shows = Shows.COMPARATOR if outside == rest.lower() else Shows.AGAINST_COMPARATOR
    return replace(asked, shows=shows, comparator=comparator)


def _not_understood(indicator: Indicator, areas: Sequence[Area], words: str, rest: str) -> Fault:
    """Say which words mean nothing here, and list what can be written."""
    names, groups = [area.name for area in areas], sorted(allowed_groups(indicator))
    against = [f"against {name}" for name in _COMPARATORS]
    known = (*names, *groups, _YEAR_TO_DATE, *_SHOWN, *_THAN, *_COMPARATORS, *against)
    hint = "" if rest in known else closest(rest, known)  # What is given twice is no slip of the pen.
    within = f" (within [[{indicator.id} {words}]])" if rest != words else ""
    some = get_close_matches(rest, groups, n=_SOME, cutoff=0) if groups else []
    more = ", or another of the registry" if len(groups) > len(some) else ""
    parts = f"; a part ({', '.join(some)}{more})" if some else ""
    shown = ", ".join((*_SHOWN, *(f"{than} 2016-12" for than in _THAN), *_COMPARATORS, *against))
    return _NOT_UNDERSTOOD.broken(words=rest, within=within, hint=hint, areas=listed(names), parts=parts, shown=shown)
