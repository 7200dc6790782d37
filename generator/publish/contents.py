"""The contents of a page: each section's heading gets its address here, so that every builder gives it the same one."""

import re
from collections.abc import Iterator
from html import unescape

from markupsafe import Markup, escape

from generator.terms.texts import heading_address

# A heading of the second level, and the address that its template gives it.
_SECTION = re.compile(r"^## (?P<text>.+?)(?: \{: #(?P<id>\S+) \})?$", re.MULTILINE)
_TITLE = re.compile(r"^# .+$", re.MULTILINE)
_TAG = re.compile(r"<[^>]+>")
FEWEST_SECTIONS = 3


def with_contents(body: str, *, is_beside: bool, is_wanted: bool) -> str:
    """A page's Markdown with the list of its sections under its title, if it has enough of them to choose from.

    The list stands beside the page on a wide screen, unless the page wants its whole width.
    """
    found = list(_sections(body))
    addressed = _with_addresses(body, [address for address, _ in found])
    if not is_wanted or len(found) < FEWEST_SECTIONS:
        return addressed
    place = _TITLE.search(addressed)
    if place is None:
        return addressed
    style = "rc-contents" if is_beside else "rc-contents rc-contents--phone"
    links = Markup("").join(Markup(f'<li><a href="#{escape(address)}">{text}</a></li>') for address, text in found)
    contents = (
        f'<details class="{style}"><summary>On this page</summary>'
        f'<nav aria-label="On this page"><ul>{links}</ul></nav></details>'
    )
    return f"{addressed[: place.end()]}\n\n{contents}{addressed[place.end() :]}"


def _sections(body: str) -> Iterator[tuple[str, Markup]]:
    """The address and the words of each section; no two have one address."""
    taken: set[str] = set()
    for heading in _SECTION.finditer(body):
        words = _TAG.sub("", heading["text"]).strip()
        first = heading["id"] or heading_address(unescape(words))
        address, number = first, 1
        while address in taken:
            address, number = f"{first}_{number}", number + 1
        taken.add(address)
        yield address, Markup(words)


def _with_addresses(body: str, addresses: list[str]) -> str:
    each = iter(addresses)
    return _SECTION.sub(lambda heading: f"## {heading['text']} {{: #{next(each)} }}", body)
