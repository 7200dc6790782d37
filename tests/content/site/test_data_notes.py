import csv
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.content.site.documents import CARD, FACTS
from tests.content.site.glossary import unspelt
from tests.site.building import REPOSITORY
from tests.site.document import Element, article

# The documents with known faults, and their pages: the Report Card has one for each section.
DOCUMENTS = {
    "action-plan-2013-16": "plans/action-plan-2013-16/",
    "cyp-plan-2007-10": "plans/cyp-plan-2007-10/",
    "cyp-plan-2010-13": "plans/cyp-plan-2010-13/",
    "cyp-plan-2016-19": "plans/cyp-plan-2016-19/",
    "looked-after-children-strategy-2013-15": "plans/looked-after-children-strategy-2013-15/",
    "notice-to-improve-2010": "plans/notice-to-improve-2010/",
    "report-card-2011-12": CARD,
    "safeguarding-board-actions-2013": "plans/safeguarding-board-actions-2013/",
    "scorecard-actions-2017-01": "plans/scorecard-actions-2017-01/",
    "scrutiny-decisions-2017": "plans/scrutiny-decisions-2017/",
    "scrutiny-scope-2011": "plans/scrutiny-scope-2011/",
}
# What a place begins with, and the id of the thing that it means.
THINGS = {"measure": "measure", "action": "action", "highlight": "highlight"}


@dataclass(frozen=True)
class Fault:
    """One known fault of a document, as the record tells of it."""

    id: str
    document: str
    places: tuple[str, ...]
    note: str

    @property
    def anchor(self) -> str:
        return f"note-{self.id.lower()}"


def faults() -> list[Fault]:
    found = []
    for document in DOCUMENTS:
        with (REPOSITORY / "data" / "known-faults" / f"{document}.csv").open(encoding="utf-8", newline="") as file:
            found += [Fault(r["id"], document, tuple(r["places"].split(";")), r["note"]) for r in csv.DictReader(file)]
    return found


