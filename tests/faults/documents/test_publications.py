"""Figures that documents publish, and their known faults: one fault in a row gives one plain message."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import CARD_FAULTS, CARD_FIGURES, PLAN_FAULTS, PLAN_FIGURES, spoil

HEADING = "figure,label,unit,area,period,period_in_words,value,in_words,note"
SHARE = "rc-share,Homes with a member,percent,LIT,2012-10,,12.5,,"
ACTIONS = "pl-actions,Actions of the plan,count,LIT,2012-04-01,start of the plan,6,six,"
UNITS = (
    "Use one of: count, percent, rate per 10,000, rate per 100,000, rate per 100, rate, days, average, "
    "percentage points, pounds, million pounds."
)
PERIODS = "Write 2011/12, 2012-10, 2012-12-31 or 2011; put anything else into period_in_words."
FILL = "Fill in the cell, or delete the row."
SAME = "Make them the same, or give this figure an id of its own."
TWICE = "Delete one of the two rows, or correct its area or period."
PLACES = 'Use "document", a section, a figure, "measure 1.A1", "action 12", and ";" between several.'
NAME = "Name the file after a plan, like play-2012-13, or a card, like report-card-2011-12."


@pytest.mark.parametrize(
    ("path", "old", "new", "says", "remedy"),
    [
        pytest.param(
            CARD_FIGURES,
            SHARE,
            SHARE.replace("percent", "per cent"),
            '5: unit "per cent" is not known. Did you mean "percent"? [cell-word-unknown]',
            UNITS,
            id="unknown unit",
        ),
        pytest.param(
            CARD_FIGURES,
            "count,LIT,2011/12,",
            "count,LIT,2011-12,",
            "2: 2011-12 is December 2011, but the rows of this figure are for years. [figure-year-with-hyphen]",
            "A financial year is written 2011/12, a school year AY2011/12. If the month is meant, say so in"
            " period_in_words and leave the period empty.",
            id="year with a hyphen",
        ),
        pytest.param(
            CARD_FIGURES,
            SHARE,
            SHARE.replace("LIT", "LTI"),
            '5: area "LTI" is not in data/areas.csv. Did you mean "LIT"? [area-unknown]',
            "Correct the code, or add the area.",
            id="unknown area",
        ),
        pytest.param(
            CARD_FIGURES,
            SHARE,
            SHARE.replace("12.5", ""),
            "5: this row has neither a value nor words for one. [figure-without-value]",
            "Fill in value or in_words, or delete the row.",
            id="neither value nor words",
        ),
        pytest.param(
            CARD_FIGURES,
            SHARE,
            SHARE.replace("12.5", "12.5%"),
            '5: the value "12.5%" has a percent sign. [number-written-otherwise]',
            "Write 12.5.",
            id="percent sign in a value",
        ),
        pytest.param(
            CARD_FIGURES,
            SHARE,
            SHARE.replace("2012-10", "2012-13"),
            '5: "2012-13" is not a month. [figure-period-unreadable]',
            PERIODS,
            id="month 13",
        ),
        pytest.param(
            CARD_FIGURES,
            SHARE,
            SHARE.replace("2012-10", "October 2012"),
            '5: "October 2012" is not a period. [figure-period-unreadable]',
            PERIODS,
            id="month in words",
        ),
        pytest.param(
            CARD_FIGURES,
            SHARE,
            SHARE.replace("2012-10", "2012/14"),
            '5: "2012/14" is not a period. [figure-period-unreadable]',
            PERIODS,
            id="year that does not follow",
        ),
        pytest.param(
            PLAN_FIGURES,
            "2012-04-01",
            "2012-04-32",
            '2: "2012-04-32" is not a day. [figure-period-unreadable]',
            PERIODS,
            id="day 32",
        ),
        pytest.param(
            PLAN_FIGURES,
            "2012-04-01",
            "2012-06-31",
            '2: "2012-06-31" is not a day. [figure-period-unreadable]',
            PERIODS,
            id="31 June",
        ),
        pytest.param(
            CARD_FIGURES,
            SHARE,
            SHARE.replace("rc-share", ""),
            "5: this row has no figure. [cell-empty]",
            FILL,
            id="no id",
        ),
        pytest.param(
            CARD_FIGURES,
            SHARE,
            SHARE.replace("Homes with a member", ""),
            "5: this row has no label. [cell-empty]",
            FILL,
            id="no label",
        ),
        pytest.param(
            CARD_FIGURES,
            "rc-share,Homes with a member,percent,ENG",
            "rc-share,Homes with members,percent,ENG",
            f'6: figure "rc-share" has another label, unit or file in {CARD_FIGURES}:5. [figure-of-two-kinds]',
            SAME,
            id="another label",
        ),
        pytest.param(
            CARD_FIGURES,
            "rc-share,Homes with a member,percent,ENG",
            "rc-share,Homes with a member,count,ENG",
            f'6: figure "rc-share" has another label, unit or file in {CARD_FIGURES}:5. [figure-of-two-kinds]',
            SAME,
            id="another unit",
        ),
        pytest.param(
            CARD_FIGURES,
            SHARE,
            f"{SHARE}\n{ACTIONS.replace('2012-04-01', '2012-05-01')}",
            f'6: figure "pl-actions" has another label, unit or file in {PLAN_FIGURES}:2. [figure-of-two-kinds]',
            SAME,
            id="figure of another document",
        ),
        pytest.param(
            PLAN_FIGURES,
            ACTIONS,
            f"{ACTIONS}\n{ACTIONS}",
            f'3: figure "pl-actions" is given twice for one area and period; see {PLAN_FIGURES}:2. [figure-row-twice]',
            TWICE,
            id="figure twice",
        ),
        pytest.param(
            PLAN_FIGURES,
            ACTIONS,
            f"{ACTIONS}\npl-toys,Toys,count,LIT,2012,,9,,",
            '3: figure "pl-toys" is shown on no page. [figure-shown-nowhere]',
            "Refer to it as [[pl-toys]] in a text, list it under a block's figures, or delete the row.",
            id="figure that is shown nowhere",
        ),
        pytest.param(
            PLAN_FIGURES,
            HEADING,
            HEADING.replace("period_in_words", "period in words"),
            '1: the heading has no column "period_in_words", an unknown column "period in words". [csv-heading]',
            f"Make the first line: {HEADING}",
            id="heading",
        ),
        pytest.param(
            CARD_FAULTS,
            "C2,document,",
            "C2,documnet,",
            '3: "documnet" is no place of this document. Did you mean "document"? [known-fault-of-no-place]',
            PLACES,
            id="fault with an unknown place",
        ),
        pytest.param(
            CARD_FAULTS,
            "what-people-said;rc-swings",
            "what-people-said;pl-streets",
            '2: "pl-streets" is no place of this document. [known-fault-of-no-place]',
            PLACES,
            id="fault about a figure of another document",
        ),
        pytest.param(
            PLAN_FAULTS,
            "action 2",
            "action 9",
            '3: "action 9" is no place of this document. Did you mean "action 6"? [known-fault-of-no-place]',
            PLACES,
            id="fault about an unknown action",
        ),
        pytest.param(
            PLAN_FAULTS,
            "measure 1.1;",
            "measure 1.3;",
            '2: "measure 1.3" is no place of this document. Did you mean "measure 1.2"? [known-fault-of-no-place]',
            PLACES,
            id="fault about an unknown measure",
        ),
        pytest.param(CARD_FAULTS, "C2,", ",", "3: this row has no id. [cell-empty]", FILL, id="fault without id"),
        pytest.param(
            CARD_FAULTS, ",document,", ",,", "3: this row has no places. [cell-empty]", FILL, id="fault without place"
        ),
        pytest.param(
            CARD_FAULTS,
            "Page 5 of 4",
            "",
            "3: this row has no printed. [cell-empty]",
            FILL,
            id="fault without what it prints",
        ),
        pytest.param(
            CARD_FAULTS,
            "There are 4 pages",
            "",
            "3: this row has no conflicts_with. [cell-empty]",
            FILL,
            id="fault without conflict",
        ),
        pytest.param(
            CARD_FAULTS,
            "One page is missing.",
            "",
            "3: this row has no note. [cell-empty]",
            FILL,
            id="fault without note",
        ),
        pytest.param(
            CARD_FAULTS,
            "C2,",
            "C1,",
            '3: fault "C1" is given twice. [known-fault-twice]',
            "Delete one of the two rows, or put both places into one.",
            id="fault twice",
        ),
    ],
)
def test_a_fault_in_a_row(council: Path, refuse: Refuse, path: str, old: str, new: str, says: str, remedy: str) -> None:
    spoil(council, path, old, new)
    refuse(f"{path}:{says}\n    What to do: {remedy}")


@pytest.mark.parametrize("folder", ["publications", "known-faults"])
@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("report-card-2012-13", ' Did you mean "report-card-2011-12"?'),
        ("play-2012", ' Did you mean "play-2012-13"?'),
        ("2011-12", ""),
    ],
)
def test_a_file_of_a_document_that_does_not_exist(
    council: Path, refuse: Refuse, folder: str, name: str, hint: str
) -> None:
    heading = (council / f"data/{folder}/play-2012-13.csv").read_text("utf-8").splitlines()[0]
    (council / f"data/{folder}/{name}.csv").write_text(heading, "utf-8")
    refuse(
        f'data/{folder}/{name}.csv:1: there is no plan or Report Card "{name}".{hint} [figures-of-no-document]\n    What to do: {NAME}'
    )


def test_a_figure_with_the_id_of_an_indicator(council: Path, refuse: Refuse) -> None:
    row = "fi-1-1,Families who play,count,LIT,2011/12,,40,,\n"
    file = council / CARD_FIGURES
    file.write_text(f"{file.read_text('utf-8')}{row}", "utf-8")
    refuse(
        f'{CARD_FIGURES}:11: figure "fi-1-1" has the id of an indicator. [reference-could-mean-two]\n'
        "    What to do: Give the figure another id.\n"
        f'{CARD_FIGURES}:11: figure "fi-1-1" is shown on no page. [figure-shown-nowhere]\n'
        "    What to do: Refer to it as [[fi-1-1]] in a text, list it under a block's figures, or delete the row."
    )
