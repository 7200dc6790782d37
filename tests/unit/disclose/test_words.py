"""A disclosure rule in plain words."""

import pytest

from generator.disclose.words import disclosure_in_words
from tests.unit.disclose.test_book import NOBODY, PRINTED, row
from tests.unit.disclose.test_disclosure import CHILDREN, SHARE, Card

FIVES = "All other numbers are rounded to the nearest 5."
AWAY = "Other figures are left out where they would give these away."
ZERO = "Zero is shown."
NOR = "Nor is one where the number that it counts, or the number of all the others, is {}."
DAYS = SHARE | {"unit": "days"}


@pytest.mark.parametrize(
    ("card", "profile", "changes", "words"),
    [
        (CHILDREN, "dfe", {}, f"Numbers from 1 to 5 are not shown. {AWAY} {ZERO}"),
        (CHILDREN, "dfe", {"zeros": "hide"}, f"Numbers up to 5 are not shown. {AWAY}"),
        (CHILDREN, "nhs", {}, f"Numbers from 1 to 7 are not shown. {FIVES} {AWAY} {ZERO}"),
        (
            SHARE,
            "dfe",
            {},
            f"A figure about fewer than 10 children is not shown. {NOR.format('from 1 to 5')} {AWAY} {ZERO}",
        ),
        (
            SHARE,
            "dfe",
            {"zeros": "hide", "minimum_base": 30},
            f"A figure about fewer than 30 children is not shown. {NOR.format('5 or less')} {AWAY}",
        ),
        (
            SHARE,
            "nhs",
            {},
            f"A figure about fewer than 8 children is not shown. {NOR.format('from 1 to 7')} {FIVES} "
            f"The figure is worked out from the rounded numbers. {AWAY} {ZERO}",
        ),
        (DAYS, "dfe", {}, f"A figure about fewer than 10 children is not shown. {AWAY} {ZERO}"),
        (DAYS, "nhs", {}, f"A figure about fewer than 8 children is not shown. {FIVES} {AWAY} {ZERO}"),
        (CHILDREN | PRINTED, "dfe", {}, "Nothing is hidden: the council has published these figures itself."),
        (CHILDREN | NOBODY, "dfe", {}, "Nothing is hidden: these figures count no people."),
    ],
)
def test_what_is_done_so_that_nobody_can_be_recognised(
    card: Card, profile: str, changes: dict[str, object], words: str
) -> None:
    found = row("9", card, profile, **changes)
    assert disclosure_in_words(found.indicator, found.rule) == words
