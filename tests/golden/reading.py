"""What a person reads on a page that the generator makes: headings, sentences, tables and links, one a line.

Classes, ids, frames and the paths of drawings are left out, so that a change of the look changes no golden file. A mark
is told by its word, a chart by its title and description.
"""

import re
from collections.abc import Iterator

from tests.site.document import HEADINGS, Element, parse

HEADING = re.compile(r"^(#{1,6}) (.*?)(?: \{: #[\w-]+ \})?$", re.MULTILINE)
INLINE = ("a", "abbr", "br", "cite", "code", "em", "mark", "small", "span", "strong", "sub", "sup", "time", "wbr")


def reading(page: str) -> str:
    """The lines of one Markdown page with its front matter."""
    _, front, body = page.split("---\n", 2)
    return "".join(f"{line}\n" for line in (*front.splitlines(), "", *lines(parse(HEADING.sub(as_html, body)))))


def as_html(heading: re.Match[str]) -> str:
    depth = len(heading[1])
    return f"<h{depth}>{heading[2]}</h{depth}>"


def lines(element: Element) -> Iterator[str]:
    """Each block on a line of its own, and the words between two blocks on another."""
    if "aria-label" in element.attributes:
        yield f"({element.attributes['aria-label']})"
    words = ""
    for child in element.children:
        if isinstance(child, str) or child.tag in INLINE:
            words += inline(child)
        else:
            yield from line(words)
            words = ""
            yield from block(child)
    yield from line(words)


def block(element: Element) -> Iterator[str]:
    match element.tag:
        case heading if heading in HEADINGS:
            yield ""
            yield f"{'#' * int(heading[1])} {flat(element)}"
        case "caption":
            yield f"Table: {flat(element)}"
        case "tr":
            yield f"| {' | '.join(flat(cell) for cell in element.all('th', 'td'))} |"
        case "svg":
            yield from (f"Drawing: {flat(part)}" for part in told_of(element))
        case "select":
            yield f"Choices: {', '.join(flat(option) for option in element.all('option'))}"
        case "div" if {"dt", "dd"} <= {child.tag for child in element.children if isinstance(child, Element)}:
            yield ": ".join(flat(part) for part in element.all("dt", "dd"))
        case "li":
            first, *others = [*lines(element)] or [""]
            yield f"- {first}"
            yield from others
        case _:
            yield from lines(element)


def told_of(drawing: Element) -> list[Element]:
    """The title and the description of a drawing that is shown; of a mark beside a word nothing is told."""
    parts = [child for child in drawing.children if isinstance(child, Element)]
    is_told = drawing.attributes.get("role") == "img" and "display" not in drawing.attributes
    return [part for part in parts if part.tag in ("title", "desc") and is_told]


def flat(element: Element) -> str:
    return " ".join("".join(map(inline, element.children)).split())


def inline(part: Element | str) -> str:
    """Words within a line; a link with where it leads, and a drawing by what is told of it."""
    if isinstance(part, str):
        return part
    if part.tag == "svg":
        return " ".join(block(part))
    words = "".join(map(inline, part.children))
    if part.tag == "a" and "href" in part.attributes:
        return f"[{' '.join(words.split())}]({part.attributes['href']})"
    return words if part.tag in INLINE else f" {words} "


def line(words: str) -> Iterator[str]:
    if words.strip():
        yield " ".join(words.split())
