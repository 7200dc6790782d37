"""Councils that differ in names, or in an order that says nothing: the same pages come of them, hidden figures too."""

import csv
import json
import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from io import StringIO

import pytest
import yaml

from generator.publish.files import read_sources
from generator.terms.texts import SourceFile, Sources
from tests.golden.cases import HERE
from tests.oracle.sweep import pages_of
from tests.site.searching import entries_of

COUNCILS = sorted(folder.parent.name for folder in HERE.glob("*/data"))
INDEX = "search/index.json"
Change = Callable[[SourceFile], str]


@cache
def council(case: str) -> Sources:
    return read_sources(HERE / case)


@cache
def pages(case: str) -> dict[str, str]:
    return without_hashes(pages_of(council(case)))


def without_hashes(files: dict[str, str]) -> dict[str, str]:
    """The manifest tells the sources apart by their bytes, and the feed its entries by their names, as they should."""
    return {path: re.sub(r"urn:uuid:[0-9a-f-]+|\b[0-9a-f]{12,64}\b", "#", text) for path, text in files.items()}


def changed(case: str, change: Change, ending: str) -> Sources:
    files = council(case).files
    return Sources(tuple(SourceFile(f.path, change(f).encode()) if f.path.endswith(ending) else f for f in files))


def typed(file: SourceFile) -> str:
    return file.data.decode("utf-8")


# --- order that says nothing -------------------------------------------------------------------------


def test_the_order_of_files_says_nothing() -> None:
    assert without_hashes(pages_of(Sources(council("two-releases").files[::-1]))) == pages("two-releases")


def with_keys_turned(node: object) -> object:
    if isinstance(node, dict):
        return {key: with_keys_turned(part) for key, part in reversed(node.items())}
    return list(map(with_keys_turned, node)) if isinstance(node, list) else node


def keys_turned(file: SourceFile) -> str:
    return json.dumps(with_keys_turned(yaml.load(typed(file), yaml.CBaseLoader)))  # JSON is YAML too


@pytest.mark.parametrize("case", COUNCILS)
def test_the_order_of_keys_says_nothing(case: str) -> None:
    assert without_hashes(pages_of(changed(case, keys_turned, ".yml"))) == pages(case)


ROWS = ("data/releases/", "data/annual/", "data/comparators/", "data/discrepancies/")


def rows_shuffled(file: SourceFile) -> str:
    """The rows in another order, where the order is nobody's: areas and documents' figures have one that is meant."""
    if not file.path.startswith(ROWS):
        return typed(file)
    head, *rows = csv.reader(StringIO(typed(file), newline=""))
    random.Random(7).shuffle(rows)
    written = StringIO()
    csv.writer(written).writerows([head, *rows])
    return written.getvalue()


# These take the first: the page of samples, the door and the page of a theme where several of its measures tie, the one
# count that opens the page of an area, and packs, which hold all of these.
TAKE_THE_FIRST = ("style/", "themes/", "areas/", "scorecards/harbour/2017-01/help/")
NEIGHBOURS = re.compile(r'<nav class="rc-next".*?</nav>')
ITEM = re.compile(r"(?=<li>)|(?<=</li>)|(?=<a )|(?<=</a>)")
# Answers for programs and workbooks are one line each; they keep the order of the record, as files of figures do.
ONE_LINE, PART = re.compile(r"^api/|\.xlsx$"), re.compile(r"[\[{}\]],?")
# So does what a page says of itself to programs, in its front matter.
DATASET = re.compile(r"(?m)^dataset: .*$")
NEXT_LINE = re.compile(r"</text><text [^>]*>")


def lines_of(files: dict[str, str]) -> dict[str, list[str]]:
    """The lines and the items of lists of each file, as far as they do not count what stands above them.

    The search index is one line of many words.
    """
    uncounted = {path: re.sub(r"(table-revised-[\w-]+)-\d+\b", r"\1", text) for path, text in files.items()}
    return {
        path: words_of(text) if path == INDEX else sorted(parts_of(path, text))
        for path, text in uncounted.items()
        if not path.startswith(TAKE_THE_FIRST) and "/pack/" not in path
    }


def parts_of(path: str, text: str) -> list[str]:
    if ONE_LINE.search(path):
        return PART.split(text)
    told = DATASET.findall(text)
    return [*PART.split("".join(told)), *ITEM.split(DATASET.sub("", text).replace("\n", "<li>"))]


