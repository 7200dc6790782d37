"""The security headers, and the quick look that says which pages are worth parsing for them."""

from base64 import b64encode
from hashlib import sha256
from itertools import pairwise, product

import pytest

from generator.publish.headers import headers_file, may_hold_inline, policy

OWN_ONLY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
)


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    "html",
    [
        "<p>Nothing to run</p>",
        '<script src="a.js"></script><link rel="stylesheet" href="a.css">',
        '<script type="application/json">{"a": 1}</script>',
        '<script type="application/ld+json">{}</script>',
    ],
)
def test_files_of_the_site_need_no_hash(html: str) -> None:
    assert policy([html]) == OWN_ONLY


def test_what_stands_in_a_page_is_allowed_by_its_hash_and_no_other() -> None:
    found = policy(
        ["<script>a &amp;&amp; b</script>", "<style>p { color: red }</style><script>a &amp;&amp; b</script>"]
    )
    assert f"script-src 'self' {hashed('a &amp;&amp; b')};" in found
    assert hashed("p { color: red }") in found.split("style-src")[1].split(";")[0]
    assert found.count("sha256-") == 3


def test_the_file_sets_the_headers_for_every_address_and_lets_others_frame_what_is_for_them() -> None:
    lines = headers_file(["<p>x</p>"], ["index.html", "embed", "about"]).splitlines()
    assert lines[0] == "/*"
    assert lines[1] == f"  Content-Security-Policy: {OWN_ONLY}"
    policies = {place: csp for place, csp in pairwise(lines) if "Content-Security-Policy" in csp}
    assert [place for place, csp in policies.items() if "frame-ancestors 'none'" in csp] == [
        "/",
        "/about/*",
        "/index.html",
    ]
    assert "script-src" not in policies["/embed/*"] and "frame-ancestors *" in policies["/embed/*"]
    assert "  X-Content-Type-Options: nosniff" in lines and "  Referrer-Policy: no-referrer" in lines


TAGS = ("script", "SCRIPT", "scripted", "script/", "script\n", "style", "Style\t", "\u017ftyle", "template")
# What may stand in a tag, the trickiest that we know of: src that is none, quotes that swallow, blanks that are none.
ATTRIBUTES = (
    "",
    ' src="a.js"',
    "\n\tSRC='a.js'",
    " src=a.js",
    " src",
    '/src="a.js"',
    '\u00a0src="a.js"',
    '\vsrc="a.js"',
    ' \u017frc="a.js"',
    ' data-src="a.js"',
    ' title="a src="',
    ' title=" src="',
    ' title = "',
    " title='",
    ' title=">"',
    " async",
    ' type="application/json"',
    ' type="application/ld+json"',
    "<script",
    "-->",
)


def parsed(html: str) -> str:
    """The policy of a page that is parsed in any case: a comment makes it look suspicious, and adds nothing to it."""
    suspicious = "<!-- <style> -->"
    assert may_hold_inline(suspicious) and policy([suspicious]) == OWN_ONLY
    return policy([suspicious + html])


@pytest.mark.parametrize("tag", TAGS)
def test_the_quick_look_misses_nothing_that_the_parser_finds(tag: str) -> None:
    pages = [f"<p><{tag}{''.join(inside)}>run()</{tag.strip()}></p>" for inside in product(ATTRIBUTES, repeat=3)]
    missed = [html for html in pages if not may_hold_inline(html) and parsed(html) != OWN_ONLY]
    assert missed == []


@pytest.mark.parametrize(
    ("html", "worth_it"),
    [
        ('<script type="module" src="a.js"></script><link rel="stylesheet" href="a.css">', False),
        ('<script src="a.js" async></script><p>The script of a style: &lt;style></p>', False),
        ('<script\n  defer\n  SRC="a.js"></script>', False),
        ('<script src="a.js"></script><script>run()</script>', True),
        ("<STYLE>p { color: red }</STYLE>", True),
        # The quick look errs towards parsing.
        ("<script type=module src='a.js'></script>", True),
        ("<!-- <script>run()</script> -->", True),
    ],
)
def test_only_pages_with_something_of_their_own_are_worth_parsing(html: str, worth_it: bool) -> None:
    assert may_hold_inline(html) == worth_it
