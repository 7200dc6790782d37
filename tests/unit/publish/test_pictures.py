"""Pictures as pixels: of the right size, drawn once, kept as long as they are the same, and silent about all else."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.charts.picture import HEIGHT, WIDTH, Credit, title_picture
from generator.publish import pictures
from generator.publish.files import read_fonts
from generator.publish.pictures import Fonts, pictures_of
from generator.terms.texts import OutputFile
from tests.golden.cases import PROJECT

FONTS = read_fonts(PROJECT)


class Shelf:
    """A store that remembers what was asked of it."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}
        self.written = 0

    def read(self, name: str) -> bytes | None:
        return self.held.get(name)

    def write(self, name: str, data: bytes) -> None:
        self.held[name] = data
        self.written += 1


def drawing(words: str) -> bytes:
    return str(title_picture(words, "What services did", Credit("Source: a report", "Anytown Council"))).encode()


def file(path: str, words: str = "Anytown") -> OutputFile:
    return OutputFile(path, drawing(words))


def chunks(png: bytes) -> list[str]:
    """The kinds of the parts of a PNG file, each with a sum that fits."""
    found, at = [], 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + data)
        found.append(kind.decode())
        at += 12 + length
    return found


def test_each_picture_has_pixels_of_the_size_that_others_show_and_no_hidden_words() -> None:
    [png] = pictures_of([file("a/b.svg")], FONTS, Shelf())
    assert png.path == "a/b.png"
    assert Image.open(BytesIO(png.data)).size == (WIDTH, HEIGHT) == (1200, 675)
    assert set(chunks(png.data)) == {"IHDR", "IDAT", "IEND"}


def test_words_are_drawn_in_letters_that_come_with_the_program() -> None:
    """Without letters a drawing is no error: its words are left out, and the picture is empty."""

    def ink(fonts: Fonts) -> int:
        [png] = pictures_of([file("a.svg")], fonts, Shelf())
        counted = Image.open(BytesIO(png.data)).convert("L").getcolors(256)
        return sum(number for number, shade in counted or [] if isinstance(shade, int) and shade < 128)

    assert ink(FONTS) - ink(Fonts((), "none")) > 5000


def test_what_is_no_picture_is_left_alone() -> None:
    icon = OutputFile("assets/icon.svg", b'<svg viewBox="0 0 16 16"></svg>')
    assert pictures_of([icon, OutputFile("a.md", drawing("x")), OutputFile("a.csv", b"a,b")], FONTS, Shelf()) == ()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is drawn from now on."""
    found: list[str] = []

    def draw(svg: str, fonts: Fonts) -> bytes:
        found.append(svg)
        return f"pixels of {svg}".encode()

    monkeypatch.setattr(pictures, "_draw", draw)
    return found


def test_the_same_picture_is_drawn_once_and_stands_at_each_of_its_places(drawn: list[str]) -> None:
    made = pictures_of([file("a.svg"), file("b.svg"), file("c.svg", "Other")], FONTS, Shelf())
    assert len(drawn) == 2
    assert [each.path for each in made] == ["a.png", "b.png", "c.png"]
    assert made[0].data == made[1].data != made[2].data


def test_what_is_kept_is_not_drawn_again_and_what_is_no_longer_needed_goes(drawn: list[str]) -> None:
    shelf = Shelf()
    first = pictures_of([file("a.svg"), file("c.svg", "Other")], FONTS, shelf)
    assert pictures_of([file("a.svg"), file("c.svg", "Other")], FONTS, shelf) == first
    assert (len(drawn), shelf.written) == (2, 1)
    pictures_of([file("a.svg"), file("d.svg", "New")], FONTS, shelf)
    assert (len(drawn), shelf.written) == (3, 2)
    pictures_of([file("c.svg", "Other")], FONTS, shelf)
    assert len(drawn) == 4


def test_other_letters_or_another_program_draw_anew(drawn: list[str]) -> None:
    shelf = Shelf()
    for made_by in ("1", "2", "2"):
        pictures_of([file("a.svg")], Fonts(FONTS.paths, made_by), shelf)
    assert len(drawn) == 2


@pytest.mark.parametrize("damage", [b"", b"PK", b"nothing of ours"])
def test_what_was_kept_and_is_damaged_is_drawn_anew(drawn: list[str], damage: bytes) -> None:
    shelf = Shelf()
    whole = pictures_of([file("a.svg")], FONTS, shelf)
    shelf.held["pictures"] = damage
    assert pictures_of([file("a.svg")], FONTS, shelf) == whole
    shelf.held["pictures"] = shelf.held["pictures"].replace(b"pixels", b"pixelS")
    assert pictures_of([file("a.svg")], FONTS, shelf) == whole
    assert len(drawn) == 3


def test_the_letters_come_with_their_licence() -> None:
    folder = Path(FONTS.paths[0]).parent
    assert [Path(path).name for path in FONTS.paths] == ["LiberationSans-Bold.ttf", "LiberationSans-Regular.ttf"]
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "LICENSE.txt").read_text("utf-8")
