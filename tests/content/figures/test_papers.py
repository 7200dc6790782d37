"""What pages say of the papers, held against facts: contacts, owners, signatories, and what was left out."""

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest
import yaml

from generator.publish.files import read_sources
from generator.record.draft import Draft
from generator.record.gather import parse_content
from generator.schema.cards import SignaturesBlock
from tests.content.elsewhere import printed, rows_of
from tests.content.texts import REPOSITORY

TELEPHONE = re.compile(r"\b0\d{2,4}[ \u00a0]\d{3}[ \u00a0]?\d{3,4}\b")
EMAIL = re.compile(r"[\w.-]+@[\w-]+\.[\w.-]+\w")
# How many lines the text of each paper has.
LINES = {
    "cabinet-member-2010-06": 874,
    "improving-lives-2017-03": 3915,
    "partnership-2014-03": 1638,
    "report-card-2011-12": 557,
    "scrutiny-scope-2011": 50,
}


@pytest.fixture(scope="module")
def content() -> Draft:
    found = parse_content(read_sources(REPOSITORY), [])
    assert found is not None
    return found


def text_of(path: str) -> str:
    return " ".join((REPOSITORY / path).read_text("utf-8").replace("\\u00A0", "\u00a0").split(" ")).replace("\n", " ")


def within(document: str, line: str) -> bool:
    """Whether a line of a paper is one of the document's."""
    found = printed()[document]
    return found.first <= int(line) <= found.last


def contacts() -> Iterator[tuple[str, str]]:
    """Every telephone number and e-mail address of the content, each time that it stands there."""
    for path in sorted((REPOSITORY / "content").rglob("*.yml")):
        name = path.relative_to(REPOSITORY).as_posix()
        for pattern in (TELEPHONE, EMAIL):
            for found in pattern.findall(text_of(name)):
                yield name, found.replace("\u00a0", " ")


def test_each_telephone_number_and_address_is_printed_for_what_its_page_offers() -> None:
    rows = rows_of("contacts")
    assert set(contacts()) == {(row["file"], row["contact"]) for row in rows}
    assert [row for row in rows if not within(row["document"], row["line"])] == []
    assert len(list(contacts())) == 8


def test_each_language_names_the_paper_that_prints_its_offer_of_help() -> None:
    languages = yaml.safe_load((REPOSITORY / "content/languages.yml").read_text("utf-8"))["languages"]
    (number,) = (row["contact"] for row in rows_of("contacts") if row["file"] == "content/languages.yml")
    paper = "Children and Young People's Plan 2016-2019"
    texts = {entry["code"]: entry["text"].replace("\u00a0", " ") for entry in languages}
    assert [code for code, text in texts.items() if text.count(number) != 1 or text.count(paper) != 1] == []
    assert set(texts) == {"en", "sk", "ckb", "ar", "ur", "fa"}


def test_an_owner_is_printed_only_where_the_paper_names_one_whose_post_it_gives(content: Draft) -> None:
    rows = rows_of("owners")
    assert [row for row in rows if not within(row["document"], row["line"])] == []
    named = {name for row in rows for name in row["indicators"].split()}
    assert {name for name, found in content.indicators.items() if found.owner.printed} == named
    commentaries = [c for s in content.scorecards for r in s.releases for c in r.narrative.commentary]
    assert [c.title for c in commentaries if bool(c.owner.printed) != (set(c.indicators) <= named)] == []
    owned = {row["document"] for row in rows if not row["indicators"]}
    assert {plan.id for plan in content.plans if plan.plan.owner.printed} == owned
    assert (len(named), len(owned)) == (19, 4)


def test_everybody_who_put_their_name_to_a_paper_is_among_its_signatories(content: Draft) -> None:
    blocks = [
        (card.file.path, block) for card in content.report_cards for s in card.card.sections for block in s.blocks
    ]
    blocks += [(plan.file.path, block) for plan in content.plans for block in (*plan.plan.opening, *plan.plan.closing)]
    shown = [(path, p.name) for path, block in blocks if isinstance(block, SignaturesBlock) for p in block.signatories]
    rows = rows_of("signatories")
    assert shown == [(row["narrative"], row["name"]) for row in rows]
    assert [row for row in rows if not within(row["document"], row["line"])] == []


def test_every_line_of_the_papers_is_shown_quoted_or_said_to_be_left_out() -> None:
    taken: dict[str, set[int]] = defaultdict(set)
    for row in (*rows_of("documents"), *rows_of("left-out")):
        taken[row["paper"]] |= set(range(int(row["first"]), int(row["last"]) + 1))
    missed = {paper: sorted(set(range(1, number + 1)) ^ taken[paper]) for paper, number in LINES.items()}
    assert missed == {paper: [] for paper in LINES}


def test_the_page_about_the_site_says_what_was_left_out_and_why() -> None:
    blocks = yaml.safe_load((REPOSITORY / "content/pages/about.yml").read_text("utf-8"))["blocks"]
    (said,) = (block["text"] for block in blocks if block["heading"] == "What we left out, and why")
    rows = rows_of("left-out")
    assert [row["said"] for row in rows if row["said"].lower() not in " ".join(said.lower().split())] == []
    assert len(rows) == 20


def test_the_page_on_ratings_says_all_that_targets_rest_on() -> None:
    blocks = yaml.safe_load((REPOSITORY / "content/pages/methods.yml").read_text("utf-8"))["blocks"]
    (said,) = (block["text"] for block in blocks if block["heading"] == "How targets are set")
    assert all(words in said for words in ("England", "similar councils", "of late", "plans to improve"))


def test_whoever_set_a_target_is_our_reading_where_no_paper_says_so(content: Draft) -> None:
    setters = {target.set_by for found in content.indicators.values() for target in found.targets}
    assert {name for name in setters if "as we read it" not in name} == {
        "Central government",
        "Rotherham Council, for all its services",
        "Rotherham Council, as a promise to the national Troubled Families Unit",
    }
