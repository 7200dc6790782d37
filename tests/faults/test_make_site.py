"""`make site` keeps the last good site when something is wrong, whoever notices it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.faults.council import CARD_AND_PLAN, PROJECT, bytes_of, copy, spoil


def make_site(root: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(["make", "site"], cwd=root, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own Makefile and generator, with a golden council for content; built once."""
    root = tmp_path_factory.mktemp("project")
    copy(CARD_AND_PLAN, root)
    shutil.copytree(PROJECT / "generator", root / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "mkdocs.yml", "requirements.txt"):
        shutil.copy(PROJECT / name, root)
    (root / ".venv").symlink_to(PROJECT / ".venv")
    good = make_site(root)
    assert good.returncode == 0, good.stderr
    assert (root / "build/site/scorecards/first/2017-01/index.html").is_file()
    return root


@pytest.mark.parametrize(
    ("path", "old", "new", "says"),
    [
        pytest.param(
            "data/releases/first/2017-01.csv",
            ",12,",
            ",many,",
            'data/releases/first/2017-01.csv:3: the value "many" is not a number.',
            id="the generator",
        ),
        pytest.param("mkdocs.yml", "about/index.md", "abuot/index.md", "'abuot/index.md'", id="the site builder"),
    ],
)
def test_a_fault_leaves_the_last_good_site_alone(project: Path, path: str, old: str, new: str, says: str) -> None:
    before = bytes_of(project / "build/site")
    spoil(project, path, old, new)
    bad = make_site(project)
    spoil(project, path, new, old)
    assert bad.returncode == 2
    assert says in bad.stderr
    assert bytes_of(project / "build/site") == before
    assert [folder.name for folder in (project / "build").glob("site*")] == ["site"]
