"""The golden cases: folders with an input tree and what the generator must make of it."""

from pathlib import Path

from generator.build import build_site
from generator.files import read_sources, read_templates

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
CASES = tuple(sorted(folder.parent.name for folder in HERE.glob("*/expected")))
PATHS = "paths.txt"


def built(case: str) -> dict[str, str]:
    """Every file that the generator makes of a case, by its path, and a list of all those paths."""
    site = build_site(read_sources(HERE / case), read_templates(PROJECT))
    files = {file.path: file.text for file in site.files}
    return files | {PATHS: "".join(f"{path}\n" for path in sorted(files))}


def expected(case: str) -> dict[str, str]:
    """The files that a case keeps for comparison: those that are worth reading, and the list of all paths."""
    folder = HERE / case / "expected"
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8") for path in files}
