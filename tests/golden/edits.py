"""The council of `two-releases` with a few texts of its files changed, in memory."""

from dataclasses import dataclass, replace

from generator.publish.files import read_sources
from generator.terms.texts import Sources
from tests.golden.cases import HERE, PAIR

CARDS = "data/indicators/early-start.yml"


@dataclass(frozen=True)
class Edit:
    """A text of a file that stands there once, and what stands there instead."""

    path: str
    old: str
    new: str


def after(card: str, text: str) -> Edit:
    """More lines of one card, right below its id."""
    return Edit(CARDS, f"  - id: {card}\n", f"  - id: {card}\n{text}")


def edited(*edits: Edit) -> Sources:
    files = {file.path: file for file in read_sources(HERE / PAIR).files}
    for each in edits:
        text = files[each.path].data.decode("utf-8")
        assert text.count(each.old) == 1, f"{each.path} holds {each.old!r} {text.count(each.old)} times"
        files[each.path] = replace(files[each.path], data=text.replace(each.old, each.new).encode("utf-8"))
    return Sources(tuple(files.values()))
