"""A build that is killed, stopped or met by another leaves a whole site, and the next one makes everything good."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.cli import main
from tests.faults.council import PROJECT, bytes_of, spoil
from tests.faults.test_site import BUILDER

MOST_SECONDS = 60
# A test that runs in the background starts programs that are deaf to Ctrl+C.
HEARS_CTRL_C = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "runpy.run_module('generator', run_name='__main__', alter_sys=True)"
)
# It says that it has begun and who it is, and waits for its end.
WAITING = BUILDER + "import os, time\nPath('BEGUN').write_text(str(os.getpid()))\ntime.sleep(60)\n"


def test_a_build_that_is_killed_at_any_step_or_at_random_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.faults.killer", str(tmp_path)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    in_one_step, at_random, in_two = map(int, done.stdout.split())
    assert in_one_step > 30 and in_two > in_one_step
    assert at_random == 30


@pytest.mark.parametrize(
    ("number", "code", "says"),
    [
        (signal.SIGINT, 130, "\nStopped. The last good site stays, and nothing is half-written.\n"),
        (signal.SIGTERM, 143, "\nStopped. The last good site stays, and nothing is half-written.\n"),
        (signal.SIGKILL, -9, ""),
    ],
)
def test_a_build_that_is_stopped_and_another_one_beside_it(
    council: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: int,
    code: int,
    says: str,
) -> None:
    builders, begun = council / "builders", council / "begun"
    builders.mkdir()
    (builders / "small_builder.py").write_text(BUILDER)
    monkeypatch.syspath_prepend(str(builders))
    monkeypatch.setenv("PYTHONPATH", str(builders))
    arguments = ["site", "--root", str(council), "--builder", "small_builder"]
    assert main(arguments) == 0
    before = bytes_of(council / "build/site")
    spoil(council, "content/site.yml", "name: How", "name: New how")
    (builders / "small_builder.py").write_text(WAITING.replace("BEGUN", str(begun)))
    command = [sys.executable, "-c", HEARS_CTRL_C, *arguments]
    with subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.PIPE, text=True) as build:
        wait_for(begun)
        capsys.readouterr()
        for other in (arguments, ["build", "--root", str(council)], ["changes", "--root", str(council)]):
            assert main(other) == 2
            assert capsys.readouterr() == (
                "",
                f'Another build is at work in "{council}/build". Wait until it has ended, then try again.\n',
            )
        build.send_signal(number)
        said = build.communicate(timeout=MOST_SECONDS)[1] if number != signal.SIGKILL else ""
        assert (build.wait(), said) == (code, says)
    builder = int(begun.read_text())
    assert bytes_of(council / "build/site") == before
    if number == signal.SIGKILL:  # Nobody could stop its builder, which goes on where it harms nobody.
        os.kill(builder, signal.SIGKILL)
    else:
        assert {path.name for path in (council / "build").iterdir()} == {
            "docs",
            "docs.manifest.json",
            "kept",
            "mkdocs.yml",
            "site",
        }
        wait_for_end(builder)
    (builders / "small_builder.py").write_text(BUILDER)
    assert main(arguments) == 0
    assert bytes_of(council / "build/site") != before
    assert {path.name for path in (council / "build").iterdir()} == {
        "docs",
        "docs.manifest.json",
        "kept",
        "mkdocs.yml",
        "site",
    }


def wait_for_end(process: int) -> None:
    """A process that was stopped takes a moment to go."""
    end = time.monotonic() + MOST_SECONDS
    while time.monotonic() < end:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return
        time.sleep(0.02)
    raise AssertionError("the builder goes on")


def wait_for(file: Path) -> None:
    end = time.monotonic() + MOST_SECONDS
    while not (file.exists() and file.read_text()):
        assert time.monotonic() < end, f"{file} does not come"
        time.sleep(0.02)
