"""Rules for the blocks of cards and plans that draw or sort figures."""

from collections.abc import Iterator

from pydantic import BaseModel

from generator.prose.references import Loc, parts_of
from generator.record.draft import Draft
from generator.record.publications import PublishedFigure
from generator.schema.cards import ChartBlock, PositionBlock
from generator.schema.narrative import RatingScale
from generator.schema.parse import line_of
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

_DRAWN_TWICE = Rule(
    "chart-drawn-twice",
    "The chart of a figure stands once in a document",
    'the chart of figure "{figure}" is drawn already.',
    "Delete one of the two charts.",
    {"figure": "rc-members"},
)
_ONE_DATE = Rule(
    "chart-of-one-date",
    "A figure that is drawn has numbers for two dates at least",
    'figure "{figure}" has a number for one date only, so there is nothing to draw.',
    "Use a block of figures instead.",
    {"figure": "rc-members"},
)
_OTHER_DATES = Rule(
    "position-of-other-dates",
    "The figures of a table of bands have the same dates",
    'figure "{figure}" has other dates than "{first}", or only one.',
    "Give every figure of this table the same dates, two at least.",
    {"figure": "rc-parks", "first": "rc-pools"},
)
_NO_BAND = Rule(
    "position-in-no-band",
    "Each figure of a table of bands is in one band",
    '{value} is in no band, or in two, of the scale "{scale}".',
    "Correct the figure, or the scale in rating.yml.",
    {"value": "104", "scale": "inspection"},
)


def check_blocks(content: Draft, model: BaseModel, file: SourceFile) -> Iterator[Problem]:
    """All rules of this module, for one card or plan."""
    yield from _charts_are_drawn_once(model, file)
    yield from _charts_have_something_to_draw(content, model, file)
    yield from _positions_can_be_told(content, model, file)


def _charts_are_drawn_once(model: BaseModel, file: SourceFile) -> Iterator[Problem]:
    drawn: set[str] = set()
    for place, part in parts_of(model):
        if isinstance(part, ChartBlock):
            if part.figure in drawn:
                yield _DRAWN_TWICE.at(file.path, line_of(file, *place, "figure"), figure=part.figure)
            drawn.add(part.figure)


def _charts_have_something_to_draw(content: Draft, model: BaseModel, file: SourceFile) -> Iterator[Problem]:
    figures = content.publications.figures
    for place, part in parts_of(model):
        if isinstance(part, ChartBlock) and part.figure in figures and len(figures[part.figure].series()) < 2:
            yield _ONE_DATE.at(file.path, line_of(file, *place, "figure"), figure=part.figure)


def _positions_can_be_told(content: Draft, model: BaseModel, file: SourceFile) -> Iterator[Problem]:
    figures = content.publications.figures
    scales = {scale.id: scale for scale in content.rating_table.scales}
    for place, part in parts_of(model):
        if isinstance(part, PositionBlock) and part.scale in scales and figures.keys() >= set(part.figures):
            published = [figures[name] for name in part.figures]
            yield from _have_the_same_dates(published, file, place)
            yield from _are_in_one_band(scales[part.scale], published)


def _have_the_same_dates(published: list[PublishedFigure], file: SourceFile, place: Loc) -> Iterator[Problem]:
    dates = [row.period for row in published[0].series()]
    for number, figure in enumerate(published):
        if [row.period for row in figure.series()] != dates or len(dates) < 2:
            line = line_of(file, *place, "figures", number)
            yield _OTHER_DATES.at(file.path, line, figure=figure.id, first=published[0].id)


def _are_in_one_band(scale: RatingScale, published: list[PublishedFigure]) -> Iterator[Problem]:
    for figure in published:
        for row in figure.series():
            if row.value is not None and sum(band.holds(row.value) for band in scale.bands) != 1:
                yield _NO_BAND.at(row.path, row.line, value=row.value, scale=scale.id)
