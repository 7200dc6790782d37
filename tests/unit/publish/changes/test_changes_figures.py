"""What the change sheet says about figures: ratings, real changes, revisions, late and hidden figures."""

from dataclasses import replace

import pytest

from generator.publish.changes.about_figures import (
    NEVER_SHOWN,
    SHOWN_BEFORE,
    SHOWN_NOW,
    hidden_figures,
    late_figures,
    news,
    ratings,
    revised_figures,
)
from generator.publish.changes.figures import edited_releases, newly_hidden, no_longer_hidden
from generator.publish.changes.pairs import Compared
from generator.publish.changes.phrases import Section
from generator.record.keys import Status
from generator.record.safe import Figure, SafePicture
from tests.unit.changing import AIM, COUNTED, RATED, REGISTRY, compared, months, pair, release
from tests.unit.samples import CARD, registry

JANUARY = release("2017-01", "t-1,B,2017-01,,50,,,,")


def texts(section: Section) -> list[str]:
    return [f"{line.subject}: {line.words}" for line in section.lines]


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        (
            "50",
            "96",
            {"green": ["1 Things done in time: from red (50.0%, January 2017) to green (96.0%, February 2017)."]},
        ),
        (
            "96",
            "94.9",
            {"red": ["1 Things done in time: from green (96.0%, January 2017) to red (94.9%, February 2017)."]},
        ),
        ("50", "60", {}),
        ("95", "96", {}),
    ],
)
def test_a_rating_that_moves_is_told_with_both_figures(was: str, now: str, expected: dict[str, list[str]]) -> None:
    found = compared(
        release("2017-01", f"t-1,B,2017-01,,{was},,,,"), release("2017-02", f"t-1,B,2017-02,,{now},,,,"), RATED
    )
    sections = {section.id: texts(section) for section in ratings(found)}
    assert sections == {"red": [], "green": [], "other-ratings": [], "news": []} | expected


def test_a_move_to_amber_or_to_not_rated_is_another_change_and_says_why() -> None:
    found = compared(JANUARY, release("2017-02", "t-1,B,2017-02,,,,,not available,The system was down"), RATED)
    red, green, others, _ = ratings(found)
    assert (red.lines, green.lines) == ((), ())
    assert texts(others) == ["1 Things done in time: from red (50.0%, January 2017) to not rated (no figure)."]
    assert red.in_short == "Turned red: 0. Turned green: 0. Other changes of rating: 1."


def test_a_rating_that_moves_with_its_target_says_so() -> None:
    found = compared(JANUARY, {})
    lower = CARD | {"targets": [AIM | {"green": {"at_least": "40"}}]}
    changed = compared(
        JANUARY | {REGISTRY: registry(RATED)},
        {REGISTRY: registry(lower)},
    )
    assert [s.lines for s in ratings(found)] == [(), (), (), ()]
    _, green, _, _ = ratings(changed)
    assert texts(green) == [
        "1 Things done in time: from red (50.0%, January 2017) to green (50.0%, January 2017). Its target changed as"
        " well."
    ]


STEADY = "49 51 49 51 49 51 49 51 49 51 49 51"


def test_a_change_that_is_no_more_than_usual_is_no_news() -> None:
    section = news(compared(release("2017-01", months("50 40")), release("2017-02", "t-1,B,2017-02,,41,,,,")))
    assert section.lines == ()
    assert section.in_short == (
        "Really better: 0 of the indicators in the summaries. Really worse: 0. Last time: 0 and 0."
    )


def test_real_changes_are_told_with_their_reason_and_whether_they_were_told_before() -> None:
    cards = tuple(
        CARD | {"id": f"t-{n}", "number": f"{n}", "name": f"Things {n}", "in_summary": n != 4} for n in (1, 2, 3, 4)
    )
    last = {"t-1": ("40", "39"), "t-2": ("51", "61"), "t-3": ("61", "40"), "t-4": ("40", "39")}
    rows = [months(f"{STEADY} {then}", indicator=name) for name, (then, _) in last.items()]
    new = [f"{name},B,2017-02,,{now},,,," for name, (_, now) in last.items()]
    section = news(compared(release("2017-01", "\n".join(rows)), release("2017-02", "\n".join(new)), *cards))
    assert texts(section) == [
        "1 Things 1: really worse, as last time: below the usual 43% to 54% for 2 months.",
        "3 Things 3: really worse: below the usual 43% to 57%.",
        "2 Things 2: really better: above the usual 46% to 56%.",
    ]
    assert section.in_short == (
        "Really better: 1 of the indicators in the summaries. Really worse: 2. Last time: 1 and 1."
    )
    assert section.hint.startswith("What really got worse stands in this order")


