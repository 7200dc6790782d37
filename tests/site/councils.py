"""Builds the whole site of a small invented council, by the commands that build the real one."""

from pathlib import Path

from tests.golden.cases import HERE
from tests.site.building import build


def build_council(case: str, project: Path) -> Path:
    """The built site of a golden case below a new folder; a warning of any step is an error."""
    build(project, HERE / case)
    return project / "build" / "site"