def test_every_known_fault_of_the_documents_is_in_the_record() -> None:
    printed = [line for line in (FACTS / "faults.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert sorted(fault.id for fault in faults()) == sorted(printed)
    assert len(printed) == 103


def test_each_known_fault_is_told_as_a_data_note_where_it_belongs(pages: dict[str, Element]) -> None:
    looked_for = [(fault, address) for fault in faults() for address in sorted(addresses_of(fault, pages))]
    assert [
        f"{fault.id} on {address}: {told}"
        for fault, address in looked_for
        if (told := notes_of(pages[address]).get(fault.anchor)) is None or not tells(told, fault)
    ] == []
    assert len(looked_for) == 106


def test_the_print_view_tells_of_every_fault_of_the_report_card(pages: dict[str, Element]) -> None:
    shown = notes_of(pages[f"{CARD}print/"])
    of_card = [fault for fault in faults() if fault.document == "report-card-2011-12"]
    assert [fault.id for fault in of_card if not tells(shown.get(fault.anchor, ""), fault)] == []
    assert len(of_card) == 23


def notes_of(page: Element) -> dict[str, str]:
    """The data notes of a page by their ids."""
    items = [item for item in article(page).all("li") if item.attributes.get("id", "").startswith("note-")]
    return {item.attributes["id"]: unspelt(item.text) for item in items}


def tells(told: str, fault: Fault) -> bool:
    """Whether a data note has the id and the words of a fault."""
    return told.startswith(f"{fault.id} {' '.join(fault.note.split())} ")


def addresses_of(fault: Fault, pages: dict[str, Element]) -> set[str]:
    """The pages on which the places of a fault stand."""
    home = DOCUMENTS[fault.document]
    if fault.document != "report-card-2011-12":
        return {home}
    found: set[str] = set()
    for place in fault.places:
        if place == "document":
            found.add(home)
        elif f"{home}{place}/" in pages:
            found.add(f"{home}{place}/")
        else:
            sections = (address for address in pages if address.startswith(home) and address != f"{home}print/")
            found |= {address for address in sections if any(rows_about(pages[address], label_of(place)))}
    return found


def test_each_measure_action_and_highlight_carries_its_notes(pages: dict[str, Element]) -> None:
    looked_for = [
        (fault, thing, number)
        for fault in faults()
        for place in fault.places
        for thing, _, number in (place.partition(" "),)
        if thing in THINGS
    ]
    assert [
        f"{fault.id}: {thing} {number}"
        for fault, thing, number in looked_for
        if not carries(about(pages, DOCUMENTS[fault.document], thing, number), fault)
    ] == []
    assert len(looked_for) == 67


def about(pages: dict[str, Element], home: str, thing: str, number: str) -> Element:
    """What is said of a thing: a measure and a highlight stand on the page of their plan, an action has its own."""
    found = pages[home].find(anchor_of(thing, number))
    return pages[f"{home}{anchor_of(thing, number).removeprefix('action-')}/"] if thing == "action" else found


def test_each_outcome_and_priority_carries_its_notes(pages: dict[str, Element]) -> None:
    looked_for = [
        (fault, place)
        for fault in faults()
        for place in fault.places
        if fault.document != "report-card-2011-12" and place in doors_of(pages[DOCUMENTS[fault.document]])
    ]
    assert [
        f"{fault.id}: {place}"
        for fault, place in looked_for
        if not carries(pages[DOCUMENTS[fault.document]].find(place), fault)
    ] == []
    assert len(looked_for) == 15


def test_the_piece_of_evidence_with_a_note_has_it_below_the_register(pages: dict[str, Element]) -> None:
    (fault,) = (fault for fault in faults() if fault.places == ("evidence 1",))
    page = pages[DOCUMENTS[fault.document]]
    assert carries(page.find("early-intervention"), fault)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_row_and_tile_of_a_figure_leads_to_its_notes(pages: dict[str, Element], document: str) -> None:
    about_figures = [
        (fault, place) for fault in faults() if fault.document == document for place in fault.places if place in LABELS
    ]
    missing = [
        f"{fault.id} for {place} on {address}: {words.text[:80]}"
        for fault, place in about_figures
        for address in sorted(addresses_of(fault, pages))
        for words in (*rows_about(pages[address], label_of(place)), *tiles_about(pages[address], label_of(place)))
        if not carries(words, fault)
    ]
    assert missing == []


def labels() -> Iterator[tuple[str, str]]:
    for document in DOCUMENTS:
        path = REPOSITORY / "data" / "publications" / f"{document}.csv"
        if path.exists():
            with path.open(encoding="utf-8", newline="") as file:
                yield from ((row["figure"], row["label"]) for row in csv.DictReader(file))


LABELS = dict(labels())


def label_of(figure: str) -> str:
    return " ".join(LABELS[figure].split())


def rows_about(page: Element, label: str) -> list[Element]:
    """The rows of tables that are about a figure."""
    rows = [row for row in article(page).all("tr") if any(row.all("td")) and any(row.all("th"))]
    return [row for row in rows if unspelt(next(row.all("th")).text) == label]


def tiles_about(page: Element, label: str) -> list[Element]:
    """The entries of lists that show a figure large."""
    items = [item for item in article(page).all("li") if len(list(item.all("p"))) > 2]
    return [item for item in items if [unspelt(part.text) for part in item.all("p")][1] == label]


def doors_of(page: Element) -> list[str]:
    return [door.attributes.get("id", "") for door in article(page).all("details")]


def anchor_of(thing: str, number: str) -> str:
    if thing == "highlight":
        return f"highlight-{number}"
    return f"{THINGS[thing]}-" + "-".join("".join(c if c.isalnum() else " " for c in number.lower()).split())


def carries(element: Element, fault: Fault) -> bool:
    """Whether an element holds the words of a data note or a link to it."""
    links = (anchor.attributes.get("href") for anchor in element.all("a"))
    return f"#{fault.anchor}" in links or any(tells(unspelt(item.text), fault) for item in element.all("li"))
