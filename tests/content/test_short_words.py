"""The words that open pages: every theme has its story, and reasons and what is being done are short."""

import re

import yaml

from tests.content.ours import IS_OURS
from tests.content.texts import REPOSITORY, Text, running_texts, with_figures

# As many words as EDITING.md asks for.
MOST = {"why": 25, "done": 20}
PLACE = re.compile(r"content/scorecards/[^:]+: explained \d+ (why|done)\b")
SENTENCES = re.compile(r"[.!?](?:\s|$)")


def explained() -> list[tuple[Text, str]]:
    return [(text, found[1]) for text in running_texts() if (found := PLACE.match(text.place))]


def test_reasons_and_what_is_being_done_are_short() -> None:
    found = explained()
    long = [text.place for text, kind in found if len(with_figures(text).split()) > MOST[kind]]
    assert long == []
    assert len(found) > 40 or not IS_OURS


def test_each_line_says_one_thing_and_each_reason_two_at_most() -> None:
    most = {"why": 2, "done": 1}
    assert [t.place for t, kind in explained() if len(SENTENCES.findall(with_figures(t))) > most[kind]] == []


def test_every_theme_has_a_story() -> None:
    for path in sorted((REPOSITORY / "data" / "indicators").glob("*.yml")):
        registry = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        newest = max((REPOSITORY / "content" / "scorecards" / path.stem).glob("*.yml"))
        stories = yaml.load(newest.read_text("utf-8"), yaml.BaseLoader).get("themes")
        told = {story["theme"] for story in stories or ()}
        assert told == {theme["id"] for theme in registry["themes"]} or not (told or IS_OURS)
