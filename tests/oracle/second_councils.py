"""Small random councils with every kind of period, as files: what the second way and the generator are both asked."""

from collections.abc import Mapping
from random import Random
from typing import Any

from generator.terms.texts import SourceFile, Sources
from tests.oracle.second import periods
from tests.oracle.second.due import stands
from tests.oracle.second.periods import OWN_KINDS
from tests.oracle.second.year_to_date import PER
from tests.oracle.second_rows import Measure, other_lines, own_points, printed_points, year_points
from tests.unit.samples import AS_PRINTED, CARD, HEAD, NARRATIVE, project, registry

COMPARATORS = "indicator,comparator,period,value,method,source,note\n"
KINDS = sorted([*OWN_KINDS, ("month end", "yearly")])
OF_SCHOOL = ("academic year to date", "academic year", "term")
OVERLAPPING = ("financial year to date", "academic year to date", "rolling 12 months")
ANY = ("percent", "count", "rate per 10,000", "days", "average", "pounds", "percentage points", "rate")


def council(random: Random) -> dict[str, str]:
    """The files of a council with one or two measures and one to three releases."""
    newest = random.randrange(2015 * 12, 2018 * 12)
    releases = sorted({newest - random.choice((0, 0, 1, 2, 3, 4, 6)) for _ in range(3)} | {newest})[-3:]
    measures = [measure(random, f"t-{n + 1}", releases) for n in range(random.choice((1, 1, 2)))]
    for other in measures[1:]:
        first = min((point.release for point in other.points), default=0)
        if first > 0:
            other.card["from"] = periods.month_text(releases[first])
    rule = AS_PRINTED | {"rated_from": (least := random.choice((1, 1, 1, 20))), "caution_below": least}
    files = {"data/indicators/things.yml": registry(*(m.card for m in measures), rules=[rule])}
    head = HEAD.replace("\n", ",decimals\n")
    for place, release in enumerate(releases):
        month = periods.month_text(release)
        told = ", ".join(m.card["id"] for m in measures if stands(m.card, release, releases[0]))
        words = NARRATIVE.replace("2017-01", month).replace("t-1", told)
        files[f"content/scorecards/things/{month}.yml"] = words
        files[f"data/releases/things/{month}.csv"] = head + lines(random, measures, place)
    if any(point.release == -1 for m in measures for point in m.points) and (yearly := lines(random, measures, -1)):
        files["data/annual/things.csv"] = head + yearly
    if others := [line for m in measures for line in m.others]:
        files["data/comparators/things.csv"] = COMPARATORS + "".join(random.sample(others, len(others)))
    if head in files.values():
        return council(random)  # A release that holds nothing at all is another rule's business.
    kept = {file.path: file.data.decode() for file in project(files).files if file.stem != "2017-01"}
    return kept | files


def lines(random: Random, measures: list[Measure], place: int) -> str:
    is_padded = random.random() < 0.5
    points = [(m.card, point) for m in measures for point in m.points if point.release == place]
    random.shuffle(points)
    found = "".join(point.line(card["id"], card["decimals"], is_padded=is_padded) for card, point in points)
    # If nothing is due, there is a row for another area, which decides nothing.
    rows = [(m.card["id"], point) for m in measures for point in m.points[:1]]
    return found or "".join(f"{name},N,{p.span.text},,,,,not available,x,\n" for name, p in rows if place >= p.release)


def card_of(random: Random, name: str) -> dict[str, Any]:
    basis, frequency = random.choice(KINDS)
    by_term = basis in OF_SCHOOL or frequency == "termly"
    starts = "september" if by_term else random.choice(("april", "april", random.choice(periods.MONTH_NAMES)))
    if basis.startswith("financial"):
        starts = "april"
    elif basis == "calendar year":
        starts = "january"
    elif (basis, frequency) == ("month end", "yearly"):
        starts = random.choice(tuple(periods.YEAR_THAT_STARTS))
    unit = random.choice(ANY)
    adds_up = basis not in (*OVERLAPPING, "month end") and unit not in (
        "percent",
        "days",
        "average",
        "percentage points",
    )
    rules = ["latest", "none", *(["sum"] * 3 if adds_up else [])]
    if basis not in OVERLAPPING:
        rules += ["mean", *(["ratio of sums"] * 3 if unit in PER else [])]
    card = CARD | {
        "id": name,
        "number": name[-1],
        "name": f"Things {name}",
        "unit": unit,
        "decimals": 0 if unit == "count" else random.choice((0, 1, 1, 2)),
        "polarity": random.choice(["higher is better", "lower is better"] * 3 + ["no judgement", "within a range"]),
        "basis": basis,
        "frequency": frequency,
        "year_to_date": {"rule": (rule := random.choice(rules)), "starts": starts},
    }
    if periods.starts(card | {"year_to_date": {}}) == starts and random.random() < 0.2:
        card["year_to_date"] = {"rule": rule}
    if random.random() < 0.2:
        card["verdicts_on_provisional"] = True
    if random.random() < 0.2:
        card["due_after"] = random.choice((1, 1, 2, 3, 5))
    return card


def measure(random: Random, name: str, releases: list[int]) -> Measure:
    card = card_of(random, name)
    found = Measure(card, random.choice(periods.own_kinds(card)))
    if random.random() < 0.2:
        month = releases[-1] - random.randrange(18)
        since, anew = (periods.month_text(each) for each in (max(month, releases[0]), month))
        card["changes"] = [{"from": since, "new_count": anew, "why": "x"}]
    # The first one stays, so that there is something to tell of.
    if name != "t-1" and random.random() < 0.3:
        card["until"] = periods.month_text(releases[-1] - random.randrange(14))
    found.points = own_points(random, found, releases)
    if card["frequency"] != "yearly":
        found.points += printed_points(random, found, releases) + year_points(random, found, releases)
    found.others = list(other_lines(random, found, releases[-1]))
    return found


def sources_of(files: Mapping[str, str]) -> Sources:
    return Sources(tuple(SourceFile(path, text.encode()) for path, text in sorted(files.items())))
