"""An attacker who has nothing but the published files, and knows how such figures hang together.

It shares no code with the generator: it reads data.csv of each indicator, the summary and the tables of each release
as it was published, the charts, workbooks and answers for programs. From names alone it knows that areas make the
borough, categories the whole, months the year so far, and that a numerator is a count that has an indicator of its
own. Then it asks for each figure that is not shown between which values it must lie.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from time import strftime, strptime

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from tests.site.taken import figures_in, summary_in

BOROUGH, AREAS = "BRK", {"East": "BRK-EAST", "Mid": "BRK-MID", "West": "BRK-WEST"}
AGES = ("age: under 5", "age: 5 to 11", "age: 12 to 17")
MONTHS = ("2016-11", "2016-12", "2017-01", "2017-02")
LAST = MONTHS[-1]
RUNS = {f"2016-11 to {last}": MONTHS[: place + 1] for place, last in enumerate(MONTHS)}
SHARES = {"cl-1-2": "cl-1-1", "cl-1-4": "cl-1-3", "wa-1-2": "wa-1-1"}  # Whose numerator is whose count.
# A row of these has more numbers than its value.
PARTS = dict.fromkeys(SHARES, ("value", "numerator", "denominator")) | {"cl-2-1": ("value", "denominator")}
WHOLE = ("cl-1-1", "cl-1-2", "wa-1-1", "wa-1-2")  # These count children; the others count posts by the hour.
IN_FIVES = ("wa-1-1", "wa-1-2", "wa-1-3")
LARGEST_HIDDEN = {"cl": 5, "wa": 7}
FAR = 1000.0


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One number: of which indicator, area, period and group, and which of a row's numbers it is."""

    indicator: str
    area: str
    period: str
    group: str
    part: str
    is_before: bool = False  # Whether it is the number that stood there before a later release changed it.

    @property
    def is_quotient(self) -> bool:
        """Whether it is worked out from other numbers of its row."""
        return self.part == "value" and self.indicator in PARTS


class Attack:
    """What is known: the numbers that are shown, the cells that are not, and the sums that bind them.

    A figure that a release changed is two cells: the sums of the first release are about the one from before. Where
    some figure of a month changed, any hidden one of that month may have changed as well.
    """

    def __init__(self, files: Mapping[str, str]) -> None:
        self.shown: dict[Cell, float] = {}
        self.hidden: set[Cell] = set()
        self.sums: list[tuple[Cell, tuple[Cell, ...]]] = []
        for path, text in files.items():
            if re.fullmatch(r"indicators/[^/]+/data\.csv", path):
                self._read_data(text)
        then = dict(first_release(files))
        changed = {cell for cell in self.shown if cell.is_before} | (then.keys() & self.hidden)
        months = {(cell.indicator, cell.period) for cell in changed}
        self.hidden |= {replace(c, is_before=True) for c in self.hidden if (c.indicator, c.period) in months}
        for cell, number in then.items():
            before = self._before(cell)
            self.shown[before] = number
            self.hidden.discard(before)
        for cell in sorted(self.hidden | self.shown.keys()):
            if not cell.is_before and not cell.is_quotient:
                self._find_sums(cell)

    def _read_data(self, text: str) -> None:
        for row in figures_in(text):
            key = (row["indicator"], row["area"], row["period"], row["group"])
            for part in PARTS.get(row["indicator"], ("value",)):
                self._read_number(Cell(*key, part), row[part], row["status"])
                if row["revised_in"]:
                    before = row["value_before"] if part == "value" else ""
                    self._read_number(Cell(*key, part, True), before, row["status_before"])

    def _read_number(self, cell: Cell, number: str, status: str) -> None:
        assert not (number and status == "suppressed"), f"{cell} is said to be hidden and is not"
        if number:
            self.shown[cell] = float(number)
        else:
            self.hidden.add(cell)

    def _before(self, cell: Cell) -> Cell:
        """The cell as the first release had it."""
        old = replace(cell, is_before=True)
        return old if old in self.hidden or old in self.shown else cell

    def _find_sums(self, cell: Cell) -> None:
        if cell.area == BOROUGH and not cell.group:
            self._bind(cell, [replace(cell, area=area) for area in AREAS.values()])
            self._bind(cell, [replace(cell, group=age) for age in AGES])
        if cell.period in RUNS and cell.indicator not in ("cl-1-3", "cl-1-4", "wa-1-3"):
            self._bind(cell, [replace(cell, period=month) for month in RUNS[cell.period]])
        if cell.part == "numerator":
            self._bind(cell, [replace(cell, indicator=SHARES[cell.indicator], part="value")])

    def _bind(self, whole: Cell, parts: list[Cell]) -> None:
        """A sum as it is now and as it was before the change; a run of months is about one of the two only."""
        now, old = (whole, *parts), tuple(self._before(cell) for cell in (whole, *parts))
        is_run = whole.period in RUNS and parts[0].period != whole.period
        versions = ((now if whole.period.endswith(LAST) else old),) if is_run else dict.fromkeys((now, old))
        for cells in versions:
            if all(cell in self.hidden or cell in self.shown for cell in cells):
                self.sums.append((cells[0], cells[1:]))

    def bounds(self) -> dict[Cell, tuple[float, float]]:
        """Between which values each hidden number must lie."""
        cells = sorted(self.hidden | self.shown.keys())
        place = {cell: number for number, cell in enumerate(cells)}
        rows = np.zeros((len(self.sums), len(cells)))
        for number, (whole, parts) in enumerate(self.sums):
            rows[number, place[whole]] = -1
            for part in parts:
                rows[number, place[part]] += 1
        slack = np.full(len(self.sums), 1e-6)
        ranges = [self.alone(cell) for cell in cells]
        box = Bounds([low for low, _ in ranges], [high for _, high in ranges])
        whole_numbers = np.array([int(cell.indicator in WHOLE and not cell.is_quotient) for cell in cells])
        found = {}
        for cell in cells:
            if cell in self.hidden and not cell.is_quotient:
                ends = []
                for sign in (1, -1):
                    goal = np.zeros(len(cells))
                    goal[place[cell]] = sign
                    answer = milp(
                        goal,
                        constraints=LinearConstraint(rows, -slack, slack),
                        bounds=box,
                        integrality=whole_numbers,
                    )
                    assert answer.status == 0, f"the published figures contradict each other: {answer.message}"
                    ends.append(float(answer.x[place[cell]]))
                found[cell] = (ends[0], ends[1])
        return found

    def alone(self, cell: Cell) -> tuple[float, float]:
        """What the rules that are printed on the page say of one number by itself."""
        if cell in self.hidden:
            least = 1.0 if cell.part == "value" and cell.indicator in WHOLE else 0.0
            return least, FAR
        number = self.shown[cell]
        if cell.indicator in IN_FIVES and number:
            slack = 2.0 if cell.indicator in WHOLE else 2.5
            return max(number - slack, LARGEST_HIDDEN["wa"] + 1.0), number + slack
        return number, number


