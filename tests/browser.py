"""Find the Chromium that the browser tests drive, and start it; run as a module, see to it that there is one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
REMEDY = (
    "The browser tests need Chromium: install Chromium or Google Chrome (on Debian: apt install chromium), "
    "or set CHROMIUM to the path of the one you have."
)
OPTIONS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
]


class NoBrowserError(RuntimeError):
    """There is no Chromium on this machine; a test that meets this fails, it does not skip."""


@contextmanager
def launched() -> Iterator[Browser]:
    """The browser, started for as long as it is needed."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=OPTIONS)
        yield chromium
        chromium.close()


def find_browser() -> str:
    """The path of a Chromium: the one that CHROMIUM names, or else the first one found."""
    found = next(filter(None, map(shutil.which, _candidates())), None)
    if found is None:
        raise NoBrowserError(REMEDY)
    return found


def _candidates() -> Iterator[str]:
    """Where to look, one place at a time: asking Playwright is slow, and it can only be asked once at a time."""
    if "CHROMIUM" in os.environ:
        yield os.environ["CHROMIUM"]
        return
    yield from COMMANDS
    yield from MAC_APPS
    yield from (str(Path.home()) + app for app in MAC_APPS)
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def main() -> None:
    """Find a browser or download one; exit with a remedy if neither works."""
    try:
        find_browser()
    except NoBrowserError:
        download = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(download, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        try:
            find_browser()
        except NoBrowserError as error:
            sys.exit(str(error))


if __name__ == "__main__":
    main()
