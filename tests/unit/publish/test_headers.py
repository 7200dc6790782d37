from base64 import b64encode
from hashlib import sha256

import pytest

from generator.publish.headers import headers_file, policy

OWN_ONLY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
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


def test_the_file_sets_the_headers_for_every_address() -> None:
    lines = headers_file(["<p>x</p>"]).splitlines()
    assert lines[0] == "/*"
    assert lines[1] == f"  Content-Security-Policy: {OWN_ONLY}"
    assert "  X-Content-Type-Options: nosniff" in lines and "  Referrer-Policy: no-referrer" in lines
