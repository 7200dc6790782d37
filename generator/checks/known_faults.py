"""Findings against the register of known faults: both what is not acknowledged and what is acknowledged in vain."""

from collections.abc import Container, Iterator

from generator.checks.arithmetic import find_faults
from generator.checks.findings import Finding
from generator.record.draft import Draft, DraftRelease, DraftScorecard
from generator.record.faults import Check, Discrepancy
from generator.terms.period import Period
from generator.terms.problems import Problem
from generator.terms.rules import Rule

_IN_VAIN = Rule(
    "known-fault-in-vain",
    "A known fault that is acknowledged is one that the figures have",
    "this acknowledges a fault of {subject} that the figures do not have.",
    "Correct its indicator, check, period, area or group; or empty its check if it is only a note.",
    {"subject": "es-1-2-percent"},
)
_NO_RELEASE = Rule(
    "known-fault-of-no-release",
    "A known fault names the release whose report has it",
    "there is no release {release} of this scorecard.",
    "Write the month of the report that has this fault.",
    {"release": "2017-03"},
)

# What a finding and its acknowledgement share: check, indicator, period, area, group.
FaultKey = tuple[Check | None, str, Period | None, str, str]


def check_arithmetic(scorecard: DraftScorecard, content: Draft, vouched: Container[Period] = ()) -> Iterator[Problem]:
    """Every finding must be acknowledged, and every acknowledgement must still have its finding.

    Of vouched months nothing has changed since they were gone through; they are again where an acknowledgement has
    found nothing in the others.
    """
    borough = content.borough.code
    localities = [code for code, _, _ in content.all_areas.lives_within(borough)]
    known = {_key_of_entry(entry, borough): entry for entry in scorecard.discrepancies if entry.check is not None}
    found: set[FaultKey] = set()
    # The newest first: its picture holds most of what the others do.
    for release in sorted(scorecard.releases, key=lambda release: release.month in vouched):
        if release.month in vouched and found.issuperset(known):
            break
        for finding in find_faults(scorecard, release.picture, borough, localities):
            key = _key_of_finding(finding)
            if key not in known and key not in found:
                yield _problem(scorecard, release, finding, borough)
            found.add(key)
    for key, entry in known.items():
        if key not in found:
            yield _IN_VAIN.at(entry.path, entry.line, subject=entry.indicator or "the report")


def _problem(scorecard: DraftScorecard, release: DraftRelease, finding: Finding, borough: str) -> Problem:
    """The finding, with the row that would acknowledge it."""
    row, key = finding.observation, finding.observation.key
    area = f", area {key.area}" if key.area != borough else ""
    group = f", group {key.group}" if key.group else ""
    return finding.rule.at(
        row.path,
        row.line,
        **finding.facts,
        scorecard=scorecard.id,
        release=release.month.text,
        indicator=key.indicator,
        check=finding.check,
        period=key.period.text,
        place=f"{area}{group}",
    )


def check_releases_exist(scorecard: DraftScorecard) -> Iterator[Problem]:
    """A known fault names the release whose report has it."""
    months = {release.month for release in scorecard.releases}
    for entry in scorecard.discrepancies:
        if entry.release not in months:
            yield _NO_RELEASE.at(entry.path, entry.line, release=entry.release.text)


def _key_of_finding(finding: Finding) -> FaultKey:
    key = finding.observation.key
    return (finding.check, key.indicator, key.period, key.area, key.group)


def _key_of_entry(entry: Discrepancy, borough: str) -> FaultKey:
    return (entry.check, entry.indicator, entry.period, entry.area or borough, entry.group)
