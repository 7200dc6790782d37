"""Places within a YAML file: their line, and what they are called."""

from typing import TypeAlias

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

Loc: TypeAlias = tuple[int | str, ...]


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


def without_kinds(node: Node, loc: Loc) -> Loc:
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


def name_of(loc: Loc) -> str:
    """What a place in a file is called: `"polarity"`, or `entry 2 of "targets"`."""
    if not loc:
        return "this file"
    if isinstance(loc[-1], int):
        return f"entry {loc[-1] + 1} of {name_of(loc[:-1])}"
    return f'"{loc[-1]}"'
