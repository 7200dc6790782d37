import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.content.site.documents import PAGES
from tests.content.site.printed import id_of, rows_of
from tests.site.builders import BUILDERS, build_with
from tests.site.building import REPOSITORY
from tests.site.document import Element, article
from tests.site.links import dead_links
from tests.site.sameness import differences, unlike_the_source

SCORECARDS = ("early-help", "safeguarding")
NOTICE = yaml.safe_load((REPOSITORY / "content" / "site.yml").read_text("utf-8")).get("notice", "")
FIXED_PAGES = {
    "",
    "404.html",
    "about/",
    "about/accessibility/",
    "about/confidentiality/",
    "about/contact/",
    "about/data-notes/",
    "about/corrections/",
    "about/methods/",
    "about/privacy/",
    "about/release-calendar/",
    "about/this-release/",
    "areas/",
    "areas/central/",
    "areas/north/",
    "areas/south/",
    "compare/",
    "data/",
    "explore/",
    "groups/",
    "indicators/",
    "news/2017-01/",
    "themes/",
    "scorecards/",
    "scorecards/early-help/",
    "scorecards/early-help/2017-01/",
    "scorecards/safeguarding/",
    "scorecards/safeguarding/2017-01/",
    "search/",
    "style/",
    *PAGES,
}
# The indicators that share something have a list of their own.
RATINGS = ("amber", "green", "not-rated", "red")
# Better and worse keep the addresses that they had before a change had to be a real one.
DIRECTIONS = ("better", "down", "no-change", "not-compared", "up", "worse")
MOVEMENTS = ("cant-tell", "higher-than-usual", "lower-than-usual", "no-real-change")
ROWS_OF_REFERENCE = {"early-help": 55, "safeguarding": 83}


