"""Disclosure control on councils of a few figures: what is shown, with ? for what is hidden."""

from decimal import Decimal

import pytest

from generator.build import check_sources
from generator.disclose import disclose
from generator.disclose.audit import Audit
from generator.disclose.shown import HIDDEN_NOTE
from generator.record.gather import parse_content
from generator.record.keys import Status
from generator.record.safe import Figure
from generator.terms.problems import ContentError, Problem
from tests.unit.samples import (
    AREAS,
    AS_PRINTED,
    CARD,
    COUNT,
    HEAD,
    KNOWN,
    KNOWN_HEAD,
    NARRATIVE,
    RELEASE,
    project,
    registry,
)

Card = dict[str, object]

HIDE: Card = {"disclosure": {"counts": "children", "rule": "hide"}}
CHILDREN = CARD | COUNT | HIDE | {"areas_add_up": True}
SHARE = CARD | HIDE
SEX = {"dimension": "sex", "label": "Sex", "adds_up": True, "categories": ["F", "M"]}
BY_SEX = CHILDREN | {"breakdowns": [SEX]}
ADDED = CHILDREN | {"year_to_date": {"rule": "sum", "starts": "april"}}
LATEST = CHILDREN | {"year_to_date": {"rule": "latest"}}
MEAN = CHILDREN | {"year_to_date": {"rule": "mean"}}
CUMULATIVE = CHILDREN | {"basis": "financial year to date"}
POSTS = CHILDREN | {"decimals": 4}
HEAD_AND_DECIMALS = HEAD.replace("\n", ",decimals\n")
TOGETHER = SHARE | {"year_to_date": {"rule": "ratio of sums"}}


def rule(profile: str, **changes: object) -> Card:
    words: Card = {"rationale": "x", "approved_by": "Head of Performance", "reviewed": "2017-01-31"}
    return {"id": "hide", "profile": profile, "rated_from": 1, "caution_below": 1} | words | changes


def other(name: str, card: Card, **changes: object) -> Card:
    return card | {"id": name, "number": name, "name": name} | changes


def files(
    rules: list[Card], cards: tuple[Card, ...], *releases: str, relations: list[Card] | None = None
) -> dict[str, str]:
    """One line a row: `N 2017-01 3`, or with indicator, group, value and parts: `t-2 B 2017-01 sex:F 33.3=1/3`.

    A figure that is not available is `-`; `33~0` is printed without the decimals of its card.
    """
    made = {"data/indicators/things.yml": registry(*cards, rules=rules, relations=relations)}
    for month, rows in zip(("2017-01", "2017-02", "2017-03"), releases, strict=False):
        made[f"data/releases/things/{month}.csv"] = HEAD_AND_DECIMALS + "".join(
            csv_row(line) for line in rows.strip().splitlines()
        )
        made[f"content/scorecards/things/{month}.yml"] = NARRATIVE.replace("2017-01", month)
    return made


def csv_row(line: str) -> str:
    words = line.split()
    name = words.pop(0) if words[0].startswith("t-") else "t-1"
    area, period, value = words[0], words[1].replace("_", " "), words[-1]
    group = words[2].replace(":", ": ").replace(";", "; ") if len(words) > 3 else ""
    shown, _, parts = value.partition("=")
    top, _, bottom = parts.partition("/")
    shown, _, decimals = shown.partition("~")
    shown, status = ("", "not available") if shown == "-" else (shown, "")
    return f"{name},{area},{period},{group},{shown},{top},{bottom},{status},raw note,{decimals}\n"


def told(observation: Figure) -> str:
    if observation.value is None:
        return "?"
    parts = f"={observation.numerator}/{observation.denominator}" if observation.denominator is not None else ""
    return f"{observation.value}{parts}"


def disclosed(made: dict[str, str]) -> tuple[list[list[Figure]], list[Problem]]:
    problems: list[Problem] = []
    draft = parse_content(project(made), problems)
    assert draft is not None, problems
    content = disclose(draft, problems)
    releases = content.scorecards[0].releases if content else ()
    return [list(release.picture.observations.values()) for release in releases], problems


