"""The generator, its templates and its tests know no council: nothing in them has a name of this repository's."""

import csv
import re
from pathlib import Path

import pytest

from generator.build import check_sources
from generator.publish.files import read_sources

REPOSITORY = Path(__file__).parents[2]
FOLDERS = ("generator", "site_templates", "tests")
READ = {".py", ".j2", ".js", ".css", ".html", ".txt", ".yml", ".csv"}


def names() -> list[str]:
    """Ids and codes that are this council's alone, and what it is called; the names of its parts are common words."""
    found = check_sources(read_sources(REPOSITORY))
    with (REPOSITORY / "data" / "areas.csv").open(encoding="utf-8", newline="") as file:
        codes = [row["code"] for row in csv.DictReader(file)]
    documents = [*(plan.id for plan in found.plans), *found.publications.figures]
    return [
        found.borough.name,
        *codes,
        *(scorecard.id for scorecard in found.scorecards),
        *found.indicators,
        *documents,
    ]


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_has_a_name_of_this_council(folder: str) -> None:
    own = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(set(names()), key=len, reverse=True)))})(?![\w-])")
    files = [path for path in (REPOSITORY / folder).rglob("*") if path.suffix in READ and path.is_file()]
    mine = [path for path in files if "content" not in path.relative_to(REPOSITORY).parts[:2]]
    assert len(mine) > 10
    told = {path.relative_to(REPOSITORY).as_posix(): own.findall(path.read_text("utf-8")) for path in mine}
    assert {path: found for path, found in told.items() if found} == {}
