"""Which pages are looked at: no shape of element is left out, and no page is for more than eight commits."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import turns
from tests.site.axe import broken_rules
from tests.site.cover import cover, looked_at, shapes
from tests.site.document import Element, read_site
from tests.site.serving import served
from tests.turns import TURNS

PAGE = "<!doctype html><html lang=en><title>{0}</title><main><h1>{0}</h1>{1}</main>"
PLAIN = "<p>Nothing but words.</p>"
OTHERS = [f"plain-{number:02d}/" for number in range(20)]
# Two pages hold every shape; the other twenty hold none of their own.
BODIES = dict.fromkeys(OTHERS, PLAIN) | {
    "": "<ul><li><a href=plain-00/ class='b a'>One</a></li></ul>",
    "table/": f"{PLAIN}<table><tr><th>a</th></tr></table>",
}


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "is_whole", False)


def site_in(folder: Path, **changed: str) -> dict[str, Element]:
    """A site of these pages, some of them with another body."""
    for address, body in (BODIES | changed).items():
        (folder / address).mkdir(parents=True, exist_ok=True)
        (folder / address / "index.html").write_text(PAGE.format(address or "home", body), "utf-8")
    (folder / "_headers").write_text("/*\n", "utf-8")
    return read_site(folder)


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, Element]:
    return site_in(tmp_path)


def test_the_cover_holds_every_shape_of_the_site_on_few_pages(pages: dict[str, Element]) -> None:
    found = cover(pages)
    assert sorted(found) == ["", "table/"]
    assert set().union(*(shapes(pages[address]) for address in found)) == set().union(*map(shapes, pages.values()))


@pytest.mark.parametrize(
    "body",
    [
        f"{PLAIN}<img src=x>",
        "<p class=lead>Nothing but words.</p>",
        f"<div>{PLAIN}</div>",
        "<ul><li><a href=plain-00/ class=a>One</a></li></ul>",
        "<ol><li><a href=plain-00/ class='a b'>One</a></li></ol>",
    ],
    ids=["another element", "another class", "in another element", "one class less", "far within another element"],
)
def test_a_page_with_a_shape_of_its_own_is_in_the_cover(tmp_path: Path, body: str) -> None:
    assert OTHERS[7] in cover(site_in(tmp_path, **{OTHERS[7]: body}))


def test_every_page_is_looked_at_within_eight_commits(
    pages: dict[str, Element], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    for commits in range(40, 40 + TURNS):
        monkeypatch.setattr(turns, "this_turn", lambda number=commits: number)
        found = looked_at(pages)
        assert {"", "table/"} < set(found) and len(found) < 6
        seen += [address for address in found if address in OTHERS]
    assert sorted(seen) == OTHERS


def test_many_alike_are_each_looked_at_within_64_commits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alike = [f"many/{number:02d}/" for number in range(40)]
    found = site_in(tmp_path, **dict.fromkeys(alike, PLAIN))
    seen = []
    for commits in range(64, 64 + TURNS * TURNS):
        monkeypatch.setattr(turns, "this_turn", lambda number=commits: number)
        seen += [address for address in looked_at(found) if address in alike]
    assert sorted(seen) == alike


def test_a_whole_run_looks_at_every_page(pages: dict[str, Element], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "is_whole", True)
    assert looked_at(pages) == cover(pages) == sorted(BODIES)


@pytest.mark.browser
def test_what_a_page_outside_the_cover_breaks_is_found_when_its_turn_comes(
    tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty link has the shape of one with words: the cover alone would pass it over for ever."""
    spoilt = "<ul><li><a href=plain-00/ class='a b'></a></li></ul>"
    pages = site_in(tmp_path, **{OTHERS[7]: spoilt})
    assert OTHERS[7] not in cover(pages)
    found = []
    with served(tmp_path) as host:
        for commits in range(TURNS):
            monkeypatch.setattr(turns, "this_turn", lambda number=commits: number)
            broken = broken_rules(browser, host, [a for a in looked_at(pages) if a in OTHERS[6:9]])
            found += [(commits, each.address) for each in broken if each.rule == "link-name"]
    assert set(found) == {(7, OTHERS[7])}
