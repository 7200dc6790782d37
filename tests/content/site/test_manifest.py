"""The manifest of the real site: anyone who has the project can check every line of it."""

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.content.ours import many
from tests.site.building import REPOSITORY
from tests.site.document import Element, article

PAGE = "about/this-release/"


@pytest.fixture(scope="module")
def manifest(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / "manifest.json").read_text("utf-8"))
    return found


def test_every_input_file_is_there_with_the_hash_of_its_bytes(manifest: dict[str, Any]) -> None:
    files = [path for name in ("content", "data") for path in (REPOSITORY / name).rglob("*") if path.is_file()]
    hashes = {path.relative_to(REPOSITORY).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}
    assert {entry["path"]: entry["sha256"] for entry in manifest["inputs"]} == hashes
    assert len(hashes) >= many(31)


def test_the_rows_of_a_table_are_its_lines_below_the_heading(manifest: dict[str, Any]) -> None:
    rows = {entry["path"]: entry["rows"] for entry in manifest["inputs"]}
    path = min(path for path in rows if path.startswith("data/releases/"))
    assert rows[path] == len((REPOSITORY / path).read_text("utf-8").strip().splitlines()) - 1
    assert rows["content/site.yml"] is None


def test_the_hash_is_over_what_the_generator_published(manifest: dict[str, Any], site: Path) -> None:
    docs = site.parent / "docs"
    own = {"manifest.json", f"{PAGE}index.md"}
    every = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file())
    paths = [path for path in every if not path.endswith(".png")]
    whole = sha256()
    for path in paths:
        if path not in own and not path.endswith((".xlsx", ".zip")):
            # The size of the archive comes onto the page when the archive is made.
            data = re.sub(
                rb"(?<=\(ZIP\)</a> )[\d.]+ [KM]B", rb'<span class="rc-archive-size"></span>', (docs / path).read_bytes()
            )
            whole.update(sha256(path.encode()).digest() + sha256(data).digest())
    assert manifest["content_hash"] == whole.hexdigest()
    assert manifest["counts"]["files"] == len(paths)
    assert manifest["counts"]["pictures"] == len(every) - len(paths)
    assert manifest["counts"]["pages"] == sum(path.endswith(".md") for path in paths)


def test_the_counts_are_those_of_the_real_content(manifest: dict[str, Any]) -> None:
    counts = manifest["counts"]
    wanted = {"scorecards": 2, "releases": 2, "indicators": 149, "Report Cards": 1, "plans": 11, "revised figures": 0}
    assert {name: counts[name] for name in wanted} == wanted
    assert counts["suppressed figures"] == 0


def test_the_page_shows_the_manifest_and_says_who_signed(pages: dict[str, Element], manifest: dict[str, Any]) -> None:
    text = article(pages[PAGE]).text
    assert manifest["content_hash"] in text
    assert all(entry["path"] in text and entry["sha256"][:12] in text for entry in manifest["inputs"])
    assert all(f"{name} {version}" in text for name, version in manifest["versions"].items() if name != "generator")
    assert "nobody yet" not in text
    signed = manifest["counts"]["releases"] + manifest["counts"]["Report Cards"] + manifest["counts"]["plans"]
    assert text.count("The team that made this demonstration") == signed


def test_every_page_links_to_it_and_the_page_about_the_site_does_in_its_text(pages: dict[str, Element]) -> None:
    without = [address for address, page in pages.items() if "About this release" not in page.text]
    assert without == []
    assert "this-release/" in {link.attributes.get("href") for link in article(pages["about/"]).all("a")}
