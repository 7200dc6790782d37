"""What people type into Report Cards, plans and all that belongs to them is shown as typed, whatever signs it holds.

The council is built twice: once with such signs in every text, once with an x in place of each sign. The two sites must
have the same tags, and the same words once the first one's signs are replaced as well.
"""

import csv
import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml

from generator.build import words_of
from generator.disclose import disclose
from generator.publish.files import read_sources, read_templates
from generator.publish.whole_site import build
from generator.record.content import Content
from generator.record.gather import parse_content
from generator.terms.problems import Problem
from generator.terms.texts import Sources, slug
from tests.faults.council import CARD, CARD_AND_PLAN, PLAN, PROJECT, SCALES, copy
from tests.site.taken import rows_in

# PIN is an abbreviation of the glossary, so that the words that are added to it are looked at, too.
SIGNS = (
    "PIN <script>alert(1)</script> <img src=x onerror=alert(1)> \" onclick='x' {{ 7 * 7 }} {% raw %} {# gone #} "
    "`c` ~~y~~ [x](javascript:alert(1)) ![z](vbscript:z) [z][1] <https://a.org> {: #other } "
    "&lt; &amp; &#42; AT&T | a | # b"
)
# Emphasis and links are allowed in running text only.
MORE = f"{SIGNS} *b* __c__ [d](d)"
# What is added to each reference of a measure, an action, a highlight, a paper or a known fault.
MARK = ' "<b>*x*</b>'
RUNNING = {
    *("text", "note", "response", "complaint", "learning", "need", "help", "why", "commentary", "baseline"),
    *("introduction", "strengths", "improvements"),
}
# Ids, dates, numbers and words of lists.
KEPT = {
    *("id", "block", "figure", "figures", "indicators", "indicator", "plan", "scale", "polarity", "unit"),
    *("value", "due", "by", "date", "completed", "status", "direction", "starts", "reporting_date", "as_at"),
    *("written_for", "main_figures", "checked_by"),
    *("complete", "to_follow", "code", "from", "basis", "otherwise", "at_least", "less_than", "rating", "decimals"),
}
COUNTS = {"actions"}
FILES = (CARD, PLAN, SCALES, "content/glossary.yml", "content/languages.yml")
TABLES = ("data/publications/*.csv", "data/known-faults/*.csv")
TEXT_COLUMNS = {"label", "period_in_words", "in_words", "note", "printed", "conflicts_with"}


def tame(text: str) -> str:
    """The same text in harmless letters."""
    return re.sub(r"[^\sA-Z]", "x", text)


# The reference of an action is a part of its address, in letters and digits.
ADDED = re.compile(f"-({slug(MARK)}|{slug(tame(MARK))})(?=/)")


def retyped(value: Any, key: str, write: Callable[[str], str]) -> Any:
    """What somebody typed, with other words in each text; references to figures stay."""
    if isinstance(value, dict):
        if "indicator" in value:
            value = value | {"not_comparable": "This sentence stands in the place of a verdict."}
        if "as_printed" in value:  # Its number would have to be printed there.
            value = {name: below for name, below in value.items() if name not in ("value", "unit")}
        return {name: retyped(below, name, write) for name, below in value.items()}
    if isinstance(value, list):
        return [retyped(below, key, write) for below in value]
    if key == "ref":
        return value + write(MARK)
    if key in ("stands_for", "english_name"):  # These are left out if the same words stand beside them.
        return write(f"SO {MORE}")
    if key in KEPT or value in ("LIT", "ENG", "PIN") or (key in COUNTS and value.isdecimal()):
        return value
    references = "".join(f" {found}" for found in re.findall(r"\[\[.*?\]\]", value))
    return write(SIGNS if key in RUNNING or key == "area" else MORE) + references