def shown(rules: list[Card], cards: tuple[Card, ...], *releases: str, relations: list[Card] | None = None) -> list[str]:
    """The figures of each release in the order in which they were first typed, on a line each release."""
    pictures, problems = disclosed(files(rules, cards, *releases, relations=relations))
    assert problems == []
    return [" ".join(told(observation) for observation in picture) for picture in pictures]


# --- one figure -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "dfe", "nhs"),
    [
        ("0", "0", "0"),
        ("1", "?", "?"),
        ("5", "?", "?"),
        ("6", "6", "?"),
        ("7", "7", "?"),
        ("8", "8", "10"),
        ("9", "9", "10"),
        ("10", "10", "10"),
        ("12", "12", "10"),
        ("13", "13", "15"),
    ],
)
def test_a_count(count: str, dfe: str, nhs: str) -> None:
    rows = f"B 2017-01 {count}"
    assert shown([rule("dfe")], (CHILDREN,), rows) == [dfe]
    assert shown([rule("nhs")], (CHILDREN,), rows) == [nhs]
    assert shown([AS_PRINTED | {"id": "hide"}], (CHILDREN,), rows) == [count]


@pytest.mark.parametrize(
    ("parts", "dfe", "nhs"),
    [
        ("0.0=0/20", "0.0=0/20", "0.0=0/20"),
        ("5.0=1/20", "?", "?"),
        ("25.0=5/20", "?", "?"),
        ("30.0=6/20", "30.0=6/20", "?"),
        ("35.0=7/20", "35.0=7/20", "?"),
        ("40.0=8/20", "40.0=8/20", "50.0=10/20"),
        ("60.0=12/20", "60.0=12/20", "50.0=10/20"),
        ("70.0=14/20", "70.0=14/20", "?"),
        ("75.0=15/20", "?", "?"),
        ("95.0=19/20", "?", "?"),
        ("100.0=20/20", "100.0=20/20", "100.0=20/20"),
        ("100.0=10/10", "100.0=10/10", "100.0=10/10"),
        ("100.0=9/9", "?", "100.0=10/10"),
        ("0.0=0/9", "?", "0.0=0/10"),
        ("0.0=0/8", "?", "0.0=0/10"),
        ("0.0=0/7", "?", "?"),
    ],
)
def test_a_percentage(parts: str, dfe: str, nhs: str) -> None:
    assert shown([rule("dfe")], (SHARE,), f"B 2017-01 {parts}") == [dfe]
    assert shown([rule("nhs")], (SHARE,), f"B 2017-01 {parts}") == [nhs]


@pytest.mark.parametrize(
    ("bottom", "dfe", "nhs"), [("7", "?", "?"), ("8", "?", "12.5=None/10"), ("10", "12.5=50/10", "12.5=None/10")]
)
def test_a_mean_needs_enough_people(bottom: str, dfe: str, nhs: str) -> None:
    days = SHARE | {"unit": "days"}
    dfe = dfe.replace("=50/", "=50/")
    assert [t.replace("=None/", "=None/") for t in shown([rule("dfe")], (days,), f"B 2017-01 12.5=50/{bottom}")] == [
        dfe
    ]
    assert shown([rule("nhs")], (days,), f"B 2017-01 12.5=50/{bottom}") == [nhs]


@pytest.mark.parametrize(
    ("unit", "parts", "nhs"),
    [
        ("rate per 10,000", "5.0=12/24000", "4.2=10/24000"),
        ("rate per 100,000", "50.0=12/24000", "41.7=10/24000"),
        ("rate", "1.5=18/12", "2.0=20/10"),
    ],
)
def test_a_rate_is_worked_out_from_the_rounded_numbers(unit: str, parts: str, nhs: str) -> None:
    assert shown([rule("nhs")], (SHARE | {"unit": unit},), f"B 2017-01 {parts}") == [nhs]


@pytest.mark.parametrize(
    ("posts", "dfe"),
    [("0", "0.0000"), ("0.5", "?"), ("3.0731", "?"), ("5.9", "?"), ("6.0", "6.0000"), ("6.0~1", "6.0"), ("5.9~1", "?")],
)
def test_full_time_equivalents_have_decimals(posts: str, dfe: str) -> None:
    assert shown([rule("dfe")], (POSTS,), f"B 2017-01 {posts}") == [dfe]


