"""What the disk refuses is named as what it is, and the last good site stays; so is what can't be read in content/."""

import os
import shutil
import socket
from collections.abc import Callable
from errno import EACCES, EDQUOT, EIO, EMFILE, ENAMETOOLONG, ENFILE, ENOENT, ENOSPC, EPERM, EROFS, ESTALE
from pathlib import Path

import pytest

from generator.cli import main
from generator.publish.failed import failure
from generator.publish.files import read_sources, write_bytes, write_text
from generator.publish.refused import refused
from generator.publish.sync import sync
from generator.terms.problems import ContentError
from generator.terms.texts import OutputFile, Site
from tests.faults.council import build, bytes_of, spoil

MOVE = "Move it away or give it another name, then try again."
ROOM = "Delete something that you no longer need, then try again."


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (ENOSPC, f'The disk is full: there was no room to write "build/x.md". {ROOM}'),
        (EDQUOT, 'Your share of the disk is used up: there was no room to write "build/x.md". Delete something that you no longer need, or ask for more room, then try again.'),
        (EROFS, '"build/x.md" can\'t be written: its disk can only be read. Work in a copy of the project, on a disk that you may write to.'),
        (EMFILE, 'Too many files are open at once: "build/x.md" could not be opened. Close other programs, then try again.'),
        (ENFILE, 'Too many files are open at once: "build/x.md" could not be opened. Close other programs, then try again.'),
        (ENAMETOOLONG, 'This name is too long for the disk: "build/x.md". Shorten the id or the name from which it is made.'),
        (EIO, 'The disk failed at "build/x.md": it may be damaged. Try again. If it happens again, work in a copy of the project on another disk.'),
        (ENOENT, '"build/x.md" has gone while the program was at work, or could not be made. See that no other program moves or deletes it, then try again.'),
        (EACCES, 'You may not write in "build". Ask whoever owns that folder to let you, or work in a copy of the project that is yours.'),
        (EPERM, 'You may not write in "build". Ask whoever owns that folder to let you, or work in a copy of the project that is yours.'),
        (ESTALE, f'"build/x.md" can\'t be read or written: {os.strerror(ESTALE)}. See what is there, then try again.'),
    ],
)  # fmt: skip
def test_each_refusal_has_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, says: str
) -> None:
    (tmp_path / "build").mkdir()
    monkeypatch.chdir(tmp_path)
    assert refused(OSError(number, os.strerror(number), "build/x.md")) == says
    assert refused(OSError(number, os.strerror(number), str(tmp_path / "build/x.md"))) == says


def test_a_refusal_may_name_no_file() -> None:
    assert refused(OSError(ENOSPC, "")) == f"The disk is full: there was no room to write a file. {ROOM}"
    assert refused(OSError(EIO, "")).startswith("The disk failed at a file: ")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.html").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "access", lambda *_: False)  # Whoever is root may read everything.
    said = refused(OSError(EACCES, os.strerror(EACCES), "page.html"))
    assert said == 'You may not read "page.html". Ask whoever owns it to let you.'


def test_a_full_memory_is_no_fault_of_ours() -> None:
    failed = failure(MemoryError())
    assert failed.words == (
        "This computer's memory is full. Close other programs, then try again. The last good site stays as it was."
    )
    assert failed.code == 2


@pytest.mark.parametrize(
    ("path", "is_folder", "says"),
    [
        ("build", False, '"{}/build" is a file, and a folder must be there.'),
        ("build/docs", False, '"{}/build/docs" is a file, and a folder must be there.'),
        ("build/docs/indicators", False, '"{}/build/docs/indicators" is a file, and a folder must be there.'),
        ("build/docs/index.md", True, '"{}/build/docs/index.md" is a folder, and a file must be there.'),
        ("build/docs.manifest.json", True, '"{}/build/docs.manifest.json" is a folder, and a file must be there.'),
    ],
)
def test_what_is_in_the_way_is_named(
    council: Path, capsys: pytest.CaptureFixture[str], path: str, is_folder: bool, says: str
) -> None:
    place = council / path
    place.rename(council / "elsewhere")
    (place / "mine" if is_folder else place).parent.mkdir(exist_ok=True)
    (place / "mine" if is_folder else place).write_text("mine")
    assert build(council) == 2
    assert capsys.readouterr().err == f"{says.format(council)} {MOVE} The last good site stays as it was.\n"
    assert (place / "mine" if is_folder else place).read_text() == "mine"


