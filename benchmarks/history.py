"""What history costs: `python -m benchmarks.history 6 24` builds the real council with so many months (see months.py).

Prints seconds on the clock and their ratio to one month: from an empty `build/`, with nothing changed, and after the
words of the newest month were edited; and whether the pages are the same once `build/kept` is deleted.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks import months
from benchmarks.run import run

RUNS = 3
WAYS = ("from an empty build/", "nothing changed", "newest words edited")


def main(numbers: list[int]) -> None:
    """Print a line for each number of months."""
    with tempfile.TemporaryDirectory() as folder:
        one: list[float] = []
        for number in (1, *numbers):
            council = Path(folder) / str(number)
            months.main(council, number - 1)
            found = [median(each) for each in zip(*(seconds(council) for _ in range(RUNS)), strict=True)]
            one = one or found
            told = "; ".join(
                f"{way} {took:.2f} s ({took / first:.2f} times)"
                for way, took, first in zip(WAYS, found, one, strict=True)
            )
            print(f"{number} months: {told}; {'the same' if is_same(council) else 'ANOTHER SITE'} without build/kept")


def seconds(council: Path) -> tuple[float, float, float]:
    """How long each way takes."""
    shutil.rmtree(council / "build", ignore_errors=True)
    empty, nothing = timed(council), timed(council)
    newest = sorted((council / "content" / "scorecards" / "early-help").glob("*.yml"))[-1]
    newest.write_text(f"{newest.read_text('utf-8')}# Edited.\n", "utf-8")
    return empty, nothing, timed(council)


def timed(council: Path) -> float:
    """How long a build takes."""
    begun = time.perf_counter()
    run("generator", "build", "--root", str(council))
    return time.perf_counter() - begun


def is_same(council: Path) -> bool:
    """Whether a build without anything kept gives the same files."""
    docs = council / "build" / "docs"
    before = {path: path.read_bytes() for path in docs.rglob("*") if path.is_file()}
    shutil.rmtree(council / "build")
    timed(council)
    return before == {path: path.read_bytes() for path in docs.rglob("*") if path.is_file()}


if __name__ == "__main__":
    main([int(number) for number in sys.argv[1:]])
