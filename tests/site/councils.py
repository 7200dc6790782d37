"""Builds the whole site of a small invented council, by the commands that build the real one."""

import shutil
from pathlib import Path

from tests.golden.cases import HERE
from tests.site.building import REPOSITORY, run

NOT_IN_EVERY_COUNCIL = ("Report Card: report-card", "Plans: plans", "Glossary: glossary")


def build_council(case: str, project: Path) -> Path:
    """The built site of a golden case below a new folder; a warning of any step is an error."""
    shutil.copytree(HERE / case, project, ignore=shutil.ignore_patterns("expected"))
    shutil.copytree(REPOSITORY / "site_templates", project / "site_templates")
    run("generator", "build", "--root", str(project))
    settings = (REPOSITORY / "mkdocs.yml").read_text("utf-8").splitlines(keepends=True)
    (project / "mkdocs.yml").write_text("".join(line for line in settings if _is_there(project, line)), "utf-8")
    run("generator", "site", "--root", str(project))
    return project / "build" / "site"


def _is_there(project: Path, line: str) -> bool:
    """A menu entry of a page that this council does not have would be a warning."""
    name, _, page = line.strip().removeprefix("- ").partition(": ")
    return f"{name}: {page.split('/')[0]}" not in NOT_IN_EVERY_COUNCIL or (project / "build" / "docs" / page).exists()
