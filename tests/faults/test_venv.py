"""`make` mends a .venv that is broken, whatever broke it, and leaves a good one alone.

Its Python is the real one in a wrapper that makes a .venv without a copy of pip, and installs one small package from a
folder: so nothing is asked of the net, and a case takes no second.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.council import PROJECT

PACKAGES = ".venv/lib/python3.11/site-packages"
SMALL, SMALL_INFO = f"{PACKAGES}/small", f"{PACKAGES}/small-1.0.dist-info"
MAIN = "def main() -> int:\n    return 1\n"
ABOUT = "Metadata-Version: 2.1\nName: small\n"
# What pip says of a package: each file, its hash (which nobody here asks for), and its size.
RECORD = f"""\
small/__init__.py,,0
small/main.py,,{len(MAIN)}
small/icon.svg,,6
small/__pycache__/main.pyc,,
small-1.0.dist-info/METADATA,,{len(ABOUT)}
small-1.0.dist-info/RECORD,,
"""
WHEEL = {
    "small/__init__.py": "",
    "small/main.py": MAIN,
    "small/icon.svg": "<svg/>",
    "small-1.0.dist-info/METADATA": ABOUT,
    "small-1.0.dist-info/RECORD": RECORD,
}
PYTHON = f"""\
#!/bin/sh
# $0 is the one outside, or the one in .venv.
case "$*" in
  "-m venv .venv") echo made >> "{{root}}/log"; mkdir -p .venv/bin {PACKAGES} && cp "{{root}}/python" .venv/bin/python ;;
  "-m pip install"*) echo installed >> "{{root}}/log"
    if [ -e {SMALL_INFO} ]; then exit 0; fi  # It believes what it finds, as pip does.
    cp -R "{{root}}/wheel/." {PACKAGES} ;;
  *) exec "{sys.executable}" "$@" ;;
esac
"""
DAMAGED = "What is installed in .venv is damaged: it is made anew.\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a .venv in which all is well, and is again after each test."""
    root = tmp_path_factory.mktemp("venv") / "project"
    (root / ".ci").mkdir(parents=True)
    shutil.copy(PROJECT / "Makefile", root)
    shutil.copy(PROJECT / ".ci/installed.py", root / ".ci")
    (root / "requirements.txt").write_text(
        "small==1.0 \\\n    --hash=sha256:12ab\nabsent==1.0 ; sys_platform == 'win32'\n"
    )
    for path, text in WHEEL.items():
        (root / "wheel" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "wheel" / path).write_text(text)
    (root / "python").write_text(PYTHON.format(root=root))
    (root / "python").chmod(0o755)
    assert make(root) == (0, "")
    assert log(root) == "made installed"
    return root


def make(root: Path) -> tuple[int, str]:
    """Exit code, and what is said."""
    alone = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    command = ["make", "packages", f"PYTHON={root}/python"]
    done = subprocess.run(command, cwd=root, env=alone, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def log(root: Path) -> str:
    """What was done since the last time somebody asked."""
    found = (root / "log").read_text().split() if (root / "log").exists() else []
    (root / "log").unlink(missing_ok=True)
    return " ".join(found)


def is_good(root: Path) -> bool:
    installed = root / PACKAGES
    return all((installed / path).read_text() == text for path, text in WHEEL.items() if not path.endswith(".svg"))


def emptied(path: str) -> Callable[[Path], object]:
    return lambda root: (root / path).write_text("")


def removed(*paths: str) -> Callable[[Path], object]:
    def remove(root: Path) -> None:
        for path in paths:
            (shutil.rmtree if (root / path).is_dir() else os.remove)(root / path)

    return remove


def a_dead_python(root: Path) -> None:
    (root / ".venv/bin/python").unlink()
    (root / ".venv/bin/python").symlink_to("/nowhere/python3")


def a_file_for_a_venv(root: Path) -> None:
    shutil.rmtree(root / ".venv")
    (root / ".venv").write_text("")


def an_empty_folder(root: Path) -> None:
    shutil.rmtree(root / ".venv")
    (root / ".venv").mkdir()


def another_lock(root: Path) -> None:
    file = root / "requirements.txt"
    file.write_text(file.read_text() + "# another\n")
    os.utime(file, (1, 1))  # As old as a file that git puts back may be.


def half_an_install(root: Path) -> None:
    """It was killed: nothing is noted, and pip believes what the first half says."""
    removed(".venv/requirements.installed", f"{SMALL}/main.py")(root)


@pytest.mark.parametrize(
    ("harm", "does", "says"),
    [
        pytest.param(lambda _: None, "", "", id="all is well"),
        pytest.param(removed(f"{SMALL}/icon.svg"), "", "", id="an icon"),
        pytest.param(emptied(f"{SMALL}/main.py"), "made installed", DAMAGED, id="a module is cut off"),
        pytest.param(removed(f"{SMALL}/main.py"), "made installed", DAMAGED, id="a module is gone"),
        pytest.param(removed(SMALL), "made installed", DAMAGED, id="a package is gone"),
        pytest.param(removed(SMALL, SMALL_INFO), "made installed", DAMAGED, id="every trace of a package is gone"),
        pytest.param(removed(SMALL_INFO), "made installed", DAMAGED, id="what says that it is there is gone"),
        pytest.param(removed(".venv/requirements.installed"), "installed", "", id="nothing is noted"),
        pytest.param(emptied(".venv/requirements.installed"), "installed", "", id="the note is cut off"),
        pytest.param(half_an_install, "installed made installed", "", id="half an install"),
        pytest.param(another_lock, "installed", "", id="other packages are asked for"),
        pytest.param(a_dead_python, "made installed", "", id="its Python is gone"),
        pytest.param(removed(".venv"), "made installed", "", id="there is none"),
        pytest.param(an_empty_folder, "made installed", "", id="an empty folder"),
        pytest.param(a_file_for_a_venv, "made installed", "", id="a file of that name"),
    ],
)
def test_whatever_breaks_a_venv_is_mended(project: Path, harm: Callable[[Path], object], does: str, says: str) -> None:
    harm(project)
    assert make(project) == (0, says)
    assert log(project) == does
    assert is_good(project)
    assert make(project) == (0, "")
    assert log(project) == ""


def test_a_venv_that_was_copied_to_another_place_is_made_anew_there(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project, tmp_path / "copy")
    (tmp_path / "copy/python").write_text(PYTHON.format(root=tmp_path / "copy"))
    assert make(tmp_path / "copy") == (0, DAMAGED)
    assert log(tmp_path / "copy") == "made installed"
    assert (make(project), log(project)) == ((0, ""), "")


def test_a_venv_in_another_place_to_which_a_link_leads_is_left_alone(project: Path, tmp_path: Path) -> None:
    (project / ".venv").rename(tmp_path / "elsewhere")
    (project / ".venv").symlink_to(tmp_path / "elsewhere")
    assert (make(project), log(project)) == ((0, DAMAGED), "made installed")  # It was moved; its link goes, not it.
    assert (tmp_path / "elsewhere/bin/python").exists()


def test_an_install_that_fails_is_no_reason_to_begin_anew(project: Path) -> None:
    another_lock(project)
    python = project / ".venv/bin/python"
    good = python.read_text()
    python.write_text(good.replace("if [ -e", "exit 1; if [ -e"))
    code, _ = make(project)
    python.write_text(good)
    assert (code, log(project)) == (2, "installed")
    assert is_good(project)
    assert (make(project), log(project)) == ((0, ""), "installed")
