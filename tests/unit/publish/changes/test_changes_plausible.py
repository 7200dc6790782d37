"""What a person should look at twice: each rule at and around its bound, and the sentence that tells it."""

from decimal import Decimal

import pytest

from generator.publish.changes.pages import ChangedPage, PageChanges
from generator.publish.changes.plausible import (
    denominator_moves,
    expected_changes,
    jumps,
    missing_months,
    repeats,
    skipped_releases,
)
from generator.publish.changes.warnings import denominator_line, jump_line, missing_line, repeated_line, warnings
from tests.unit.changing import COUNTED, NO_PAGES, RATED, REGISTRY, compared, months, pair, release
from tests.unit.samples import BANDS, CARD, TARGET, new_count, registry

# Eight changes: 2, -2, 2 ... Their mean is 0; their sample standard deviation is the root of 32/7, which is 2.138.
STEADY = "50 52 50 52 50 52 50 52 50"


def test_the_expected_change_is_the_mean_less_and_plus_three_sample_standard_deviations() -> None:
    low, high = expected_changes([Decimal(change) for change in (2, -2, 2, -2, 2, -2, 2, -2)])
    assert (round(low, 3), round(high, 3)) == (Decimal("-6.414"), Decimal("6.414"))


@pytest.mark.parametrize(
    ("earlier", "now", "is_jump"),
    [
        (STEADY, "56.4", False),
        (STEADY, "56.5", True),
        (STEADY, "43.6", False),
        (STEADY, "43.5", True),
        (STEADY.split(" ", 1)[1], "90", True),  # Eight figures before.
        (STEADY.split(" ", 2)[2], "90", False),  # Seven are too few.
        ("50 50 50 50 50 50 50 50 50", "50.1", True),  # It never moved before.
        ("50 52 50 52 - 52 50 52 50 52 50", "90", True),  # Changes across a gap are left out.
        ("50 52 50 - 50 52 - 52 50 52 50", "90", False),  # ... and then there are too few.
    ],
)
def test_a_jump_is_a_change_outside_what_the_changes_before_lead_one_to_expect(
    earlier: str, now: str, is_jump: bool
) -> None:
    found = pair(release("2017-01", months(earlier)), release("2017-02", months(now, until="2017-02")))
    assert bool(list(jumps(found))) is is_jump


def test_a_jump_is_told_with_its_figures_and_what_was_to_be_expected() -> None:
    found = pair(release("2017-01", months(STEADY)), release("2017-02", months("90", until="2017-02")))
    (line,) = map(jump_line, jumps(found))
    assert (line.subject, line.page) == ("1 Things done in time", "indicators/t-1/index.md")
    assert line.words == (
        "90.0% in February 2017, 50.0% in January 2017. After the 8 changes before it, one between \u22126.4 "
        "percentage points and +6.4 percentage points was to be expected (their mean, less and plus 3 standard "
        "deviations)."
    )


def test_a_jump_that_was_there_then_is_not_told_again() -> None:
    found = pair(release("2017-01", months(f"{STEADY} 90")), {})
    assert list(jumps(found)) == []


def test_no_jump_across_a_break_in_the_way_of_counting() -> None:
    broken = CARD | {"changes": [new_count("2017-02", "Counted anew")]}
    found = pair(release("2017-01", months(STEADY)), release("2017-02", months("90", until="2017-02")), broken)
    assert list(jumps(found)) == []


def test_a_running_total_that_starts_its_year_anew_is_no_jump() -> None:
    running = COUNTED | {"basis": "financial year to date"}
    then = release("2017-01", months("10 20 30 40 50 60 70 80 90 100")) | release(
        "2017-03", months("110 120", until="2017-03")
    )
    found = pair(then, release("2017-04", months("10", until="2017-04")), running)
    assert list(jumps(found)) == []


