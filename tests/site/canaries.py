"""The numbers of the small-numbers council that nobody may know, and a search for them in any kind of file."""

import csv
import gzip
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from pypdf import PdfReader

from tests.site.taken import figures_in

NUMBERS = ("value", "numerator", "denominator")
_PNG = b"\x89PNG\r\n\x1a\n"
LEAST_DECIMALS = 4  # The invented figures with so many decimals stand nowhere else in the world.


def typed(data: Path) -> dict[tuple[str, str, str, str], list[dict[str, str]]]:
    """Every row of the release files by its key, oldest first."""
    found: dict[tuple[str, str, str, str], list[dict[str, str]]] = {}
    for path in sorted((data / "releases").glob("*/*.csv")):
        for row in csv.DictReader(io.StringIO(path.read_text("utf-8"))):
            key = (row["indicator"], row["area"], row["period"], row["group"])
            found.setdefault(key, []).append(row)
    return found


def published(files: Mapping[str, str]) -> set[str]:
    """Every number that stands in the published data of an indicator."""
    numbers: set[str] = set()
    for path, text in files.items():
        if re.fullmatch(r"indicators/[^/]+/data\.csv", path):
            rows = figures_in(text)
            numbers |= {row[column] for row in rows for column in (*NUMBERS, "value_before") if row[column]}
    return numbers


def secrets(data: Path, files: Mapping[str, str]) -> set[str]:
    """The numbers that were typed and not published, and how far each is from the month before."""
    shown = published(files)
    rows = typed(data)
    numbers = {row[column] for versions in rows.values() for row in versions for column in NUMBERS}
    hidden = {number for number in numbers if _is_unique(number) and number not in shown}
    steps = {
        str(abs(Decimal(later["value"]) - Decimal(earlier["value"])))
        for (indicator, area, period, group), versions in rows.items()
        for later in versions
        for earlier in rows.get((indicator, area, _month_before(period), group), ())
        if later["value"] in hidden or earlier["value"] in hidden
    }
    return hidden | {step for step in steps if _is_unique(step)}


def _is_unique(number: str) -> bool:
    return len(number.partition(".")[2].rstrip("0")) >= LEAST_DECIMALS


def _month_before(period: str) -> str:
    year, _, month = period.partition("-")
    if not month.isdecimal():
        return ""
    return f"{int(year) - 1}-12" if month == "01" else f"{year}-{int(month) - 1:02d}"


def spellings(number: str) -> Iterator[str]:
    """A number as somebody might write it: whole, rounded, with a comma, without the point, as a share of one."""
    exact = Decimal(number)
    yield number
    yield number.replace(".", ",")
    yield number.replace(".", "")
    yield f"{exact.scaleb(-2):f}"
    for decimals in (3, 2):
        yield f"{exact:.{decimals}f}"


def pattern_of(numbers: set[str]) -> re.Pattern[str]:
    """One search for every spelling of some numbers, not as a part of a longer number."""
    words = sorted({spelling for number in numbers for spelling in spellings(number)}, key=len, reverse=True)
    return re.compile(rf"(?<![\d.])(?:{'|'.join(map(re.escape, words))})(?![\d])")


def texts_of(name: str, data: bytes) -> Iterator[str]:
    """Whatever can be read out of a file: its name, its bytes, and what is packed in it."""
    yield name
    if name.endswith(".gz"):
        yield from texts_of(name.removesuffix(".gz"), gzip.decompress(data))
    elif zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for inner in packed.namelist():
                yield from texts_of(inner, packed.read(inner))
    elif data.startswith(_PNG):
        yield from (text.decode("utf-8", errors="replace") for text in _words_of_png(data))
    elif data.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(data))
        yield from (page.extract_text() for page in reader.pages)
        yield str(reader.metadata)
    else:
        yield data.decode("utf-8", errors="replace")


def _words_of_png(data: bytes) -> Iterator[bytes]:
    """All parts of a picture but its pixels, which tests read where they are drawn from: in the drawing beside it."""
    at = len(_PNG)
    while at < len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind != b"IDAT":
            yield kind + data[at + 8 : at + 8 + length]
        at += 12 + length


def leaks(files: Mapping[str, bytes], numbers: set[str]) -> dict[str, set[str]]:
    """The files that hold one of the numbers, and which."""
    wanted = pattern_of(numbers)
    found: dict[str, set[str]] = {}
    for name, data in files.items():
        hits = {match[0] for text in texts_of(name, data) for match in wanted.finditer(text)}
        if hits:
            found[name] = hits
    return found
