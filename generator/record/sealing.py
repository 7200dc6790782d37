"""The seal without which no picture counts as safe: only disclosure control may set it (import-linter sees to it)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seal:
    """Says that disclosure control has seen a picture."""
