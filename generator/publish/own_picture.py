"""Which picture stands for a page where others show a link to it: that of the first chart that it lets readers take."""

import re
from posixpath import dirname, join, normpath

_LINK = re.compile(r'<a href="([^":?#]+\.png)" download>')


def first_picture(page: str, html: str) -> str:
    """The path of a page's first picture, or nothing where it has none."""
    found = _LINK.search(html)
    return normpath(join(dirname(page), found[1])) if found else ""
