"""Whatever single thing is edited in a council whose publications are signed: it stops, or no published page changes.

This finds what a page shows and no ledger holds, whoever forgets it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
import yaml

from generator.build import build_site
from generator.charts.picture import is_picture
from generator.publish.files import read_templates
from generator.publish.kept import Keeping
from generator.terms.problems import ContentError
from generator.terms.texts import Store
from tests.faults.council import PROJECT
from tests.faults.signed import DOCUMENTS, SCORECARD, Files, sources
from tests.turns import one_in

TEMPLATES = read_templates(PROJECT)
PUBLISHED = ("scorecards/early-start/2017-", "scorecards/first/2017", "report-card/2", "plans/play")
# Whose site it is today, and what others may do with its figures, goes with these as it does with every page's frame.
DESCRIBED = (".csv-metadata.json", ".xlsx")
# What abbreviations stand for is explained beside the words, and may be explained better.
MAY_CHANGE = ("content/glossary.yml",)
# Whose site it is stands in the frame of every page, and in the foot of a picture, which goes where no frame is.
WHOSE, FOOT = "content/site.yml", b'<path stroke="#e4e9ec" stroke-width="2" d="M48 '
# Where a measure's figures are kept is said of today; of a month's files its workbook alone says it.
OF_TODAY = "source_system:"
OF_ANY_ORDER = ("content/plans/", "data/publications/play", "data/known-faults/play", "data/releases/")


class Memory:
    """A store that forgets nothing."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def read(self, name: str) -> bytes | None:
        return self.held.get(name)

    def write(self, name: str, data: bytes) -> None:
        self.held[name] = data


def site_of(files: Files, keeping: Keeping | None = None) -> dict[str, bytes] | list[str]:
    """Every file of the site, or what is wrong."""
    try:
        return {file.path: file.data for file in build_site(sources(files), TEMPLATES, keeping=keeping).files}
    except ContentError as error:
        return [str(problem) for problem in error.problems]


def published(site: dict[str, bytes], edited: str) -> dict[str, bytes]:
    found = {path: data for path, data in site.items() if path.startswith(PUBLISHED)}
    if edited != WHOSE:
        return found
    return {path: data.partition(FOOT)[0] if is_picture(data) else data for path, data in found.items()}


def edits_of(files: Files) -> list[tuple[str, str]]:
    """Each file with one value in it changed, for every value of every file."""
    typed = {path: text for path, text in files.items() if not path.startswith(("data/published/", *MAY_CHANGE))}
    return [
        (path, new) for path, text in typed.items() for new in (of_table if path.endswith(".csv") else of_text)(text)
    ]


def of_table(text: str) -> Iterator[str]:
    rows = text.splitlines()
    for at, row in enumerate(rows[1:], 1):
        cells = row.split(",")
        for place, cell in enumerate(cells):
            new = ",".join((*cells[:place], another(cell), *cells[place + 1 :]))
            yield "\n".join((*rows[:at], new, *rows[at + 1 :])) + "\n"


def of_text(text: str) -> Iterator[str]:
    for node in scalars(yaml.compose(text)):
        start, end = node.start_mark.index, node.end_mark.index
        typed = text[start:end]
        if node.style in ("|", ">"):
            body = typed.rstrip("\n")
            yield f"{text[:start]}{body} zz{typed[len(body) :]}{text[end:]}"
        elif node.style in ('"', "'"):
            yield f"{text[:start]}{node.style}{node.value.replace(node.style, '')}x{node.style}{text[end:]}"
        else:
            yield f"{text[:start]}{another(typed)}{text[end:]}"


def scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from scalars(value)


def swaps_of(files: Files) -> list[tuple[str, str]]:
    """Each file with two neighbours in it changed for one another: rows of a table, entries of a list."""
    typed = {path: text for path, text in files.items() if not path.startswith(("data/published/", *MAY_CHANGE))}
    return [
        (path, new)
        for path, text in typed.items()
        for new in (rows_swapped if path.endswith(".csv") else entries_swapped)(text)
    ]


def rows_swapped(text: str) -> Iterator[str]:
    rows = text.splitlines(keepends=True)
    for at in range(1, len(rows) - 1):
        yield "".join((*rows[:at], rows[at + 1], rows[at], *rows[at + 2 :]))


def entries_swapped(text: str) -> Iterator[str]:
    tree = yaml.compose(text)
    for items in sequences(tree):
        for at in range(len(items) - 1):
            items[at : at + 2] = reversed(items[at : at + 2])
            yield yaml.serialize(tree, allow_unicode=True, width=10_000)
            items[at : at + 2] = reversed(items[at : at + 2])


def sequences(node: yaml.Node | None) -> Iterator[list[yaml.Node]]:
    inner = []
    if isinstance(node, yaml.SequenceNode):
        yield node.value
        inner = node.value
    if isinstance(node, yaml.MappingNode):
        inner = [value for _, value in node.value]
    for each in inner:
        yield from sequences(each)


def another(typed: str) -> str:
    """A number that is one more, the other answer, or a text with a letter more."""
    if typed in ("true", "false"):
        return "false" if typed == "true" else "true"
    try:
        return str(float(typed) + 1) if "." in typed else str(int(typed) + 1)
    except ValueError:
        return f"{typed}x"


@pytest.mark.parametrize("files", [SCORECARD, DOCUMENTS], ids=["scorecard", "documents"])
def test_an_edit_stops_or_changes_no_published_page(files: Files) -> None:
    """And what an earlier build kept changes nothing of what a build says or makes."""
    no_published_page_changes(files, one_in(96, edits_of(files), 0))


@pytest.mark.parametrize("files", [SCORECARD, DOCUMENTS], ids=["scorecard", "documents"])
def test_another_order_stops_or_changes_no_published_page(files: Files) -> None:
    """But of a plan, which goes on, and of the rows of figures, which downloads follow."""
    swaps = [(path, text) for path, text in swaps_of(files) if not path.startswith(OF_ANY_ORDER)]
    no_published_page_changes(files, one_in(12, swaps, 0))


def no_published_page_changes(files: Files, edits: Iterable[tuple[str, str]]) -> None:
    keeping = Keeping(Memory(), "this program")
    before = site_of(files, keeping)
    assert isinstance(before, dict) and before == site_of(files)
    for path, text in edits:
        after = site_of(files | {path: text})
        assert site_of(files | {path: text}, replace(keeping, store=copy(keeping.store))) == after
        if isinstance(after, dict):
            was, now = published(before, path), published(after, path)
            may = DESCRIBED if path == WHOSE else ()
            changed = [page for page in was.keys() | now.keys() if was.get(page) != now.get(page)]
            changed = [page for page in changed if not page.endswith(may)]
            lines = zip(files[path].splitlines(), text.splitlines(), strict=False)
            edited = [pair for pair in lines if pair[0] != pair[1]]
            if all(old.strip().startswith(OF_TODAY) for old, _ in edited):
                changed = [page for page in changed if not page.endswith(".xlsx")]
            assert not changed, (path, edited, sorted(changed))


def copy(store: Store) -> Memory:
    """What an edit leaves in the store is not there for the next."""
    found = Memory()
    found.held = dict(store.held) if isinstance(store, Memory) else {}
    return found
