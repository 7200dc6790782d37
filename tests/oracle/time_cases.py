"""The cases of in_time.txt, each a small council: what stands in its files, and what is right about them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.terms.period import Period
from generator.terms.texts import SourceFile, Sources
from tests.unit.samples import CARD, HEAD, NARRATIVE, TARGET, project, registry

TABLE = Path(__file__).with_name("in_time.txt")
OTHERS_HEAD = "indicator,comparator,period,value,method,source,note"
FIGURES_HEAD = "figure,label,unit,area,period,period_in_words,value,in_words,note\n"
MONTH = re.compile(r"\d{4}-\d{2}")
# `t-2 N 2016/17 Q3 = 75.0 (3/4) provisional {decimals: 0}`: all but the period can be left out.
ROW = re.compile(
    r"(?P<id>t-\d )?(?P<area>[BNS] )?(?P<period>[^=]*?) ?= ?(?P<value>[^ ({]*)"
    r"(?: ?\((?P<top>[^/]*)/(?P<bottom>[^)]*)\))?(?: ?(?P<status>[a-z ]+?))?(?: ?(?P<more>\{.*\}))?"
)
STATUSES = ("not available", "not applicable", "not yet due", "suppressed")
REPORT_CARD = {
    "title": "x", "subtitle": "x", "publisher": "x", "covers": "x", "publication": "x", "summary": "x",
    "sections": [{"id": "s", "title": "x", "summary": "x", "blocks": [{"block": "figures", "figures": ["f"]}]}],
}  # fmt: skip
PLAN = {
    "title": "x", "short_title": "x", "years": "x", "summary": "x", "owner": {"printed": "x"}, "publication": "x",
    "introduction": "There were [[f]].", "starts": "2012-04", "reporting_date": "2012-12-31",
    "priorities": [{"id": "a", "title": "A", "figures": ["f"], "actions": [
        {"ref": "1", "action": "x", "no_due_date": "x", "updates": []}]}],
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One case: its kind, its name, and its lines by their first word, in the order of the file."""

    kind: str
    name: str
    facts: tuple[tuple[str, str], ...]

    def all(self, word: str) -> list[str]:
        return [value for key, value in self.facts if key == word]

    @property
    def is_refused(self) -> bool:
        return bool(self.all("stops"))


def cases() -> list[Case]:
    """A line at the margin `A5 B25 name` begins a case; the lines below it are indented, `word  value`."""
    found: list[tuple[str, str, list[tuple[str, str]]]] = []
    for line in TABLE.read_text("utf-8").partition("\n----\n")[2].splitlines():
        if line.startswith("  "):
            key, _, value = line.strip().partition("  ")
            found[-1][2].append((key, value.strip()))
        elif line and not line.startswith("#"):
            kind, _, name = line.partition(" ")
            found.append((kind, name, []))
    return [Case(kind, name, tuple(facts)) for kind, name, facts in found]


# --- the files of a council --------------------------------------------------------------------------


def sources_of(case: Case) -> Sources:
    """The council of a case. Its releases are the months that lead a line."""
    cards = [dict(card) for card in _cards(case)]
    releases = [(key, value) for key, value in case.facts if MONTH.fullmatch(key)]
    said = case.all("says")
    files = {"data/indicators/things.yml": registry(*cards)}
    for month, rows in releases:
        told = ", ".join(str(c["id"]) for c in cards if str(c.get("from", "")) <= month)
        words = NARRATIVE.replace("2017-01", month).replace("[t-1]", f"[{told}]")
        files[f"content/scorecards/things/{month}.yml"] = words.replace(
            "analysis: Things", f"analysis: {json.dumps(said[0] if said and month == releases[-1][0] else 'Things')}"
        )
        files[f"data/releases/things/{month}.csv"] = table(HEAD, rows)
    for rows in case.all("annual"):
        files["data/annual/things.csv"] = table(HEAD, rows)
    for rows in case.all("others"):
        files["data/comparators/things.csv"] = others(rows)
    for word, folder, document in (("report card", "report-cards", REPORT_CARD), ("plan", "plans", PLAN)):
        for rows in case.all(word):
            name = "report-card-2011-12" if word == "report card" else "play"
            files[f"content/{folder}/{name.removeprefix('report-card-')}.yml"] = json.dumps(document)
            files[f"data/publications/{name}.csv"] = FIGURES_HEAD + "".join(
                f"f,Families,count,B,{period},,{value},,\n" for period, _, value in _pairs(rows)
            )
    wanted = {f"{folder}/{month}" for month, _ in releases for folder in ("content", "data")}
    kept = (f for f in project(files).files if f.stem != "2017-01" or f"{f.path.partition('/')[0]}/2017-01" in wanted)
    return Sources(tuple(SourceFile(file.path, file.data) for file in kept))


