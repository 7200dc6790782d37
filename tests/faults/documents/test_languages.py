"""The main figures in other languages: one fault gives one plain message, at its line."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import build, spoil

PATH = "content/languages.yml"
LABELS = "        fi-1-1: كم عدد الأطفال؟\n"
UNCHECKED = "      unchecked: لم يتحقق أحد من صحة هذه الترجمة.\n"


def many(number: int) -> str:
    return f"main_figures: [{', '.join(f'fi-1-{place}' for place in range(1, number + 1))}]"


@pytest.mark.parametrize(
    ("old", "new", "says", "remedy"),
    [
        pytest.param(
            "main_figures: [fi-1-1]",
            "main_figures: [fi-1-1, fi-1-2]",
            '38: there is no measure "fi-1-2". Did you mean "fi-1-1"? [main-figure-unknown]',
            "Correct the id.",
            id="figure that is not in the record",
        ),
        pytest.param(
            "main_figures: [fi-1-1]",
            "main_figures: [fi-1-1, fi-1-1]",
            '38: measure "fi-1-1" is listed twice. [main-figure-twice]',
            "Delete one of the two.",
            id="figure twice",
        ),
        pytest.param(
            "main_figures: [fi-1-1]",
            many(11),
            '38: "main_figures" has too many entries. [too-many-entries]',
            "Keep 10 at most.",
            id="more than ten",
        ),
        pytest.param(
            "main_figures: [fi-1-1]\n",
            "",
            "14: Arabic has words for the main figures, but none are listed. [pictures-without-figures]",
            'Add "main_figures:" with the ids of up to ten measures, or delete "pictures".',
            id="words without figures",
        ),
        pytest.param(
            f"      labels:\n{LABELS}",
            "",
            '14: Arabic has no label for "fi-1-1". [main-figure-without-label]',
            'Add a line "fi-1-1: ..." below "labels".',
            id="no label at all",
        ),
        pytest.param(
            LABELS,
            f"{LABELS}        fi-1-2: كم عدد الأطفال؟\n",
            '37: "fi-1-2" has a label in Arabic, but is no main figure. Did you mean "fi-1-1"? [label-of-no-main-figure]',
            'Correct the id, delete the label, or add the measure to "main_figures".',
            id="label of another measure",
        ),
        pytest.param(
            "هذه أهم الأرقام.",
            "كان عددهم 12.5.",
            '16: the words of Arabic hold a number: "12.5". [figure-typed-in-language]',
            "Leave it out: figures and months come from the record, where nobody has to remember to change them.",
            id="figure typed",
        ),
        pytest.param(
            "لا يوجد هدف.",
            "لا يوجد هدف منذ ٢٠١٧.",
            '23: the words of Arabic hold a number: "٢٠١٧". [figure-typed-in-language]',
            "Leave it out: figures and months come from the record, where nobody has to remember to change them.",
            id="figure typed in digits of another script",
        ),
        pytest.param(
            UNCHECKED,
            "",
            "14: nobody has checked the translation into Arabic, and it does not say so. [unchecked-translation-unsaid]",
            'Add "checked_by:" with the role of whoever has, or "unchecked:" with a sentence in that language.',
            id="unchecked and not said",
        ),
        pytest.param(
            UNCHECKED,
            "      checked_by: Sam Sample\n",
            '37: "checked_by": "Sam Sample" is not a role. [key-not-a-role]',
            "Write a post or a team, like Head of Performance, and no name.",
            id="checked by a person",
        ),
        pytest.param(
            "code: ar",
            "code: en",
            '9: the language "en" is there twice. [language-twice]',
            "Put its words together, or correct the code.",
            id="language twice",
        ),
        pytest.param(
            "code: ar",
            "code: AR/x",
            '9: "code": "AR/x" is not an id. [key-not-an-id]',
            "Use small letters, digits and hyphens only, like early-start.",
            id="code that is no address",
        ),
        pytest.param(
            ", نوفمبر, ديسمبر]",
            "]",
            '30: "month_names" has 10 entries, but needs at least 12. [too-few-entries]',
            "Add what is missing.",
            id="months missing",
        ),
        pytest.param(
            "        red: {word: أحمر, means: لم يتحقق الهدف.}\n",
            "",
            '19: "red" is missing here. [missing-key]',
            'Add a line "red: ...".',
            id="rating without words",
        ),
    ],
)
def test_a_fault_in_the_main_figures(council: Path, refuse: Refuse, old: str, new: str, says: str, remedy: str) -> None:
    spoil(council, PATH, old, new)
    refuse(f"{PATH}:{says}\n    What to do: {remedy}")


def test_main_figures_without_words_in_any_language(council: Path, refuse: Refuse) -> None:
    file = council / PATH
    text = file.read_text("utf-8")
    file.write_text(text[: text.index("    pictures:")] + text[text.index("main_figures:") :], "utf-8")
    refuse(
        f"{PATH}:14: main figures are listed, but no language has words for them. [figures-without-pictures]\n"
        '    What to do: Add "pictures:" to a language, or delete "main_figures".'
    )


def test_a_council_can_offer_help_without_main_figures(council: Path) -> None:
    file = council / PATH
    text = file.read_text("utf-8")
    file.write_text(text[: text.index("    pictures:")], "utf-8")
    assert build(council) == 0
    assert (council / "build/docs/languages/index.md").is_file()
    assert not (council / "build/docs/languages/ar").exists()