def first_release(files: Mapping[str, str]) -> Iterator[tuple[Cell, float]]:
    """The numbers of the first release's own pages."""
    for found in by_surface(files).values():
        yield from found


def by_surface(files: Mapping[str, str]) -> dict[str, list[tuple[Cell, float]]]:
    """The same by where they stand: summary, tables by area and group, charts and tiles, themes, files of measures."""
    surfaces = ("summary", "tables", "charts", "themes", "files", "answers", "workbooks")
    found: dict[str, list[tuple[Cell, float]]] = {surface: [] for surface in surfaces}
    for name, prefix in (("clinic", "cl-"), ("ward", "wa-")):
        home = f"scorecards/{name}/2017-01"
        found["summary"] += _summary(files[f"{home}/{name}-summary_brookham_2017-01.csv"], prefix)
        found["tables"] += _tables(files[f"{home}/all/index.md"], prefix)
        found["charts"] += _tiles(files[f"{home}/all/index.md"])
        found["themes"] += _themes(files[f"{home}/everyone/index.md"], prefix)
        found["answers"] += _answer(files[f"api/v1/releases/{name}/2017-01.json"])
        found["workbooks"] += _workbook(files[f"{home}/{name}-scorecard_brookham_2017-01.xlsx"], prefix)
        for path, text in files.items():
            if path.startswith(f"{home}/") and path.endswith("_2017-01.csv") and "-summary_" not in path:
                found["files"] += _file(text)
            if path.startswith(f"{home}/chart-"):
                found["charts"] += _chart(path.rsplit("/chart-", 1)[1].removesuffix(".json"), text)
    return found


def _summary(text: str, prefix: str) -> Iterator[tuple[Cell, float]]:
    for row in summary_in(text):
        indicator = prefix + row["number"].replace(".", "-")
        for column in MONTHS[:3]:
            if row[column]:
                yield Cell(indicator, BOROUGH, column, "", "value"), float(row[column])
        if row["ytd"]:
            yield Cell(indicator, BOROUGH, "2016-11 to 2017-01", "", "value"), float(row["ytd"])


