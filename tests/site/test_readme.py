"""The way to look at the site that the README tells: the command runs, and the address opens a site that works."""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Response

from tests.faults.council import CARD_AND_PLAN, PROJECT, copy
from tests.site.screens import WIDE

TOLD = re.compile(r"run `(?P<command>make [a-z]+)` and open (?P<address>http://localhost:(?P<port>\d+))")
SECONDS = 60


def test_the_guides_send_nobody_to_a_file_whose_links_would_lead_nowhere() -> None:
    guides = [PROJECT / name for name in ("README.md", "EDITING.md", "CONTRIBUTING.md")]
    assert [guide.name for guide in guides if "index.html" in guide.read_text("utf-8")] == []


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the README's command shows a small council's site, on a port of our own."""
    told = TOLD.search(" ".join((PROJECT / "README.md").read_text("utf-8").split()))
    assert told is not None
    root = tmp_path_factory.mktemp("served")
    copy(CARD_AND_PLAN, root)
    shutil.copytree(PROJECT / "generator", root / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "mkdocs.yml", "requirements.txt"):
        shutil.copy(PROJECT / name, root)
    (root / ".venv").symlink_to(PROJECT / ".venv")
    assert f"PORT ?= {told['port']}\n" in (root / "Makefile").read_text("utf-8")
    port = _free_port()
    command = [*told["command"].split(), f"PORT={port}"]
    ours = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
    with (root / "said.txt").open("w") as said:
        running = subprocess.Popen(
            command, cwd=root, env=ours, stdout=said, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            place = told["address"].replace(told["port"], str(port))
            _wait_for(place, running, root / "said.txt")
            yield place
        finally:
            os.killpg(running.pid, signal.SIGTERM)
            running.wait(timeout=10)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("localhost", 0))
        port: int = taken.getsockname()[1]
    return port


def _wait_for(place: str, running: "subprocess.Popen[bytes]", said: Path) -> None:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until and running.poll() is None:
        try:
            with urlopen(place):
                return
        except URLError:
            time.sleep(0.1)
    pytest.fail(said.read_text("utf-8"))


@pytest.mark.browser
def test_what_the_readme_says_opens_a_site_that_works(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=WIDE)
    failed: list[str] = []

    def note(response: Response) -> None:
        if not response.ok:
            failed.append(f"{response.status} {response.url}")

    page.on("response", note)
    page.goto(address)
    assert page.locator("h1").inner_text() != ""
    page.get_by_role("link", name="Plans").first.click()
    assert page.url == f"{address}/plans/"
    assert page.locator("h1").inner_text() == "Plans"
    page.goto(f"{address}/search/?q=playroom")
    page.get_by_role("status").filter(has_text="result").wait_for()
    page.locator("[data-search-results] a").first.click()
    assert page.url == f"{address}/indicators/fi-1-1/"
    assert failed == []
    page.close()
