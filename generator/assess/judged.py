"""Every verdict of one content, each made once: pages, downloads and the change sheet are handed them."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.assess.indicator import Assessments, assess_indicator
from generator.assess.serving import Served, served_at
from generator.record.content import Content, Release, Scorecard
from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class Judged:
    """The assessments for the borough by scorecard and month of release; within a release by indicator."""

    releases: Mapping[tuple[str, Period], Assessments]
    # Those of the newest releases by scorecard.
    latest: Mapping[str, Assessments]
    # What is being done about each measure, as it was known at a release.
    served: Mapping[tuple[str, Period], Served]

    def at(self, scorecard: Scorecard, release: Release) -> Assessments:
        """Every indicator of a scorecard as at one of its releases."""
        return self.releases[scorecard.id, release.month]

    def done_at(self, scorecard: Scorecard, release: Release) -> Served:
        """The actions and decisions that serve each measure, as its pages of that release tell them."""
        return self.served[scorecard.id, release.month]

    @property
    def newest(self) -> Assessments:
        """Every indicator of every scorecard as at its scorecard's newest release."""
        return {name: found for assessments in self.latest.values() for name, found in assessments.items()}

    @property
    def count(self) -> int:
        """How many assessments there are: one for each scorecard, release and indicator."""
        return sum(len(found) for found in self.releases.values())


def judge(content: Content) -> Judged:
    """Judge every indicator at every release."""
    releases = {(s.id, r.month): assess_release(content, s, r) for s in content.scorecards for r in s.releases}
    served = {(s.id, r.month): served_at(content.plans, s, r.month) for s in content.scorecards for r in s.releases}
    return Judged(releases, {s.id: releases[s.id, s.latest.month] for s in content.scorecards}, served)


def assess_release(content: Content, scorecard: Scorecard, release: Release) -> Assessments:
    """Every indicator of a scorecard, judged for the borough as at one release."""
    area, picture = content.borough.code, release.picture
    others = scorecard.comparators_at(release.month)
    return {i.id: assess_indicator(i, picture, area, others) for i in scorecard.registry.indicators}