def test_a_stricter_rule_hides_zeros_and_asks_for_more_people() -> None:
    assert shown([rule("dfe", zeros="hide")], (CHILDREN,), "B 2017-01 0\nB 2017-02 6") == ["? 6"]
    assert shown([rule("dfe", minimum_base=30)], (SHARE,), "B 2017-01 50.0=10/20\nB 2017-02 50.0=20/40") == [
        "? 50.0=20/40"
    ]


def test_a_hidden_figure_says_nothing_but_that_it_is_hidden() -> None:
    ((small, second, whole),), problems = disclosed(
        files([rule("dfe")], (CHILDREN,), "N 2017-01 3\nS 2017-01 17\nB 2017-01 20")
    )
    assert problems == []
    for observation in (small, second):
        assert (observation.value, observation.status, observation.note) == (None, Status.SUPPRESSED, HIDDEN_NOTE)
    assert (whole.value, whole.note) == (Decimal(20), "raw note")


# --- figures that hang together ---------------------------------------------------------------------------


SUM: Card = {"rule": "sum of", "name": "x", "whole": "t-1", "parts": ["t-2", "t-3"]}
RATIO: Card = {"rule": "ratio of", "name": "x", "whole": "t-1", "parts": ["t-2", "t-3"]}
HUNDRED: Card = {"rule": "parts of a hundred", "name": "x", "parts": ["t-1", "t-2", "t-3"]}
ROLLING: Card = {"rule": "rolling 12-month sum of", "name": "x", "whole": "t-1", "parts": ["t-2"]}
T2, T3 = other("t-2", CHILDREN), other("t-3", CHILDREN)
YEAR = "".join(f"t-2 B 2016-{month:02} {10 + month}\n" for month in range(1, 12))


