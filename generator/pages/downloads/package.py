"""One Data Package over every table of the site, made of the metadata that stands beside each.

So months that are over need not be made again to be listed. Tables of one layout share one Table Schema.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.pages.downloads.companions import METADATA, SCHEMAS, SYMBOLS, rights_of_site
from generator.record.content import Content
from generator.terms.texts import OutputFile, slug

PACKAGE = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES = {"string": "string", "decimal": "number", "integer": "integer", "date": "date"}


@dataclass(frozen=True, slots=True)
class Described:
    """A table that is published: where it is, and what its metadata says."""

    path: str
    metadata: dict[str, Any]

    @property
    def layout(self) -> str:
        """Which columns it has."""
        return str(self.metadata["dc:conformsTo"])


def described_in(files: Iterable[OutputFile]) -> tuple[Described, ...]:
    """Every table that has metadata beside it."""
    found = ((f.path.removesuffix(METADATA), f.data) for f in files if f.path.endswith(f".csv{METADATA}"))
    return tuple(Described(path, json.loads(data)) for path, data in found)


def schemas_of(tables: Iterable[Described]) -> Iterator[tuple[str, str]]:
    """The path and the text of the Table Schema of each layout."""
    by_layout = {table.layout: table for table in tables}
    for layout, table in sorted(by_layout.items()):
        yield _schema_path(layout), _text(_schema(table.metadata["tableSchema"]))


def package_json(content: Content, tables: Iterable[Described]) -> str:
    """The package: what there is, what others may do with it, and each table with its schema."""
    licence, site = content.site.figures_licence, content.site
    package: dict[str, object] = {
        "$schema": _PROFILE,
        "name": slug(site.short_name) or "report-card",
        "title": site.name,
        "description": site.introduction,
        "homepage": site.address,
        "contributors": [{"title": site.council, "roles": ["publisher"]}],
        "rights": rights_of_site(site),
    }
    if licence and licence.url:
        package["licenses"] = [{"path": licence.url, "title": licence.name}]
    return _text(package | {"resources": [_resource(table) for table in tables]})


def _resource(table: Described) -> dict[str, object]:
    about = table.metadata
    return {
        "name": "-".join(filter(None, map(slug, table.path.removesuffix(".csv").replace(".", "-").split("/")))),
        "type": "table",
        "title": about["dc:title"],
        "description": about["dc:description"],
        "path": table.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "sources": [{"title": about["dc:source"]}],
        "schema": _schema_path(table.layout),
    }


def _schema_path(layout: str) -> str:
    return f"{SCHEMAS}{layout}.json"


def _schema(described: dict[str, Any]) -> dict[str, object]:
    fields = [dict(_field(column)) for column in described["columns"]]
    key = described.get("primaryKey")
    return {"fields": fields} | ({"primaryKey": key} if key else {})


def _field(column: dict[str, Any]) -> Iterator[tuple[str, object]]:
    yield "name", column["name"]
    yield "title", column["dc:title"]
    yield "description", column["dc:description"]
    yield "type", _TYPES[column["datatype"]]
    if "null" in column:
        yield "missingValues", [{"value": value, "label": label} for value, label in SYMBOLS]
    if column.get("required"):
        yield "constraints", {"required": True}


def _text(document: dict[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
