"""Which figures a text may refer to: those of its release as published, or the newest of every scorecard."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.prose.refer.asked import Asked, read_words
from generator.prose.refer.counts import COUNT_OF, count_of_ratings
from generator.prose.refer.figures import figure_of
from generator.prose.refer.resolved import Resolved, Shows
from generator.prose.refer.subject import Subject
from generator.record.content import Content, Release, Scorecard
from generator.record.keys import Area
from generator.record.outside import Comparator, ComparatorName, known_by
from generator.record.publications import Publications
from generator.record.safe import SafePicture
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.problems import Fault, closest
from generator.terms.rules import Rule

_NO_ROW = Rule(
    "reference-no-row",
    "A document's figure is referred to by words that its row has",
    'figure "{id}" has no row for "{words}".',
    "Use one of: {possible}.",
    {"id": "rc-members", "words": "2009/10", "possible": "[[rc-members 2010/11]], [[rc-members 2011/12]]"},
)
_NAMES_NOTHING = Rule(
    "reference-names-nothing",
    "A reference names a figure",
    "a reference names no figure.",
    "Write the id of an indicator or a figure, like [[es-1-1]].",
)
_OTHER_SCORECARD = Rule(
    "reference-other-scorecard",
    "The words of a release refer to their own scorecard",
    'indicator "{id}" belongs to another scorecard.',
    "The words of a release speak of its own scorecard only: take the reference out.",
    {"id": "u-1"},
)
_UNKNOWN = Rule(
    "reference-unknown",
    "A reference names an indicator or a figure that there is",
    "there is no such indicator or figure.{hint}",
    "Correct the id, or add the figure: indicators stand in data/indicators, others in data/publications.",
    {"hint": ' Did you mean "rc-members"?'},
)


@dataclass(frozen=True)
class Held:
    """An indicator with the record that a text sees of it."""

    indicator: Indicator
    picture: SafePicture
    comparators: tuple[Comparator, ...]
    # Of which scorecard it is, and whether it still stands in it: one that ended keeps its figures.
    scorecard: Scorecard | None = None
    stands: bool = True

    def until(self, last: Period, picture: SafePicture) -> "Held":
        """The same as it was known at the end of a period."""
        held = replace(self, picture=picture, comparators=known_by(self.comparators, last))
        if self.scorecard is None:
            return held
        name, release = self.indicator.id, self.scorecard.release_by(last)
        return replace(held, indicator=self.scorecard.card_at(last, name), stands=name in release.indicators)


@dataclass(frozen=True)
class Reach:
    """Everything that one text may refer to; `elsewhere` are the indicators that exist but that it may not. `groups`
    are the indicators of each scorecard and theme, by its id.
    """

    indicators: Mapping[str, Held]
    elsewhere: frozenset[str]
    publications: Publications
    areas: tuple[Area, ...]
    borough: Area
    groups: Mapping[str, frozenset[str]]
    # What areas were called at an earlier month; None for words that may use every name that one has had.
    areas_at: Callable[[Period], tuple[Area, ...]] | None = None

    def until(self, last: Period) -> "Reach":
        """The same for words that were written for an earlier month: they keep to what was newest then, so that old
        words never stand around new figures. Figures that were revised since are the revised ones.
        """
        pictures = {id(held.picture): held.picture for held in self.indicators.values()}
        if all(picture.release <= last for picture in pictures.values()):
            return self
        seen = {name: picture.until(last) for name, picture in pictures.items()}
        then = {name: held.until(last, seen[id(held.picture)]) for name, held in self.indicators.items()}
        areas = self.areas_at(last) if self.areas_at else self.areas
        groups = _groups(then.values()) or self.groups
        return replace(self, indicators=then, groups=groups, areas=areas, borough=areas[0])


def reach_of_release(content: Content, scorecard: Scorecard, release: Release) -> Reach:
    """What the words of a release may refer to: its own scorecard as it was then, so that its page never changes."""
    return reach_of_releases(content, [(scorecard, release)])


def reach_of_releases(content: Content, found: Sequence[tuple[Scorecard, Release]]) -> Reach:
    """The same for words that came with several releases."""
    held = {
        i.id: Held(i, release.picture, others, scorecard, i.id in release.indicators)
        for scorecard, release in found
        for others in (scorecard.comparators_at(release.month),)
        for i in scorecard.known_at(release)
    }
    newest = max(release.month for _, release in found)

    def areas_at(month: Period) -> tuple[Area, ...]:
        then = replace(content, areas=content.all_areas.at(month))
        return (then.borough, *_places(then))

    return replace(_reach(content, held, areas_at(newest)), areas_at=areas_at)


def reach_of_documents(content: Content) -> Reach:
    """What cards and plans may refer to: every scorecard as at its newest release (a plan: `until` its words)."""
    held = {
        i.id: Held(i, scorecard.latest.picture, scorecard.comparators, scorecard, i.id in scorecard.latest.indicators)
        for scorecard in content.scorecards
        for i in scorecard.registry.indicators
    }
    # Cards and plans are of no release, and keep what areas were called when they were written.
    former = (area for area in content.all_areas.called(content.newest_month) if _is_here(content, area))
    return _reach(content, held, (content.borough, *_places(content), *former))


def _places(content: Content) -> tuple[Area, ...]:
    """The parts of the place; those that ended last, because another may have their name now."""
    return tuple(sorted(content.parts(), key=lambda area: area.until is not None))


def _is_here(content: Content, area: Area) -> bool:
    """Whether an area is the place itself, or a part of it."""
    return content.borough.code in (area.code, area.parent)


def _reach(content: Content, held: Mapping[str, Held], areas: tuple[Area, ...]) -> Reach:
    mine = {each.scorecard.id for each in held.values() if each.scorecard is not None}
    # One of the same scorecard that begins later is not known at all.
    others = (each for scorecard in content.scorecards if scorecard.id not in mine for each in scorecard.indicators)
    elsewhere = frozenset(others) - held.keys()
    return Reach(held, elsewhere, content.publications, areas, areas[0], _groups(held.values()))


def _groups(held: Iterable[Held]) -> dict[str, frozenset[str]]:
    """The indicators that stand in each scorecard and theme; a theme whose id two scorecards have is neither's."""
    themes: dict[str, dict[str, set[str]]] = {}
    scorecards: dict[str, set[str]] = {}
    for each in held:
        if each.scorecard is not None and each.stands:
            name, owner = each.indicator.id, each.scorecard.id
            scorecards.setdefault(owner, set()).add(name)
            themes.setdefault(each.indicator.theme, {}).setdefault(owner, set()).add(name)
    of_one = {
        theme: frozenset(next(iter(owners.values())) if len(owners) == 1 else ()) for theme, owners in themes.items()
    }
    return of_one | {name: frozenset(found) for name, found in scorecards.items()}


