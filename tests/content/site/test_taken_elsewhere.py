"""What others take from the site: pictures, citations, a measure in a frame, and what programs read in its pages."""

import json
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import feedparser
import pytest
from PIL import Image
from playwright.sync_api import Browser
from pyld import jsonld

from tests.content.ours import many
from tests.site.axe import broken_rules
from tests.site.document import Element, read_html
from tests.site.serving import headers_of
from tests.site.validator import messages

HOME = "https://report-card.example/"
MEASURE = "indicators/sg-2-2/"
MOST = 15_000
SIZE = (1200, 675)


def meta(page: Element) -> dict[str, str]:
    """What the head says of a page: Open Graph by property, the rest by name."""
    found = [each.attributes for each in page.all("meta")]
    return {a.get("property", a.get("name", "")): a["content"] for a in found if "content" in a}


def size_of(path: Path) -> tuple[int, int]:
    """The width and the height of a picture, in pixels."""
    with Image.open(path) as picture:
        return picture.size


# --- pictures ------------------------------------------------------------------------------------------


def test_beside_every_picture_stand_its_pixels(site: Path) -> None:
    drawings = {path for path in site.rglob("*.svg") if "assets" not in path.parts}
    assert {path.with_suffix(".png") for path in drawings} == {
        path for path in site.rglob("*.png") if "assets" not in path.parts
    }
    assert len(drawings) > many(200)
    assert {size_of(path.with_suffix(".png")) for path in drawings} == {SIZE}


def test_a_picture_says_whose_it_is_from_where_and_of_when(site: Path) -> None:
    drawing = ElementTree.fromstring((site / MEASURE / "chart-sg-2-2.svg").read_bytes())
    wanted = (
        "Rotherham Metropolitan Borough Council · Safeguarding scorecard, January 2017, created 21 February 2017",
        "Source: Safeguarding Children & Families Monthly Performance Report, January 2017",
        "It is not the council's own website.",
        "67.7%",
    )
    words = " ".join(drawing.itertext())
    assert [each for each in wanted if each not in words] == []
    release = site / "scorecards" / "safeguarding" / "2017-01" / "chart-sg-2-2.svg"
    assert release.read_bytes() == (site / MEASURE / "chart-sg-2-2.svg").read_bytes()


def test_every_page_has_a_picture_for_those_who_show_a_link_to_it(site: Path, pages: dict[str, Element]) -> None:
    shown = {address: meta(page) for address, page in pages.items()}
    images = {address: found["og:image"] for address, found in shown.items()}
    assert [a for a, image in images.items() if not (site / image.removeprefix(HOME)).is_file()] == []
    assert images[MEASURE] == f"{HOME}{MEASURE}chart-sg-2-2.png"
    assert images["about/"] == images[""] == f"{HOME}picture.png"
    assert len(set(images.values())) > many(120)
    for address, found in shown.items():
        assert found["twitter:card"] == "summary_large_image", address
        assert found["og:description"] == found["description"], address
        assert found["og:title"], address


# --- what programs read --------------------------------------------------------------------------------


def datasets(pages: dict[str, Element]) -> dict[str, dict[str, Any]]:
    """What each page says of its figures."""
    return {
        address: json.loads("".join(str(c) for c in script.children))
        for address, page in pages.items()
        for script in page.all("script")
        if script.attributes.get("type") == "application/ld+json"
    }


def words_of_schema_org(url: str, _options: object) -> dict[str, Any]:
    """schema.org's own list of its words, as far as it is needed to read a page without asking anybody."""
    assert url == "https://schema.org/"
    addresses = {name: {"@type": "@id"} for name in ("url", "contentUrl")}
    return {"documentUrl": url, "contextUrl": None, "document": {"@context": {"@vocab": url, **addresses}}}


