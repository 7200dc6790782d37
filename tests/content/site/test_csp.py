from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.content.site.kinds import SHARES, WIDE
from tests.site.opening import faults_of
from tests.site.serving import headers_of
from tests.site.sitemap import every_page

pytestmark = pytest.mark.browser

INLINE = "document.head.append(Object.assign(document.createElement('script'), {textContent: '1'}))"


@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_opens_without_an_error_under_the_policy(
    browser: Browser, host: str, site: Path, share: int
) -> None:
    page = browser.new_page(viewport=WIDE)
    assert list(faults_of(page, host, every_page(site)[share::SHARES])) == []
    page.close()


def test_a_script_that_stands_in_a_page_is_refused_and_that_is_noticed(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {INLINE})")
    faults = list(faults_of(page, host, [""]))
    assert any("script-src-elem refused inline" in fault for fault in faults), faults
    page.close()


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
