"""The golden cases: folders with an input tree and what the generator must make of it."""

from pathlib import Path

from generator.build import build_changes, build_site
from generator.pages.site.manifest import UNKNOWN
from generator.publish.changes.sheet import Earlier
from generator.publish.files import read_sources, read_templates
from generator.terms.texts import Sources
from tests.golden.reading import reading

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
CASES = tuple(sorted(folder.parent.name for folder in HERE.glob("*/expected")))
PATHS = "paths.txt"
PAIR = "two-releases"
CHANGES = HERE / PAIR / "changes.html"


def built(case: str) -> dict[str, str]:
    """Every file that the generator makes of a case, by its path, and a list of all those paths."""
    site = build_site(read_sources(HERE / case), read_templates(PROJECT))
    files = {file.path: file.text for file in site.files}
    return files | {PATHS: "".join(f"{path}\n" for path in sorted(files))}


def made(case: str) -> dict[str, str]:
    """The same, and beside each page what a person reads on it: `index.txt` beside `index.md`."""
    files = built(case)
    pages = {path: text for path, text in files.items() if path.endswith(".md")}
    return files | {f"{path.removesuffix('.md')}.txt": reading(text) for path, text in pages.items()}


def changes_of_the_pair() -> str:
    """The change sheet of a council's second release, held against its first alone; its hash is worked out anew."""
    now = read_sources(HERE / PAIR)
    then = Sources(tuple(file for file in now.files if file.stem != "2017-02"))
    baseline = Earlier(then, "the first release alone")
    html, view = build_changes(now, baseline, read_templates(PROJECT), UNKNOWN, "site/")
    return html.replace(view.content_hash, "0" * 64)


def expected(case: str) -> dict[str, str]:
    """What a case keeps for comparison: the list of all paths, data files, one whole page of each kind that is built
    from parts of its own, and of all other pages only what is read on them.
    """
    folder = HERE / case / "expected"
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8") for path in files}
