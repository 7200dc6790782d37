"""Dated entries that can't be: of cards, of a measure's life, and of areas; each with its whole message."""

import re
from pathlib import Path

import pytest

from generator.build import check_sources
from generator.record.areas import parse_areas
from generator.terms.problems import ContentError, Problem
from generator.terms.texts import SourceFile
from tests.golden.edits import CARDS, Edit, after, edited

AREAS, JANUARY, FEBRUARY = (
    "data/areas.csv",
    "data/releases/early-start/2017-01.csv",
    "data/releases/early-start/2017-02.csv",
)
WORDS = "content/scorecards/early-start/2017-02.yml"
EAST, WEST = "SAM-EAST,East,locality,SAM,,\n", "SAM-WEST,West,locality,SAM,,\n"
PUT_BACK = "The card keeps what was true first: put back what stood there, and leave what is new in the entry."
FOLLOW = (
    "Put the oldest name first, and leave valid_to of every name but the last one empty. An area that ended and another"
    " that began have two codes."
)


def told(*edits: Edit) -> list[str]:
    """Every problem, as `path:line: message remedy`."""
    try:
        check_sources(edited(*edits))
    except ContentError as error:
        return [f"{p.path}:{p.line}: {p.said} {p.remedy}" for p in error.problems]
    return []


def change(text: str, card: str = "es-1-1") -> Edit:
    """A card with changes: `from: 2017-02, name: Calls`."""
    return after(card, "    changes:\n" + "".join(f"      - {{{each}}}\n" for each in text.split(" | ")))


def columns(*edits: Edit) -> tuple[Edit, ...]:
    """The areas with a column for successors."""
    return (
        Edit(AREAS, "valid_to\n", "valid_to,successor\n"),
        Edit(AREAS, "SAM,Sampleton,local authority,,,\n", "SAM,Sampleton,local authority,,,,\n"),
        *edits,
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "from: 2017-02, why: x",
            "14: the change from 2017-02 says nothing that is another. [change-of-nothing] Add what is new, or delete the"
            " entry.",
        ),
        (
            "from: 2017-02, new_count: none, why: x",
            "14: the change from 2017-02 says nothing that is another. [change-of-nothing] Add what is new, or delete the"
            " entry.",
        ),
        (
            "from: 2017-02, name: Requests for help, why: x",
            f'14: the change from 2017-02 gives "name" what it was before. [change-to-the-same] {PUT_BACK}',
        ),
        (
            "from: 2017-02, name: Calls, why: x | from: 2017-03, name: Calls, why: x",
            f'15: the change from 2017-03 gives "name" what it was before. [change-to-the-same] {PUT_BACK}',
        ),
        (
            "from: 2017-02, name: Calls, why: x | from: 2017-02, name: Cries, why: x",
            '15: the changes from 2017-02 give "name" twice. [change-given-twice] Keep the right one.',
        ),
        (
            "from: 2017-03, name: Calls, why: x | from: 2017-02, question: What?, why: x",
            "15: the change from 2017-02 stands below one from 2017-03. [changes-out-of-order] Put the oldest first.",
        ),
        (
            "from: 2017-02, definition: Calls., why: x",
            "14: the change from 2017-02 has another definition, but does not say whether the figures before it stay"
            ' comparable. [change-without-new-count] Add "new_count: 2017-02", with the first month that is counted in the'
            ' new way, or "new_count: none" if the figures of before and after may still be compared.',
        ),
        (
            "from: 2017-02, polarity: lower is better, why: x",
            "14: the change from 2017-02 has another polarity, but does not say whether the figures before it stay"
            ' comparable. [change-without-new-count] Add "new_count: 2017-02", with the first month that is counted in the'
            ' new way, or "new_count: none" if the figures of before and after may still be compared.',
        ),
        (
            "from: 2017-02, definition: Calls., new_count: no, why: x",
            '14: "new_count": "no" is not a month. [new-count-unreadable] Write the first month that is counted in the new'
            " way, like 2017-03; or none, if figures stay comparable.",
        ),
        (
            "from: 2017-02, definition: Calls., new_count: 2016/17, why: x",
            '14: "new_count": "2016/17" is not a month. [new-count-unreadable] Write the first month that is counted in the'
            " new way, like 2017-03; or none, if figures stay comparable.",
        ),
        (
            "from: 2016-12, new_count: 2016-12, why: x",
            "14: the change from 2016-12 is older than the first release, that of 2017-01. [change-before-first-release]"
            ' Write "from: 2017-01" for a new count that was known then, and put words that held then on the card itself.',
        ),
        (
            "from: 2017-02, theme: calls, why: x",
            '14: theme "calls" is not in the list of themes. [theme-not-listed] Correct it, or add the theme.',
        ),
        (
            "from: 2017-02, unit: percent, why: x",
            '14: "unit" does not belong here. [misplaced-key] Check how far the line is indented, or remove it.',
        ),
        (
            "from: 2017-02, name: Calls",
            '14: "why" is missing here. [missing-key] Add a line "why: ...".',
        ),
    ],
)
def test_a_change_that_can_not_be(text: str, said: str) -> None:
    assert told(change(text)) == [f"{CARDS}:{said}"]


