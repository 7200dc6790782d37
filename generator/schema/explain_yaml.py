"""Why a text is no YAML, in words for people who know none."""

import re

import yaml

from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import lines_of

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
_DOES_NOT_FIT = Rule(
    "yaml-does-not-fit",
    "A line is indented as far as the lines that it belongs to",
    "this can't be read as YAML: the line doesn't fit those before it.",
    _QUOTE,
)
_CURLY = Rule(
    "yaml-curly-quotes",
    "Only straight quotation marks hold a text together",
    "this can't be read as YAML: the quotation mark {mark} is a letter to it, and holds no text together.",
    'Write a straight one (") before and behind the whole text.',
    {"mark": "\u201c"},
)
_REMARK_WITHIN = Rule(
    "yaml-remark-within",
    "No # sign stands within a text without quotes",
    "this can't be read as YAML: a # sign ends the text on this line, but the text goes on below.",
    "Put the whole text between double quotes. A remark of your own goes on a line above the text.",
)
# Words of the YAML reader, and what they come to; the first that it says counts.
_RULES = {
    "mapping values are not allowed": _STRAY_COLON,
    "could not find expected ':'": _NO_COLON,
    "found unexpected end of stream": _OPEN_QUOTE,
    "found unknown escape character": _BACKSLASH,
    "cannot start any token": _SIGN,
    "did not find expected alphabetic or numeric character": _STAR,
    "invalid Unicode character escape": _BACKSLASH,
    "did not find expected hexdecimal number": _BACKSLASH,
    "": _DOES_NOT_FIT,
}


_STARTS_CURLY = re.compile(
    "[^:]*:\\s+(?P<mark>[\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb])|\\s*-\\s+(?P<of_list>[\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb])"
)
_REMARK = re.compile(r"[^#\"']*[^\s#\"'][^#\"']*\s#")


def explain_yaml(path: str, text: str, error: yaml.YAMLError) -> Problem:
    """Why a text is no YAML."""
    said, line = "", 0
    if isinstance(error, yaml.MarkedYAMLError):
        # What closes a quotation mark, or comes after a key, is only missed further on: its start says more.
        missed = "quoted scalar" in str(error.context) or "simple key" in str(error.context)
        mark = error.context_mark if missed else error.problem_mark or error.context_mark
        said, line = f"{error.context} {error.problem}", mark.line if mark else 0
    lines = lines_of(text)
    here, above = lines[min(line, len(lines) - 1)], lines[max(line - 1, 0)]
    curly = _STARTS_CURLY.match(here)
    if curly:
        return _CURLY.at(path, line + 1, mark=curly["mark"] or curly["of_list"])
    if _REMARK.match(above):
        return _REMARK_WITHIN.at(path, line)
    rule = next(rule for words, rule in _RULES.items() if words in said)
    return rule.at(path, line + 1)
