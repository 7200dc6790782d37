"""The disk: reads what people typed, writes what was built."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

import yaml

from generator.pages.downloads.catalogue import MANIFEST
from generator.pages.site.manifest import Package, PublishedSite
from generator.publish.look import look_of
from generator.terms.texts import INPUT_FOLDERS, OutputFile, Site, SourceFile, Sources, Templates, is_input

# Where each library is published, the package that brings it, and its file there.
_LIBRARIES = (("assets/plotly.min.js", "plotly", "plotly/package_data/plotly.min.js"),)


# The locked packages that shape the site; a test holds them against pyproject.toml.
_PACKAGES = (
    "jinja2",
    "markdown-it-py",
    "mkdocs",
    "mkdocs-material",
    "nh3",
    "plotly",
    "pydantic",
    "pyyaml",
    "scipy",
)


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a build did to the output folder."""

    written: int
    unchanged: int
    removed: int

    def __str__(self) -> str:
        """The report in one line."""
        return f"{self.written} written, {self.unchanged} unchanged, {self.removed} removed"


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
            _write(self.folder / name, data)


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
    """Every file of content/ and data/."""
    paths = [p for folder in INPUT_FOLDERS for p in _files(root / folder) if is_input(p.name)]
    return Sources(tuple(SourceFile(path.relative_to(root).as_posix(), path.read_bytes()) for path in paths))


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


def read_libraries() -> tuple[OutputFile, ...]:
    """The script libraries that a page loads when a reader asks for what needs them.

    They come with Python packages that are locked by hash, so the site asks no other host for them.
    """
    found = ((path, distribution(package).locate_file(file)) for path, package, file in _LIBRARIES)
    return tuple(OutputFile(path, Path(str(file)).read_bytes()) for path, file in found)


def read_packages() -> tuple[Package, ...]:
    """The packages that shape the site, as they are installed."""
    return tuple(Package(name, distribution(name).version) for name in _PACKAGES)


def read_published(site: str) -> PublishedSite:
    """What the manifest of a built site says about it; raises OSError, ValueError or KeyError where there is none."""
    found = json.loads(Path(site, MANIFEST).read_text("utf-8"))
    hashes = {file["path"]: file["sha256"] for file in found["inputs"]}
    return PublishedSite(found["commit"] or "", found["content_hash"], hashes)


def write_text(path: Path, text: str) -> None:
    """Write one file, and make the folder that holds it."""
    _write(path, text.encode("utf-8"))


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


def sync(site: Site, folder: Path) -> SyncReport:
    """Make a folder hold the site: write what differs, remove what an earlier build wrote, touch nothing else.

    The folder itself is never replaced: both site builders' live preview would stop working for good.
    """
    manifest = folder.with_name(f"{folder.name}.manifest.json")
    earlier = set(json.loads(manifest.read_text("utf-8"))) if manifest.exists() else set()
    written = sum(_write(folder / file.path, file.data) for file in site.files)
    now = {file.path for file in site.files}
    removed = sum(_remove(folder, path) for path in sorted(earlier - now))
    write_text(manifest, json.dumps(sorted(now), indent=0) + "\n")
    return SyncReport(written, len(site.files) - written, removed)


def _files(folder: Path) -> Iterator[Path]:
    hidden = (".", "~")
    return (p for p in sorted(folder.rglob("*")) if p.is_file() and not p.name.startswith(hidden))


def _write(path: Path, data: bytes) -> bool:
    """Write a file if its bytes differ; true if it was written."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def _remove(folder: Path, path: str) -> bool:
    """Remove a file that an earlier build wrote, and the folders that this empties."""
    target = folder / path
    if not target.is_file():
        return False
    target.unlink()
    for parent in target.relative_to(folder).parents:
        place = folder / parent
        if parent != Path() and not any(place.iterdir()):
            place.rmdir()
    return True
