"""The command: all faults in one run, its exit codes, and what it leaves alone."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from tests.faults.conftest import Refuse
from tests.faults.council import GOLDEN, PROJECT, build, bytes_of, copy, spoil

CARDS = "data/indicators/early-start.yml"
JANUARY = "data/releases/early-start/2017-01.csv"
FEBRUARY = "data/releases/early-start/2017-02.csv"
WORDS = "content/scorecards/early-start/2017-01.yml"


def test_all_faults_of_all_files_are_reported_in_one_run_by_file_and_line(council: Path, refuse: Refuse) -> None:
    spoil(council, FEBRUARY, "es-1-3,SAM,2017-02", "es-1-4,SAM,2017-02")
    spoil(council, FEBRUARY, "SAM-WEST,2017-02", "SAM-WETS,2017-02")
    spoil(council, JANUARY, "not available", "not avialable")
    spoil(council, WORDS, "    data_note:", "    datanote:")
    spoil(council, WORDS, "  issue: Issue 1\n", "")
    spoil(council, "content/site.yml", "name: How", "nmae: How")
    refuse("""\
content/scorecards/early-start/2017-01.yml:26: "datanote" is not a known key. Did you mean "data_note"? [unknown-key]
    What to do: Correct the spelling or remove the line.
content/scorecards/early-start/2017-01.yml:37: "issue" is missing here. [missing-key]
    What to do: Add a line "issue: ...".
content/site.yml:1: "nmae" is not a known key. Did you mean "name"? [unknown-key]
    What to do: Correct the spelling or remove the line.
data/releases/early-start/2017-01.csv:24: status "not avialable" is not known. Did you mean "not available"? [cell-word-unknown]
    What to do: Use one of: provisional, suppressed, not available, not applicable, not yet due.
data/releases/early-start/2017-02.csv:4: area "SAM-WETS" is not in data/areas.csv. Did you mean "SAM-WEST"? [area-unknown]
    What to do: Correct the code, or add the area.
data/releases/early-start/2017-02.csv:10: indicator "es-1-4" is not in the registry. Did you mean "es-1-3"? [indicator-unknown]
    What to do: Correct the id, or add its card to data/indicators/early-start.yml.""")


def test_faults_across_files_are_reported_together_too(council: Path, refuse: Refuse) -> None:
    spoil(council, FEBRUARY, "2016-11 to 2017-02,,188", "2016-11 to 2017-02,,-1")
    spoil(council, JANUARY, "The diary was being moved to a new system", "")
    spoil(council, WORDS, "theme: visits", "theme: visit")
    refuse("""\
content/scorecards/early-start/2017-01.yml:28: theme "visit" is not in the registry. Did you mean "visits"? [commentary-on-no-theme]
    What to do: Correct the theme.
data/releases/early-start/2017-01.csv:24: this row says that there is no figure, but not why. [no-reason]
    What to do: Give the reason in the note.
data/releases/early-start/2017-02.csv:8: the value -1 is below zero. [below-zero]
    What to do: Correct the value, or say on the indicator's card that it can be negative (can_be_negative: true).""")


