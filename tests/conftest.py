"""Two suites: tests/content is about this repository's content and data; all the rest is about the generator alone.

The generator's suite must be as true for any other council, so a test of it that reads content/ or data/ fails, be it
while it is collected, set up or run. So does one that starts a program in Python which reads it (tests/guard).

A run is small or whole (tests/turns.py): `--whole` is the one switch, and `make test-all` sets it.
"""

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import turns

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REPOSITORY = Path(__file__).resolve().parents[1]
ABOUT_CONTENT = REPOSITORY / "tests" / "content"
KEPT_OUT = tuple(f"{REPOSITORY / name}{os.sep}" for name in ("content", "data"))
# What keeps the same folders out of each program that a test starts.
FOR_PROGRAMS = {
    "PYTHONPATH": os.pathsep.join(filter(None, (str(REPOSITORY / "tests" / "guard"), os.environ.get("PYTHONPATH")))),
    "KEPT_OUT_OF_TESTS": os.pathsep.join(KEPT_OUT),
}
READING = {"open", "os.listdir", "os.scandir"}

pytest.register_assert_rewrite("tests.unit.charts.rules")

is_guarded = False


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--whole", action="store_true", help="look at every page and try many more random examples")
    parser.addoption("--pictures", action="store_true", help="keep pictures of pages in build/screenshots")


def pytest_configure(config: pytest.Config) -> None:
    turns.is_whole = config.getoption("--whole")


def removes(arguments: tuple[object, ...]) -> bool:
    """Whether a folder is opened by its bare name, from the one above, as it is where a whole folder is removed: a
    built site has one that is called data.
    """
    return len(arguments) == 3 and arguments[1] is None and os.sep not in str(arguments[0])


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Stop a test of the generator that reads this repository's content; no `except Exception` can swallow that."""
    if is_guarded and event in READING and isinstance(arguments[0], str | os.PathLike) and not removes(arguments):
        path = os.path.realpath(arguments[0])
        if f"{path}{os.sep}".startswith(KEPT_OUT):
            name = Path(path).relative_to(REPOSITORY).as_posix()
            raise pytest.fail.Exception(f"{name} is for tests/content only: give this test a council of its own")


sys.addaudithook(refuse)


@contextmanager
def guarded(test: Path) -> Iterator[None]:
    """Keep the content out for as long as a file of the generator's suite is at work."""
    global is_guarded
    before, is_guarded = is_guarded, not test.is_relative_to(ABOUT_CONTENT)
    kept = {name: os.environ.get(name) for name in FOR_PROGRAMS}
    if is_guarded:
        os.environ.update(FOR_PROGRAMS)
    try:
        yield
    finally:
        is_guarded = before
        for name, value in kept.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, object, object]:
    with guarded(collector.path):
        return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    with guarded(item.path):
        return (yield)


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """One for each worker; most tests need none, so not even its library is read before."""
    from tests.browser import launched

    with launched() as chromium:
        yield chromium
