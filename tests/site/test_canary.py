"""No byte of a published site holds a number that was hidden, in any spelling; if one did, these tests would see it."""

import gzip
import io
import re
import shutil
import subprocess
import sys
import zipfile
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from generator import disclose
from generator.disclose.shown import hidden as hide
from generator.record.observation import Observation
from tests.golden.cases import HERE, built
from tests.site.building import REPOSITORY
from tests.site.canaries import leaks, published, secrets, spellings
from tests.site.councils import build_council

CASE = "small-numbers"
DATA = HERE / CASE / "data"
# They come from other people's packages, the same on every site.
LIBRARIES = re.compile(r"assets/(plotly\.min\.js|stylesheets/[^/]*\.min\.css)(\.map)?$")
KINDS = {".html", ".css", ".js", ".json", ".csv", ".xml", ".gz", ".svg", ".png", ".xlsx", ".zip", ".txt"}
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
TAKEN_ELSEWHERE = re.compile(r"(?:embed|indicators)/([^/]+)/(?:index\.html|(?:chart|areas)-.*\.svg)")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The council's pages and its whole site, built as the real one is."""
    project = tmp_path_factory.mktemp("canary") / "project"
    build_council(CASE, project)
    return project


@pytest.fixture(scope="module")
def everything(project: Path) -> dict[str, bytes]:
    """Every file that was written: the pages as Markdown, and the site."""
    files = {p.relative_to(project).as_posix(): p for p in (project / "build").rglob("*") if p.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if not LIBRARIES.search(name)}


@pytest.fixture(scope="module")
def hidden() -> set[str]:
    return secrets(DATA, built(CASE))


def test_there_are_many_secrets_of_every_size_and_kind(hidden: set[str]) -> None:
    sizes = sorted(float(number) for number in hidden)
    assert len(sizes) > 60
    assert sizes[0] < 6 < 10 < sizes[-1]
    assert {"3.0731", "13.5829", "23.4719"} <= hidden, "a small figure, one that protects it, one that is rounded"


def test_the_site_has_every_kind_of_file(everything: dict[str, bytes]) -> None:
    assert KINDS | {".md"} <= {Path(name).suffix for name in everything}
    assert [name for name in everything if name.endswith("feed.xml")] != []
    assert [name for name in everything if "/charts/" in name or "chart-cl-1-3.json" in name] != []
    pictures = {name.removesuffix(".png") for name in everything if name.endswith(".png") and "/assets/" not in name}
    assert len(pictures) > 10 and pictures <= {name.removesuffix(".svg") for name in everything}
    assert [name for name in everything if name.startswith("build/site/embed/cl-1-3/")] != []


def test_the_archive_and_the_workbooks_are_searched_too(everything: dict[str, bytes]) -> None:
    """A number that is shown is found in each of them: in the archive in CSV file, workbook and answer alike."""
    [archive] = [name for name in everything if name.endswith(".zip") and name.startswith("build/site/")]
    packed = {name: data for name, data in everything.items() if name.endswith(".xlsx")}
    assert len(packed) > 3
    found = leaks({archive: everything[archive], **packed}, {"13.1974"})
    assert archive in found and any(name.endswith(".xlsx") for name in found)


def test_no_byte_of_it_holds_a_secret(everything: dict[str, bytes], hidden: set[str]) -> None:
    assert leaks(everything, hidden) == {}


def test_no_fingerprint_of_the_typed_figures_is_published(everything: dict[str, bytes]) -> None:
    """Who knows all of a file but a few small numbers could try them all until its fingerprint fits."""
    prints = {sha256(path.read_bytes()).hexdigest() for path in DATA.glob("*/*/*.csv")}
    text = b"".join(everything.values()).decode("utf-8", errors="replace")
    assert [one for one in prints if one in text] == []


