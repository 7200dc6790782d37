"""The glossary and the offers of help: one fault gives one plain message, and the site can do without them."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import build, spoil

GLOSSARY = "content/glossary.yml"
LANGUAGES = "content/languages.yml"


@pytest.mark.parametrize(
    ("path", "old", "new", "says", "remedy"),
    [
        pytest.param(
            GLOSSARY,
            "stands_for",
            "stand_for",
            '5: "stand_for" is not a known key. Did you mean "stands_for"? [unknown-key]',
            "Correct the spelling or remove the line.",
            id="key of a term misspelt",
        ),
        pytest.param(
            GLOSSARY,
            "    means: A seat that hangs from two ropes.\n",
            "",
            '7: "means" is missing here. [missing-key]',
            'Add a line "means: ...".',
            id="term without a meaning",
        ),
        pytest.param(
            LANGUAGES,
            "direction: rtl",
            "direction: right to left",
            '12: "right to left" is not a known value for "direction". [key-unknown-value]',
            'Use "ltr" or "rtl".',
            id="direction of a language",
        ),
        pytest.param(
            LANGUAGES,
            "    text: Please ask for help.\n",
            "",
            '4: "text" is missing here. [missing-key]',
            'Add a line "text: ...".',
            id="language without an offer",
        ),
    ],
)
def test_a_fault_in_another_file(
    council: Path, refuse: Refuse, path: str, old: str, new: str, says: str, remedy: str
) -> None:
    spoil(council, path, old, new)
    refuse(f"{path}:{says}\n    What to do: {remedy}")


def test_a_glossary_and_offers_of_help_can_be_missing(council: Path) -> None:
    docs = council / "build/docs"
    assert (docs / "glossary/index.md").is_file()
    assert (docs / "languages/index.md").is_file()
    (council / GLOSSARY).unlink()
    (council / LANGUAGES).unlink()
    assert build(council) == 0
    assert not (docs / "glossary/index.md").exists()
    assert not (docs / "languages/index.md").exists()
    assert "languages/" not in (docs / "index.md").read_text("utf-8")
