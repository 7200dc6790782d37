"""The kinds of blocks in cards and plans: said, and among those that there are."""

from pydantic_core import ErrorDetails

from generator.terms.problems import Fault, closest
from generator.terms.rules import Rule

_NO_BLOCK_KIND = Rule(
    "no-block-kind",
    "A block says of which kind it is",
    "{name} does not say which kind of block it is.",
    'Start it with a line "- block: text", or another kind.',
    {"name": 'entry 1 of "blocks"'},
)
_UNKNOWN_BLOCK_KIND = Rule(
    "unknown-block-kind",
    "A block is of a kind that there is",
    'there is no block "{kind}".{hint}',
    "Use one of: {known}.",
    {"kind": "txt", "hint": ' Did you mean "text"?', "known": "text, figures, table"},
)


def explain_block(fault: ErrorDetails, name: str) -> Fault:
    """A block of no kind, or of one that there is not."""
    kind = str(fault["ctx"].get("tag", ""))
    if kind in ("", "None"):
        return _NO_BLOCK_KIND.broken(name=name)
    known = str(fault["ctx"]["expected_tags"]).replace("'", "").split(", ")
    return _UNKNOWN_BLOCK_KIND.broken(kind=kind, hint=closest(kind, known), known=", ".join(known))