def _pairs(rows: str) -> Iterator[tuple[str, str, str]]:
    return (part.strip().partition(" = ") for part in rows.split(";"))


def _cards(case: Case) -> Iterator[dict[str, object]]:
    """`card  t-2 basis / frequency {key: value}`, and below it the targets of this card."""
    card: dict[str, object] = {}
    for key, value in case.facts:
        if key == "card":
            if card:
                yield card
            head, brace, more = value.partition("{")
            basis, _, frequency = head.strip().partition(" / ")
            own = re.match(r"t-\d ", basis)
            name = own[0].strip() if own else "t-1"
            changes = {"id": name, "number": name[-1], "name": f"Things {name[-1]}", "targets": []}
            card = CARD | changes | {"basis": basis.removeprefix(f"{name} "), "frequency": frequency}
            card |= yaml.safe_load(brace + more) if more else {}
            # A count has no parts.
            card |= {"decimals": 0, "numerator": None, "denominator": None} if card["unit"] == "count" else {}
        if key == "target":
            held = card["targets"]
            assert isinstance(held, list)
            told = {"from": "2014-01", "basis": "latest figure", "otherwise": "red"}
            held.append(TARGET | told | yaml.safe_load(value))
    yield card


def table(head: str, rows: str) -> str:
    """A CSV file of rows; a run of months stands in one piece: `2016-04 to 2016-06: 10 11 12`."""
    found = [_cells(row) for part in rows.split(";") if part.strip() for row in _each(part.strip())]
    columns = sorted({column for _, more in found for column in more})
    lines = [",".join([*cells, *(more.get(column, "") for column in columns)]) for cells, more in found]
    return "\n".join([",".join([head.strip(), *columns]), *lines, ""])


def _each(part: str) -> list[str]:
    run, colon, values = part.partition(": ")
    if not colon or "=" in run:
        return [part]
    own = re.match(r"(t-\d )?([BNS] )?", run)
    prefix = own[0] if own else ""
    first, last = (Period.parse(month).end for month in run.removeprefix(prefix).split(" to "))
    texts = [value.replace("=", " (") + (")" if "=" in value else "") for value in values.split()]
    months = [Period.month(number).text for number in range(first, last + 1)]
    return [f"{prefix}{month} = {value}" for month, value in zip(months, texts, strict=True)]


def _cells(row: str) -> tuple[list[str], dict[str, str]]:
    found = ROW.fullmatch(row)
    assert found, row
    value, status = found["value"], found["status"] or ""
    for each in STATUSES:  # The first word of a status looks like a value.
        if f"{value} {status}".strip() == each or (value == "" and status == each):
            value, status = "", each
    note = "Said by the document" if status and status != "provisional" else ""
    place = [(found["id"] or "t-1").strip(), (found["area"] or "B").strip(), found["period"].strip(), ""]
    more = yaml.load(found["more"], yaml.BaseLoader) if found["more"] else {}
    return [*place, value, found["top"] or "", found["bottom"] or "", status, note], more


def others(rows: str) -> str:
    """The file of comparators: `england 2015/16 = 72.0; t-2 region = 70 {decimals: 0}`."""
    found = []
    for row in rows.split(";"):
        name, _, value = row.strip().partition(" =")
        own = re.match(r"t-\d ", name)
        kind, _, period = name.removeprefix(own[0] if own else "").partition(" ")
        number, _, more = value.strip().partition(" {")
        cells = [(own[0].strip() if own else "t-1"), kind, period, number, "average", "x", ""]
        found.append((cells, yaml.load("{" + more, yaml.BaseLoader) if more else {}))
    columns = sorted({column for _, more in found for column in more})
    lines = [",".join([*cells, *(more.get(column, "") for column in columns)]) for cells, more in found]
    return "\n".join([",".join([OTHERS_HEAD, *columns]), *lines, ""])
