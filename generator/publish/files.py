"""The disk: reads what people typed, and writes files whole or not at all."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path

import yaml

from generator.pages.downloads.catalogue import MANIFEST
from generator.pages.site.manifest import Package, PublishedSite
from generator.publish.look import look_of
from generator.publish.pictures import Fonts
from generator.publish.unreadable import unreadable
from generator.terms.problems import ContentError
from generator.terms.texts import INPUT_FOLDERS, OutputFile, Site, SourceFile, Sources, Templates, is_input, is_noise

# Where each library is published, the package that brings it, and its file there.
_LIBRARIES = (("assets/plotly.min.js", "plotly", "plotly/package_data/plotly.min.js"),)


# A name may have 255 bytes on most disks, and a letter up to four; what is added to a name needs some, too.
_LONGEST_NAME = 60

# The locked packages that shape the site; a test holds them against pyproject.toml.
_PACKAGES = (
    "gptables",
    "jinja2",
    "markdown-it-py",
    "mkdocs",
    "mkdocs-material",
    "nh3",
    "pandas",
    "plotly",
    "pyarrow",
    "pydantic",
    "pyyaml",
    "resvg-py",
    "scipy",
)


@dataclass(frozen=True, slots=True)
class FolderStore:
    """A folder as a store, one file a name. Nothing fails where it can't be read or written: it only saves time."""

    folder: Path

    def read(self, name: str) -> bytes | None:
        """The bytes of a file, or nothing if it can't be read."""
        try:
            return (self.folder / name).read_bytes()
        except OSError:
            return None

    def write(self, name: str, data: bytes) -> None:
        """Write a file, if the disk lets us."""
        with suppress(OSError):
            write_by_way_of(self.folder / name, data, self.folder / f".{os.getpid()}.part")


def why_no_council(root: Path, installation: Path) -> str:
    """Why a folder is not that of a council, if it is not.

    Templates of its own would be out of step with the installed program, or left out in silence: so it may have none.
    """
    if missing := [name for name in ("content", "data") if not (root / name).is_dir()]:
        return f'is not the folder of a council: it has no folder "{missing[0]}"'
    templates = root / "site_templates"
    if templates.exists() and templates.resolve() != (installation / "site_templates").resolve():
        return (
            'has a folder "site_templates" of its own, and pages are made by those of this installation only, '
            f"{installation / 'site_templates'}. Move it away; to change the look, change the installation's"
        )
    return ""


def read_sources(root: Path) -> Sources:
    """Every file of content/ and data/ that somebody saved; one that is never read is there by its name alone.

    Raises a ContentError that holds every one that can't be read.
    """
    if problems := list(unreadable(root)):
        raise ContentError(problems)
    paths = (path for folder in INPUT_FOLDERS for path in sorted((root / folder).rglob("*")))
    found = (path for path in paths if not path.is_dir() and not is_noise(path.name))
    return Sources(tuple(SourceFile(_printable(p.relative_to(root)), _bytes_of(p)) for p in found))


def read_given(paths: Iterable[Path], companion: str) -> Iterator[SourceFile]:
    """Files that somebody names, each with the companion that lies beside it, if one does."""
    for path in paths:
        beside = path.with_name(path.stem + companion)
        yield SourceFile(_printable(path), path.read_bytes())
        if beside.is_file():
            yield SourceFile(_printable(beside), beside.read_bytes())


def read_templates(root: Path) -> Templates:
    """The page templates by name, and the assets under the path at which they are published.

    The stylesheet is written in parts, by what they style; readers load one file.
    """
    folder = root / "site_templates"
    parts = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in _files(folder / "parts")}
    pages = {path.name: path.read_text("utf-8") for path in _files(folder / "pages")} | parts
    assets = tuple(
        OutputFile(path.relative_to(folder).as_posix(), path.read_bytes()) for path in _files(folder / "assets")
    )
    styles_path = "assets/site.css"
    styles = "\n".join(path.read_text("utf-8") for path in _files(folder / "styles"))
    frame = {path.name: path.read_text("utf-8") for path in _files(folder / "overrides")}
    look = look_of(pages | frame, {styles_path: styles} | {file.path: file.text for file in assets})
    return Templates(pages, (*assets, OutputFile.of_text(styles_path, styles)), look=look)


