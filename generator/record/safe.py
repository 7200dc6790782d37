"""The only kind of picture that pages, charts, downloads and search accept."""

from dataclasses import dataclass

from generator.record.picture import Picture
from generator.record.sealing import Seal


@dataclass(frozen=True)
class SafePicture(Picture):
    """A picture in which nothing stands that must not be known. Only `generator.disclose` has the seal to make one."""

    seal: Seal
