"""Random small councils as plain data, and the files and verdicts that they come to: what the twins are made of."""

import json
import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from hypothesis import strategies as st

from generator.assess.judged import judge
from generator.assess.no_range import Refusal
from generator.build import build_changes, check_sources
from generator.charts.drawn import Drawn
from generator.pages.site.manifest import UNKNOWN
from generator.publish.changes.sheet import Earlier
from generator.terms.problems import ContentError
from generator.terms.texts import Sources
from tests.oracle.sweep import pages_of, templates
from tests.unit.samples import AS_PRINTED, CARD, HEAD, NARRATIVE, TARGET, project, registry

MONTHS = tuple(f"2016-{number:02d}" for number in range(1, 13))
NEWEST, OLDER = MONTHS[-1], MONTHS[-2]
COLUMNS = "indicator,comparator,period,value,method,source,note\n"


@dataclass(frozen=True)
class Point:
    """A row: its value, and the parts that it is made of, where it has any."""

    value: Decimal | None
    top: int | None = None
    bottom: int | None = None
    status: str = ""

    def row(self, indicator: str, month: str) -> str:
        cells = ("" if cell is None else f"{cell:f}" for cell in map(_number, (self.value, self.top, self.bottom)))
        return f"{indicator},B,{month},,{','.join(cells)},{self.status},{'' if self.value is not None else 'x'}\n"


def _number(cell: Decimal | int | None) -> Decimal | None:
    return None if cell is None else Decimal(cell)


@dataclass(frozen=True)
class Measure:
    """A card with its figures; bounds and comparator are numbers, so that they can be moved with the figures."""

    id: str
    name: str
    unit: str
    decimals: int
    polarity: str
    rule: str
    basis: str
    green: Decimal
    amber: Decimal
    points: tuple[Point, ...]
    england: Decimal | None
    # Why its ups and downs are not told of.
    variation_off: str | None = None

    @property
    def card(self) -> dict[str, object]:
        higher = "at_least" if self.polarity == "higher is better" else "at_most"
        bands: dict[str, object] = {"green": {higher: str(self.green)}, "amber": {higher: str(self.amber)}}
        if self.polarity == "within a range":
            low, high = sorted((self.green, self.amber))
            bands = {"green": {"at_least": str(low), "at_most": str(high)}}
        target = TARGET | bands | {"from": "2015-04", "basis": self.basis, "otherwise": "red"}
        own = {"id": self.id, "number": self.id[-1], "name": self.name, "definition": self.name}
        kind = {"unit": self.unit, "decimals": self.decimals, "polarity": self.polarity}
        year = {"year_to_date": {"rule": self.rule, "starts": "april"}, "variation_off": self.variation_off}
        return CARD | own | kind | year | {"targets": [] if self.polarity == "no judgement" else [target]}


@dataclass(frozen=True)
class Town:
    """A council with two releases, the measures of its one scorecard, and what its words claim about them."""

    measures: tuple[Measure, ...]
    rated_from: int
    claims: tuple[str, ...] = ()

    def sources(self) -> Sources:
        rule = AS_PRINTED | {"rated_from": self.rated_from, "caution_below": self.rated_from}
        files = {
            "data/indicators/things.yml": registry(*(m.card for m in self.measures), rules=[rule]),
            "data/comparators/things.csv": COLUMNS + "".join(
                f"{m.id},england,2015/16,{m.england},average,x,\n" for m in self.measures if m.england is not None
            ),
        }  # fmt: skip
        for release, months in ((OLDER, MONTHS[:-1]), (NEWEST, MONTHS[-1:])):
            rows = (m.points[MONTHS.index(month)].row(m.id, month) for month in months for m in self.measures)
            files[f"data/releases/things/{release}.csv"] = HEAD + "".join(rows)
            files[f"content/scorecards/things/{release}.yml"] = self._words(release)
        kept = (file for file in project(files).files if file.stem != "2017-01")
        return Sources(tuple(file for file in kept if file.data != COLUMNS.encode()))

    def _words(self, release: str) -> str:
        words = NARRATIVE.replace("2017-01", release).replace("t-1", ", ".join(m.id for m in self.measures))
        said = " ".join(self.claims) if release == NEWEST else ""
        return words.replace("analysis: Things", f"analysis: {json.dumps(said or 'Things')}")


# --- what comes of it --------------------------------------------------------------------------------


def refused(sources: Sources) -> list[tuple[str, int, list[str]]]:
    """Where there are problems, and of which kind."""
    try:
        check_sources(sources)
    except ContentError as error:
        return sorted((problem.path, problem.line, kind_of(problem.message)) for problem in error.problems)
    return []


def said_of(town: Town) -> dict[str, Any]:
    """What is judged of a council, and which of its claims are refused."""
    return verdicts(replace(town, claims=()).sources()) | {"refused": refused(town.sources()) if town.claims else []}


def verdicts(sources: Sources) -> dict[str, Any]:
    """Everything that is judged, in words that no unit, scale or name can change."""
    content = check_sources(sources)
    judged = judge(content)
    drawn, found = Drawn(content, judged), dict[str, Any]()
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            for place, verdict in enumerate(judged.at(scorecard, release).values()):
                so_far, usual = verdict.year_to_date, verdict.usual
                chart = drawn.trend(scorecard, release, verdict.indicator)
                found[f"{release.month.text} {place}"] = {
                    "rating": str(verdict.rating.colour),
                    "why": kind_of(verdict.rating.note),
                    "direction": str(verdict.travel.arrow),
                    "usual": str(usual.why) if isinstance(usual, Refusal) else f"trial: {usual.is_trial}",
                    "movement": str(verdict.moved.movement).split(),
                    "target": (str(verdict.assurance), verdict.turned and verdict.turned.words),
                    "year to date": (so_far.value is not None, kind_of(so_far.reason)),
                    "compared": [str(comparison.judgement) for comparison in verdict.comparisons],
                    "headline": chart and kind_of(chart.chart.headline),
                }
    pages = pages_of(sources)
    found["front page"] = re.findall(r'(?s)<p class="rc-lead">(.*?)</p>', pages["index.md"])
    return found | {"change sheet": change_sheet(sources)}


