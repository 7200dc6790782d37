"""Random rows for one measure: its own figures, printed years to date, yearly figures, and comparators."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from random import Random
from typing import Any

from tests.oracle.second import periods
from tests.oracle.second.periods import STEP, Span
from tests.oracle.second.reading import Row
from tests.oracle.second.year_to_date import PER, together

NAMES = ("statistical-neighbours", "best-statistical-neighbour", "england", "england-top-quartile", "region")
YEARS = ("financial year", "academic year", "calendar year")
THEIR_KINDS = (*YEARS, *YEARS, *periods.KINDS, "twelve months", "run", "")
# Without a row nobody knows when the next one ends, or which of two kinds it is of.
UNKNOWN_AT_FIRST = ("twelve months", "term", "half term")


@dataclass
class Point:
    """A row of the whole: its cells, and the release with which it comes; -1 for the yearly file."""

    span: Span
    release: int
    value: Fraction | None
    top: int | None = None
    bottom: int | None = None
    status: str = ""
    # How many decimals the document prints, where it says so.
    declared: int | None = None

    def line(self, name: str, decimals: int, *, is_padded: bool) -> str:
        """The cells of the row, of which the last says how many decimals are printed."""
        places = decimals if self.declared is None else self.declared
        value = "" if self.value is None else written(self.value, places, is_padded=is_padded)
        parts = ",".join("" if part is None else str(part) for part in (self.top, self.bottom))
        note = "x" if self.value is None else ""
        declared = "" if self.declared is None else self.declared
        return f"{name},B,{self.span.text},,{value},{parts},{self.status},{note},{declared}\n"


@dataclass
class Measure:
    """A card and its rows."""

    card: dict[str, Any]
    kind: str
    points: list[Point] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def written(value: Fraction, decimals: int, *, is_padded: bool) -> str:
    text = f"{float(value):.{decimals}f}"
    return text if is_padded or "." not in text else text.rstrip("0").rstrip(".")


def own_points(random: Random, of: Measure, releases: list[int]) -> list[Point]:
    """Rows of the own kind, each in the release with which it is due; a few are missing, late, or there before."""
    last = min(releases[-1], periods.month_number(of.card.get("until", "9999-01")))
    anchor, lag = periods.run(releases[0] - 11, releases[0]), of.card.get("due_after", 0)
    spans = periods.calendar(of.kind, last - 60, last, STEP[of.card["frequency"]], anchor)
    # From here on none may be missing: it is the newest that is due with the first release.
    due_first = max((n for n, span in enumerate(spans) if span.last + lag <= releases[0]), default=0)
    holes, is_careless, found = random.choice((0, 0, 0.1)), random.random() < 0.1, list[Point]()
    for n, span in list(enumerate(spans))[max(0, min(due_first, len(spans) - random.randrange(1, 18))) :]:
        in_time = [place for place, month in enumerate(releases) if span.last + lag <= month]
        if not in_time:
            in_time = [len(releases) - 1] if random.random() < 0.3 else []
        elif is_careless and random.random() < 0.2 and (n > due_first or of.kind not in UNKNOWN_AT_FIRST):
            in_time = in_time[1:]
        if in_time and (n >= due_first or random.random() >= holes):
            found += told(random, point(random, of.card, span, in_time[0]), len(releases))
    is_told_once = len(found) > 1 and found[-1].span != found[-2].span
    if is_told_once and random.random() < 0.1:
        found[-1] = Point(found[-1].span, found[-1].release, None, status="not yet due")
    return found


def told(random: Random, point: Point, releases: int) -> list[Point]:
    """A row, or the same told twice: first that it is not due yet, or still provisional."""
    is_last = point.release == releases - 1
    if point.status == "provisional" and not is_last and random.random() < 0.5:
        return [point, replace(point, release=point.release + 1, status="")]
    if not point.status and not is_last and random.random() < 0.05:
        later = replace(point, release=point.release + 1)
        return [Point(point.span, point.release, None, status="not yet due"), later]
    return [point]


def point(random: Random, card: dict[str, Any], span: Span, release: int) -> Point:
    lot, per = random.random(), PER.get(card["unit"])
    if lot < 0.04:
        return Point(span, release, None, status="not available")
    if lot < 0.08 and per:
        return Point(span, release, None, 0, 0, "not applicable")
    status = "provisional" if lot > 0.95 else ""
    if per and (random.random() < 0.85 or card["year_to_date"]["rule"] == "ratio of sums"):
        bottom = random.choice((8, 15, 40, 80)) * (per if per > 100 else 1)
        top = random.randrange(0, (bottom if per <= 100 else bottom // 10) + 1)
        declared = random.randrange(card["decimals"]) if card["decimals"] and random.random() < 0.03 else None
        value = shown(Fraction(top * per, bottom), card["decimals"] if declared is None else declared)
        return Point(span, release, value, top, bottom, status, declared)
    low = -20 if card["unit"] in ("pounds", "percentage points") else 0
    return Point(span, release, shown(Fraction(random.randrange(low * 10, 900), 10), card["decimals"]), status=status)


def shown(value: Fraction, decimals: int) -> Fraction:
    size = int(abs(value) * 10**decimals + Fraction(1, 2))
    return Fraction(size if value >= 0 else -size, 10**decimals)


def printed_points(random: Random, of: Measure, releases: list[int]) -> list[Point]:
    """Printed years to date that fit the rows: up to the latest figure, or to one before."""
    last_release = len(releases) - 1
    valued = [p for p in of.points if p.value is not None and p.status == "" and p.span.last <= releases[-1]]
    if not valued or random.random() < 0.6:
        return []
    rule, found = of.card["year_to_date"]["rule"], dict[str, Point]()
    ends = [valued[-1].span.last, *random.sample([p.span.last for p in valued], min(2, len(valued)))]
    for end in ends[: random.choice((1, 1, 2, 3))]:
        span = periods.run(periods.year_begins(of.card, end), end)
        if span.kind == "twelve months" and of.card["basis"] == "rolling 12 months":
            continue  # Whether that is the year to date or an own figure, nobody could tell.
        place = last_release if rule == "latest" else next(n for n, month in enumerate(releases) if end <= month)
        value = printed_value(random, of, span)
        found[span.text] = Point(span, place, value, status="provisional" if random.random() < 0.1 else "")
    return list(found.values())


def printed_value(random: Random, of: Measure, span: Span) -> Fraction:
    """What a document prints as year to date, so that it does not contradict the rows."""
    rule, decimals = of.card["year_to_date"]["rule"], of.card["decimals"]
    newest = {p.span: p for p in of.points}.values()
    inside = [p for p in newest if span.first <= p.span.first and p.span.last <= span.last]
    values = [p.value for p in inside if p.value is not None]
    if rule == "latest":
        return next(p.value for p in of.points if p.span.last == span.last and p.value is not None)
    if rule == "sum" and values:
        is_whole = sum(p.span.months for p in inside if p.value is not None) == span.months
        return sum(values, Fraction(0)) + (0 if is_whole else random.randrange(9))
    rows = tuple(
        Row(p.span, p.value, fraction(p.top), fraction(p.bottom), "", decimals) for p in inside if p.value is not None
    )
    exact = together(of.card, rule, rows) if rows and rule in ("mean", "ratio of sums") else None
    return shown(exact if exact is not None else random.choice(values or [Fraction(7)]), decimals)


def fraction(part: int | None) -> Fraction | None:
    return None if part is None else Fraction(part)


def year_points(random: Random, of: Measure, releases: list[int]) -> list[Point]:
    """Figures for whole years, in the yearly file or in a release."""
    kind = periods.YEAR_THAT_STARTS.get(periods.starts(of.card))
    if random.random() < 0.1:
        kind = of.card["yearly_figures"] = random.choice(YEARS)
    if kind is None or random.random() < 0.6:
        return []
    last = min(releases[-1], periods.month_number(of.card.get("until", "9999-01")))
    spans = periods.calendar(kind, last - 40, last, 12)
    return [point(random, of.card, span, -1 if span.last <= releases[0] else len(releases) - 1) for span in spans]


def other_lines(random: Random, of: Measure, newest: int) -> Iterator[str]:
    """Comparators of a few names: of each name no two that end together."""
    for name in random.sample(NAMES, random.choice((0, 1, 2, 3))):
        ends = set[int]()
        for _ in range(random.choice((1, 1, 2, 3))):
            span = their_span(random, newest)
            end = span.last if span else 0
            if end not in ends:
                ends.add(end)
                known = [p.value for p in of.points if p.value is not None] or [Fraction(5)]
                value = max(Fraction(0), random.choice(known) + random.choice((-3, 0, 0, 2)))
                value = min(value, Fraction(100)) if of.card["unit"] == "percent" else value
                number = written(value, of.card["decimals"], is_padded=random.random() < 0.5)
                yield f"{of.card['id']},{name},{span.text if span else ''},{number},average,x,\n"


def their_span(random: Random, newest: int) -> Span | None:
    kind, end = random.choice(THEIR_KINDS), newest - random.choice((0, 1, 3, 6, 9, 12, 14, 20, 26))
    if not kind:
        return None
    if kind in ("run", "twelve months"):
        return periods.run(end - (11 if kind == "twelve months" else random.randrange(1, 14)), end)
    return periods.calendar(kind, end - 13, end, 1)[-1]
