"""Downloads: each file that is no page has one entry in the catalogue, and a page that leads to it."""

import re
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from types import SimpleNamespace

import pytest

from generator.assess.indicator import Assessment
from generator.build import build_site
from generator.charts.drawn import Drawing
from generator.pages.addresses import indicator_page, pixels_of
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import Download, Media
from generator.publish.files import read_sources, read_templates
from generator.record.content import Content, Scorecard
from generator.terms.texts import OutputFile, Site
from tests.golden.cases import CASES, HERE, PROJECT

# Every entry: its name, and what the links to it say; {} stands for what differs: a chart, a measure, a month, a plan.
ENTRIES = {
    ("actions.csv", "All actions (CSV)"),
    ("data.csv", "Every figure on this page (CSV)"),
    ("feed.xml", "Feed of releases, revisions and corrections (Atom)"),
    ("figures.csv", "All figures (CSV)"),
    ("figures.csv", "Every figure of this area (CSV)"),
    ("figures.csv", "Every figure of every scorecard (CSV)"),
    ("figures.csv", "All figures of this Report Card (CSV)"),
    ("manifest.json", "The whole manifest (JSON)"),
    ("measures.csv", "All measures (CSV)"),
    ("revisions.csv", "All revisions and corrections (CSV)"),
    ("{}-summary_{}.csv", "Download this summary (CSV)"),
    ("picture.svg", "The whole site as a picture (SVG)"),
    ("{}.json", "Chart {} as a Plotly figure (JSON)"),
    ("all-councils.csv", "Every council, every year (CSV)"),
    ("places.csv", "Councils side by side (CSV)"),
    ("years.csv", "Year by year (CSV)"),
    ("{}.svg", "Councils as a picture (SVG)"),
    ("{}.svg", "Years as a picture (SVG)"),
    ("{}.svg", "Chart {} as a picture (SVG)"),
    ("{}_{}.csv", "{}: figures as published (CSV)"),
    ("{}_{}.xlsx", "Workbook (Excel)"),
    ("{}_{}.xlsx", "All of it as a workbook (Excel)"),
    ("all-data_{}.zip", "All files in one (ZIP)"),
    ("notes.txt", "Notes (text)"),
    ("datapackage.json", "The Data Package (JSON)"),
    ("data/schemas/{}.json", "Table Schema (JSON)"),
    ("api/v1/index.json", "The index for programs (JSON)"),
    ("api/v1/areas.json", "All areas for programs (JSON)"),
    ("api/v1/measures/{}.json", "This measure for programs (JSON)"),
    ("api/v1/releases/{}.json", "For programs (JSON)"),
    ("api/v1/plans/{}.json", "This plan for programs (JSON)"),
    ("api/v1/schemas/{}.json", "JSON Schema of {} (JSON)"),
}
# Beside each table stand its columns and its metadata, whose names follow from its own.
COMPANION = re.compile(r"\.meta\.csv$|\.csv-metadata\.json$")
# What pages load, name in their heads, or hand out to be framed.
NOT_DOWNLOADED = re.compile(r"\.md$|^assets/|^embed/|^search/index\.json$|^picture\.svg$")
# No page leads to these: the table beside them does, and the Data Package.
LED_TO_BY_FILES = re.compile(rf"{COMPANION.pattern}|^data/schemas/")
OF_ONE = re.compile(
    r"^(?:chart|areas|strip|years)-.*(?=\.json|\.svg)|(?<=^Chart )\d+|(?<=_)[^_]+(?:_2017-\d\d)?(?=\.(?:csv|xlsx|zip)$)"
    r"|^(?!all-data)[\w-]+?(?=(?:-summary)?_[^_]+(?:_2017-\d\d)?\.(?:csv|xlsx)$)|^.*(?=: figures as)"
    r"|(?<=/schemas/).*(?=\.json$)|(?<=/measures/).*(?=\.json$)|(?<=/releases/).*(?=\.json$)|(?<=/plans/).*(?=\.json$)"
    r"|(?<=^JSON Schema of )\w+"
)


def site_of(case: str) -> Site:
    return build_site(read_sources(HERE / case), read_templates(PROJECT))


