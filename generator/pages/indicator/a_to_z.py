"""The lists of indicators: all of them by name, and those with one theme, rating, movement, direction or scorecard."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.assess.indicator import Assessment
from generator.assess.news import worst_first
from generator.charts.drawn import Drawn
from generator.pages.addresses import A_TO_Z, link
from generator.pages.indicator.choices import LABELS, Choice, all_choices, choices
from generator.pages.parts.ended import EndedView, ended_view
from generator.pages.parts.filters import FacetView, FilterView, OptionView
from generator.pages.parts.parts import LinkView, TagView, question_link
from generator.pages.parts.rows import MeasureRow, figure_and_time, measure_row
from generator.pages.parts.verdicts import RatingView, direction_view, movement_view, rating_view
from generator.pages.scorecard.scorecards import Assessed
from generator.record.content import Content, Scorecard
from generator.terms.wording import counted


@dataclass(frozen=True, slots=True)
class EntryView:
    """One indicator in a list: how it is doing, and the keys that a filter knows it by."""

    question: LinkView
    name: str
    place: str
    value: str
    rating: RatingView
    moved: TagView
    travel: TagView
    keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LetterView:
    """The indicators whose names start with one letter."""

    letter: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class AToZView:
    """Every indicator of every scorecard, by name."""

    title: str
    description: str
    letters: tuple[LetterView, ...]
    ended: tuple[EndedView, ...]
    count: str
    filter: FilterView


@dataclass(frozen=True, slots=True)
class IndicatorListView:
    """The indicators that share one theme, rating, movement, direction or scorecard, worst first.

    `uncounted` are those that the summary of their scorecard leaves out: no count on this site holds them.
    """

    title: str
    description: str
    order: str
    rows: tuple[MeasureRow, ...]
    uncounted: tuple[MeasureRow, ...]
    all_indicators: LinkView


_Member = tuple[Scorecard, Assessment]
_ORDER = (
    "What really got worse comes first, then what really got better, by the rule of the news; the others follow by "
    "rating: red, amber, green, not rated."
)


def a_to_z_view(content: Content, assessed: Assessed) -> AToZView:
    """Every indicator by name, with what the list can be narrowed by."""
    named = _by_name(content, assessed)
    count = counted(len(named), "indicator")
    letters = groupby(named, key=lambda pair: pair[1].indicator.name[0].upper())
    return AToZView(
        title="Indicators A to Z",
        description="Every indicator of the scorecards, by name.",
        letters=tuple(LetterView(letter, tuple(_entry(A_TO_Z, *pair) for pair in group)) for letter, group in letters),
        ended=tuple(_ended(content)),
        count=count,
        filter=FilterView("rc-index__entry", "indicators", f"Show only some of {count}", _facets(content, named)),
    )


def list_views(content: Content, assessed: Assessed, drawn: Drawn) -> Iterator[tuple[str, IndicatorListView]]:
    """One list for each choice of the filter, with its address: what the filter does, without scripts."""
    named, nowhere = _by_name(content, assessed), LinkView("", "")
    # A measure stands in a list of each facet, under the same row.
    known = {a.indicator.id: measure_row(nowhere, content, card, card.latest, a, drawn) for card, a in named}
    for choice, members in _chosen(content, named).items():
        rows: dict[bool, list[MeasureRow]] = {True: [], False: []}
        for a in worst_first(assessment for _, assessment in members):
            row = replace(known[a.indicator.id], question=question_link(choice.page, a.indicator))
            rows[a.indicator.in_summary].append(row)
        yield (
            choice.page,
            IndicatorListView(
                title=choice.heading,
                description=f"{counted(len(rows[True]), 'measure')} in the newest scorecards.",
                order=_ORDER if len(rows[True]) > 1 else "",
                rows=tuple(rows[True]),
                uncounted=tuple(rows[False]),
                all_indicators=LinkView("All indicators, A to Z", link(choice.page, A_TO_Z)),
            ),
        )


def _ended(content: Content) -> Iterator[EndedView]:
    """What is no longer counted: no count and no filter holds it."""
    every = ((s, i) for s in content.scorecards for i in s.registry.indicators if i.id not in s.latest.indicators)
    for scorecard, indicator in sorted(every, key=lambda pair: (pair[1].name.casefold(), pair[1].id)):
        yield ended_view(A_TO_Z, content, indicator, scorecard.latest.month)


def _by_name(content: Content, assessed: Assessed) -> list[_Member]:
    members = ((s, assessment) for s in content.scorecards for assessment in assessed[s.id].values())
    return sorted(members, key=lambda pair: (pair[1].indicator.name.casefold(), pair[1].indicator.id))


def _chosen(content: Content, members: Sequence[_Member]) -> Mapping[Choice, list[_Member]]:
    found: dict[Choice, list[_Member]] = {choice: [] for choice in all_choices(content)}
    for member in members:
        for choice in choices(*member):
            found[choice].append(member)
    return found


def _facets(content: Content, members: Sequence[_Member]) -> tuple[FacetView, ...]:
    chosen = _chosen(content, members)
    return tuple(
        FacetView(
            facet,
            label,
            tuple(
                OptionView(c.key, c.words, str(len(found)), link(A_TO_Z, c.page))
                for c, found in chosen.items()
                if c.facet == facet
            ),
        )
        for facet, label in LABELS.items()
    )


def _entry(page: str, scorecard: Scorecard, assessment: Assessment) -> EntryView:
    indicator = assessment.indicator
    return EntryView(
        question=question_link(page, indicator),
        name=indicator.name,
        value=figure_and_time(assessment)[0],
        place=f"{scorecard.registry.scorecard.name} {indicator.full_number}",
        rating=rating_view(assessment),
        moved=movement_view(assessment).tag,
        travel=direction_view(assessment).tag,
        keys=tuple((choice.facet, choice.key) for choice in choices(scorecard, assessment)),
    )
