"""Everything that was typed, tied together: the one object that checks and pages work from.

It exists twice: as a draft, with every figure that was typed, and, after disclosure control, as what may be known.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeAlias

from generator.record.faults import Discrepancy, KnownFault
from generator.record.keys import NO_PLACE, Area
from generator.record.ledgers import Published
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
from generator.schema.languages import Languages
from generator.schema.named_lists import NamedList
from generator.schema.narrative import Glossary, RatingTable, ScorecardNarrative, StandingPage
from generator.schema.plans import Plan
from generator.schema.registry import Indicator, Registry
from generator.schema.site import SiteText
from generator.terms.period import Period
from generator.terms.texts import SourceFile


@dataclass(frozen=True)
class ReleaseOf(Generic[R]):
    """One publication of a scorecard: the picture as it stood then, and what was said about it."""

    month: Period
    picture: PictureOf[R]
    narrative: ScorecardNarrative
    narrative_file: SourceFile
    # The names that its report lists beside measures.
    named_lists: tuple[NamedList, ...]
    named_lists_file: SourceFile


@dataclass(frozen=True)
class ScorecardOf(Generic[R]):
    """One scorecard: its registry, its releases (oldest first), its comparators and its known faults."""

    registry: Registry
    registry_file: SourceFile
    releases: tuple[ReleaseOf[R], ...]
    comparators: tuple[Comparator, ...]
    discrepancies: tuple[Discrepancy, ...]

    @property
    def id(self) -> str:
        """The scorecard's id, which is also its folder: `early-start`."""
        return self.registry.scorecard.id

    @property
    def latest(self) -> ReleaseOf[R]:
        """The newest release."""
        return self.releases[-1]

    def comparators_at(self, month: Period) -> tuple[Comparator, ...]:
        """Others' figures for a time that was over by a month: a release knows nothing of later ones."""
        return known_by(self.comparators, month)

    @cached_property
    def revised(self) -> tuple[RevisedOf[R], ...]:
        """Every figure that a release says otherwise than the one before it, oldest first."""
        return find_revised(self.releases)

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """The indicators by their id, in the order of the registry."""
        return {indicator.id: indicator for indicator in self.registry.indicators}


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
    """The whole input of the site."""

    site: SiteText
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
        return tuple(area for area in self.areas.values() if area.parent == self.borough.code)

    def places(self) -> tuple[Area, ...]:
        """Those parts of the borough where people live, and of which there are figures: each has a page of its own."""
        known = {key.area for scorecard in self.scorecards for key in scorecard.latest.picture.observations}
        return tuple(area for area in self.localities() if area.level != NO_PLACE and area.code in known)


# What may be known, for everything that is published.
Release: TypeAlias = ReleaseOf[Figure]
Scorecard: TypeAlias = ScorecardOf[Figure]
Content: TypeAlias = ContentOf[Figure]
