"""The only figures that pages, charts, prose and downloads accept: those that disclosure control let through."""

from dataclasses import dataclass
from typing import TypeAlias

from generator.record.picture import PictureOf, Row
from generator.record.sealing import Seal


@dataclass(frozen=True, slots=True)
class Figure(Row):
    """One figure as it may be known. Only `generator.disclose` has the seal without which none can be made."""

    seal: Seal


SafePicture: TypeAlias = PictureOf[Figure]
