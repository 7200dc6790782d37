"""Numbers and claims in prose: how they are read, and what an editor is told when the record says otherwise."""

from decimal import Decimal

import pytest

from generator.prose.facts.fact import Fact, FactPart
from generator.prose.facts.scope import Scope, Shelf, stem
from generator.prose.numerals import read_number
from generator.prose.reading.quantities import Exactness, TypedUnit, quantities_of
from generator.prose.reading.whens import whens_of
from generator.prose.reading.whos import whos_of
from generator.prose.sentences import sentences_of
from generator.record.keys import Area
from generator.schema.targets import Polarity
from generator.terms.period import Period
from generator.terms.units import COUNT
from tests.unit.samples import HEAD, NARRATIVE, RELEASE, problems_of

WORDS = "content/scorecards/things/2017-01.yml"
FIGURES = HEAD + "t-1,B,2016-12,,30.2,,,,\nt-1,B,2017-01,,18.2,22,121,,\n"


@pytest.mark.parametrize(
    ("text", "number"),
    [("forty-three", 43), ("twelve", 12), ("a hundred", 100), ("two hundred and five", 205), ("1,285", 1285)],
)
def test_numbers_in_words_and_digits(text: str, number: int) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "value", "measure", "exactness"),
    [
        ("18.2% were late", "18.2", TypedUnit.PERCENT, Exactness.EXACT),
        ("eighteen per cent", "18", TypedUnit.PERCENT, Exactness.EXACT),
        ("nearly 70%", "70", TypedUnit.PERCENT, Exactness.NEARLY),
        ("58.5 per 10,000 children", "58.5", TypedUnit.OWN, Exactness.EXACT),
        ("0.46 per 100 children", "0.46", TypedUnit.OWN, Exactness.EXACT),
        ("about 30.5 per 100,000 people", "30.5", TypedUnit.OWN, Exactness.ABOUT),
        ("12 working days", "12", TypedUnit.OWN, Exactness.EXACT),
        ("1 day", "1", TypedUnit.OWN, Exactness.EXACT),
        ("£30.47 million", "30.47", TypedUnit.MILLION, Exactness.EXACT),
        ("£845 a week", "845", TypedUnit.MONEY, Exactness.EXACT),
        ("12 percentage points", "12", TypedUnit.POINTS, Exactness.EXACT),
        ("1 in 4 children", "0.25", TypedUnit.FRACTION, Exactness.ABOUT),
        ("more than half", "0.5", TypedUnit.FRACTION, Exactness.OVER),
        ("95% or more", "95", TypedUnit.PERCENT, Exactness.OVER),
    ],
)
def test_a_quantity_says_what_it_counts_and_how_exact_it_is(
    text: str, value: str, measure: TypedUnit, exactness: Exactness
) -> None:
    (found,) = quantities_of(text, text)
    assert (str(found.value), found.measure, found.exactness) == (value, measure, exactness)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12 days", "days"),
        ("one working day", "days"),
        ("between 3 and 4 school days", "days"),
        ("0.5 per 100", "rate per 100"),
        ("0.5 per 10,000", "rate per 10,000"),
        ("0.5 per 100,000", "rate per 100,000"),
        ("12 daybreaks", "None"),
        ("2.4 percentage points", "None"),
    ],
)
def test_a_units_own_words_mean_that_unit_and_no_other(text: str, unit: str) -> None:
    (found,) = quantities_of(text, text)
    assert str(found.unit) == unit


PLACES = {"Sampleton": "S", "North": "N", "South West": "W"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("the region had 92%", "region"),
        ("the Hills and Dales region had 92%", "region"),
        ("the north east had 92%", "region"),
        ("the North East region had 92%", "region"),
        ("the South West had 92%", "W"),
        ("North had 92%", "N"),
        ("North Someshire had 92%", ""),
        ("Sampleton had 92%", "S"),
    ],
)
def test_a_region_is_known_without_its_name(text: str, who: str) -> None:
    assert [found.who for found in whos_of(text, PLACES)] == ([who] if who else [])


@pytest.mark.parametrize(
    ("words", "stemmed"),
    [
        ("contacts contact", "contact"),
        ("assessed assessments assessment", "assess"),
        ("families family", "famil"),
        ("plans plan", "plan"),
        ("is", "is"),
    ],
)
def test_words_of_one_stem_are_one_word(words: str, stemmed: str) -> None:
    assert {stem(word) for word in words.split()} == {stemmed}


def test_the_name_of_the_council_names_no_indicator() -> None:
    fact = Fact("x", "S", None, "", FactPart.VALUE, Decimal(9), COUNT, Polarity.NONE, "Sampleton adoptions")
    areas = {"S": Area("S", "Sampleton", "local authority", "")}
    scope = Scope((), (), Shelf((fact,)), None, "S", areas)
    assert scope.named_further_off("There were nine adoptions.") == [fact]
    assert scope.named_further_off("Sampleton had nine visits.") == []


