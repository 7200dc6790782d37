"""What programs count on: within version 1 fields are added, and none goes or becomes something else.

promise.txt has a line for each field that was ever published: the answer, the field, and what it holds. Add lines for
new fields; a line that has to go, or to change, is version 2.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.pages.downloads.api_json import VERSION, schema_json
from generator.pages.downloads.api_views import ANSWERS

PROMISED = (Path(__file__).parent / "promise.txt").read_text("utf-8").splitlines()


def fields(schema: dict[str, Any]) -> Iterator[str]:
    """Each field of an answer and of what is in it, with its type, and whether it is always there."""
    parts = {schema["title"]: schema, **schema.get("$defs", {})}
    for name, part in parts.items():
        for field, holds in part["properties"].items():
            must = "always" if field in part.get("required", ()) else "perhaps"
            yield f"{name} {field} {must} {json.dumps(kind(holds), sort_keys=True)}"


def kind(holds: dict[str, Any]) -> Any:
    """What a field holds, without its description."""
    if "anyOf" in holds:
        return [kind(each) for each in holds["anyOf"]]
    if "items" in holds:
        return {"list": kind(holds["items"])}
    if "additionalProperties" in holds:
        return {"by name": kind(holds["additionalProperties"])}
    return holds.get("$ref", holds.get("type", "")) + holds.get("pattern", "")


def now() -> set[str]:
    return {line for name in ANSWERS for line in fields(json.loads(schema_json(name)))}


def test_no_field_has_gone_or_become_another() -> None:
    assert VERSION.startswith("1.")
    assert [line for line in PROMISED if line not in now()] == []


def test_each_new_field_is_promised_from_now_on() -> None:
    assert sorted(now() - set(PROMISED)) == []
    assert sorted(PROMISED) == PROMISED


@pytest.mark.parametrize(("word", "other"), [(" always ", " perhaps "), ('"string"', '"integer"'), ("name", "title")])
def test_a_field_that_changes_is_found(word: str, other: str) -> None:
    spoilt = {line.replace(word, other, 1) for line in now()}
    assert [line for line in PROMISED if line not in spoilt] != []
