"""Every form of words that a reference makes, over every measure of the real record: held against the printed rows."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import pairwise, takewhile

import pytest

from generator.prose.refer.reach import Reach, reach_of_release, resolve
from generator.terms.problems import Fault
from tests.content.record import cards, content, printed

FORMS = ("moved", "moved by", "moved from", "run", "held", "met", "in words", "than 2016-12", "percent than 2016-12")
SCORECARDS = ("early-help", "safeguarding")
ORDINALS = ["", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"]
FRACTIONS = {"a tenth": 10, "a fifth": 20, "a quarter": 25, "a third": 33.3, "two fifths": 40, "half": 50} | {
    "three fifths": 60,
    "two thirds": 66.7,
    "three quarters": 75,
    "four fifths": 80,
    "nine tenths": 90,
    "all": 100,
    "none": 0,
}
NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


@cache
def reach(scorecard: str) -> Reach:
    card = next(each for each in content().scorecards if each.id == scorecard)
    return reach_of_release(content(), card, card.latest)


def made(scorecard: str) -> Iterator[tuple[dict[str, object], str, str]]:
    """Each measure and form for which there are words, with them."""
    for card in cards(scorecard):
        for form in FORMS:
            found = resolve(reach(scorecard), str(card["id"]), form)
            if not isinstance(found, Fault):
                yield card, form, found.text


def number_of(text: str) -> Decimal:
    return Decimal(NUMBER.findall(re.sub(r" per [\d,]+", "", text))[-1].replace(",", ""))


def is_true(card: dict[str, object], form: str, words: str, months: list[tuple[str, Decimal | None]]) -> bool:
    """What the words say of months that follow one another; said of other periods, they are another test's."""
    # A gap ends what can be compared.
    values = [value for _, value in takewhile(lambda month: month[1] is not None, months[::-1]) if value is not None][
        ::-1
    ]
    decimals = Decimal(1).scaleb(-int(str(card["decimals"])))
    now, then = (value.quantize(decimals, ROUND_HALF_UP) for value in (values[-1], values[-2]))
    up, same = now > then, now == then
    ways = {"rose": up and not same, "fell": not up and not same, "stayed": same, "did": same, "the": same}
    match form:
        case "moved" | "moved by" | "moved from":
            told = now if form != "moved by" else abs(now - then)
            return ways[words.split()[0]] and (words == "did not change" or number_of(words) == told)
        case "than 2016-12" | "percent than 2016-12":
            if words.startswith("the same"):
                return same
            size = Decimal(NUMBER.findall(words)[0].replace(",", ""))
            right = abs(now - then) if form.startswith("than") else abs(now - then) * 100 / then
            return (" more " in words or " higher " in words) is up and abs(size - right) <= Decimal("0.5")
        case "run" | "held":
            length = ORDINALS.index(words.split()[2])
            shown = [value.quantize(decimals, ROUND_HALF_UP) for value in values]
            moves = [b - a for a, b in pairwise(shown)][::-1]
            if form == "held":
                return all(move == 0 for move in moves[: length - 1]) and moves[length - 1 : length] != [0]
            ended = moves[length : length + 1]
            return all(m * moves[0] > 0 for m in moves[:length]) and not (ended and ended[0] * moves[0] > 0)
        case "in words":
            near = Decimal(str(FRACTIONS[words.removeprefix("about ")]))
            return abs(near - now) <= (Decimal("2.1") if words.startswith("about ") else Decimal("0.05"))
    return True


@pytest.mark.parametrize("scorecard", SCORECARDS)
def test_all_words_that_are_made_are_true_of_the_printed_rows(scorecard: str) -> None:
    """Of measures whose months follow one another up to January; those of a year to date and of terms are left out."""
    told: Counter[str] = Counter()
    wrong = []
    for card, form, words in made(scorecard):
        months = printed(scorecard).get(str(card["id"]), [])
        if (
            len(months) > 1
            and [month for month, _ in months[-2:]] == ["2016-12", "2017-01"]
            and months[-1][1] is not None
        ):
            told[form] += 1
            if not is_true(card, form, words, months):
                wrong.append((card["id"], form, words))
    print(scorecard, dict(told), sum(told.values()))
    assert wrong == []
    assert sum(told.values()) > 60


@pytest.mark.parametrize("scorecard", SCORECARDS)
def test_a_target_is_met_where_the_summary_says_green_and_missed_where_it_does_not(scorecard: str) -> None:
    rated = {"green": "met", "amber": "missed", "red": "missed"}
    for card, form, words in made(scorecard):
        if form == "met":
            colour = resolve(reach(scorecard), str(card["id"]), "rating")
            assert not isinstance(colour, Fault)
            assert words.startswith(rated[colour.text.split()[0]]), card["id"]
