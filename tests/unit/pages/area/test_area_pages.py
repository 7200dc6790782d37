"""The pages of areas, made of small councils: who has one, what its panels look like, and what must stay hidden."""

import re
from pathlib import Path

import pytest

from generator.build import build_site
from generator.publish.files import read_templates
from tests.unit.samples import AREAS, AS_PRINTED, CARD, COUNT, HEAD, NARRATIVE, RELEASE, project, registry

TEMPLATES = read_templates(Path(__file__).parents[4])
HIDE = {"disclosure": {"counts": "children", "rule": "hide"}}
DFE = AS_PRINTED | {"id": "hide", "profile": "dfe", "rated_from": 10, "caution_below": 30}


def pages(rows: str, *cards: dict[str, object], areas: str = AREAS) -> dict[str, str]:
    rules = [AS_PRINTED, {name: value for name, value in DFE.items() if name != "publication"}]
    changes = {
        RELEASE: HEAD + rows,
        "data/areas.csv": areas,
        "data/indicators/things.yml": registry(*cards, rules=rules),
        "content/scorecards/things/2017-01.yml": NARRATIVE,
    }
    return {file.path: file.text for file in build_site(project(changes), TEMPLATES).files if file.path.endswith(".md")}


def row(area: str, value: str, period: str = "2017-01", parts: str = ",", status: str = "") -> str:
    note = "x" if status else ""
    return f"t-1,{area},{period},,{value},{parts},{status},{note}\n"


def test_a_council_without_figures_by_area_has_no_page_of_areas() -> None:
    made = pages(row("B", "50"), CARD)
    assert not [path for path in made if path.startswith("areas/")]
    assert "By area" not in made["index.md"]


def test_an_area_without_figures_and_what_is_no_place_have_no_page() -> None:
    areas = AREAS + "X,Not said,no place,B,,\n"
    made = pages(row("B", "50") + row("N", "60") + row("X", "40"), CARD, areas=areas)
    assert sorted(path for path in made if path.startswith("areas/")) == ["areas/index.md", "areas/north/index.md"]
    assert "rc-switch" not in made["areas/north/index.md"]


def test_the_side_is_told_with_both_figures() -> None:
    page = pages(row("B", "50.0") + row("N", "60.0") + row("S", "40.0"), CARD)["areas/south/index.md"]
    assert "# How is Things doing in South?" in page
    assert '<p class="rc-sums__value">1 of 1</p>' in page and "are behind Borough" in page
    assert "## Behind Borough: 1 figure {: #things-behind }" in page
    assert "40.0%</strong> South" in page and "50.0% Borough" in page


def of_months(area: str, many: int) -> str:
    return "".join(row(area, f"{50 + month}.0", f"2016-{month:02}") for month in range(13 - many, 13))


@pytest.mark.parametrize(
    ("many", "shown"), [(1, "rc-dots"), (2, "rc-fewer"), (3, "rc-fewer"), (4, "chart panel"), (12, "chart panel")]
)
def test_only_four_figures_make_a_line(many: int, shown: str) -> None:
    rows = "".join(of_months(area, many) for area in "BNS") + row("B", "", status="not available")
    page = pages(rows, CARD)["areas/north/index.md"]
    assert [kind for kind in ("rc-dots", "rc-fewer", "chart panel") if f'class="{kind}' in page] == [shown]


def test_the_dots_are_of_every_area_and_of_the_whole() -> None:
    page = pages(row("B", "50.0") + row("N", "60.0") + row("S", "40.0"), CARD)["areas/north/index.md"]
    assert re.findall(r'<th scope="row">(\w+)</th><td><svg', page) == ["North", "South", "Borough"]
    assert page.count('class="rc-dots__here"') == 1


