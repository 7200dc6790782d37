"""What stands after a key: filled in, of its kind, in its bounds; what pydantic finds, for people who don't know it."""

from pydantic_core import ErrorDetails

from generator.schema.explain_blocks import explain_block
from generator.terms.odd_signs import odd_signs
from generator.terms.problems import Fault, closest
from generator.terms.rules import Rule, RuleBrokenError
from generator.terms.wording import counted

_EMPTY_KEY = Rule(
    "empty-key",
    "A key has something after it, or is left out",
    "{name} is empty.",
    "Fill it in or remove the line.",
    {"name": '"question"'},
)
_NOT_A_LIST = Rule(
    "not-a-list",
    "A key that can have several entries has a list",
    "{name} must be a list.",
    "Put each entry on a line of its own that starts with a hyphen and a space.",
    {"name": '"categories"'},
)
_NO_KEYS_IN_FILE = Rule(
    "no-keys-in-file",
    "A file has a key on each line",
    "this file must have a key on each line.",
    'Write "key: value" lines, like files of its kind.',
)
_NO_KEYS_BELOW = Rule(
    "no-keys-below",
    "A key that has several parts has lines of its own below it",
    "{name} must have lines of its own.",
    'Put "key: value" lines below it, indented by two spaces.',
    {"name": '"green"'},
)
SAY_HOW_WE_KNOW = (
    'Write "owner: {{printed: ...}}" if a document names the owner, or "owner: {{inferred: ...}}" if you concluded'
    " it from what the document says."
)
_OWNER_IN_ONE_WORD = Rule(
    "owner-in-one-word",
    "An owner is said to be printed or inferred",
    "{name} must have lines of its own.",
    SAY_HOW_WE_KNOW,
    {"name": '"owner"'},
)
_TOO_FEW_ENTRIES = Rule(
    "too-few-entries",
    "A list has as many entries as it needs",
    "{name} has {entries}, but needs at least {min_length}.",
    "Add what is missing.",
    {"name": '"categories"', "entries": "1 entry", "min_length": "2"},
)
_TOO_MANY_ENTRIES = Rule(
    "too-many-entries",
    "A list has no more entries than it can hold",
    "{name} has too many entries.",
    "Keep {max_length} at most.",
    {"name": '"levels"', "max_length": "6"},
)
_NOT_ONE_PIECE = Rule(
    "not-in-one-piece",
    "A text or a number is written in one piece",
    "{name} has {what} where one text or number is due.",
    "Write it in one piece, after the colon.",
    {"name": '"name"', "what": "a list"},
)
_UNKNOWN_VALUE = Rule(
    "key-unknown-value",
    "A key with a closed list of values has one of them",
    '"{given}" is not a known value for {name}.{hint}',
    "Use {known}.",
    {"given": "novembre", "name": '"starts"', "hint": ' Did you mean "november"?'}
    | {"known": '"april", "september" or "november"'},
)
_NOT_AN_ID = Rule(
    "key-not-an-id",
    "An id has small letters, digits and hyphens only",
    '{name}: "{given}" is not an id{odd}.',
    "Use small letters, digits and hyphens only, like early-start.",
    {"name": '"id"', "given": "ES 2.2", "odd": ""},
)
_NOT_WHOLE = Rule(
    "key-not-whole",
    "A key that counts has a whole number",
    '{name}: "{given}" is not a whole number{odd}.',
    "Write digits only, like 1.",
    {"name": '"decimals"', "given": "one", "odd": ""},
)
_NOT_A_NUMBER = Rule(
    "key-not-a-number",
    "A key that measures has a number",
    '{name}: "{given}" is not a number{odd}.',
    "Write digits only, without %, commas or words.",
    {"name": '"at_least"', "given": "85%", "odd": ""},
)
_NOT_TRUE_OR_FALSE = Rule(
    "key-not-true-or-false",
    "A key that asks yes or no has true or false",
    '{name}: "{given}" is neither true nor false.',
    "Write true or false.",
    {"name": '"areas_add_up"', "given": "maybe"},
)
_TOO_LARGE = Rule(
    "key-too-large",
    "A number is no larger than its key allows",
    "{name}: {given} is too large.",
    "Use {le} or less.",
    {"name": '"decimals"', "given": "9", "le": "4"},
)
_TOO_SMALL = Rule(
    "key-too-small",
    "A number is no smaller than its key allows",
    "{name}: {given} is too small.",
    "Use {ge} or more.",
    {"name": '"decimals"', "given": "-1", "ge": "0"},
)
_TOO_LITTLE = Rule(
    "key-not-above",
    "A number is above what its key asks it to pass",
    "{name}: {given} is too small.",
    "Use a number above {gt}.",
    {"name": '"change_that_counts"', "given": "0", "gt": "0"},
)
_TOO_LONG = Rule(
    "key-text-too-long",
    "A text is no longer than there is room for",
    '{name}: "{given}" is too long.',
    "Use {max_length} letters at most, with the spaces.",
    {"name": '"words"', "given": "A new case system for everybody who works here", "max_length": "40"},
)
_NOT_USABLE = Rule(
    "key-not-usable",
    "What is typed after a key can be used there",
    '{name}: "{given}" can\'t be used here.',
    "Correct it here.",
    {"name": '"decimals"', "given": "99999999999999999999"},
)

