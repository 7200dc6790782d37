"""A file that is missing, misnamed or in the wrong folder is named, never left out in silence."""

import re
import shutil
from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import build

RELEASES = "data/releases/early-start"
WORDS = "content/scorecards/early-start"
ADD = "Add it: the site can't be built without it."
LATE = "indicator,area,period,group,value,numerator,denominator,status,note\nes-2-2,SAM,2016/17 Q3,,90,,,,\n"
PLACE = "Move or rename it: words are .yml files and figures .csv files, named like those beside them."


@pytest.mark.parametrize("path", ["content/site.yml", "content/methods/rating.yml", "data/areas.csv"])
def test_a_missing_file(council: Path, refuse: Refuse, path: str) -> None:
    (council / path).unlink()
    refuse(f"{path}:1: this file is missing. [file-missing]\n    What to do: {ADD}")


def test_no_scorecard_at_all(council: Path, refuse: Refuse) -> None:
    (council / "data/indicators/early-start.yml").unlink()
    refuse(
        "data/indicators:1: there is no scorecard at all. [no-scorecard]\n"
        "    What to do: Add the registry of a scorecard, like data/indicators/early-start.yml."
    )


def test_a_release_without_words(council: Path, refuse: Refuse) -> None:
    (council / WORDS / "2017-02.yml").unlink()
    refuse(
        f"{WORDS}/2017-02.yml:1: this release has figures but no words. [release-without-words]\n"
        f"    What to do: Add the file, or delete {RELEASES}/2017-02.csv if there is no such release."
    )


def test_a_release_without_figures(council: Path, refuse: Refuse) -> None:
    (council / RELEASES / "2017-02.csv").unlink()
    refuse(
        f"{WORDS}/2017-02.yml:1: this release has words but no figures. [release-without-figures]\n"
        f"    What to do: Add {RELEASES}/2017-02.csv, or delete this file."
    )


def test_a_scorecard_without_any_release(council: Path, refuse: Refuse) -> None:
    for month in ("2017-01", "2017-02"):
        (council / RELEASES / f"{month}.csv").unlink()
        (council / WORDS / f"{month}.yml").unlink()
    refuse(
        'data/indicators/early-start.yml:1: the scorecard "early-start" has no release. [scorecard-without-release]\n'
        f"    What to do: Add its figures as {RELEASES}/2017-01.csv, named after the month."
    )


@pytest.mark.parametrize("name", ["2017-13", "February", "2016-17"])
def test_a_release_that_is_not_named_after_a_month(council: Path, refuse: Refuse, name: str) -> None:
    (council / RELEASES / "2017-02.csv").rename(council / RELEASES / f"{name}.csv")
    refuse(
        f'{RELEASES}/{name}.csv:1: "{name}" is not a month. [release-not-of-a-month]\n'
        "    What to do: Name the file after the month of the release, like 2017-02.csv."
    )


@pytest.mark.parametrize(
    "path",
    [
        "content/news.yml",
        "content/news.md",
        "content/README",
        "content/logo.png",
        "content/pages/cover.docx",
        "content/report-cards/old/2011-12.yml",
        "content/plans/play-2012-13.csv",
        "data/known-faults/old/play-2012-13.csv",
        "data/releases/early-start/old/2017-01.csv",
        "data/releases/early-start/2017-03.yml",
        "data/figures.csv",
    ],
)
def test_a_file_that_nothing_reads(council: Path, refuse: Refuse, path: str) -> None:
    (council / path).parent.mkdir(parents=True, exist_ok=True)
    (council / path).write_text("anything", "utf-8")
    refuse(f"{path}:1: nothing on the site is made from this file. [file-unused]\n    What to do: {PLACE}")


@pytest.mark.parametrize(
    "path",
    [
        "content/scorecards/early-strat/2017-01.yml",
        "data/annual/early-strat.csv",
        "data/releases/early-strat/2017-01.csv",
    ],
)
def test_a_file_of_a_scorecard_that_does_not_exist(council: Path, refuse: Refuse, path: str) -> None:
    (council / path).parent.mkdir(exist_ok=True)
    (council / path).write_text("anything", "utf-8")
    refuse(
        f'{path}:1: there is no scorecard "early-strat". Did you mean "early-start"? [file-of-no-scorecard]\n'
        "    What to do: Correct the name, or add the scorecard's registry, data/indicators/early-strat.yml."
    )


def test_two_scorecards_with_one_id(council: Path, refuse: Refuse) -> None:
    cards = (council / "data/indicators/early-start.yml").read_text("utf-8")
    one = cards.index("  - id: es-2-2"), cards.index("relations:")
    rules = cards[cards.index("disclosure_rules:") :]
    late = cards[: cards.index("  - id: es-1-1")] + cards[slice(*one)] + rules
    (council / "data/indicators/late-start.yml").write_text(late.replace("id: early-start", "id: late-start"), "utf-8")
    (council / "data/releases/late-start").mkdir()
    (council / "data/releases/late-start/2017-01.csv").write_text(LATE, "utf-8")
    shutil.copytree(council / WORDS, council / "content/scorecards/late-start")
    (council / "content/scorecards/late-start/2017-02.yml").unlink()
    words = council / "content/scorecards/late-start/2017-01.yml"
    renamed = re.sub(r"es-\d-\d(-[a-z]+)?", "es-2-2", words.read_text("utf-8"))
    words.write_text(re.sub(r"(      - es-2-2\n)+", "      - es-2-2\n", renamed), "utf-8")
    refuse(
        'data/indicators/late-start.yml:12: the id "es-2-2" belongs to an indicator of '
        "data/indicators/early-start.yml as well. [indicator-id-elsewhere]\n"
        "    What to do: Give each indicator its own."
    )


@pytest.mark.parametrize(
    "name",
    [
        ".2017-02.csv.swp",
        "~$2017-02.csv",
        ".~lock.2017-02.csv#",
        ".DS_Store",
        "._2017-02.csv",
        "Thumbs.db",
        "desktop.ini",
    ],
)
def test_what_programs_leave_behind_does_no_harm(council: Path, name: str) -> None:
    (council / RELEASES / name).write_bytes(b"\x00")
    assert build(council) == 0
