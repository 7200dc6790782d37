"""The generator, its templates and its tests know no council: nothing in them has a name of this repository's."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import check_sources
from generator.publish.files import read_sources
from tests.site.anytown import build_anytown

REPOSITORY = Path(__file__).parents[2]
FOLDERS = ("generator", "site_templates", "tests")
PLACE = b"rotherham"
LIBRARIES = r"plotly\.min\.js|assets/(javascripts|stylesheets|images)/"
READ = {".py", ".j2", ".js", ".css", ".html", ".txt", ".yml", ".csv"}


def sentences() -> set[str]:
    """What this council says of itself: whole texts and sentences that nobody else would write by chance."""
    found = check_sources(read_sources(REPOSITORY))
    typed = (found.site, found.accessibility.statement, *found.standing_pages.values())
    texts = [text for each in typed for text in _texts(each.model_dump())]
    parts = {part.strip() for text in texts for part in (text, *re.split(r"(?<=[.?!])\s+|\n", text))}
    return {part for part in parts if len(part) > 30}


def _texts(typed: object) -> Iterator[str]:
    if isinstance(typed, str):
        yield typed
    elif isinstance(typed, dict | list | tuple):
        for below in typed.values() if isinstance(typed, dict) else typed:
            yield from _texts(below)


def names() -> list[str]:
    """Ids and codes that are this council's alone, and what it is called; the names of its parts are common words."""
    found = check_sources(read_sources(REPOSITORY))
    with (REPOSITORY / "data" / "areas.csv").open(encoding="utf-8", newline="") as file:
        # England is everybody's.
        codes = [row["code"] for row in csv.DictReader(file) if row["level"] != "country"]
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


def test_no_byte_of_another_councils_site_is_of_this_one(tmp_path: Path) -> None:
    """Its pages by every other builder are the same: tests/site/test_anytown.py."""
    build_anytown(tmp_path / "anytown")
    built = {path: path.read_bytes() for path in (tmp_path / "anytown" / "build").rglob("*") if path.is_file()}
    mine = {path: data for path, data in built.items() if not re.search(LIBRARIES, path.as_posix())}
    assert len(mine) > 100
    own = [text.encode() for text in (*sentences(), *names()) if len(text) > 8]
    assert len(own) > 300
    found = {path.name: text for path, data in mine.items() for text in own if text in data}
    assert found == {}
    assert [path.name for path, data in mine.items() if PLACE in data.lower()] == []
