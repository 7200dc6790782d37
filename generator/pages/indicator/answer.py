"""The answer that opens a measure's page: the figure, whether it really changed, and what it stands beside."""

from dataclasses import dataclass, replace

from generator.assess.base import based_on
from generator.assess.indicator import Assessment
from generator.assess.latest import main_rows
from generator.assess.meaning import meaning_of
from generator.assess.movement import Movement
from generator.assess.rating import target_in_short
from generator.pages.addresses import indicator_page, link, standing_page
from generator.pages.parts.compared import ComparedView
from generator.pages.parts.parts import MovedView, TagView, TravelView, sentence
from generator.pages.parts.revision_words import Marks, note_on
from generator.pages.parts.verdicts import RatingView, direction_view, movement_view, printed_words, rating_view
from generator.record.content import Content, Release
from generator.record.keys import Status
from generator.terms.period import Kind, Period
from generator.terms.shorthand import NO_FIGURE
from generator.terms.units import change_in_words, figure, figure_in_words
from generator.terms.wording import listed

_REAL, _YEAR_AGO, _BEFORE = "Is it a real change?", "A year ago", "Against the figure before"
_TO_DATE, _OTHERS = "Year so far", "Against others"
_NOBODY = "The report prints no figures of others."
_NOT_CHANGED = {Movement.USUAL: "No, usual ups and downs", Movement.UNKNOWN: "Can't tell yet"}


@dataclass(frozen=True, slots=True)
class BesideCell:
    """One cell beside the figure: what it asks, the answer in a few words, the tag of a real change, and more."""

    asks: str
    answer: str
    words: tuple[str, ...]
    tag: TagView | None = None


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The figure with its place and time, its rating with what is green, and the cells beside it; `is_words` where the
    record says in words that there is no figure. `missing` tells of newer periods of which the figure is not yet due.
    `means` is what to make of it all, for the side of the chart.
    """

    value: str
    is_words: bool
    label: str
    missing: str
    rating: RatingView
    green: str
    printed: str
    cells: tuple[BesideCell, ...]
    means: tuple[str, ...]
    # Where the colours and the words for a real change are explained.
    methods: str


def answer_view(
    content: Content, release: Release, assessment: Assessment, marks: Marks, compared: ComparedView
) -> AnswerView:
    """The answer for a measure as it is now."""
    travel, rating = direction_view(assessment), rating_view(assessment)
    year_ago, latest = _year_ago(assessment), assessment.latest
    went = () if year_ago is None else (_went(travel),)
    return AnswerView(
        value=_value(assessment),
        is_words=latest is None or latest.value is None,
        label=_label(content, assessment, marks),
        missing=_not_due(content, release, assessment),
        rating=rating,
        green=_green(assessment) or rating.rule,
        printed=printed_words(assessment),
        cells=(
            _changed(assessment, movement_view(assessment)),
            year_ago or _since(assessment, travel),
            _others(assessment, compared),
        ),
        means=_filled(meaning_of(assessment), *went),
        methods=link(indicator_page(assessment.indicator.id), standing_page("methods")),
    )


def _filled(*words: str) -> tuple[str, ...]:
    return tuple(filter(None, words))


def _green(assessment: Assessment) -> str:
    """`Green is 86% or more.`: the rest of the rule stands among the facts."""
    target = assessment.target
    if target is None or target.green is None:
        return ""
    return f"Green is {target_in_short(assessment.indicator, target)}."


def _changed(assessment: Assessment, moved: MovedView) -> BesideCell:
    """Yes with the tag of what it is; no; or that nobody can tell."""
    answer = _NOT_CHANGED.get(assessment.moved.movement, "Yes,")
    tag = replace(moved.tag, word=moved.tag.word.lower()) if answer == "Yes," else None
    return BesideCell(_REAL, answer, _filled(moved.words), tag)


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
    """Which newer figures are known to come, and of one with which month's scorecard."""
    indicator, latest = assessment.indicator, assessment.latest
    rows = main_rows(indicator, release.picture, content.borough.code)
    to_come = [r.key.period for r in rows if r.status is Status.NOT_YET_DUE]
    newer = [period for period in to_come if latest is not None and period > latest.key.period]
    if not newer:
        return ""
    if len(newer) == 1 and indicator.due_after:
        due = Period.month(newer[0].end + indicator.due_after)
        return f"The figure for {newer[0].label} comes with the scorecard of {due.label}."
    return f"Not yet due: {listed(period.label for period in newer)}."


def _went(travel: TravelView) -> str:
    return sentence(f"{travel.tag.word}: {travel.words}" if travel.words else travel.tag.word)


def _year_ago(assessment: Assessment) -> BesideCell | None:
    """The figure of a year before and how far ours is from it; None where the two may not be compared."""
    found, indicator = assessment.moved.year_ago, assessment.indicator
    if found is None or found.then.value is None:
        return None
    way = "up" if found.change > 0 else "down"
    change = f"{way} {change_in_words(indicator, found.change)} since then" if found.change else "the same as now"
    words = _filled(sentence(change), based_on(indicator, found.then.denominator))
    return BesideCell(_YEAR_AGO, figure(indicator, found.then.value), words)


def _since(assessment: Assessment, travel: TravelView) -> BesideCell:
    """How the figure went since the period before, where there is none of a year ago."""
    since = assessment.travel.since
    if since is None:
        return BesideCell(_BEFORE, "No figure to compare", _filled(sentence(travel.words) if travel.words else ""))
    words = (sentence(travel.words), "No figure of a year ago to compare.")
    return BesideCell(f"Since {since.label}", assessment.travel.in_short.capitalize(), words)


def _others(assessment: Assessment, compared: ComparedView) -> BesideCell:
    """The year so far, and the best known of others' figures: all of these stand among the facts."""
    to_date, told = assessment.year_to_date, _year_to_date(assessment)
    first = sentence(compared.first) if compared.first else _NOBODY
    if to_date.value is not None and told:
        return BesideCell(_TO_DATE, figure_in_words(assessment.indicator, to_date.value), (told, first))
    if compared.first:
        return BesideCell(_OTHERS, compared.first, _filled(told))
    return BesideCell(_TO_DATE, "Not worked out", (told,)) if told else BesideCell(_OTHERS, "No figures", (first,))


def _year_to_date(assessment: Assessment) -> str:
    """For which months the year to date is and where it comes from, or why there is none; nothing where it is the
    latest figure itself.
    """
    to_date, indicator = assessment.year_to_date, assessment.indicator
    if to_date.value is None:
        return f"{to_date.status.value.capitalize()}: {to_date.reason}" if to_date.status.value else to_date.reason
    if to_date.period is None or to_date.period.kind is not Kind.RANGE:
        return ""
    if assessment.latest is not None and to_date.period == assessment.latest.key.period:
        return ""
    source = "as published" if to_date.published else "worked out from its months"
    how = ", ".join(_filled(to_date.status.value, source, based_on(indicator, to_date.denominator)))
    return f"{to_date.period.label}, {how}."
