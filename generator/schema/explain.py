"""What the YAML reader and pydantic have to say, in words for people who know neither."""

from collections.abc import Iterator
from typing import TypeAlias

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.terms.problems import Problem, closest
from generator.terms.wording import counted

Loc: TypeAlias = tuple[int | str, ...]

CORRECT = "Correct it here."
# What to add, where a line alone would not say enough.
_ADD: dict[int | str, str] = {
    "disclosure": 'Add "disclosure: {counts: children, rule: ...}": who is counted, and the id of the rule in'
    " disclosure_rules that keeps small numbers from being known. Where nobody is counted, write"
    ' "disclosure: {counts: no people}".',
    "owner": 'Write "owner: {printed: ...}" if a document names the owner, or "owner: {inferred: ...}" if you concluded'
    " it from what the document says.",
}
_YAML = {
    "mapping values are not allowed": "a colon stands where none can stand",
    "could not find expected ':'": "this line needs a colon after its key",
    "found unexpected end of stream": "a quotation mark is opened and not closed",
    "found unknown escape character": "a backslash stands between double quotes",
    "cannot start any token": "a text starts with a sign that means something else in YAML",
    "did not find expected alphabetic or numeric character": "a text starts with * or &",
    "another document": "a line of three hyphens starts the file anew",
}


def explain_yaml(path: str, text: str, error: yaml.YAMLError) -> Problem:
    """Why a text is no YAML."""
    if isinstance(error, yaml.MarkedYAMLError):
        # A quotation mark that is never closed is only missed at the end of the file: its own line says more.
        never_closed = "quoted scalar" in str(error.context)
        mark = error.context_mark if never_closed else error.problem_mark or error.context_mark
        said = f"{error.context} {error.problem}"
        reason = next((words for sign, words in _YAML.items() if sign in said), "the line doesn't fit those before it")
        remedy = "Check the indentation, and put text that holds a colon or starts with a sign between double quotes."
        return Problem(path, mark.line + 1 if mark else 1, f"this can't be read as YAML: {reason}.", remedy)
    line = text.encode()[: getattr(error, "position", 0)].count(b"\n") + 1
    message = "this line holds a character that can't be seen and that YAML does not allow."
    return Problem(path, line, message, "Delete the line and type it again.")


def line_at(node: Node, loc: Loc) -> int:
    """The line on which the thing at this place of a YAML file stands."""
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


def explain_faults(path: str, node: Node, error: ValidationError, model: type[BaseModel]) -> Iterator[Problem]:
    """Every fault that pydantic found in one file; a misspelt key is not reported as missing too."""
    faults = [fault for fault in error.errors() if not _only_counts_what_is_wrong(fault, error)]
    for fault in faults:
        fault["loc"] = _without_kinds(node, fault["loc"])
    missing = [fault["loc"] for fault in faults if fault["type"] == "missing"]
    for fault in faults:
        if fault["type"] == "extra_forbidden":
            meant = _meant(fault["loc"], missing)
            missing = [loc for loc in missing if loc != meant]
            known = [str(meant[-1])] if meant else _known_keys(model)
            yield Problem(path, line_at(node, fault["loc"]), *_unknown_key(str(fault["loc"][-1]), known))
    for fault in faults:
        if fault["loc"] in missing or fault["type"] not in ("missing", "extra_forbidden"):
            yield Problem(path, line_at(node, fault["loc"]), *_sentence(fault))


def _without_kinds(node: Node, loc: Loc) -> Loc:
    """A place without the kinds of blocks, which pydantic names after each block's number in its list."""
    kept: list[int | str] = []
    numbered = False
    for step in loc:
        if isinstance(node, MappingNode):
            pairs = {str(key.value): value for key, value in node.value}
            kind = pairs.get("block")
            if numbered and kind is not None and kind.value == step:
                numbered = False
                continue
            node = pairs.get(str(step), node)
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        numbered = isinstance(step, int)
        kept.append(step)
    return tuple(kept)


def _only_counts_what_is_wrong(fault: ErrorDetails, error: ValidationError) -> bool:
    """Whether a list is only called too short because some of its entries have faults of their own."""
    place = fault["loc"]
    others = (other["loc"] for other in error.errors())
    return fault["type"] == "too_short" and any(loc != place and loc[: len(place)] == place for loc in others)


def _meant(loc: Loc, missing: list[Loc]) -> Loc | None:
    """The missing key, at the same place or further out, that a key which is not known was meant to be."""
    near = [m for m in missing if loc[: len(m) - 1] == m[:-1] and closest(str(loc[-1]), [str(m[-1])])]
    return next((m for m in near if m[-1] == loc[-1]), near[0] if near else None)