REVISION = """\
revisions:
  - kind: correction
    indicators: [t-1]
    periods: [2017-01]
    reason: Two were counted twice.
    effect: None.
    ask: Things team
"""


def test_a_revised_figure_is_told_with_both_values_the_kind_the_reason_and_the_effect() -> None:
    found = compared(JANUARY, release("2017-02", "t-1,B,2017-01,,48.5,,,,\nt-1,B,2017-02,,50,,,,", REVISION))
    section = revised_figures(found)
    assert texts(section) == [
        "1 Things done in time: January 2017: was 50.0%, is 48.5%. Correction: Two were counted twice. None."
    ]
    assert section.in_short == "Earlier figures that are others now: 1 (1 correction and 0 revisions)."
    assert section.lines[0].page == "indicators/t-1/index.md"


def test_figures_that_were_revised_for_one_reason_are_told_together_and_not_by_the_hundred() -> None:
    rows = months(" ".join(["50"] * 14))
    words = REVISION.replace("correction", "revision\n    cause: re-base").replace("[2017-01]", "[2015-01 to 2017-01]")
    anew = rows.replace(",50,", ",51,") + "\nt-1,B,2017-02,,51,,,,"
    found = compared(release("2017-01", rows), release("2017-02", anew, words))
    section = revised_figures(found)
    assert len(section.lines) == 1
    assert section.lines[0].words.count("was 50.0%, is 51.0%") == 12
    assert "; and 2 more. Revision (re-base): Two were" in section.lines[0].words
    assert section.in_short == "Earlier figures that are others now: 14 (0 corrections and 14 revisions)."


def test_a_revision_of_the_parts_alone_shows_the_parts() -> None:
    then = release("2017-01", "t-1,B,2017-01,,50,5,10,,")
    found = compared(then, release("2017-02", "t-1,B,2017-01,,50,6,12,,\nt-1,B,2017-02,,50,,,,", REVISION))
    assert "was 50.0% (5 of 10), is 50.0% (6 of 12)." in revised_figures(found).lines[0].words


def test_what_was_revised_before_then_is_not_told_again() -> None:
    revised = release("2017-02", "t-1,B,2017-01,,48.5,,,,\nt-1,B,2017-02,,50,,,,", REVISION)
    section = revised_figures(compared(JANUARY | revised, release("2017-03", "t-1,B,2017-03,,50,,,,")))
    assert (section.lines, section.in_short) == ((), "No earlier figure was revised or corrected.")


def test_figures_that_came_late_are_counted_by_indicator() -> None:
    late = "t-1,B,2016-11,,40,,,,\nt-1,B,2016-12,,40,,,,\nt-1,B,2017-02,,50,,,,"
    section = late_figures(compared(JANUARY, release("2017-02", late)))
    assert texts(section) == ["1 Things done in time: 2 figures came late, for times up to January 2017."]


# --- hidden figures: told by what disclosure control made of them, never with a value ---------------


def pictures(then: Status | None, now: Status) -> tuple[SafePicture, SafePicture]:
    """One figure, 7, in two safe pictures; hidden where its status says so."""
    picture = pair(release("2017-01", "t-1,B,2017-01,,7,,,,"), {}, COUNTED).now.latest.picture
    ((key, row),) = picture.observations.items()
    after = replace(picture, observations={key: as_status(row, now)})
    return replace(picture, observations={} if then is None else {key: as_status(row, then)}), after


def as_status(row: Figure, status: Status) -> Figure:
    return replace(row, value=None if status is Status.SUPPRESSED else row.value, status=status)


