"""What people take away says what it is: held against answers written from the papers before any file was made."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

CASES = [
    [part.strip() for part in line.split(" ; ")]
    for line in (Path(__file__).parent / "open_data.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def rows_of(site: Path, path: str) -> list[dict[str, str]]:
    with (site / path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def chosen(site: Path, path: str, which: str) -> list[dict[str, str]]:
    wanted = dict(each.split("=") for each in which.split(", ") if each)
    return [row for row in rows_of(site, path) if wanted.items() <= row.items()]


def found_at(document: Any, way: str) -> str:
    for step in way.split("/"):
        document = document[int(step)] if isinstance(document, list) else document[step]
    return str(document)


@pytest.mark.parametrize("case", CASES, ids=" ".join)
def test_the_answer_is_in_the_file(site: Path, case: list[str]) -> None:
    path, *asked, answer = case
    if path.endswith(".json"):
        assert found_at(json.loads((site / path).read_text("utf-8")), asked[0]) == answer
    elif len(asked) == 1:
        assert len(chosen(site, path, asked[0])) == int(answer)
    else:
        which, column = asked
        assert {row[column] for row in chosen(site, path, which)} == {answer}
