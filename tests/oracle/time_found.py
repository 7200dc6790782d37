"""What the program says about a case of in_time.txt: verdicts, pages, and what a chart draws."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from generator.assess.indicator import Assessment
from generator.assess.latest import main_rows
from generator.build import check_sources
from generator.charts.paper import WIDE
from generator.charts.svg import draw
from generator.charts.trend import trend_chart
from generator.terms.period import Period
from generator.terms.problems import ContentError
from generator.terms.texts import Sources
from tests.oracle.sweep import pages_of
from tests.oracle.test_periods import judged

PAGE = "indicators/t-1/index.md"
# The marks of figures: discs and shapes stand at a place, and the sign of the last one is moved there.
MARK = re.compile(r'(?:cx="|<path d="M|translate\()([\d.]+)[^>]*><title>([^:<]+):')
SIGN = re.compile(r"translate\(([\d.]+) [\d.]+\) scale\([\d.]+\)\"><title>([^:<]+):")
SIGN_SIZE, LETTERS_BELOW = 10, 3.5


def says(text: str, part: str) -> bool:
    """Whether a text says a thing, in one of the ways that are joined by `or`, whatever its capitals."""
    return any(way.strip().lower() in text.lower() for way in part.split(" or "))


def problems_of(sources: Sources) -> list[str]:
    try:
        check_sources(sources)
    except ContentError as error:
        return [" ".join(str(problem).split()) for problem in error.problems]
    return []


def plain(page: str) -> str:
    """A page as it is read, with what its drawings tell in words."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def same_months(one: Period, other: str) -> bool:
    """Whether two periods cover the same months: a year may be told as a year or as a run of months."""
    there = Period.parse(other)
    return (one.start, one.end) == (there.start, there.end)


