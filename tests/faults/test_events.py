"""An event, or a usual range that starts anew, that cannot be as it is typed is refused on its own line."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import CARDS, build, spoil

CARD = "    source_system: Sampleton diary\n    targets: []\n    breakdowns:\n"
MEETS = "Correct the id. An event that meets the whole scorecard names neither themes nor indicators."
HAPPENED = "Correct the date, or add the event with the release for its month."
ONE = "Make one event of the two, or say by themes or indicators what each of them meets."


def add_events(council: Path, *events: str) -> None:
    spoil(council, CARDS, "relations:\n", f"events:{''.join(events)}\nrelations:\n")


def event(date: str = "2016-10", words: str = "New diary", scope: str = "") -> str:
    return f"\n  - date: {date}\n    words: {words}\n{scope}    source: An invented report, section 3"


@pytest.mark.parametrize(
    ("events", "says", "remedy"),
    [
        pytest.param(
            [event(scope="    themes: [visit]\n")],
            'the event "New diary" names "visit", which is no theme of this scorecard. Did you mean "visits"?'
            " [event-names-nothing]",
            MEETS,
            id="theme that there is not",
        ),
        pytest.param(
            [event(scope="    indicators: [es-1-1, es-1-4]\n")],
            'the event "New diary" names "es-1-4", which is no indicator of this scorecard. Did you mean "es-1-3"?'
            " [event-names-nothing]",
            MEETS,
            id="indicator that there is not",
        ),
        pytest.param(
            [event("2017-03-01")],
            'the event "New diary" has not happened yet: it is dated 1 March 2017, and the newest release is'
            " February 2017. [event-to-come]",
            HAPPENED,
            id="day after the newest release",
        ),
        pytest.param(
            [event("2017-03")],
            'the event "New diary" has not happened yet: it is dated March 2017, and the newest release is'
            " February 2017. [event-to-come]",
            HAPPENED,
            id="month after the newest release",
        ),
    ],
)
def test_an_event_that_cannot_be(council: Path, refuse: Refuse, events: list[str], says: str, remedy: str) -> None:
    add_events(council, *events)
    refuse(f"{CARDS}:186: {says}\n    What to do: {remedy}")


@pytest.mark.parametrize("scope", ["", "    themes: [requests]\n", "    themes: [visits]\n    indicators: [es-1-1]\n"])
def test_two_events_of_one_date_and_scope(council: Path, refuse: Refuse, scope: str) -> None:
    add_events(council, event(scope=scope), event(words="New forms", scope=scope))
    line = 189 + len(scope.splitlines())
    says = 'the event "New forms" has the date and the scope of another, "New diary". [event-twice]'
    refuse(f"{CARDS}:{line}: {says}\n    What to do: {ONE}")


def test_events_that_can_be(council: Path) -> None:
    """In the newest month itself; at one time with another scope; in one scope at another time."""
    add_events(
        council,
        event("2017-02-28"),
        event("2017-02-27"),
        event("2017-02-28", "New forms", "    themes: [visits]\n"),
        event("2017-02-28", "New rooms", "    indicators: [es-1-1]\n"),
    )
    assert build(council) == 0


@pytest.mark.parametrize(
    ("months", "faults"),
    [
        (["2016-12", "2016-12"], ["order"]),
        (["2017-01", "2016-12"], ["order"]),
        (["2016-12", "2017-03"], ["to come"]),
        (["2017-03", "2016-12"], ["order", "to come"]),
    ],
)
def test_a_usual_range_that_starts_anew(council: Path, refuse: Refuse, months: list[str], faults: list[str]) -> None:
    spoil(council, CARDS, CARD, CARD.replace("    breakdowns", f"{rebases(*months)}    breakdowns"))
    said = {
        "order": '"es-1-1" has rebases that are not in the order of their months, each month once.'
        " [rebases-out-of-order]\n    What to do: Put the oldest first, and keep one for each month.",
        "to come": '"es-1-1" starts its usual range anew from March 2017, but the newest release is February 2017.'
        " [rebase-to-come]\n    What to do: Correct the month, or add the rebase with the release for that month.",
    }
    refuse("\n".join(f"{CARDS}:31: {said[fault]}" for fault in faults))


def test_a_usual_range_that_may_start_anew(council: Path) -> None:
    spoil(council, CARDS, CARD, CARD.replace("    breakdowns", f"{rebases('2016-12', '2017-02')}    breakdowns"))
    assert build(council) == 0


def rebases(*months: str) -> str:
    entries = "".join(
        f"      - from: {month}\n        reason: A team joined.\n        approved_by: Head of Performance\n"
        for month in months
    )
    return f"    rebases:\n{entries}"


@pytest.mark.parametrize(
    ("typed", "says", "remedy"),
    [
        ("change_that_counts: 0", '"change_that_counts": 0 is too small. [key-not-above]', "Use a number above 0."),
        ("change_that_counts: -5", '"change_that_counts": -5 is too small. [key-not-above]', "Use a number above 0."),
        (
            "change_that_counts: a lot",
            '"change_that_counts": "a lot" is not a number. [key-not-a-number]',
            "Write digits only, without %, commas or words.",
        ),
        (
            "variation_off: true",
            '"es-1-1" has "true" after variation_off, where readers are to be told why there is no usual range.'
            " [variation-off-without-sentence]",
            "Write the reason as one plain sentence, with a full stop at its end.",
        ),
        ("variation_off: ''", '"variation_off" is empty. [empty-key]', "Fill it in or remove the line."),
    ],
)
def test_what_a_card_says_of_changes(council: Path, refuse: Refuse, typed: str, says: str, remedy: str) -> None:
    spoil(council, CARDS, CARD, CARD.replace("    breakdowns", f"    {typed}\n    breakdowns"))
    refuse(f"{CARDS}:31: {says}\n    What to do: {remedy}")


@pytest.mark.parametrize("typed", ["change_that_counts: 0.1", "variation_off: Fewer people ask in the holidays."])
def test_what_a_card_may_say_of_changes(council: Path, typed: str) -> None:
    spoil(council, CARDS, CARD, CARD.replace("    breakdowns", f"    {typed}\n    breakdowns"))
    assert build(council) == 0


def test_an_event_in_too_many_words(council: Path, refuse: Refuse) -> None:
    """There is room for forty letters beside a line."""
    add_events(council, event(words="A" * 40), event("2016-11", words="B" * 41))
    said = f'"words": "{"B" * 41}" is too long. [key-text-too-long]'
    refuse(f"{CARDS}:190: {said}\n    What to do: Use 40 letters at most, with the spaces.")
