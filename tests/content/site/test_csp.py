from pathlib import Path

import pytest

from tests.site.serving import headers_of


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Content-Security-Policy", "default-src 'none'"),
        ("Content-Security-Policy", "script-src 'self';"),
        ("Content-Security-Policy", "frame-ancestors 'none'"),
    ],
)
def test_the_headers_of_the_site_are_strict(site: Path, name: str, value: str) -> None:
    assert value in dict(headers_of(site))[name]


def test_the_policy_lets_nothing_run_that_stands_in_a_page(site: Path) -> None:
    assert "unsafe" not in dict(headers_of(site))["Content-Security-Policy"]
