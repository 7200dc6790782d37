"""The lines over the years: cut where a year has no figure, named at their ends, with the neighbours' band behind."""

from itertools import combinations

from generator.charts.compared.over_years import years_headline, years_view
from generator.charts.compared.years import BESIDE, STORY, STORY_PHONE, years
from tests.unit.charts.compared.compared import SHARE, compared, year
from tests.unit.charts.drawing import parts, words

GAP = compared(
    "80",
    ["71"],
    years=[
        year(2019, None),
        year(2020, "90", "69", "86"),
        year(2021, None, "68", "85"),
        year(2022, "85", None, None),
        year(2023, "82", "67", "84.5"),
        year(2024, "80", "67", "86.5"),
    ],
)


def paths(drawing: str, kind: str) -> list[str]:
    return [part.looks["d"] for part in parts(drawing) if part.looks.get("class") == kind and part.tag == "path"]


def test_a_year_without_a_figure_cuts_the_line_and_a_year_alone_is_a_dot() -> None:
    view = years_view(GAP)
    assert view is not None
    drawing = years(view, STORY)
    [ours], [england], band = paths(drawing, "ours"), paths(drawing, "england"), paths(drawing, "band")
    assert (ours.count("M"), ours.count("L")) == (1, 2), "2022 to 2024; 2020 stands alone"
    assert (england.count("M"), england.count("L")) == (2, 2), "2020 to 2021, and 2023 to 2024"
    assert len(band) == 2
    assert sum(part.tag == "circle" for part in parts(drawing)) == 2, "2020, and the newest"


def test_years_before_the_first_figure_of_anybody_are_not_drawn() -> None:
    view = years_view(GAP)
    assert view is not None
    assert view.labels == ("2020", "2021", "2022", "2023", "2024")


def test_it_says_to_the_ear_what_it_shows() -> None:
    view = years_view(GAP)
    assert view is not None
    assert view.title == "Little Sampleton 90 in 2020, 80 in 2024."
    assert view.description == (
        "Neighbours' median 86.0 in 2020, 86.5 in 2024. England 69 in 2020, 67 in 2024. "
        "No figure of Little Sampleton for 2021."
    )


def test_two_years_are_a_line_and_one_is_not() -> None:
    one = compared("80", ["71"], years=[year(2024, None, "67"), year(2025, "80", "67", "71")])
    two = compared("80", ["71"], years=[year(2024, "79"), year(2025, "80")])
    assert years_view(one) is None and years_view(two) is not None
    assert years_headline(one) == "Little Sampleton 80 in 2025"
    assert years_headline(compared(None, ["71"])) == "Little Sampleton has no figure"


def test_no_words_lie_on_others_or_run_out_at_any_size() -> None:
    close = [year(number, "20.1", "20.2", "20.3") for number in range(2010, 2026)]
    long = "Hollowhurst, Inglemere and Jesterford"
    for case in (GAP, compared("20.1", ["20"], measure=SHARE, name=long, years=close)):
        view = years_view(case)
        assert view is not None
        for frame in (BESIDE, STORY, STORY_PHONE):
            found = words(years(view, frame))
            assert [w.text for w in found if w.box.left < 0 or w.box.right > frame.width] == []
            assert [w.text for w in found if w.box.top < 0 or w.box.bottom > frame.height] == []
            assert [(a.text, b.text) for a, b in combinations(found, 2) if a.box.overlaps(b.box)] == []
