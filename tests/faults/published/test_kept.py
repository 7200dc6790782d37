"""What is kept between builds only saves time: it is used while nothing has changed, and the site is the same without."""

import json
import os
import warnings
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

import pytest

from generator.cli import main
from generator.pages.parts.view import Page
from generator.pages.scorecard.every_page import release_pages
from generator.prose.told import Told
from generator.publish import older_months, whole_site
from generator.publish.kept import Keeping, KeptPages, KeptView, kept_bytes, read_kept
from generator.publish.sync import sync
from generator.record.content import Content, Release, Scorecard
from generator.terms.texts import OutputFile, Site
from tests.faults.council import CARDS, FEBRUARY, JANUARY, WORDS, bytes_of, spoil
from tests.faults.published.test_nothing_else import Memory, site_of
from tests.faults.signed import SCORECARD, edited, unsigned

PAGES, MARK = "pages-early-start-2017-01", "checked-scorecards-early-start-2017-01"


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The months whose pages were made, in order."""
    made: list[str] = []
    real = release_pages

    def watched(now: Content, told: Told, scorecard: Scorecard, release: Release, *more: Any) -> Any:
        made.append(release.month.text)
        return real(now, told, scorecard, release, *more)

    for module in (whole_site, older_months):
        monkeypatch.setattr(module, "release_pages", watched)
    return made


def test_a_month_that_is_over_is_made_once(drawn: list[str]) -> None:
    keeping = Keeping(Memory(), "this program")
    first, second = site_of(SCORECARD, keeping), site_of(SCORECARD, keeping)
    assert first == second == site_of(SCORECARD)
    assert drawn == ["2017-02", "2017-01", "2017-02", "2017-02", "2017-01"]


def test_another_program_makes_all_anew(drawn: list[str]) -> None:
    memory = Memory()
    for program in ("this program", "another program"):
        site_of(SCORECARD, Keeping(memory, program))
    assert drawn.count("2017-01") == 2


def kept_with(kept: bytes, *more: str) -> bytes:
    """What was kept, and files of other names beside it: whole, and with the right key."""
    packed = BytesIO(kept)
    with ZipFile(packed, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Of two of one name.
        for name in more:
            archive.writestr(ZipInfo(name), b"Not of this site.")
    return packed.getvalue()


@pytest.mark.parametrize("damage", [b"", b"PK", "cut", "key", "letter", "way out"])
def test_what_is_damaged_is_made_anew(damage: bytes | str, drawn: list[str]) -> None:
    memory = Memory()
    whole = site_of(SCORECARD, Keeping(memory, "this program"))
    kept = memory.held[PAGES]
    middle = len(kept) // 2
    spoilt = {
        "cut": kept[:middle],
        "key": kept.replace(b'"key": "', b'"key": "0', 1),
        "letter": kept[:middle] + bytes([kept[middle] ^ 1]) + kept[middle + 1 :],
        "way out": kept_with(kept, "../../../escaped.txt"),
    }
    memory.held[PAGES] = damage if isinstance(damage, bytes) else spoilt[damage]
    memory.held[MARK] = b"something else"
    drawn.clear()
    assert site_of(SCORECARD, Keeping(memory, "this program")) == whole
    assert drawn.count("2017-01") == 1
    assert memory.held[PAGES] == kept


@pytest.mark.parametrize(
    "name",
    [
        "../../../escaped.txt",
        "scorecards/../../escaped.txt",
        "scorecards/..",
        "..",
        ".",
        "/tmp/escaped.txt",
        "//server/escaped.txt",
        "C:/escaped.txt",
        "C:escaped.txt",
        "..\\escaped.txt",
        "scorecards\\..\\..\\escaped.txt",
        "scorecards//escaped.txt",
        "scorecards/",
        "scorecards/early-start/2017-01/index.md",
    ],
)
def test_what_is_kept_lies_below_the_site_and_once_or_is_damaged(name: str) -> None:
    one = OutputFile("scorecards/early-start/2017-01/index.md", b"# January")
    kept = kept_bytes("key", KeptPages((), (one,)))
    assert read_kept("key", kept) == KeptPages((), (one,))
    assert read_kept("key", kept_with(kept, name)) is None


def test_a_name_with_dots_in_it_is_a_name() -> None:
    found = read_kept("key", kept_with(kept_bytes("key", KeptPages((), ())), "scorecards/..well..known.txt"))
    assert found and [file.path for file in found.files] == ["scorecards/..well..known.txt"]


def test_a_page_that_is_kept_is_one_of_the_files_that_are() -> None:
    page = Page("scorecards/index.md", "page.md.j2", KeptView("Scorecards", ""))
    assert read_kept("key", kept_bytes("key", KeptPages((page,), ()))) is None


@pytest.mark.parametrize("path", ["../escaped.txt", "a/../../escaped.txt", "/escaped.txt", "C:\\escaped.txt", ""])
def test_a_site_writes_nothing_outside_its_folder(path: str, tmp_path: Path) -> None:
    folder = tmp_path / "build" / "docs"
    with pytest.raises(ValueError, match="outside"):
        sync(Site((OutputFile("index.md", b"# Home"), OutputFile(path, b"Not of this site."))), folder)
    assert bytes_of(tmp_path) == {}


def test_words_of_the_newest_month_leave_older_ones_alone(drawn: list[str]) -> None:
    keeping = Keeping(Memory(), "this program")
    later = unsigned(SCORECARD, "scorecards/early-start/2017-02")
    site_of(later, keeping)
    drawn.clear()
    now = edited(later, "content/scorecards/early-start/2017-02.yml", "This is February.", "This is February again.")
    assert site_of(now, keeping) == site_of(now)
    assert drawn == ["2017-02", "2017-02", "2017-01"]


def test_what_is_kept_hides_no_fault() -> None:
    keeping = Keeping(Memory(), "this program")
    site_of(SCORECARD, keeping)
    for path, old, new in (
        (JANUARY, "es-1-3,SAM,2016-11,,31.0", "es-1-3,SAM,2016-11,,31.2"),
        (CARDS, "All requests in the month.", "All requests."),
        (WORDS, "created: 6 February 2017", "created: 7 February 2017"),
    ):
        found = site_of(edited(SCORECARD, path, old, new), keeping)
        assert isinstance(found, list) and len(found) == 1 and f"{path}:" in found[0]


KNOWN = "data/discrepancies/early-start.csv"
IN_VAIN = "2017-02,es-1-3,ratio,2017-02,SAM,,arithmetic,45.5,nothing,Nothing is wrong with it.,\n"


@pytest.mark.parametrize(
    ("path", "old", "new", "fault"),
    [
        (FEBRUARY, "es-1-1,SAM,2017-02,,70,", "es-1-1,SAM,2017-02,,72,", "areas"),
        (FEBRUARY, "es-1-3,SAM,2017-02,,45.5,,,,\n", "", "[release-incomplete]"),
        (KNOWN, "in December.,\n", f"in December.,\n{IN_VAIN}", "[known-fault-in-vain]"),
        # From now on the fault that is known of January is in January's picture alone.
        (FEBRUARY, "es-1-3,SAM,2016-11,,30.4", "es-1-1,SAM,2016-12,,51,,,,\nes-1-3,SAM,2016-11,,30.4", "88.24%"),
    ],
)
def test_figures_of_the_newest_month_are_gone_through_as_if_nothing_were_kept(
    path: str, old: str, new: str, fault: str
) -> None:
    memory = Memory()
    keeping = Keeping(memory, "this program")
    later = unsigned(SCORECARD, "scorecards/early-start/2017-02")
    site_of(later, keeping)
    assert MARK in memory.held
    now = edited(later, path, old, new)
    found = site_of(now, keeping)
    assert found == site_of(now)
    assert fault in str(found)
    assert ("known-fault-in-vain" in str(found)) == (path == KNOWN)


def test_a_build_of_the_same_has_nothing_to_do(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def build() -> str:
        assert main(["build", "--root", str(council)]) == 0
        return capsys.readouterr().out

    build()
    before, docs = bytes_of(council / "build" / "docs"), council / "build" / "docs"
    times = (docs / "index.md").stat().st_mtime_ns
    assert "0 written" in build()
    assert (docs / "index.md").stat().st_mtime_ns == times
    for spoilt in ("index.md", "search/index.json"):
        (docs / spoilt).write_text("somebody wrote here", "utf-8")
        assert "1 written" in build()
        assert bytes_of(docs) == before
    (docs / "index.md").unlink()
    assert "1 written" in build()
    for kept in (council / "build" / "kept").iterdir():
        kept.write_bytes(b"nonsense")
    assert "0 written" in build()
    spoil(council, CARDS, "All requests in the month.", "Every request.")
    assert "0 written" not in build()


def test_the_note_of_the_last_build_may_be_damaged(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note = council / "build" / "kept" / "last-build"
    assert main(["build", "--root", str(council)]) == 0
    good = json.loads(note.read_bytes())
    for bad in (
        b"[]",
        b"{",
        json.dumps(good | {"files": []}).encode(),
        json.dumps(good | {"files": {"a": 1}}).encode(),
    ):
        note.write_bytes(bad)
        os.utime(note)
        assert main(["build", "--root", str(council)]) == 0
        assert "0 written" in capsys.readouterr().out.splitlines()[-1]