def registry(scorecard: str) -> dict[str, Any]:
    text = (REPOSITORY / "data" / "indicators" / f"{scorecard}.yml").read_text("utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def indicator_ids(scorecard: str) -> list[str]:
    return [indicator["id"] for indicator in registry(scorecard)["indicators"]]


@pytest.mark.parametrize("builder", BUILDERS[1:])
def test_every_other_builder_gives_the_same_site(site: Path, builder: str, tmp_path: Path) -> None:
    shutil.copytree(site.parent / "docs", tmp_path / "build" / "docs")
    shutil.copy(site.parent / "mkdocs.yml", tmp_path / "build")
    other = build_with(builder, tmp_path)
    assert differences(site, other) == []
    assert unlike_the_source(tmp_path / "build" / "docs", other) == []


def test_the_site_has_these_pages_and_no_others(pages: dict[str, Element]) -> None:
    indicators = [name for scorecard in SCORECARDS for name in indicator_ids(scorecard)]
    assert len(indicators) == 149
    of_months = {f"scorecards/{card}/2017-01/{page}/" for card in SCORECARDS for page in pages_of_month(card)}
    national = yaml.safe_load((REPOSITORY / "data" / "national" / "measures.yml").read_text("utf-8"))["measures"]
    of_nation = {f"compare/{measure['id']}/" for measure in national}
    assert len(of_nation) == 6
    of_actions = set(pages_of_actions())
    assert len(of_actions) == 268
    assert set(pages) == FIXED_PAGES | of_months | of_nation | of_actions | {
        f"indicators/{name}/" for name in (*indicators, *lists())
    }


def pages_of_month(scorecard: str) -> Iterator[str]:
    """The whole of a release on one page, what there is for a meeting, and a page for each theme."""
    yield from ("all", "cover", "pack", "pack/short")
    yield from (theme["id"] for theme in registry(scorecard)["themes"])


def pages_of_actions() -> Iterator[str]:
    """A page for each action of each plan, as its file lists them."""
    for path in sorted((REPOSITORY / "content" / "plans").glob("*.yml")):
        plan = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        outcomes = plan.get("outcomes", [])
        goals = [*outcomes, *(goal for outcome in outcomes for goal in outcome.get("priorities", []))]
        for goal in [*goals, *plan.get("priorities", [])]:
            yield from (f"plans/{path.stem}/{action['ref'].replace('.', '-')}/" for action in goal.get("actions", []))


def lists() -> Iterator[str]:
    yield from (f"rating/{rating}" for rating in RATINGS)
    yield from (f"direction/{direction}" for direction in DIRECTIONS)
    yield from (f"movement/{movement}" for movement in MOVEMENTS)
    for scorecard in SCORECARDS:
        yield f"scorecard/{scorecard}"
        yield from (f"theme/{scorecard}-{theme['id']}" for theme in registry(scorecard)["themes"])


@pytest.mark.parametrize("scorecard", SCORECARDS)
def test_each_row_of_the_printed_summary_has_a_page_with_its_number(scorecard: str, pages: dict[str, Element]) -> None:
    rows = rows_of(f"{scorecard}/summary.csv")
    assert len(rows) == ROWS_OF_REFERENCE[scorecard]
    text = [article(pages[f"indicators/{id_of(scorecard, row)}/"]).text for row in rows]
    numbers = [f"Number in the report {row['number']} " for row in rows]
    assert [number for number, words in zip(numbers, text, strict=True) if number not in words] == []


def test_each_page_says_what_it_is(pages: dict[str, Element]) -> None:
    assert list(faults_of_head(pages)) == []


def faults_of_head(pages: Mapping[str, Element]) -> Iterator[str]:
    for address, page in pages.items():
        if next(page.all("html")).attributes.get("lang") != "en-GB":
            yield f"{address}: no language"
        if len(list(page.all("h1"))) != 1:
            yield f"{address}: not one main heading"
        if not any(meta.attributes.get("content") for meta in page.all("meta") if is_named(meta, "description")):
            yield f"{address}: no description"
        if NOTICE not in page.text:
            yield f"{address}: no notice"
    titles = Counter(next(page.all("title")).text for page in pages.values())
    yield from (f'"{title}": {times} pages have this title' for title, times in titles.items() if times > 1)


def is_named(meta: Element, name: str) -> bool:
    return meta.attributes.get("name") == name


def test_each_page_goes_down_its_headings_one_step_at_a_time(pages: dict[str, Element]) -> None:
    assert list(skipped_headings(pages)) == []


def skipped_headings(pages: Mapping[str, Element]) -> Iterator[str]:
    for address, page in pages.items():
        depth = 0
        for heading in article(page).all("h1", "h2", "h3", "h4", "h5", "h6"):
            if int(heading.tag[1]) > depth + 1:
                yield f"{address}: {heading.tag} {heading.text}"
            depth = int(heading.tag[1])


def test_no_page_gives_one_id_to_two_things(pages: dict[str, Element]) -> None:
    assert {address: twice for address, page in pages.items() if (twice := repeated_ids(page))} == {}


def repeated_ids(page: Element) -> list[str]:
    times = Counter(element.attributes["id"] for element in page.all() if "id" in element.attributes)
    return [name for name, count in times.items() if count > 1]


def test_every_link_file_and_anchor_within_the_site_is_there(site: Path, pages: dict[str, Element]) -> None:
    assert list(dead_links(site, pages)) == []


def test_a_page_loads_nothing_from_another_host(pages: dict[str, Element]) -> None:
    assert list(loads_from_elsewhere(pages)) == []


def loads_from_elsewhere(pages: Mapping[str, Element]) -> Iterator[str]:
    for address, page in pages.items():
        inside = set(map(id, article(page).all("a")))
        for element in page.all():
            if (
                "application/ld+json" in element.attributes.get("type", "")
                or element.attributes.get("rel") == "canonical"
            ):
                continue  # They say where the page and its data are at home; nothing is loaded from there.
            where = f"{address}: <{element.tag}"
            for name in ("href", "src", "srcset", "style", "data", "poster", "action"):
                value = element.attributes.get(name, "")
                if is_elsewhere(value) and id(element) not in inside:
                    yield f'{where} {name}="{value}">'
            if element.tag in ("script", "style") and is_elsewhere("".join(map(str, element.children))):
                yield f"{where}> {element.children}"


def is_elsewhere(text: str) -> bool:
    return bool(re.search(r"https?:|^//|[(\"'\s]//\w", text))


def test_a_stylesheet_loads_nothing_from_another_host(site: Path) -> None:
    loads = re.compile(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//[^\"')]*")
    sheets = {path.name: path.read_text("utf-8") for path in site.rglob("*.css")}
    assert {name: found for name, text in sheets.items() if (found := loads.findall(text))} == {}
    assert "site.css" in sheets
