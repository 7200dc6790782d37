"""One kind of change on the sheet."""

from dataclasses import dataclass

from generator.publish.changes.phrases import Line


@dataclass(frozen=True, slots=True)
class Section:
    """Its heading, how to read it, its statements, and the sentence that counts them at the head of the sheet."""

    id: str
    heading: str
    lines: tuple[Line, ...]
    in_short: str = ""
    hint: str = ""
    is_checklist: bool = False
