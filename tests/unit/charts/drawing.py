"""A drawing read back: where its words stand, how far its shapes reach, and how they look without a stylesheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from svg.path import parse_path

from generator.charts.boxes import Box, Letters, Spot

SVG = "{http://www.w3.org/2000/svg}"
# Words may come so near to each other, in units of the drawing.
NEAR = 0.5


@dataclass(frozen=True)
class Word:
    """A text of a drawing, its room and its class."""

    text: str
    box: Box
    kind: str


@dataclass(frozen=True)
class Part:
    """An element with all that it has from the groups around it."""

    tag: str
    looks: dict[str, str]
    element: ElementTree.Element


def parts(drawing: str) -> Iterator[Part]:
    """Every element of a drawing."""
    yield from _within(ElementTree.fromstring(drawing), {})


def _within(element: ElementTree.Element, given: dict[str, str]) -> Iterator[Part]:
    looks = given | dict(element.attrib)
    yield Part(element.tag.removeprefix(SVG), looks, element)
    handed_on = {name: value for name, value in looks.items() if name not in ("d", "x", "y", "transform")}
    shift = {"transform": looks["transform"]} if "transform" in looks else {}
    for child in element:
        yield from _within(child, handed_on | shift)


def words(drawing: str) -> list[Word]:
    """The texts of a drawing, as wide as the widest letters make them."""
    found = []
    for part in parts(drawing):
        if part.tag == "text":
            letters = Letters(float(part.looks["font-size"]), part.looks.get("font-weight") == "700")
            place = float(part.looks["x"]), float(part.looks["y"])
            text = part.element.text or ""
            spot = Spot(*place, part.looks.get("text-anchor", "start"), (text,))
            found.append(Word(text, spot.box(letters), part.looks.get("class", "")))
    return found


def overlapping(drawing: str) -> list[tuple[str, str]]:
    """The pairs of words that lie on each other."""
    return [(a.text, b.text) for a, b in combinations(words(drawing), 2) if a.box.grown(-NEAR).overlaps(b.box)]


def picture(drawing: str) -> Box:
    """The room of the whole drawing."""
    left, top, width, height = map(float, ElementTree.fromstring(drawing).attrib["viewBox"].split())
    return Box(left, top, left + width, top + height)


def shapes(drawing: str) -> Iterator[Box]:
    """The room of every path and circle that no transformation moves."""
    for part in parts(drawing):
        if "transform" in part.looks:
            continue
        if part.tag == "path":
            yield Box(*parse_path(part.looks["d"]).boundingbox())
        if part.tag == "circle":
            x, y, size = (float(part.looks[name]) for name in ("cx", "cy", "r"))
            yield Box(x - size, y - size, x + size, y + size)


def unpainted(drawing: str) -> list[str]:
    """What would be black, or not seen at all, without a stylesheet."""
    found = []
    for part in parts(drawing):
        fill, stroke = part.looks.get("fill", ""), part.looks.get("stroke", "none")
        if part.tag in ("path", "circle") and (not fill or {fill, stroke} == {"none"}):
            found.append(part.looks.get("d", part.tag))
        if part.tag == "text" and (fill in ("", "none") or "font-family" not in part.looks):
            found.append(part.element.text or "")
    return found


def said(drawing: str, kind: str) -> list[str]:
    """The words of a kind, in the order in which they stand in the drawing."""
    return [word.text for word in words(drawing) if word.kind == kind]
