"""The real record as the tests of words see it: what the program makes of it, and what is printed in its rows."""

import csv
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

import yaml

from generator.build import check_sources
from generator.publish.files import read_sources
from generator.record.content import Content
from tests.content.texts import REPOSITORY


@cache
def content() -> Content:
    return check_sources(read_sources(REPOSITORY))


@cache
def cards(scorecard: str) -> list[dict[str, object]]:
    text = (REPOSITORY / f"data/indicators/{scorecard}.yml").read_text("utf-8")
    found: list[dict[str, object]] = yaml.load(text, yaml.CSafeLoader)["indicators"]
    return found


@cache
def printed(scorecard: str) -> Mapping[str, list[tuple[str, Decimal | None]]]:
    """The borough's months of each measure as typed, oldest first, without groups and longer periods."""
    rows: dict[str, list[tuple[str, Decimal | None]]] = {}
    with (REPOSITORY / f"data/releases/{scorecard}/2017-01.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["area"] == "E08000018" and not row["group"] and re.fullmatch(r"\d{4}-\d\d", row["period"]):
                value = Decimal(row["value"]) if row["value"] else None
                rows.setdefault(row["indicator"], []).append((row["period"], value))
    return {name: sorted(found) for name, found in rows.items()}