class Found:
    """The verdicts and pages of one council that is taken."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources

    @cached_property
    def verdicts(self) -> Assessment:
        found = judged(self.sources)
        assert found is not None, problems_of(self.sources)
        return found

    @cached_property
    def pages(self) -> dict[str, str]:
        return pages_of(self.sources)

    # Each of these is a word of the table; it takes what is right, and raises where it is not so.

    def latest(self, right: str) -> None:
        row = self.verdicts.latest
        found = f"{row.key.period.text} = {row.value if row.value is not None else row.status.value}" if row else "none"
        assert found == right

    def so_far(self, right: str) -> None:
        found = self.verdicts.year_to_date
        if right.startswith("none"):
            reason = right.partition("|")[2].strip()
            assert found.value is None, f"{found.value} for {found.period.text if found.period else ''}"
            assert says(found.reason, reason), found.reason
            return
        period, _, value = right.partition(" = ")
        assert found.value is not None, found.reason
        assert round(found.value, -int(Decimal(value).as_tuple().exponent)) == Decimal(value)
        assert found.period is not None
        assert same_months(found.period, period), found.period.text

    def rated(self, right: str) -> None:
        assert self.verdicts.rating.colour.value == right

    def moves(self, right: str) -> None:
        """Where the number went; what that means, so few figures never say."""
        assert self.verdicts.travel.arrow.value == right
        assert self.verdicts.moved.movement.value == "can't tell"

    def beside(self, right: str) -> None:
        """`england 2015/16 = better | 2016-12`, `= none | why`, or `= history`."""
        which, _, verdict = right.partition(" = ")
        name, _, period = which.partition(" ")
        judgement, _, about = (part.strip() for part in verdict.partition("|"))
        all_of = [c for c in self.verdicts.comparisons if c.comparator.name.value == name]
        mine = [c for c in all_of if (c.comparator.period.text if c.comparator.period else "") == period]
        if judgement == "history":
            assert [c.judgement.value for c in mine if c.judgement.value != "none"] == []
            return
        [found] = mine
        assert found.judgement.value == judgement
        if judgement == "none":
            assert says(found.why, about), found.why
            return
        assert found.ours is not None
        assert same_months(found.ours, about), found.ours.text

    def page(self, right: str) -> None:
        assert says(plain(self.pages[PAGE]), right)

    def page_lacks(self, right: str) -> None:
        assert not says(plain(self.pages[PAGE]), right)

    def front(self, right: str) -> None:
        assert says(plain(self.pages["index.md"]), right)

    def front_lacks(self, right: str) -> None:
        assert not says(plain(self.pages["index.md"]), right)

    def file(self, right: str) -> None:
        """`path | text` of a file, or `path | lacks | text`."""
        path, *parts = (part.strip() for part in right.split("|"))
        assert says(plain(self.pages[path]), parts[-1]) is (len(parts) == 1)

    # --- charts --------------------------------------------------------------------------------------

    @cached_property
    def drawing(self) -> str:
        """The line, which a page has of four figures or more."""
        content, indicator = check_sources(self.sources), self.verdicts.indicator
        rows = main_rows(indicator, content.scorecards[0].latest.picture, content.borough.code)
        chart = trend_chart(self.verdicts, content.borough.name, rows, "chart-t-1")
        assert chart is not None, "no chart"
        return draw(chart, WIDE)

    @cached_property
    def marks(self) -> dict[str, float]:
        """How far to the right the figure of each period stands."""
        signs = {label: float(x) + SIGN_SIZE for x, label in SIGN.findall(self.drawing)}
        return {label: float(x) for x, label in MARK.findall(self.drawing)} | signs

    def lines(self, right: str) -> None:
        """Into how many pieces the line of the borough falls."""
        joined = "".join(re.findall(r'<path class="line"[^>]* d="([^"]*)"', self.drawing))
        alone = len(self.marks) - len(re.findall("[ML]", joined))
        assert joined.count("M") + alone == int(right)

    def chart(self, right: str) -> None:
        assert says(plain(self.drawing), right)

    def chart_lacks(self, right: str) -> None:
        assert not says(plain(self.drawing), right)

    def target_at(self, right: str) -> None:
        """`Nov 2016 = 60, Dec 2016 = none`: the level of the target's line where the mark of a month stands."""
        wanted = dict(each.strip().split(" = ") for each in right.split(","))
        assert {label: self._level(self.marks[label]) for label in wanted} == wanted

    def _level(self, x: float) -> str:
        """The last level that the step reaches at a place across: at a corner the new target holds."""
        levels = [y for left, right, y in self._steps() if left - 0.6 <= x <= right + 0.6]
        if not levels:
            return "none"
        [numbers] = re.findall(r'<g class="levels".*?</g>', self.drawing)
        axis: list[tuple[str, str]] = re.findall(r'y="([\d.]+)">([\d.]+)', numbers)
        (y0, low), (y1, high) = ((float(y) - LETTERS_BELOW, float(value)) for y, value in (axis[0], axis[-1]))
        return str(round(low + (levels[-1] - y0) / (y1 - y0) * (high - low)))

    def _steps(self) -> list[tuple[float, float, float]]:
        """The level pieces of the target's line: from, to, height."""
        found = []
        for path in re.findall(r'<path class="target[^"]*"[^>]* d="([^"]*)"', self.drawing):
            spots: list[tuple[float, float, bool]] = []
            for letter, numbers in re.findall(r"([MLHV])([^MLHV]*)", path):
                values = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
                last_x, last_y, _ = spots[-1] if spots else (0.0, 0.0, False)
                x = last_x if letter == "V" else values[0]
                y = values[0] if letter == "V" else last_y if letter == "H" else values[1]
                spots.append((x, y, letter != "M"))
            found += [(a[0], b[0], b[1]) for a, b in pairwise(spots) if b[2] and abs(a[1] - b[1]) < 0.1 < b[0] - a[0]]
        return found


WORDS: dict[str, Callable[[Found, str], None]] = {
    "latest": Found.latest, "so far": Found.so_far, "rated": Found.rated, "moves": Found.moves,
    "beside": Found.beside, "page": Found.page, "page lacks": Found.page_lacks, "front": Found.front,
    "front lacks": Found.front_lacks,
    "file": Found.file, "lines": Found.lines, "chart": Found.chart, "chart lacks": Found.chart_lacks,
    "target at": Found.target_at,
}  # fmt: skip
