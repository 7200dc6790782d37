"""Answers for programs as JSON, and the JSON Schema of each kind."""

import json
from functools import cache

from pydantic import TypeAdapter

from generator.pages.downloads.api_views import ANSWERS

VERSION = "1.0.0"
FOLDER = "api/v1"
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def answer_json(answer: object) -> str:
    """An answer as the text of a file."""
    name = next(name for name, kind in ANSWERS.items() if isinstance(answer, kind))
    return _adapter(name).dump_json(answer).decode("utf-8") + "\n"


def schema_json(name: str) -> str:
    """The schema of a kind of answer."""
    found = _adapter(name).json_schema(mode="serialization")
    return json.dumps({"$schema": _DRAFT, "version": VERSION, **found}, ensure_ascii=False, indent=1) + "\n"


@cache
def _adapter(name: str) -> "TypeAdapter[object]":
    return TypeAdapter(ANSWERS[name])
