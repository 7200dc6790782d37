"""Reads headlines.txt: a card, a line of figures and what happened, and what a headline has to say of them."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.assess.indicator import assess_indicator
from generator.assess.latest import main_rows
from generator.assess.shape import shape_of
from generator.charts.words import headline
from generator.record.series import period_before
from generator.schema.registry import Indicator, Registry
from generator.terms.period import Period
from tests.unit.samples import AS_PRINTED, BOROUGH, CARD, TARGET, picture, registry

TABLE = Path(__file__).parent / "headlines.txt"
POLARITIES = {"higher": "higher is better", "lower": "lower is better", "none": "no judgement"}
_CARD = re.compile(
    r"(?P<unit>.+?) (?P<decimals>\d) (?P<polarity>\w+)(?: (?P<time>\w[^{]* / \w+))?(?: (?P<more>\{.*\}))?"
)


@dataclass(frozen=True)
class Case:
    """One case: its name, and each line below it as a word and what follows."""

    name: str
    lines: tuple[tuple[str, str], ...]

    def one(self, word: str) -> str:
        """What follows a word; nothing where it does not stand there."""
        return next((text for found, text in self.lines if found == word), "")


def cases() -> list[Case]:
    """Every case of the table, in its order."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for line in TABLE.read_text().split("----\n", 1)[1].splitlines():
        if line and line[0] != " ":
            found.append((line, []))
        elif line.strip():
            word = "new count" if line.split()[0] == "new" else line.split()[0]
            found[-1][1].append((word, line.strip().removeprefix(word).strip()))
    return [Case(name, tuple(lines)) for name, lines in found]


def told(case: Case, **changes: object) -> tuple[str, str]:
    """The shape and the headline that the program gives a case, with changes of its card."""
    indicator, first, values = _indicator(case, changes), *_figures(case)
    periods = _periods(indicator, first, len(values))
    table = "\n".join(f"{period.text} | {_cell(value)}" for period, value in zip(periods, values, strict=True))
    shown = picture(table, Period.month(periods[-1].end).text)
    assessment, rows = assess_indicator(indicator, shown, BOROUGH, ()), main_rows(indicator, shown, BOROUGH)
    return shape_of(assessment, rows).shape.value, headline(assessment, rows)


def _figures(case: Case) -> tuple[Period, list[str]]:
    first, values = case.one("figures").split(": ", 1)
    return Period.parse(first), values.split()


def _cell(value: str) -> str:
    if value == "-":
        return " | not available"
    shown, _, base = value.removesuffix("p").partition("/")
    parts = f" = {float(shown) * float(base) / 100:g}/{base}" if base else ""
    return f"{shown}{parts} | provisional" if value.endswith("p") else f"{shown}{parts}"


def _periods(indicator: Indicator, first: Period, number: int) -> list[Period]:
    """So many periods that follow one another, from the first on."""
    month, last = first.end, Period.newest(first.kind, first.end)
    found = [last]
    while len(found) < number:
        month += 1
        following = Period.newest(first.kind, month)
        if period_before(indicator, following) == found[-1]:
            found.append(following)
    return found


def _indicator(case: Case, changes: dict[str, object]) -> Indicator:
    card = CARD | {"theme": "things"} | _card(case) | changes
    if case.one("break"):
        month = case.one("break")
        card |= {"changes": [{"from": month, "new_count": month, "why": "Counted in a new way."}]}
    if text := case.one("target"):
        bands, _, basis = text.partition("} to ")
        bands, _, whole = bands.partition("} whole")
        basis = "year to date" if basis else "whole year" if whole else "latest figure"
        first = Period.month(_figures(case)[0].start).text
        bands = yaml.safe_load(bands.rstrip("}") + "}}")
        card |= {"targets": [TARGET | bands | {"from": first, "basis": basis, "otherwise": "red"}]}
    rated_from = card.pop("rated_from", 1)
    rule = AS_PRINTED | {"rated_from": rated_from, "caution_below": rated_from}
    whole_registry = json.loads(registry(card, rules=[rule]))
    if text := case.one("event"):
        date, words = text.split(" ", 1)
        whole_registry["events"] = [{"date": date, "words": words, "source": "x"}]
    return Registry.model_validate(whole_registry).indicators[0]


def _card(case: Case) -> dict[str, object]:
    if not case.one("card"):
        return {}
    found = _CARD.fullmatch(case.one("card"))
    assert found, case.name
    card: dict[str, object] = {"unit": found["unit"], "decimals": int(found["decimals"])}
    card["polarity"] = POLARITIES[found["polarity"]]
    if found["time"]:
        card["basis"], card["frequency"] = found["time"].split(" / ")
    return card | (yaml.safe_load(found["more"]) if found["more"] else {})
