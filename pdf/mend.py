"""Turns a PDF of Chromium into one that says it is PDF/UA-1, and is: ISO 14289-1 in plain steps."""

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import pikepdf

from pdf.chromium import Printed
from pdf.marks import mark
from pdf.tree import Tree

MAKER = "Report card, printed with Chromium"


def mend(printed: Printed, seconds: str) -> bytes:
    """The finished PDF: every word tagged, every link described, title and language said, the same bytes each time."""
    with pikepdf.open(io.BytesIO(printed.data)) as pdf:
        unwanted = Tree(pdf).mend()
        for page in pdf.pages:
            mark(pdf, page, unwanted.get(page.obj.objgen, set()))
            _describe_links(page, printed.links)
        _name_bookmarks(pdf, printed.headings)
        _say_what_it_is(pdf, printed.headings[0], seconds)
        finished = io.BytesIO()
        pdf.save(
            finished, min_version="1.7", deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate
        )
    return finished.getvalue()


def _describe_links(page: pikepdf.Page, words: dict[str, str]) -> None:
    """Give each link the words that stand in it: readers list links by them (7.18.5)."""
    for link in page.obj.get("/Annots", []):
        address = str(link.A.URI) if "/A" in link else f"#{str(link.Dest).removeprefix('/')}"
        link.Contents = pikepdf.String(words[address])


def _name_bookmarks(pdf: pikepdf.Pdf, headings: Sequence[str]) -> None:
    """Give each bookmark the words of its heading: Chromium leaves out the space where a line of it ends."""
    with pdf.open_outline() as outline:
        for bookmark, heading in zip(_all_below(outline.root), headings, strict=True):
            bookmark.title = heading


def _all_below(bookmarks: Sequence[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for bookmark in bookmarks:
        yield bookmark
        yield from _all_below(bookmark.children)


def _say_what_it_is(pdf: pikepdf.Pdf, title: str, seconds: str) -> None:
    """Title, maker, date and the mark of PDF/UA (clause 5), the same in both places where a PDF keeps them."""
    for name in list(pdf.docinfo.keys()):
        del pdf.docinfo[name]
    with pdf.open_metadata(set_pikepdf_as_editor=False) as said:
        said["dc:title"] = title
        said["dc:language"] = [str(pdf.Root.Lang)]
        said["xmp:CreatorTool"] = MAKER
        said["pdfuaid:part"] = "1"
        if seconds:
            day = datetime.fromtimestamp(int(seconds), UTC).isoformat()
            said["xmp:CreateDate"] = said["xmp:ModifyDate"] = day
