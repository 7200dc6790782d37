"""Every verdict of one content, each made once: pages, downloads and the change sheet are handed them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.assess.coloured import coloured_figure
from generator.assess.indicator import Assessment, Assessments, assess_indicator
from generator.assess.serving import Served, served_at
from generator.record.content import Content, Release, Scorecard
from generator.schema.registry import Indicator
from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class _Assessed(Mapping[str, Assessment]):
    """Some indicators of a release, each judged when it is first asked for: most pages of months that are over are
    kept, and ask for none.
    """

    content: Content
    scorecard: Scorecard
    release: Release
    indicators: Mapping[str, Indicator]
    _made: dict[str, Assessment] = field(default_factory=dict, init=False, compare=False, repr=False)

    def __getitem__(self, name: str) -> Assessment:
        if name not in self._made:
            others = self.scorecard.comparators_at(self.release.month)
            area = self.content.borough.code
            self._made[name] = assess_indicator(self.indicators[name], self.release.picture, area, others)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.indicators)

    def __len__(self) -> int:
        return len(self.indicators)


@dataclass(frozen=True, slots=True)
class Judged:
    """The assessments for the borough by scorecard and month of release; within a release by indicator."""

    releases: Mapping[tuple[str, Period], Assessments]
    # Those of the newest releases by scorecard.
    latest: Mapping[str, Assessments]
    # Those of what had ended before the newest release, by its last figures as they are known now.
    ended: Mapping[str, Assessments]
    # What is being done about each measure, as it was known at a release.
    served: Mapping[tuple[str, Period], Served]
    # The borough, for which everything is judged.
    area: str
    _differing: dict[tuple[str, Period], tuple[Assessment, ...]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def at(self, scorecard: Scorecard, release: Release) -> Assessments:
        """Every indicator of a scorecard as at one of its releases."""
        return self.releases[scorecard.id, release.month]

    def known_at(self, scorecard: Scorecard, release: Release) -> Assessments:
        """The same; as at the newest release with what had ended, which still has pages of its own."""
        return self.known_of(scorecard.id) if release is scorecard.latest else self.at(scorecard, release)

    def known_of(self, scorecard: str) -> Assessments:
        """Every indicator of a scorecard that has begun, as at its newest release."""
        return {**self.latest[scorecard], **self.ended[scorecard]}

    def as_known(self, scorecard: Scorecard, indicator: str) -> Assessment:
        """A measure as at the newest release; one that ended by its last figures."""
        return self.ended[scorecard.id].get(indicator) or self.latest[scorecard.id][indicator]

    def differing(self, scorecard: Scorecard, release: Release) -> tuple[Assessment, ...]:
        """The measures of a release for which it prints another colour than their bound gives. Only those that have a
        printed colour are judged for it.
        """
        key = (scorecard.id, release.month)
        if key not in self._differing:
            found, known = self.releases[key], release.indicators
            printed = [name for name in found if _is_printed(known[name], release, self.area)]
            self._differing[key] = tuple(found[name] for name in printed if found[name].differs_from_printed)
        return self._differing[key]

    def differing_of(self, scorecard: Scorecard, indicator: str) -> Iterator[Assessment]:
        """A measure at every such release, oldest first, and, if it ended, as it is known now."""
        for release in scorecard.releases:
            yield from (each for each in self.differing(scorecard, release) if each.indicator.id == indicator)
        ended = self.ended[scorecard.id].get(indicator)
        if ended is not None and ended.differs_from_printed:
            yield ended

    def done_at(self, scorecard: Scorecard, release: Release) -> Served:
        """The actions and decisions that serve each measure, as its pages of that release tell them."""
        return self.served[scorecard.id, release.month]

    @property
    def newest(self) -> Assessments:
        """Every indicator of every scorecard as at its scorecard's newest release, with those that ended."""
        every = (*self.latest.values(), *self.ended.values())
        return {name: found for assessments in every for name, found in assessments.items()}

    @property
    def count(self) -> int:
        """How many assessments there are: one for each scorecard, release and indicator, and each that ended."""
        return sum(len(found) for found in (*self.releases.values(), *self.ended.values()))


def judge(content: Content) -> Judged:
    """Judge every indicator at every release."""
    releases = {(s.id, r.month): assess_release(content, s, r) for s in content.scorecards for r in s.releases}
    served = {(s.id, r.month): served_at(content.plans, s, r.month) for s in content.scorecards for r in s.releases}
    latest = {s.id: releases[s.id, s.latest.month] for s in content.scorecards}
    ended = {s.id: _assess(content, s, s.latest, _ended(s)) for s in content.scorecards}
    return Judged(releases, latest, ended, served, content.borough.code)


def assess_release(content: Content, scorecard: Scorecard, release: Release) -> Assessments:
    """Every indicator of a release, judged for the borough as at then, each when it is first asked for."""
    return _assess(content, scorecard, release, release.registry.indicators)


def _is_printed(indicator: Indicator, release: Release, area: str) -> bool:
    """Whether a release prints a colour for a measure."""
    row = coloured_figure(indicator, release.picture, area)
    return row is not None and bool(row.printed_rating)


def _ended(scorecard: Scorecard) -> list[Indicator]:
    return [each for each in scorecard.registry.indicators if each.id not in scorecard.latest.indicators]


def _assess(content: Content, scorecard: Scorecard, release: Release, indicators: Iterable[Indicator]) -> Assessments:
    return _Assessed(content, scorecard, release, {each.id: each for each in indicators})
