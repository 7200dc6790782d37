"""Which single figures of Report Cards and plans are others than they were."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.publish.changes.pairs import Compared
from generator.record.publications import FigureRow, Publications


@dataclass(frozen=True, slots=True)
class DocumentFigure:
    """One figure of a document that readers now see otherwise."""

    was: FigureRow
    now: FigureRow


def document_figures(compared: Compared) -> Iterator[DocumentFigure]:
    """Each figure of a document, by area and time, whose text is another than it was."""
    then = _rows(compared.then.publications)
    for key, now in _rows(compared.now.publications).items():
        was = then.get(key)
        if was is not None and was.text != now.text:
            yield DocumentFigure(was, now)


def _rows(publications: Publications) -> dict[tuple[str, str, str], FigureRow]:
    rows = (row for figure in publications.figures.values() for row in figure.rows)
    return {(row.figure, row.area.code, row.when): row for row in rows}
