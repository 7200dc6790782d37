"""Rules for the period of a figure: a kind that its measure can have, and a time that the release can know."""

from collections.abc import Iterator

from generator.record.draft import DraftScorecard
from generator.record.observation import Observation
from generator.record.series import is_main, is_possible
from generator.schema.in_force import has_begun
from generator.schema.registry import Indicator
from generator.schema.timing import Frequency
from generator.terms.period import MONTHS, Kind, Period
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.slips import year_meant
from generator.terms.wording import listed, plural

_OTHER_KIND = Rule(
    "period-of-another-kind",
    "A figure's period is of its indicator's own kind, its year to date, or a whole year that may stand beside",
    '{text} is {label}, but the figures of "{indicator}" are for {kinds}.',
    "{examples}.",
    {
        "text": "2011-12",
        "label": "December 2011",
        "indicator": "es-2-1",
        "kinds": "financial years",
        "examples": "A financial year is written 2011/12",
    },
)
_TWO_KINDS = Rule(
    "period-kinds-mixed",
    "An indicator's figures follow one another in periods of one kind",
    '{text} is a {kind}, but "{indicator}" has figures for {others} as well; see {path}:{line}.',
    "Keep the figures of one kind, or give the others an indicator of their own.",
    {
        "text": "AY2016/17 autumn",
        "kind": "term",
        "indicator": "es-2-2",
        "others": "half terms",
        "path": "data/releases/early-start/2017-01.csv",
        "line": "12",
    },
)
_AFTER_RELEASE = Rule(
    "period-after-release",
    "A figure's period is over when its release comes out",
    'the figure of "{indicator}" is for {label}, which is not over in {release}, the month of {what}.',
    "Correct the period, or keep the row for the release that comes out when it is over.",
    {"indicator": "es-1-1", "label": "January 2018", "release": "January 2017", "what": "this release"},
)
_AFTER_END = Rule(
    "period-after-until",
    "There are no figures for a time when their indicator was no longer counted",
    'the figure of "{indicator}" is for {label}, but it was counted only until {until}.',
    'Correct the period, or "until" on the indicator\'s card.',
    {"indicator": "es-2-3", "label": "September 2016", "until": "August 2016"},
)
_BEFORE_FROM = Rule(
    "row-before-from",
    "A release has no figures of an indicator that begins later",
    '"{indicator}" begins with the release of {start}, but this row is in that of {release}.',
    'Keep the row for its release, or correct "from" on the indicator\'s card.',
    {"indicator": "es-2-3", "start": "February 2017", "release": "January 2017"},
)


def check_periods(scorecard: DraftScorecard) -> Iterator[Problem]:
    """Every row whose period can't be a figure of its indicator, or of its release."""
    seen: set[int] = set()
    firsts: dict[tuple[str, Kind], Observation] = {}
    for release in scorecard.releases:
        for row in release.picture.observations.values():
            if id(row) not in seen:
                seen.add(id(row))
                yield from _problems(scorecard, scorecard.typed[row.key.indicator], row, release.month, firsts)


def _problems(
    scorecard: DraftScorecard,
    indicator: Indicator,
    row: Observation,
    release: Period,
    firsts: dict[tuple[str, Kind], Observation],
) -> Iterator[Problem]:
    period = row.key.period
    if is_main(indicator, period):
        first = firsts.setdefault((indicator.id, period.kind), row)
        others = [kind for kind in indicator.own_kinds if kind is not period.kind and (indicator.id, kind) in firsts]
        if others and first is row:
            other = firsts[indicator.id, others[0]]
            yield _TWO_KINDS.at(
                row.path, row.line, text=period.text, kind=_one(period.kind), indicator=indicator.id,
                others=_several(others[0]), path=other.path, line=other.line,
            )  # fmt: skip
    elif not is_possible(indicator, period):
        yield _OTHER_KIND.at(
            row.path, row.line, text=period.text, label=_as_read(period), indicator=indicator.id,
            kinds=_kinds(indicator), examples=_examples(indicator, period, release),
        )  # fmt: skip
        return
    if period.end > release.end:
        is_release = row.path.startswith("data/releases/")
        what = "this release" if is_release else f"the first release of {scorecard.registry.scorecard.name}"
        facts = {"indicator": indicator.id, "label": period.label, "release": release.label, "what": what}
        yield _AFTER_RELEASE.at(row.path, row.line, **facts)
    elif not has_begun(indicator, release) and indicator.from_:
        facts = {"indicator": indicator.id, "start": indicator.from_.label, "release": release.label}
        yield _BEFORE_FROM.at(row.path, row.line, **facts)
    elif indicator.until and period.end > indicator.until.end:
        facts = {"indicator": indicator.id, "label": period.label, "until": indicator.until.label}
        yield _AFTER_END.at(row.path, row.line, **facts)


def _one(kind: Kind) -> str:
    """What one period of an indicator's own is called: its runs are of twelve months."""
    return "run of 12 months" if kind is Kind.RANGE else kind.words


def _several(kind: Kind) -> str:
    return "runs of 12 months" if kind is Kind.RANGE else plural(kind.words)


def _as_read(period: Period) -> str:
    """What a period is, as the record reads it: `December 2011`, `the calendar year 2016`."""
    if period.kind in (Kind.FINANCIAL_YEAR, Kind.CALENDAR_YEAR):
        return f"the {period.kind} {period.label}"
    if period.kind is Kind.QUARTER:
        return f"the quarter {period.label}"
    return f"the {period.label}" if period.kind is Kind.ACADEMIC_YEAR else period.label


def _kinds(indicator: Indicator) -> str:
    return " or ".join(_several(kind) for kind in indicator.own_kinds)


def _examples(indicator: Indicator, typed: Period, release: Period) -> str:
    """How the periods of an indicator are written: `A month is written 2016-12, a financial year 2015/16`."""
    ways = {f"a {_one(kind)}": _near(kind, typed, release) for kind in indicator.own_kinds}
    if indicator.frequency is not Frequency.YEARLY:
        start = release.end - (release.end - indicator.first_month) % 12
        begins = f"the year to date, which begins in {MONTHS[indicator.first_month]} and has at most 12 months,"
        ways[begins] = Period.months(start, release.end)
    if indicator.kind_of_year:
        year = indicator.kind_of_year
        ways[f"a {_one(year)}"] = _near(year, typed, release)
    (first, period), *more = ways.items()
    words = [f"{first[0].upper()}{first[1:]} is written {period.text}", *(f"{what} {p.text}" for what, p in more)]
    return listed(words)


def _near(kind: Kind, typed: Period, release: Period) -> Period:
    """An example of a kind: the year that was meant, the period that holds what was typed, or the newest one."""
    meant = year_meant(typed)
    if meant and kind in (Kind.FINANCIAL_YEAR, Kind.ACADEMIC_YEAR):
        return Period.newest(kind, meant.end + (5 if kind is Kind.ACADEMIC_YEAR else 0))
    holds = next(p for end in range(typed.end, typed.end + 12) if (p := Period.newest(kind, end)).end >= typed.end)
    return holds if holds.end <= release.end else Period.newest(kind, release.end)
