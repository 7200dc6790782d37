"""From the bytes of one file to rows or to a checked object; faults become problems, never exceptions."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from io import StringIO
from typing import TypeAlias, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.problems import Problem
from generator.texts import SourceFile

Loc: TypeAlias = tuple[int | str, ...]
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a CSV file: its line number and its cells by column name, all text."""

    line: int
    cells: dict[str, str]


def closest(word: str, known: Iterable[str]) -> str:
    """A "Did you mean" sentence for a word that is not known, or nothing."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f' Did you mean "{near[0]}"?' if near else ""


def decode(source: SourceFile, problems: list[Problem]) -> str | None:
    """The text of a file, or None with a problem if it is empty or not UTF-8."""
    try:
        text = source.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.data[: error.start].count(b"\n") + 1
        problems.append(
            Problem(source.path, line, "this file is not saved as UTF-8.", "Save it again with the encoding UTF-8.")
        )
        return None
    if not text.strip():
        problems.append(
            Problem(source.path, 1, "this file is missing or empty.", "Fill it in, or delete it if it is not needed.")
        )
        return None
    return text


# --- CSV -------------------------------------------------------------------------------------------


def parse_rows(source: SourceFile, columns: tuple[str, ...], problems: list[Problem]) -> Iterator[Row]:
    """The rows of a CSV file that has exactly these columns."""
    text = decode(source, problems)
    if text is None:
        return
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip() for name in next(reader)]
        if not _header_fits(source, header, columns, problems):
            return
        # A row starts on the line after the one where the row before it ended: a quoted cell can hold line ends.
        start = reader.line_num + 1
        for cells in reader:
            if len(cells) == len(header):
                yield Row(start, dict(zip(header, (cell.strip() for cell in cells), strict=True)))
            elif any(cells):
                message = f"this row has {len(cells)} cells, but the heading has {len(header)} columns."
                remedy = "Give each column one cell; put text that holds a comma between double quotes."
                problems.append(Problem(source.path, start, message, remedy))
            start = reader.line_num + 1
    except csv.Error as error:
        remedy = "Look for a double quote that is opened and not closed."
        problems.append(Problem(source.path, reader.line_num, f"this line can't be read as CSV: {error}.", remedy))


def _header_fits(source: SourceFile, header: list[str], columns: tuple[str, ...], problems: list[Problem]) -> bool:
    if header == list(columns):
        return True
    if len(header) == 1 and ";" in header[0]:
        message = "the columns are separated by semicolons, as Excel does in some settings."
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
        problems.extend(_explain(source.path, node, detail, model) for detail in error.errors())
        return None


def line_of(source: SourceFile, *loc: int | str) -> int:
    """The line of a YAML file on which the thing at this place stands."""
    node = _compose(source, [])
    return _line(node, loc) if node else 1


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
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.CSafeLoader)):
            problems.append(Problem(source.path, 1, "this file uses a YAML alias (*).", "Write the text out instead."))
            return None
        return yaml.compose(text, yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        message = f"this can't be read as YAML: {error.problem or error.context}."
        remedy = "Check the indentation, and put text that holds a colon or starts with a sign between double quotes."
        problems.append(Problem(source.path, line, message, remedy))
    except yaml.YAMLError:
        remedy = "Remove characters that are not ordinary text."
        problems.append(Problem(source.path, 1, "this file holds a character that YAML does not allow.", remedy))
    return None


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


def _line(node: Node, loc: Loc) -> int:
    line = node.start_mark.line + 1
    for step in loc:
        if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        elif isinstance(node, MappingNode):
            pair = next((p for p in node.value if isinstance(p[0], ScalarNode) and p[0].value == step), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line + 1, pair[1]
    return line


def _explain(path: str, node: Node, detail: ErrorDetails, model: type[BaseModel]) -> Problem:
    """One fault that pydantic found, in words for people who don't know pydantic."""
    loc = detail["loc"]
    name = str(loc[-1]) if loc else "this file"
    line = _line(node, loc)
    match detail["type"]:
        case "missing":
            return Problem(path, line, f'"{name}" is missing here.', f'Add a line "{name}: ...".')
        case "extra_forbidden":
            hint = closest(name, _known_keys(model))
            return Problem(
                path, line, f'"{name}" is not a known key.{hint}', "Correct the spelling or remove the line."
            )
        case "enum" | "literal_error":
            expected = detail.get("ctx", {}).get("expected", "")
            given = str(detail["input"])
            message = f'"{given}" is not a known value for "{name}".{closest(given, _words(expected))}'
            return Problem(path, line, message, f"Use {expected}.")
        case "value_error":
            reason = str(detail["msg"]).removeprefix("Value error, ")
            return Problem(path, line, f'"{name}" {reason}.', "Correct it here.")
        case "string_too_short":
            return Problem(path, line, f'"{name}" is empty.', "Fill it in or remove the line.")
        case _:
            return Problem(path, line, f'"{name}" is wrong: {_plain(str(detail["msg"]))}.', "Correct it here.")


def _plain(message: str) -> str:
    message = message.replace("Input should be", "it should be").replace("String", "it").rstrip(".")
    for jargon, words in {"valid dictionary": "group of keys", "valid tuple": "list", "valid string": "text"}.items():
        message = message.replace(jargon, words)
    return message[0].lower() + message[1:]


def _words(expected: str) -> list[str]:
    return expected.replace(" or ", ", ").replace("'", "").split(", ")


def _known_keys(model: type[BaseModel]) -> set[str]:
    """Every key that can occur anywhere in this kind of file."""
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return {key for part in parts for key in part.get("properties", {})}
