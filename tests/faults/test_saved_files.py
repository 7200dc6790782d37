"""Every file below content/ and data/ is read or named: what people save beside, twice, or under another name."""

import pytest

from tests.faults.small import told_of
from tests.unit.samples import PAGE

HELD = "Move or rename it: words are .yml files and figures .csv files, named like those beside them."
SMALL = "Use small letters, digits and hyphens only, like release-calendar.yml."
KEEP = "Keep the right one of the two under that name, and delete the other."
DELETE = "Delete it; if its words are needed, put them into that file first."


def stray(hint: str = "") -> str:
    return f"nothing on the site is made from this file.{hint} [file-unused] {HELD}"


def copy_of(name: str) -> str:
    return f'the name says that this is a copy of "{name}". [file-copied] {KEEP}'


def kept_of(name: str) -> str:
    return f'this is what a program kept of "{name}", and it is not read. [file-left-behind] {DELETE}'


def twice(ending: str, name: str) -> str:
    return (
        f'the name ends twice, with "{ending}". [file-ends-twice] '
        f'Rename it "{name}". Windows shows whole names if you tick View, Show, File name extensions.'
    )


def no_address(name: str) -> str:
    return f'"{name}" can\'t be part of a web address. [page-not-an-address] {SMALL}'


BOOK = (
    'nothing is read from a workbook. [file-is-workbook] Save its sheet as "CSV UTF-8 (comma delimited)", and keep the '
    "workbook outside of content/ and data/."
)
HIDDEN = "the name of this file or of its folder holds {}, which can't be seen. [unseen-in-name] Type the name anew."
RELEASES = "data/releases/things"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("content/news.md", stray()),
        ("content/pages/plan.docx", stray()),
        ("content/README", stray()),
        ("data/notes.txt", stray()),
        ("content/page/history.yml", stray(' Did you mean "content/pages/history.yml"?')),
        ("content/Pages/history.yml", stray(' Did you mean "content/pages/history.yml"?')),
        ("content/pages/history.yaml", stray(' Did you mean "content/pages/history.yml"?')),
        ("content/pages/History.YML", stray(' Did you mean "content/pages/history.yml"?')),
        (f"{RELEASES}/2017-02.CSV", stray(f' Did you mean "{RELEASES}/2017-02.csv"?')),
        ("data/publication/play.csv", stray(' Did you mean "data/publications/play.csv"?')),
        (f"{RELEASES}/Copy of 2017-01.csv", copy_of("2017-01.csv")),
        (f"{RELEASES}/Copy (2) of 2017-01.csv", copy_of("2017-01.csv")),
        (f"{RELEASES}/2017-01 - Copy.csv", copy_of("2017-01.csv")),
        (f"{RELEASES}/2017-01 - Copy (2).csv", copy_of("2017-01.csv")),
        (f"{RELEASES}/2017-01 (1).csv", copy_of("2017-01.csv")),
        (f"{RELEASES}/2017-01(1).csv", copy_of("2017-01.csv")),
        (f"{RELEASES}/2017-01 copy.csv", copy_of("2017-01.csv")),
        (f"{RELEASES}/2017-01 (Ann's conflicted copy 2017-02-03).csv", copy_of("2017-01.csv")),
        ("content/pages/about copy 2.yml", copy_of("about.yml")),
        (f"{RELEASES}/2017-01.csv.csv", twice(".csv.csv", "2017-01.csv")),
        ("content/scorecards/things/2017-02.yml.txt", twice(".yml.txt", "2017-02.yml")),
        (f"{RELEASES}/2017-01.xlsx", BOOK),
        ("data/annual/things.ods", BOOK),
        ("content/pages/about.yml~", kept_of("about.yml")),
        ("content/pages/about.yml.bak", kept_of("about.yml")),
        ("content/pages/#about.yml#", kept_of("about.yml")),
        ("content/pages/.about.yml", kept_of("about.yml")),
        ("content/pages/~about.yml", kept_of("about.yml")),
        ("content/pages/Our offer.yml", no_address("Our offer")),
        ("content/pages/offres-spe\u0301ciales.yml", no_address("offres-spe\u0301ciales")),
        ("content/pages/a\\xff.yml", no_address("a\\xff")),
    ],
)
def test_a_file_that_is_not_read_is_named_for_what_it_is(path: str, says: str) -> None:
    assert told_of(path, PAGE) == [f"{path}:1: {says}"]


def test_a_name_with_a_character_that_nobody_sees() -> None:
    shown = "content/pages/pri(U+200B)vacy.yml"
    assert told_of("content/pages/pri\u200bvacy.yml", PAGE) == [
        f"{shown}:1: {HIDDEN.format('U+200B (zero width space)')}"
    ]
