"""The security headers that the site is served with, worked out from its finished pages."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html.parser import HTMLParser

# The folder of pages that others may frame: they hold nothing that runs, and load their stylesheet alone.
EMBED = "embed"
_POLICY, _UNFRAMED = "Content-Security-Policy", "frame-ancestors 'none'"
_EMBEDDED = "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *"
# A chart that a reader explores puts an empty style sheet into the page and fills it rule by rule.
_EMPTY = ""
# A style sheet, or a script whose tag does not begin with plain attributes, src among them, and is not that of data by
# which the pages describe themselves. ASCII: a long s is no s.
_MAYBE_INLINE = re.compile(
    r'<(?:style|script(?! type="application/ld\+json">|(?:[ \t\n\r\f]+[\w-]+(?:="[^"]*")?)*?[ \t\n\r\f]+src="))',
    re.ASCII | re.IGNORECASE,
)
_NOT_RUN = ("application/json", "application/ld+json")
_OTHERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Strict-Transport-Security", "max-age=31536000"),
)


def headers_file(pages: Iterable[str], tops: Iterable[str]) -> str:
    """The `_headers` file of a site, from the HTML of all its pages, and the names of what lies in its own folder.

    Others may frame what is below `embed` and nothing else. Where two rules hold for an address, some hosts send both
    policies, of which a browser obeys each, and some send the second: so what holds for all addresses says nothing of
    frames, and each other rule has the whole of its policy.
    """
    everywhere, unframed = policy(pages), f"; {_UNFRAMED}"
    rules = [("/*", ((_POLICY, everywhere), *_OTHERS)), (f"/{EMBED}/*", ((_POLICY, _EMBEDDED),))]
    rules += [(place, ((_POLICY, everywhere + unframed),)) for place in _places(tops)]
    return "".join(
        "".join((f"{place}\n", *(f"  {name}: {value}\n" for name, value in headers))) for place, headers in rules
    )


def _places(tops: Iterable[str]) -> Iterator[str]:
    """The addresses of all pages but those to be framed: of the front page, of files, of folders with all below."""
    yield "/"
    yield from (f"/{top}" if "." in top else f"/{top}/*" for top in sorted(tops) if top != EMBED)


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