def test_a_name_that_another_measure_has_by_then() -> None:
    found = told(change("from: 2017-02, name: Children on a plan, why: x"))
    assert [said.split(" [")[0] for said in found] == [
        f'{CARDS}:16: the name "Children on a plan" belongs to more than one indicator.',
        f'{CARDS}:97: the name "Children on a plan" belongs to more than one indicator.',
    ]
    # In a month to come, too.
    assert told(change("from: 2030-02, name: Children on a plan, why: x")) == found


def test_a_target_that_is_still_in_force_when_another_way_is_good() -> None:
    found = told(change("from: 2017-02, polarity: higher is better, new_count: none, why: x", "es-2-1"))
    assert found == [
        f'{CARDS}:149: the target\'s bounds cross, or fit another polarity than "higher is better".'
        " [target-against-polarity] Higher is better: green above amber. Lower is better: green below amber. Where another"
        " way is good from a month on, a target from that month goes with it."
    ]


@pytest.mark.parametrize(
    ("life", "said"),
    [
        (
            "    until: 2017-01\n    from: 2017-02\n",
            '13: "es-1-1" is counted until 2017-01, but stands in the scorecard from 2017-02 on. [until-before-from] Correct'
            " one of the two.",
        ),
        (
            "    replaced_by: es-2-1\n",
            '13: "es-1-1" is replaced by "es-2-1", but its card does not say until when it was counted.'
            ' [replaced-without-until] Add "until" with the last month for which it was counted.',
        ),
        (
            "    until: 2018-01\n    replaced_by: es-1-1\n",
            '14: "es-1-1" is replaced by "es-1-1", which is no other indicator.{hint} [replaced-by-no-indicator] Correct the'
            " id.",
        ),
        (
            "    until: 2018-01\n    replaced_by: es-2-11\n",
            '14: "es-1-1" is replaced by "es-2-11", which is no other indicator. Did you mean "es-2-1"?'
            " [replaced-by-no-indicator] Correct the id.",
        ),
    ],
)
def test_a_life_that_can_not_be(life: str, said: str) -> None:
    found = [each for each in told(after("es-1-1", life)) if CARDS in each]
    hint = ' Did you mean "es-2-1"?' if "es-2-1" in "".join(found) else ""
    assert found == [f"{CARDS}:{said.replace('{hint}', hint)}"]


def test_a_figure_of_a_measure_that_begins_later() -> None:
    found = told(after("es-1-3", "    from: 2017-02\n"))
    assert next(each for each in found if each.startswith(JANUARY)) == (
        f'{JANUARY}:20: "es-1-3" begins with the release of February 2017, but this row is in that of January 2017.'
        ' [row-before-from] Keep the row for its release, or correct "from" on the indicator\'s card.'
    )


@pytest.mark.parametrize(
    ("life", "said"),
    [
        ("    until: 2017-01\n", "was counted until January 2017"),
        ("    from: 2017-03\n", "begins with the release of March 2017"),
    ],
)
def test_words_that_list_a_measure_that_is_not_in_their_release(life: str, said: str) -> None:
    found = [each for each in told(after("es-1-3", life)) if each.startswith(WORDS)]
    assert found[0] == (
        f'{WORDS}:13: indicator "es-1-3" does not stand in this release: it {said}. [indicator-not-in-release] Take it out'
        " of the list, or correct from and until on its card. Words may refer to figures of one that ended."
    )


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        (
            (Edit(AREAS, EAST, "SAM-EAST,East,locality,SAM,soon,31/03/2017\n"),),
            [
                '3: valid_from "soon" is not a date. [area-date-unreadable] Write it like 2017-04-01, or leave the cell'
                " empty.",
                '3: valid_to "31/03/2017" is not a date. [area-date-unreadable] Write it like 2017-04-01, or leave the cell'
                " empty.",
            ],
        ),
        (
            (Edit(AREAS, EAST, "SAM-EAST,East,locality,SAM,2017-04-01,2016-03-31\n"),),
            [
                '3: area "SAM-EAST" is valid to 2016-03-31, but from 2017-04-01. [area-ends-before-it-begins] Correct one of'
                " the two.",
            ],
        ),
        (
            (Edit(AREAS, EAST, f"{EAST}SAM-EAST,Old Town,ward,SAM,2017-02-01,\n"),),
            [
                '4: area "SAM-EAST" has another level than in its row on line 3. [area-moved] Make them the same; what is'
                " another area has a code of its own.",
            ],
        ),
        (
            (
                Edit(
                    AREAS, EAST, "SAM-EAST,East,locality,SAM,,2016-12-31\nSAM-EAST,Old Town,locality,SAM,2017-02-01,\n"
                ),
            ),
            [
                '4: area "SAM-EAST" gets another name on 2017-02-01, which is not the day after its name of before ends.'
                f" [area-names-do-not-follow] {FOLLOW}",
            ],
        ),
        (
            (
                Edit(
                    AREAS, EAST, "SAM-EAST,Old Town,locality,SAM,2017-02-01,\nSAM-EAST,East,locality,SAM,2016-02-01,\n"
                ),
            ),
            [
                '4: area "SAM-EAST" gets another name on 2016-02-01, which is not the day after its name of before ends.'
                f" [area-names-do-not-follow] {FOLLOW}",
            ],
        ),
        (
            columns(
                Edit(AREAS, EAST, "SAM-EAST,East,locality,SAM,,2030-01-31,SAM-WETS\n"),
                Edit(AREAS, WEST, f"{WEST[:-1]},\n"),
            ),
            [
                '3: successor "SAM-WETS" is not the code of another area. Did you mean "SAM-WEST"?'
                " [area-successor-unknown] Correct the code, or add the area.",
            ],
        ),
        (
            columns(Edit(AREAS, EAST, "SAM-EAST,East,locality,SAM,,,SAM-WEST\n"), Edit(AREAS, WEST, f"{WEST[:-1]},\n")),
            [
                '3: area "SAM-EAST" has a successor, but its row does not say until when it was valid.'
                " [area-successor-without-end] Write its last day in valid_to, or empty the cell successor.",
            ],
        ),
        (
            (Edit(AREAS, WEST, f"{WEST}SAM-W1,east,ward,SAM-WEST,,\n"),),
            [
                '5: "east" is the name of area "SAM-EAST" at the same time; see line 3. [area-name-taken] Give one of the two'
                ' a name that tells them apart, like "east ward".',
            ],
        ),
        (
            (Edit(AREAS, WEST, f"{WEST}SAM-WEST,East,locality,SAM,2030-02-01,\n"),),
            [
                '5: "East" is the name of area "SAM-EAST" at the same time; see line 3. [area-name-taken] Give one of the two'
                ' a name that tells them apart, like "East locality".',
            ],
        ),
    ],
)
def test_areas_that_can_not_be(edits: tuple[Edit, ...], said: list[str]) -> None:
    assert told(*edits) == [f"{AREAS}:{each}" for each in said]


