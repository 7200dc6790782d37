"""Figures as they were typed. Some of them must not be known: nothing that is published may import this module."""

from dataclasses import dataclass
from typing import TypeAlias

from generator.record.picture import PictureOf, Row


@dataclass(frozen=True, slots=True)
class Observation(Row):
    """One figure as it was typed; it remembers where."""

    path: str
    line: int


Picture: TypeAlias = PictureOf[Observation]
