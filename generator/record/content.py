"""Everything that was typed, tied together: the one object that checks and pages work from.

It exists twice: as a draft, with every figure that was typed, and, after disclosure control, as what may be known.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Generic, TypeAlias

from generator.record.areas import Areas
from generator.record.faults import Discrepancy, KnownFault
from generator.record.keys import NO_PLACE, Area
from generator.record.ledgers import Published
from generator.record.national import National
from generator.record.outside import Comparator, known_by
from generator.record.picture import PictureOf, R
from generator.record.publications import Publications
from generator.record.revisions import RevisedOf, find_revised
from generator.record.safe import Figure
from generator.schema.accessibility import AccessibilityAudit, Statement
from generator.schema.cards import ReportCard
from generator.schema.cover import Cover
from generator.schema.documents import DocumentList
from generator.schema.groups import Groups
from generator.schema.in_force import indicator_at, registry_by
from generator.schema.languages import Languages
from generator.schema.named_lists import NamedList
from generator.schema.narrative import Glossary, RatingTable, ScorecardNarrative, StandingPage
from generator.schema.plans import Plan
from generator.schema.registry import Indicator, Registry
from generator.schema.site import SiteText
from generator.terms.period import LAST_YEAR, Period
from generator.terms.texts import SourceFile

# A council may have nothing but national figures, and so no release at all.
NO_MONTH = Period.month(LAST_YEAR * 12)


@dataclass(frozen=True)
class ReleaseOf(Generic[R]):
    """One publication of a scorecard: the picture as it stood then, what was said about it, and what was in force.

    Whatever is judged or told of a release asks its own registry and areas: what they were called, what counted as
    good, and what there was.
    """

    month: Period
    picture: PictureOf[R]
    registry: Registry
    areas: dict[str, Area]
    narrative: ScorecardNarrative
    narrative_file: SourceFile
    # The names that its report lists beside measures.
    named_lists: tuple[NamedList, ...]
    named_lists_file: SourceFile

    @property
    def title(self) -> str:
        """What it is called: `Early Help scorecard, January 2017`."""
        return f"{self.registry.scorecard.name} scorecard, {self.month.label}"

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """The indicators that stand in it by their id, in the order of the registry."""
        return {indicator.id: indicator for indicator in self.registry.indicators}


@dataclass(frozen=True)
class ScorecardOf(Generic[R]):
    """One scorecard: its cards as they were typed, with all that is dated in them; its releases (oldest first), its
    comparators and its known faults.
    """

    cards: Registry
    registry_file: SourceFile
    releases: tuple[ReleaseOf[R], ...]
    comparators: tuple[Comparator, ...]
    discrepancies: tuple[Discrepancy, ...]

    @property
    def id(self) -> str:
        """The scorecard's id, which is also its folder: `early-start`."""
        return self.cards.scorecard.id

    @cached_property
    def registry(self) -> Registry:
        """What is known now: every indicator that has begun by the newest release, in the words that it has or had
        last. A release has its own.
        """
        return registry_by(self.cards, self.latest.month)

    @property
    def latest(self) -> ReleaseOf[R]:
        """The newest release."""
        return self.releases[-1]

    def card_at(self, month: Period, indicator: str) -> Indicator:
        """An indicator's card as it was at the release of a month."""
        return indicator_at(self.typed[indicator], month)

    def known_at(self, release: ReleaseOf[R]) -> tuple[Indicator, ...]:
        """The indicators of a release, and those that had ended before it: what its words may speak of."""
        return registry_by(self.cards, release.month).indicators

    def release_by(self, month: Period) -> ReleaseOf[R]:
        """The newest release up to a month; the first of all before there was any."""
        return next((each for each in reversed(self.releases) if each.month.end <= month.end), self.releases[0])

    def last_with(self, indicator: str) -> ReleaseOf[R]:
        """The newest release in which an indicator that has begun stands."""
        return next((each for each in reversed(self.releases) if indicator in each.indicators), self.latest)

    def comparators_at(self, month: Period) -> tuple[Comparator, ...]:
        """Others' figures for a time that was over by a month: a release knows nothing of later ones."""
        return known_by(self.comparators, month)

    @cached_property
    def revised(self) -> tuple[RevisedOf[R], ...]:
        """Every figure that a release says otherwise than the one before it, oldest first."""
        return find_revised(self.releases)

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """Every indicator that has begun by its id, in the order of the registry."""
        return {indicator.id: indicator for indicator in self.registry.indicators}

    @cached_property
    def typed(self) -> dict[str, Indicator]:
        """Every indicator as it was typed, by its id: for rules about rows of any time."""
        return {indicator.id: indicator for indicator in self.cards.indicators}