@pytest.mark.parametrize(
    ("cards", "relation", "rows", "expected"),
    [
        pytest.param((CHILDREN,), None, "B 2017-01 20\nN 2017-01 3\nS 2017-01 17", "20 ? ?", id="localities"),
        pytest.param((CHILDREN,), None, "B 2017-01 6\nN 2017-01 0\nS 2017-01 6", "6 0 6", id="nothing small"),
        pytest.param((CHILDREN,), None, "B 2017-01 20\nN 2017-01 17", "20 ?", id="locality without a row"),
        pytest.param((BY_SEX,), None, "B 2017-01 20\nB 2017-01 sex:F 3\nB 2017-01 sex:M 17", "20 ? ?", id="categories"),
        pytest.param(
            (BY_SEX,),
            None,
            "B 2017-01 60\nB 2017-01 sex:F 24\nB 2017-01 sex:M 36\nN 2017-01 27\nN 2017-01 sex:F 3\n"
            "N 2017-01 sex:M 24\nS 2017-01 33\nS 2017-01 sex:F 21\nS 2017-01 sex:M 12",
            "60 24 36 27 ? ? 33 ? ?",
            id="rows and columns",
        ),
        pytest.param(
            (ADDED,), None, "B 2016-04 12\nB 2016-05 3\nB 2016-04_to_2016-05 15", "? ? 15", id="months and year to date"
        ),
        pytest.param(
            (ADDED,),
            None,
            "B 2016-04_to_2016-05 40\nB 2016-04_to_2016-06 42",
            "? 42",
            id="one year to date and the next",
        ),
        pytest.param(
            (ADDED,), None, "B 2016-04 9\nB 2016-05 8\nB 2016-06 3\nB 2016/17_Q1 20", "9 ? ? 20", id="quarter"
        ),
        pytest.param(
            (ADDED,),
            None,
            "B 2016/17_Q1 20\nB 2016/17_Q2 21\nB 2016/17_Q3 22\nB 2016/17_Q4 3\nB 2016/17 66",
            "? 21 22 ? 66",
            id="quarters and year",
        ),
        pytest.param((LATEST,), None, "B 2016-12 3\nB 2016-04_to_2016-12 3", "? ?", id="year to date is the latest"),
        pytest.param((MEAN,), None, "B 2016-04 12\nB 2016-05 3\nB 2016-04_to_2016-05 8", "12 ? ?", id="mean of months"),
        pytest.param(
            (CUMULATIVE,), None, "B 2016-04 12\nB 2016-05 15\nB 2016-06 30", "? 15 30", id="growing over the year"
        ),
        pytest.param((CUMULATIVE,), None, "B 2017-03 12\nB 2017-04 15", "12 15", id="a new year starts anew"),
        pytest.param(
            (SHARE,),
            None,
            "B 2017-01 40.0=20/50\nN 2017-01 15.0=3/20\nS 2017-01 56.7=17/30",
            "40.0=20/50 ? ?",
            id="percentages of areas",
        ),
        pytest.param(
            (TOGETHER,),
            None,
            "B 2016-04 50.0=10/20\nB 2016-05 15.0=3/20\nB 2016-04_to_2016-05 32.5=13/40",
            "? ? 32.5=13/40",
            id="percentages of months",
        ),
        pytest.param(
            (CHILDREN, T2, T3),
            SUM,
            "t-1 B 2017-01 20\nt-2 B 2017-01 3\nt-3 B 2017-01 17",
            "20 ? ?",
            id="sum of indicators",
        ),
        pytest.param(
            (SHARE, T2, T3),
            RATIO,
            "t-1 B 2017-01 15.0=3/20\nt-2 B 2017-01 3\nt-3 B 2017-01 20",
            "? ? 20",
            id="ratio of indicators",
        ),
        pytest.param(
            (SHARE, other("t-2", SHARE), other("t-3", SHARE)),
            HUNDRED,
            "t-1 B 2017-01 5.0=2/40\nt-2 B 2017-01 45.0=18/40\nt-3 B 2017-01 50.0=20/40",
            "? ? 50.0=20/40",
            id="parts of a hundred",
        ),
        pytest.param(
            (other("t-1", CHILDREN, basis="rolling 12 months"), T2),
            ROLLING,
            f"{YEAR}t-2 B 2016-12 3\nt-1 B 2016-12 179",
            "? 12 13 14 15 16 17 18 19 20 21 ? 179",
            id="rolling year",
        ),
        pytest.param(
            (other("t-1", CHILDREN, basis="rolling 12 months"), T2),
            ROLLING,
            f"{YEAR}t-2 B 2016-12 3\nt-1 B 2016-01_to_2016-12 179",
            "? 12 13 14 15 16 17 18 19 20 21 ? 179",
            id="rolling year as a run of months",
        ),
        pytest.param(
            (BY_SEX | {"basis": "month end"},),
            None,
            "B 2016-03 20\nB 2015/16 sex:F 3\nB 2015/16 sex:M 17",
            "20 ? ?",
            id="categories under another period",
        ),
        pytest.param(
            (LATEST, other("t-2", LATEST), other("t-3", LATEST)),
            SUM,
            "t-1 B 2016-12 20\nt-2 B 2016-04_to_2016-12 3\nt-3 B 2016-04_to_2016-12 17",
            "20 ? ?",
            id="sum of indicators under other periods",
        ),
        pytest.param(
            tuple(other(name, SHARE, basis="month end") for name in ("t-1", "t-2", "t-3")),
            HUNDRED,
            "t-1 B 2016-03 5.0=2/40\nt-2 B 2015/16 45.0=18/40\nt-3 B 2015/16 50.0=20/40",
            "? ? 50.0=20/40",
            id="parts of a hundred under other periods",
        ),
        pytest.param(
            (SHARE | {"basis": "month end"},),
            None,
            "B 2016-03 40.0=20/50\nN 2016-03 15.0=3/20\nS 2016-03 56.7\nS 2015/16 56.7=17/30",
            "40.0=20/50 ? ? ?",
            id="the people behind a percentage under another period",
        ),
        pytest.param(
            (SHARE | {"basis": "month end"},),
            None,
            "B 2015/16 40.0=20/50\nN 2015/16 15.0=3/20\nS 2015/16 56.7\nS 2016-03 56.7=17/30",
            "40.0=20/50 ? ? ?",
            id="and the other way round",
        ),
        pytest.param(
            (CHILDREN | {"basis": "month end"},),
            None,
            "B 2016-03 20\nN 2015/16 3\nS 2015/16 -\nS 2015-04_to_2016-03 17",
            "20 ? ? ?",
            id="of two other periods one has no figure",
        ),
        pytest.param(
            tuple(other(name, SHARE, basis="month end") for name in ("t-1", "t-2", "t-3")),
            HUNDRED,
            "t-1 B 2016-03 5.0=2/40\nt-2 B 2016-03 -\nt-2 B 2015/16 45.0=18/40\nt-3 B 2015/16 50.0=20/40",
            "? ? ? 50.0=20/40",
            id="parts of a hundred, of which one is not available",
        ),
        pytest.param(
            (CHILDREN, other("t-2", SHARE, number="1", variant="%")),
            None,
            "B 2017-01 40\nN 2017-01 3\nS 2017-01 37\nt-2 S 2017-01 27.0=10/37",
            "40 ? ? ?",
            id="a number and its percentage",
        ),
        pytest.param(
            (SHARE, other("t-2", SHARE)),
            None,
            "t-1 B 2017-01 50.0=20/40\nt-1 N 2017-01 15.0=3/20\nt-1 S 2017-01 85.0=17/20\nt-2 S 2017-01 85.0=17/20",
            "50.0=20/40 ? ? ?",
            id="the same words on two cards",
        ),
    ],
)
def test_what_would_give_a_small_number_away_is_hidden_too(
    cards: tuple[Card, ...], relation: Card | None, rows: str, expected: str
) -> None:
    assert shown([rule("dfe")], cards, rows, relations=[relation] if relation else None) == [expected]


