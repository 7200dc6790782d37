"""From the bytes of one YAML file to its tree of nodes, and from there to plain data in which each scalar is text."""

import re
from collections.abc import Iterator, Sequence

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.schema.decode import decode, empty
from generator.schema.explain_yaml import explain_yaml
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

# Where a star could start a YAML alias; to look at every event of a long text for one takes as long as to read it.
_MAYBE_ALIAS = re.compile(r"(?:^|[\s,:\[{-])\*[\w-]", re.MULTILINE)

_REMARK = re.compile(r"\s+#(?P<stuck>\S)?")

_TAB = Rule(
    "yaml-tab",
    "A line is indented by spaces",
    "this line starts with a tab, which YAML does not allow.",
    "Replace the tab by spaces.",
)
_ALIAS = Rule(
    "yaml-alias",
    "A text is written out where it is meant",
    "this line uses a YAML alias (a word that starts with *).",
    "Write the text out instead, or put it between double quotes if the star belongs to it.",
)
_GIVEN_TWICE = Rule(
    "key-given-twice",
    "A key is given once",
    '"{key}" is given twice.',
    "Keep one of the two.",
    {"key": "name"},
)


_CUT_OFF = Rule(
    "yaml-cut-off",
    "No words are lost behind a # sign",
    'what stands behind the # sign is lost: only "{kept}" would be read.',
    "Put the whole text between double quotes. A remark of your own goes on a line of its own.",
    {"kept": "We are"},
)


def compose(source: SourceFile, problems: list[Problem]) -> Node | None:
    """The tree of a file, or None with the problem that stands in its way."""
    text = decode(source, problems)
    if text is None:
        return None
    unwelcome = _tab(source.path, text)
    if unwelcome:
        problems.append(unwelcome)
        return None
    try:
        unwelcome = _alias(source.path, text)
        node = None if unwelcome else yaml.compose(text, yaml.CSafeLoader)
    except yaml.YAMLError as error:
        problems.append(explain_yaml(source.path, text, error))
        return None
    if node is None or node.value == "":
        problems.append(unwelcome or empty(source))
        return None
    if "#" in text:
        problems += _cut_off(source.path, text.splitlines(), node)
    return node


def _cut_off(path: str, lines: Sequence[str], node: Node) -> Iterator[Problem]:
    """Words without quotes that a # sign ends: YAML takes the rest of the line for a remark."""
    if isinstance(node, MappingNode):
        for _, value in node.value:
            yield from _cut_off(path, lines, value)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _cut_off(path, lines, item)
    elif isinstance(node, ScalarNode) and not node.style and node.value:
        line, column = node.end_mark.line, node.end_mark.column
        remark = _REMARK.match(lines[line], column) if line < len(lines) else None
        # "x # a remark" is one; "Ward #3" and whole sentences are words for readers.
        if remark and (" " in str(node.value) or remark["stuck"]):
            yield _CUT_OFF.at(path, line + 1, kept=node.value)


def _tab(path: str, text: str) -> Problem | None:
    """The first line that is indented by a tab."""
    lines = enumerate(text.splitlines(), 1)
    indented = (number for number, line in lines if "\t" in line[: len(line) - len(line.lstrip())])
    return next((_TAB.at(path, number) for number in indented), None)


def _alias(path: str, text: str) -> Problem | None:
    """The first alias: it would say again what stands elsewhere, a few of them more than a machine can hold."""
    for event in yaml.parse(text, yaml.CSafeLoader) if _MAYBE_ALIAS.search(text) else ():
        if isinstance(event, yaml.AliasEvent):
            return _ALIAS.at(path, event.start_mark.line + 1 if event.start_mark else 1)
    return None


def construct(node: Node, path: str, problems: list[Problem]) -> object:
    """Plain data in which each scalar stays text: YAML's own reading of `no`, `1.10` or dates surprises people."""
    if isinstance(node, SequenceNode):
        return [construct(item, path, problems) for item in node.value]
    if not isinstance(node, MappingNode):
        return None if node.tag.endswith(":null") and node.value in ("", "~", "null") else node.value
    data: dict[str, object] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in data:
            problems.append(_GIVEN_TWICE.at(path, key.start_mark.line + 1, key=name))
        data[name] = construct(value, path, problems)
    return data
