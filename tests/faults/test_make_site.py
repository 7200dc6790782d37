"""`make site` keeps the last good site when something is wrong, and the site can be looked at as README.md says."""

import os
import re
import shutil
import signal
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.faults.council import CARD_AND_PLAN, PROJECT, bytes_of, copy, spoil
from tests.site.screens import WIDE

README = (PROJECT / "README.md").read_text("utf-8")
MOST_SECONDS = 120
LOOK = re.compile(r"To look at the site, run `(make [a-z]+)` and open (http://localhost:(\d+))")


def make_site(root: Path) -> "subprocess.CompletedProcess[str]":
    # Not as a part of the make that runs the tests: it would tell into which folders it goes.
    alone = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    return subprocess.run(["make", "site"], cwd=root, env=alone, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own Makefile and generator, with a golden council for content; built once."""
    root = tmp_path_factory.mktemp("project")
    copy(CARD_AND_PLAN, root)
    for name in ("generator", "site_templates"):
        shutil.copytree(PROJECT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    (root / ".ci").mkdir()
    for name in ("Makefile", "mkdocs.yml", "requirements.txt", ".ci/installed.py"):
        shutil.copy(PROJECT / name, root / name)
    (root / ".venv").symlink_to(PROJECT / ".venv")
    good = make_site(root)
    assert good.returncode == 0, good.stderr
    assert good.stdout.endswith("To look at it, run: make serve\n")
    assert (root / "build/site/scorecards/first/2017-01/index.html").is_file()
    return root


@pytest.mark.parametrize(
    ("path", "old", "new", "says"),
    [
        pytest.param(
            "data/releases/first/2017-01.csv",
            ",12,",
            ",many,",
            'data/releases/first/2017-01.csv:3: the value "many" is not a number.',
            id="the generator",
        ),
        pytest.param("mkdocs.yml", "- attr_list", "- attr_lost", "attr_lost", id="the site builder"),
    ],
)
def test_a_fault_leaves_the_last_good_site_alone(project: Path, path: str, old: str, new: str, says: str) -> None:
    before = bytes_of(project / "build/site")
    spoil(project, path, old, new)
    bad = make_site(project)
    spoil(project, path, new, old)
    assert bad.returncode == 2
    assert says in bad.stderr
    assert bytes_of(project / "build/site") == before
    assert [folder.name for folder in (project / "build").glob("site*")] == ["site"]


@contextmanager
def running(command: list[str], root: Path) -> Iterator[None]:
    """A server that a command starts, from when it says that it serves until it and all that it started have ended."""
    settings = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
    with subprocess.Popen(
        command, cwd=root, env=settings, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as server:
        assert server.stderr is not None
        stop = threading.Timer(MOST_SECONDS, os.killpg, (server.pid, signal.SIGTERM))
        stop.start()
        try:
            said = []
            for line in server.stderr:
                said.append(line)
                if "Serving on" in line:
                    break
            else:
                pytest.fail("".join(said))
            yield
        finally:
            stop.cancel()
            os.killpg(server.pid, signal.SIGTERM)


def free_port() -> int:
    with socket.create_server(("localhost", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


def test_nobody_is_told_to_open_a_file_of_the_site() -> None:
    assert "index.html" not in README


def test_the_address_is_the_one_that_is_served() -> None:
    (command, _, port) = LOOK.findall(README)[0]
    what = subprocess.run([*command.split(), "--dry-run"], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert f"--dev-addr localhost:{port}\n" in what.stdout


@pytest.mark.browser
def test_the_site_is_looked_at_as_readme_says(project: Path, browser: Browser) -> None:
    (command, address, port) = LOOK.findall(README)[0]
    free = free_port()
    faults: list[str] = []
    with running([*command.split(), f"PORT={free}"], project):
        page = browser.new_page(viewport=WIDE)
        page.on("response", lambda answer: faults.append(answer.url) if answer.status >= 400 else None)
        page.goto(address.replace(port, str(free)))
        page.get_by_role("navigation", name="Main").get_by_role("link", name="Plans").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Plans"
        page.get_by_role("search").get_by_role("searchbox").fill("playroom")
        page.keyboard.press("Enter")
        page.get_by_role("main").get_by_role("link", name="How many children came?").click()
        page.get_by_role("heading", level=1, name="How many children came?").wait_for()
        page.close()
    assert faults == []
