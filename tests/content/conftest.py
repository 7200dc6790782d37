from pathlib import Path

import pytest

from tests.content.ours import FILES, IS_OURS, TESTS

HERE = Path(__file__).parent


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """What is true of this repository's own council alone is not even read for another one."""
    place = collection_path.relative_to(HERE).as_posix()
    return True if not IS_OURS and place in FILES else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if not IS_OURS and item.path.is_relative_to(HERE) and item.name.partition("[")[0] in TESTS:
            item.add_marker(pytest.mark.skip(reason="about the papers of another council: tests/content/ours.py"))
