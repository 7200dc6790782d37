from pathlib import Path

import pytest

from tests.faults.council import CARD_AND_PLAN, build, copy


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The council with a Report Card and a plan, before anything is spoilt; nobody writes here."""
    root = tmp_path_factory.mktemp("documents")
    copy(CARD_AND_PLAN, root)
    assert build(root) == 0
    return root
