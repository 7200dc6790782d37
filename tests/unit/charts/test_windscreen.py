"""The continuum of need as a drawing: named, in order and escaped. tests/site/test_charts.py measures it."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.charts.windscreen import WIDTH, windscreen
from generator.schema.cards import DiagramBlock

SVG = "{http://www.w3.org/2000/svg}"
FOUR = ["Every child", "Some extra help", "Several needs", "High need"]
# As few levels as a card may have, and as many, by its own schema.
[LEAST, MOST] = (
    next(getattr(limit, name) for limit in DiagramBlock.model_fields["levels"].metadata if hasattr(limit, name))
    for name in ("min_length", "max_length")
)
COUNTS = range(LEAST, MOST + 1)
ALL = [*FOUR, "Very high need", "Protection now", "More", "And more"][:MOST]


def drawn(names: list[str], title: str = "Levels of need") -> ElementTree.Element:
    return ElementTree.fromstring(windscreen("w", title, names))


def texts(names: list[str], kind: str) -> list[ElementTree.Element]:
    return [text for text in drawn(names).iter(f"{SVG}text") if text.get("class") == kind]


def words(names: list[str], kind: str) -> list[str]:
    return [text.text or "" for text in texts(names, kind)]


def test_a_drawing_has_a_role_a_name_and_a_description() -> None:
    root = drawn(["Low", "High & < mighty", "Top"], 'The "levels" & < more')
    assert (root.tag, root.get("role"), root.get("aria-labelledby")) == (f"{SVG}svg", "img", "w-t w-d")
    assert {child.get("id"): child.text for child in root if child.get("id")} == {
        "w-t": 'The "levels" & < more',
        "w-d": "From left to right, from little need to much: 1. Low; 2. High & < mighty; 3. Top. "
        "Families move both ways between the levels.",
    }


@pytest.mark.parametrize("count", COUNTS)
def test_each_level_has_a_piece_of_the_ring_and_its_number_from_left_to_right(count: int) -> None:
    numbers = texts(ALL[:count], "number")
    pieces = [path.get("class") for path in drawn(ALL[:count]).iter(f"{SVG}path")]
    assert [text.text for text in numbers] == [str(number) for number in range(1, count + 1)]
    assert pieces[:count] == [f"level l{number}" for number in range(1, count + 1)]
    across = [float(text.get("x", "")) for text in numbers]
    assert across == sorted(set(across))


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Every child", ["Every child"]),
        ("Some extra help", ["Some extra", "help"]),
        ("Seven letters", ["Seven letters"]),
        ("A name of four", ["A name of four"]),
        ("A name of seven", ["A name of", "seven"]),
        ("Incomprehensibilities", ["Incomprehensibilities"]),
        ("An incomprehensible need", ["An", "incomprehensible", "need"]),
        ("A & B < C", ["A & B < C"]),
    ],
)
def test_a_name_is_broken_between_words(name: str, lines: list[str]) -> None:
    assert words([name, "", ""], "level-name") == lines


def test_help_goes_both_ways() -> None:
    assert words(FOUR, "both") == ["Help steps up", "and steps down"]
    heads = [path.get("d", "") for path in drawn(FOUR).iter(f"{SVG}path") if path.get("class") == "head"]
    left, right = (float(head[1:].split()[0]) for head in heads)
    assert left < WIDTH / 2 < right


def test_every_level_that_a_card_may_have_has_a_colour() -> None:
    styles = "".join(path.read_text("utf-8") for path in Path("site_templates/styles").rglob("*.css"))
    coloured = set(re.findall(r"\.windscreen path\.(l\d+)", styles))
    drawings = [path.get("class", "") for path in drawn(ALL).iter(f"{SVG}path")]
    assert {name.removeprefix("level ") for name in drawings if name.startswith("level ")} == coloured
    assert len(coloured) == MOST == len(ALL)


def test_the_same_levels_are_drawn_in_the_same_bytes() -> None:
    assert windscreen("w", "x", FOUR) == windscreen("w", "x", FOUR)
