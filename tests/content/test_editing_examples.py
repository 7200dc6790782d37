"""The examples of the editor's guide are true: each reference gives what the guide says that readers see."""

import re

import pytest
import yaml

from generator.prose.lexicon.find import claim_words
from generator.schema.events import Event, Rebase
from generator.schema.groups import GroupKind
from generator.schema.languages import Pictures
from generator.schema.named_lists import NamedList
from generator.schema.narrative import ChartHeadline, EverydayWords, Explained, ThemeStory
from generator.schema.typed import Strict
from tests.content.texts import REPOSITORY, Text, with_figures

ROW = re.compile(r"^\| (`\[\[.*) \| (.*) \|$", re.MULTILINE)
SAY = re.compile(r"^\| [a-z ]+ \| (.*\[\[.*) \| (.*) \|$", re.MULTILINE)
GUIDE = (REPOSITORY / "EDITING.md").read_text("utf-8")
EXAMPLES = ROW.findall(GUIDE)
SAID = SAY.findall(GUIDE)
READ = re.findall(r"^\| (?:it|how) [a-z ]+ \| ([^\[`]+) \|$", GUIDE.split("These words are read.")[1], re.MULTILINE)[:8]
FORMS = re.findall(r"^\| [a-z ]+ \| ([^|]+) \|$", GUIDE.split("read in fixed forms.")[1], re.MULTILINE)[1:9]
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
    assert len(EXAMPLES) == 18
    assert len(SAID) == 17


@pytest.mark.parametrize(("written", "seen"), SAID)
def test_a_sentence_with_a_claim_reference_reads_as_the_guide_says(written: str, seen: str) -> None:
    text = with_figures(Text("EDITING.md: example", written.replace("`", "")))
    assert text[0].upper() + text[1:] == seen


# Sentences in which a word of the guide's list may stand.
CARRIERS = (
    "The share {}.",
    "It {} 5 in May.",
    "It was {}, 5.",
    "That is 5 {} in May.",
    "It is {} England.",
    "It is {} the target.",
    "It {} the target.",
    "The share went, {}, to 5.",
    "In 5 wards {} children were seen.",
    "It is 5 {} as in May.",
    "It is {} May.",
)


@pytest.mark.parametrize("word", [word for words in READ for word in re.split(r"[,;] ", words)])
def test_each_word_of_the_list_is_read(word: str) -> None:
    assert any(claim_words(carrier.format(word)) for carrier in CARRIERS)


@pytest.mark.parametrize("example", [part for form in FORMS for part in form.split("; ")])
def test_each_fixed_form_of_the_guide_has_a_claim_word(example: str) -> None:
    assert claim_words(example)


@pytest.mark.parametrize(
    ("key", "model"),
    [
        ("events", Event),
        ("rebases", Rebase),
        ("themes", ThemeStory),
        ("explained", Explained),
        ("everyday", EverydayWords),
        ("kinds", GroupKind),
        ("lists", NamedList),
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
