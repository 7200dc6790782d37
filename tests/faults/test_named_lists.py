"""Lists of names that a report prints: each belongs to a measure, a report and areas, and has as many as are counted."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import spoil

LISTS = "data/named-lists/early-start/2017-01.yml"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "  - indicator: es-1-1\n    kind: listed",
            "  - indicator: es-1-4\n    kind: listed",
            ':3: indicator "es-1-4" is not in the registry. Did you mean "es-1-3"? [named-list-without-measure]\n'
            "    What to do: Correct the id.",
        ),
        (
            "area: SAM-WEST",
            "area: SAM-WSET",
            ':16: "SAM-WSET" is not the code of a part of the council, or stands twice. Did you mean "SAM-WEST"?'
            " [named-list-of-no-area]\n"
            "    What to do: Correct the code, or put the names of one area together.",
        ),
        (
            "area: SAM-WEST",
            "area: SAM-EAST",
            ':16: "SAM-EAST" is not the code of a part of the council, or stands twice. [named-list-of-no-area]\n'
            "    What to do: Correct the code, or put the names of one area together.",
        ),
        (
            "Weir Wrens",
            "Hill <b>Tots</b>",
            ':3: "Hill <b>Tots</b>" stands twice in this list. [named-list-name-twice]\n'
            "    What to do: Delete one of the two.",
        ),
        (
            "    counted: 1\n",
            "    counted: 2\n",
            ":23: the report counts 2, but this list has 1, and no note says so. [named-list-other-number]\n"
            "    What to do: Look the names up again. If the report is like that, tell readers so in a note.",
        ),
    ],
)
def test_a_list_of_names(old: str, new: str, says: str, council: Path, refuse: Refuse) -> None:
    spoil(council, LISTS, old, new)
    refuse(LISTS + says)


def test_a_list_of_no_release(council: Path, refuse: Refuse) -> None:
    (council / LISTS).rename(council / LISTS.replace("2017-01", "2017-03"))
    refuse(
        LISTS.replace("2017-01", "2017-03")
        + ":1: there is no release 2017-03 of this scorecard. [named-list-of-no-release]\n"
        "    What to do: Name the file after the month of the report that prints the names."
    )


def test_lists_of_no_scorecard(council: Path, refuse: Refuse) -> None:
    (council / "data/named-lists/early-start").rename(council / "data/named-lists/late-start")
    refuse(
        'data/named-lists/late-start/2017-01.yml:1: there is no scorecard "late-start". Did you mean "early-start"?'
        " [file-of-no-scorecard]\n"
        "    What to do: Correct the name, or add the scorecard's registry, data/indicators/late-start.yml."
    )
