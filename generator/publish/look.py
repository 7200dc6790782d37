"""The look of a site as one hash: it changes when what a test of accessibility judges may have changed."""

import re
from collections.abc import Mapping
from hashlib import sha256

# Tags with their attributes, what templates ask and fill in, and the marks of Markdown that become elements.
_MARKUP = re.compile(r"<[^>]*>|\{[%{].*?[%}]\}|^(?:#+|[-*]|\d+\.) ", re.MULTILINE | re.DOTALL)


def look_of(templates: Mapping[str, str], assets: Mapping[str, str]) -> str:
    """One hash over templates without their words, and over styles, scripts and pictures as they are.

    Other words make no other elements, so they leave it as it is.
    """
    whole = sha256()
    for name, text in sorted(templates.items()):
        whole.update(sha256("\0".join((name, *_MARKUP.findall(text))).encode()).digest())
    for path, text in sorted(assets.items()):
        whole.update(sha256(f"{path}\0{_with_unix_line_ends(text)}".encode()).digest())
    return whole.hexdigest()


def _with_unix_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n")
