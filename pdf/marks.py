"""What is drawn on a page: each thing is part of the text, or it is marked as decoration (ISO 14289-1, 7.1)."""

from collections.abc import Iterator

import pikepdf
from pikepdf import ContentStreamInstruction, Name, Operator

STARTS_A_PATH = ("m", "re")
CLIPS_ONLY = "n"
PAINTS_A_PATH = ("S", "s", "f", "F", "f*", "B", "B*", "b", "b*")
PAINTS = ("Tj", "TJ", "'", '"', "Do", "sh", "INLINE IMAGE")
OPENS, CLOSES = ("BDC", "BMC"), "EMC"

DECORATION = ContentStreamInstruction([Name.Artifact], Operator("BMC"))
END = ContentStreamInstruction([], Operator("EMC"))

Step = ContentStreamInstruction | pikepdf.ContentStreamInlineImage


def mark(pdf: pikepdf.Pdf, page: pikepdf.Page, unwanted: set[int]) -> None:
    """Mark as decoration what has no tag, and what the tags no longer want."""
    steps = pikepdf.parse_content_stream(page)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(list(_marked(steps, unwanted))))


def _marked(steps: list[Step], unwanted: set[int]) -> Iterator[Step]:
    depth = 0
    path: list[Step] = []
    for step in steps:
        name = str(step.operator)
        if depth == 0 and (path or name in STARTS_A_PATH):
            path.append(step)
            if name in PAINTS_A_PATH or name == CLIPS_ONLY:
                yield from path if name == CLIPS_ONLY else (DECORATION, *path, END)
                path = []
            continue
        depth += (name in OPENS) - (name == CLOSES)
        if name == "BDC" and step.operands[1].get("/MCID") in unwanted:
            yield DECORATION
        elif depth == 0 and name in PAINTS:
            yield from (DECORATION, step, END)
        else:
            yield step
