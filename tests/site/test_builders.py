"""MkDocs, ProperDocs and Zensical make the same site of a council's pages, so that none of them is needed for ever."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.site.builders import BUILDERS, build_with
from tests.site.building import REPOSITORY
from tests.site.councils import build_council
from tests.site.document import Element, read_html, read_site
from tests.site.sameness import differences, first_difference, not_there, unlike_the_source
from tests.site.sitemap import mapped

CASE = "card-and-plan"  # A council with every section that the menu can have.
MENU = ["How are we doing", "Themes", "Plans", "Data", "About"]
Sites = Mapping[str, Path]


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("council") / "project"
    build_council(CASE, project)
    return project


@pytest.fixture(scope="module")
def sites(council: Path) -> Sites:
    """The site that `make site` leaves, and that of each builder by settings which are themselves generated."""
    before = kept(council)
    sites = {builder: build_with(builder, council) for builder in BUILDERS}
    assert kept(council) == before, "a builder writes nothing outside build/"
    return {"make site": council / "build" / "site"} | sites


def kept(project: Path) -> dict[str, bytes]:
    """Every file of a project outside build/."""
    files = (path for path in project.rglob("*") if path.is_file())
    paths = {path.relative_to(project): path for path in files}
    return {place.as_posix(): path.read_bytes() for place, path in paths.items() if place.parts[0] != "build"}


@pytest.mark.parametrize("builder", BUILDERS)
def test_each_page_is_the_same_by_every_builder(sites: Sites, builder: str) -> None:
    assert differences(sites["make site"], sites[builder]) == []


@pytest.mark.parametrize("builder", BUILDERS)
def test_each_file_beside_the_pages_is_published_as_it_is(council: Path, sites: Sites, builder: str) -> None:
    assert unlike_the_source(council / "build" / "docs", sites[builder]) == []


def test_what_pages_load_is_there_whoever_builds_them(sites: Sites) -> None:
    assert {builder: [*not_there(site)] for builder, site in sites.items()} == {builder: [] for builder in sites}


@pytest.mark.parametrize("builder", BUILDERS)
def test_the_sitemap_names_the_same_pages(sites: Sites, builder: str) -> None:
    assert mapped(sites[builder]) == mapped(sites["make site"])


def test_without_material_our_own_templates_alone_give_the_same_pages(
    council: Path, sites: Sites, tmp_path: Path
) -> None:
    """What is to be done when Material ends: no theme is named, and ours says what MkDocs asks of one."""
    project = tmp_path / "project"
    shutil.copytree(council, project)
    shutil.copytree(REPOSITORY / "site_templates" / "overrides", project / "frame")
    (project / "frame" / "main.html").write_text('{% extends "base.html" %}\n', "utf-8")
    theme = {"name": None, "custom_dir": "../frame", "static_templates": ["404.html"]}
    for builder in BUILDERS:
        assert differences(sites["make site"], build_with(builder, project, theme=theme)) == []


# --- a menu that is generated --------------------------------------------------------------------------


def menu_of(page: Element) -> list[str]:
    return [link.text for link in page.find("main-menu").all("a")]


@pytest.mark.parametrize("builder", BUILDERS)
def test_the_menu_is_made_of_what_there_is(sites: Sites, builder: str) -> None:
    assert menu_of(read_html(sites[builder] / "glossary" / "index.html")) == MENU


def test_zensical_adds_a_list_to_the_list_that_it_inherits(council: Path, tmp_path: Path) -> None:
    """Why a menu may stand in one of the two files only. When this fails, that rule may go."""
    project = tmp_path / "project"
    shutil.copytree(council, project)
    built = [build_with(builder, project, nav=[{"Twice": "about/index.md"}]) for builder in BUILDERS]
    menus = [menu_of(read_html(site / "index.html")) for site in built]
    assert [menu[-1] for menu in menus] == ["Twice"] * 3
    assert [len(menu) for menu in menus] == [1, 1, 6]


# --- the comparison itself is worth something ----------------------------------------------------------

OTHER = {
    "title": ("<title>", "<title>The "),
    "stylesheet": ("assets/site.css", "assets/other.css"),
    "word of the menu": (">Glossary</a>", ">Words</a>"),
    "link of the menu": ('href="../glossary/"', 'href="../about/"'),
    "current page": (' aria-current="page"', ""),
    "current section": ('aria-current="page"', 'aria-current="true"'),
    "class": ('class="rc-menu"', 'class="rc-menu rc-menu--active"'),
    "id": ('id="site-map"', 'id="map"'),
    "order of the menu": ("Report Card", "Plans"),
    "word of the footer": (">Privacy</a>", ">Cookies</a>"),
    "link of the footer": ('href="../about/privacy/"', 'href="about/privacy/"'),
    "space between words": ("</a> <a", "</a><a"),
    "comes to an end": ("</footer>", "</footer><p>More</p>"),
}
SAME = {
    "entity": ("&#39;", "&#x27;"),
    "way to the same page": ('href="../glossary/"', 'href="./../glossary/"'),
    "address in full": ('href="../glossary/"', 'href="/glossary/"'),
    "blank lines": ("</nav>\n", "</nav>\n\n  \n"),
    "order of attributes": ('class="rc-menu" id="main-menu"', 'id="main-menu" class="rc-menu"'),
}


def changed(site: Path, change: tuple[str, str], folder: Path) -> str:
    """What the comparison says of the page of plans and of itself with one thing changed."""
    page = site / "plans" / "index.html"
    text = page.read_text("utf-8")
    assert change[0] in text
    (folder / "page.html").write_text(text.replace(*change), "utf-8")
    return first_difference(read_html(page), read_html(folder / "page.html"), "plans/")


@pytest.mark.parametrize("change", OTHER.values(), ids=OTHER)
def test_another_page_is_told(sites: Sites, change: tuple[str, str], tmp_path: Path) -> None:
    assert changed(sites["mkdocs"], change, tmp_path).startswith("plans/: after ")


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_the_same_page_in_other_letters_is_not(sites: Sites, change: tuple[str, str], tmp_path: Path) -> None:
    assert changed(sites["mkdocs"], change, tmp_path) == ""


def test_a_page_or_a_file_too_few_is_told(council: Path, sites: Sites, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(sites["mkdocs"], site)
    (site / "plans" / "index.html").unlink()
    (site / "assets" / "site.css").unlink()
    (site / "manifest.json").write_text("{}", "utf-8")
    assert len(read_site(site)) > 10
    assert differences(sites["mkdocs"], site) == ["plans/: only one of the two has this page"]
    assert unlike_the_source(council / "build" / "docs", site) == ["assets/site.css", "manifest.json"]
    assert not_there(site) == {"assets/site.css"}
