"""Every download of the page about data, once: the third part of the catalogue."""

from collections.abc import Iterable

from generator.pages.addresses import DATA, HOME
from generator.pages.downloads.api_json import FOLDER, schema_json
from generator.pages.downloads.api_plans import areas_answer, index_answer, kinds_of
from generator.pages.downloads.archive import NOTES, notes_text
from generator.pages.downloads.download import Download, of_table
from generator.pages.downloads.figure_tables import newest_of_all
from generator.pages.downloads.makers import JSON, TEXT, ZIP, answer_file, text_file
from generator.pages.downloads.names import name_of
from generator.pages.downloads.package import PACKAGE, described_in, package_json, schemas_of
from generator.record.content import Content
from generator.terms.texts import OutputFile


def of_data(content: Content) -> tuple[Download, ...]:
    """What the page about data offers by itself: every figure in one table, and where programs begin."""
    return (
        of_table(
            DATA,
            "figures.csv",
            "Every figure of every scorecard",
            lambda: newest_of_all(content),
            name_of(content, "all-figures"),
        ),
        text_file(DATA, NOTES.rpartition("/")[2], "Notes", TEXT, lambda: notes_text(content)),
        answer_file("index", "The index for programs", lambda: index_answer(content)),
        answer_file("areas", "All areas for programs", lambda: areas_answer(content)),
        *(_schema(name) for name in kinds_of(content)),
    )


def of_package(content: Content, files: Iterable[OutputFile]) -> tuple[Download, ...]:
    """What lists all tables: the Data Package, and the schema of each layout."""
    tables = described_in(files)
    return (
        text_file(HOME, PACKAGE, "The Data Package", JSON, lambda: package_json(content, tables)),
        *(_table_schema(path, text) for path, text in schemas_of(tables)),
    )


def archive_of(content: Content, paths: Iterable[str]) -> Download:
    """Everything in one file. Until the last step of a build it is a list of what goes into it."""
    held = "".join(f"{path}\n" for path in paths)
    name = name_of(content, "all-data", ending="zip")
    return text_file(DATA, name, "All files in one", ZIP, lambda: held)


def _schema(name: str) -> Download:
    return text_file(HOME, f"{FOLDER}/schemas/{name}.json", f"JSON Schema of {name}", JSON, lambda: schema_json(name))


def _table_schema(path: str, text: str) -> Download:
    return text_file(HOME, path, "Table Schema", JSON, lambda: text)
