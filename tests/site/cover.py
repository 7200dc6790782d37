"""Which pages of a built site to look at, whoever's it is: few that hold every shape of element, others by turns."""

from collections.abc import Iterator, Mapping

from tests import turns
from tests.site.document import Element

Shape = tuple[tuple[str, ...], ...]
DEPTH = 3
MANY = 25


def looked_at(pages: Mapping[str, Element]) -> list[str]:
    """The cover and an eighth of all other pages, another one with each commit; of many alike only an eighth of these,
    so that each is seen within 64 commits. In a whole run every page.
    """
    covering = cover(pages)
    others = [address for address in opened(pages, turns.this_turn() // turns.TURNS) if address not in covering]
    return [*covering, *turns.part(others)]


def opened(pages: Mapping[str, Element], turn: int | None = None) -> list[str]:
    """Every page, but of many that stand beside each other, like the pages of measures, an eighth, another one with
    each commit; in a whole run every page.
    """
    beside: dict[str, list[str]] = {}
    for address in sorted(pages):
        beside.setdefault(address.rstrip("/").rpartition("/")[0], []).append(address)
    return [a for found in beside.values() for a in (turns.part(found, turn) if len(found) > MANY else found)]


def cover(pages: Mapping[str, Element]) -> list[str]:
    """Few pages that hold every shape of any page: always the page that adds most; in a whole run every page."""
    if turns.is_whole:
        return sorted(pages)
    held = {address: shapes(page) for address, page in sorted(pages.items())}
    missing = set().union(*held.values())
    found = []
    while missing:
        most = max(held, key=lambda address: len(held[address] & missing))
        found.append(most)
        missing -= held[most]
    return found


def shapes(page: Element) -> set[Shape]:
    """Every element of a page as rules for the look see it: tag and classes, its own and of the two around it."""
    return set(_shapes(page, ()))


def _shapes(element: Element, around: Shape) -> Iterator[Shape]:
    for child in element.children:
        if isinstance(child, Element):
            shape = (*around, (child.tag, *sorted(child.attributes.get("class", "").split())))[-DEPTH:]
            yield shape
            yield from _shapes(child, shape)