def read_program(installation: Path) -> str:
    """One hash of the program, its templates and the packages that shape the site: what the same input is made by."""
    folders = (installation / name for name in ("generator", "site_templates"))
    paths = (path for folder in folders for path in _files(folder) if path.suffix not in (".pyc", ""))
    whole = sha256(repr((sys.version, read_packages())).encode())
    for path in paths:
        whole.update(path.as_posix().encode() + sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def write_council(folder: Path, files: Iterable[OutputFile]) -> None:
    """Write a council's folder; what an earlier time wrote and this one does not is removed."""
    wanted = {folder / file.path: file.data for file in files}
    for name in INPUT_FOLDERS:
        for path in _files(folder / name):
            if path not in wanted:
                path.unlink()
    for path, data in wanted.items():
        write_bytes(path, data)


def read_words(installation: Path) -> dict[str, str]:
    """The texts of a council that has given us none, by their place in its content."""
    folder = installation / "site_templates" / "council"
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in _files(folder)}


def read_libraries() -> tuple[OutputFile, ...]:
    """The script libraries that a page loads when a reader asks for what needs them.

    They come with Python packages that are locked by hash, so the site asks no other host for them.
    """
    found = ((path, distribution(package).locate_file(file)) for path, package, file in _LIBRARIES)
    return tuple(OutputFile(path, Path(str(file)).read_bytes()) for path, file in found)


def read_packages() -> tuple[Package, ...]:
    """The packages that shape the site, as they are installed."""
    return tuple(Package(name, distribution(name).version) for name in _PACKAGES)


def read_fonts(installation: Path) -> Fonts:
    """The letters of pictures, which come with the program."""
    paths = sorted((installation / "generator" / "publish" / "fonts").glob("*.ttf"))
    made_by = sha256(distribution("resvg-py").version.encode())
    for path in paths:
        made_by.update(sha256(path.read_bytes()).digest())
    return Fonts(tuple(map(str, paths)), made_by.hexdigest())


def read_published(site: str) -> PublishedSite:
    """What the manifest of a built site says about it; raises OSError, ValueError or KeyError where there is none."""
    found = json.loads(Path(site, MANIFEST).read_text("utf-8"))
    hashes = {file["path"]: file["sha256"] for file in found["inputs"]}
    return PublishedSite(found["commit"] or "", found["content_hash"], hashes)


def read_text(path: Path) -> str:
    """What a file says; nothing where there is none."""
    return path.read_text("utf-8") if path.is_file() else ""


def write_text(path: Path, text: str) -> None:
    """Write one file of text, whole or not at all, and make the folder that holds it."""
    write_bytes(path, text.encode("utf-8"))


def write_settings(site: Site, build: Path, installation: Path) -> Path:
    """Write what a builder is told into a project's `build`, whose `docs` it reads; the look is the installation's."""
    look = {
        "INHERIT": (installation / "mkdocs.yml").as_posix(),
        "theme": {"custom_dir": (installation / "site_templates" / "overrides").as_posix()},
        "docs_dir": "docs",
        "site_dir": "site",
    }
    note = "# Written by `python -m generator build`: change content/site.yml, or mkdocs.yml for the look.\n"
    file = build / "mkdocs.yml"
    write_text(file, note + yaml.safe_dump(look, allow_unicode=True, sort_keys=False, width=1000) + site.settings)
    return file


def write_bytes(path: Path, data: bytes) -> None:
    """Write one file, and make the folder that holds it; whenever it ends, the old file is there or the new one, whole.

    It is written under a hidden name beside its place, which the next time takes over if this one is cut off.
    """
    place = path.resolve()  # A link stays one.
    write_by_way_of(place, data, place.with_name(f".{place.name[:_LONGEST_NAME]}.part"), lasting=True)


def holds(path: Path, data: bytes) -> bool:
    """Whether a file holds just this."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def write_by_way_of(path: Path, data: bytes, part: Path, *, lasting: bool = False) -> bool:
    """Write a file if its bytes differ, by way of another on the same disk; true if it was written.

    What is lasting is on the disk before it takes its name, so that it outlives a power cut.
    """
    try:
        if holds(path, data):
            _remove(part)  # The last time may have been cut off.
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _fill(part, data, lasting=lasting)
        part.replace(path)
    except BaseException as error:
        _remove(part)
        if isinstance(error, OSError):  # People know the file by this name.
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
    return True


def _remove(part: Path) -> None:
    with suppress(OSError):
        part.unlink(missing_ok=True)


def _fill(part: Path, data: bytes, *, lasting: bool) -> None:
    with part.open("wb") as file:
        file.write(data)
        if lasting:
            file.flush()
            os.fsync(file.fileno())


def _bytes_of(path: Path) -> bytes:
    return path.read_bytes() if is_input(path.name) and path.is_file() else b""


def _printable(path: Path) -> str:
    """A path in which bytes that are no UTF-8 can be printed."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _files(folder: Path) -> Iterator[Path]:
    hidden = (".", "~")
    return (p for p in sorted(folder.rglob("*")) if p.is_file() and not p.name.startswith(hidden))
