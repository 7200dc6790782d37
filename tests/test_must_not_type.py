"""Functions that publish undisclosed figures are kept as files, so that types and contracts go on refusing them."""

import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
FILES = sorted(Path(__file__).parent.glob("must_not_type/*.py"))
MARKED = "# must not type"


@cache
def refused() -> dict[str, set[int]]:
    """The lines of each file that the type checker refuses."""
    found = subprocess.run(
        [sys.executable, "-m", "mypy", "--no-error-summary", *map(str, FILES)],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    lines: dict[str, set[int]] = {}
    for path, line in re.findall(r"must_not_type/(\w+\.py):(\d+): error: ", found.stdout):
        lines.setdefault(path, set()).add(int(line))
    return lines


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_the_type_checker_refuses_each_marked_line_and_no_other(path: Path) -> None:
    marked = {number for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if MARKED in line}
    assert marked
    assert refused().get(path.name) == marked


# Where a page, a chart, a download, a sentence and a file on disk are made.
ROOMS = ("pages", "charts", "pages/downloads", "prose", "publish")


@pytest.mark.parametrize("room", ROOMS)
def test_a_contract_refuses_each_file_in_every_room_that_publishes(room: str, tmp_path: Path) -> None:
    """With the program as it is, no contract is broken (`make check`); with one of these files in a room, one is."""
    shutil.copytree(PROJECT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    names = [path.stem for path in FILES if path.stem != "made"]  # What is made without a seal has no draft to import.
    for path in FILES:
        shutil.copy(path, tmp_path / "generator" / room / f"leak_{path.name}")
    found = subprocess.run(
        [sys.executable, "-c", "import sys; sys.argv = ['lint-imports', '--no-cache', '--no-logo']; "
         "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 1, found.stdout + found.stderr
    told = found.stdout.partition("Broken contracts")[2]
    assert "What is published knows no figure as it was typed" in told
    within = room.replace("/", ".")
    for name in names:
        assert re.search(rf"generator\.{within}\.leak_{name} -> generator\.record\.(draft|gather)", told)
