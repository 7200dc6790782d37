"""What Excel does to a CSV file is either understood or named, never half read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import build, bytes_of

FEBRUARY = "data/releases/early-start/2017-02.csv"
BOM = b"\xef\xbb\xbf"
SAVE = 'Save it again as "CSV UTF-8 (comma delimited)", with months written like 2017-02.'
FORMAT = (
    "In Excel, format the column period as text, write its months like 2017-02,"
    ' and save the file again as "CSV UTF-8 (comma delimited)".'
)


def dated(data: bytes, date: bytes) -> bytes:
    return data.replace(b",2017-01,", b"," + date + b",").replace(b",2017-02,", b"," + date + b",")


def semicolons(data: bytes) -> bytes:
    return BOM + dated(data, b"01/02/2017").replace(b",", b";").replace(b"\n", b"\r\n")


@pytest.mark.parametrize(
    ("saved", "says", "remedy"),
    [
        pytest.param(
            semicolons,
            "1: the columns are separated by semicolons, as Excel does in some settings. [csv-separator]",
            SAVE,
            id="semicolons, dates, BOM and CRLF",
        ),
        pytest.param(
            lambda data: data.replace(b",", b"\t"),
            "1: the columns are separated by tabs, as Excel does in some settings. [csv-separator]",
            SAVE,
            id="tabs",
        ),
        pytest.param(
            lambda data: dated(data, b"01/02/2017"),
            '2: Excel has turned months into dates: "01/02/2017" here, and maybe more below. [excel-dates]',
            FORMAT,
            id="dates",
        ),
        pytest.param(
            lambda data: dated(data, b"Feb-17"),
            '2: Excel has turned months into dates: "Feb-17" here, and maybe more below. [excel-dates]',
            FORMAT,
            id="short dates",
        ),
        pytest.param(
            lambda data: data.decode().encode("utf-16"),
            "1: this file is saved as UTF-16, which some programs call Unicode text. [saved-as-utf-16]",
            "Save it again with the encoding UTF-8.",
            id="Unicode text",
        ),
        pytest.param(
            lambda data: data.replace(b"late", "trop tôt".encode("cp1252")),
            '11: this file is not saved as UTF-8, but as Windows-1252, in which this line says "tôt". [not-utf-8]',
            "Save it again with the encoding UTF-8.",
            id="not UTF-8",
        ),
        pytest.param(
            lambda data: b"",
            "1: this file is empty. [file-empty]",
            "Fill it in, or delete it if it is not needed.",
            id="empty",
        ),
        pytest.param(
            lambda data: data.partition(b"\n")[0],
            "1: this file has a heading but no figures. [release-empty]",
            "Add the figures of the release below the heading, or delete the file.",
            id="heading only",
        ),
    ],
)
def test_what_excel_spoils_is_named(
    council: Path, refuse: Refuse, saved: Callable[[bytes], bytes], says: str, remedy: str
) -> None:
    file = council / FEBRUARY
    file.write_bytes(saved(file.read_bytes()))
    refuse(f"{FEBRUARY}:{says}\n    What to do: {remedy}")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"indicator,", BOM + b"indicator,", id="BOM"),
        pytest.param(b"\n", b"\r\n", id="CRLF"),
        pytest.param(
            b",Two visits were recorded late\n", b",Two visits were recorded late\n,,,,,,,,\n", id="bare commas"
        ),
        pytest.param(b"Two visits were recorded late", b'"Two visits were recorded late"', id="quotes"),
        pytest.param(b"es-1-3,SAM", b" es-1-3 , SAM ", id="spaces"),
    ],
)
def test_what_excel_adds_without_harm_changes_nothing(council: Path, old: bytes, new: bytes) -> None:
    before = pages_of(council)
    file = council / FEBRUARY
    spoilt = file.read_bytes().replace(old, new)
    assert spoilt != file.read_bytes()
    file.write_bytes(spoilt)
    assert build(council) == 0
    assert pages_of(council) == before


def pages_of(council: Path) -> dict[str, bytes]:
    """Everything that was built, without what names the input by its hash."""
    built = bytes_of(council / "build" / "docs")
    return {path: data for path, data in built.items() if path not in ("manifest.json", "about/this-release/index.md")}