def test_rounding_leaves_enough_doubt_or_another_figure_is_hidden() -> None:
    assert shown([rule("nhs")], (CHILDREN,), "B 2017-01 33\nN 2017-01 3\nS 2017-01 30") == ["35 ? 30"]
    assert shown([rule("nhs")], (CHILDREN,), "B 2017-01 33\nN 2017-01 7\nS 2017-01 26") == ["35 ? ?"]


def test_a_percentage_that_is_published_anyway_bounds_the_numbers_behind_it() -> None:
    """A third, and a share of 20: with both shown, nobody would need the numerator."""
    published = other("t-1", CARD, disclosure={"counts": "children", "rule": "as-printed"})
    rows = "t-1 B 2017-01 15.0\nt-2 B 2017-01 3\nt-3 B 2017-01 20"
    rules = [rule("dfe"), AS_PRINTED]
    _, problems = disclosed(files(rules, (published, T2, T3), rows, relations=[RATIO]))
    assert [(p.line, p.said) for p in problems] == [(3, GIVEN_AWAY)]


GIVEN_AWAY = (
    "this figure is about so few people that it must be hidden, but other figures would give it away."
    " [small-number-given-away]"
)


# --- releases ---------------------------------------------------------------------------------------------


def test_a_hidden_figure_stays_hidden_in_the_next_release_and_no_other_takes_its_place() -> None:
    first = "B 2017-01 40\nN 2017-01 3\nS 2017-01 37"
    assert shown([rule("dfe")], (CHILDREN,), first, "B 2017-02 12") == ["40 ? ?", "40 ? ? 12"]


def test_a_revision_that_would_tell_what_was_hidden_is_hidden() -> None:
    """North is no longer small. Shown beside the new total it would tell South, and South the old North."""
    first, second = "B 2017-01 40\nN 2017-01 3\nS 2017-01 37", "B 2017-01 47\nN 2017-01 10"
    assert shown([rule("dfe")], (CHILDREN,), first, second) == ["40 ? ?", "47 ? ?"]