# What is wrong with a single text or number, by pydantic's name for it; pydantic's own facts fill the slots.
_RULES = {
    "string_pattern_mismatch": _NOT_AN_ID,
    "int_parsing": _NOT_WHOLE,
    "decimal_parsing": _NOT_A_NUMBER,
    "finite_number": _NOT_A_NUMBER,
    "bool_parsing": _NOT_TRUE_OR_FALSE,
    "less_than_equal": _TOO_LARGE,
    "greater_than_equal": _TOO_SMALL,
    "greater_than": _TOO_LITTLE,
    "string_too_long": _TOO_LONG,
}


def explain_value(fault: ErrorDetails, name: str) -> Fault:
    """What is wrong with what stands at a place that is called so, and what to do about it."""
    match fault["type"]:
        case "value_error":
            broken: RuleBrokenError = fault["ctx"]["error"]
            return broken.rule.broken(name=name, **broken.facts)
        case "union_tag_not_found" | "union_tag_invalid":
            return explain_block(fault, name)
    given = fault["input"]
    if given is None or not str(given).strip():
        return _EMPTY_KEY.broken(name=name)
    return _shape(fault, name) or _text(fault, name)


def _shape(fault: ErrorDetails, name: str) -> Fault | None:
    """A list, lines or a text where something else is due, or too few or too many entries; None if it is a text."""
    given, facts = fault["input"], fault.get("ctx", {})
    match fault["type"]:
        case "tuple_type":
            return _NOT_A_LIST.broken(name=name)
        case "model_type" | "model_attributes_type":
            return _no_keys(fault["loc"]).broken(name=name)
        case "too_short":
            entries = counted(facts["actual_length"], "entry") if facts["actual_length"] else "no entries"
            return _TOO_FEW_ENTRIES.broken(name=name, entries=entries, **facts)
        case "too_long":
            return _TOO_MANY_ENTRIES.broken(name=name, **facts)
    if isinstance(given, list | dict):
        return _NOT_ONE_PIECE.broken(name=name, what="a list" if isinstance(given, list) else "lines of its own")
    return None


def _no_keys(loc: tuple[int | str, ...]) -> Rule:
    if not loc:
        return _NO_KEYS_IN_FILE
    return _OWNER_IN_ONE_WORD if loc[-1] == "owner" else _NO_KEYS_BELOW


def _text(fault: ErrorDetails, name: str) -> Fault:
    """What is wrong with a single text."""
    given, facts = str(fault["input"]), fault.get("ctx", {})
    if fault["type"] in ("enum", "literal_error"):
        expected = str(facts["expected"]).replace("'", '"')
        known = expected.replace(" or ", ", ").replace('"', "").split(", ")
        return _UNKNOWN_VALUE.broken(given=given, name=name, hint=closest(given, known), known=expected)
    odd = odd_signs(given)
    told = f": it has {odd}" if odd else ""
    return _RULES.get(fault["type"], _NOT_USABLE).broken(name=name, given=given, odd=told, **facts)