@pytest.mark.browser
def test_the_pdf_holds_none_either(project: Path, hidden: set[str], tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(project / "build" / "site", site)
    subprocess.run([sys.executable, "-m", "pdf", str(site)], cwd=REPOSITORY, check=True, capture_output=True)
    pdfs = {path.name: path.read_bytes() for path in site.rglob("*.pdf")}
    assert len(pdfs) > 1
    assert leaks(pdfs, hidden) == {}


# --- the search itself is worth something ------------------------------------------------------------


def test_one_cell_that_is_shown_is_found_on_every_surface(monkeypatch: pytest.MonkeyPatch, hidden: set[str]) -> None:
    def all_but_one(observation: Observation) -> Observation:
        key = observation.key
        is_shown = (key.indicator, key.area, key.period.text) == ("cl-1-3", "BRK-MID", "2017-01")
        return observation if is_shown else hide(observation)

    monkeypatch.setattr(disclose, "hidden", all_but_one)
    files = {name: text.encode() for name, text in built(CASE).items()}
    found = leaks(files, hidden)
    assert set().union(*found.values()) == {"4.3817"}
    assert {
        "indicators/cl-1-3/data.csv",
        "indicators/cl-1-3/index.md",
        "scorecards/clinic/2017-01/all/index.md",
    } <= set(found)


def read_out(page: str) -> str:
    """What a page says, to eyes or to ears."""
    return unescape(" ".join((re.sub("<[^>]+>", " ", page), *re.findall('aria-label="([^"]*)"', page))))


@pytest.mark.parametrize("case", [CASE, "kinds-of-nothing", "two-releases"])
def test_what_is_taken_elsewhere_holds_no_number_that_the_page_does_not(case: str) -> None:
    """Whoever attacks what the pages say, as tests/oracle does, learns nothing more from a picture or a frame."""
    files, looked_at = built(case), 0
    for path, text in files.items():
        if found := TAKEN_ELSEWHERE.fullmatch(path):
            # The day on which the report was made is no figure.
            taken = re.sub(r"created \d+ \w+ \d+", "", unescape(re.sub("<[^>]+>", " ", text)))
            page = read_out(files[f"indicators/{found[1]}/index.md"])
            assert set(NUMBER.findall(taken)) <= set(NUMBER.findall(page)), path
            looked_at += 1
    assert looked_at > 5


def test_a_chart_of_the_borough_tells_nothing_that_its_data_does_not(hidden: set[str]) -> None:
    files = built(CASE)
    assert hidden & published(files) == set()
    charts = {name: text.encode() for name, text in files.items() if name.endswith(".json")}
    assert len(charts) > 10
    assert leaks(charts, hidden) == {}


@pytest.mark.parametrize("spelling", ["3.0731", "3.073", "3.07", "3,0731", "30731", "0.030731", "3.07%", "(3.07)"])
def test_every_spelling_is_found(spelling: str) -> None:
    assert leaks({"a.html": f"<p>about {spelling} posts</p>".encode()}, {"3.0731"}) != {}


@pytest.mark.parametrize("harmless", ["13.07", "3.0", "3.08", "3.0712", "1.3.07", "33.0731"])
def test_other_numbers_are_left_alone(harmless: str) -> None:
    assert leaks({"a.html": f"<p>about {harmless} posts</p>".encode()}, {"3.0731"}) == {}


def test_words_that_a_picture_carries_are_read_and_its_pixels_are_not() -> None:
    def part(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + b"sums"

    def picture(kind: bytes) -> bytes:
        return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", b"x" * 13) + part(kind, b"Note 3.0731 ") + part(b"IEND", b"")

    assert leaks({"a.png": picture(b"tEXt")}, {"3.0731"}) == {"a.png": {"3.0731"}}
    assert leaks({"a.png": picture(b"IDAT")}, {"3.0731"}) == {}


def test_what_is_packed_is_unpacked() -> None:
    page = b"<p>3.0731</p>"
    workbook = io.BytesIO()
    with zipfile.ZipFile(workbook, "w") as packed:
        packed.writestr("xl/sheet.xml", page)
    files = {"a.html.gz": gzip.compress(page), "b.xlsx": workbook.getvalue(), "3.0731.csv": b"", "c.html": b"3.1"}
    assert leaks(files, {"3.0731"}).keys() == {"a.html.gz", "b.xlsx", "3.0731.csv"}
    assert len(set(spellings("3.0731"))) == 6