def council(root: Path, write: Callable[[str], str]) -> dict[str, str]:
    """The pages of the council with other words in each text."""
    copy(CARD_AND_PLAN, root)
    for name in FILES:
        typed = yaml.load((root / name).read_text("utf-8"), yaml.BaseLoader)
        (root / name).write_text(yaml.safe_dump(retyped(typed, "", write), allow_unicode=True), "utf-8")
    for path in (path for pattern in TABLES for path in root.glob(pattern)):
        rows = list(csv.DictReader(path.read_text("utf-8").splitlines()))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            for row in rows:
                if "places" in row:
                    row["id"] += write(MARK)
                    row["places"] = re.sub(r" [^;]+", lambda ref: f"{ref[0]}{write(MARK)}", row["places"])
                writer.writerow(row | {name: write(MORE) for name in TEXT_COLUMNS & row.keys()})
    content, sources = unread(root)
    built = build(content, words_of(content), sources, read_templates(PROJECT))
    return {ADDED.sub("", file.path): file.text for file in built.site.files}


def unread(root: Path) -> tuple[Content, Sources]:
    """The content as it is typed. Whether its words fit the figures is not asked here: the signs hold numbers."""
    problems: list[Problem] = []
    sources = read_sources(root)
    draft = parse_content(sources, problems)
    content = disclose(draft, problems) if draft else None
    assert content, problems
    return content, sources


class Page(HTMLParser):
    """A page as a browser gets it: its tags with the names of their attributes and their links, its ids, its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, ...]] = []
        self.ids: Counter[str] = Counter()
        self.words = ""
        self.feed(as_html(text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        link = (values.get("href") or "").partition("#")[0]
        self.tags.append((tag, *values, ADDED.sub("", link)))
        self.ids.update(value for name, value in attrs if name == "id" and value)

    def handle_data(self, data: str) -> None:
        self.words += data


def as_html(page: str) -> str:
    """What the Markdown of the site builder makes of a page."""
    settings = {"toc": {"permalink": False}}
    extensions = ["toc", "tables", "fenced_code", "attr_list"]
    return str(markdown.markdown(page.split("---\n", 2)[2], extensions=extensions, extension_configs=settings))


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return council(tmp_path_factory.mktemp("harmless"), tame)


@pytest.fixture(scope="module")
def signs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return council(tmp_path_factory.mktemp("signs"), str)


PAGES = (
    "index.md",
    "report-card/index.md",
    "report-card/2011-12/index.md",
    "report-card/2011-12/our-year/index.md",
    "report-card/2011-12/what-people-said/index.md",
    "report-card/2011-12/what-comes-next/index.md",
    "report-card/2011-12/print/index.md",
    "plans/index.md",
    "plans/late/index.md",
    *(f"plans/play-2012-13/{page}index.md" for page in ("", "1/", "2/", "3/", "4/", "5/", "6/")),
    "glossary/index.md",
    "languages/index.md",
    "languages/ar/index.md",
    "indicators/fi-1-1/index.md",
)


@pytest.mark.parametrize("path", PAGES)
def test_no_sign_adds_a_tag_an_attribute_or_a_link(harmless: dict[str, str], signs: dict[str, str], path: str) -> None:
    assert Page(signs[path]).tags == Page(harmless[path]).tags


@pytest.mark.parametrize("path", PAGES)
def test_each_sign_is_shown_as_typed(harmless: dict[str, str], signs: dict[str, str], path: str) -> None:
    shown, expected = Page(signs[path]).words, Page(harmless[path]).words
    assert SIGNS.removeprefix("PIN ") in shown
    assert tame(shown) == tame(expected)


@pytest.mark.parametrize("path", PAGES)
def test_each_id_stands_once_on_a_page(signs: dict[str, str], path: str) -> None:
    assert [name for name, times in Page(signs[path]).ids.items() if times > 1] == []


@pytest.mark.parametrize("path", [path for path in PAGES if "report-card/2" in path or "plans/p" in path])
def test_front_matter_holds_the_title_as_typed(signs: dict[str, str], path: str) -> None:
    front = yaml.safe_load(signs[path].split("---\n", 2)[1])
    number = re.fullmatch(r"plans/play-2012-13/(\d)/index.md", path)
    assert front["description"] == (f"Action {number[1]}{MARK} of {MORE}: {MORE}" if number else MORE)
    assert MORE in front["title"]


def test_downloads_hold_each_text_as_typed(signs: dict[str, str]) -> None:
    actions = rows_in(signs["plans/play-2012-13/actions.csv"])
    assert {row["action"] for row in actions} == {MORE}
    figures = rows_in(signs["report-card/2011-12/figures.csv"])
    assert {row["label"] for row in figures} == {MORE}
