"""The way to a page: every page above it, from the front page down."""

from collections.abc import Iterator, Mapping

from generator.pages.addresses import HOME, link
from generator.pages.parts.parts import LinkView


def trail_of(path: str, titles: Mapping[str, str]) -> tuple[LinkView, ...]:
    """Links from the front page to the page that holds this one; none on the front page itself."""
    return tuple(
        LinkView("Home" if above == HOME else titles[above], link(path, above)) for above in _above(path, titles)
    )


def _above(path: str, titles: Mapping[str, str]) -> Iterator[str]:
    folders = path.split("/")[:-2]
    if path != HOME:
        yield HOME
    for depth in range(1, len(folders) + 1):
        page = "/".join([*folders[:depth], "index.md"])
        if page in titles:
            yield page
