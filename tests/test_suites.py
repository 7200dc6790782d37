"""The generator's suite can't read this repository's content and data, and the guard that sees to it works."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from generator.publish.files import read_sources

REPOSITORY = Path(__file__).parents[1]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> Path:
    """A repository whose content the guard keeps out in place of this one's, which may have been moved away."""
    shutil.copytree(REPOSITORY / "tests" / "anytown", tmp_path / "repository")
    folder = (tmp_path / "repository").resolve()
    guard = pytestconfig.pluginmanager.get_plugin(str(REPOSITORY / "tests" / "conftest.py"))
    kept = tuple(f"{folder / name}{os.sep}" for name in ("content", "data"))
    monkeypatch.setattr(guard, "REPOSITORY", folder)
    monkeypatch.setattr(guard, "KEPT_OUT", kept)
    monkeypatch.setenv("KEPT_OUT_OF_TESTS", os.pathsep.join(kept))
    return folder


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda at: (at / "content/site.yml").read_bytes(), id="a file"),
        pytest.param(lambda at: Path(os.path.relpath(at / "data/areas.csv")).read_bytes(), id="by a short path"),
        pytest.param(lambda at: list((at / "data").glob("*.csv")), id="a list of files"),
        pytest.param(lambda at: shutil.copytree(at / "content", at / "copy"), id="a copy"),
        pytest.param(read_sources, id="by the generator"),
        pytest.param(lambda at: main(["check", "--root", str(at)]), id="by a command"),
    ],
)
def test_a_test_of_the_generator_can_not_read_the_content(repository: Path, read: Callable[[Path], object]) -> None:
    with pytest.raises(pytest.fail.Exception, match="is for tests/content only: give this test a council of its own"):
        read(repository)


def test_nor_can_a_program_that_a_test_starts(repository: Path) -> None:
    command = [sys.executable, "-m", "generator", "check", "--root", str(repository)]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.endswith(" is for tests/content only: give this test a council of its own\n")


def test_the_content_of_this_repository_is_what_is_kept_out(pytestconfig: pytest.Config) -> None:
    guard = pytestconfig.pluginmanager.get_plugin(str(REPOSITORY / "tests" / "conftest.py"))
    assert getattr(guard, "KEPT_OUT", ()) == tuple(
        f"{REPOSITORY.resolve() / name}{os.sep}" for name in ("content", "data")
    )
    assert os.environ["KEPT_OUT_OF_TESTS"] == os.pathsep.join(getattr(guard, "KEPT_OUT", ()))


READ = 'Path("content/site.yml").read_bytes()'
FILES = {
    "content/site.yml": "name: x",
    "tests/unit/test_import.py": f"from pathlib import Path\n{READ}\ndef test(): pass",
    "tests/unit/test_call.py": f"from pathlib import Path\ndef test(): {READ}",
    "tests/unit/test_fixture.py": (
        f"from pathlib import Path\nimport pytest\n@pytest.fixture(scope='session')\ndef x(): {READ}\ndef test(x): pass"
    ),
    "tests/unit/test_own.py": "from pathlib import Path\ndef test(tmp_path): (tmp_path / 'content').write_text('x')",
    "tests/content/test_call.py": f"from pathlib import Path\n{READ}\ndef test(): {READ}",
}


def test_the_guard_sees_what_is_read_at_any_time_and_leaves_the_other_suite_alone(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    for name in ("conftest.py", "turns.py"):
        shutil.copy(REPOSITORY / "tests" / name, tmp_path / "tests")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-rA",
        "--import-mode=importlib",
        "--continue-on-collection-errors",
    ]
    command += ["-p", "no:cacheprovider", "--rootdir", str(tmp_path), "tests"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False).stdout
    ends = {line.split(" - ")[0] for line in said.splitlines() if line.startswith(("PASSED", "FAILED", "ERROR"))}
    assert ends == {
        "ERROR tests/unit/test_import.py",
        "FAILED tests/unit/test_call.py::test",
        "ERROR tests/unit/test_fixture.py::test",
        "PASSED tests/unit/test_own.py::test",
        "PASSED tests/content/test_call.py::test",
    }