def resolve(reach: Reach, name: str, words: str) -> Resolved | Fault:
    """What `[[name words]]` stands for, or what is wrong with it."""
    if name in reach.indicators:
        held = reach.indicators[name]
        asked = read_words(held.indicator, reach.areas, words)
        return figure_of(subject_of(held, asked, asked.area or reach.borough)) if isinstance(asked, Asked) else asked
    if words.startswith(COUNT_OF) and reach.groups.get(name):
        counted = [h for n, h in reach.indicators.items() if n in reach.groups[name]]
        return count_of_ratings(name, words, [(h.indicator, h.picture) for h in counted], reach.borough)
    return _published(reach, name, words)


def subject_of(held: Held, asked: Asked, area: Area) -> Subject:
    """An indicator with what is asked of it, for an area."""
    others: dict[ComparatorName, tuple[Comparator, ...]] = {}
    for found in held.comparators:
        if found.indicator == held.indicator.id:
            others[found.name] = (*others.get(found.name, ()), found)
    return Subject(held.indicator, held.picture, asked, area, others)


def _published(reach: Reach, name: str, words: str) -> Resolved | Fault:
    """The row of a document's figure."""
    found = reach.publications.figures.get(name)
    if found is None:
        return _unknown(reach, name)
    row = found.referred(words)
    if row is None:
        possible = ", ".join(f"[[{name} {each}]]" for each in found.references())
        return _NO_ROW.broken(id=name, words=words, possible=possible)
    return Resolved(Shows.PUBLISHED, row.text, row.value, name, row.area, row=row, period=row.period)


def _unknown(reach: Reach, name: str) -> Fault:
    if not name:
        return _NAMES_NOTHING.broken()
    if name in reach.elsewhere:
        return _OTHER_SCORECARD.broken(id=name)
    return _UNKNOWN.broken(hint=closest(name, [*reach.indicators, *reach.publications.figures, *reach.groups]))
