"""Python reads this file at its start wherever tests/conftest.py has put its folder on the way: in each program that a
test of the generator starts. It stops what reads the folders of this repository's content, as the test itself is.
"""

import os
import sys

KEPT_OUT = tuple(filter(None, os.environ.get("KEPT_OUT_OF_TESTS", "").split(os.pathsep)))
READING = {"open", "os.listdir", "os.scandir"}


def removes(arguments: tuple[object, ...]) -> bool:
    """Whether a folder is opened by its bare name, from the one above, as it is where a whole folder is removed: a
    built site has one that is called data.
    """
    return len(arguments) == 3 and arguments[1] is None and os.sep not in str(arguments[0])


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """End the program that reads what is kept out; no `except Exception` can swallow that."""
    if event in READING and isinstance(arguments[0], str | os.PathLike) and not removes(arguments):
        path = os.path.realpath(arguments[0])
        if f"{path}{os.sep}".startswith(KEPT_OUT):
            raise SystemExit(f"{path} is for tests/content only: give this test a council of its own")


if KEPT_OUT:
    sys.addaudithook(refuse)
