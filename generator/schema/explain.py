"""The keys of a file: known, in their place, none missing; what pydantic finds, for people who don't know it."""

from collections.abc import Iterator

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from yaml.nodes import Node

from generator.schema.explain_values import SAY_HOW_WE_KNOW, explain_value
from generator.schema.places import Loc, line_at, name_of, without_kinds
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule

_MISPLACED_KEY = Rule(
    "misplaced-key",
    "A key stands where it belongs",
    '"{key}" does not belong here.',
    "Check how far the line is indented, or remove it.",
    {"key": "areas_add_up"},
)
_UNKNOWN_KEY = Rule(
    "unknown-key",
    "A key is one that files of its kind have",
    '"{key}" is not a known key.{hint}',
    "Correct the spelling or remove the line.",
    {"key": "polarty", "hint": ' Did you mean "polarity"?'},
)
_MISSING_KEY = Rule(
    "missing-key",
    "Every key that is needed is there",
    "{name} is missing here.",
    'Add a line "{key}: ...".',
    {"name": '"polarity"', "key": "polarity"},
)
_MISSING_DISCLOSURE = Rule(
    "missing-disclosure",
    "Every indicator says whom it counts, and which rule protects them",
    "{name} is missing here.",
    'Add "disclosure: {{counts: children, rule: ...}}": who is counted, and the id of the rule in disclosure_rules that'
    ' keeps small numbers from being known. Where nobody is counted, write "disclosure: {{counts: no people}}".',
    {"name": '"disclosure"'},
)
_MISSING_OWNER = Rule(
    "missing-owner",
    "Everything that needs an owner has one, and says how we know",
    "{name} is missing here.",
    SAY_HOW_WE_KNOW,
    {"name": '"owner"'},
)
_MISSING_HEADING = Rule(
    "missing-heading",
    "A covering report answers every heading",
    "the covering report says nothing under {name}.",
    'Add a line "{key}: ..." with what the paper says there; "Not applicable" if that is its answer, and "Not in the '
    'paper" if it has no such heading.',
    {"name": '"consultation"', "key": "consultation"},
)
_MISSING: dict[int | str, Rule] = {"disclosure": _MISSING_DISCLOSURE, "owner": _MISSING_OWNER}
# By the key under which something is missing.
_MISSING_WITHIN: dict[int | str, Rule] = {"headings": _MISSING_HEADING}


def explain_faults(path: str, node: Node, error: ValidationError, model: type[BaseModel]) -> Iterator[Problem]:
    """Every fault that pydantic found in one file; a misspelt key is not reported as missing too."""
    faults = [fault for fault in error.errors() if not _only_counts_what_is_wrong(fault, error)]
    for fault in faults:
        fault["loc"] = without_kinds(node, fault["loc"])
    missing = [fault["loc"] for fault in faults if fault["type"] == "missing"]
    for fault in faults:
        if fault["type"] == "extra_forbidden":
            meant = _meant(fault["loc"], missing)
            missing = [loc for loc in missing if loc != meant]
            known = [str(meant[-1])] if meant else _known_keys(model)
            yield _unknown(str(fault["loc"][-1]), known).at(path, line_at(node, fault["loc"]))
    yield from (_missing(loc).at(path, line_at(node, loc)) for loc in missing)
    for fault in faults:
        if fault["type"] not in ("missing", "extra_forbidden"):
            yield explain_value(fault, name_of(fault["loc"])).at(path, line_at(node, fault["loc"]))


def _only_counts_what_is_wrong(fault: ErrorDetails, error: ValidationError) -> bool:
    """Whether a list is only called too short because some of its entries have faults of their own."""
    place = fault["loc"]
    others = (other["loc"] for other in error.errors())
    return fault["type"] == "too_short" and any(loc != place and loc[: len(place)] == place for loc in others)


def _meant(loc: Loc, missing: list[Loc]) -> Loc | None:
    """The missing key, at the same place or further out, that a key which is not known was meant to be."""
    near = [m for m in missing if loc[: len(m) - 1] == m[:-1] and closest(str(loc[-1]), [str(m[-1])])]
    return next((m for m in near if m[-1] == loc[-1]), near[0] if near else None)


def _unknown(key: str, known: list[str]) -> Fault:
    if key in known:
        return _MISPLACED_KEY.broken(key=key)
    return _UNKNOWN_KEY.broken(key=key, hint=closest(key, known))


def _missing(loc: Loc) -> Fault:
    around = loc[-2] if len(loc) > 1 else ""
    rule = _MISSING.get(loc[-1]) or _MISSING_WITHIN.get(around, _MISSING_KEY)
    return rule.broken(name=name_of(loc), key=loc[-1])


def _known_keys(model: type[BaseModel]) -> list[str]:
    """Every key that can occur anywhere in this kind of file."""
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return [key for part in parts for key in part.get("properties", {})]
