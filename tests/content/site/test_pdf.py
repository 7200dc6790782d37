import csv
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pytest
from pypdf import PdfReader

from tests.content.site.documents import CARD
from tests.site.building import LAST_COMMIT, REPOSITORY
from tests.site.document import HEADINGS, Element, article
from tests.site.paper import facts_in, text_to_print

pytestmark = pytest.mark.browser

PDF = f"{CARD}report-card-2011-12.pdf"
TITLE = "Children and Young People's Services: Rotherham Report Card 2011/12"
TEXT_TAGS = {"Document", "Art", "Sect", "Div", "NonStruct", "P", "H1", "H2", "H3", "Caption", "Figure", "Link", "Span"}
STANDARD_TAGS = TEXT_TAGS | {"L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD"}
FIGURES = REPOSITORY / "data" / "publications" / "report-card-2011-12.csv"


# One of each kind of page that is printed. Of the other pages that could be, none is, so that the tests are quick.
PACK, COVER, PLAN = (
    "scorecards/safeguarding/2017-01/pack/",
    "scorecards/safeguarding/2017-01/cover/",
    "plans/scrutiny-scope-2011/",
)
NAMES = {
    PLAN: "plans-scrutiny-scope-2011.pdf",
    COVER: "scorecards-safeguarding-2017-01-cover.pdf",
    PACK: "scorecards-safeguarding-2017-01-pack.pdf",
    f"{PACK}short/": "scorecards-safeguarding-2017-01-pack-short.pdf",
}
EMPTY = '<p class="rc-pdf" hidden'


