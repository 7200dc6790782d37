"""The only door to the site builder: a program of its own, MkDocs or one like it, that turns pages into the site."""

import subprocess
import sys


class BuilderError(Exception):
    """The builder did not build the site; it has said why itself, and the text says that it did."""


def run_builder(name: str, settings: str, site: str) -> None:
    """Have the site built into a folder, both given by whole paths; raise BuilderError if the builder finds a fault.

    A builder is a Python package that takes MkDocs' words. A warning of it is a fault. What it says goes to the screen.
    """
    # Without --quiet, which makes --strict ignore warnings.
    command = [sys.executable, "-m", name, "build", "--strict", "--config-file", settings, "--site-dir", site]
    if subprocess.run(command, check=False).returncode:
        raise BuilderError(f"{name} could not build the site: see what it says above.")


def serve_command(settings: str, *, is_here: bool) -> str:
    """How to look at a site; make serves only that of the installation's own folder."""
    return "make serve" if is_here else f".venv/bin/mkdocs serve --config-file {settings}"
