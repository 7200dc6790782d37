"""Rules for the accessibility statement: its dates hold together, and none has run out by the day of the audit."""

from collections.abc import Iterator

from generator.record.content import AccessibilityDocument
from generator.record.draft import Draft
from generator.schema.accessibility import AccessibilityAudit, KnownIssue, Statement
from generator.schema.parse import line_of
from generator.terms.deadline import Deadline
from generator.terms.problems import Problem


def check_accessibility(content: Draft) -> Iterator[Problem]:
    """All rules of this module, if there is a statement."""
    document = content.accessibility
    if document is not None:
        if "accessibility" in content.standing_pages:
            message = "the accessibility statement has this page's address already."
            remedy = f"Move its words to {document.file.path}, and delete this file."
            yield Problem("content/pages/accessibility.yml", 1, message, remedy)
        yield from _check_review(document, document.statement, document.audit)
        for place, issue in enumerate(document.statement.known_issues):
            yield from _check_issue(document, place, issue)


def _check_review(
    document: AccessibilityDocument, statement: Statement, audit: AccessibilityAudit
) -> Iterator[Problem]:
    prepared, reviewed, tested = statement.prepared, statement.last_reviewed, audit.date
    line = line_of(document.file, "last_reviewed")
    if reviewed.day < prepared.day:
        message = f"the last review, {reviewed.label}, was before the statement was prepared, {prepared.label}."
        yield Problem(document.file.path, line, message, "Correct one of the two dates.")
    elif _is_over_a_year(reviewed, tested):
        message = (
            f"the statement was last reviewed on {reviewed.label},"
            f" over 12 months before the pages were last tested, {tested.label}."
        )
        remedy = "Read the whole statement again, correct what has changed, and write the day of this review here."
        yield Problem(document.file.path, line, message, remedy)


def _is_over_a_year(first: Deadline, second: Deadline) -> bool:
    # Not by a date a year on: there may be no 29 February.
    return (first.day.year + 1, first.day.month, first.day.day) < (
        second.day.year,
        second.day.month,
        second.day.day,
    )


def _check_issue(document: AccessibilityDocument, place: int, issue: KnownIssue) -> Iterator[Problem]:
    since, fix_by, tested = issue.since, issue.fix_by, document.audit.date
    line = line_of(document.file, "known_issues", place, "fix_by")
    if fix_by.day < since.day:
        message = f"this is to be put right by {fix_by.label}, before it was found, {since.label}."
        yield Problem(document.file.path, line, message, "Correct one of the two dates.")
    elif fix_by.day < tested.day:
        message = f"this was to be put right by {fix_by.label}, and the pages were tested after that, {tested.label}."
        remedy = "Delete the entry if it has been put right and a test shows it; else write a new date."
        yield Problem(document.file.path, line, message, remedy)