def led_to(site: Site) -> set[str]:
    """The path of every file and page that a link or a chart of a page names."""
    pages = {file.path: file.text for file in site.files if file.path.endswith(".md")}
    found = (
        (path, url)
        for path, text in pages.items()
        for url in re.findall(r' (?:href|data-chart)="([^"#]+)', unescape(text))
    )
    return {normpath(join(dirname(path), url)) for path, url in found}


@pytest.fixture
def entries(monkeypatch: pytest.MonkeyPatch) -> list[Download]:
    """The entries of which a file is made from now on, as they are made."""
    made: list[Download] = []
    really = Download.file

    def file(download: Download) -> OutputFile:
        made.append(download)
        return really(download)

    monkeypatch.setattr(Download, "file", file)
    return made


def test_each_file_has_one_entry_and_each_entry_a_file_that_a_page_leads_to(entries: list[Download]) -> None:
    kinds = set()
    for case in CASES:
        entries.clear()
        site = site_of(case)
        paths = sorted(file.path for file in site.files if not NOT_DOWNLOADED.search(file.path))
        assert sorted(entry.path for entry in entries if entry.name != catalogue.PICTURE) == paths
        links = led_to(site)
        assert [path for path in paths if path not in links and not LED_TO_BY_FILES.search(path)] == []
        # The pixels of a picture are drawn beside it, after the pages.
        assert {path for path in links if path.endswith(".png")} == {
            pixels_of(path) for path in paths if path.endswith(".svg")
        }
        found = [entry for entry in entries if not COMPANION.search(entry.name)]
        kinds |= {(OF_ONE.sub("{}", entry.name), OF_ONE.sub("{}", entry.label)) for entry in found}
        tables = {entry.path for entry in found if entry.name.endswith(".csv")}
        beside = {entry.path for entry in entries} - {entry.path for entry in found}
        assert beside == {f"{t.removesuffix('.csv')}.meta.csv" for t in tables} | {f"{t}-metadata.json" for t in tables}
    assert kinds == ENTRIES


def test_whoever_adds_an_entry_of_any_bytes_has_added_the_file_and_the_link(monkeypatch: pytest.MonkeyPatch) -> None:
    picture, before = b"\x89PNG\r\n\xff\x00", catalogue.of_measure

    def with_picture(
        content: Content, scorecard: Scorecard, found: Assessment, charts: tuple[Drawing, ...]
    ) -> tuple[Download, ...]:
        page = indicator_page(found.indicator.id)
        more = Download(page, "p.png", "A picture", Media("PNG", "image/png"), lambda: picture)
        return (*before(content, scorecard, found, charts), more)

    monkeypatch.setattr(catalogue, "of_measure", with_picture)
    site = site_of("smallest")
    files = {file.path: file.data for file in site.files}
    assert files["indicators/fi-1-1/p.png"] == picture
    assert '<a href="p.png" download>A picture (PNG)</a>' in files["indicators/fi-1-1/index.md"].decode("utf-8")


def test_no_page_and_no_template_names_a_download_itself() -> None:
    named = re.compile(r'"[^"\s]*\.(csv|xml|xlsx|png|zip)"|(?<!search/index)(?<!"index)\.json"|\((CSV|JSON|Atom)\)')
    rooms = (path for path in (PROJECT / "generator" / "pages").iterdir() if path.name != "downloads")
    folders = [*rooms, *(PROJECT / "site_templates").glob("pa*")]
    looked_at = [path for folder in folders for path in folder.rglob("*.*") if path.suffix in (".py", ".j2")]
    found = [(path.name, match[0]) for path in looked_at for match in named.finditer(path.read_text("utf-8"))]
    assert len(looked_at) > 80
    # What tells an input's rows.
    assert found == [("manifest.py", '".csv"')]


def test_the_frame_of_every_page_leads_programs_to_the_feed() -> None:
    frame = Path(PROJECT / "site_templates" / "overrides" / "base.html").read_text("utf-8")
    council = SimpleNamespace(borough=SimpleNamespace(slug="anytown"), published=SimpleNamespace(ledgers={}))
    [feed, _] = catalogue.of_corrections(council)  # type: ignore[arg-type]  # Only its address is asked for.
    assert f"'{feed.path}' | url" in frame and f'type="{feed.media.type}"' in frame