def words_of(index: str) -> list[str]:
    entries = {
        url: entry for url, entry in entries_of(index).items() if not url.removeprefix("../").startswith(TAKE_THE_FIRST)
    }
    return sorted(f"{url} {entry['title']} {' '.join(sorted(entry['words']))}" for url, entry in entries.items())


@pytest.mark.parametrize("case", COUNCILS)
def test_the_order_of_rows_says_nothing(case: str) -> None:
    """Files to download keep the order of the record, and nothing else does."""
    found = without_hashes(pages_of(changed(case, rows_shuffled, ".csv")))
    assert lines_of(found) == lines_of(pages(case))


def cards_reversed(file: SourceFile) -> str:
    """The measures the other way round; their order is that of their page and of nothing else."""
    if not file.path.startswith("data/indicators/"):
        return typed(file)
    registry = yaml.load(typed(file), yaml.CBaseLoader)
    return json.dumps(registry | {"indicators": registry["indicators"][::-1]})


@pytest.mark.parametrize("case", COUNCILS)
def test_the_order_of_cards_is_that_of_the_page(case: str) -> None:
    found = without_hashes(pages_of(changed(case, cards_reversed, ".yml")))
    assert lines_of(without_neighbours(found)) == lines_of(without_neighbours(pages(case)))


def without_neighbours(files: dict[str, str]) -> dict[str, str]:
    """Which measure comes before and after one is the order itself."""
    return {path: NEIGHBOURS.sub("", text) for path, text in files.items()}


def areas_reversed(file: SourceFile) -> str:
    head, *rows = typed(file).splitlines()
    return "\n".join([head, *reversed(rows), ""]) if file.path == "data/areas.csv" else typed(file)


def test_the_order_of_areas_hides_no_other_figure() -> None:
    """It is the order of lines in charts and of columns in tables; what is hidden does not hang on it."""
    found = lines_of(pages_of(changed("small-numbers", areas_reversed, ".csv")))
    known = lines_of(pages("small-numbers"))
    figures = [path for path in known if path.endswith("/data.csv")]
    assert figures and {path: found[path] for path in figures} == {path: known[path] for path in figures}


# --- other names -------------------------------------------------------------------------------------


def other(name: str) -> str:
    """Each word with the same first letter and as long: no order and no label of a chart has to be another."""
    return re.sub(r"[A-Za-z]+", lambda word: word[0][0] + word[0][:0:-1], name)


def names_of(case: str) -> Iterator[tuple[str, str]]:
    """The codes and names of areas, and the ids of measures, each with another of its kind: `East` and `Etsa`."""
    for file in council(case).files:
        if file.path == "data/areas.csv":
            rows = list(csv.reader(StringIO(typed(file), newline="")))[1:]
            found = (name for row in rows for name in row[:2] if row[2] != "country")
            yield from ((name, other(name)) for name in found if other(name) != name)  # A national code has no other.
        if file.path.startswith("data/indicators/"):
            cards = yaml.load(typed(file), yaml.CBaseLoader)["indicators"]
            yield from ((card["id"], "x" + card["id"][1:].replace("-", "-q")) for card in cards)


def in_address(name: str) -> str:
    """The name as a part of the address of a heading."""
    return name.lower().replace(" ", "-")


def renamed(text: str, names: dict[str, str]) -> str:
    """A text with every name replaced where it is a whole word, the longest first."""
    known = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.sub(rf"(?<![^\W_])(?:{known})(?![^\W_])", lambda name: names[name[0]], text)


@pytest.mark.parametrize("case", COUNCILS)
def test_a_name_decides_nothing(case: str) -> None:
    names = dict(names_of(case))
    assert len(set(names.values()) - names.keys()) == len(names), "each has another name, and one of its own"
    files = council(case).files
    twin = Sources(tuple(SourceFile(f.path, renamed(typed(f), names).encode()) for f in files))
    back = {as_is(new): as_is(old) for old, new in names.items() for as_is in (str, in_address)}
    made = unbroken(without_hashes(pages_of(twin)))
    found = {renamed(path, back): renamed(text, back) for path, text in made.items()}
    # A name is found by its words, so the search index is another one.
    assert found | {INDEX: ""} == unbroken(pages(case)) | {INDEX: ""}


def unbroken(files: dict[str, str]) -> dict[str, str]:
    """The files with each name in one piece, where a drawing has it in two lines."""
    return {path: NEXT_LINE.sub(" ", text) for path, text in files.items()}
