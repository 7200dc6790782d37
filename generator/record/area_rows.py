"""The rows of data/areas.csv, each an area under one name for a time; and whatever can be wrong with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise

from generator.record.keys import LEVELS, LOCAL_AUTHORITY
from generator.schema.parse import CsvRow
from generator.terms.deadline import Deadline
from generator.terms.period import Period
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile, slug

AREA_COLUMNS = ("code", "name", "level", "parent", "valid_from", "valid_to")
# The area that follows one that ended.
SUCCESSOR = "successor"
_AREA_TWICE = Rule(
    "area-given-twice",
    "An area has one row for each name that it had, the later ones with the date of the new name",
    'area "{code}" is given twice, and this row does not say since when it is called "{name}".',
    "Write the date in valid_from if the area got another name; else delete one of the two rows.",
    {"code": "SAM", "name": "Sampleton"},
)
_PARENT_UNKNOWN = Rule(
    "area-parent-unknown",
    "An area's parent is an area",
    'parent "{code}" is not the code of an area.{hint}',
    "Correct the code, or add the area.",
    {"code": "SMA", "hint": ' Did you mean "SAM"?'},
)
_LEVEL_UNKNOWN = Rule(
    "area-level-unknown",
    "An area is of a level that there is",
    'level "{level}" is not known.{hint}',
    "Use one of: {known}.",
    {"level": "localty", "hint": ' Did you mean "locality"?', "known": "local authority, locality, ward"},
)
_ADDRESS_TWICE = Rule(
    "area-address-twice",
    "Each part of the council has a page, and so a name of its own",
    'the page of "{name}" would have the address of another\'s, areas/{slug}/.',
    "Give one of the two a name that differs in more than signs and capitals.",
    {"name": "East Side", "slug": "east-side"},
)
_NOT_A_DATE = Rule(
    "area-date-unreadable",
    "The dates between which an area is valid are dates",
    '{column} "{text}" is not a date.',
    "Write it like 2017-04-01, or leave the cell empty.",
    {"column": "valid_to", "text": "31/03/2017"},
)
_ENDS_FIRST = Rule(
    "area-ends-before-it-begins",
    "An area ends after it begins",
    'area "{code}" is valid to {end}, but from {start}.',
    "Correct one of the two.",
    {"code": "SAM-EAST", "end": "2016-03-31", "start": "2017-04-01"},
)
_GAP = Rule(
    "area-names-do-not-follow",
    "The names of an area follow one another without a gap",
    'area "{code}" gets another name on {start}, which is not the day after its name of before ends.',
    "Put the oldest name first, and leave valid_to of every name but the last one empty. An area that ended and another"
    " that began have two codes.",
    {"code": "SAM-EAST", "start": "2017-04-01"},
)
_MOVED = Rule(
    "area-moved",
    "An area that gets another name stays what it is",
    'area "{code}" has another {what} than in its row on line {line}.',
    "Make them the same; what is another area has a code of its own.",
    {"code": "SAM-EAST", "what": "level", "line": "3"},
)
_SUCCESSOR_UNKNOWN = Rule(
    "area-successor-unknown",
    "What follows an area is another area",
    'successor "{code}" is not the code of another area.{hint}',
    "Correct the code, or add the area.",
    {"code": "SAM-BOHT", "hint": ' Did you mean "SAM-BOTH"?'},
)
_SUCCESSOR_OF_NOBODY = Rule(
    "area-successor-without-end",
    "Only an area that ended has a successor",
    'area "{code}" has a successor, but its row does not say until when it was valid.',
    "Write its last day in valid_to, or empty the cell successor.",
    {"code": "SAM-EAST"},
)
_NAME_TAKEN = Rule(
    "area-name-taken",
    "No two areas have one name at one time, because words could not tell them apart",
    '"{name}" is the name of area "{other}" at the same time; see line {line}.',
    'Give one of the two a name that tells them apart, like "{name} {level}".',
    {"name": "North", "other": "SAM-NORTH", "line": "3", "level": "ward"},
)


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area under one name, with the first and the last month of the name where they are known."""

    code: str
    name: str
    level: str
    parent: str
    successor: str
    since: Deadline | None
    to: Deadline | None
    line: int

    @property
    def start(self) -> Period | None:
        """The month of its first day."""
        return _month(self.since)

    @property
    def end(self) -> Period | None:
        """The month of its last day."""
        return _month(self.to)

    def begun(self, month: Period) -> bool:
        """Whether the area had this name by a month."""
        return self.start is None or self.start.end <= month.end


def _month(date: Deadline | None) -> Period | None:
    return Period.month(date.day.year * 12 + date.day.month - 1) if date else None