@pytest.mark.parametrize(
    ("then", "now", "hidden", "shown"),
    [
        (None, Status.SUPPRESSED, [False], 0),
        (Status.PUBLISHED, Status.SUPPRESSED, [True], 0),
        (Status.SUPPRESSED, Status.SUPPRESSED, [], 0),
        (Status.SUPPRESSED, Status.PUBLISHED, [], 1),
        (Status.PUBLISHED, Status.PUBLISHED, [], 0),
    ],
)
def test_what_is_newly_hidden_and_what_no_longer(
    then: Status | None, now: Status, hidden: list[bool], shown: int
) -> None:
    before, after = pictures(then, now)
    assert [found.was_shown for found in newly_hidden(before, after)] == hidden
    assert len(list(no_longer_hidden(before, after))) == shown


DFE: dict[str, object] = {
    "id": "small",
    "profile": "dfe",
    "rationale": "x",
    "approved_by": "Head of Performance",
    "reviewed": "2017-01-31",
    "rated_from": 10,
    "caution_below": 10,
}
SMALL = {REGISTRY: registry(COUNTED | {"disclosure": {"counts": "children", "rule": "small"}}, rules=[DFE])}


def test_a_figure_that_is_newly_hidden_is_told_without_its_value() -> None:
    then = release("2017-01", months("412")) | SMALL
    section = hidden_figures(compared(then, release("2017-02", months("3", until="2017-02"))))
    assert texts(section) == [f"1 Things done in time: February 2017: {NEVER_SHOWN}"]
    assert section.in_short == "Newly hidden to protect people: 1 figure. Hidden no more: 0."


def test_a_figure_that_was_shown_and_is_hidden_now_is_told_so() -> None:
    found = compared(release("2017-01", months("3")), SMALL, COUNTED)
    assert texts(hidden_figures(found)) == [f"1 Things done in time: January 2017: {SHOWN_BEFORE}"]
    assert revised_figures(found).lines == ()


def test_a_figure_that_is_hidden_no_more_is_told_so() -> None:
    found = compared(release("2017-01", months("3")) | SMALL, {REGISTRY: registry(COUNTED)})
    assert texts(hidden_figures(found)) == [f"1 Things done in time: January 2017: {SHOWN_NOW}"]
    assert hidden_figures(found).in_short == "Newly hidden to protect people: 0 figures. Hidden no more: 1."


# --- a release that was edited after it was published ------------------------------------------------


@pytest.mark.parametrize(
    ("row", "figures"),
    [
        ("t-1,B,2017-01,,50,,,,", 0),
        ("t-1,B,2017-01,,50,,,,\n", 0),
        ("t-1,B,2017-01,,51,,,,", 1),
        ("t-1,B,2017-01,,50,1,2,,", 1),
        ("t-1,B,2017-01,,50,,,provisional,", 1),
        ("t-1,B,2017-01,,50,,,,\nt-1,B,2016-12,,50,,,,", 1),
        ("t-1,B,2016-12,,50,,,,", 2),
    ],
)
def test_a_release_is_edited_if_any_of_its_own_figures_is_another(row: str, figures: int) -> None:
    found = pair(JANUARY, release("2017-01", row), CARD | {"due_after": 1})
    assert [edited.figures for edited in edited_releases(found.then, found.now)] == [figures] * bool(figures)


def test_a_new_release_edits_no_earlier_one() -> None:
    found = pair(JANUARY, release("2017-02", "t-1,B,2017-02,,51,,,,"))
    assert list(edited_releases(found.then, found.now)) == []


def test_scorecards_that_are_new_are_compared_with_nothing() -> None:
    other = registry(CARD | {"id": "o-1"}).replace('"things", "name": "Things"', '"others", "name": "Others"', 1)
    added = {path.replace("things", "others"): text.replace("t-1", "o-1") for path, text in JANUARY.items()}
    found: Compared = compared(JANUARY, added | {"data/indicators/others.yml": other})
    assert [scorecard.id for scorecard in found.now.scorecards] == ["others", "things"]
    assert [each.now.id for each in found.pairs] == ["things"]