def _unknown_key(name: str, known: list[str]) -> tuple[str, str]:
    if name in known:
        return f'"{name}" does not belong here.', "Check how far the line is indented, or remove it."
    return f'"{name}" is not a known key.{closest(name, known)}', "Correct the spelling or remove the line."


def _known_keys(model: type[BaseModel]) -> list[str]:
    """Every key that can occur anywhere in this kind of file."""
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return [key for part in parts for key in part.get("properties", {})]


def _name(loc: Loc) -> str:
    """What a place in a file is called: `"polarity"`, or `entry 2 of "targets"`."""
    if not loc:
        return "this file"
    if isinstance(loc[-1], int):
        return f"entry {loc[-1] + 1} of {_name(loc[:-1])}"
    return f'"{loc[-1]}"'


def _sentence(fault: ErrorDetails) -> tuple[str, str]:
    """What is wrong, and what to do about it."""
    name, given, kind = _name(fault["loc"]), fault["input"], fault["type"]
    if kind == "union_tag_not_found" or (kind == "union_tag_invalid" and fault["ctx"]["tag"] in ("", "None")):
        return (
            f"{name} does not say which kind of block it is.",
            'Start it with a line "- block: text", or another kind.',
        )
    if kind == "union_tag_invalid":
        known = str(fault["ctx"]["expected_tags"]).replace("'", "").split(", ")
        given_kind = str(fault["ctx"]["tag"])
        message = f'there is no block "{given_kind}".{closest(given_kind, known)}'
        return message, f"Use one of: {', '.join(known)}."
    if kind == "missing":
        return f"{name} is missing here.", _ADD.get(fault["loc"][-1], f'Add a line "{fault["loc"][-1]}: ...".')
    if kind == "value_error":
        reason = str(fault["msg"]).removeprefix("Value error, ")
        colon = ":" if reason.startswith('"') else ""
        return f"{name}{colon} {reason}.", CORRECT
    if given is None or given == "":
        return f"{name} is empty.", "Fill it in or remove the line."
    if kind == "tuple_type":
        remedy = "Put each entry on a line of its own that starts with a hyphen and a space."
        return f"{name} must be a list.", remedy
    if kind in ("model_type", "model_attributes_type"):
        if not fault["loc"]:
            return "this file must have a key on each line.", 'Write "key: value" lines, like files of its kind.'
        remedy = _ADD.get(fault["loc"][-1], 'Put "key: value" lines below it, indented by two spaces.')
        return f"{name} must have lines of its own.", remedy
    if kind == "too_short":
        least, actual = fault["ctx"]["min_length"], fault["ctx"]["actual_length"]
        entries = counted(actual, "entry") if actual else "no entries"
        return f"{name} has {entries}, but needs at least {least}.", "Add what is missing."
    if kind == "too_long":
        return f"{name} has too many entries.", f"Keep {fault['ctx']['max_length']} at most."
    if isinstance(given, list | dict):
        lines = "a list" if isinstance(given, list) else "lines of its own"
        return f"{name} has {lines} where one text or number is due.", "Write it in one piece, after the colon."
    return _wrong_text(fault, name)


def _wrong_text(fault: ErrorDetails, name: str) -> tuple[str, str]:
    """What is wrong with a single text, and what to do about it."""
    given, context = str(fault["input"]), fault.get("ctx", {})
    match fault["type"]:
        case "enum" | "literal_error":
            expected = str(context["expected"]).replace("'", '"')
            known = expected.replace(" or ", ", ").replace('"', "").split(", ")
            return f'"{given}" is not a known value for {name}.{closest(given, known)}', f"Use {expected}."
        case "string_pattern_mismatch":
            return f'{name}: "{given}" is not an id.', "Use small letters, digits and hyphens only, like early-help."
        case "int_parsing":
            return f'{name}: "{given}" is not a whole number.', "Write digits only, like 1."
        case "decimal_parsing" | "finite_number":
            return f'{name}: "{given}" is not a number.', "Write digits only, without %, commas or words."
        case "bool_parsing":
            return f'{name}: "{given}" is neither true nor false.', "Write true or false."
        case "less_than_equal":
            return f"{name}: {given} is too large.", f"Use {context['le']} or less."
        case "greater_than_equal":
            return f"{name}: {given} is too small.", f"Use {context['ge']} or more."
        case _:
            return f'{name}: "{given}" can\'t be used here.', CORRECT