def test_no_share_and_no_bar_gives_a_hidden_count_away() -> None:
    """3 in North is hidden, and 20 in South, which would give it away; the whole is shown."""
    card = CARD | COUNT | HIDE | {"areas_add_up": True}
    made = pages(row("B", "23") + row("N", "3") + row("S", "20"), card)
    for area in ("north", "south"):
        page = made[f"areas/{area}/index.md"]
        assert "<strong>suppressed</strong> of 23" in page
        assert "so no share is worked out" in page
        assert 'class="rc-share"' not in page and "%</td>" not in page
        assert not re.search(r"(?<![\d.#-])(3|20)(?![\d.%-])", re.sub(r"<svg.*?</svg>|<[^>]*>", " ", page))


def test_a_hidden_share_has_no_side() -> None:
    card = CARD | HIDE
    rows = row("B", "50.0", parts="30,60") + row("N", "10.0", parts="2,20") + row("S", "70.0", parts="28,40")
    made = pages(rows, card)
    page = made["areas/north/index.md"]
    assert "suppressed</strong> North" in page and "The figure is suppressed." in page
    assert "10.0%" not in page and "are behind" in page and '<p class="rc-sums__value">0 of 1</p>' in page


def test_a_share_has_its_bar_and_its_percentage() -> None:
    card = CARD | COUNT | {"areas_add_up": True}
    page = pages(row("B", "23") + row("N", "3") + row("S", "20"), card)["areas/north/index.md"]
    assert 'class="rc-share"' in page and '<td class="rc-num">13%</td>' in page and "Besides: South 20." in page
    assert '<p class="rc-sums__value">3</p>' in page and "13% of 23 in Borough" in page


def test_names_are_plain_text() -> None:
    areas = AREAS.replace("North", "N<b>orth & *Up*")
    page = pages(row("B", "50.0") + row("N", "60.0") + row("S", "40.0"), CARD, areas=areas)[
        "areas/n-b-orth-up/index.md"
    ]
    body = page.split("---", 2)[2]
    assert "N<b>" not in body and "*Up*" not in body


def test_why_measures_have_no_areas_is_told() -> None:
    other = CARD | {"id": "t-2", "number": "2", "name": "Other things", "question": "And these?"}
    made = pages(row("B", "50.0") + row("N", "60.0") + row("B", "5").replace("t-1", "t-2"), CARD, other)
    page = made["areas/north/index.md"]
    assert "Not by area: Things" in page and "1 of 2 measures" in page and "The record does not say why." in page


def test_the_names_that_a_report_lists_stand_closed_with_their_number_and_no_ranking() -> None:
    named = """\
lists:
  - indicator: t-1
    kind: listed
    title: Clubs that grew
    period: 2017-01
    counted: 3
    source: Page 2
    note: The report counts three and names two.
    by_area:
      - {area: N, of: 5, names: ["Hill <b>Tots</b>"]}
      - {area: S, names: [Weir Wrens]}
  - {indicator: t-1, kind: sent no figures, title: Silent clubs, period: 2017-01, counted: 1, source: x, names: [Ducks]}
"""
    changes = {
        RELEASE: HEAD + row("B", "50.0") + row("N", "60.0") + row("S", "40.0"),
        "data/named-lists/things/2017-01.yml": named,
    }
    made = {file.path: file.text for file in build_site(project(changes), TEMPLATES).files if file.path.endswith(".md")}
    found = {
        place: closed_list(made[f"{place}/index.md"]) for place in ("areas/north", "areas/south", "indicators/t-1")
    }
    assert found == {
        "areas/north": ["Hill &lt;b&gt;Tots&lt;/b&gt;", "Ducks"],
        "areas/south": ["Weir Wrens", "Ducks"],
        "indicators/t-1": ["Hill &lt;b&gt;Tots&lt;/b&gt;", "Weir Wrens", "Ducks"],
    }
    page = made["areas/north/index.md"]
    assert (
        '<details id="named"><summary>Schools and others that the report names <span class="rc-count">2 names' in page
    )
    assert "Listed by the report; this is not a ranking. The report counts three and names two." in page
    assert "North: 1 of 5" in page and "Area not said: 1" in page and "Source: Page 2." in page


def closed_list(page: str) -> list[str]:
    """The names in the closed part."""
    part = page.partition('<details id="named">')[2].partition("</details>")[0]
    return re.findall("<li>(.*?)</li>", part)