def test_what_an_earlier_release_has_shown_cannot_be_hidden_later() -> None:
    """North alone is corrected. Borough and South stand on the site since January, so North can't be hidden."""
    made = files([rule("dfe")], (CHILDREN,), "B 2017-01 40\nN 2017-01 20\nS 2017-01 20", "N 2017-01 3")
    _, problems = disclosed(made)
    assert [(p.path, p.line, p.said) for p in problems] == [("data/releases/things/2017-02.csv", 2, GIVEN_AWAY)]
    together = "B 2017-01 23\nN 2017-01 3"
    assert shown([rule("dfe")], (CHILDREN,), "B 2017-01 40\nN 2017-01 20\nS 2017-01 20", together) == [
        "40 20 20",
        "? ? 20",
    ]


def test_nothing_is_guessed_anew_when_a_release_is_added() -> None:
    releases = ("B 2017-01 40\nN 2017-01 3\nS 2017-01 37", "B 2017-02 50\nN 2017-02 45\nS 2017-02 5", "B 2017-03 9")
    before = shown([rule("dfe")], (CHILDREN,), *releases[:2])
    assert shown([rule("dfe")], (CHILDREN,), *releases)[:2] == before


# --- when it can't be made safe ---------------------------------------------------------------------------


def said(made: dict[str, str]) -> list[str]:
    try:
        check_sources(project(made))
    except ContentError as error:
        return [f"{p.path}:{p.line}: {p.said} {p.remedy}" for p in error.problems]
    return []


REGISTRY = "data/indicators/things.yml"


@pytest.mark.parametrize(
    ("card", "rules", "message"),
    [
        (
            {key: value for key, value in CARD.items() if key != "disclosure"},
            [AS_PRINTED],
            '"disclosure" is missing here.'
            ' [missing-disclosure] Add "disclosure: {counts: children, rule: ...}": who is counted, and the id'
            " of the rule in disclosure_rules that keeps small numbers from being known. Where nobody is counted, write"
            ' "disclosure: {counts: no people}".',
        ),
        (
            CARD | {"disclosure": {"counts": "children"}},
            [AS_PRINTED],
            '"disclosure" counts children, but names no rule.'
            " [nobody-protected] Add rule and an id of disclosure_rules.",
        ),
        (
            CARD | {"disclosure": {"counts": "no people", "rule": "as-printed"}},
            [AS_PRINTED],
            '"disclosure" counts no people, so it needs no rule. [nobody-to-protect]'
            " Remove the rule or say who is counted.",
        ),
        (
            CARD | {"disclosure": {"counts": "children", "rule": "as-primted"}},
            [AS_PRINTED],
            'there is no disclosure rule "as-primted". Did you mean "as-printed"?'
            " [disclosure-rule-unknown] Correct the id, or add the rule to"
            " disclosure_rules.",
        ),
        (
            CARD,
            [AS_PRINTED, AS_PRINTED],
            'the disclosure rule "as-printed" is given twice. [disclosure-rule-twice] Give each rule an id of its own.',
        ),
        (
            CARD,
            [{key: value for key, value in AS_PRINTED.items() if key != "publication"}],
            'entry 1 of "disclosure_rules" has the profile published, but no publication.'
            " [published-without-publication] Say where the council printed these.",
        ),
        (
            CARD,
            [AS_PRINTED | {"minimum_base": 5}],
            'entry 1 of "disclosure_rules" has the profile published, which hides nothing.'
            " [published-hides-nothing] Remove zeros and minimum_base.",
        ),
        (
            SHARE,
            [rule("dfe", publication="x")],
            'entry 1 of "disclosure_rules" has a publication, which only the profile published has; dfe hides'
            " figures. [hidden-with-publication]"
            " Remove the publication, or change the profile.",
        ),
        (
            SHARE,
            [rule("dfe", minimum_base=5)],
            'entry 1 of "disclosure_rules" has a minimum_base of 5, but dfe asks for 10 or more.'
            " [minimum-base-too-small]"
            " Make it 10 or more, or remove the line.",
        ),
        (
            SHARE,
            [rule("dfe", rated_from=10, caution_below=9)],
            'entry 1 of "disclosure_rules" rates figures before it stops to warn of them. [caution-below-rating]'
            " Make caution_below as large as rated_from, or larger.",
        ),
        (
            SHARE,
            [rule("dfe", approved_by="Sam Sample")],
            '"approved_by": "Sam Sample" is not a role. [key-not-a-role]'
            " Write a post or a team, like Head of Performance, and no name.",
        ),
    ],
)
def test_without_a_whole_rule_nothing_is_built(card: Card, rules: list[Card], message: str) -> None:
    assert said({REGISTRY: registry(card, rules=rules)}) == [f"{REGISTRY}:1: {message}"]


