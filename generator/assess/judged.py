"""Every verdict of one content, each made once: pages, downloads and the change sheet are handed them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.assess.indicator import Assessment, Assessments, assess_indicator
from generator.assess.serving import Served, served_at
from generator.record.content import Content, Release, Scorecard
from generator.schema.registry import Indicator
from generator.terms.period import Period


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

    def at(self, scorecard: Scorecard, release: Release) -> Assessments:
        """Every indicator of a scorecard as at one of its releases."""
        return self.releases[scorecard.id, release.month]

    def known_at(self, scorecard: Scorecard, release: Release) -> Assessments:
        """The same; as at the newest release with what had ended, which still has pages of its own."""
        return self.known_of(scorecard.id) if release is scorecard.latest else self.at(scorecard, release)

    def known_of(self, scorecard: str) -> Assessments:
        """Every indicator of a scorecard that has begun, as at its newest release."""
        return {**self.latest[scorecard], **self.ended[scorecard]}

    def of_measure(self, scorecard: Scorecard, indicator: str) -> tuple[Assessment, ...]:
        """A measure at every release in which it stands, oldest first, and, if it ended, as it is known now."""
        stood = [release for release in scorecard.releases if indicator in release.indicators]
        ended = self.ended[scorecard.id].get(indicator)
        return (*(self.at(scorecard, each)[indicator] for each in stood), *((ended,) if ended else ()))

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
    return Judged(releases, latest, ended, served)


def assess_release(content: Content, scorecard: Scorecard, release: Release) -> Assessments:
    """Every indicator of a release, judged for the borough as at then."""
    return _assess(content, scorecard, release, release.registry.indicators)


def _ended(scorecard: Scorecard) -> list[Indicator]:
    return [each for each in scorecard.registry.indicators if each.id not in scorecard.latest.indicators]


def _assess(content: Content, scorecard: Scorecard, release: Release, indicators: Iterable[Indicator]) -> Assessments:
    area, picture = content.borough.code, release.picture
    others = scorecard.comparators_at(release.month)
    return {each.id: assess_indicator(each, picture, area, others) for each in indicators}