def read_row(source: SourceFile, row: CsvRow, problems: list[Problem]) -> AreaRow | None:
    """One row; None, with the reasons among the problems, where a date is none."""
    cells, before = row.cells, len(problems)
    since, to = (_date(source, row, column, problems) for column in ("valid_from", "valid_to"))
    if len(problems) > before:
        return None
    return AreaRow(cells["code"], cells["name"], cells["level"], cells["parent"], cells[SUCCESSOR], since, to, row.line)


def _date(source: SourceFile, row: CsvRow, column: str, problems: list[Problem]) -> Deadline | None:
    text = row.cells[column]
    try:
        return Deadline.parse(text) if text else None
    except ValueError:
        problems.append(_NOT_A_DATE.at(source.path, row.line, column=column, text=text))
        return None


def faults_of_rows(rows: Sequence[AreaRow]) -> Iterator[tuple[int, Fault]]:
    """Every fault of the file as a whole, with its line."""
    codes = dict.fromkeys(row.code for row in rows)
    for row in rows:
        yield from ((row.line, fault) for fault in _faults(row, codes, rows))
    for code in codes:
        yield from _faults_of_life([row for row in rows if row.code == code])
    yield from _names_taken(rows)
    yield from _addresses_taken(rows)


def _faults(row: AreaRow, codes: dict[str, None], rows: Sequence[AreaRow]) -> Iterator[Fault]:
    if row.parent and row.parent not in codes:
        yield _PARENT_UNKNOWN.broken(code=row.parent, hint=closest(row.parent, codes))
    # Where no area is the local authority, that is said of them all together.
    if row.level not in LEVELS and any(other.level == LOCAL_AUTHORITY for other in rows):
        yield _LEVEL_UNKNOWN.broken(level=row.level, hint=closest(row.level, LEVELS), known=", ".join(LEVELS))
    if row.since and row.to and row.to.day < row.since.first_day:
        yield _ENDS_FIRST.broken(code=row.code, end=row.to.text, start=row.since.text)
    if row.successor and (row.successor == row.code or row.successor not in codes):
        others = [code for code in codes if code != row.code]
        yield _SUCCESSOR_UNKNOWN.broken(code=row.successor, hint=closest(row.successor, others))
    if row.successor and row.to is None:
        yield _SUCCESSOR_OF_NOBODY.broken(code=row.code)


def _faults_of_life(rows: Sequence[AreaRow]) -> Iterator[tuple[int, Fault]]:
    """The rows of one area: each after the first begins where the one before it ends."""
    for before, after in pairwise(rows):
        if after.since is None:
            yield after.line, _AREA_TWICE.broken(code=after.code, name=after.name)
            continue
        starts = before.since.first_day if before.since else None
        ends = (after.since.first_day - before.to.day).days if before.to else 1
        if ends != 1 or (starts is not None and starts >= after.since.first_day):
            yield after.line, _GAP.broken(code=after.code, start=after.since.text)
        for what in ("level", "parent"):
            if getattr(before, what) != getattr(after, what):
                yield after.line, _MOVED.broken(code=after.code, what=what, line=before.line)


def _names_taken(rows: Sequence[AreaRow]) -> Iterator[tuple[int, Fault]]:
    """Two areas of one name at one time."""
    spans = _spans(rows)
    alike: dict[str, list[AreaRow]] = {}
    for row in rows:
        alike.setdefault(row.name.casefold(), []).append(row)
    for same in alike.values():
        for one, other in combinations(same, 2):
            (first, last), (start, end) = spans[one.line], spans[other.line]
            if one.code != other.code and first <= end and start <= last:
                facts = {"name": other.name, "other": one.code, "line": one.line, "level": other.level}
                yield other.line, _NAME_TAKEN.broken(**facts)


def _spans(rows: Sequence[AreaRow]) -> dict[int, tuple[date, date]]:
    """The first and the last day of each name, by its line: it ends where the next one begins."""
    found: dict[int, tuple[date, date]] = {}
    for row in rows:
        later = [other for other in rows if other.code == row.code and other.line > row.line and other.since]
        ends = row.to.day if row.to else date.max
        if later and later[0].since:
            ends = min(ends, later[0].since.first_day - timedelta(days=1))
        found[row.line] = (row.since.first_day if row.since else date.min, ends)
    return found


def _addresses_taken(rows: Sequence[AreaRow]) -> Iterator[tuple[int, Fault]]:
    """Two areas within one other whose pages would have one address; what followed another has its address."""
    first: dict[str, AreaRow] = {}
    for row in rows:
        first.setdefault(row.code, row)
    taken: dict[tuple[str, str], AreaRow] = {}
    for row in first.values():
        other = taken.setdefault((row.parent, slug(row.name)), row)
        is_told = other.name.casefold() == row.name.casefold()
        if row.parent and other is not row and not is_told:
            yield row.line, _ADDRESS_TWICE.broken(name=row.name, slug=slug(row.name))