@dataclass(frozen=True)
class CardDocument:
    """One year's Report Card; `year` is its file's name, `2011-12`."""

    year: str
    card: ReportCard
    file: SourceFile
    faults: tuple[KnownFault, ...]


@dataclass(frozen=True)
class PlanDocument:
    """One plan; `id` is its file's name."""

    id: str
    plan: Plan
    file: SourceFile
    faults: tuple[KnownFault, ...]


@dataclass(frozen=True)
class CoverDocument:
    """One covering report; `id` is its file's name, by which the releases that it came with name it."""

    id: str
    cover: Cover
    file: SourceFile


@dataclass(frozen=True)
class AccessibilityDocument:
    """The accessibility statement, and the audit from which its numbers come, if the site was ever tested."""

    statement: Statement
    file: SourceFile
    audit: AccessibilityAudit | None
    audit_file: SourceFile


@dataclass(frozen=True)
class ContentOf(Generic[R]):
    """The whole input of the site. Its `areas` are those of the newest release; `at` gives those of another."""

    site: SiteText
    all_areas: Areas
    areas: dict[str, Area]
    scorecards: tuple[ScorecardOf[R], ...]
    standing_pages: dict[str, StandingPage]
    rating_table: RatingTable
    rating_file: SourceFile
    report_cards: tuple[CardDocument, ...]
    plans: tuple[PlanDocument, ...]
    covers: tuple[CoverDocument, ...]
    publications: Publications
    documents: DocumentList | None
    documents_file: SourceFile
    glossary: Glossary | None
    groups: Groups | None
    groups_file: SourceFile
    languages: Languages | None
    languages_file: SourceFile
    accessibility: AccessibilityDocument
    published: Published
    # What the national figures say of all authorities, where a council has imported any.
    national: National | None = None

    def at(self, release: ReleaseOf[R]) -> "ContentOf[R]":
        """The content with the areas as they were at a release: what its pages are made from."""
        return replace(self, areas=release.areas)

    @property
    def newest_month(self) -> Period:
        """The month of the newest release of all; without any the last one that there can be, so that all is known."""
        return max((scorecard.latest.month for scorecard in self.scorecards), default=NO_MONTH)

    @property
    def borough(self) -> Area:
        """The local authority that the site is about."""
        return self.areas[self.site.authority]

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """Every scorecard's indicators by their id."""
        return {name: found for scorecard in self.scorecards for name, found in scorecard.indicators.items()}

    def cover_of(self, release: ReleaseOf[R]) -> CoverDocument | None:
        """The covering report that came with a release, if one is recorded."""
        return next((found for found in self.covers if found.id == release.narrative.cover), None)

    def came_with(self, cover: CoverDocument) -> tuple[tuple[ScorecardOf[R], ReleaseOf[R]], ...]:
        """The releases with which a covering report came."""
        every = ((scorecard, release) for scorecard in self.scorecards for release in scorecard.releases)
        return tuple((scorecard, release) for scorecard, release in every if release.narrative.cover == cover.id)

    def localities(self) -> tuple[Area, ...]:
        """The parts of the borough, in the order of data/areas.csv."""
        return tuple(area for area in self.parts() if area.until is None)

    def parts(self) -> tuple[Area, ...]:
        """The same with those that ended, of which there still are figures."""
        return tuple(area for area in self.areas.values() if area.parent == self.borough.code)

    def places(self) -> tuple[Area, ...]:
        """Those parts of the borough where people live, and of which there are figures: each has a page of its own."""
        return tuple(area for area in self.localities() if self._has_a_page(area))

    def former_places(self) -> tuple[Area, ...]:
        """Those that ended: their pages say so. One whose successor has its name has given it its address, too."""
        now = {area.slug for area in self.places()}
        ended = (area for area in self.parts() if area.until is not None)
        return tuple(area for area in ended if self._has_a_page(area) and area.slug not in now)

    def _has_a_page(self, area: Area) -> bool:
        return area.level != NO_PLACE and area.code in self._with_figures

    @cached_property
    def _with_figures(self) -> frozenset[str]:
        return frozenset(key.area for scorecard in self.scorecards for key in scorecard.latest.picture.observations)


# What may be known, for everything that is published.
Release: TypeAlias = ReleaseOf[Figure]
Scorecard: TypeAlias = ScorecardOf[Figure]
Content: TypeAlias = ContentOf[Figure]
