"""The abbreviations that the glossary spells out."""

from functools import cache

import yaml

from tests.site.building import REPOSITORY


@cache
def terms() -> tuple[str, ...]:
    """Every term of the glossary."""
    return tuple(entry["term"] for entry in _typed())


@cache
def stands_for() -> dict[str, str]:
    """What each abbreviation stands for."""
    return {entry["term"]: entry["stands_for"] for entry in _typed() if "stands_for" in entry}


def _typed() -> list[dict[str, str]]:
    entries: list[dict[str, str]] = yaml.safe_load((REPOSITORY / "content" / "glossary.yml").read_text("utf-8"))[
        "terms"
    ]
    return entries


def unspelt(text: str) -> str:
    """A text without the words that follow an abbreviation where a page first uses it."""
    for words in stands_for().values():
        text = text.replace(f" ({words})", "")
    return text
