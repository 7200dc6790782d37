"""From the bytes of one file to rows or to a checked object; faults become problems, never exceptions."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from yaml.nodes import MappingNode, Node, SequenceNode

from generator.schema.explain import explain_faults, explain_yaml, line_at
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile

M = TypeVar("M", bound=BaseModel)
# Where a star could start a YAML alias; to look at every event of a long text for one takes as long as to read it.
_MAYBE_ALIAS = re.compile(r"(?:^|[\s,:\[{-])\*[\w-]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One line of a CSV file: its line number and its cells by column name, all text."""

    line: int
    cells: dict[str, str]


def decode(source: SourceFile, problems: list[Problem]) -> str | None:
    """The text of a file, or None with a problem if it is missing, empty or not UTF-8."""
    if source.is_missing:
        problems.append(Problem(source.path, 1, "this file is missing.", "Add it: the site can't be built without it."))
        return None
    try:
        text = source.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.data[: error.start].count(b"\n") + 1
        problems.append(
            Problem(source.path, line, "this file is not saved as UTF-8.", "Save it again with the encoding UTF-8.")
        )
        return None
    if not text.strip():
        problems.append(_empty(source))
        return None
    return text


def _empty(source: SourceFile) -> Problem:
    return Problem(source.path, 1, "this file is empty.", "Fill it in, or delete it if it is not needed.")


# --- CSV -------------------------------------------------------------------------------------------


def parse_rows(source: SourceFile, columns: tuple[str, ...], problems: list[Problem]) -> Iterator[CsvRow]:
    """The rows of a CSV file that has exactly these columns."""
    text = decode(source, problems)
    if text is None:
        return
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    start = 1
    try:
        header = [name.strip() for name in next(reader)]
        if not _header_fits(source, header, columns, problems):
            return
        # A row starts on the line after the one where the row before it ended: a quoted cell can hold line ends.
        start = reader.line_num + 1
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                pass  # Excel likes to leave rows of bare commas at the end.
            elif len(cells) == len(header):
                yield CsvRow(start, dict(zip(header, (cell.strip() for cell in cells), strict=True)))
            else:
                message = f"this row has {len(cells)} cells, but the heading has {len(header)} columns."
                remedy = "Give each column one cell; put text that holds a comma between double quotes."
                problems.append(Problem(source.path, start, message, remedy))
            start = reader.line_num + 1
    except csv.Error:
        message = "this row has a double quote that is not closed, or something after a closed one."
        remedy = "Put the whole text between two double quotes, and write a double quote within it twice."
        problems.append(Problem(source.path, start, message, remedy))


def _header_fits(source: SourceFile, header: list[str], columns: tuple[str, ...], problems: list[Problem]) -> bool:
    if header == list(columns):
        return True
    if len(header) == 1 and (";" in header[0] or "\t" in header[0]):
        sign = "semicolons" if ";" in header[0] else "tabs"
        message = f"the columns are separated by {sign}, as Excel does in some settings."
        remedy = 'Save it again as "CSV UTF-8 (comma delimited)", with months written like 2017-02.'
    else:
        unknown = [name for name in header if name not in columns]
        missing = [name for name in columns if name not in header]
        parts = [f'no column "{name}"' for name in missing] + [f'an unknown column "{name}"' for name in unknown]
        message = f"the heading has {', '.join(parts) or 'its columns in another order'}."
        remedy = f"Make the first line: {','.join(columns)}"
    problems.append(Problem(source.path, 1, message, remedy))
    return False


# --- YAML ------------------------------------------------------------------------------------------


def parse_model(source: SourceFile, model: type[M], problems: list[Problem]) -> M | None:
    """A checked object from a YAML file, or None with every problem that the file has."""
    node = _compose(source, problems)
    if node is None:
        return None
    before = len(problems)
    data = _construct(node, source.path, problems)
    if len(problems) > before:
        return None
    try:
        return model.model_validate(data)
    except ValidationError as error:
        problems += explain_faults(source.path, node, error, model)
        return None


def line_of(source: SourceFile, *loc: int | str) -> int:
    """The line of a YAML file on which the thing at this place stands."""
    node = _compose(source, [])
    return line_at(node, loc) if node else 1


def _compose(source: SourceFile, problems: list[Problem]) -> Node | None:
    text = decode(source, problems)
    if text is None:
        return None
    for number, line_text in enumerate(text.splitlines(), 1):
        if "\t" in line_text[: len(line_text) - len(line_text.lstrip())]:
            message = "this line starts with a tab, which YAML does not allow."
            problems.append(Problem(source.path, number, message, "Replace the tab by spaces."))
            return None
    try:
        for event in yaml.parse(text, yaml.CSafeLoader) if _MAYBE_ALIAS.search(text) else ():
            if isinstance(event, yaml.AliasEvent):
                message = "this line uses a YAML alias (a word that starts with *)."
                remedy = "Write the text out instead, or put it between double quotes if the star belongs to it."
                line = event.start_mark.line + 1 if event.start_mark else 1
                problems.append(Problem(source.path, line, message, remedy))
                return None
        node = yaml.compose(text, yaml.CSafeLoader)
    except yaml.YAMLError as error:
        problems.append(explain_yaml(source.path, text, error))
        return None
    if node is None or node.value == "":
        problems.append(_empty(source))
        return None
    return node


def _construct(node: Node, path: str, problems: list[Problem]) -> object:
    """Plain data in which each scalar stays text: YAML's own reading of `no`, `1.10` or dates surprises people."""
    if isinstance(node, SequenceNode):
        return [_construct(item, path, problems) for item in node.value]
    if not isinstance(node, MappingNode):
        return None if node.tag.endswith(":null") and node.value in ("", "~", "null") else node.value
    data: dict[str, object] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in data:
            message = f'"{name}" is given twice.'
            problems.append(Problem(path, key.start_mark.line + 1, message, "Keep one of the two."))
        data[name] = _construct(value, path, problems)
    return data
