"""What the parts of an entry must have to do with each other, for every model that asks for it."""

import json
from typing import Any

import pytest
from pydantic import BaseModel

from generator.schema.actions import Update
from generator.schema.disclosure_rules import Disclosure, DisclosureRule
from generator.schema.parse import parse_model
from generator.schema.plan_measures import Baseline, PlanMeasure, PlanTarget
from generator.schema.plans import Plan
from generator.schema.registry import Indicator
from generator.schema.revision_entries import RevisionEntry
from generator.schema.targets import Band, Target
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile
from tests.unit.samples import AS_PRINTED, BANDS, CARD, TARGET

Typed = dict[str, Any]

BOTH = TARGET | BANDS
DFE = AS_PRINTED | {"profile": "dfe", "publication": None}
MEASURE: Typed = {
    **dict.fromkeys(("ref", "name", "accountable", "why"), "x"),
    "polarity": "higher is better",
    "baseline": {"as_printed": "x"},
    "no_indicator": "x",
}
SHOWN = MEASURE | {"no_indicator": None, "indicator": "t-1"}
UPDATE: Typed = {"date": "2012-06-30", "status": "on track"}
PLAN: Typed = {
    **dict.fromkeys(("title", "short_title", "years", "summary", "introduction", "publication"), "x"),
    "owner": {"printed": "x"},
    "starts": "2012-04",
    "priorities": [{"id": "p", "title": "x"}],
}
BESIDE = PLAN | {"priorities": [{"id": "p", "title": "x", "measures": [SHOWN]}]}
WITHIN = PLAN | {"outcomes": [{"id": "o", "title": "x", "priorities": BESIDE["priorities"]}], "priorities": []}
REVISED: Typed = {"kind": "correction", "indicators": ["t-1"], "periods": ["2016/17 Q3"], "ask": "Head of x"} | (
    dict.fromkeys(("reason", "effect"), "x")
)
CAUSES = "late data, final figure, definition change, re-base"


def read(model: type[BaseModel], typed: Typed) -> list[tuple[str, str]]:
    """What is wrong with an entry, and what to do about it; a key without anything is left out."""
    problems: list[Problem] = []
    text = json.dumps({key: value for key, value in typed.items() if value is not None})
    parse_model(SourceFile("t.yml", text.encode()), model, problems)
    return [(f"{p.message} [{p.rule}]", p.remedy) for p in problems]


