"""Files as values: looked up by path, and no two at one address."""

import pytest

from generator.terms.texts import OutputFile, Site, SourceFile, Sources

SOURCES = Sources(
    tuple(
        SourceFile(path, path.encode())
        for path in (
            "data/releases/a/2017-01.csv",
            "data/releases/a/2017-02.csv",
            "data/releases/b/2017-01.csv",
            "x.yml",
        )
    )
)


def test_files_are_found_by_folder_and_ending() -> None:
    assert [f.path for f in SOURCES.under("data/releases/a", ".csv")] == [
        "data/releases/a/2017-01.csv",
        "data/releases/a/2017-02.csv",
    ]
    assert [f.path for f in SOURCES.under("data/releases/a", ".yml")] == []


def test_a_file_is_found_by_path_or_known_to_be_missing() -> None:
    assert SOURCES.named("x.yml") == SourceFile("x.yml", b"x.yml")
    assert SOURCES.named("y.yml") == SourceFile("y.yml", b"", is_missing=True)


def test_a_file_knows_its_name_and_its_folder() -> None:
    file = SourceFile("data/releases/early-start/2017-01.csv", b"")
    assert (file.stem, file.folder) == ("2017-01", "early-start")


def test_two_files_at_one_address_are_refused() -> None:
    files = (
        OutputFile.of_text("a/index.md", "1"),
        OutputFile.of_text("b/index.md", "2"),
        OutputFile.of_text("a/index.md", "3"),
    )
    with pytest.raises(ValueError, match=r"two files want the same address: a/index\.md$"):
        Site(files)
    assert Site(files[:2]).files == files[:2]


def test_a_file_of_text_is_utf_8_with_the_line_ends_that_it_has() -> None:
    file = OutputFile.of_text("a.csv", "£5\r\n–\n")
    assert (file.data, file.text) == (b"\xc2\xa35\r\n\xe2\x80\x93\n", "£5\r\n–\n")


def test_a_file_that_is_no_text_has_none() -> None:
    with pytest.raises(UnicodeDecodeError):
        _ = OutputFile("a.png", b"\x89PNG").text
