"""`make changes`: what it compares with, what it says, and each thing that can go wrong on the way."""

import json
import os
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from generator.cli import main
from generator.publish.files import read_sources
from generator.publish.git import find_commit, sources_at
from tests.faults.council import FEBRUARY, GOLDEN, WORDS, bytes_of, copy, spoil

WORDS_OF_FEBRUARY = WORDS.replace("2017-01", "2017-02")
SHEET = "build/changes.html"


def git(root: Path, *arguments: str) -> str:
    """Run git without what the machine's owner has set up."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CEILING_DIRECTORIES": str(root.parent)}
    dated = {f"GIT_{who}_DATE": "2017-03-06T12:00:00+0000" for who in ("AUTHOR", "COMMITTER")}
    named = ("-c", "user.name=Sample", "-c", "user.email=sample@example.org", "-c", "commit.gpgsign=false")
    command = ["git", *named, *arguments]
    done = subprocess.run(command, cwd=root, env=clean | own | dated, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(root: Path, words: str) -> str:
    git(root, "add", "content", "data")
    git(root, "commit", "--quiet", "-m", words)
    return git(root, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council with two commits: January alone, from which its site was built, and February, which revises it."""
    root = tmp_path_factory.mktemp("history") / "council"
    copy(GOLDEN, root)
    february = {path: (root / path).read_bytes() for path in (FEBRUARY, WORDS_OF_FEBRUARY)}
    for path in february:
        (root / path).unlink()
    git(root, "init", "--quiet")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_COMMIT", commit(root, "Publish January"))
        patch.delenv("SOURCE_CHANGES", raising=False)
        assert main(["build", "--root", str(root)]) == 0
    (root / "build/docs").rename(root / "build/site")
    for path, data in february.items():
        (root / path).write_bytes(data)
    commit(root, "Add February")
    return root


@pytest.fixture
def history(published: Path, tmp_path: Path) -> Path:
    """The council with two commits, for a test to change."""
    shutil.copytree(published, tmp_path / "council", symlinks=True)
    return tmp_path / "council"


def sheet(root: Path) -> str:
    """The page, with its characters as a browser shows them."""
    return unescape((root / SHEET).read_text("utf-8"))


def run(root: Path, *arguments: str) -> int:
    return main(["changes", "--root", str(root), *arguments])


