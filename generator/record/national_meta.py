"""The companion of a national file, `<name>.meta.csv`: what each of its columns is."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.schema.parse import CsvRow, parse_rows
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

META_COLUMNS = (
    "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp", "filter_hint",
    "filter_grouping_column",
)  # fmt: skip
_MISSING = Rule(
    "national-meta-missing",
    "Beside a national file lies the file that says what its columns are",
    "there is no {name} beside this file.",
    "Download it with the file, or write it: a row for each filter and indicator, under the heading {heading}.",
    {"name": "care.meta.csv", "heading": "col_name,col_type,label"},
)
_TYPE = Rule(
    "national-meta-type",
    "A column of a national file is a filter or an indicator",
    'col_type "{text}" is not known.{hint}',
    "Write Filter or Indicator.",
    {"text": "Measure", "hint": ""},
)
_LABEL = Rule(
    "national-meta-label",
    "Each column of a national file has a label of its own, of 80 letters at most",
    "{why}.",
    "Give the column a short label of its own.",
    {"why": 'the column "rate" has no label'},
)
_UNIT = Rule(
    "national-meta-unit",
    "The unit of an indicator is one of the layout's own",
    'indicator_unit "{text}" is not known.',
    "Leave the cell empty for a number, or write %, pp, £, £m or numberstring.",
    {"text": "percent"},
)
_DECIMALS = Rule(
    "national-meta-decimals",
    "The decimals of an indicator are a whole number",
    'indicator_dp "{text}" is not a number of decimals.',
    "Write 0, 1, 2 or 3, or leave the cell empty.",
    {"text": "one"},
)
_OF_NOTHING = Rule(
    "national-meta-of-nothing",
    "Whatever the companion of a national file describes is in the file, once, and is no place or time",
    'the column "{name}" {why}.{hint}',
    "Correct the name, or delete the row.",
    {"name": "rat", "why": "is not in {file}".format(file="care.csv"), "hint": ' Did you mean "rate"?'},
)
_UNDESCRIBED = Rule(
    "national-column-unknown",
    "Each column of a national file is a place, a time, or described in its companion",
    'the column "{name}" is no place or time of the layout, and {meta} does not describe it.{hint}',
    "Correct its name, or add a row for it there.",
    {"name": "rate_per_1000", "meta": "care.meta.csv", "hint": ""},
)
_UNITS = ("", "%", "pp", "£", "£m", "numberstring")
_MOST_LETTERS = 80
FILTER, INDICATOR = "Filter", "Indicator"


@dataclass(frozen=True, slots=True)
class Meta:
    """The columns of a national file that its companion describes."""

    filters: tuple[str, ...]
    indicators: tuple[str, ...]
    # Columns that only group the items of a filter.
    groupings: tuple[str, ...]


def meta_path(path: str) -> str:
    """Where the companion of a file is."""
    return f"{path.removesuffix('.csv')}.meta.csv"


def read_meta(
    path: str, meta: SourceFile, columns: Collection[str], known: Collection[str], problems: list[Problem]
) -> Meta | None:
    """What the companion of a file says of its columns, of which `known` are the layout's places and times."""
    if meta.is_missing:
        name, heading = meta.path.rpartition("/")[2], ",".join(META_COLUMNS)
        problems.append(_MISSING.at(path, 1, name=name, heading=heading))
        return None
    before = len(problems)
    rows = list(parse_rows(meta, META_COLUMNS, problems))
    problems += (fault.at(meta.path, row.line) for row in rows for fault in _faults(row))
    problems += (fault.at(meta.path, line) for line, fault in _labels(rows))
    problems += (fault.at(meta.path, line) for line, fault in _names(rows, path, columns, known))
    groupings = tuple(row.cells["filter_grouping_column"] for row in rows if row.cells["filter_grouping_column"])
    described = {row.cells["col_name"] for row in rows} | set(groupings)
    if rows:
        problems += _undescribed(path, [name for name in columns if name not in known], described, meta.path)
    of_type = {kind: tuple(r.cells["col_name"] for r in rows if r.cells["col_type"] == kind) for kind in _TYPES}
    return Meta(of_type[FILTER], of_type[INDICATOR], groupings) if len(problems) == before else None


_TYPES = (FILTER, INDICATOR)


def _faults(row: CsvRow) -> Iterator[Fault]:
    kind, unit, decimals = (row.cells[name] for name in ("col_type", "indicator_unit", "indicator_dp"))
    if kind not in _TYPES:
        yield _TYPE.broken(text=kind, hint=closest(kind, _TYPES))
    if unit not in _UNITS:
        yield _UNIT.broken(text=unit)
    if not re.fullmatch(r"[0-9]?", decimals):
        yield _DECIMALS.broken(text=decimals)


def _labels(rows: Iterable[CsvRow]) -> Iterator[tuple[int, Fault]]:
    seen: dict[str, str] = {}
    for row in rows:
        name, label = row.cells["col_name"], row.cells["label"]
        first = seen.setdefault(label, name)
        why = ""
        if not label:
            why = f'the column "{name}" has no label'
        elif len(label) > _MOST_LETTERS:
            why = f'the label of the column "{name}" has {len(label)} letters'
        elif first != name:
            why = f'the columns "{first}" and "{name}" have one label'
        if why:
            yield row.line, _LABEL.broken(why=why)


def _names(
    rows: list[CsvRow], path: str, columns: Collection[str], known: Collection[str]
) -> Iterator[tuple[int, Fault]]:
    times = Counter(row.cells["col_name"] for row in rows)
    file, seen = path.rpartition("/")[2], set[str]()
    for row in rows:
        name, why = row.cells["col_name"], ""
        if name in known:
            why = "is a place or a time of the layout, which needs no words"
        elif name not in columns:
            why = f"is not in {file}"
        elif times[name] > 1 and name in seen:
            why = "is described above already"
        seen.add(name)
        if why:
            yield row.line, _OF_NOTHING.broken(name=name, why=why, hint=closest(name, {*columns} - {*known} - {name}))


def _undescribed(path: str, columns: list[str], described: set[str], meta: str) -> Iterator[Problem]:
    for name in columns:
        if name not in described:
            hint = closest(name, described | set(_PLACES_AND_TIMES))
            yield _UNDESCRIBED.at(path, 1, name=name, meta=meta.rpartition("/")[2], hint=hint)


# Columns of the layout that say where and when; only those of the first two lines are used here.
_PLACES_AND_TIMES = (
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
    "region_code", "region_name", "old_la_code", "new_la_code", "la_name",
    "lad_code", "lad_name", "pcon_code", "pcon_name", "local_enterprise_partnership_code",
    "local_enterprise_partnership_name", "english_devolved_area_code", "english_devolved_area_name", "lsip_code",
    "lsip_name", "opportunity_area_code", "opportunity_area_name", "planning_area_code", "planning_area_name",
    "rsc_region_lead_name", "ward_code", "ward_name", "trust_id", "trust_name", "sponsor_id", "sponsor_name",
    "school_urn", "school_name", "school_laestab", "provider_ukprn", "provider_name", "institution_id",
    "institution_name", "police_force_area_code", "police_force_area_name",
)  # fmt: skip
PLACES_AND_TIMES = frozenset(_PLACES_AND_TIMES)
