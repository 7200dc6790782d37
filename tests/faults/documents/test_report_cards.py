"""One fault in a Report Card gives one plain message with the line where it stands."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import CARD, CARD_FIGURES, SCALES, build, spoil

ID = "Correct the id."
SPELLING = "Correct the spelling or remove the line."
IDS = "Use small letters, digits and hyphens only, like early-start."
BLOCKS = (
    "Use one of: text, figures, table, chart, strengths, responses, complaints, plan, diagram, position, tasks, "
    "signatures, contact."
)
KIND = 'Start it with a line "- block: text", or another kind.'
A_LOT = "          - name: A lot\n            need: The family has no room.\n            help: PIN and others help.\n"
TASKS = "      - block: tasks\n        text: We will do this."


@pytest.mark.parametrize(
    ("path", "old", "new", "says", "remedy"),
    [
        pytest.param(
            CARD,
            "- block: strengths",
            "- block: strenghts",
            '47: there is no block "strenghts". Did you mean "strengths"? [unknown-block-kind]',
            BLOCKS,
            id="block misspelt",
        ),
        pytest.param(
            CARD,
            "- block: chart",
            "- block: film",
            '38: there is no block "film". [unknown-block-kind]',
            BLOCKS,
            id="no block",
        ),
        pytest.param(
            CARD,
            TASKS,
            "      - text: We will do this.",
            '91: entry 3 of "blocks" does not say which kind of block it is. [no-block-kind]',
            KIND,
            id="block without kind",
        ),
        pytest.param(
            CARD,
            TASKS,
            "      - block:\n        text: We will do this.",
            '91: entry 3 of "blocks" does not say which kind of block it is. [no-block-kind]',
            KIND,
            id="block with an empty kind",
        ),
        pytest.param(
            CARD,
            "        caption: What we did about it",
            "        captoin: What we did about it",
            '54: "captoin" is not a known key. Did you mean "caption"? [unknown-key]',
            SPELLING,
            id="key of a block misspelt",
        ),
        pytest.param(
            CARD,
            "      - block: complaints\n",
            "      - block: complaints\n        caption: Two people\n",
            '60: "caption" does not belong here. [misplaced-key]',
            "Check how far the line is indented, or remove it.",
            id="key of another block",
        ),
        pytest.param(
            CARD,
            "        caption: Members and cost\n",
            "",
            '28: "caption" is missing here. [missing-key]',
            'Add a line "caption: ...".',
            id="key of a block missing",
        ),
        pytest.param(
            CARD,
            "            asked_by: The inspector, 2011\n",
            "",
            '56: "asked_by" is missing here. [missing-key]',
            'Add a line "asked_by: ...".',
            id="key deep in a block missing",
        ),
        pytest.param(
            CARD,
            "          - text: Wind the clock.",
            "          - complete: false",
            '96: "text" is missing here. [missing-key]',
            'Add a line "text: ...".',
            id="key missing in a list with the name of its block",
        ),
        pytest.param(
            CARD,
            "          - rc-members\n",
            "          - RC members\n",
            '23: entry 1 of "figures": "RC members" is not an id. [key-not-an-id]',
            IDS,
            id="figure with capitals",
        ),
        pytest.param(
            CARD,
            "plan: play-2012-13",
            "plan: Play 2012/13",
            '77: "plan": "Play 2012/13" is not an id. [key-not-an-id]',
            IDS,
            id="plan with capitals",
        ),
        pytest.param(
            CARD,
            "        strengths:\n          - The room is bright.\n",
            "        strengths: []\n",
            '49: "strengths" has no entries, but needs at least 1. [too-few-entries]',
            "Add what is missing.",
            id="list with the name of its block empty",
        ),
        pytest.param(
            CARD,
            A_LOT,
            "",
            '81: "levels" has 2 entries, but needs at least 3. [too-few-entries]',
            "Add what is missing.",
            id="too few levels of need",
        ),
        pytest.param(
            CARD,
            "          - name: A lot\n",
            "".join(f"          - {{name: L{n}, need: N, help: H}}\n" for n in range(4)) + "          - name: A lot\n",
            '81: "levels" has too many entries. [too-many-entries]',
            "Keep 6 at most.",
            id="too many levels of need",
        ),
        pytest.param(
            CARD,
            "complete: true",
            "complete: nearly",
            '95: "complete": "nearly" is neither true nor false. [key-not-true-or-false]',
            "Write true or false.",
            id="task half done",
        ),
        pytest.param(
            CARD,
            "[[rc-members]] children",
            "[[rc-member]] children",
            '14: [[rc-member]]: there is no such indicator or figure. Did you mean "rc-members"? [reference-unknown]',
            "Correct the id, or add the figure: indicators stand in data/indicators, others in data/publications.",
            id="reference to an unknown figure",
        ),
        pytest.param(
            CARD,
            "[[rc-members 2010/11]]",
            "[[rc-members 2009/10]]",
            '14: [[rc-members 2009/10]]: figure "rc-members" has no row for "2009/10". [reference-no-row]',
            "Use one of: [[rc-members 2010/11]], [[rc-members 2011/12]], [[rc-members Little Sampleton]], "
            "[[rc-members Little Sampleton 2010/11]], [[rc-members Little Sampleton 2011/12]].",
            id="reference to an unknown row",
        ),
        pytest.param(
            CARD,
            "heading: More children each year",
            "heading: Up to [[rc-members]]",
            "39: [[rc-members]] stands in a heading or label, where figures are not filled in. [reference-in-label]",
            "Move it to running text.",
            id="reference in a heading",
        ),
        pytest.param(
            CARD,
            "title: What people said",
            "title: What [[rc-share]] said",
            "44: [[rc-share]] stands in a heading or label, where figures are not filled in. [reference-in-label]",
            "Move it to running text.",
            id="reference in a title",
        ),
        pytest.param(
            CARD,
            "          - rc-slides\n",
            "          - rc-slides\n          - rc-slide\n",
            '69: figure "rc-slide" is not in data/publications. Did you mean "rc-slides"? [document-names-nothing]',
            ID,
            id="unknown figure",
        ),
        pytest.param(
            CARD,
            "scale: safe-enough",
            "scale: safe",
            '66: scale "safe" is not in content/methods/rating.yml. [document-names-nothing]',
            ID,
            id="unknown scale",
        ),
        pytest.param(
            CARD,
            "plan: play-2012-13",
            "plan: play-2012-14",
            '77: plan "play-2012-14" is not in content/plans. Did you mean "play-2012-13"? [document-names-nothing]',
            ID,
            id="unknown plan",
        ),
        pytest.param(
            CARD,
            "area: ENG",
            "area: ENGLAND",
            '34: area "ENGLAND" is not in data/areas.csv. Did you mean "ENG"? [document-names-nothing]',
            ID,
            id="unknown area",
        ),
        pytest.param(
            CARD,
            "          - fi-1-1",
            "          - fi-1-2",
            '27: indicator "fi-1-2" is not in the scorecards\' registries. Did you mean "fi-1-1"? [document-names-nothing]',
            ID,
            id="unknown indicator",
        ),
        pytest.param(
            CARD,
            "figure: rc-members",
            "figure: rc-cost",
            '40: figure "rc-cost" has a number for one date only, so there is nothing to draw. [chart-of-one-date]',
            "Use a block of figures instead.",
            id="chart of one date",
        ),
        pytest.param(
            CARD,
            "        text: The number tells how many came.\n",
            "        text: The number tells how many came.\n      - block: chart\n        figure: rc-members\n",
            '43: the chart of figure "rc-members" is drawn already. [chart-drawn-twice]',
            "Delete one of the two charts.",
            id="chart drawn twice",
        ),
        pytest.param(
            CARD_FIGURES,
            "LIT,2011-08,summer 2011,75.5",
            "LIT,2011-08,summer 2011,-75.5",
            '8: -75.5 is in no band, or in two, of the scale "safe-enough". [position-in-no-band]',
            "Correct the figure, or the scale in rating.yml.",
            id="value in no band",
        ),
        pytest.param(
            SCALES,
            '"80"\n        band: Band 1',
            '"80"\n        band: Band 2',
            '40: 80 is in "Band 1" of this scale, not in "Band 2". [example-in-another-band]',
            "Correct the example, or the bands above it.",
            id="example in the wrong band",
        ),
        pytest.param(
            SCALES,
            'value: "80.1"',
            'value: "-0.1"',
            '38: -0.1 is in no band of this scale, not in "Band 1". [example-in-another-band]',
            "Correct the example, or the bands above it.",
            id="example in no band",
        ),
        pytest.param(
            SCALES,
            "at_least: 80\n      - name: Band 2",
            "at_least: 79.9\n      - name: Band 2",
            '42: 79.9 is in "Band 1" and "Band 2" of this scale, not in "Band 2". [example-in-another-band]',
            "Correct the example, or the bands above it.",
            id="example in two bands",
        ),
        pytest.param(
            CARD,
            "id: what-comes-next",
            "id: our-year",
            '70: the id "our-year" is taken already. [section-id-taken]',
            "Give the section an id of its own.",
            id="section id twice",
        ),
        pytest.param(
            CARD,
            "id: what-comes-next",
            "id: print",
            '70: the id "print" is taken already. [section-id-taken]',
            "Give the section an id of its own.",
            id="section with the address of the whole card",
        ),
    ],
)
def test_a_fault_in_a_report_card(
    council: Path, refuse: Refuse, path: str, old: str, new: str, says: str, remedy: str
) -> None:
    spoil(council, path, old, new)
    refuse(f"{path}:{says}\n    What to do: {remedy}")


def test_a_table_of_bands_needs_figures_of_the_same_dates(council: Path, refuse: Refuse) -> None:
    spoil(council, CARD_FIGURES, "rc-swings,Swings,percent,LIT,2011-08", "rc-swings,Swings,percent,LIT,2011-09")
    refuse(
        f'{CARD}:69: figure "rc-swings" has other dates than "rc-slides", or only one. [position-of-other-dates]\n'
        "    What to do: Give every figure of this table the same dates, two at least."
    )


@pytest.mark.parametrize("name", ["2012-14", "2012", "report-card", "2012-2013"])
def test_a_card_that_is_not_named_after_a_year(council: Path, refuse: Refuse, name: str) -> None:
    (council / CARD).with_stem(name).write_bytes((council / CARD).read_bytes())
    refuse(
        f'content/report-cards/{name}.yml:1: "{name}" is not a year. [card-not-of-a-year]\n'
        "    What to do: Name the file after the year it is about, like 2011-12.yml."
    )


def test_blocks_can_stand_in_any_order_and_number(council: Path) -> None:
    spoil(council, CARD, "- block: responses", "- block: text\n        text: Thank you.\n      - block: responses")
    assert build(council) == 0
    page = (council / "build/docs/report-card/2011-12/what-people-said/index.md").read_text("utf-8")
    assert page.index("An inspector came.") < page.index("Thank you.") < page.index("What we did about it")
