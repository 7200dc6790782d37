"""The doors of a plan: each has the id that its heading had, and that stands once on the page."""

from markupsafe import Markup

from generator.pages.document.block_views import BlockView, WordsView
from generator.pages.plan.doors import addressed
from tests.unit.pages.plan.plans import document, goal


def ids(*headings: str, **changes: object) -> list[str]:
    blocks = [BlockView(heading, Markup(""), WordsView(), Markup(""), ()) for heading in headings]
    return [address for address, _ in addressed(document("", **changes).plan, blocks)]


def test_a_door_has_the_id_of_its_heading() -> None:
    assert ids("Our vision", "What comes next?") == ["our-vision", "what-comes-next"]


def test_a_second_door_of_one_heading_has_a_number() -> None:
    assert ids("Money", "Money", "Money!", "Play") == ["money", "money_1", "money_2", "play"]


def test_no_door_takes_an_id_that_the_page_has_already() -> None:
    parts = [goal("toys", "1 |"), goal("sand", "")]
    assert ids("Toys", "Group toys", "Actions", "Data notes", priorities=parts) == [
        "toys_1",
        "group-toys_1",
        "actions_1",
        "data-notes_1",
    ]
    assert ids("Toys", priorities=[goal("sand", "")]) == ["toys"]


def test_a_heading_without_a_letter_has_an_id_all_the_same() -> None:
    assert ids("?", "!") == ["_1", "_2"]
