"""Builds the site of a council from a copy of its folder, by the command that the Makefile runs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
INPUTS = ("content", "data")
LAST_COMMIT = "1490140800"


def build(project: Path, council: Path = REPOSITORY, /, **environment: str) -> None:
    """Make the pages and the site below a new folder; a warning of either step is an error."""
    for name in INPUTS:
        shutil.copytree(council / name, project / name)
    run("generator", "site", "--root", str(project), **environment)


def run(module: str, *arguments: str, **environment: str) -> None:
    """Run a module's command; what it says is shown if it fails."""
    fixed = {"SOURCE_DATE_EPOCH": LAST_COMMIT, "NO_MKDOCS_2_WARNING": "1"}
    ours = {name: value for name, value in os.environ.items() if name != "SITE_URL"}  # A test publishes nowhere.
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(
        command, cwd=REPOSITORY, env=ours | fixed | environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
