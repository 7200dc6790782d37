"""The cells of a national file: nothing empty, no spaces around, and numbers or symbols where figures are."""

import re
from collections.abc import Iterator, Sequence

from generator.record.national_asked import Distinct
from generator.record.national_files import NationalTable
from generator.record.national_meta import Meta
from generator.terms.problems import Fault, Problem
from generator.terms.rules import Rule

_SPACES = Rule(
    "national-cell-spaces",
    "No cell of a national file begins or ends with a space",
    'the {column} "{text}" begins or ends with a space.',
    "Delete the space, here and wherever else it stands.",
    {"column": "population_type", "text": "Total "},
)
_EMPTY_CELL = Rule(
    "national-cell-empty",
    "Each filter and each indicator of a national file has something in every row",
    "the {column} is empty.",
    "Write the figure, or why there is none: c, x, z, low, k or u.",
    {"column": "rate_per_10000"},
)
_NUMBER = Rule(
    "national-cell-number",
    "An indicator of a national file is a plain number, or a symbol that says why there is none",
    'the {column} "{text}" is no number, and no symbol of the layout.',
    "{remedy}.",
    {"column": "rate_per_10000", "text": "n/a", "remedy": "Write x for a figure that is not available"},
)
_TOO_LONG = Rule(
    "national-item-too-long",
    "An item of a filter has 120 letters at most",
    "an item of the filter {column} has {letters} letters.",
    "Shorten it.",
    {"column": "population_type", "letters": "140"},
)
SYMBOLS = {
    "c": "confidential",
    "x": "not available",
    "z": "not applicable",
    "low": "rounds to zero",
    "k": "rounds to zero",
    "u": "unreliable",
}
_OLD_SYMBOLS = {":": "x", ".": "z", "..": "x", "~": "low", "-": "low", "*": "c", "[c]": "c", "[x]": "x", "[z]": "z"}
_OLD_SYMBOLS |= {
    "[low]": "low",
    "[u]": "u",
    "n/a": "x",
    "N/A": "x",
    "NULL": "x",
    "NA": "x",
    "C": "c",
    "X": "x",
    "Z": "z",
}
_IS_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")
_MOST_ITEM = 120


def check_cells(path: str, table: NationalTable, meta: Meta, places_and_times: Sequence[str]) -> Iterator[Problem]:
    """Every sort of cell that can't be, at the line where it stands first."""
    for column in (*places_and_times, *meta.filters, *meta.groupings, *meta.indicators):
        for each in table.distinct(column):
            for fault in _faults(column, each, meta):
                yield fault.at(path, each.line)


def _faults(column: str, found: Distinct, meta: Meta) -> Iterator[Fault]:
    (text,) = found.cells
    if text != text.strip():
        yield _SPACES.broken(column=column, text=text)
    elif not text and column in (*meta.filters, *meta.indicators):
        yield _EMPTY_CELL.broken(column=column)
    elif column in meta.indicators and text not in SYMBOLS and not _IS_NUMBER.fullmatch(text):
        yield _NUMBER.broken(column=column, text=text, remedy=_remedy(text))
    elif column in meta.filters and len(text) > _MOST_ITEM:
        yield _TOO_LONG.broken(column=column, letters=len(text))


def _remedy(text: str) -> str:
    if symbol := _OLD_SYMBOLS.get(text):
        return f"Write {symbol}, which means {SYMBOLS[symbol]}"
    if re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?", text):
        return f"Write {text.replace(',', '')}, without commas"
    if re.fullmatch(r"-?[0-9.]+ ?%", text):
        return f"Write {text.rstrip(' %')}, without the percent sign"
    return "Write a number, or c, x, z, low, k or u for why there is none"