def test_a_program_reads_what_a_page_of_figures_holds(site: Path, pages: dict[str, Element]) -> None:
    found = datasets(pages)
    measures = {address for address in pages if re.fullmatch(r"indicators/[^/]+/", address)}
    scorecards = {a for a in pages if re.fullmatch(r"scorecards/[^/]+/", a)}
    assert (
        found.keys() == measures | scorecards | {"data/"} and len(measures) == many(149) and len(scorecards) == many(2)
    )
    assert len({each["identifier"] for each in found.values()}) >= len(measures) + 2
    for address, said in found.items():
        [read] = jsonld.expand(said, {"documentLoader": words_of_schema_org})
        assert read["@type"] == ["https://schema.org/Dataset"] and read["@id"] == f"{HOME}{address}"
        assert 50 <= len(said["description"]) <= 5000, address
        assert said["spatialCoverage"]["identifier"] == "E08000018"
        assert re.fullmatch(r"\d{4}-\d\d/\d{4}-\d\d", said.get("temporalCoverage", "2017-01/2017-01"))
        assert said["dateCreated"] <= said["dateModified"]
        files = [each["contentUrl"] for each in said["distribution"]]
        assert files and all((site / unquote(file.removeprefix(HOME))).is_file() for file in files), address
        assert said["creator"]["name"] and said["license"]["name"] and said["variableMeasured"]


def test_a_measure_is_described_by_its_own_words_and_days(pages: dict[str, Element]) -> None:
    said = datasets(pages)[MEASURE]
    assert said["name"] == "Assessments completed within 45 working days, Rotherham"
    assert said["description"].startswith("How many assessments are finished on time?")
    assert (said["dateCreated"], said["temporalCoverage"]) == (
        "2017-02-21",
        "2014-04/2017-01",
    )  # Its yearly figures are older.
    assert said["variableMeasured"][0]["unitText"] == "Per cent"


def test_the_feed_is_one_and_tells_of_each_release(site: Path) -> None:
    read = feedparser.parse((site / "about/corrections/feed.xml").read_bytes())
    assert not read.bozo
    assert [entry.title for entry in read.entries] == [
        "New: Early Help scorecard, January 2017",
        "New: Safeguarding scorecard, January 2017",
    ]
    assert len({entry.id for entry in read.entries} | {read.feed.id}) == len(read.entries) + 1
    assert all(entry.updated == "2017-01-31T00:00:00Z" and entry.link for entry in read.entries)


# --- a measure in a frame ------------------------------------------------------------------------------


def frames(site: Path) -> dict[str, Path]:
    return {path.parent.name: path for path in sorted((site / "embed").glob("*/index.html"))}


def test_every_measure_can_be_framed_in_few_bytes_and_without_a_script(site: Path, pages: dict[str, Element]) -> None:
    found, styles = frames(site), site / "assets" / "embed.css"
    assert {f"indicators/{name}/" for name in found} <= pages.keys() and len(found) == many(149)
    heaviest = max(path.stat().st_size for path in found.values()) + styles.stat().st_size
    print(f"heaviest: {heaviest} bytes")
    assert heaviest <= MOST
    for name, path in found.items():
        text = path.read_text("utf-8")
        assert re.findall(r"<script|<style|style=|<img|<iframe|\son\w+=", text) == [], name
        assert set(re.findall(r"(?:src|https?:)[^\"' <]*", text)) <= {
            f"{HOME}indicators/{name}/",
            "http://www.w3.org/2000/svg",
        }, name


def test_a_frame_says_what_the_page_says_and_leads_to_it(site: Path) -> None:
    page = read_html(frames(site)["sg-2-2"])
    said = " ".join(next(page.all("body")).text.split())
    for words in ("67.7%", "Red", "Green is 86% or more.", "Down for three months", "created 21 February 2017"):
        assert words in said
    assert "It is not the council's own website." in said
    links = [a.attributes for a in page.all("a")]
    assert {(a["href"], a["target"]) for a in links} == {("../../indicators/sg-2-2/", "_top")}
    canonical = [a.attributes["href"] for a in page.all("link") if a.attributes["rel"] == "canonical"]
    assert canonical == [f"{HOME}{MEASURE}"]


def test_frames_stand_in_no_list(site: Path, pages: dict[str, Element]) -> None:
    for name in ("sitemap.xml", "search/index.json"):
        assert "embed/" not in (site / name).read_text("utf-8")
    assert [
        a for a, page in pages.items() if any("embed/" in x.attributes.get("href", "") for x in page.all("a"))
    ] == []


def test_frames_are_valid(site: Path) -> None:
    assert [str(each) for each in messages(site, ["embed/sg-2-2/", "embed/eh-1-1/"])] == []