@pytest.mark.parametrize(
    ("then", "now", "moves"),
    [
        ("50=50/100", "50=55/110", 0),
        ("50=50/100", "50=56/112", 1),
        ("50=50/100", "50=45/90", 0),
        ("50=50/100", "50=44/88", 1),
        ("50", "50=44/88", 0),
    ],
)
def test_a_denominator_that_moved_by_over_a_tenth(then: str, now: str, moves: int) -> None:
    found = pair(release("2017-01", months(then)), release("2017-02", months(now, until="2017-02")))
    assert len(list(denominator_moves(found))) == moves


def test_a_denominator_is_told_with_both_numbers() -> None:
    found = pair(release("2017-01", months("50=50/100")), release("2017-02", months("50=56/112", until="2017-02")))
    (line,) = map(denominator_line, denominator_moves(found))
    assert line.words == (
        "the denominator of February 2017 is 112, up 12% from 100 in January 2017. Over 10% is worth a look."
    )


REVISED = """\
revisions:
  - {kind: correction, indicators: [t-1], periods: [2017-01], reason: x, effect: x, ask: Things team}
"""


def test_a_denominator_that_was_given_anew_is_held_against_the_one_that_was_published() -> None:
    now = release("2017-02", f"{months('50=40/80')}\n{months('50=40/80', until='2017-02')}", REVISED)
    (line,) = map(denominator_line, denominator_moves(pair(release("2017-01", months("50=50/100")), now)))
    assert line.words.startswith("the denominator of January 2017 is 80, down 20% from 100 when it was last published.")


@pytest.mark.parametrize(
    ("then", "now", "missing"),
    [
        ("2017-01", "t-1,B,2017-02,,50,,,,", ""),
        ("2017-01", "t-1,B,2017-02,,,,,not available,The system was down", ""),
        ("2017-01", "t-1,N,2017-02,,50,,,,", "February 2017"),
        ("2016-12", "t-1,B,2017-01,,50,,,,", ""),  # It came a month late then, too.
        ("2016-12", "t-1,N,2017-02,,50,,,,", "January 2017"),
        ("2016-10", "t-1,N,2017-02,,50,,,,", ""),  # It had stopped before.
    ],
)
def test_a_month_without_a_row_is_missing_where_it_was_due(then: str, now: str, missing: str) -> None:
    late = CARD | {"due_after": 12}  # What must be there stops the build; that it used to come sooner is a warning.
    found = pair(release("2017-01", months("50", until=then)), release("2017-02", now), late)
    words = [line.words for line in map(missing_line, missing_months(found))]
    assert words == ([f"has no figure for {missing}, and no reason is given."] if missing else [])


def test_no_month_is_missing_in_which_the_measure_was_no_longer_counted() -> None:
    ended = CARD | {"until": "2017-01"}
    other = CARD | {"id": "t-2", "number": "2", "name": "Other things"}
    january = release("2017-01", f"{months('50')}\n{months('50', indicator='t-2')}")
    february = release("2017-02", months("50", until="2017-02", indicator="t-2"))
    words = {path: text.replace("t-1", "t-2") for path, text in february.items()}
    found = pair(january, words, ended, other)
    assert list(missing_months(found)) == []


def test_a_month_without_a_release_is_told() -> None:
    found = compared(release("2017-01", months("50")), release("2017-04", months("50 50 50", until="2017-04")))
    assert [month.label for month in skipped_releases(found.pairs[0])] == ["February 2017", "March 2017"]
    assert [line.words for line in warnings(found, NO_PAGES)] == [
        "there is no release for February 2017 and March 2017."
    ]


def areas(values: str, month: str) -> str:
    return "\n".join(months(value, until=month, area=area) for value, area in zip(values.split(), "BNS", strict=True))


