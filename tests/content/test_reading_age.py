"""Texts are for readers of nine to twelve."""

from statistics import median

import pytest

from tests.content.ours import IS_OURS
from tests.content.reading import Counts, count, reading_age, syllables
from tests.content.texts import notes, running_texts, with_figures

OLDEST = 12
# A shorter text is a phrase, to which the formula does not apply.
WORDS = 8
# Parts of the content, by what a file's path begins with.
PARTS = (
    "content/report-cards/",
    "content/plans/",
    "content/pages/",
    "content/scorecards/",
    "content/covers/",
    "content/glossary.yml",
)


def ages(beginning: str) -> list[float]:
    texts = [with_figures(text) for text in (*running_texts(), *notes()) if text.place.startswith(beginning)]
    return [reading_age(text) for text in texts if count(text).words >= WORDS]


@pytest.mark.parametrize("part", [*PARTS, "data/known-faults/", "data/publications/", "data/discrepancies/", ""])
def test_the_median_reading_age_is_twelve_or_less(part: str) -> None:
    found = ages(part)
    assert not found or median(found) <= OLDEST
    # A council writes what it has; some words of each it needs.
    assert len(found) >= 8 or not IS_OURS
    assert found or part not in ("content/pages/", "")


@pytest.mark.parametrize(
    ("text", "counts", "grade"),
    [
        ("The cat sat on the mat.", Counts(6, 1, 6), -1.4),
        (
            "This sentence, taken as a reading passage unto itself, is being used to prove a point.",
            Counts(16, 1, 23),
            7.6,
        ),
        (
            "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.",
            Counts(13, 1, 24),
            11.3,
        ),
    ],
)
def test_published_examples_come_out_the_same(text: str, counts: Counts, grade: float) -> None:
    assert count(text) == counts
    assert round(counts.grade, 1) == grade


def test_the_formula_agrees_with_what_is_published_of_a_whole_book() -> None:
    assert round(Counts(words=5700, sentences=1000, syllables=5814).grade, 1) == -1.3


@pytest.mark.parametrize(
    ("text", "sentences", "words"),
    [
        ("It rose to 3.5% by 31.12.2012. Then it fell.", 2, 9),
        ("We had 62,200 children. See measure 1.A1.", 2, 7),
        ("It was [[rc-gcse England 2010/11]]. Now it is less.", 2, 7),
        ("We do this:\n\n- help families\n- listen to them", 3, 8),
        ("Did it work? Yes! It did.", 3, 6),
        ("Read [our page](https://example.org/a.b). It says *why*.", 2, 6),
        ("So it was (in 2010.) We said so.", 2, 8),
    ],
)
def test_only_the_end_of_a_sentence_ends_it(text: str, sentences: int, words: int) -> None:
    assert (count(text).sentences, count(text).words) == (sentences, words)


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("make", 1),
        ("makes", 1),
        ("asked", 1),
        ("wanted", 2),
        ("places", 2),
        ("table", 2),
        ("being", 2),
        ("area", 3),
        ("period", 3),
        ("council's", 2),
        ("the", 1),
        ("2016", 1),
        ("NHS", 1),
        ("information", 4),
        ("assessment", 3),
    ],
)
def test_syllables_are_groups_of_spoken_vowels(word: str, spoken: int) -> None:
    assert syllables(word) == spoken
