"""Every case of variation.txt, and every random series: the generator says what a stranger worked out by hand, and what
a second way says.
"""

from decimal import Decimal

import pytest

from generator.assess.assurance import Assurance
from generator.assess.indicator import Assessment
from generator.assess.judged import judge
from generator.assess.news import really_better, really_worse
from generator.assess.no_range import Refusal
from generator.assess.xmr import Limits, Signal, limits_of, signals
from generator.disclose import disclose
from generator.record.content import Content
from generator.record.gather import parse_content
from generator.terms.period import Period
from generator.terms.problems import Problem
from tests import turns
from tests.oracle.second import variation as xmr
from tests.oracle.second_councils import sources_of
from tests.oracle.test_variation_second import TO_TWO_DECIMALS, none, of_kind
from tests.oracle.variation_cases import Case, files_of, random_series
from tests.unit.assess.series import judged

RANDOM = random_series(1000, seed=20170131)
SAID = {
    Assurance.PASSES: "passes always",
    Assurance.HIT_AND_MISS: "hit and miss",
    Assurance.FAILS: "fails always",
    Assurance.NONE: "nothing",
}


def exact(series: list[float | None]) -> list[Decimal | None]:
    return [None if value is None else Decimal(str(value)) for value in series]


@of_kind("limits")
def test_limits(case: Case) -> None:
    fixed = int(case.one("fixed")) if case.has("fixed") else None
    found = limits_of(exact(case.series)[:fixed], screened=not case.has("unscreened"))
    assert [*map(float, (found.mean, found.low, found.high))] == pytest.approx(
        case.numbers("limits"), abs=TO_TWO_DECIMALS
    )


@of_kind("signals")
def test_signals(case: Case) -> None:
    mean, _, high = (Decimal(text) for text in case.one("around").split())
    found = signals(exact(case.series), Limits(mean, (high - mean) / Decimal("2.66")))
    told = {number: [*map(in_words, each)] for number, each in enumerate(found, 1) if each}
    assert told == {number: sorted(each, key=by_precedence) for number, each in case.points.items()}


def in_words(signal: Signal) -> tuple[str, int]:
    return signal.rule.value, 1 if signal.is_up else -1


def by_precedence(signal: tuple[str, int]) -> int:
    return ("outside", "trend", "two of three", "run").index(signal[0])


def content_of(case: Case) -> Content:
    """The council of a case. Some of them name an event that the checks would not let pass; here it only counts."""
    problems: list[Problem] = []
    draft = parse_content(sources_of(files_of(case)), problems)
    content = disclose(draft, problems) if draft else None
    assert content is not None, problems
    assert problems == []
    return content


@of_kind("record")
def test_record(case: Case) -> None:
    content = content_of(case)
    found = judge(content).releases["things", Period.parse(case.release)]["t-1"]
    movement = "no real change" if found.moved.rests_on_year else found.moved.movement.value
    if found.moved.rests_on_year and isinstance(found.usual, Refusal):
        movement = "can't tell"
    assert f"{grade(found)} | {movement}" == case.one("answer")
    words = ("assurance", "ago") if isinstance(found.usual, Refusal) else ("base", "n", "assurance", "ago")
    asked = {word: case.one(word) for word in words if case.has(word)}
    assert {word: told(found, word) for word in asked} == asked
    if case.has("range"):
        assert not isinstance(found.usual, Refusal)
        low, high = float(found.usual.low), float(found.usual.high)
        assert [low, high] == pytest.approx(case.numbers("range"), abs=TO_TWO_DECIMALS)


def grade(found: Assessment) -> str:
    usual = found.usual
    return usual.why.value if isinstance(usual, Refusal) else "trial" if usual.is_trial else "full"


def told(found: Assessment, word: str) -> str:
    usual, year_ago = found.usual, found.moved.year_ago
    if word == "assurance":
        return SAID[found.assurance]
    if word == "ago":
        is_told = year_ago is not None and year_ago.movement.is_judged and found.moved.signal is None
        return year_ago.movement.value.removeprefix("really ") if is_told and year_ago else "nothing"
    if isinstance(usual, Refusal):
        raise AssertionError(usual.words)
    return f"{usual.baseline.first.text} {usual.baseline.last.text}" if word == "base" else str(len(usual.values))


@of_kind("news")
def test_news(case: Case) -> None:
    newest = judge(content_of(case)).newest
    summary = [found for found in newest.values() if found.indicator.in_summary]
    lists = {"worse": really_worse(summary), "better": really_better(summary)}
    told = {word: [found.indicator.id for found in each] for word, each in lists.items()}
    assert told == {word: (none(case.one(word)) or "").split() for word in told}


def test_random_series_have_the_same_verdicts() -> None:
    """Where there is a range of all figures; what a signal is, and whether it is cancelled, is at stake."""
    told = []
    for values in turns.part(RANDOM):
        text = " ".join("-" if value is None else f"{value}" for value in values)
        found = judged(text, "2000-01", unit="percentage points", numerator=None, denominator=None, decimals=2)
        if (
            isinstance(found.usual, Refusal)
            or values[-1] is None
            or found.usual.baseline.number < len(found.usual.values)
        ):
            continue
        kept = values[next(place for place, value in enumerate(values) if value is not None) :]
        signal = xmr.signal_of_latest(kept, xmr.limits(kept))
        told.append(xmr.verdict_word("higher is better", signal[1]) if signal else "no real change")
        assert found.moved.movement.value == told[-1], text
    assert set(told) == {"really better", "really worse", "no real change"}


def test_five_hundred_random_series_have_the_same_limits_and_signals() -> None:
    for values in random_series(500):
        ours, theirs = limits_of(exact(values)), xmr.limits(values)
        assert [*map(float, (ours.mean, ours.low, ours.high))] == pytest.approx(theirs[:3], abs=1e-9)
        told = [[*map(in_words, each)] for each in signals(exact(values), ours)]
        assert told == xmr.signals(values, theirs)