@pytest.mark.parametrize(
    ("then", "now", "figures"),
    [("50 40 60", "50 40 60", 3), ("50 40 60", "50 40 61", 0), ("0 0 0", "0 0 0", 0)],
)
def test_figures_that_are_all_the_same_may_have_been_copied(then: str, now: str, figures: int) -> None:
    found = pair(release("2017-01", areas(then, "2017-01")), release("2017-02", areas(now, "2017-02")))
    words = [line.words for line in map(repeated_line, repeats(found))]
    told = "all 3 figures of February 2017 are the same as one period before. Were they copied?"
    assert words == [told] * bool(figures)


@pytest.mark.parametrize(("same", "indicators", "is_told"), [(5, 10, True), (4, 10, False), (9, 9, False)])
def test_a_release_half_of_whose_figures_are_the_same_may_be_last_months_file(
    same: int, indicators: int, is_told: bool
) -> None:
    names = [f"t-{number}" for number in range(1, indicators + 1)]
    cards = [CARD | {"id": name, "number": name, "name": name} for name in names]
    rows = [months("50", indicator=name) for name in names]
    new = [months("50" if n < same else "51", until="2017-02", indicator=name) for n, name in enumerate(names)]
    found = compared(release("2017-01", "\n".join(rows)), release("2017-02", "\n".join(new)), *cards)
    told = [(line.subject, line.words) for line in warnings(found, NO_PAGES)]
    words = f"{same} of the {indicators} new figures of the borough are the same as one period before. Is this the "
    assert told == ([("Things, February 2017", f"{words}file of the month before?")] if is_told else [])


def test_two_figures_that_are_the_same_are_nothing_to_wonder_at() -> None:
    then, now = ("\n".join(months("50", until=month, area=area) for area in "BN") for month in ("2017-01", "2017-02"))
    assert list(repeats(pair(release("2017-01", then), release("2017-02", now)))) == []


# --- targets, and releases that are published already -------------------------------------------------

JANUARY = release("2017-01", months("50"))


@pytest.mark.parametrize(
    ("targets", "words"),
    [
        ([TARGET | BANDS], []),
        (
            [TARGET | BANDS | {"green": {"at_least": "90"}, "set_by": "Board", "why": "It was too high."}],
            [
                "the target from April 2016 changed. Before: Green at 95% or more. Red under 95%. Now: Green at 90% or "
                "more. Red under 90%. Set by Board: It was too high."
            ],
        ),
        (
            [TARGET | BANDS, TARGET | BANDS | {"from": "2017-01", "green": {"at_least": "97"}}],
            ["has a new target from January 2017. Green at 97% or more. Red under 97%. Set by x: x"],
        ),
        ([], ["the target from April 2016 was taken out. It was: Green at 95% or more. Red under 95%."]),
        (
            [TARGET | BANDS | {"why": "Law"}],
            ["the target from April 2016 is described otherwise. Green at 95% or more. Red under 95%. Set by x: Law"],
        ),
    ],
)
def test_each_target_that_changed_is_told_with_its_rule(targets: list[object], words: list[str]) -> None:
    now = {REGISTRY: registry(RATED | {"targets": targets})}
    assert [line.words for line in warnings(compared(JANUARY, now, RATED), NO_PAGES)] == words


def test_a_published_release_that_was_edited_is_told_first() -> None:
    found = compared(JANUARY, release("2017-01", months("51")) | {REGISTRY: registry(RATED)})
    edited, target = warnings(found, NO_PAGES)
    assert (edited.subject, edited.page) == ("Things, January 2017", "scorecards/things/2017-01/index.md")
    assert edited.words.startswith("1 figure of this release changed after it was published. A published file is never")
    assert target.words.startswith("has a new target")


def test_the_page_of_a_published_release_that_reads_otherwise_is_told() -> None:
    pages = PageChanges((), (), (ChangedPage("scorecards/things/2017-01/index.md", "x"),), 0)
    (line,) = warnings(compared(JANUARY, {}), pages)
    assert line.words.startswith("its page was published already and would read otherwise now: by its own words, or ")