def test_check_finds_the_same_faults_and_writes_nothing(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(council, FEBRUARY, "es-1-3,SAM,2017-02", "es-1-4,SAM,2017-02")
    assert build(council) == 1
    said = capsys.readouterr().err
    before = bytes_of(council / "build")
    assert main(["check", "--root", str(council)]) == 1
    assert capsys.readouterr().err == said
    assert bytes_of(council / "build") == before


def test_a_good_build_says_what_it_did(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = len(bytes_of(council / "build" / "docs"))
    assert build(council) == 0
    assert capsys.readouterr() == (f"Pages built: 0 written, {pages} unchanged, 0 removed.\n", "")


def test_a_bug_of_ours_is_not_blamed_on_the_files(
    council: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(council / "build" / "docs")
    shutil.copytree(PROJECT / "site_templates", tmp_path / "site_templates")
    (tmp_path / "site_templates/pages/home.md.j2").write_text("{{ page.nonsense }}", "utf-8")
    monkeypatch.setattr("generator.cli._INSTALLATION", tmp_path)
    assert build(council) == 3
    said = capsys.readouterr().err
    assert said.startswith("Traceback (most recent call last):\n")
    assert said.endswith("\nThis is a fault of the generator, not of your files. Please report it.\n")
    assert bytes_of(council / "build" / "docs") == before


def test_a_folder_without_data_is_no_council(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(council / "data")
    with pytest.raises(SystemExit) as stop:
        build(council)
    assert stop.value.code == 2
    assert f'"{council}" is not the folder of a council: it has no folder "data"\n' in capsys.readouterr().err


def test_a_council_has_no_templates_of_its_own(council: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Left out in silence they would be lost, and taken they would be out of step with the program."""
    before = bytes_of(council / "build")
    (council / "site_templates").mkdir()
    with pytest.raises(SystemExit) as stop:
        build(council)
    assert stop.value.code == 2
    assert (
        'has a folder "site_templates" of its own, and pages are made by those of this installation only, '
        f"{PROJECT / 'site_templates'}. Move it away; to change the look, change the installation's\n"
    ) in capsys.readouterr().err
    assert bytes_of(council / "build") == before


def test_the_templates_of_the_installation_may_be_named_again(council: Path) -> None:
    (council / "site_templates").symlink_to(PROJECT / "site_templates")
    assert build(council) == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], ": error: the following arguments are required: command"),
        (["bild"], ": error: argument command: invalid choice: 'bild'"),
        (["build", "--root"], " build: error: argument --root: expected one argument"),
        (["build", "--root", ""], " build: error: argument --root: the name of the folder is empty"),
        (["build", "--roo", "."], ": error: unrecognized arguments: --roo ."),
        (
            ["build", "--root", "nowhere"],
            ': error: "nowhere" is not the folder of a council: it has no folder "content"',
        ),
        (["build", "--site", "x"], ": error: unrecognized arguments: --site x"),
        (["check", "--since", "x"], ": error: unrecognized arguments: --since x"),
        (["site", "--published", "x"], ": error: unrecognized arguments: --published x"),
        (["site", "--builder", "mkdosc"], ' site: error: argument --builder: there is no Python package "mkdosc" here'),
        (["seal", "--builder", "mkdocs"], ": error: unrecognized arguments: --builder mkdocs"),
        (
            ["changes", "--since", "x", "--published", "y"],
            " changes: error: argument --published: not allowed with argument --since",
        ),
    ],
)
def test_wrong_usage(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert f"python -m generator{says}" in capsys.readouterr().err


@pytest.mark.parametrize(("command", "code"), [("check", 0), ("seal", 2)])
def test_a_reader_who_has_left_is_no_fault(council: Path, command: str, code: int) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    # The one stream that says something goes to nobody; the other must stay empty.
    out, err = (subprocess.PIPE, writing) if code else (writing, subprocess.PIPE)
    arguments = [sys.executable, "-m", "generator", command, "--root", str(council)]
    done = subprocess.run(arguments, cwd=PROJECT, stdout=out, stderr=err, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stdout or "", done.stderr or "") == (code, "", "")


def run(root: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "generator", "build", "--root", str(root)]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


def test_two_faults_on_the_command_line(tmp_path: Path) -> None:
    copy(GOLDEN, tmp_path)
    good = run(tmp_path)
    assert (good.returncode, good.stderr) == (0, "")
    before = bytes_of(tmp_path / "build")
    spoil(tmp_path, JANUARY, "es-1-1,SAM,2016-11,,40,", "es-1-1,SAM,2016-11,,many,")
    spoil(tmp_path, WORDS, "\ngoing_well:", "\ngoing_wel:")
    bad = run(tmp_path)
    assert bad.returncode == 1
    assert bad.stdout == ""
    assert (
        bad.stderr
        == """\
content/scorecards/early-start/2017-01.yml:5: "going_wel" is not a known key. Did you mean "going_well"? [unknown-key]
    What to do: Correct the spelling or remove the line.
data/releases/early-start/2017-01.csv:2: the value "many" is not a number. [not-a-number]
    What to do: Write digits only, without %, commas or words; put reasons in the note.

2 problems found. Nothing was changed on the site.
"""
    )
    assert bytes_of(tmp_path / "build") == before
