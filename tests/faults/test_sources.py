"""Whose a thing is and where a figure is from: what can't be looked up, or does not say how it is known, is refused."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import CARD, CARD_AND_PLAN, CARDS, PLAN, WORDS, build, copy, spoil

LIST = "content/documents.yml"
PAPERS = """\
documents:
  - id: census-2011
    title: The census of 2011
    publication: National statistics, 2012
    used_for: It counts children.
"""
ENTRIES = "figures_from_elsewhere:\n"
FIGURE = "  - figure: 61 requests\n"
OWN_ID = "Give each document an id of its own; a card, a plan and a release have theirs from the name of the file."
ONE_OF_TWO = "Give one of the two, not both."
BOTH = "Give both."
NEITHER = "needs one source: a document with a place in it, or worked_out. [elsewhere-one-source]"
HALF = "has a document without a place in it, or the other way round. [elsewhere-half-a-source]"


def declare(root: Path, entry: str, path: str = WORDS) -> None:
    with (root / path).open("a", encoding="utf-8") as file:
        file.write(ENTRIES + FIGURE + entry)


def list_papers(root: Path, more: str = "") -> None:
    (root / LIST).write_text(PAPERS + more, "utf-8")


@pytest.mark.parametrize(
    ("entry", "says", "remedy"),
    [
        pytest.param(
            "    document: censis-2011\n    place: table 2\n",
            '46: document "censis-2011" is in no list of documents. Did you mean "census-2011"? [elsewhere-not-listed]',
            f"Correct the id, or add the document to {LIST}.",
            id="document that no list has",
        ),
        pytest.param(
            "    document: early-start-2017-03\n    place: page 2\n",
            '46: document "early-start-2017-03" is in no list of documents. Did you mean "early-start-2017-02"? [elsewhere-not-listed]',
            f"Correct the id, or add the document to {LIST}.",
            id="release that there is not",
        ),
        pytest.param(
            "    document: census-2011\n", f'45: entry 1 of "figures_from_elsewhere" {HALF}', BOTH, id="no place"
        ),
        pytest.param("    place: table 2\n", f'45: entry 1 of "figures_from_elsewhere" {HALF}', BOTH, id="no document"),
        pytest.param("", f'45: entry 1 of "figures_from_elsewhere" {NEITHER}', ONE_OF_TWO, id="no source at all"),
        pytest.param(
            "    document: census-2011\n    place: table 2\n    worked_out: We added two\n",
            f'45: entry 1 of "figures_from_elsewhere" {NEITHER}',
            ONE_OF_TWO,
            id="two sources",
        ),
        pytest.param(
            "    source: The census\n",
            '46: "source" is not a known key. [unknown-key]',
            "Correct the spelling or remove the line.",
            id="source in free words",
        ),
    ],
)
def test_a_figure_from_elsewhere_can_be_looked_up(
    council: Path, refuse: Refuse, entry: str, says: str, remedy: str
) -> None:
    list_papers(council)
    declare(council, entry)
    refuse(f"{WORDS}:{says}\n    What to do: {remedy}")


@pytest.mark.parametrize("document", ["census-2011", "early-start-2017-01", "early-start-2017-02"])
def test_what_is_listed_or_shown_can_be_named(council: Path, document: str) -> None:
    list_papers(council)
    declare(council, f"    document: {document}\n    place: page 2\n")
    assert build(council) == 0


@pytest.mark.parametrize("document", ["report-card-2011-12", "play-2012-13", "first-2017-01"])
def test_report_cards_and_plans_are_listed_too(tmp_path: Path, document: str) -> None:
    copy(CARD_AND_PLAN, tmp_path)
    for path in (CARD, PLAN):
        with (tmp_path / path).open("a", encoding="utf-8") as file:
            file.write(f"figures_from_elsewhere: [{{figure: the, document: {document}, place: page 2}}]\n")
    assert build(tmp_path) == 0


@pytest.mark.parametrize("path", [CARD, PLAN])
def test_report_cards_and_plans_are_checked_too(tmp_path: Path, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    copy(CARD_AND_PLAN, tmp_path)
    with (tmp_path / path).open("a", encoding="utf-8") as file:
        file.write("figures_from_elsewhere: [{figure: the, document: gossip, place: page 2}]\n")
    assert build(tmp_path) == 1
    line = len((tmp_path / path).read_text("utf-8").splitlines())
    assert capsys.readouterr().err.startswith(
        f'{path}:{line}: document "gossip" is in no list of documents. [elsewhere-not-listed]\n    What to do: Correct the id, or add the'
        f" document to {LIST}.\n"
    )


@pytest.mark.parametrize(
    ("name", "says"),
    [
        (
            "census-2011",
            '6: the id "census-2011" belongs to another document already: The census of 2011. [document-id-taken]',
        ),
        (
            "early-start-2017-01",
            '6: the id "early-start-2017-01" belongs to another document already: Early Start scorecard, January 2017. [document-id-taken]',
        ),
    ],
)
def test_an_id_is_of_one_document(council: Path, refuse: Refuse, name: str, says: str) -> None:
    list_papers(council, f"  - {{id: {name}, title: Other, publication: x, used_for: x}}\n")
    refuse(f"{LIST}:{says}\n    What to do: {OWN_ID}")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("first-2017-01", "First scorecard, January 2017"),
        ("report-card-2011-12", "Little Sampleton Report Card 2011/12"),
    ],
)
def test_a_plan_has_no_id_of_a_release_or_of_a_card(
    tmp_path: Path, name: str, title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    copy(CARD_AND_PLAN, tmp_path)
    (tmp_path / f"content/plans/{name}.yml").write_text((tmp_path / PLAN).read_text("utf-8"), "utf-8")
    assert build(tmp_path) == 1
    said = f'content/plans/{name}.yml:1: the id "{name}" belongs to another document already: {title}.'
    assert f"{said} [document-id-taken]\n    What to do: {OWN_ID}\n" in capsys.readouterr().err


def test_a_list_without_documents_is_none(council: Path, refuse: Refuse) -> None:
    (council / LIST).write_text("documents: []\n", "utf-8")
    refuse(
        f'{LIST}:1: "documents" has no entries, but needs at least 1. [too-few-entries]\n    What to do: Add what is missing.'
    )


WRITE = (
    'Write "owner: {printed: ...}" if a document names the owner, or "owner: {inferred: ...}" if you concluded it from'
    " what the document says."
)
ONE = '"owner" needs one of printed and inferred. [owner-printed-or-inferred]'


@pytest.mark.parametrize(
    ("new", "says", "remedy"),
    [
        pytest.param(
            "owner: Visiting team",
            '36: "owner" must have lines of its own. [owner-in-one-word]',
            WRITE,
            id="how is not said",
        ),
        pytest.param("", '28: "owner" is missing here. [missing-owner]', WRITE, id="no owner"),
        pytest.param("owner: {printed: A, inferred: B}", f"36: {ONE}", ONE_OF_TWO, id="known in two ways"),
        pytest.param("owner: {}", f"36: {ONE}", ONE_OF_TWO, id="known in no way"),
        pytest.param(
            "owner: {guessed: A}",
            '36: "guessed" is not a known key. [unknown-key]',
            "Correct the spelling or remove the line.",
            id="known in another way",
        ),
    ],
)
def test_an_owner_is_printed_or_inferred(council: Path, refuse: Refuse, new: str, says: str, remedy: str) -> None:
    spoil(council, WORDS, "owner: {printed: Visiting team}", new)
    refuse(f"{WORDS}:{says}\n    What to do: {remedy}")


def test_the_owner_of_an_indicator_and_of_a_plan_too(
    council: Path, refuse: Refuse, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    cards = (council / CARDS).read_text("utf-8")
    (council / CARDS).write_text(
        cards.replace("owner: {printed: Front door team}", "owner: Front door team", 1), "utf-8"
    )
    refuse(f'{CARDS}:28: "owner" must have lines of its own. [owner-in-one-word]\n    What to do: {WRITE}')
    root = tmp_path_factory.mktemp("plan")
    copy(CARD_AND_PLAN, root)
    spoil(root, PLAN, "owner: {printed: Play board}", "owner: Play board")
    assert build(root) == 1
    assert capsys.readouterr().err.startswith(
        f'{PLAN}:6: "owner" must have lines of its own. [owner-in-one-word]\n    What to do: {WRITE}'
    )


def test_a_page_says_whether_its_owner_is_printed_or_inferred(council: Path) -> None:
    cards = (council / CARDS).read_text("utf-8")
    (council / CARDS).write_text(cards.replace("{printed: Front", "{inferred: Front", 1), "utf-8")
    spoil(council, WORDS, "{printed: Visiting team}", "{inferred: Visiting team}")
    assert build(council) == 0
    pages = council / "build/docs"
    reading = "This is our reading: the document names no role or team as the owner"
    inferred, printed = ((pages / f"indicators/{name}/index.md").read_text("utf-8") for name in ("es-1-1", "es-1-3"))
    assert f"<dt>Owner</dt><dd>Front door team. {reading}</dd>" in inferred
    assert "<dt>Owner</dt><dd>Front door team</dd>" in printed
    release = (pages / "scorecards/early-start/2017-01/all/index.md").read_text("utf-8")
    assert f"<p>Responsible: Visiting team. {reading}. The words are about January 2017.</p>" in release
    assert "<p>Responsible: Front door team. The words are about January 2017.</p>" in release
