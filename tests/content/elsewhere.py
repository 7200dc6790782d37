"""Where each figure from elsewhere stands in the papers: facts only, its lines and the figures on them.

python -m tests.content.elsewhere FOLDER: write the figures again from the papers' texts (FOLDER/*.txt).
"""

import csv
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REFERENCE = Path(__file__).parent / "reference"
FIGURES = REFERENCE / "elsewhere.csv"
COLUMNS = ("narrative", "figure", "document", "place", "lines", "figures_on_them")
_WORDS = "none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_SAID = {word: str(number) for number, word in enumerate(_WORDS.split())} | {"half": "0.5", "once": "1", "twice": "2"}
_FIGURE = re.compile(rf"(?<![a-z])\d+(?:\.\d+)?|\b(?:{'|'.join(_SAID)})\b")
# The number of an item, which counts nothing.
_ITEM = re.compile(r"^\W*\d+(\.\d+)+\W")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")


@dataclass(frozen=True)
class Stands:
    """Words of a narrative with a figure, the document and place that they are from, and what its lines hold."""

    narrative: str
    figure: str
    document: str
    place: str
    lines: tuple[int, ...]
    figures_on_them: frozenset[str]


@dataclass(frozen=True)
class Printed:
    """Which lines of which paper are a document."""

    document: str
    paper: str
    first: int
    last: int


def figures_in(text: str) -> Iterator[str]:
    """Each figure of a text in one form, in digits or in words: `1,300`, `twice` and `two` are 1300, 2 and 2."""
    for found in _FIGURE.finditer(_THOUSANDS.sub("", text.lower())):
        yield _SAID.get(found[0], found[0])


def stands() -> list[Stands]:
    """Every figure of the list."""
    return [
        Stands(
            row["narrative"],
            row["figure"],
            row["document"],
            row["place"],
            tuple(int(line) for line in row["lines"].split()),
            frozenset(row["figures_on_them"].split()),
        )
        for row in rows_of("elsewhere")
    ]


def printed() -> dict[str, Printed]:
    """The documents by their ids."""
    return {
        row["document"]: Printed(row["document"], row["paper"], int(row["first"]), int(row["last"]))
        for row in rows_of("documents")
    }


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a list of facts."""
    with (REFERENCE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    """Write the figures of the lines again from the texts in a folder."""
    folder, papers = Path(sys.argv[1]), printed()
    rows = stands()
    with FIGURES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for row in rows:
            text = (folder / f"{papers[row.document].paper}.txt").read_text("utf-8").split("\n")
            told = [_ITEM.sub("", text[line - 1]) for line in row.lines]
            found = sorted({figure for line in told for figure in figures_in(line)}, key=float)
            lines = " ".join(map(str, row.lines))
            writer.writerow((row.narrative, row.figure, row.document, row.place, lines, " ".join(found)))


if __name__ == "__main__":
    main()
