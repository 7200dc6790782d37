"""Findings against the register of known faults: both what is not acknowledged and what is acknowledged in vain."""

from collections.abc import Iterator

from generator.checks.arithmetic import Finding, find_faults
from generator.record.draft import Draft, DraftRelease, DraftScorecard
from generator.record.faults import Discrepancy, Rule
from generator.terms.period import Period
from generator.terms.problems import Problem

# What a finding and its acknowledgement share: rule, indicator, period, area, group.
FaultKey = tuple[Rule | None, str, Period | None, str, str]


def check_arithmetic(scorecard: DraftScorecard, content: Draft) -> Iterator[Problem]:
    """Every finding must be acknowledged, and every acknowledgement must still have its finding."""
    borough = content.borough.code
    localities = [area.code for area in content.localities()]
    known = {_key_of_entry(entry, borough): entry for entry in scorecard.discrepancies if entry.rule is not None}
    found: set[FaultKey] = set()
    for release in scorecard.releases:
        for finding in find_faults(scorecard, release.picture, borough, localities):
            key = _key_of_finding(finding)
            if key not in known and key not in found:
                row = finding.observation
                remedy = _how_to_acknowledge(scorecard, release, finding, borough)
                yield Problem(row.path, row.line, f"{finding.message}.", remedy)
            found.add(key)
    for key, entry in known.items():
        if key not in found:
            message = f"this acknowledges a fault of {entry.indicator or 'the report'} that the figures do not have."
            remedy = "Correct its indicator, check, period, area or group; or empty its check if it is only a note."
            yield Problem(entry.path, entry.line, message, remedy)


def _how_to_acknowledge(scorecard: DraftScorecard, release: DraftRelease, finding: Finding, borough: str) -> str:
    key = finding.observation.key
    return (
        f"Correct the figure. If it was published like this, add a row to data/discrepancies/{scorecard.id}.csv"
        f' with release {release.month.text}, indicator {key.indicator}, check "{finding.rule}",'
        f" period {key.period.text}{f', area {key.area}' if key.area != borough else ''}"
        f"{f', group {key.group}' if key.group else ''} and a note for the reader."
    )


def check_releases_exist(scorecard: DraftScorecard) -> Iterator[Problem]:
    """A known fault names the release whose report has it."""
    months = {release.month for release in scorecard.releases}
    for entry in scorecard.discrepancies:
        if entry.release not in months:
            message = f"there is no release {entry.release.text} of this scorecard."
            yield Problem(entry.path, entry.line, message, "Write the month of the report that has this fault.")


def _key_of_finding(finding: Finding) -> FaultKey:
    key = finding.observation.key
    return (finding.rule, key.indicator, key.period, key.area, key.group)


def _key_of_entry(entry: Discrepancy, borough: str) -> FaultKey:
    return (entry.rule, entry.indicator, entry.period, entry.area or borough, entry.group)
