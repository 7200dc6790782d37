"""The security headers that the site is served with, worked out from its finished pages."""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html.parser import HTMLParser

# A chart that a reader explores puts an empty style sheet into the page and fills it rule by rule.
_EMPTY = ""
# A style sheet, or a script whose tag does not begin with plain attributes, src among them. ASCII: a long s is no s.
_MAYBE_INLINE = re.compile(
    r'<(?:style|script(?!(?:[ \t\n\r\f]+[\w-]+(?:="[^"]*")?)*?[ \t\n\r\f]+src="))', re.ASCII | re.IGNORECASE
)
_NOT_RUN = ("application/json", "application/ld+json")
_OTHERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Strict-Transport-Security", "max-age=31536000"),
)


def headers_file(pages: Iterable[str]) -> str:
    """The `_headers` file of a site, from the HTML of all its pages: one set of headers for every address."""
    lines = [f"  {name}: {value}\n" for name, value in (("Content-Security-Policy", policy(pages)), *_OTHERS)]
    return "".join(("/*\n", *lines))


def policy(pages: Iterable[str]) -> str:
    """A Content-Security-Policy that lets the pages run what they hold, and nothing else from anywhere.

    Scripts and styles that stand in a page itself are allowed by their hash; this site has none of its own.
    """
    scripts: set[str] = set()
    styles = {_EMPTY}
    for html in filter(may_hold_inline, pages):
        found = _Inline()
        found.feed(html)
        scripts |= found.scripts
        styles |= found.styles
    rules = (
        ("default-src", "'none'"),
        ("script-src", _sources(scripts)),
        ("style-src", _sources(styles)),
        ("img-src", "'self' data:"),
        ("font-src", "'self'"),
        ("connect-src", "'self'"),
        ("form-action", "'self'"),
        ("base-uri", "'none'"),
        ("frame-ancestors", "'none'"),
    )
    return "; ".join(f"{name} {sources}" for name, sources in rules)


def may_hold_inline(html: str) -> bool:
    """Whether a page is worth parsing: true if a script or style may stand in it, false only if none does.

    To parse every page would take far longer than to read it.
    """
    return _MAYBE_INLINE.search(html) is not None


def _sources(inline: set[str]) -> str:
    return " ".join(("'self'", *sorted(f"'sha256-{_hash(text)}'" for text in inline)))


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


class _Inline(HTMLParser):
    """Collects the scripts and styles that stand in a page itself."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: set[str] = set()
        self.styles: set[str] = set()
        self._into: set[str] | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "style":
            self._into, self._text = self.styles, []
        elif tag == "script" and "src" not in given and given.get("type") not in _NOT_RUN:
            self._into, self._text = self.scripts, []

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._into is not None and tag in ("script", "style"):
            self._into.add("".join(self._text))
            self._into = None