@pytest.mark.parametrize(
    ("address", "who"), [("/embed/sg-2-2/", "frame-ancestors *"), (f"/{MEASURE}", "frame-ancestors 'none'")]
)
def test_only_frames_may_be_framed(site: Path, address: str, who: str) -> None:
    policies = [value for name, value in headers_of(site, address) if name == "Content-Security-Policy"]
    assert [who in each for each in policies] == [False, True]
    assert all("script-src" not in each for each in policies[1:]) or "script-src 'self'" in policies[-1]


@pytest.fixture(scope="module")
def elsewhere(host: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Another site, whose page frames two pages of ours."""
    folder = tmp_path_factory.mktemp("elsewhere")
    named = (("ours", "embed/sg-2-2/", 320), ("theirs", MEASURE, 320))
    tags = "".join(
        f'<iframe name="{n}" src="{host}{a}" title="{n}" width="{w}" height="700"></iframe>' for n, a, w in named
    )
    (folder / "index.html").write_text(f"<!doctype html><title>Elsewhere</title>{tags}", "utf-8")

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/"
        server.shutdown()


@pytest.mark.browser
def test_another_site_shows_a_measure_and_no_other_page(browser: Browser, host: str, elsewhere: str) -> None:
    page = browser.new_page()
    page.goto(elsewhere, wait_until="networkidle")
    ours, theirs = page.frame("ours"), page.frame("theirs")
    assert ours is not None and theirs is not None
    assert ours.locator("span.value").inner_text() == "67.7%"
    assert ours.locator("svg.chart").get_attribute("role") == "img"
    assert (
        ours.evaluate(
            "document.documentElement.scrollWidth <= innerWidth && getComputedStyle(document.body).borderTopWidth"
        )
        == "4px"
    )
    sizes = "[...document.querySelectorAll('svg.chart text')].map(e => [e.getAttribute('font-size'), e])"
    assert ours.evaluate(f"{sizes}.every(([size, e]) => !size || getComputedStyle(e).fontSize === size + 'px')")
    assert theirs.url.startswith("chrome-error:")
    ours.get_by_role("link", name=re.compile("^All figures")).click()
    page.wait_for_url(f"{host}{MEASURE}")
    page.close()


@pytest.mark.browser
def test_frames_are_for_everyone(browser: Browser, host: str) -> None:
    found = broken_rules(browser, host, ["embed/sg-2-2/", "embed/eh-1-1/"], [320, 640])
    assert [str(each) for each in found] == []


# --- "Use this chart" ----------------------------------------------------------------------------------


@pytest.mark.browser
def test_a_journalist_cites_a_figure_takes_its_chart_and_frames_it(browser: Browser, host: str, site: Path) -> None:
    """Tasks 16 and 18, without scripts and with the keyboard alone."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{host}indicators/sg-1-2/")
    summary = page.locator("summary", has_text="Use this chart").first
    summary.focus()
    page.keyboard.press("Enter")
    use = page.locator(".rc-use").first
    cited = use.locator(".rc-cite span").inner_text()
    assert (
        "79.8% in January 2017" in cited and "Safeguarding scorecard, January 2017 (created 21 February 2017)" in cited
    )
    address = cited.split()[-1]
    stays = page.context.new_page()
    stays.goto(address.replace(HOME, host))
    assert "79.8%" in stays.locator(f"#{address.partition('#')[2]}").inner_text()
    names = use.get_by_role("link").all_inner_texts()
    assert {"Download (SVG)", "Download (PNG)", "Download (CSV)", "This version stays here"} <= set(names)
    with page.expect_download() as taken:
        use.get_by_role("link", name="Download (PNG)").click()
    assert size_of(Path(taken.value.path())) == SIZE
    field = use.get_by_label(re.compile("^To show it on another site"))
    assert field.get_attribute("readonly") is not None
    code = field.input_value()
    [(frame, title)] = re.findall(r'^<iframe src="([^"]+)" title="([^"]+)" [^>]*></iframe>$', code)
    assert frame == f"{HOME}embed/sg-1-2/" and title.endswith("Rotherham")
    assert (site / "embed" / "sg-1-2" / "index.html").is_file()
    page.context.close()


@pytest.mark.browser
def test_a_page_with_its_data_breaks_no_rule_of_the_site(browser: Browser, host: str) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(host + MEASURE, wait_until="networkidle")
    held = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
    assert held["@type"] == "Dataset" and said == []
    page.close()