def refused(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said where no sheet can be written; nothing is."""
    before = bytes_of(root / "build") if (root / "build").exists() else {}
    capsys.readouterr()
    assert run(root, *arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert (bytes_of(root / "build") if (root / "build").exists() else {}) == before
    assert said.err.endswith("\n\nNo change sheet was written.\n")
    return said.err.removesuffix("\n\nNo change sheet was written.\n")


def test_a_built_site_says_with_what_to_compare(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(history, "--published", str(history / "build/site")) == 0
    first, second, third = capsys.readouterr().out.removesuffix("\n").splitlines()[-3:]
    assert "Turned red: 0. Turned green: 2. Other changes of rating: 1." in first
    html = sheet(history)
    assert f"What would be published has the hash {hash_in(html)}." == second
    assert third == f"The change sheet is in {history / SHEET}: open it in a browser."
    start = git(history, "rev-parse", "HEAD~1")[:10]
    assert f"the site in {history}/build/site, built from commit {start} of 6 March 2017: Publish January" in html
    assert "What this sheet can’t tell" not in html


def hash_in(html: str) -> str:
    return html.split('<p class="hash"><code>')[1].split("</code>")[0]


def test_the_hash_is_the_one_that_the_manifest_will_show(history: Path) -> None:
    assert run(history, "--since", "HEAD~1") == 0
    assert main(["build", "--root", str(history)]) == 0
    manifest = json.loads((history / "build/docs/manifest.json").read_text("utf-8"))
    assert hash_in(sheet(history)) == manifest["content_hash"]


def test_a_site_and_the_commit_that_it_was_built_from_give_the_same_sheet(history: Path) -> None:
    sheets = []
    for arguments in (("--published", str(history / "build/site")), ("--since", "HEAD~1")):
        assert run(history, *arguments) == 0
        sheets.append(sheet(history).replace(f"the site in {history}/build/site, built from ", ""))
    assert sheets[0] == sheets[1]


def test_nothing_changed_is_said(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(history, "--since", "HEAD") == 0
    told = "Nothing has changed: the figures and the words are the same as before."
    assert told in capsys.readouterr().out
    html = sheet(history)
    assert html.count("<li>") == 1
    assert told in html
    assert 'id="sign"' in html


def test_what_is_not_committed_yet_is_on_the_sheet(history: Path) -> None:
    spoil(history, WORDS_OF_FEBRUARY, "Nine in ten requests had an answer", "Many requests had an answer")
    assert run(history, "--since", "HEAD") == 0
    html = sheet(history)
    assert '<a href="site/scorecards/early-start/2017-02/index.html">Early Start, February 2017</a>' in html


def test_files_are_read_at_a_commit_as_they_are_read_from_the_disk(history: Path) -> None:
    assert sources_at(str(history), find_commit(str(history), "HEAD"), ("content", "data")) == read_sources(history)


# --- what can go wrong ------------------------------------------------------------------------------


def test_faults_in_the_files_stop_it_as_they_stop_a_build(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(history, FEBRUARY, "es-1-3,SAM,2017-02", "es-1-4,SAM,2017-02")
    capsys.readouterr()
    assert run(history, "--since", "HEAD") == 1
    assert 'indicator "es-1-4" is not in the registry.' in capsys.readouterr().err
    assert not (history / SHEET).exists()


def test_a_commit_that_is_not_there(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(history, capsys, "--since=--all").startswith('There is no commit "--all" in this project')
    assert refused(history, capsys, "--since", "HEAD~9").startswith('There is no commit "HEAD~9" in this project')


def test_a_project_without_history(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy(GOLDEN, tmp_path / "council")
    said = refused(tmp_path / "council", capsys, "--since", "HEAD")
    assert "has no git history, so nothing says what was published before. Get the project with git clone" in said


def test_a_commit_without_content(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(history, "rm", "-r", "--cached", "--quiet", "content", "data")
    git(history, "commit", "--quiet", "-m", "Empty")
    said = refused(history, capsys, "--since", "HEAD")
    assert said.endswith("holds no content and no data, so there is nothing to compare with.")


NAME_IT = "Name a commit (make changes SINCE=HEAD~1) or the folder of a built site (make changes PUBLISHED=folder)."


@pytest.mark.parametrize(
    ("manifest", "says"),
    [
        (None, 'There is no manifest.json in "{}", so nothing says what was published.'),
        ("{", 'The manifest.json in "{}" is not one that this program wrote.'),
        ("[]", 'The manifest.json in "{}" is not one that this program wrote.'),
        ("{}", 'The manifest.json in "{}" is not one that this program wrote.'),
        (
            '{"commit": null, "content_hash": "x", "inputs": []}',
            'The site in "{}" does not say from which commit it was built.',
        ),
    ],
)
def test_a_site_that_does_not_say_what_it_was_built_from(
    history: Path, capsys: pytest.CaptureFixture[str], manifest: str | None, says: str
) -> None:
    folder = history / "published"
    folder.mkdir()
    if manifest is not None:
        (folder / "manifest.json").write_text(manifest, "utf-8")
    assert refused(history, capsys, "--published", str(folder)) == f"{says.replace('{}', str(folder))} {NAME_IT}"


def test_a_site_that_was_built_from_files_that_were_not_committed(history: Path) -> None:
    path = history / "build/site/manifest.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["inputs"][0]["sha256"] = "0"
    path.write_text(json.dumps(manifest), "utf-8")
    assert run(history, "--published", str(history / "build/site")) == 0
    html = sheet(history)
    assert "was built from files that were not committed." in html
    assert f"of what these files changed then: {manifest['inputs'][0]['path']}." in html


def test_a_file_whose_form_has_changed_since_then_is_named(history: Path) -> None:
    spoil(history, WORDS, "headline:", "heading:")
    commit(history, "As the form once was")
    spoil(history, WORDS, "heading:", "headline:")
    assert run(history, "--since", "HEAD") == 0
    html = sheet(history)
    assert f"no change in them is on this sheet: {WORDS}." in html


def test_what_cannot_be_read_even_so(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (history / "data/areas.csv").rename(history / "areas.csv")
    commit(history, "Without areas")
    (history / "areas.csv").rename(history / "data/areas.csv")
    assert run(history, "--since", "HEAD") == 0  # Today's stands in for it.
    assert "data/areas.csv" in sheet(history)


def test_changes_of_the_program_are_said_not_to_be_told(history: Path) -> None:
    (history / "mkdocs.yml").write_text("a: 1\n", "utf-8")
    git(history, "add", "mkdocs.yml")
    commit(history, "With a look")
    (history / "mkdocs.yml").write_text("a: 2\n", "utf-8")
    assert run(history, "--since", "HEAD") == 0
    assert "1 file of the program or of the look changed since then." in sheet(history)


def test_since_and_published_are_not_given_together(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        run(history, "--since", "HEAD", "--published", "build/site")
    assert stop.value.code == 2
    assert "not allowed with argument --since" in capsys.readouterr().err
