"""The only door to the site builder: a program of its own, MkDocs or one like it, that turns pages into the site."""

import subprocess
import sys

_MOST_MINUTES = 30  # The largest site that was measured, of 547 pages, takes less than one.


class BuilderError(Exception):
    """The builder did not build the site; it has said why itself, and the text says that it did."""


def run_builder(name: str, settings: str, site: str) -> None:
    """Have the site built into a folder, both given by whole paths; raise BuilderError if the builder finds a fault.

    A builder is a Python package that takes MkDocs' words. A warning of it is a fault. What it says goes to the screen.
    """
    # Without --quiet, which makes --strict ignore warnings.
    command = [sys.executable, "-m", name, "build", "--strict", "--config-file", settings, "--site-dir", site]
    try:
        ended = _run(command)
    except subprocess.TimeoutExpired:
        raise BuilderError(f"{name} had not ended after {_MOST_MINUTES} minutes and was stopped.") from None
    if ended < 0:
        reason = "Computers do so when their memory runs out. Close other programs, then try again."
        raise BuilderError(f"{name} was ended from outside (signal {-ended}). {reason}")
    if ended:
        raise BuilderError(f"{name} could not build the site: see what it says above.")


def serve_command(settings: str, *, is_here: bool) -> str:
    """How to look at a site; make serves only that of the installation's own folder."""
    return "make serve" if is_here else f".venv/bin/mkdocs serve --config-file {settings}"


def _run(command: list[str]) -> int:
    """The exit code of a program, which has ended when this has, whatever happens."""
    # In a session of its own: Ctrl+C is for us, who then stop the builder; it would complain at length.
    with subprocess.Popen(command, start_new_session=True) as builder:
        try:
            return builder.wait(_MOST_MINUTES * 60)
        except BaseException:
            builder.kill()
            builder.wait()
            raise
