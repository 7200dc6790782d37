"""The tags of a PDF: mends what Chromium leaves short of ISO 14289-1."""

from collections import defaultdict
from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

# Tags of Chromium's own, by the standard tag that says the same.
STANDARD = {"/Strong": Name.Span, "/Em": Name.Span, "/Aside": Name.Div}

Marks = dict[tuple[int, int], set[int]]


class Tree:
    """The structure tree of a PDF."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        """Read the tree; nothing is changed yet."""
        self._pdf = pdf
        self._root = pdf.Root.StructTreeRoot
        self._owners = pikepdf.NumberTree(self._root.ParentTree)
        self._place = {page.obj.objgen: place for place, page in enumerate(pdf.pages)}
        self._unwanted: Marks = defaultdict(set)

    def mend(self) -> Marks:
        """Mend every tag; give the marks, by page, that are decoration and no longer in the tree."""
        for tag in list(_below(self._root)):
            tag.S = STANDARD.get(str(tag.S), tag.S)
            match str(tag.S):
                case "/LI":
                    self._give_a_body(tag)
                case "/Figure" if "/Alt" not in tag:
                    _unwrap_figure(tag)
                case "/Table":
                    self._drop(tag, lambda _: True, deep=False)
                case "/TH":
                    self._say_once(tag)
        self._rename()
        return self._unwanted

    def _rename(self) -> None:
        """Number the tags anew: Chromium's numbers, by which cells name their headings, differ each time."""
        tags = list(_below(self._root))
        named = {str(tag.ID): tag for tag in tags if "/ID" in tag}
        names = {old: String(f"tag{place:06}") for place, old in enumerate(named)}
        for old, tag in named.items():
            tag.ID = names[old]
        for attribute in (attribute for tag in tags for attribute in tag.get("/A", Array())):
            if "/Headers" in attribute:
                attribute.Headers = Array(names[str(heading)] for heading in attribute.Headers)
        pairs = [part for old, tag in named.items() for part in (names[old], tag)]
        if not pairs:
            return
        ends = Array([pairs[0], pairs[-2]])
        self._root.IDTree = Dictionary(
            Kids=Array([self._pdf.make_indirect(Dictionary(Limits=ends, Names=Array(pairs)))])
        )

    def _give_a_body(self, item: Object) -> None:
        """Put all of a list item but its bullet or number into a body, as 7.6 asks."""
        labels = [kid for kid in _kids(item) if _is_tag(kid, Name.Lbl)]
        rest = [kid for kid in _kids(item) if not _is_tag(kid, Name.Lbl)]
        body = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, K=Array(rest)))
        if "/Pg" in item:
            body.Pg = item.Pg
        for kid in rest:
            if _is_tag(kid):
                kid.P = body
            elif not _is_object(kid):
                self._own(_page_of(kid, item), _number(kid), body)
        item.K = Array([*labels, body])

    def _say_once(self, heading: Object) -> None:
        """A table's heading is painted again on each page; only the first time is it part of the text (7.8)."""
        pages = {self._place[page.objgen] for page in _pages(heading)}
        if len(pages) > 1:
            self._drop(heading, lambda page: self._place[page.objgen] > min(pages), deep=True)

    def _drop(self, tag: Object, is_unwanted: Callable[[Object], bool], *, deep: bool) -> None:
        """Take marks out of a tag, and out of those below it if deep; remember them as decoration."""
        kept = []
        for kid in _kids(tag):
            if _is_tag(kid) or _is_object(kid):
                if deep and _is_tag(kid):
                    self._drop(kid, is_unwanted, deep=True)
                kept.append(kid)
            elif is_unwanted(page := _page_of(kid, tag)):
                self._unwanted[page.objgen].add(_number(kid))
                self._own(page, _number(kid), None)
            else:
                kept.append(kid)
        tag.K = Array(kept)

    def _own(self, page: Object, number: int, owner: Object | None) -> None:
        """Say which tag a mark on a page belongs to."""
        self._owners[int(page.StructParents)][number] = owner


def _unwrap_figure(tag: Object) -> None:
    """A figure without words of its own is a chart with its caption: the chart within it is the figure (7.3)."""
    tag.S = Name.Sect
    for kid in _kids(tag):
        if _is_tag(kid, Name.Caption):
            kid.S = Name.P


def _below(tag: Object) -> Iterator[Object]:
    for kid in filter(_is_tag, _kids(tag)):
        yield kid
        yield from _below(kid)


def _kids(tag: Object) -> list[Object]:
    if "/K" not in tag:
        return []
    return list(tag.K) if isinstance(tag.K, Array) else [tag.K]


def _pages(tag: Object) -> Iterator[Object]:
    """The page of each mark in a tag and below it."""
    for kid in _kids(tag):
        if _is_tag(kid):
            yield from _pages(kid)
        elif not _is_object(kid):
            yield _page_of(kid, tag)


def _is_tag(kid: Object, name: Name | None = None) -> bool:
    return isinstance(kid, Dictionary) and "/S" in kid and (name is None or bool(name == kid.S))


def _is_object(kid: Object) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR


def _page_of(mark: Object, tag: Object) -> Object:
    return mark.Pg if isinstance(mark, Dictionary) and "/Pg" in mark else tag.Pg


def _number(mark: Object) -> int:
    return int(mark.MCID) if isinstance(mark, Dictionary) else int(mark)
