"""The seal without which no figure counts as disclosed: only disclosure control may set it (a contract says so)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seal:
    """Says that disclosure control has seen a figure."""