@pytest.mark.parametrize(
    ("model", "typed", "fault", "remedy"),
    [
        # Bands.
        (Band, {"at_least": 1, "more_than": 1}, "has both at_least and more_than. [two-lower-bounds]", "Keep one."),
        (Band, {"at_most": 1, "less_than": 1}, "has both at_most and less_than. [two-upper-bounds]", "Keep one."),
        *(
            (
                Band,
                {low: 5, high: 5},
                "has bounds that cross: from 5 up to 5. [bounds-cross]",
                "Correct one of the two.",
            )
            for low, high in (("more_than", "less_than"), ("at_least", "less_than"), ("more_than", "at_most"))
        ),
        (Band, {}, "has no bound. [band-without-bound]", "Add at_least, more_than, at_most or less_than."),
        (
            Band,
            {"more_than": 2, "at_most": 1},
            "has bounds that cross: from 2 up to 1. [bounds-cross]",
            "Correct one of the two.",
        ),
        # Targets.
        *(
            (
                Target,
                TARGET | {"in_words": "x", key: value},
                "has both in_words and bands. [words-and-bands]",
                "A target is one or the other.",
            )
            for key, value in (
                ("green", {"at_least": 1}),
                ("amber", {"at_least": 1}),
                ("red", {"at_least": 1}),
                ("otherwise", "red"),
                ("basis", "latest figure"),
            )
        ),
        (Target, TARGET, "has no green band and no in_words. [no-words-no-bands]", "Add one of them."),
        (
            Target,
            BOTH | {"basis": None},
            "has bands but no basis. [bands-without-basis]",
            "Add latest figure, year to date or whole year.",
        ),
        (
            Target,
            BOTH | {"otherwise": None},
            "has bands but no otherwise. [bands-without-otherwise]",
            "Say red or not rated.",
        ),
        (
            Target,
            BOTH | {"amber": {"at_least": 95}},
            "has bounds that cross: no value can be amber, because green covers them all. [amber-within-green]",
            "Correct one of the two bands.",
        ),
        *(
            (
                Indicator,
                CARD | {"targets": [BOTH | {"from": month} for month in months]},
                "has targets that are not in the order of their dates, each date once. [targets-out-of-order]",
                "Put the oldest first, and keep one for each date.",
            )
            for months in (("2016-05", "2016-04"), ("2016-04", "2016-04"))
        ),
        # Disclosure.
        (
            DisclosureRule,
            AS_PRINTED | {"publication": None},
            "has the profile published, but no publication. [published-without-publication]",
            "Say where the council printed these.",
        ),
        (
            DisclosureRule,
            DFE | {"publication": "x"},
            "has a publication, which only the profile published has; dfe hides figures. [hidden-with-publication]",
            "Remove the publication, or change the profile.",
        ),
        *(
            (
                DisclosureRule,
                AS_PRINTED | {key: value},
                "has the profile published, which hides nothing. [published-hides-nothing]",
                "Remove zeros and minimum_base.",
            )
            for key, value in (("zeros", "hide"), ("minimum_base", 5))
        ),
        (
            DisclosureRule,
            DFE | {"minimum_base": 9},
            "has a minimum_base of 9, but dfe asks for 10 or more. [minimum-base-too-small]",
            "Make it 10 or more, or remove the line.",
        ),
        (
            DisclosureRule,
            DFE | {"rated_from": 10, "caution_below": 9},
            "rates figures before it stops to warn of them. [caution-below-rating]",
            "Make caution_below as large as rated_from, or larger.",
        ),
        (
            Disclosure,
            {"counts": "no people", "rule": "x"},
            "counts no people, so it needs no rule. [nobody-to-protect]",
            "Remove the rule or say who is counted.",
        ),
        (
            Disclosure,
            {"counts": "pupils"},
            "counts pupils, but names no rule. [nobody-protected]",
            "Add rule and an id of disclosure_rules.",
        ),
        # Revisions.
        (
            RevisionEntry,
            REVISED | {"kind": "revision"},
            f'is a revision and needs a line "cause" with one of: {CAUSES}. [revision-without-cause]',
            "Add the line, or make it a correction.",
        ),
        (
            RevisionEntry,
            REVISED | {"cause": "late data"},
            "is a correction: its cause is a mistake. [correction-with-cause]",
            'Take the line "cause" out.',
        ),
        # Plans.
        *(
            (
                model,
                {"as_printed": "x", "value": 9},
                "has the value 9 but no unit. [number-without-unit]",
                "Say what it counts, like percent or count.",
            )
            for model in (Baseline, PlanTarget)
        ),
        (
            Baseline,
            {"as_printed": "x", "unit": "count"},
            "has the unit count but no value. [unit-without-number]",
            "Give the number, or remove the unit.",
        ),
        *(
            (
                Baseline,
                {"as_printed": printed, "value": 9, "unit": "count"},
                f'has the value 9, but "{printed}" is printed. [number-not-as-printed]',
                "Correct one of the two. A number that can't be found in the words is left out, with its unit.",
            )
            for printed in ("8 of 12", "19", "0.9", "-9", "−9", "9.5", "1,009", "90")
        ),
        (
            Baseline,
            {"as_printed": "9 in 2011/12", "value": 0, "unit": "count"},
            'has the value 0, but "9 in 2011/12" is printed. [number-not-as-printed]',
            "Correct one of the two. A number that can't be found in the words is left out, with its unit.",
        ),
        *(
            (
                PlanMeasure,
                MEASURE | {"indicator": indicator, "no_indicator": reason},
                "needs one of indicator and no_indicator, which says why there is none. [measure-without-indicator]",
                "Give one of the two, not both.",
            )
            for indicator, reason in ((None, None), ("t-1", "x"))
        ),
        (
            PlanMeasure,
            MEASURE | {"not_comparable": "x"},
            "has not_comparable but no indicator. [not-comparable-to-nothing]",
            "Remove one or add the other.",
        ),
        (
            Update,
            UPDATE | {"due": "2013-03"},
            "moves the due date to 2013-03 without a reason. [due-date-without-reason]",
            "Say why it moved.",
        ),
        (
            Update,
            UPDATE | {"reason": "x"},
            "gives a reason but no new due date. [reason-without-due-date]",
            "Add due or remove the reason.",
        ),
        (
            Update,
            UPDATE | {"completed": "2012-06-15"},
            'says when the action was completed, but its status is "on track". [completed-but-not-complete]',
            "Correct the status, or remove completed.",
        ),
        (
            Plan,
            PLAN | {"priorities": []},
            "has no outcomes and no priorities. [plan-without-aims]",
            "Add one of them.",
        ),
        *(
            (
                Plan,
                plan,
                "has words beside a scorecard's figures. [plan-of-no-month]",
                "Add written_for, the month of the words.",
            )
            for plan in (BESIDE, WITHIN)
        ),
    ],
)
def test_parts_that_do_not_go_together(model: type[BaseModel], typed: Typed, fault: str, remedy: str) -> None:
    assert read(model, typed) == [(f"this file {fault}", remedy)]


