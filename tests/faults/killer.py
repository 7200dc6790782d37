"""Kills `generator site` again and again, at random and between any two of its steps: run by `test_killed.py`.

It is a program of its own so that it can fork, which a test with threads must not. Reading and building are replaced by
two small sites, so that one run takes a few milliseconds; what is written, and how sites are exchanged, is the real
thing. A step is whatever the interpreter tells its auditors about the disk: opening, renaming, removing, making.
"""

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from generator import cli
from generator.publish import built_site, exchange
from generator.terms.texts import OutputFile, Site
from tests.faults.council import bytes_of

STEPS = ("open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.rmtree", "ctypes.dlopen", "tempfile.mkdtemp")
MOST_STEPS, OF_EXCHANGE = 500, 15
AT_RANDOM = 30
BUILT = {"docs", "docs.manifest.json", "kept", "mkdocs.yml", "site"}


def pages(which: str) -> Site:
    """Two sites that share a page, differ in one, and have one each of their own."""
    own = {f"{which}/page.md": which, "both.md": "both", "index.md": f"This is {which}", "manifest.json": OURS}
    return Site(tuple(OutputFile.of_text(path, text) for path, text in own.items()))


OURS = '{"commit": null, "content_hash": "12ab", "inputs": []}'


def small_builder(_: str, settings: str, site: str) -> None:
    docs = Path(settings).parent / "docs"
    shutil.copytree(docs, site, ignore=lambda *_: [".part"])
    Path(site, "index.html").write_text(f"<p>{(docs / 'index.md').read_text()}</p>")


def nothing(*_: Path) -> None:
    """What is read where nobody looks at it."""


def built(root: Path, which: str, *, dying: Callable[[], None] = lambda: None) -> int:
    """Build a site in a process of its own; its exit code, which is below zero if it was killed."""
    child = os.fork()
    if child == 0:
        setattr(cli, "build_site", lambda *_: pages(which))  # noqa: B010
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        dying()
        os._exit(cli.main(["site", "--root", str(root)]))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def at_step(number: int, root: Path) -> Callable[[], None]:
    """To die when so many steps have been taken."""
    taken = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal taken
        if event in STEPS and (str(root) in str(arguments) or event == "ctypes.dlopen"):
            taken += 1
            if taken == number:
                os.kill(os.getpid(), signal.SIGKILL)

    return lambda: sys.addaudithook(count)


def at_time(seconds: float) -> Callable[[], None]:
    """To die after some time, wherever that is."""

    def begin() -> None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # Ends the program as SIGKILL does, without a word.
        signal.setitimer(signal.ITIMER_REAL, seconds)

    return begin


class Machine:
    """A council whose site is built, killed and built again."""

    def __init__(self, root: Path, *, in_one_step: bool) -> None:
        self.root, self.in_one_step = root, in_one_step
        self.sites: dict[str, dict[str, bytes]] = {}
        self.docs: dict[str, dict[str, bytes]] = {}
        for name in ("content", "data"):
            (root / name).mkdir(parents=True)
        for which in ("new", "old"):
            assert built(root, which) == 0
            self.sites[which], self.docs[which] = bytes_of(root / "build/site"), bytes_of(root / "build/docs")

    def kill(self, dying: Callable[[], None]) -> bool:
        """Kill a build of the new site; true if it ended before that. The next build makes everything good."""
        code = built(self.root, "new", dying=dying)
        site = self.root / "build/site"
        if self.in_one_step or site.exists():
            assert bytes_of(site) in self.sites.values(), "the site is neither the old one nor the new one"
        else:
            aside = list((self.root / "build").glob(".site-unfinished-*/old"))
            assert [bytes_of(folder) for folder in aside] == [self.sites["old"]], "the old site is lost"
        assert built(self.root, "old") == 0, "the next build fails"
        assert bytes_of(site) == self.sites["old"], "the next build makes another site"
        assert bytes_of(self.root / "build/docs") == self.docs["old"], "a page is left that nobody knows"
        assert {path.name for path in (self.root / "build").iterdir()} == BUILT, "something is left behind"
        return code == 0


def main(root: Path) -> None:
    """Every forced kill, with one step and with two for the exchange; then those at random."""
    instead = {"run_builder": small_builder, "read_sources": nothing, "_templates": nothing}
    instead |= {"state_of": lambda *_: "", "files_as_left": nothing}  # Each build is of something else.
    for name, function in instead.items():
        setattr(cli, name, function)
    # Nobody cuts the power here, and it waits for all other programs.
    setattr(built_site, "_keep_for_good", lambda: None)  # noqa: B010
    machine = Machine(root / "one", in_one_step=True)
    forced = kills(machine)
    begun = time.monotonic()
    assert built(machine.root, "old") == 0
    longest = 1.2 * (time.monotonic() - begun)
    chance = random.Random(1)
    # One that ended before its time was not killed, and how many do hangs on how busy the computer is.
    tries = (machine.kill(at_time(chance.uniform(0.0001, longest))) for _ in range(5 * AT_RANDOM))
    killed = sum(1 for _ in islice((ended for ended in tries if not ended), AT_RANDOM))
    setattr(exchange, "exchanged", lambda *_: False)  # noqa: B010
    # Up to the exchange nothing is another.
    print(forced, killed, kills(Machine(root / "two", in_one_step=False), first=forced - OF_EXCHANGE))


def kills(machine: Machine, first: int = 1) -> int:
    """Die at each step in turn, until a build ends before; how many steps there are."""
    for number in range(first, MOST_STEPS):
        if machine.kill(at_step(number, machine.root)):
            return number - 1
    raise AssertionError("a build never ends")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
