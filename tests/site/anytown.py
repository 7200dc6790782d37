"""Anytown: a small invented council with nothing that a council may do without. Copy its folder to begin a new one."""

from pathlib import Path

from tests.site.building import REPOSITORY, build

ANYTOWN = REPOSITORY / "tests" / "anytown"


def build_anytown(root: Path) -> Path:
    """Its site, built below a new folder that holds its content and data, and nothing else."""
    build(root, ANYTOWN)
    return root / "build" / "site"
