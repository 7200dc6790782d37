"""Every case of variation.txt: the second way gives the answer that was worked out by hand."""

import re

import pytest

from tests.oracle.second import variation as xmr
from tests.oracle.second.variation_news import news_in
from tests.oracle.second.variation_record import variation_in
from tests.oracle.variation_cases import Case, cases, files_of, random_series

ALL = cases()
TO_TWO_DECIMALS = 0.005 + 1e-9
WORDS = {
    "limits": {"values", "fixed", "unscreened", "limits"},
    "signals": {"values", "around", "points", "first"},
    "assurance": {"ask", "says"},
    "record": {"card", "target", "event", "from", "least", "also", "because", "as at", "values"}
    | {"answer", "range", "base", "n", "assurance", "ago"},
    "news": {"card", "target", "values", "worse", "better"},
}


def named(case: Case) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", f"{case.kind} {case.name}").strip("-")


def of_kind(kind: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", [pytest.param(c, id=named(c)) for c in ALL if c.kind == kind])


def none(text: str) -> str | None:
    return None if text in ("nothing", "none") else text


@of_kind("limits")
def test_limits(case: Case) -> None:
    fixed = int(case.one("fixed")) if case.has("fixed") else None
    found = xmr.limits(case.series, screened=not case.has("unscreened"), fixed=fixed)
    assert list(found[:3]) == pytest.approx(case.numbers("limits"), abs=TO_TWO_DECIMALS)
    assert found.near_high - found.mean == pytest.approx((found.high - found.mean) * 2 / 3)
    assert found.mean - found.near_low == pytest.approx((found.mean - found.low) * 2 / 3)


@of_kind("signals")
def test_signals(case: Case) -> None:
    mean, low, high = case.numbers("around")
    near = (high - mean) * 2 / 3
    found = xmr.signals(case.series, xmr.Limits(mean, low, high, mean - near, mean + near, (high - mean) / 2.66))
    assert {n: sorted(each) for n, each in enumerate(found, 1) if each} == {
        n: sorted(each) for n, each in case.points.items()
    }
    for text in case.all("first"):
        place, _, name = text.partition(" ")
        assert found[int(place) - 1][0] == (name[:-1], 1 if name.endswith("+") else -1)


@of_kind("assurance")
def test_assurance(case: Case) -> None:
    polarity, target, low, high = case.one("ask").rsplit(" ", 3)
    bound = None if target == "none" else float(target)
    assert xmr.assurance(polarity, bound, float(low), float(high)) == none(case.one("says"))


@of_kind("record")
def test_record(case: Case) -> None:
    found = variation_in(files_of(case), "things", "t-1", case.release)
    assert f"{found['refusal'] or found['grade']} | {found['verdict']}" == case.one("answer")
    if case.has("range"):
        assert [found["low"], found["high"]] == pytest.approx(case.numbers("range"), abs=TO_TWO_DECIMALS)
    told = {"base": f"{found['first']} {found['last']}", "n": str(found["n"])}
    told |= {"assurance": found["assurance"] or "nothing", "ago": found["year_ago"] or "nothing"}
    asked = {word: case.one(word) for word in told if case.has(word)}
    assert {word: told[word] for word in asked} == asked


@of_kind("news")
def test_news(case: Case) -> None:
    wanted = {word: [] if case.one(word) == "none" else case.one(word).split() for word in ("worse", "better")}
    assert news_in(files_of(case)) == wanted


def test_every_line_of_the_table_is_understood() -> None:
    assert [(c.name, word) for c in ALL for word, _ in c.facts if word not in WORDS[c.kind]] == []
    assert len({named(case) for case in ALL}) == len(ALL)
    assert {case.kind for case in ALL} == set(WORDS)


def test_the_table_has_every_reason_and_every_verdict() -> None:
    answers = {part.strip() for case in ALL for text in case.all("answer") for part in text.split("|")}
    reasons = {"running total", "rolling", "yearly", "stock", "switched off", "too few figures", "gaps", "near zero"}
    verdicts = {"really better", "really worse", "higher than usual", "lower than usual", "no real change"}
    assert answers == reasons | verdicts | {"swings", "unfit", "can't tell", "full", "trial"}


def test_random_series_have_all_that_can_go_wrong() -> None:
    series = random_series()
    assert series == random_series()
    signals = [s for values in series for at in xmr.signals(values, xmr.limits(values)) for s in at]
    assert {(rule, way) for rule in ("outside", "trend", "two of three", "run") for way in (1, -1)} == set(signals)
    assert len(series) == 500
    assert sum(None in values for values in series) > 100
