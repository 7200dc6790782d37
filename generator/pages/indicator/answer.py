"""The answer that opens a measure's page: the figure, whether it really changed, and what it stands beside."""

from dataclasses import dataclass

from generator.assess.base import based_on
from generator.assess.indicator import Assessment
from generator.assess.latest import main_rows
from generator.assess.meaning import meaning_of
from generator.assess.movement import Movement
from generator.pages.parts.compared import ComparedView, compared_view
from generator.pages.parts.parts import MovedView, TagView, TravelView, sentence
from generator.pages.parts.revision_words import Marks, note_on
from generator.pages.parts.verdicts import RatingView, direction_view, movement_view, printed_in_full, rating_view
from generator.record.content import Content, Release
from generator.record.keys import Status
from generator.terms.period import Kind
from generator.terms.shorthand import NO_FIGURE
from generator.terms.units import figure, figure_in_words
from generator.terms.wording import listed

_REAL = "Is it a real change?"
_CHANGED = {
    Movement.HIGHER: "Yes, higher than usual",
    Movement.LOWER: "Yes, lower than usual",
    Movement.USUAL: "No, usual ups and downs",
    Movement.UNKNOWN: "Can't tell yet",
}


@dataclass(frozen=True, slots=True)
class BesideCell:
    """One cell beside the figure: what it asks, the answer in a few words, and more about it."""

    asks: str
    answer: str
    words: tuple[str, ...]
    # The verdict itself, after a mere yes.
    tag: TagView | None = None


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The figure with its place and time, its rating with the rule, and the cells beside it. `missing` tells of newer
    periods of which the figure is not yet due.
    """

    value: str
    label: str
    missing: str
    rating: RatingView
    printed: str
    moved: MovedView
    travel: TravelView
    cells: tuple[BesideCell, ...]


def answer_view(content: Content, release: Release, assessment: Assessment, marks: Marks) -> AnswerView:
    """The answer for a measure as it is now."""
    moved, travel, compared = movement_view(assessment), direction_view(assessment), compared_view(content, assessment)
    return AnswerView(
        value=_value(assessment),
        label=_label(content, assessment, marks),
        missing=_not_due(content, release, assessment),
        rating=rating_view(assessment),
        printed=printed_in_full(assessment),
        moved=moved,
        travel=travel,
        cells=(
            _real(assessment, moved),
            _year_ago(assessment, travel),
            _others(assessment, compared),
        ),
    )


def _filled(*words: str) -> tuple[str, ...]:
    return tuple(filter(None, words))


def _real(assessment: Assessment, moved: MovedView) -> BesideCell:
    """Whether it really changed: better and worse are told by their tag, which has a mark of its own."""
    movement = assessment.moved.movement
    words = _filled(moved.words, meaning_of(assessment))
    if movement.is_judged:
        return BesideCell(_REAL, "Yes", words, moved.tag)
    return BesideCell(_REAL, _CHANGED[movement], words)


def _value(assessment: Assessment) -> str:
    latest = assessment.latest
    if latest is None or latest.value is None:
        return (latest.status.value if latest else NO_FIGURE.words).capitalize()
    return figure_in_words(assessment.indicator, latest.value)


def _label(content: Content, assessment: Assessment, marks: Marks) -> str:
    """Place and time of the latest figure, and whether it is provisional or revised."""
    latest = assessment.latest
    if latest is None:
        return f"{content.borough.name}: the report prints no figure for a single period"
    label = f"{content.borough.name}, {assessment.indicator.covered(latest.key.period)}"
    if latest.status is Status.PROVISIONAL:
        label += " (provisional)"
    if latest.key in marks:
        label += f" (revised: {note_on(assessment.indicator, marks[latest.key])})"
    more = latest.note if latest.value is None else based_on(assessment.indicator, latest.denominator)
    return f"{label}: {more}" if more else label


def _not_due(content: Content, release: Release, assessment: Assessment) -> str:
    """Which newer figures are known to come: `Not yet due: January 2017.`."""
    latest, rows = assessment.latest, main_rows(assessment.indicator, release.picture, content.borough.code)
    to_come = [r.key.period for r in rows if r.status is Status.NOT_YET_DUE]
    newer = [period for period in to_come if latest is not None and period > latest.key.period]
    return f"Not yet due: {listed(period.label for period in newer)}." if newer else ""


def _year_ago(assessment: Assessment, travel: TravelView) -> BesideCell:
    """The figure of a year before; where none may be compared, how the figure went since the period before."""
    year_ago = assessment.moved.year_ago
    since = sentence(f"{travel.tag.word}: {travel.words}" if travel.words else travel.tag.word)
    if year_ago is None or year_ago.then.value is None:
        return BesideCell("A year ago", "No figure to compare", (since,))
    return BesideCell(
        "A year ago",
        figure(assessment.indicator, year_ago.then.value),
        _filled(sentence(year_ago.in_words), since),
    )


def _others(assessment: Assessment, compared: ComparedView) -> BesideCell:
    """The year so far, and others' figures."""
    to_date = _year_to_date(assessment)
    told = (*compared.figures, *compared.reasons, *compared.others)
    others = tuple(sentence(words) for words in told) or ("The report prints no figures of others.",)
    if assessment.year_to_date.value is not None and to_date:
        shown = figure(assessment.indicator, assessment.year_to_date.value)
        return BesideCell("Year so far", shown, (to_date, *others))
    return BesideCell("Against others", "" if told else "No figures", _filled(to_date, *others))


def _year_to_date(assessment: Assessment) -> str:
    to_date, indicator = assessment.year_to_date, assessment.indicator
    if to_date.value is None:
        return f"{to_date.status.value.capitalize()}: {to_date.reason}" if to_date.status.value else to_date.reason
    if to_date.period is None or to_date.period.kind is not Kind.RANGE:
        return ""
    if assessment.latest is not None and to_date.period == assessment.latest.key.period:
        return ""
    source = "as published" if to_date.published else "worked out from its months"
    how = ", ".join(filter(None, (to_date.status.value, source, based_on(indicator, to_date.denominator))))
    return f"{figure_in_words(indicator, to_date.value)} for {to_date.period.label}, {how}."