def is_near_zero(said: dict[str, Any]) -> bool:
    """Whether a measure is about so few that nothing is said of its ups and downs: that does depend on its numbers."""
    return any(isinstance(verdict, dict) and verdict.get("usual") == "near zero" for verdict in said.values())


# Words that say which kind of thing is said; figures, names and units stand between them.
_KINDS = re.compile(
    r"(?i)\b(rose|fell|unchanged|last known|highest|lowest|too few|provisional|not over|rounded|no figure to rate"
    r"|every month|jump|to be expected|denominator|has no figure|the same as|no published figure|not true|higher|lower"
    r"|upper|drop|better|worse|target|up|down|green|amber|red)\b"
)


# What lies lower lies at the lower edge, but nothing lies "upper"; and of a jump nobody need say which way it went.
_ALIKE = {"upper": "higher", "drop": "jump"}


def kind_of(sentence: str) -> list[str]:
    found = (word.lower() for word in _KINDS.findall(sentence))
    return [_ALIKE.get(word, word) for word in found]


def change_sheet(sources: Sources) -> list[list[str]]:
    """The kinds of everything that the approver is told about the newest release; a denominator goes its own way."""
    then = Sources(tuple(file for file in sources.files if file.stem != NEWEST))
    html, _ = build_changes(sources, Earlier(then, "x"), templates(), UNKNOWN, "site/")
    lines = re.findall(r"(?s)<li>(.*?)</li>", html)
    return [
        [w for w in kind_of(line) if w not in ("up", "down")] + re.findall(r": (\d+)\.(?!\d)", line) for line in lines
    ]


# --- making them -------------------------------------------------------------------------------------

SHARES, MEANS, COUNTS = "share", "mean", "count"
RULES = {
    SHARES: ("ratio of sums", "latest", "mean", "none"),
    MEANS: ("mean", "latest", "none"),
    COUNTS: ("sum", "none"),
}
POLARITIES = ("higher is better", "lower is better", "within a range", "no judgement")
NAMES = ("Letters answered", "Visits made")
# In braces the reference to a measure.
CLAIMS = (
    "{name} rose to [[{id}]] in December 2016.",
    "{name} fell to [[{id}]] in December 2016.",
    "At [[{id}]], {name} got better.",
    "At [[{id}]], {name} got worse.",
    "{name} was [[{id}]], the highest since at least January 2016.",
    "{name} was [[{id}]], higher than England.",
    "{name} was [[{id}]], better than England.",
    "{name} was [[{id}]] and met its target.",
    "{name} was [[{id}]], [[{id} change]], so [[{id} against target]].",
    "{name} was [[{id} rating]].",
)


@st.composite
def points(draw: st.DrawFn, kind: str, decimals: int) -> Point:
    if kind == COUNTS:
        return Point(Decimal(draw(st.integers(0, 30))))
    bottom = draw(st.sampled_from((8, 15, 24, 40, 80)))
    if kind == MEANS:
        return Point(Decimal(draw(st.integers(0, 90))) / 10, None, bottom)
    top = draw(st.integers(0, bottom))
    return Point(share(top, bottom, decimals), top, bottom)


def share(top: int, bottom: int, decimals: int, per: int = 100) -> Decimal:
    return (Decimal(top * per) / bottom).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


@st.composite
def measures(draw: st.DrawFn, place: int, decimals: int) -> Measure:
    kind = draw(st.sampled_from((SHARES, MEANS, COUNTS)))
    decimals = {SHARES: decimals, MEANS: 1, COUNTS: 0}[kind]
    series = [draw(points(kind, decimals)) for _ in MONTHS]
    hole = draw(st.none() | st.integers(0, 10))
    if hole is not None:
        series[hole] = Point(None, status="not available")
    if draw(st.integers(0, 5)) == 0:
        series[-1] = replace(series[-1], status="provisional")
    near = st.sampled_from([point.value for point in series if point.value is not None])
    polarity = draw(st.sampled_from(POLARITIES))
    low, high = sorted((draw(near), draw(near)))
    lower = polarity == "lower is better"
    return Measure(
        id=f"t-{place + 1}",
        name=NAMES[place],
        unit={SHARES: "percent", MEANS: "days", COUNTS: "count"}[kind],
        decimals=decimals,
        polarity=polarity,
        rule=draw(st.sampled_from(RULES[kind])),
        basis=draw(st.sampled_from(("latest figure", "latest figure", "year to date", "whole year"))),
        green=low if lower else high + Decimal(1).scaleb(-decimals),
        amber=high + Decimal(1).scaleb(-decimals) if lower else low,
        points=tuple(series),
        england=draw(st.none() | near),
    )


@st.composite
def towns(draw: st.DrawFn, decimals: int = 1) -> Town:
    found = tuple(draw(measures(place, decimals)) for place in range(2))
    said = draw(st.lists(st.tuples(st.sampled_from(CLAIMS), st.sampled_from(found)), max_size=2))
    claims = tuple(claim.format(id=measure.id, name=measure.name) for claim, measure in said)
    return Town(found, draw(st.sampled_from((1, 1, 10, 25))), claims)
