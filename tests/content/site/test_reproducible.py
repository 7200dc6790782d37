import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.site.building import LAST_COMMIT, REPOSITORY, build

# Whatever differs between two machines and must not reach the site: hash order, time zone, language.
OTHER_MACHINE = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
COMMIT = (
    "-c",
    "user.name=Sample",
    "-c",
    "user.email=sample@example.org",
    "commit",
    "--quiet",
    "--allow-empty",
    "-m",
    "x",
)
DATED = {"GIT_COMMITTER_DATE": f"{LAST_COMMIT} +0000"}


def test_the_same_commit_gives_the_same_bytes_in_another_folder_on_another_machine(site: Path, tmp_path: Path) -> None:
    build(tmp_path, **OTHER_MACHINE)
    first, second = contents(site), contents(tmp_path / "build" / "site")
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
    assert {"sitemap.xml", "sitemap.xml.gz", "search/index.json", "_headers"} <= first.keys()


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("in_a_checkout", "environment", "date"),
    [
        (True, {}, LAST_COMMIT),
        (True, {"SOURCE_DATE_EPOCH": "1500000000"}, "1500000000"),
        (False, {}, "none"),
    ],
)
def test_make_dates_the_site_by_the_last_commit(
    tmp_path: Path, in_a_checkout: bool, environment: dict[str, str], date: str
) -> None:
    shutil.copy(REPOSITORY / "Makefile", tmp_path)
    with (tmp_path / "Makefile").open("a", encoding="utf-8") as makefile:
        makefile.write('\ndate:\n\t@echo "$${SOURCE_DATE_EPOCH-none}"\n')
    clean = {n: value for n, value in os.environ.items() if n != "SOURCE_DATE_EPOCH" and not n.startswith("GIT_")}
    clean |= {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}
    if in_a_checkout:
        subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
        subprocess.run(["git", *COMMIT], cwd=tmp_path, env=clean | DATED, check=True)
    command = ["make", "--no-print-directory", "date"]
    said = subprocess.run(command, cwd=tmp_path, env=clean | environment, capture_output=True, text=True, check=True)
    assert said.stdout == f"{date}\n"