@pytest.mark.parametrize(
    ("model", "typed"),
    [
        (Band, {"at_least": 1, "at_most": 1}),
        (Band, {"more_than": 1, "less_than": 2}),
        (Band, {"at_least": 5, "at_most": 5}),
        (Target, BOTH | {"amber": {"at_least": 94}}),
        (Target, BOTH | {"green": {"at_least": 1, "at_most": 2}, "amber": {"at_most": 3}}),
        (Target, TARGET | {"in_words": "x"}),
        (Indicator, CARD | {"targets": [BOTH | {"from": month} for month in ("2016-04", "2016-05")]}),
        (DisclosureRule, AS_PRINTED),
        (DisclosureRule, DFE | {"minimum_base": 10, "zeros": "hide", "rated_from": 10, "caution_below": 10}),
        (DisclosureRule, DFE | {"profile": "nhs", "minimum_base": 8}),
        (Disclosure, {"counts": "no people"}),
        (Disclosure, {"counts": "pupils", "rule": "x"}),
        (RevisionEntry, REVISED),
        (RevisionEntry, REVISED | {"kind": "revision", "cause": "late data"}),
        (Baseline, {"as_printed": "none of the homes", "value": 0, "unit": "count"}),
        *(
            (Baseline, {"as_printed": printed, "value": value, "unit": "count"})
            for printed, value in (
                ("9 of 12", 12),
                ("8-9%", 9),
                ("about £1,009.", 1009),
                ("9.0", 9),
                ("down by −9", -9),
                ("1 in 4", 25),
                ("3 out of 4 schools", 75),
                ("none by 2016", 0),
            )
        ),
        (PlanTarget, {"as_printed": "x", "by": "2013-03", "period": "2012/13"}),
        (PlanMeasure, MEASURE),
        (PlanMeasure, SHOWN | {"not_comparable": "x"}),
        (Update, UPDATE | {"due": "2013-03", "reason": "x"}),
        (Update, UPDATE | {"status": "complete", "completed": "2012-06-15"}),
        (Plan, PLAN),
        (Plan, BESIDE | {"written_for": "2012-06"}),
        (Plan, WITHIN | {"written_for": "2012-06"}),
    ],
)
def test_parts_that_go_together(model: type[BaseModel], typed: Typed) -> None:
    assert read(model, typed) == []