def test_a_name_that_is_free_again_can_be_given_to_another() -> None:
    ended = "SAM-OLD,Dale,locality,SAM,,2016-03-31\n"
    assert told(Edit(AREAS, WEST, f"{ended}{WEST}SAM-WEST,Dale,locality,SAM,2017-02-01,\n")) == []
    again = "SAM-WEST,Dale,locality,SAM,2016-03-31,\n"
    assert len(told(Edit(AREAS, WEST, f"{ended}{WEST}{again}"))) == 1


def test_figures_outside_the_life_of_their_area() -> None:
    ended = columns(
        Edit(AREAS, EAST, "SAM-EAST,East,locality,SAM,,2017-01-31,SAM-WEST\n"), Edit(AREAS, WEST, f"{WEST[:-1]},\n")
    )
    assert told(*ended) == [
        f'{FEBRUARY}:3: area "SAM-EAST" was valid to January 2017, but this figure is for February 2017.'
        ' [figure-after-area] Write the code of the area that follows it, "SAM-WEST", or correct valid_to in data/areas.csv.'
    ]
    without = Edit(AREAS, EAST, "SAM-EAST,East,locality,SAM,,2017-01-31\n")
    assert told(without) == [
        f'{FEBRUARY}:3: area "SAM-EAST" was valid to January 2017, but this figure is for February 2017.'
        " [figure-after-area] Correct the area, or correct valid_to in data/areas.csv."
    ]
    council = Edit(AREAS, "SAM,Sampleton,local authority,,,\n", "SAM,Sampleton,local authority,,2017-02-01,\n")
    found = told(council)
    assert found
    assert all(each.startswith("data/") and "[figure-before-area]" in each for each in found)
    begun = Edit(AREAS, EAST, "SAM-EAST,East,locality,SAM,2016-12-01,\n")
    assert told(begun) == [
        f'{JANUARY}:5: area "SAM-EAST" is valid from December 2016, but this figure is for November 2016.'
        " [figure-before-area] Write the code of the area that there was then, or correct valid_from in data/areas.csv."
    ]


GUIDE = (Path(__file__).parent.parent.parent / "EDITING.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```(yaml|csv)\n(.*?)```", GUIDE.split("### What changes with time")[1].split("\n### ")[0], re.S)


@pytest.mark.parametrize(("kind", "text"), EXAMPLES)
def test_every_example_of_the_guide_is_right(kind: str, text: str) -> None:
    if kind == "yaml":
        lines = text.replace("eh-1-9", "es-2-2").replace("until: 2017-02", "until: 2017-03")
        # January and February have figures of the measure that begins in March: the card itself is right.
        found = told(after("es-1-1", "".join(f"    {line}\n" for line in lines.splitlines())))
        assert (found == []) is not text.startswith("from")
        assert not any(each.startswith(CARDS) for each in found)
    else:
        problems: list[Problem] = []
        assert len(parse_areas(SourceFile(AREAS, text.encode()), problems).lives) > 1
        assert problems == []


def test_the_guide_has_an_example_of_each_change() -> None:
    assert [kind for kind, _ in EXAMPLES] == ["yaml"] * 4 + ["csv"] * 2
