"""The tree of a YAML text, built event by event: so it has an end, however deep or long the text is, and what YAML
would take for something else than words is met where it stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias, cast

import yaml
from yaml.error import Mark
from yaml.events import Event
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.schema.unseen import unseen
from generator.schema.yaml_lost import list_lost, swallowed
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import lines_of

# What people write has six levels and some thousand entries.
DEEPEST, MOST_ENTRIES = 20, 100_000
_TOO_DEEP = Rule(
    "yaml-too-deep",
    "Lists and keys stand within each other no deeper than people write them",
    "lists or keys stand within each other here more than {deepest} deep.",
    "Put a text that starts with [ or { between double quotes, or start the list anew.".replace("{", "{{"),
    {"deepest": str(DEEPEST)},
)
_TOO_MANY = Rule(
    "yaml-too-many",
    "A file has no more entries than people write",
    "this file has more than {most} keys and entries, and the rest is not read.",
    "See whether it is the right file, and delete what does not belong into it.",
    {"most": f"{MOST_ENTRIES:,}"},
)
_ALIAS = Rule(
    "yaml-alias",
    "A text is written out where it is meant",
    "this line uses a YAML alias (a word that starts with *).",
    "Write the text out instead, or put it between double quotes if the star belongs to it.",
)
_WORD_WITH_SIGN = Rule(
    "yaml-word-with-sign",
    "No word is lost that starts with & or !",
    'the word "{word}" is lost: its first sign means something else in YAML.',
    "Put the whole text between double quotes, or delete the sign.",
    {"word": "&Children"},
)
_KEY_NOT_TEXT = Rule(
    "yaml-key-not-text",
    "A key is a word",
    "a list or lines of their own stand where a key is due.",
    "Put a text that starts with [ or {{ between double quotes; else write a key, a colon and what belongs to it.",
)
_STARTS_ANEW = Rule(
    "yaml-starts-anew",
    "A file has no line of three hyphens after its first line",
    "this can't be read as YAML: a line of three hyphens starts the file anew.",
    "Delete the line.",
)
_ENDS_EARLY = Rule(
    "yaml-ends-early",
    "A file has no line of three dots",
    "this can't be read as YAML: a line of three dots ends the file here.",
    "Delete the line.",
)
_Parent: TypeAlias = MappingNode | SequenceNode


@dataclass
class Composed:
    """What was read so far: the tree, its scalars in the order of the text, and the first thing that ends it."""

    path: str
    root: Node | None = None
    scalars: list[ScalarNode] = field(default_factory=list)
    open: list[_Parent] = field(default_factory=list)
    # Of each mapping that is open, the key that has no value yet; of a list, nothing.
    keys: list[Node | None] = field(default_factory=list)
    nodes: int = 0
    problems: list[Problem] = field(default_factory=list)


def compose_text(path: str, text: str) -> tuple[Composed, yaml.YAMLError | None]:
    """The tree of a text, with its faults, and what the reader says where it can't go on."""
    composed, lines = Composed(path), lines_of(text)
    try:
        for event in yaml.parse(text, yaml.CSafeLoader):
            found = [*_unwelcome(composed, event)]
            composed.problems += found
            if found:
                break
            _take(composed, event)
            if isinstance(event, yaml.ScalarEvent):
                composed.problems += swallowed(path, lines, composed.scalars[-1])
                composed.problems += list_lost(path, lines, composed.scalars[-1])
                composed.problems += _escaped(path, composed.scalars[-1])
    except yaml.YAMLError as error:
        return composed, error
    return composed, None


def _unwelcome(composed: Composed, event: Event) -> Iterator[Problem]:
    """What ends the reading: it has no end, or would be taken for something else than it says."""
    path, line = composed.path, _marks(event)[0].line + 1
    if isinstance(event, yaml.AliasEvent):
        yield _ALIAS.at(path, line)
    elif isinstance(event, yaml.DocumentStartEvent) and composed.root is not None:
        yield _STARTS_ANEW.at(path, line)
    elif isinstance(event, yaml.DocumentEndEvent) and event.explicit:
        yield _ENDS_EARLY.at(path, line)
    elif isinstance(event, yaml.NodeEvent):
        word = f"&{event.anchor}" if event.anchor else _tag(event)
        if word:
            yield _WORD_WITH_SIGN.at(path, line, word=word)
        elif len(composed.open) >= DEEPEST:
            yield _TOO_DEEP.at(path, line, deepest=DEEPEST)
        elif composed.nodes >= MOST_ENTRIES:
            yield _TOO_MANY.at(path, line, most=f"{MOST_ENTRIES:,}")
        elif not isinstance(event, yaml.ScalarEvent) and _wants_key(composed):
            yield _KEY_NOT_TEXT.at(path, line)


def _tag(event: yaml.NodeEvent) -> str:
    """The word with ! that a text starts with, as it was typed."""
    tag: str | None = getattr(event, "tag", None)
    return tag.replace("tag:yaml.org,2002:", "!!") if tag else ""


def _escaped(path: str, scalar: ScalarNode) -> Iterator[Problem]:
    """Characters that nobody sees, typed by their number."""
    if scalar.style == '"':
        yield from (replace(problem, line=scalar.start_mark.line + 1) for problem in unseen(path, scalar.value))


def _wants_key(composed: Composed) -> bool:
    return bool(composed.open) and isinstance(composed.open[-1], MappingNode) and composed.keys[-1] is None


def _take(composed: Composed, event: Event) -> None:
    """Put what an event brings in its place in the tree."""
    if isinstance(event, yaml.ScalarEvent):
        scalar = ScalarNode("", event.value, *_marks(event), style=event.style)
        composed.scalars.append(scalar)
        _attach(composed, scalar)
    elif isinstance(event, yaml.CollectionStartEvent):
        kind = MappingNode if isinstance(event, yaml.MappingStartEvent) else SequenceNode
        parent: _Parent = kind("", [], *_marks(event))
        _attach(composed, parent)
        composed.open.append(parent)
        composed.keys.append(None)
    elif isinstance(event, yaml.CollectionEndEvent):
        composed.open.pop().end_mark = _marks(event)[1]
        composed.keys.pop()


def _marks(event: Event) -> tuple[Mark, Mark]:
    """Where it starts and ends; every event of a text has both."""
    return cast(Mark, event.start_mark), cast(Mark, event.end_mark)


def _attach(composed: Composed, node: Node) -> None:
    composed.nodes += 1
    if not composed.open:
        composed.root = node
    elif isinstance(composed.open[-1], SequenceNode):
        composed.open[-1].value.append(node)
    elif composed.keys[-1] is None:
        composed.keys[-1] = node
    else:
        composed.open[-1].value.append((composed.keys[-1], node))
        composed.keys[-1] = None