@pytest.mark.parametrize(
    ("card", "row", "message"),
    [
        (
            SHARE,
            "B 2017-01 50.0",
            "this figure counts children, but without its numerator and denominator nobody can tell how few."
            " [share-without-parts]"
            " Give numerator and denominator; they are hidden with the figure where they are too small.",
        ),
        (
            SHARE | {"unit": "days"},
            "B 2017-01 12.5",
            "this figure is about children, but its row does not say how many; they may be too few to show."
            " [mean-without-base]"
            " Give the denominator.",
        ),
        (
            SHARE | {"unit": "rate"},
            "B 2017-01 3.7=20/30",
            "this rate is to be worked out anew from rounded numbers, but does not follow from its own."
            " [rate-not-its-parts]"
            " Correct the value, the numerator or the denominator.",
        ),
    ],
)
def test_a_figure_that_cannot_be_checked_stops_the_build(card: Card, row: str, message: str) -> None:
    made = files([rule("nhs")], (card,), row)
    assert said(made) == [f"{RELEASE}:2: {message}"]


def test_a_known_fault_must_not_tell_a_hidden_figure() -> None:
    made = files([rule("dfe")], (CHILDREN,), "B 2017-01 20\nN 2017-01 3\nS 2017-01 17")
    fault = "2017-01,t-1,{rule},2017-01,{area},,prose-vs-table,{printed},,{note},1\n"
    about = {
        "North": fault.format(rule="", area="N", printed="3 in prose", note="x"),
        "no number": fault.format(rule="", area="N", printed="", note="The words are mixed up"),
        "borough": fault.format(rule="", area="", printed="21", note="The prose has 21"),
    }
    told = {name: said(made | {KNOWN: KNOWN_HEAD + row}) for name, row in about.items()}
    assert told == {
        "North": [
            f"{KNOWN}:2: this known fault is about a figure that is hidden, and its words could give it away."
            " [known-fault-tells] Delete the row, or leave out period and area and say it without any number."
        ],
        "no number": [],
        "borough": [],
    }


# --- a site that hides nothing ----------------------------------------------------------------------------


def test_what_is_published_already_passes_through_as_it_is() -> None:
    problems: list[Problem] = []
    draft = parse_content(
        project(
            {
                REGISTRY: registry(CHILDREN | {"disclosure": CARD["disclosure"]}),
                RELEASE: HEAD_AND_DECIMALS + csv_row("B 2017-01 3"),
            }
        ),
        problems,
    )
    assert draft is not None
    content = disclose(draft, problems)
    assert content is not None
    before, after = draft.scorecards[0].latest.picture, content.scorecards[0].latest.picture
    said = [(row.key, row.value, row.numerator, row.denominator, row.status, row.note) for row in before.rows("t-1")]
    kept = [(row.key, row.value, row.numerator, row.denominator, row.status, row.note) for row in after.rows("t-1")]
    assert said == kept and len(kept) == 1


def test_the_audit_finds_what_two_hidden_figures_a_sum_do_not_protect(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two of seven are hidden, and still both can only be 1 or 2: the borough must be hidden, too."""
    rows = "B 2017-01 20\nN 2017-01 2\nS 2017-01 1\nC 2017-01 17"
    council = {"data/areas.csv": AREAS + "C,Central,locality,B,,\n"} | files([rule("dfe")], (CHILDREN,), rows)
    safe, _ = disclosed(council)
    assert [told(observation) for observation in safe[0]] == ["20", "?", "?", "?"]
    monkeypatch.setattr(Audit, "first_told", lambda *_: None)
    told_anyway, _ = disclosed(council)
    assert [told(observation) for observation in told_anyway[0]] == ["20", "?", "?", "17"]
