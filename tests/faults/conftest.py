import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.council import GOLDEN, build, bytes_of, copy

Refuse = Callable[[str], None]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The council as it is before anything is spoilt; nobody writes here."""
    root = tmp_path_factory.mktemp("built")
    copy(GOLDEN, root)
    assert build(root) == 0
    return root


@pytest.fixture
def council(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A council of one's own, built, to be spoilt."""
    root = tmp_path / "council"
    copy(built, root)
    shutil.copytree(built / "build", root / "build")
    capsys.readouterr()  # Forget what the first build printed.
    return root


@pytest.fixture
def refuse(council: Path, capsys: pytest.CaptureFixture[str]) -> Refuse:
    """The build stops with exactly these problems, and the last good pages stay as they are."""

    def check(problems: str) -> None:
        before = bytes_of(council / "build")
        code = build(council)
        count = problems.count("    What to do: ")
        ending = f"\n{count} problem{'s' if count > 1 else ''} found. Nothing was changed on the site.\n"
        assert capsys.readouterr().err == f"{problems}\n{ending}"
        assert code == 1
        assert bytes_of(council / "build") == before

    return check
