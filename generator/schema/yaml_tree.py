"""From the bytes of one YAML file to its tree of nodes, and from there to plain data in which each scalar is text."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from yaml.nodes import Node, ScalarNode, SequenceNode

from generator.schema.decode import decode, empty
from generator.schema.explain_yaml import explain_yaml
from generator.schema.yaml_lost import cut_off
from generator.schema.yaml_nodes import compose_text
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile, lines_of

_TAB = Rule(
    "yaml-tab",
    "A line is indented by spaces",
    "this line starts with a tab, which YAML does not allow.",
    "Replace the tab by spaces.",
)
_GIVEN_TWICE = Rule(
    "key-given-twice",
    "A key is given once",
    '"{key}" is given twice.',
    "Keep one of the two.",
    {"key": "name"},
)


def compose(source: SourceFile, problems: list[Problem]) -> Node | None:
    """The tree of a file, or None with the problem that stands in its way."""
    node, found = _composed(source)
    problems += found
    return node


# Each fault of a file asks for its tree again, to know its line.
@lru_cache(maxsize=8)
def _composed(source: SourceFile) -> tuple[Node | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    text = decode(source, problems)
    if text is None:
        return None, tuple(problems)
    if tabs := tuple(_tabs(source.path, text)):
        return None, tabs
    composed, error = compose_text(source.path, text)
    if composed.problems:
        return None, tuple(composed.problems)
    if error is not None:
        return None, (explain_yaml(source.path, text, error),)
    if composed.root is None or composed.root.value == "":
        return None, (empty(source),)
    return composed.root, tuple(cut_off(source.path, text, composed.scalars))


def _tabs(path: str, text: str) -> Iterator[Problem]:
    """Each line that is indented by a tab."""
    for number, line in enumerate(lines_of(text) if "\t" in text else (), 1):
        if "\t" in line[: len(line) - len(line.lstrip(" \t-"))] and line.strip():
            yield _TAB.at(path, number)


def construct(node: Node, path: str, problems: list[Problem]) -> object:
    """Plain data in which each scalar stays text: YAML's own reading of `no`, `1.10` or dates surprises people."""
    if isinstance(node, SequenceNode):
        return [construct(item, path, problems) for item in node.value]
    if isinstance(node, ScalarNode):
        # A key without anything behind it is one that somebody forgot to fill in, needed or not: it is no null.
        return None if not node.style and node.value in ("~", "null") else node.value
    data: dict[str, object] = {}
    for key, value in node.value:
        name = unicodedata.normalize("NFC", str(key.value))
        if name in data:
            problems.append(_GIVEN_TWICE.at(path, key.start_mark.line + 1, key=name))
        data[name] = construct(value, path, problems)
    return data