def test_a_dead_link_is_in_the_way_too(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(council / "build")
    (council / "build").symlink_to("nowhere")
    assert build(council) == 2
    assert capsys.readouterr().err == (
        f'"{council}/build" is a link that leads nowhere. Delete it, or put what it leads to in its place. '
        "The last good site stays as it was.\n"
    )


def test_a_package_that_has_gone_is_no_fault_of_ours(
    council: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publish.files._PACKAGES", ("no-such-package",))
    assert build(council) == 2
    said = capsys.readouterr().err
    assert said.startswith("Something is missing in .venv (No package metadata was found for")
    assert said.endswith("). Run make setup, which mends it.\n")


def test_a_file_where_the_site_must_be_stays(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (council / "build/site").write_text("mine")
    assert main(["site", "--root", str(council)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f'"{council}/build/site" is a file, and a folder must be there. {MOVE}')
    assert (council / "build/site").read_text() == "mine"


def test_an_id_that_is_too_long_for_a_name(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(OSError) as error:
        write_text(council / f"build/{'a' * 300}/index.md", "")
    assert refused(error.value).startswith("This name is too long for the disk: ")


# A disk that is full at one write, after half of the bytes.


def fill_up_at(nth: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.publish import files

    fill, writes = files._fill, iter(range(1, 1000))

    def filling(part: Path, data: bytes, *, lasting: bool) -> None:
        if next(writes) == nth:
            fill(part, data[: len(data) // 2], lasting=lasting)
            raise OSError(ENOSPC, os.strerror(ENOSPC))
        fill(part, data, lasting=lasting)

    monkeypatch.setattr(files, "_fill", filling)


def pages(**texts: str) -> Site:
    return Site(tuple(OutputFile.of_text(f"{name}.md", text) for name, text in texts.items()))


def test_a_full_disk_at_any_write_spoils_no_file_and_the_next_build_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs = tmp_path / "docs"
    texts = {"index": ("one", "two"), "gone": ("gone", ""), "new": ("", "new"), "same": ("same", "same")}
    old = {f"{name}.md": text.encode() for name, (text, _) in texts.items() if text}
    new = {f"{name}.md": text.encode() for name, (_, text) in texts.items() if text}
    for nth in range(1, 5):  # Its list with both, two files, its list with what there is.
        sync(pages(index="one", gone="gone", same="same"), docs)
        with monkeypatch.context() as full:
            fill_up_at(nth, full)
            with pytest.raises(OSError) as error:
                sync(pages(index="two", new="new", same="same"), docs)
        assert error.value.errno == ENOSPC and str(tmp_path) in error.value.filename
        assert all(data in (old.get(path), new.get(path)) for path, data in bytes_of(docs).items())
        sync(pages(other="other"), docs)
        assert bytes_of(docs) == {"other.md": b"other"}
        assert {path.name for path in tmp_path.iterdir()} == {"docs", "docs.manifest.json"}
    sync(pages(index="one", gone="gone", same="same"), docs)
    with monkeypatch.context() as full:  # There is no fifth.
        fill_up_at(5, full)
        sync(pages(index="two", new="new", same="same"), docs)


def test_a_full_disk_is_told_and_the_last_good_site_stays(
    council: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(council, "content/site.yml", "name: How", "name: New how")
    fill_up_at(8, monkeypatch)  # What is only kept comes first, and stops nothing if it can't be.
    assert build(council) == 2
    said = capsys.readouterr().err
    assert said.startswith(f'The disk is full: there was no room to write "{council}/build/docs/')
    assert said.endswith(f'". {ROOM} The last good site stays as it was.\n')


def test_a_file_for_others_is_the_old_one_or_the_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = tmp_path / "changes.html"
    write_bytes(sheet, b"old")
    with monkeypatch.context() as full:
        fill_up_at(1, full)
        with pytest.raises(OSError) as error:
            write_text(sheet, "new and longer")
    assert error.value.filename == str(sheet)
    assert bytes_of(tmp_path) == {"changes.html": b"old"}
    write_text(sheet, "new and longer")
    assert bytes_of(tmp_path) == {"changes.html": b"new and longer"}


def test_a_link_to_a_file_for_others_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "changes.html").symlink_to("shared/sheet.html")
    write_text(tmp_path / "changes.html", "new")
    assert (tmp_path / "changes.html").is_symlink()
    assert bytes_of(tmp_path / "shared") == {"sheet.html": b"new"}


@pytest.mark.parametrize(
    "damage", ["", '["index.md", "go', "null", "5", '{"a": 1}', "[1, 2]", '[["x"]]', "[" * 100_000, "\xff", "OUTSIDE"]
)
def test_a_list_of_pages_that_is_damaged_harms_nobody(tmp_path: Path, damage: str) -> None:
    docs, mine = tmp_path / "docs", tmp_path / "mine.md"
    mine.write_text("mine")
    sync(pages(index="1", gone="2"), docs)
    outside = f'["../mine.md", "{mine}"]'
    (tmp_path / "docs.manifest.json").write_text(outside if damage == "OUTSIDE" else damage, "latin-1")
    assert str(sync(pages(index="1"), docs)) == "0 written, 1 unchanged, 1 removed"
    assert bytes_of(docs) == {"index.md": b"1"}
    assert mine.read_text() == "mine"


def test_a_page_may_take_the_place_of_a_folder_and_the_other_way_round(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    for path in ("a.md", "a.md/b.md", "a.md"):
        sync(Site((OutputFile.of_text(path, "1"),)), docs)
        assert bytes_of(docs) == {path: b"1"}


# What lies in content/ and data/ and is no file: named, and never opened.


def a_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(path.parent)  # Its name may not be long.
        try:
            made.bind(path.name)
        finally:
            os.chdir(here)


NO_FILE = "Delete it, or put a file there."
NO_LINK = "Put the file itself there, or delete the link."


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.symlink_to("nowhere.yml"), f"this is a link that leads nowhere. [link-leads-nowhere] {NO_LINK}"),
        (lambda path: path.symlink_to(path.name), f"this is a link that leads nowhere. [link-leads-nowhere] {NO_LINK}"),
        (lambda path: path.symlink_to(".."), "this is a link to a folder, and what is in that folder is not read. [link-to-a-folder] Put the folder itself there, or delete the link."),
        (os.mkfifo, f"this is neither a file nor a folder but a pipe between programs, and can't be read as a file. [no-file] {NO_FILE}"),
        (a_socket, f"this is neither a file nor a folder but a socket of a program, and can't be read as a file. [no-file] {NO_FILE}"),
        (lambda path: path.symlink_to("/dev/zero"), f"this is neither a file nor a folder but a device, and can't be read as a file. [no-file] {NO_FILE}"),
        (lambda path: path.mkdir(), "this is a folder, but has the name of a file. [folder-named-as-file] Put the file itself there, or give the folder another name."),
    ],
)  # fmt: skip
def test_what_is_no_file_in_content_is_named(tmp_path: Path, make: Callable[[Path], None], says: str) -> None:
    (tmp_path / "content/pages").mkdir(parents=True)
    make(tmp_path / "content/pages/about.yml")
    assert unread(tmp_path) == [f"content/pages/about.yml:1: {says}"]


@pytest.mark.parametrize(
    ("name", "kind"), [("content/pages", "folder"), ("data/areas.csv", "file"), ("data", "folder")]
)
def test_what_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, kind: str) -> None:
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "data").mkdir()
    (tmp_path / "data/areas.csv").write_text("")
    monkeypatch.setattr(os, "access", lambda path, _: path != tmp_path / name)  # Whoever is root may read everything.
    assert unread(tmp_path) == [
        f"{name}:1: you may not read this {kind}. [not-to-be-read] "
        "Ask whoever owns it to let you, or put a copy of your own there."
    ]


def test_all_that_can_not_be_read_is_told_at_once_and_what_is_hidden_is_left_alone(tmp_path: Path) -> None:
    for folder in ("content/pages", "data/releases"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.yml").symlink_to("nowhere")
        (tmp_path / folder / ".a.yml.swp").symlink_to("nowhere")
    assert [problem.partition(":")[0] for problem in unread(tmp_path)] == ["content/pages/a.yml", "data/releases/a.yml"]


def test_links_to_files_and_a_whole_folder_elsewhere_are_read(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/a.yml").write_text("a: 1")
    (tmp_path / "elsewhere/b.yml").symlink_to("a.yml")
    (tmp_path / "content").symlink_to("elsewhere")
    assert [(file.path, file.data) for file in read_sources(tmp_path).files] == [
        ("content/a.yml", b"a: 1"),
        ("content/b.yml", b"a: 1"),
    ]


def unread(root: Path) -> list[str]:
    with pytest.raises(ContentError) as error:
        read_sources(root)
    return [f"{p.path}:{p.line}: {p.said} {p.remedy}" for p in error.value.problems]