def _tables(page: str, prefix: str) -> Iterator[tuple[Cell, float]]:
    for caption, body in re.findall(r"<caption[^>]*>([^<]*)</caption>(.*?)</table>", page, re.DOTALL):
        found = re.match(r"(\d+\.\d+) .* by (area|age), January 2017", caption)
        if not found:
            continue
        indicator, kind = prefix + found[1].replace(".", "-"), found[2]
        for heading, figure in re.findall(r'<th scope="row">([^<]*)</th><td[^>]*>([\d.,]+)', body):
            area = AREAS.get(heading, BOROUGH) if kind == "area" else BOROUGH
            group = f"age: {heading}" if kind == "age" else ""
            yield Cell(indicator, area, "2017-01", group, "value"), float(figure.replace(",", ""))


def _tiles(page: str) -> Iterator[tuple[Cell, float]]:
    """Three figures or fewer of the borough, which stand in words instead of a line."""
    tile = re.compile(r'indicators/([^/"]+)/">(?:(?!indicators/).)*?<dl class="rc-few__columns">(.*?)</dl>', re.DOTALL)
    for indicator, columns in tile.findall(page):
        for month, figure in re.findall(r"<dt>([^<]*)</dt><dd>([\d.,]+)", columns):
            period = strftime("%Y-%m", strptime(month, "%b %Y"))
            yield Cell(indicator, BOROUGH, period, "", "value"), float(figure.replace(",", ""))


def _themes(page: str, prefix: str) -> Iterator[tuple[Cell, float]]:
    """Every month of the borough in numbers."""
    [table] = re.findall(r'<caption id="table-numbers">.*?</table>', page, re.DOTALL)
    months = [strftime("%Y-%m", strptime(month, "%b %Y")) for month in re.findall(r'rc-num">(\w{3} \d{4})<', table)]
    for number, cells in re.findall(r'<th scope="row">(\S+) [^<]*</th>(.*?)</tr>', table):
        for month, cell in zip(months, re.findall(r"<td[^>]*>(.*?)</td>", cells), strict=True):
            if figure := re.match(r"[\d.,]+", cell):
                place = Cell(prefix + number.replace(".", "-"), BOROUGH, month, "", "value")
                yield place, float(figure[0].replace(",", ""))


def _file(text: str) -> Iterator[tuple[Cell, float]]:
    for row in figures_in(text):
        for part in PARTS.get(row["indicator"], ("value",)):
            if row[part]:
                yield Cell(row["indicator"], row["area"], row["period"], row["group"], part), float(row[part])


def _answer(text: str) -> Iterator[tuple[Cell, float]]:
    """A release as programs are told it: the newest figure of each measure."""
    for measure in json.loads(text)["measures"]:
        latest = measure["latest"] or {}
        for part in PARTS.get(measure["id"], ("value",)):
            if latest.get(part) is not None:
                key = (measure["id"], latest["area"], latest["period"], latest["group"])
                yield Cell(*key, part), float(latest[part])


def _workbook(text: str, prefix: str) -> Iterator[tuple[Cell, float]]:
    """The sheet of all figures, as the build hands it to those who write it: names in the place of codes."""
    sheets = {sheet["label"]: sheet for sheet in json.loads(text)["sheets"]}
    cards = [dict(zip(sheets["Measures"]["columns"], row, strict=True)) for row in sheets["Measures"]["rows"]]
    ids = {card["Measure"]: prefix + card["Number"].replace(".", "-") for card in cards}
    for cells in sheets["All figures"]["rows"]:
        row = dict(zip(sheets["All figures"]["columns"], cells, strict=True))
        indicator, group = ids[row["Measure"]], row["Group"].replace("Total", "")
        part_of_year = row["Part of the year"]
        period = (
            strftime("%Y-%m", strptime(f"{part_of_year} {row['Year']}", "%B %Y")) if " " not in part_of_year else ""
        )
        for part in PARTS.get(indicator, ("value",)):
            number = row[part.capitalize()]
            if period and not number.startswith("["):
                yield Cell(indicator, AREAS.get(row["Area"], BOROUGH), period, group, part), float(number)


def _chart(indicator: str, text: str) -> Iterator[tuple[Cell, float]]:
    """The line of the borough; a month stands there as the number of months since the year nought."""
    for trace in json.loads(text)["data"]:
        if trace["name"] == "Brookham":
            for month, number in zip(trace["x"], trace["y"], strict=True):
                if number is not None:
                    period = f"{month // 12}-{month % 12 + 1:02d}"
                    yield Cell(indicator, BOROUGH, period, "", "value"), float(number)
