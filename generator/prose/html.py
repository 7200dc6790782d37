"""Editors' prose: a tiny, safe Markdown (paragraphs, bold, italic, lists, links) turned into clean HTML."""

from functools import cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_TAGS = {"p", "strong", "em", "ul", "ol", "li", "a"}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("zero").enable(["emphasis", "list", "link", "escape"])


@cache
def prose(text: str) -> Markup:
    """HTML from an editor's text, made once for all pages that show it. Whatever else it holds, markup or script, is
    shown as the text it is.
    """
    html = _parser().render(text)
    # The parser escapes already; the second lock is there for the day when someone enables one rule too many.
    clean = nh3.clean(
        html, tags=_TAGS, attributes={"a": {"href"}, "*": set()}, url_schemes={"https", "mailto"}, link_rel=None
    )
    return Markup(clean.strip())
