"""A council of its own folder: no plans, no Report Card, no glossary, no other languages, no audit, no notice."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from tests.site.anytown import ANYTOWN, build_anytown
from tests.site.builders import BUILDERS, build_with
from tests.site.building import run
from tests.site.document import HEADINGS, Element, article, read_site, under
from tests.site.links import dead_links
from tests.site.sameness import differences, not_there, unlike_the_source

MENU = ["How are we doing", "Themes", "Data", "About"]
FOOTER = [
    *MENU,
    "How we rate",
    "All indicators, A to Z",
    "Contact",
    "Accessibility",
    "Privacy",
    "Corrections",
    "Data notes",
    "About this release",
]
ADDRESS = "https://young.anytown.example/"
LICENCE = "Figures: Anytown Borough Council, under the Open Government Licence v3.0."
ABSENT = re.compile(r"report cards?\b|\bplans?\b|glossary|covering report|\bdemonstration\b|other languages", re.I)
Pages = Mapping[str, Element]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("elsewhere") / "anytown"
    build_anytown(folder)
    return folder


@pytest.fixture(scope="module")
def sites(root: Path) -> Mapping[str, Path]:
    made = {builder: build_with(builder, root) for builder in BUILDERS}
    return {"generator site": root / "build" / "site"} | made


@pytest.fixture(scope="module")
def pages(root: Path) -> Pages:
    return read_site(root / "build" / "site")


# --- a folder of its own, every builder ------------------------------------------------------------


def test_only_its_own_build_folder_is_written(root: Path) -> None:
    assert sorted(path.name for path in root.iterdir()) == ["build", "content", "data"]
    kept = {path.relative_to(ANYTOWN): path.read_bytes() for path in ANYTOWN.rglob("*") if path.is_file()}
    assert {path: (root / path).read_bytes() for path in kept} == kept


@pytest.mark.parametrize("builder", BUILDERS)
def test_every_builder_makes_the_same_site(root: Path, sites: Mapping[str, Path], builder: str) -> None:
    assert differences(sites["generator site"], sites[builder]) == []
    assert unlike_the_source(root / "build" / "docs", sites[builder]) == []
    assert not_there(sites[builder]) == set()


@pytest.mark.parametrize("builder", BUILDERS)
def test_no_link_is_dead(sites: Mapping[str, Path], builder: str) -> None:
    assert list(dead_links(sites[builder], read_site(sites[builder]))) == []


def test_two_builds_are_equal_byte_for_byte(root: Path, tmp_path: Path) -> None:
    build_anytown(tmp_path / "again")
    assert bytes_of(tmp_path / "again/build/site") == bytes_of(root / "build/site")


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# --- the frame of every page -------------------------------------------------------------------------


def links(element: Element) -> list[str]:
    return [link.text for link in element.all("a")]


def test_the_menu_and_the_footer_hold_what_there_is(pages: Pages) -> None:
    assert {address: links(page.find("main-menu")) for address, page in pages.items()} == dict.fromkeys(pages, MENU)
    assert {address: links(page.find("site-map")) for address, page in pages.items()} == dict.fromkeys(pages, FOOTER)


def test_every_page_bears_its_own_name_licence_and_address(pages: Pages) -> None:
    for address, page in pages.items():
        classes = {element.attributes.get("class", ""): element for element in page.all()}
        assert classes["rc-brand"].text == "Young Anytown", address
        assert classes["rc-copyright"].text == LICENCE, address
        assert next(page.all("title")).text.endswith("Young Anytown"), address
        assert {"rc-header__top", "rc-phase", "rc-tongues"} & classes.keys() == set(), address
        homes = [e.attributes["href"] for e in page.all("link") if e.attributes.get("rel") == "canonical"]
        here = "" if address == "404.html" else address
        assert [unquote(home) for home in homes] == ([] if address == "404.html" else [f"{ADDRESS}{here}"])
        assert unquote(classes["rc-printed"].text) == f"Young Anytown: {ADDRESS}{here}"


def test_the_sitemap_has_its_address(root: Path) -> None:
    places = [e.text or "" for e in ElementTree.parse(root / "build/site/sitemap.xml").iter() if e.tag.endswith("loc")]
    assert len(places) > 30
    assert [place for place in places if not place.startswith(ADDRESS)] == []


def test_nothing_stands_for_what_is_not_there(pages: Pages) -> None:
    gone = ("plans/", "report-card/", "glossary/", "languages/", "groups/")
    assert [address for address in pages if address.startswith(gone)] == []
    told = {address: set(ABSENT.findall(page.text)) for address, page in pages.items() if address != "style/"}
    assert {address: words for address, words in told.items() if words} == {}


def test_no_heading_stands_over_nothing(pages: Pages) -> None:
    assert {address: found for address, page in pages.items() if (found := list(over_nothing(page)))} == {}


def over_nothing(page: Element) -> Iterator[str]:
    """Each heading after which another one of its rank or above, or the end, comes before any word or drawing."""
    found = [*in_order(article(page)), Element("h1", {})]
    for heading, after in pairwise(found):
        if isinstance(heading, Element) and isinstance(after, Element) and after.tag <= heading.tag:
            yield heading.text


def in_order(element: Element) -> Iterator[Element | str]:
    """The headings of a page, and what stands between them."""
    for child in element.children:
        if isinstance(child, str):
            yield from [child] if child.strip() else []
        elif child.tag in HEADINGS:
            yield child
        elif child.tag == "svg":
            yield "a drawing"
        else:
            yield from in_order(child)


# --- its pages ---------------------------------------------------------------------------------------


def test_the_front_page_tells_its_month(pages: Pages) -> None:
    home = article(pages[""])
    assert "How young children in Anytown are doing, September 2026" in home.text
    assert "Early years, September 2026" in links(home)
    assert {"Île Verte", "Crêche Hill", "Łąka Park"} <= set(links(home))


def test_areas_are_called_by_their_names_at_plain_addresses(pages: Pages) -> None:
    """One name is typed in composed letters, one in letters with their accents behind them, as macOS writes them."""
    assert "Cre\u0302che Hill" in (ANYTOWN / "data" / "areas.csv").read_text("utf-8")
    areas = {address: next(page.all("h1")).text for address, page in pages.items() if address.startswith("areas/")}
    assert {address: title.partition(" doing in ")[2] for address, title in areas.items() if address != "areas/"} == {
        "areas/ile-verte/": "Île Verte?",
        "areas/creche-hill/": "Crêche Hill?",
        "areas/łaka-park/": "Łąka Park?",
    }


def test_the_statement_says_that_the_site_was_not_tested(pages: Pages) -> None:
    text = article(pages["about/accessibility/"]).text
    assert "This website has not been tested" in text
    assert [claim for claim in ("compliant", "We know of no", "were last tested", "pixels wide") if claim in text] == []
    assert "Nothing is known that fails" not in text


def test_the_contacts_stand_on_their_page(pages: Pages) -> None:
    found = article(pages["about/contact/"])
    hrefs = [link.attributes["href"] for link in found.all("a")]
    assert {"mailto:figures@anytown.example", "mailto:web@anytown.example", "tel:01632960001"} <= set(hrefs)
    assert "Performance team" in under(pages["about/contact/"], "Whom to contact").text


def test_the_page_about_the_site_leads_to_every_other(pages: Pages) -> None:
    found = {link.attributes["href"] for link in article(pages["about/"]).all("a")}
    own = {address.removeprefix("about/") for address in pages if address.startswith("about/") and address != "about/"}
    assert own - {"data-notes/"} <= found


def test_pages_of_which_there_is_nothing_say_so(pages: Pages) -> None:
    assert article(pages["about/data-notes/"]).text.endswith("None is known so far.")
    assert "Every measure has a figure for September 2026." in article(pages["news/2026-09/"]).text
    assert "0 " not in article(pages["news/2026-09/"]).text


def test_bare_builders_say_what_to_do(tmp_path: Path) -> None:
    """Who runs a builder by itself, with the settings that only say how the site looks, is told."""
    for builder in BUILDERS:
        with pytest.raises(AssertionError, match="make site"):
            run(builder, "build", "--strict", "--config-file", "mkdocs.yml")
