"""Just enough of an HTML reader for the tests: a tree of elements, their text, and tables as cells with addresses."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
NOT_TEXT = ("script", "style", "svg")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass
class Element:
    """An element of a page, with what is in it in order."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    def all(self, *tags: str) -> Iterator["Element"]:
        """Every element below this one, in order; only those with one of the tags, if any are given."""
        for child in self.children:
            if isinstance(child, Element):
                if not tags or child.tag in tags:
                    yield child
                yield from child.all(*tags)

    def find(self, name: str) -> "Element":
        """The element with an id; a page has no more than one."""
        return next(element for element in self.all() if element.attributes.get("id") == name)

    @property
    def text(self) -> str:
        """What a reader reads, with single spaces; drawings and scripts are no text."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in NOT_TEXT:
                yield from (" ", *child._texts(), " ") if child.tag not in ("a", "em", "strong") else child._texts()


@dataclass(frozen=True)
class Cell:
    """A figure in a table, with the words that say what it is about."""

    text: str
    caption: str
    row: str
    column: str
    link: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def read_html(path: Path) -> Element:
    """The tree of one HTML file."""
    return parse(path.read_text("utf-8"))


def parse(html: str) -> Element:
    """The tree of some HTML."""
    reader = _Reader()
    reader.feed(html)
    return reader.root


def read_site(folder: Path) -> dict[str, Element]:
    """Every page of a built site by its address: `` for home, `about/`, `404.html`; none that is for others' frames."""
    found = {address_of(path, folder): path for path in sorted(folder.rglob("*.html"))}
    return {address: read_html(path) for address, path in found.items() if not address.startswith("embed/")}


def address_of(path: Path, folder: Path) -> str:
    """The address of a page's file below the site's own."""
    return path.relative_to(folder).as_posix().removesuffix("index.html")


def article(page: Element) -> Element:
    """What stands on a page besides menus and frame."""
    return next(page.all("article"))


def under(page: Element, heading: str) -> Element:
    """What stands between a heading and the next one."""
    found = Element("section", {})
    reading = False
    for child in article(page).children:
        if isinstance(child, Element) and child.tag in HEADINGS:
            reading = child.text == heading
        elif reading:
            found.children.append(child)
    return found


def doors(page: Element) -> dict[str, Element]:
    """What stands behind each door of a page, by its words; a count at their end is left out."""
    found = {}
    for door in article(page).all("details"):
        summary, *_ = door.all("summary")
        counts = (part.text for part in summary.all("span") if part.attributes.get("class") == "rc-count")
        heading = summary.text.removesuffix("".join(counts)).strip()
        found[heading] = Element("section", {}, [child for child in door.children if child is not summary])
    return found


def cells(page: Element) -> Iterator[Cell]:
    """The cells of every table, without the row headings."""
    for table in page.all("table"):
        caption = next(table.all("caption")).text
        columns = [heading.text for heading in next(table.all("thead")).all("th")]
        for row in next(table.all("tbody")).all("tr"):
            # What reaches over several columns stands in each.
            heading, *values = (
                cell
                for cell in row.all("th", "td")
                for _ in range(int(cell.attributes.get("colspan", "1")) if cell.tag == "td" else 1)
            )
            if not values:  # The name of a group of rows.
                continue
            link = next((anchor.attributes["href"] for anchor in heading.all("a")), "")
            for column, value in zip(columns[1:], values, strict=True):
                yield Cell(value.text, caption, heading.text, column, link)
