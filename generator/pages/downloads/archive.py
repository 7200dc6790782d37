"""Everything in one file: which files go into it, and what lies beside them for whoever opens it."""

from collections.abc import Iterable

from generator.pages.downloads.api_json import FOLDER, VERSION
from generator.pages.downloads.companions import SCHEMAS, SYMBOLS, rights_of_site
from generator.pages.downloads.package import PACKAGE
from generator.record.content import Content
from generator.terms.texts import OutputFile

NOTES = "data/notes.txt"
ARCHIVE = ".zip"
# The page is made before the archive is: the last step of a build puts the size into its place.
SIZE_PLACE = '<span class="rc-archive-size"></span>'
_KILOBYTE = 1000
_ENDINGS = (".csv", ".csv-metadata.json", ".xlsx")
_FOLDERS = (f"{FOLDER}/", SCHEMAS)


def packed(files: Iterable[OutputFile]) -> list[str]:
    """The paths of the files that go into the archive."""
    return [file.path for file in files if _is_data(file.path)]


def _is_data(path: str) -> bool:
    return path.endswith(_ENDINGS) or path.startswith(_FOLDERS) or path in (PACKAGE, NOTES)


def notes_text(content: Content) -> str:
    """What goes with the files wherever they go, as plain text: a CSV file has no room for it."""
    site, licence = content.site, content.site.figures_licence
    symbols = "".join(f"  {symbol}  {words}\n" for symbol, words in SYMBOLS if symbol)
    where = f"Licence: {licence.url}\n" if licence and licence.url else ""
    notice = f"{site.notice}\n\n" if site.notice else ""
    return (
        f"{site.name}\n{site.council}\n{site.address}\n\n{notice}"
        f"What you may do with these files\n{rights_of_site(site)}\n{where}\n"
        f"How to name the source\n{site.council}, {site.short_name}, {site.address}: the name of the measure and the "
        "month of the release.\n\n"
        f"In the place of a number\n{symbols}A nought is written 0.\n\n"
        "The files\n"
        "Each CSV file has two others beside it: .meta.csv says what its columns are, .csv-metadata.json says the same "
        f"to programs. {PACKAGE} lists all of them. {FOLDER} holds the same for programs, version {VERSION}.\n"
    )


def size_in_words(size: int) -> str:
    """How large a file is, for people: `640 KB`, `2.1 MB`."""
    if size < _KILOBYTE * _KILOBYTE:
        return f"{max(1, round(size / _KILOBYTE))} KB"
    return f"{size / _KILOBYTE / _KILOBYTE:.1f} MB"
