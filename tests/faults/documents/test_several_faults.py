"""Faults of Report Cards, plans, their figures and the scorecards are all told in one run; nothing is written."""

from pathlib import Path

from tests.faults.conftest import Refuse
from tests.faults.council import CARD, CARD_FAULTS, CARD_FIGURES, PLAN, spoil

JANUARY = "data/releases/first/2017-01.csv"
WORDS = "content/scorecards/first/2017-01.yml"
WRITE = "Write it like 2010-05-17, or 2010-05 for a month"
BLOCKS = (
    "text, figures, table, chart, strengths, responses, complaints, plan, diagram, position, tasks, signatures, contact"
)
UNITS = (
    "count, percent, rate per 10,000, rate per 100,000, rate per 100, rate, days, average, percentage points, pounds, "
    "million pounds"
)


def test_faults_of_single_files_are_reported_by_file_and_line(council: Path, refuse: Refuse) -> None:
    spoil(council, PLAN, "                reason: We wait for dry weather.\n", "")
    spoil(council, PLAN, "due: 2012-11-30", "due: 2012-11-31")
    spoil(council, CARD, "- block: chart", "- block: film")
    spoil(council, CARD, "caption: What we did about it", "captoin: What we did about it")
    spoil(council, CARD_FIGURES, "rc-cost,Cost of the playroom,million pounds", "rc-cost,Cost of the playroom,millions")
    spoil(council, CARD_FAULTS, "One page is missing.", "")
    spoil(council, JANUARY, "fi-1-1,LIT,2017-01", "fi-1-2,LIT,2017-01")
    spoil(council, WORDS, "headline:", "headlin:")
    refuse(f"""\
content/plans/play-2012-13.yml:90: entry 1 of "updates" moves the due date to 2013-03 without a reason. [due-date-without-reason]
    What to do: Say why it moved.
content/plans/play-2012-13.yml:101: "due": "2012-11-31" is not a date. [key-not-a-date]
    What to do: {WRITE}.
content/report-cards/2011-12.yml:38: there is no block "film". [unknown-block-kind]
    What to do: Use one of: {BLOCKS}.
content/report-cards/2011-12.yml:54: "captoin" is not a known key. Did you mean "caption"? [unknown-key]
    What to do: Correct the spelling or remove the line.
content/scorecards/first/2017-01.yml:3: "headlin" is not a known key. Did you mean "headline"? [unknown-key]
    What to do: Correct the spelling or remove the line.
data/known-faults/report-card-2011-12.csv:3: this row has no note. [cell-empty]
    What to do: Fill in the cell, or delete the row.
data/publications/report-card-2011-12.csv:4: unit "millions" is not known. Did you mean "million pounds"? [cell-word-unknown]
    What to do: Use one of: {UNITS}.
data/releases/first/2017-01.csv:3: indicator "fi-1-2" is not in the registry. Did you mean "fi-1-1"? [indicator-unknown]
    What to do: Correct the id, or add its card to data/indicators/first.yml.""")


def test_faults_between_files_are_reported_by_file_and_line(council: Path, refuse: Refuse) -> None:
    spoil(council, PLAN, "due: 2012-05", "due: 2012-03")
    spoil(council, PLAN, "indicator: fi-1-1", "indicator: fi-1-2")
    spoil(council, CARD, "[[rc-members 2010/11]]", "[[rc-member]]")
    spoil(council, CARD, "plan: play-2012-13", "plan: play-2012-14")
    spoil(council, CARD_FAULTS, "C2,document,", "C2,documnet,")
    spoil(council, CARD_FIGURES, ",summer 2011,75.5", ",summer 2011,-75.5")
    spoil(council, JANUARY, "fi-1-1,LIT,2017-01,,12", "fi-1-1,LIT,2017-01,,-12")
    spoil(council, WORDS, "theme: play", "theme: plya")
    refuse("""\
content/plans/play-2012-13.yml:42: action 1 is due in March 2012, before the plan starts (April 2012). [due-before-start]
    What to do: Correct the date, or the plan's "starts".
content/plans/play-2012-13.yml:70: indicator "fi-1-2" is not in the scorecards' registries. Did you mean "fi-1-1"? [document-names-nothing]
    What to do: Correct the id.
content/report-cards/2011-12.yml:14: [[rc-member]]: there is no such indicator or figure. Did you mean "rc-members"? [reference-unknown]
    What to do: Correct the id, or add the figure: indicators stand in data/indicators, others in data/publications.
content/report-cards/2011-12.yml:77: plan "play-2012-14" is not in content/plans. Did you mean "play-2012-13"? [document-names-nothing]
    What to do: Correct the id.
content/scorecards/first/2017-01.yml:12: theme "plya" is not in the registry. Did you mean "play"? [commentary-on-no-theme]
    What to do: Correct the theme.
data/known-faults/report-card-2011-12.csv:3: "documnet" is no place of this document. Did you mean "document"? [known-fault-of-no-place]
    What to do: Use "document", a section, a figure, "measure 1.A1", "action 12", and ";" between several.
data/publications/report-card-2011-12.csv:8: -75.5 is in no band, or in two, of the scale "safe-enough". [position-in-no-band]
    What to do: Correct the figure, or the scale in rating.yml.
data/releases/first/2017-01.csv:3: the value -12 is below zero. [below-zero]
    What to do: Correct the value, or say on the indicator's card that it can be negative (can_be_negative: true).""")
