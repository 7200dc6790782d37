"""The first line of a table: the names of its columns, and whatever else programs and people put there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.terms.problems import Fault
from generator.terms.rules import Rule

_SEPARATOR = Rule(
    "csv-separator",
    "The columns of a table are separated by commas",
    "the columns are separated by {sign}, as Excel does in some settings.",
    'Save it again as "CSV UTF-8 (comma delimited)", with months written like 2017-02.',
    {"sign": "semicolons"},
)
_SEP_LINE = Rule(
    "csv-sep-line",
    "The first line of a table is its heading, not a word to Excel",
    'the first line, "{line}", tells Excel what separates the columns, and is no heading.',
    'Delete the line, and save the file as "CSV UTF-8 (comma delimited)".',
    {"line": "sep=;"},
)
_ABOVE = Rule(
    "csv-lines-above-heading",
    "Nothing stands above the heading of a table",
    "the heading stands on line {line}, with {what} above it.",
    "Delete what stands above it: the first line of the file holds the names of the columns.",
    {"line": "3", "what": 'the title "Early Start, February 2017"'},
)
_INDEX = Rule(
    "csv-index-column",
    "A table has no column that only numbers its rows",
    "the first column{name} is one too many: it numbers the rows, as pandas does.",
    "Delete the column; in pandas, write the table with index=False.",
    {"name": ', "Unnamed: 0",'},
)
_NO_HEADING = Rule(
    "csv-no-heading",
    "The first line of a table holds the names of its columns",
    'the first line, which starts with "{start}", has none of the columns of such a table.',
    "Make the first line: {columns}",
    {"start": "North", "columns": "name,value"},
)
_HEADING = Rule(
    "csv-heading",
    "A table has the columns that tables of its kind have, in their order",
    "the heading has {what}.",
    "Make the first line: {columns}",
    {"what": 'no column "value", an unknown column "valeu"', "columns": "name,value"},
)
_SIGNS = {";": "semicolons", "\t": "tabs", "|": "upright lines"}
# A title, an empty line, a date, the name of a sheet.
_LOOK_FOR = 10


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that a table must have, and those that it may have behind them."""

    needed: tuple[str, ...]
    optional: tuple[str, ...]

    def fit(self, header: Sequence[str]) -> bool:
        """Whether this is their heading."""
        more = header[len(self.needed) :]
        is_start = tuple(header[: len(self.needed)]) == self.needed
        return is_start and set(more) <= set(self.optional) and len(set(more)) == len(more)

    def as_typed(self, header: Sequence[str]) -> str:
        """The right first line, with the optional columns that there are."""
        return ",".join([*self.needed, *(name for name in self.optional if name in header)])


def wrong_heading(header: list[str], rows: Iterable[list[str]], columns: Columns) -> Fault:
    """What is wrong with a first line that is no heading of these columns; `rows` are those below it."""
    first = header[0] if header else ""
    if first.lower().startswith("sep="):
        return _SEP_LINE.broken(line=",".join(header) if first == "sep=" else first)
    sign = next((sign for sign in _SIGNS if len(header) == 1 and sign in first), None)
    if sign:
        return _SEPARATOR.broken(sign=_SIGNS[sign])
    for number, row in enumerate(islice(rows, _LOOK_FOR), 2):
        if columns.fit([name.strip() for name in row]):
            above = next((name for name in header if name), "")
            return _ABOVE.broken(line=number, what=f'"{above[:60]}"' if above else "an empty line")
    if columns.fit(header[1:]):
        return _INDEX.broken(name=f', "{first}",' if first else "")
    if not set(header) & set(columns.needed):
        start = next((name for name in header if name), "")[:60]
        return _NO_HEADING.broken(start=start, columns=columns.as_typed(header))
    return _HEADING.broken(what=_difference(header, columns), columns=columns.as_typed(header))


def _difference(header: list[str], columns: Columns) -> str:
    unknown = [name for name in header if name not in (*columns.needed, *columns.optional)]
    missing = [name for name in columns.needed if name not in header]
    parts = [f'no column "{name}"' for name in missing]
    parts += [f'an unknown column "{name}"' if name else "a column without a name" for name in unknown]
    parts += [f'the column "{name}" twice' for name in dict.fromkeys(header) if name and header.count(name) > 1]
    return ", ".join(parts) or "its columns in another order"
