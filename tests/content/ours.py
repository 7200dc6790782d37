"""Whose papers tests/content is about, and what in it is true of that council alone.

For any other council, which says in content/site.yml that it is one, all of that is left out by itself: nothing has to
be deleted. What remains looks at its own files. A council writes its own facts beside these as it comes to know them.
"""

from pathlib import Path

import yaml

REPOSITORY = Path(__file__).parents[2]
OURS = "E08000018"
IS_OURS = yaml.safe_load((REPOSITORY / "content" / "site.yml").read_text("utf-8"))["authority"] == OURS

# Whole files and folders: held against the reference of its documents, its months, its measures and its very words.
FILES: tuple[str, ...] = ()
# Single tests of the other files.
TESTS: tuple[str, ...] = ()


def many(number: int) -> int:
    """How many of a kind there must be, so that a test looks at something: of another council's, one."""
    return number if IS_OURS else 1
