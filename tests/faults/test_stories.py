"""What opens a theme's page, and what is said of measures: each once, in its place, and only if it says anything."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import CARDS, WORDS, build, spoil

STORY = "  - {{theme: {}, written_for: 2017-01, headline: Many came, story: It went well.{}}}\n"
EXPLAINED = "  - {{indicators: [{}], written_for: 2017-01, about: Visits{}}}\n"

FEBRUARY = WORDS.replace("2017-01", "2017-02")


def write(root: Path, listed: str, path: str = WORDS) -> None:
    spoil(root, path, "document:\n", f"{listed}document:\n")


@pytest.mark.parametrize(
    ("listed", "says"),
    [
        pytest.param(
            "themes:\n" + STORY.format("reqests", ""),
            ':{}: theme "reqests" is not in the registry. Did you mean "requests"? [commentary-on-no-theme]\n'
            "    What to do: Correct the theme.",
            id="of no theme",
        ),
        pytest.param(
            "themes:\n" + 2 * STORY.format("requests", ""),
            ':{}: the theme "requests" has two stories. [theme-story-twice]\n    What to do: Delete one of the two.',
            id="twice",
        ),
        pytest.param(
            "themes:\n" + STORY.format("requests", ", lead: es-2-1"),
            ':{}: "es-2-1" does not belong to the theme "requests". [theme-led-by-another]\n'
            "    What to do: Name a measure of the theme, or leave out the line.",
            id="led by another",
        ),
        pytest.param(
            "explained:\n" + 2 * EXPLAINED.format("es-1-1", ", why: It rained."),
            ':{}: "es-1-1" is explained in two entries. [explained-twice]\n'
            "    What to do: Delete it from one of the two.",
            id="explained twice",
        ),
        pytest.param(
            "explained:\n" + EXPLAINED.format("es-1-1", ""),
            ':{}: this entry about "Visits" says neither why nor what is being done. [explains-nothing]\n'
            "    What to do: Add a line why:, or a list done:, or delete the entry.",
            id="explains nothing",
        ),
    ],
)
def test_what_stops(listed: str, says: str, council: Path, refuse: Refuse) -> None:
    before = (council / WORDS).read_text("utf-8").split("document:\n")[0].count("\n")
    write(council, listed)
    refuse(WORDS + says.format(before + listed.count("\n")))


def test_no_theme_is_named_like_another_page(council: Path, refuse: Refuse) -> None:
    cards = (council / CARDS).read_text("utf-8").replace("id: visits", "id: all").replace("theme: visits", "theme: all")
    (council / CARDS).write_text(cards, "utf-8")
    for path in (WORDS, FEBRUARY):
        words = (council / path).read_text("utf-8").replace("theme: visits", "theme: all")
        (council / path).write_text(words, "utf-8")
    refuse(
        f'{CARDS}:9: a theme can\'t have the id "all": a page of each release is called so. [theme-named-like-a-page]\n'
        "    What to do: Give it another id."
    )


def test_a_theme_opens_with_its_story_and_its_measures_say_why(council: Path) -> None:
    story = STORY.format("requests", "").replace("Many came", '"[[es-1-1]] came <b>"')
    explained = EXPLAINED.format("es-1-1", ", why: It rained., done: [We mop.]")
    write(council, f"themes:\n{story}explained:\n{explained}".replace("2017-01", "2017-02"), FEBRUARY)
    assert build(council) == 0
    theme = (council / "build/docs/scorecards/early-start/2017-02/requests/index.md").read_text("utf-8")
    assert "\n# 70 came &lt;b&gt;\n" in theme
    assert "<dt>Visits</dt><dd><p>We mop.</p></dd>" in theme
    measure = (council / "build/docs/indicators/es-1-1/index.md").read_text("utf-8")
    assert "<p>It rained.</p>" in measure
    assert "<p>We mop.</p>" in measure
    other = (council / "build/docs/indicators/es-2-1/index.md").read_text("utf-8")
    assert "<p>The report gives no reason.</p>" in other
    assert "<p>No current action is recorded for this measure.</p>" in other
