"""The list of figures about groups of people: it names what there is, each once in a kind."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import spoil

GROUPS = "content/groups.yml"


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("[fi-1-1]", "[fi-1-2]", 8, '"fi-1-2" is no measure of this site, or stands twice. Did you mean "fi-1-1"?'),
        ("rc-share]", "rc-shares]", 9, '"rc-shares" is no figure of this site, or stands twice. Did you mean "rc-share"?'),
        ("rc-share]", "rc-members]", 9, '"rc-members" is no figure of this site, or stands twice.'),
        ("figures:", "dimensions: [sex]\n    figures:", 9, '"sex" is no breakdown of this site, or stands twice.'),
        (
            '"1.1"',
            '"1.9"',
            11,
            '"play-2012-13 1.9" is no measure of a plan of this site, or stands twice.'
            ' Did you mean "play-2012-13 1.2"?',
        ),
    ],
)  # fmt: skip
def test_a_kind_of_group(old: str, new: str, line: int, says: str, council: Path, refuse: Refuse) -> None:
    spoil(council, GROUPS, old, new)
    refuse(f"{GROUPS}:{line}: {says} [group-names-nothing]\n    What to do: Correct it, or delete the line.")
