"""Councils whose files a test can spoil: copies of the golden cases `two-releases` and `card-and-plan`."""

import shutil
from pathlib import Path

from generator.cli import main

PROJECT = Path(__file__).parent.parent.parent
GOLDEN = PROJECT / "tests" / "golden" / "two-releases"
CARDS = "data/indicators/early-start.yml"
JANUARY = "data/releases/early-start/2017-01.csv"
FEBRUARY = "data/releases/early-start/2017-02.csv"
WORDS = "content/scorecards/early-start/2017-01.yml"
KNOWN = "data/discrepancies/early-start.csv"

CARD_AND_PLAN = PROJECT / "tests" / "golden" / "card-and-plan"
CARD = "content/report-cards/2011-12.yml"
PLAN = "content/plans/play-2012-13.yml"
SCALES = "content/methods/rating.yml"
CARD_FIGURES = "data/publications/report-card-2011-12.csv"
PLAN_FIGURES = "data/publications/play-2012-13.csv"
CARD_FAULTS = "data/known-faults/report-card-2011-12.csv"
PLAN_FAULTS = "data/known-faults/play-2012-13.csv"


def copy(source: Path, root: Path) -> None:
    """A folder with somebody's content and data."""
    for name in ("content", "data"):
        shutil.copytree(source / name, root / name)


def spoil(root: Path, path: str, old: str, new: str) -> None:
    """Replace a text that a file holds exactly once."""
    file = root / path
    text = file.read_bytes().decode("utf-8")
    assert text.count(old) == 1, f"{path} holds {old!r} {text.count(old)} times"
    file.write_bytes(text.replace(old, new).encode("utf-8"))


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, byte for byte."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(root: Path) -> int:
    return main(["build", "--root", str(root)])