def make(site: Path, *addresses: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pdf", str(site), *addresses]
    clean = os.environ | {"SOURCE_DATE_EPOCH": LAST_COMMIT}
    return subprocess.run(command, cwd=REPOSITORY, env=clean, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def made(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real site, with the PDF that `make pdf` puts there."""
    copy = tmp_path_factory.mktemp("pdf") / "site"
    shutil.copytree(site, copy)
    done = make(copy, CARD, PLAN, COVER, PACK)
    made = [copy / PDF, *(copy / address / name for address, name in NAMES.items())]
    assert done.returncode == 0, done.stderr
    assert sorted(done.stdout.splitlines()) == sorted(f"PDF made: {path}" for path in made)
    return copy


@pytest.fixture(scope="module")
def pdf(made: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(made / PDF) as opened:
        yield opened


@pytest.fixture(scope="module")
def text(made: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(made / PDF).pages).split())


@pytest.fixture
def page(pages: dict[str, Element]) -> Element:
    return article(pages[f"{CARD}print/"])


def test_the_checker_finds_nothing_against_pdf_ua(made: Path) -> None:
    for path in made.rglob("*.pdf"):
        assert [str(finding) for finding in pdfua.validate(str(path)).findings] == [], path.name


def test_it_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as said:
        assert (said["dc:title"], said["pdfuaid:part"], said["xmp:CreateDate"]) == (
            TITLE,
            "1",
            "2017-03-22T00:00:00+00:00",
        )
    assert (str(pdf.Root.Lang), str(pdf.docinfo["/Title"])) == ("en-GB", TITLE)
    assert bool(pdf.Root.MarkInfo.Marked) and bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_it_holds_every_figure_date_and_mark_of_the_page(text: str, page: Element) -> None:
    assert facts_in(text_to_print(page)) - facts_in(text) == Counter()


def test_it_holds_the_figures_of_the_file_that_the_page_was_made_from(text: str, page: Element) -> None:
    rows = csv.DictReader(FIGURES.read_text("utf-8").splitlines())
    numbers = {f"{Decimal(row['value']):,}" for row in rows if row["value"] and not row["in_words"]}
    on_the_page = {number for number in numbers if holds(page.text, number)}
    assert len(on_the_page) > 80
    assert {number for number in on_the_page if not holds(text, number)} == set()


def test_headings_bookmarks_and_tags_are_those_of_the_page(pdf: pikepdf.Pdf, made: Path, page: Element) -> None:
    headings = [(heading.tag.upper(), heading.text) for heading in page.all(*HEADINGS)]
    tags = [str(tag.S).removeprefix("/") for tag in tags_of(pdf)]
    assert [tag for tag in tags if tag.lower() in HEADINGS] == [level for level, _ in headings]
    assert list(bookmarks(PdfReader(made / PDF).outline)) == [words for _, words in headings]
    assert tags.count("Table") == len(list(page.all("table")))
    assert set(tags) <= STANDARD_TAGS


def test_every_chart_is_a_figure_with_its_words(pdf: pikepdf.Pdf, page: Element) -> None:
    charts = [svg for svg in page.all("svg") if svg.attributes.get("role") == "img" and "display" not in svg.attributes]
    words = [str(tag.Alt) for tag in tags_of(pdf) if tag.S == "/Figure"]
    titles = [next(chart.all("title")).text for chart in charts]
    assert len(words) == len(titles) == 3
    assert [alt for alt, title in zip(words, titles, strict=True) if not alt.startswith(title)] == []


def test_every_table_has_headings_for_columns_and_rows_and_each_cell_names_its_own(pdf: pikepdf.Pdf) -> None:
    tables = [tag for tag in tags_of(pdf) if tag.S == "/Table"]
    assert len(tables) == 10
    for table in tables:
        top, *rows = [row for row in table.K if row.S == "/TR"]
        assert {scope_of(cell) for cell in top.K} == {"/Column"}
        assert {scope_of(row.K[0]) for row in rows} == {"/Row"}
        assert {len(row.K) for row in rows} == {len(top.K)}
        for row in rows:
            named = [{str(column.ID), str(row.K[0].ID)} for column in list(top.K)[1:]]
            assert [set(headings_of(cell)) for cell in list(row.K)[1:]] == named


def test_every_link_says_where_it_leads_and_none_into_the_machine_that_made_it(pdf: pikepdf.Pdf) -> None:
    links = [link for page in pdf.pages for link in page.get("/Annots", [])]
    addresses = {str(link.A.URI) for link in links if "/A" in link}
    assert len(links) > 50 and "https://report-card.example/indicators/sg-2-2/" in addresses
    assert [a for a in addresses if not a.startswith(("https://report-card.example/", "mailto:", "http://www."))] == []
    assert [link for link in links if not str(link.Contents)] == []


def test_fonts_are_in_it_and_scripts_are_not(pdf: pikepdf.Pdf) -> None:
    fonts = [found for found in pdf.objects if isinstance(found, pikepdf.Dictionary) and "/FontName" in found]
    assert fonts and all("/FontFile2" in font or "/FontFile3" in font for font in fonts)
    assert "/OpenAction" not in pdf.Root and "/JavaScript" not in pdf.Root.get("/Names", {})


def test_the_same_site_gives_the_same_bytes(made: Path) -> None:
    """And the pages get the same link again."""
    before = {path: path.read_bytes() for path in (made / CARD).rglob("*") if path.is_file()}
    make(made, CARD)
    assert {path: path.read_bytes() for path in before} == before


def test_a_page_links_its_pdf_when_there_is_one_and_else_nothing_shows(made: Path) -> None:
    linked = {CARD: "report-card-2011-12.pdf", f"{CARD}print/": "../report-card-2011-12.pdf", **NAMES}
    for address, way in linked.items():
        html = (made / address / "index.html").read_text("utf-8")
        size = round((made / address / way).stat().st_size / 1000)
        assert f'<p class="rc-pdf"><a href="{way}" download>PDF to print or send ({size} KB)</a></p>' in html
        assert EMPTY not in html
    for address in ("plans/cyp-plan-2016-19/", "scorecards/early-help/2017-01/pack/"):
        html = (made / address / "index.html").read_text("utf-8")
        assert html.count(EMPTY) == 1 and ".pdf" not in html.split(EMPTY)[1][:80]


def test_the_pack_as_pdf_has_the_figures_of_the_page(made: Path, pages: dict[str, Element]) -> None:
    said = " ".join(" ".join(page.extract_text() for page in PdfReader(made / PACK / NAMES[PACK]).pages).split())
    assert facts_in(text_to_print(article(pages[PACK]))).keys() - facts_in(said).keys() == set()


def test_without_a_built_site_it_says_what_to_do(tmp_path: Path) -> None:
    done = make(tmp_path)
    assert (done.returncode, done.stderr) == (
        2,
        f'"{tmp_path}" holds no page to print. Build the site first: make site\n',
    )


def holds(text: str, number: str) -> bool:
    return any(fact.strip("+−£%") == number for fact in facts_in(text))


def tags_of(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Every tag in the order of reading."""
    found: list[pikepdf.Object] = []

    def look(tag: pikepdf.Object) -> None:
        for kid in tag.K if isinstance(tag.get("/K"), pikepdf.Array) else [tag.get("/K")]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                found.append(kid)
                look(kid)

    look(pdf.Root.StructTreeRoot)
    return found


def scope_of(cell: pikepdf.Object) -> str:
    return next((str(attribute.Scope) for attribute in cell.get("/A", []) if "/Scope" in attribute), "")


def headings_of(cell: pikepdf.Object) -> list[str]:
    return [str(name) for attribute in cell.get("/A", []) for name in attribute.get("/Headers", [])]


def bookmarks(outline: list[Any]) -> Iterator[str]:
    for item in outline:
        if isinstance(item, list):
            yield from bookmarks(item)
        else:
            yield item.title
