"""From the text of the files to the rows of a measure as at a release: pandas and yaml, nothing of the generator."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

import pandas as pd
import yaml

from tests.oracle.second.periods import Span, month_number, own_kinds, parse


@dataclass(frozen=True)
class Row:
    """A figure of the whole, or the reason why there is none."""

    span: Span
    value: Fraction | None
    top: Fraction | None
    bottom: Fraction | None
    status: str
    places: int


@dataclass(frozen=True)
class Other:
    """A figure of somewhere else."""

    name: str
    span: Span | None
    value: Fraction
    places: int


@dataclass(frozen=True, eq=False)
class Record:
    """A scorecard: its cards, the months of its releases, its rows in the order of publication, and its comparators."""

    cards: dict[str, dict[str, Any]]
    releases: list[int]
    rows: Any
    comparators: Any


def read(files: Mapping[str, str], scorecard: str) -> Record:
    """The record of a scorecard, from the texts of all files by path."""
    registry = yaml.load(files[f"data/indicators/{scorecard}.yml"], yaml.BaseLoader)
    least = {rule["id"]: rule["rated_from"] for rule in registry.get("disclosure_rules", [])}
    for card in registry["indicators"]:
        card["rated_from"] = least.get(card["disclosure"].get("rule"), "0")
    areas = table(files["data/areas.csv"])
    [whole] = areas[areas.level == "local authority"].code
    names = sorted(path for path in files if path.startswith(f"data/releases/{scorecard}/") and path.endswith(".csv"))
    months = [month_number(path.rpartition("/")[2].removesuffix(".csv")) for path in names]
    rows = [table(files[path]).assign(release=month) for path, month in zip(names, months, strict=True)]
    yearly = f"data/annual/{scorecard}.csv"
    if yearly in files:
        rows.insert(0, table(files[yearly]).assign(release=0))
    everything = pd.concat(rows, ignore_index=True)
    mine = everything[(everything.area == whole) & (everything.group == "")]
    comparators = table(files.get(f"data/comparators/{scorecard}.csv", "indicator,comparator,period,value\n"))
    return Record({card["id"]: card for card in registry["indicators"]}, months, mine, comparators)


def table(text: str) -> Any:
    return pd.read_csv(io.StringIO(text.removeprefix("\ufeff")), dtype=str, keep_default_na=False)


def number(text: str) -> Fraction | None:
    return Fraction(text) if text else None


def places_of(card: dict[str, Any], row: Any) -> int:
    """With how many decimals a figure is shown: those of its card, unless its row declares fewer."""
    declared = getattr(row, "decimals", "")
    return int(declared) if isinstance(declared, str) and declared else int(card["decimals"])


@lru_cache(maxsize=2000)
def rows_at(record: Record, indicator: str, release: int) -> list[Row]:
    """The rows of a measure as at a release, oldest period first: the last row of each period is the one that holds."""
    known = record.rows[(record.rows.indicator == indicator) & (record.rows.release <= release)]
    known = known.drop_duplicates("period", keep="last")
    found = [
        Row(
            parse(row.period),
            number(row.value),
            number(row.numerator),
            number(row.denominator),
            row.status,
            places_of(record.cards[indicator], row),
        )
        for row in known.itertuples()
    ]
    return sorted(found, key=lambda row: row.span)


def own_kind(record: Record, indicator: str) -> str:
    """The kind of period in which a measure has its figures; of two that it may have, the one that its rows are of."""
    kinds = own_kinds(record.cards[indicator])
    used = {row.span.kind for row in rows_at(record, indicator, max(record.releases))}
    return next((kind for kind in kinds if kind in used), kinds[0])


def own_rows(record: Record, indicator: str, release: int) -> list[Row]:
    kind = own_kind(record, indicator)
    return [row for row in rows_at(record, indicator, release) if row.span.kind == kind]


def others_at(record: Record, indicator: str, release: int) -> list[Other]:
    """The comparators of a measure whose time is over by a release, or that have none."""
    mine = record.comparators[record.comparators.indicator == indicator]
    found = [
        Other(
            row.comparator,
            parse(row.period) if row.period else None,
            Fraction(row.value),
            places_of(record.cards[indicator], row),
        )
        for row in mine.itertuples()
    ]
    return [other for other in found if other.span is None or other.span.last <= release]
