"""A year as a row of squares: each period by its rating, or by the reason why it has none.

The squares are drawn once on a page (parts/squares.html.j2) and used by name, so that hundreds of them weigh little.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from generator.assess.glance import colours_of
from generator.assess.indicator import Assessment
from generator.assess.latest import main_rows
from generator.assess.rating import Colour
from generator.charts.trend import points_of
from generator.charts.view import Point
from generator.record.content import Content, Release
from generator.terms.period import Period
from generator.terms.shorthand import NO_FIGURE, SUPPRESSED

_SIDE, _STEP = 12, 14
_COLOURS = {Colour.GREEN: "green", Colour.AMBER: "amber", Colour.RED: "red"}
_WHOLE_YEAR = "not rated: the target is for the whole year"


@dataclass(frozen=True, slots=True)
class Square:
    """One month: its name, the shape that is drawn, and its words."""

    month: str
    shape: str
    words: str

    @property
    def drawing(self) -> Markup:
        """The square by itself; the words beside it speak for it."""
        return Markup(
            f'<svg class="square" viewBox="0 0 12 12" aria-hidden="true"><use href="#sq-{self.shape}"/></svg>'
        )


def squares(content: Content, release: Release, assessment: Assessment, months: int) -> tuple[Square, ...]:
    """The last months up to a release's own, each with the rating of the figure that ends in it."""
    indicator, end = assessment.indicator, release.month.end
    known = main_rows(indicator, release.picture, content.borough.code)
    rows = [row for row in known if row.key.period.end > end - months]
    found = {point.at: point for point in points_of(indicator, rows, colours=colours_of(assessment, rows))}
    return tuple(_square(assessment, at, found.get(at)) for at in range(end - months + 1, end + 1))


def _square(assessment: Assessment, at: int, point: Point | None) -> Square:
    month = Period.month(at).short_label
    if point is None or (point.value is None and point.text == NO_FIGURE.words):
        return Square(month, "empty", NO_FIGURE.words)
    if point.value is None:
        return Square(month, "hidden" if point.text == SUPPRESSED.words else "missing", point.text)
    if point.colour in _COLOURS:
        return Square(month, _COLOURS[point.colour], f"{point.text}, {point.colour.value}")
    return Square(month, "unrated", f"{point.text}, {_WHOLE_YEAR if assessment.is_for_the_year else 'not rated'}")


def strip(found: Sequence[Square]) -> Markup:
    """The squares as one drawing, hidden from those who listen: `in_words` tells it."""
    uses = "".join(
        f'<use href="#sq-{escape(s.shape)}" x="{n * _STEP}" width="{_SIDE}" height="{_SIDE}"/>'
        for n, s in enumerate(found)
    )
    width = len(found) * _STEP - (_STEP - _SIDE)
    return Markup(f'<svg class="strip" viewBox="0 0 {width} {_SIDE}" aria-hidden="true">{uses}</svg>')


def in_words(found: Sequence[Square]) -> str:
    """`Green April to May 2016, red June 2016 to January 2017`: each run of months once."""
    return ", ".join(_runs(found))


def _runs(found: Sequence[Square]) -> Iterator[str]:
    for words, run in groupby(found, key=lambda square: _SAID.get(square.shape, square.words)):
        months = [square.month for square in run]
        yield f"{words} {months[0]}" if len(months) == 1 else f"{words} {months[0]} to {months[-1]}"


_SAID = {"green": "green", "amber": "amber", "red": "red", "unrated": "not rated", "empty": "no figure"}
