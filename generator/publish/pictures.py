"""The only door to resvg: each chart's picture as pixels (PNG), beside the drawing (SVG) of which it is made.

A step of its own after the pages. What was drawn is kept under a hash of the drawing, so a chart that stays costs
nothing, and then resvg is not even loaded; charts that are the same are drawn once.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from generator.charts.picture import is_picture
from generator.pages.addresses import pixels_of
from generator.publish.side_by_side import side_by_side
from generator.terms.texts import OutputFile, Store

_KEPT = "pictures"
_FAMILY = "Liberation Sans"
_SVG = ".svg"


@dataclass(frozen=True, slots=True)
class Fonts:
    """The letters of pictures: where their files lie, and a hash of them and of the program that draws."""

    paths: tuple[str, ...]
    made_by: str


def pictures_of(files: Iterable[OutputFile], fonts: Fonts, store: Store) -> tuple[OutputFile, ...]:
    """A PNG for each picture among some files, under the same name."""
    keys = {file.path: (_key(file.data, fonts), file.data) for file in files if _is_drawing(file)}
    wanted = dict(keys.values())
    kept = {key: data for key, data in _read(store).items() if key in wanted}
    missing = [key for key in wanted if key not in kept]

    def drawn(place: int) -> bytes:
        return _draw(wanted[missing[place]].decode("utf-8"), fonts)

    found = kept | dict(zip(missing, side_by_side(drawn, len(missing)), strict=True))
    if missing:
        store.write(_KEPT, _packed(found))
    return tuple(OutputFile(pixels_of(path), found[key]) for path, (key, _) in keys.items())


def _is_drawing(file: OutputFile) -> bool:
    return file.path.endswith(_SVG) and is_picture(file.data)


def _key(drawing: bytes, fonts: Fonts) -> str:
    return sha256(fonts.made_by.encode() + drawing).hexdigest()


def _draw(drawing: str, fonts: Fonts) -> bytes:
    # Loaded here: a build in which no chart has changed does without.
    from resvg_py import svg_to_bytes

    return bytes(
        svg_to_bytes(
            svg_string=drawing,
            skip_system_fonts=True,
            font_files=list(fonts.paths),
            font_family=_FAMILY,
            sans_serif_family=_FAMILY,
        )
    )


def _packed(pictures: Mapping[str, bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for key, data in sorted(pictures.items()):
            archive.writestr(ZipInfo(key), data)
    return packed.getvalue()


def _read(store: Store) -> dict[str, bytes]:
    """What was kept, as far as it is whole: each picture is held against the sum that was kept with it."""
    found: dict[str, bytes] = {}
    try:
        with ZipFile(BytesIO(store.read(_KEPT) or b"")) as archive:
            for name in archive.namelist():
                found[name] = archive.read(name)
    except (BadZipFile, ValueError, EOFError, NotImplementedError):
        pass
    return found
