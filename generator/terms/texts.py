"""Files as values: what comes off the disk and what goes back to it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, Self

INPUT_FOLDERS = ("content", "data")
_INPUT_ENDINGS = (".csv", ".yml", ".yaml", ".json")
_HIDDEN = (".", "~")
# What leads out of a folder on some system: a drive has a colon, and a backslash may stand for a stroke.
_NO_WITHIN = re.compile(r"[\\:\0]")

# What programs leave behind that holds nobody's words: how a folder is shown, small pictures, that a file is open, and
# files that this program is about to write.
_NOISE = re.compile(
    r"\.DS_Store|Thumbs\.db|desktop\.ini|\.directory|Icon\r|\._.*|\.gitkeep|\.gitignore|\.gitattributes"
    r"|~\$.*|\.~lock\..*#|\.#.*|\..*\.sw[a-p]|\..*\.part",
    re.IGNORECASE,
)


def is_noise(name: str) -> bool:
    """Whether the name of a file says that it holds nobody's words."""
    return bool(_NOISE.fullmatch(name))


def is_input(path: str) -> bool:
    """Whether a file of the input folders is read at all: tables, texts, ledgers; no hidden or half-saved file."""
    return path.lower().endswith(_INPUT_ENDINGS) and not path.rpartition("/")[2].startswith(_HIDDEN)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One input file as it was found; the path, relative to the project, is there for messages."""

    path: str
    data: bytes
    is_missing: bool = False

    @property
    def stem(self) -> str:
        """The file's name without folders and ending: `2017-01` for `.../2017-01.csv`."""
        return self.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]

    @property
    def folder(self) -> str:
        """The folder that holds the file: `early-start` for `.../early-start/2017-01.csv`."""
        return self.path.split("/")[-2]


@dataclass(frozen=True, slots=True)
class Sources:
    """Every input file of one build, in the order of folders and names: so releases follow one another."""

    files: tuple[SourceFile, ...]

    def __post_init__(self) -> None:
        """Put the files in order, whoever gave them in which one."""
        in_order = sorted(self.files, key=lambda file: file.path.split("/"))
        object.__setattr__(self, "files", tuple(in_order))

    def under(self, folder: str, ending: str) -> Iterator[SourceFile]:
        """The files of one kind that lie directly in a folder, in the order of their paths."""
        return (f for f in self.files if f.path.rpartition("/")[0] == folder and f.path.endswith(ending))

    def named(self, path: str) -> SourceFile:
        """The file at this path; if there is none, one whose reader will say so."""
        return next((f for f in self.files if f.path == path), SourceFile(path, b"", is_missing=True))


class Store(Protocol):
    """A place for what can be made again, so that it need not be: what comes back may be old, damaged or of others."""

    def read(self, name: str) -> bytes | None:
        """What was kept under a name, or nothing."""

    def write(self, name: str, data: bytes) -> None:
        """Keep something under a name, if that is possible."""


@dataclass(frozen=True, slots=True)
class Templates:
    """Page templates by name, the assets that are published as they are, and where compiled templates are kept.

    `look` is a hash of all that decides how pages look and work: templates without their words, styles and scripts.
    """

    pages: dict[str, str]
    assets: tuple["OutputFile", ...]
    compiled: Store | None = None
    look: str = ""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the site as bytes; the path is relative to the folder that the site builder reads."""

    path: str
    data: bytes

    @classmethod
    def of_text(cls, path: str, text: str) -> Self:
        """A file of text, which is UTF-8 on this site, with the line ends that the text has."""
        return cls(path, text.encode("utf-8"))

    @property
    def text(self) -> str:
        """What a file of text says; raises UnicodeDecodeError where the file is none."""
        return self.data.decode("utf-8")


def is_within(path: str) -> bool:
    """Whether the path of a file, on whatever system, leads to a place below the folder that it is relative to."""
    return _NO_WITHIN.search(path) is None and not {"", ".", ".."}.intersection(path.split("/"))


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that one build publishes, before any of it is written, and what a site builder is told beside it."""

    files: tuple[OutputFile, ...]
    settings: str = ""

    def __post_init__(self) -> None:
        """Refuse two files with one address: the second would hide the first."""
        twice = [path for path, times in Counter(file.path for file in self.files).items() if times > 1]
        if twice:
            raise ValueError(f"two files want the same address: {', '.join(twice)}")


_LINE_END = re.compile(r"\r\n|\r|\n")


def lines_of(text: str) -> list[str]:
    """The lines of a text, as tables and YAML count them, whoever's line ends it has; and no others."""
    return _LINE_END.split(text)


def slug(text: str) -> str:
    """Letters and digits of a text, small and without accents, however these are typed, with hyphens between them."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


def heading_address(words: str) -> str:
    """The address of a section, made of its heading as Python-Markdown does, so that it stays what it was; but without
    the lines below words, two of which would be taken for emphasis.
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]|_", "", plain).strip().lower())
