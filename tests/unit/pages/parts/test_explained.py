"""What editors wrote to open pages: each in its place, with its age, and nothing where nobody wrote."""

import pytest
from markupsafe import Markup

from generator.build import check_sources
from generator.pages.parts.explained import (
    ExplainedView,
    StoryView,
    explained_in,
    explained_of,
    front_headline,
    story_of_theme,
)
from generator.pages.parts.told import Teller
from generator.prose.told import tell
from generator.record.content import Content
from tests.unit.samples import CARD, HEAD, NARRATIVE, RELEASE, project, registry

PAGE = "x/"
TWO = registry(
    CARD, CARD | {"id": "t-2", "number": "2", "name": "Others"}, CARD | {"id": "t-3", "number": "3", "name": "Rest"}
)
FIGURES = HEAD + "".join(f"t-{n},B,2017-01,,{value},,,,\n" for n, value in ((1, 50), (2, 40), (3, 30)))
TYPED = """\
front_headline: "Only [[t-1]] & not more"
themes:
  - theme: things
    written_for: 2017-01
    headline: "Only [[t-1]] <b> came"
    story: "Only [[t-1]] *came*."
    lead: t-2
explained:
  - indicators: [t-2]
    written_for: 2016-12
    about: Others & more
    done: [We write., "We <call>."]
  - indicators: [t-1]
    written_for: 2017-01
    about: Things
    why: It rained.
"""


def content(typed: str = TYPED) -> Content:
    files = {"data/indicators/things.yml": TWO, RELEASE: FIGURES}
    return check_sources(project(files | {"content/scorecards/things/2017-01.yml": NARRATIVE + typed}))


def explained(*names: str, typed: str = TYPED) -> tuple[ExplainedView, ...]:
    found = content(typed)
    scorecard = found.scorecards[0]
    return explained_in(Teller(tell(found), PAGE), scorecard, scorecard.latest, names)


def test_an_explanation_holds_what_was_typed_and_how_old_it_is() -> None:
    found = content()
    scorecard, teller = found.scorecards[0], Teller(tell(found), PAGE)
    assert explained_of(teller, scorecard, scorecard.latest, "t-2") == ExplainedView(
        "Others & more",
        Markup(""),
        (Markup("<p>We write.</p>"), Markup("<p>We &lt;call&gt;.</p>")),
        "Written about December 2016. The figures beside it are for January 2017.",
    )
    assert explained_of(teller, scorecard, scorecard.latest, "t-1") == ExplainedView(
        "Things", Markup("<p>It rained.</p>"), (), ""
    )
    assert explained_of(teller, scorecard, scorecard.latest, "t-3") is None


@pytest.mark.parametrize(
    ("names", "about"),
    [
        (("t-1", "t-2"), ["Others & more", "Things"]),  # In the order typed.
        (("t-1",), ["Things"]),
        (("t-3",), []),
        ((), []),
    ],
)
def test_of_several_measures_each_explanation_stands_once(names: tuple[str, ...], about: list[str]) -> None:
    assert [each.about for each in explained(*names)] == about


def test_an_explanation_of_two_measures_stands_once_for_both() -> None:
    typed = TYPED.replace("indicators: [t-1]", "indicators: [t-1, t-3]")
    assert [each.about for each in explained("t-3", "t-1", typed=typed)] == ["Things"]


def test_the_story_of_a_theme_is_plain_in_its_headline_and_links_in_its_words() -> None:
    found = content()
    scorecard, teller = found.scorecards[0], Teller(tell(found), PAGE)
    assert story_of_theme(teller, scorecard, scorecard.latest, "things") == StoryView(
        "Only 50.0% <b> came",  # A plain text: the template escapes it.
        Markup('<p>Only <a href="../indicators/t-1/" aria-label="50.0%, measure 1">50.0%</a> <em>came</em>.</p>'),
        "",
        "t-2",
    )
    assert story_of_theme(teller, scorecard, scorecard.latest, "others") is None


def test_an_old_story_says_so_and_may_leave_the_lead_to_the_news() -> None:
    typed = TYPED.replace("    lead: t-2\n", "").replace(
        "things\n    written_for: 2017-01", "things\n    written_for: 2016-12"
    )
    found = content(typed.replace("[[t-1]]", "a few"))
    scorecard = found.scorecards[0]
    story = story_of_theme(Teller(tell(found), PAGE), scorecard, scorecard.latest, "things")
    assert story is not None
    assert (story.age, story.lead) == ("Written about December 2016. The figures beside it are for January 2017.", "")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (TYPED, "Only 50.0% & not more"),
        ("", ""),
    ],
)
def test_the_front_page_is_headed_by_what_was_typed(typed: str, says: str) -> None:
    found = content(typed)
    assert front_headline(found, tell(found), PAGE) == says


def test_an_old_headline_does_not_head_the_front_page() -> None:
    old = NARRATIVE.replace("written_for: 2017-01\nheadline", "written_for: 2016-12\nheadline")
    files = {"data/indicators/things.yml": TWO, RELEASE: FIGURES}
    found = check_sources(project(files | {"content/scorecards/things/2017-01.yml": old + "front_headline: Slow\n"}))
    assert front_headline(found, tell(found), PAGE) == ""
