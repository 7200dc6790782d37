"""Findings against the register of known faults: both what is not acknowledged and what is acknowledged in vain."""

from collections.abc import Iterator

from generator.checks.arithmetic import Finding, find_faults
from generator.content import Content, Scorecard
from generator.period import Period
from generator.problems import Problem
from generator.record import Discrepancy, Rule

# What a finding and its acknowledgement share: rule, indicator, period, area, group.
FaultKey = tuple[Rule | None, str, Period | None, str, str]


def check_arithmetic(scorecard: Scorecard, content: Content) -> Iterator[Problem]:
    """Every finding must be acknowledged, and every acknowledgement must still have its finding."""
    borough = content.borough.code
    localities = [area.code for area in content.localities()]
    findings: dict[FaultKey, Finding] = {}
    for release in scorecard.releases:
        for finding in find_faults(scorecard, release.picture, borough, localities):
            findings.setdefault(_key_of_finding(finding), finding)
    known = {_key_of_entry(entry, borough): entry for entry in scorecard.discrepancies if entry.rule is not None}
    for key, finding in findings.items():
        if key not in known:
            row = finding.observation
            remedy = (
                f"Correct the figure. If it was published like this, add a row to data/discrepancies/{scorecard.id}.csv"
                f' with indicator {row.key.indicator}, check "{finding.rule}", period {row.key.period.text}'
                f"{f', area {row.key.area}' if row.key.area != borough else ''}"
                f"{f', group {row.key.group}' if row.key.group else ''} and a note for the reader."
            )
            yield Problem(row.path, row.line, f"{finding.message}.", remedy)
    for key, entry in known.items():
        if key not in findings:
            message = f"this acknowledges a fault of {entry.indicator or 'the report'} that the figures do not have."
            remedy = "Correct its indicator, check, period, area or group; or empty its check if it is only a note."
            yield Problem(entry.path, entry.line, message, remedy)


def _key_of_finding(finding: Finding) -> FaultKey:
    key = finding.observation.key
    return (finding.rule, key.indicator, key.period, key.area, key.group)


def _key_of_entry(entry: Discrepancy, borough: str) -> FaultKey:
    return (entry.rule, entry.indicator, entry.period, entry.area or borough, entry.group)
