"""What the change sheet says of the colours that a document prints."""

from generator.publish.changes.about_figures import ratings, unlike_printed
from generator.publish.changes.pairs import Compared
from tests.unit.changing import RATED, compared, release

RELEASE = "data/releases/things/{month}.csv"


def printed(then: str, now: str) -> Compared:
    """Two releases with one figure each, `50.0 amber`, of which green is 95 or more and red the rest."""
    return compared(_release("2017-01", then), _release("2017-02", now), RATED)


def _release(month: str, cell: str) -> dict[str, str]:
    value, _, colour = cell.partition(" ")
    path, rows = RELEASE.format(month=month), f"t-1,B,{month},,{value},,,,,{colour}\n"
    head = "indicator,area,period,group,value,numerator,denominator,status,note,rating\n"
    return release(month, "") | {path: head + rows}


def told(found: Compared) -> list[str]:
    return [line.words for section in ratings(found) for line in section.lines]


def test_a_colour_that_moves_alone_is_another_change_of_rating() -> None:
    found = printed("50.0 amber", "51.0 red")
    assert {section.id: len(section.lines) for section in ratings(found)} == {
        "red": 0,
        "green": 0,
        "other-ratings": 1,
        "news": 0,
    }
    assert told(found) == [
        "from red (50.0%, January 2017, amber in the report) to red (51.0%, February 2017, red in the report)."
    ]
    assert told(printed("50.0 red", "51.0 red")) == []


def test_a_rating_that_turned_says_what_the_report_prints() -> None:
    assert told(printed("96.0", "51.0 amber")) == [
        "from green (96.0%, January 2017) to red (51.0%, February 2017, amber in the report)."
    ]


def test_a_rating_that_is_newly_not_the_one_that_was_printed_is_told_as_readers_are_told() -> None:
    [line] = unlike_printed(printed("50.0 red", "51.0 amber")).lines
    assert (line.subject, line.page) == ("1 Things done in time", "indicators/t-1/index.md")
    assert line.words == "The report prints amber for February 2017; by the bound that it prints the figure is red."
    assert unlike_printed(printed("50.0 amber", "51.0 red")).lines == ()
    assert len(unlike_printed(printed("50.0 amber", "51.0 amber")).lines) == 1
    assert unlike_printed(compared(_release("2017-01", "50.0 amber"), {}, RATED)).lines == ()
