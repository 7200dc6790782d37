"""Why a text is no YAML, in words for people who know none."""

import yaml

from generator.terms.problems import Problem
from generator.terms.rules import Rule

_QUOTE = "Check the indentation, and put text that holds a colon or starts with a sign between double quotes."

_STRAY_COLON = Rule(
    "yaml-stray-colon",
    "A text that holds a colon stands between double quotes",
    "this can't be read as YAML: a colon stands where none can stand.",
    _QUOTE,
)
_NO_COLON = Rule(
    "yaml-no-colon",
    "A key ends with a colon",
    "this can't be read as YAML: this line needs a colon after its key.",
    _QUOTE,
)
_OPEN_QUOTE = Rule(
    "yaml-open-quote",
    "A quotation mark that is opened is closed",
    "this can't be read as YAML: a quotation mark is opened and not closed.",
    "Close it, or put the whole text between double quotes if the mark belongs to it.",
)
_BACKSLASH = Rule(
    "yaml-backslash",
    "A backslash between double quotes starts a sign that YAML knows",
    "this can't be read as YAML: a backslash stands between double quotes.",
    "Write it twice, or put the text between single quotes.",
)
_SIGN = Rule(
    "yaml-sign",
    "A text that starts with a sign of YAML stands between double quotes",
    "this can't be read as YAML: a text starts with a sign that means something else in YAML.",
    _QUOTE,
)
_STAR = Rule(
    "yaml-star",
    "A text that starts with * or & stands between double quotes",
    "this can't be read as YAML: a text starts with * or &.",
    _QUOTE,
)
_STARTS_ANEW = Rule(
    "yaml-starts-anew",
    "A file has no line of three hyphens after its first line",
    "this can't be read as YAML: a line of three hyphens starts the file anew.",
    "Delete the line.",
)
_DOES_NOT_FIT = Rule(
    "yaml-does-not-fit",
    "A line is indented as far as the lines that it belongs to",
    "this can't be read as YAML: the line doesn't fit those before it.",
    _QUOTE,
)
_UNSEEN = Rule(
    "yaml-unseen-character",
    "Every character of a file can be seen",
    "this line holds a character that can't be seen and that YAML does not allow.",
    "Delete the line and type it again.",
)

# Words of the YAML reader, and what they come to; the first that it says counts.
_RULES = {
    "mapping values are not allowed": _STRAY_COLON,
    "could not find expected ':'": _NO_COLON,
    "found unexpected end of stream": _OPEN_QUOTE,
    "found unknown escape character": _BACKSLASH,
    "cannot start any token": _SIGN,
    "did not find expected alphabetic or numeric character": _STAR,
    "another document": _STARTS_ANEW,
    "": _DOES_NOT_FIT,
}


def explain_yaml(path: str, text: str, error: yaml.YAMLError) -> Problem:
    """Why a text is no YAML."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _UNSEEN.at(path, text.encode()[: getattr(error, "position", 0)].count(b"\n") + 1)
    # What closes a quotation mark, or comes after a key, is only missed further on: the line of its start says more.
    missed = "quoted scalar" in str(error.context) or "simple key" in str(error.context)
    mark = error.context_mark if missed else error.problem_mark or error.context_mark
    said = f"{error.context} {error.problem}"
    rule = next(rule for words, rule in _RULES.items() if words in said)
    return rule.at(path, mark.line + 1 if mark else 1)
