"""The examples of the editor's guide are true: each reference gives what the guide says that readers see."""

import re

import pytest
import yaml

from generator.schema.events import Event, Rebase
from generator.schema.languages import Pictures
from generator.schema.narrative import ChartHeadline, EverydayWords, Explained, ThemeStory
from generator.schema.typed import Strict
from tests.content.texts import REPOSITORY, Text, with_figures

ROW = re.compile(r"^\| (`\[\[.*) \| (.*) \|$", re.MULTILINE)
GUIDE = (REPOSITORY / "EDITING.md").read_text("utf-8")
EXAMPLES = ROW.findall(GUIDE)
# Plain texts, as the generator reads them: dates stay as they are typed.
BLOCKS = [yaml.load(block, yaml.BaseLoader) for block in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)]


@pytest.mark.parametrize(("written", "seen"), EXAMPLES)
def test_readers_see_what_the_guide_says(written: str, seen: str) -> None:
    for reference in re.findall(r"\[\[.*?\]\]", written):
        assert with_figures(Text("EDITING.md: example", reference)) in seen


def test_the_example_of_a_charts_own_headline_is_true() -> None:
    guide = (REPOSITORY / "EDITING.md").read_text("utf-8")
    [example] = re.findall(r"(?s)```yaml\n(chart_headlines:.*?)```", guide)
    [typed] = [ChartHeadline.model_validate(entry) for entry in yaml.safe_load(example)["chart_headlines"]]
    seen = with_figures(Text("EDITING.md: example", typed.text))
    assert f'Readers see "{seen}".' in guide
    assert typed.written_for.text == "2017-01" and len(seen.split()) <= 15


def test_the_guide_has_an_example_of_everything() -> None:
    assert len(EXAMPLES) == 27


@pytest.mark.parametrize(
    ("key", "model"),
    [
        ("events", Event),
        ("rebases", Rebase),
        ("themes", ThemeStory),
        ("explained", Explained),
        ("everyday", EverydayWords),
    ],
)
def test_the_guide_shows_what_can_be_typed(key: str, model: type[Strict]) -> None:
    entries = [entry for block in BLOCKS for entry in block.get(key, [])]
    assert [model.model_validate(entry) for entry in entries]


def test_the_guide_shows_the_words_of_a_language() -> None:
    [typed] = [block["pictures"] for block in BLOCKS if "pictures" in block]
    assert Pictures.model_validate(typed).unchecked


def test_the_guides_own_headlines_are_short_enough() -> None:
    [front] = [block["front_headline"] for block in BLOCKS if "front_headline" in block]
    themes = [entry["headline"] for block in BLOCKS for entry in block.get("themes", [])]
    assert len(front) <= 60
    assert themes and max(map(len, themes)) <= 80