def test_a_part_of_a_whole_is_one_quantity() -> None:
    (found,) = quantities_of("22 out of 121", "22 out of 121")
    assert (found.value, found.part_of) == (Decimal(22), Decimal(121))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("in December", "2016-12", "2016-12"),
        ("in January", "2017-01", "2017-01"),
        ("in January 2016", "2016-01", "2016-01"),
        ("from April to September", "2016-04", "2016-09"),
        ("last month", "2016-12", "2016-12"),
        ("a year ago", "2016-01", "2016-01"),
        ("in 2015/16", "2015-04", "2016-03"),
        ("last year", "2015-04", "2016-03"),
        ("the three months before", "2016-10", "2016-12"),
    ],
)
def test_times_are_read_from_the_release(text: str, start: str, end: str) -> None:
    (found,) = whens_of(text, Period.parse("2017-01"))
    assert (found.start, found.end) == (Period.parse(start).start, Period.parse(end).end)


def test_sentences_end_at_a_stop_and_at_the_end_of_an_item() -> None:
    text = "In all 7.5% came. Of these:\n\n- North: 3\n- South: 4. So 7."
    assert [text[s.start : s.end].strip() for s in sentences_of(text)] == [
        "In all 7.5% came.",
        "Of these:",
        "North: 3",
        "South: 4.",
        "So 7.",
    ]


def told(analysis: str, more: str = "") -> list[str]:
    words = NARRATIVE.replace("analysis: Things", f"analysis: >-\n      {analysis}") + more
    return problems_of({WORDS: words, RELEASE: FIGURES})


@pytest.mark.parametrize(
    "sentence",
    [
        "In January 18.2% were in time, after 30.2% in December.",
        "Only 22 of 121 were in time.",
        "In December it was [[t-1 2016-12]], and it fell to [[t-1]].",
        "The share fell by 12 percentage points.",
    ],
)
def test_what_is_true_stands(sentence: str) -> None:
    assert told(sentence) == []


def test_a_wrong_number_stops_the_build_with_the_line_and_what_is_true() -> None:
    (found,) = told("All is well.\n      In January 30% were in time.")
    assert found == (
        f'{WORDS}:19: the number "30%" (read as that of January 2017) is no published figure of what this sentence '
        'speaks of: "In January 30% were in time." The nearest: 18.2% (Things done in time, January 2017): [[t-1]]; '
        "30.2% (Things done in time, December 2016): [[t-1 2016-12]]. [number-not-in-record]"
    )


def test_a_word_that_the_record_contradicts_stops_the_build() -> None:
    (found,) = told("The share rose to [[t-1]].")
    assert found == (
        f'{WORDS}:18: "rose" is not what the record says: "The share rose to 18.2%." '
        "The record: 18.2% (Things done in time, January 2017) fell from 30.2% in December 2016 to 18.2%."
        " [claim-against-record]"
    )


def test_a_word_that_can_not_be_read_stops_the_build_with_the_reference_to_write() -> None:
    (found,) = told("Timeliness slumped.")
    assert found == (
        f'{WORDS}:18: "slumped" claims something that could not be read: "Timeliness slumped." '
        'Write [[t-1 moved]], which says "fell to 18.2%". [claim-not-read]'
    )


JUDGED = "judged:\n  - role: Head of Things\n    kind: judgement\n    words:\n      - {}\n"


def test_a_judgement_is_declared_with_its_role() -> None:
    assert told("Timeliness slumped, we think.", JUDGED.format("Timeliness slumped")) == []


@pytest.mark.parametrize("words", ["Timeliness soared", "All is well"])
def test_what_is_no_claim_or_in_no_text_needs_no_judgement(words: str) -> None:
    (found,) = told("All is well.", JUDGED.format(words))
    assert f'the words "{words}" stand in no sentence, or claim nothing. [judged-in-vain]' in found


def test_a_judgement_is_somebodys_in_a_role() -> None:
    (found,) = told("Timeliness slumped.", JUDGED.format("Timeliness slumped").replace("Head of Things", "Sam Sample"))
    assert '"Sam Sample" is not a role' in found


def test_a_wrong_number_within_a_judgement_stops_all_the_same() -> None:
    (found,) = told("Timeliness slumped to 99%.", JUDGED.format("Timeliness slumped to 99%"))
    assert 'the number "99%" is no published figure' in found


def test_a_reference_beside_another_month_stops_the_build() -> None:
    (found,) = told("In December it was [[t-1]].")
    assert '"[[t-1]]" is not what the record says' in found


DECLARED = 'figures_from_elsewhere:\n  - {figure: "30% were in time", worked_out: We guessed}\n'


def test_a_figure_from_elsewhere_is_declared() -> None:
    assert told("In January 30% were in time.", DECLARED) == []


def test_declared_words_that_no_text_holds_are_a_fault() -> None:
    (found,) = told("In January 18.2% were in time.", DECLARED)
    assert 'no text holds the words "30% were in time". [elsewhere-in-vain]' in found
