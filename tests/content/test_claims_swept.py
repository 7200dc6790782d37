"""Every fixed form of words, over every measure and month of the real record that allows it, with true and false twins.

What is true is told from the printed rows alone. `-s` prints how many sentences were swept, and how they were read.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

import pytest

from generator.prose.refer.reach import resolve
from generator.prose.sentences import sentences_of
from generator.terms.period import Period
from generator.terms.problems import Fault
from generator.terms.wording import ordinal
from tests.content.record import cards, printed
from tests.content.typed import findings, newest
from tests.turns import part

SCORECARDS = ("early-help", "safeguarding")


@dataclass(frozen=True)
class Case:
    form: str
    sentence: str
    is_true: bool


@dataclass(frozen=True)
class Month:
    """A month of a measure and the one before, with the figures as readers see them."""

    id: str
    here: str
    before: str
    now: Decimal
    then: Decimal

    @property
    def label(self) -> str:
        return Period.parse(self.before).label


def says(scorecard: str, words: str) -> str:
    """What a reference says, or nothing where it has a fault."""
    name, _, rest = words.partition(" ")
    answer = resolve(newest(scorecard)[2], name, rest)
    return "" if isinstance(answer, Fault) else answer.text


def months(scorecard: str, card: Mapping[str, object]) -> Iterator[Month]:
    """Months that follow one another, of which the record lets something be said."""
    decimals = Decimal(1).scaleb(-int(str(card["decimals"])))
    rows = printed(scorecard).get(str(card["id"]), [])
    for (before, then), (here, now) in pairwise(rows):
        follows = Period.parse(here).start - Period.parse(before).start == 1
        if follows and then is not None and now is not None and says(scorecard, f"{card['id']} {here} change"):
            yield Month(str(card["id"]), here, before, now.quantize(decimals), then.quantize(decimals))


def of_movement(scorecard: str, month: Month) -> Iterator[Case]:
    """Each form with "up" words and with "down" words; where nothing moved, both are false."""
    now, then = f"[[{month.id} {month.here}]]", f"[[{month.id} {month.before}]]"
    typed, label = says(scorecard, f"{month.id} {month.here}"), month.label
    here = Period.parse(month.here).label
    for up, rose, risen, more in ((True, "rose", "risen", "higher"), (False, "fell", "fallen", "lower")):
        is_true = month.now > month.then if up else month.now < month.then
        way = "up" if up else "down"
        yield Case("to", f"It {rose} to {now}.", is_true)
        if "(" not in typed:
            yield Case("to, typed", f"In {here} it {rose} to {typed}.", is_true)
        yield Case("from", f"It was {now}, {way} from {then}.", is_true)
        yield Case("from and to", f"It {rose}, from {then} to {now}.", is_true)
        yield Case("on", f"It is {way} on {label}, at {now}.", is_true)
        yield Case("since", f"It has {risen} to {now} since {label}.", is_true)
        yield Case("than", f"At {now} it was {more} than in {label}.", is_true)
        yield Case("not", f"It did not {'rise' if up else 'fall'}, to {now}.", not is_true)
        if month.now != month.then:
            difference = f"[[{month.id} {month.here} difference]]"
            yield Case("by", f"It {rose} by {difference}.", is_true)
            yield Case("more than", f"That is {difference} {more} than in {label}.", is_true)


def of_targets(scorecard: str, month: Month) -> Iterator[Case]:
    now, met = f"[[{month.id} {month.here}]]", says(scorecard, f"{month.id} {month.here} met")
    if met:
        is_met = met.startswith("met")
        yield Case("met", f"At {now} it met the target.", is_met)
        yield Case("missed", f"At {now} it missed the target.", not is_met)
        yield Case("on target", f"At {now} it was on target.", is_met)
        yield Case("met", f"The target was met, at {now}.", is_met)
        yield Case("not met", f"At {now} it did not meet the target.", not is_met)
    colour = says(scorecard, f"{month.id} {month.here} rating")
    for each in ("red", "amber", "green") if colour else ():
        yield Case("rated", f"At {now} it was rated {each}.", colour.startswith(each))


def of_others(scorecard: str, month: Month) -> Iterator[Case]:
    now = f"[[{month.id} {month.here}]]"
    for name in ("England", "statistical neighbours"):
        apart, theirs = says(scorecard, f"{month.id} {month.here} against {name}"), f"[[{month.id} {name}]]"
        if apart:
            for word in ("higher", "lower"):
                yield Case("against", f"At {now} it was {word} than {name}.", f" {word} " in apart)
                yield Case("against a figure", f"At {now} it was {word} than {name} ({theirs}).", f" {word} " in apart)


def of_runs(scorecard: str, month: Month) -> Iterator[Case]:
    now = f"[[{month.id} {month.here}]]"
    true = {says(scorecard, f"{month.id} {month.here} {form}") for form in ("run", "held")} - {""}
    for length in range(2, 12) if true else ():
        words = f"for the {ordinal(length)} month running"
        yield Case("running", f"It was {now}, {words}.", words in true)


def of_numbers(scorecard: str, month: Month) -> Iterator[Case]:
    typed = says(scorecard, f"{month.id} {month.here}")
    label, before = Period.parse(month.here).label, month.label
    yield Case("time", f"In {label} it was [[{month.id} {month.here}]].", True)
    if month.now != month.then and "(" not in typed:
        yield Case("other time", f"In {before} it was [[{month.id} {month.here}]].", False)
        yield Case("number", f"In {label} it was {typed}.", True)


@cache
def cases(scorecard: str, name: str) -> list[Case]:
    card = next(card for card in cards(scorecard) if card["id"] == name)
    forms = (of_movement, of_targets, of_others, of_runs, of_numbers)
    return [case for month in months(scorecard, card) for form in forms for case in form(scorecard, month)]


def read(scorecard: str, name: str) -> Iterator[tuple[Case, str]]:
    """Each case of a measure with what became of it; each is a paragraph, so that none speaks for another."""
    every = cases(scorecard, name)
    text = "\n\n".join(case.sentence for case in every)
    kinds: dict[int, set[str]] = {}
    for each in findings(scorecard, [name], text):
        if each.stops:
            kinds.setdefault(each.start, set()).add(each.verdict)
    for case, sentence in zip(every, sentences_of(text), strict=True):
        what = kinds.get(sentence.start, set())
        yield case, "contradicted" if "contradicted" in what else "not read" if what else "passes"


MEASURES = [(scorecard, str(card["id"])) for scorecard in SCORECARDS for card in cards(scorecard)]


def test_no_form_lets_what_is_false_pass_or_contradicts_what_is_true() -> None:
    tally: Counter[tuple[bool, str]] = Counter()
    forms, measures, wrong = set(), set(), []
    for scorecard, name in part(MEASURES):
        for case, became in read(scorecard, name):
            tally[case.is_true, became] += 1
            forms.add(case.form)
            measures.add(name)
            if became == ("contradicted" if case.is_true else "passes"):
                wrong.append(f"{name}: {case.form}: {case.sentence}: {case.is_true}, but {became}")
    print(f"\n{len(forms)} forms, {len(measures)} measures, {tally.total()} sentences: {dict(tally)}")
    assert wrong == [], wrong
    assert tally.total() > 500


@pytest.mark.parametrize("scorecard", SCORECARDS)
def test_most_measures_have_months_to_sweep(scorecard: str) -> None:
    swept = [card["id"] for card in cards(scorecard) if any(True for _ in months(scorecard, card))]
    assert len(swept) > len(cards(scorecard)) / 2
