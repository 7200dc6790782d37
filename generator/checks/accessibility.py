"""Rules for the accessibility statement: its dates hold together, and none has run out by the day of the audit."""

from collections.abc import Iterator

from generator.record.content import AccessibilityDocument
from generator.record.draft import Draft
from generator.schema.accessibility import AccessibilityAudit, KnownIssue, Statement
from generator.schema.parse import line_of
from generator.schema.site import SiteText
from generator.terms.deadline import Deadline
from generator.terms.problems import Problem
from generator.terms.rules import Rule

_ADDRESS_TAKEN = Rule(
    "statement-address-taken",
    "The page of the accessibility statement is made from the statement alone",
    "the accessibility statement has this page's address already.",
    "Move its words to {statement}, and delete this file.",
    {"statement": "content/accessibility.yml"},
)
_REVIEWED_EARLY = Rule(
    "reviewed-before-prepared",
    "A statement is not reviewed before it was prepared",
    "the last review, {reviewed}, was before the statement was prepared, {prepared}.",
    "Correct one of the two dates.",
    {"reviewed": "1 May 2026", "prepared": "2 May 2026"},
)
_REVIEW_DUE = Rule(
    "review-due",
    "A statement was reviewed within the 12 months before the pages were tested",
    "the statement was last reviewed on {reviewed}, over 12 months before the pages were last tested, {tested}.",
    "Read the whole statement again, correct what has changed, and write the day of this review here.",
    {"reviewed": "1 May 2025", "tested": "2 May 2026"},
)
_FIXED_EARLY = Rule(
    "fix-before-found",
    "A known issue is not to be put right before it was found",
    "this is to be put right by {fix_by}, before it was found, {since}.",
    "Correct one of the two dates.",
    {"fix_by": "1 May 2026", "since": "2 May 2026"},
)
_FIX_OVERDUE = Rule(
    "fix-overdue",
    "No known issue was still to be put right when the pages were tested",
    "this was to be put right by {fix_by}, and the pages were tested after that, {tested}.",
    "Delete the entry if it has been put right and a test shows it; else write a new date.",
    {"fix_by": "1 May 2026", "tested": "2 May 2026"},
)
_TESTED_NEVER = Rule(
    "statement-tells-of-no-test",
    "A statement tells of a test only where the site was tested",
    '"{key}" tells of a test, and there is no record of one.',
    "Run python -m tests.audit. Or delete the line: the statement then says by itself that the site was not tested.",
    {"key": "how_tested"},
)
_TEST_UNTOLD = Rule(
    "test-untold",
    "The statement of a site that was tested says who tested it, and how",
    'the site was tested, and "{key}" is missing here.',
    'Add a line "{key}: ...".',
    {"key": "how_tested"},
)
_OF_ANOTHER = Rule(
    "audit-of-another",
    "The audit is one of this council's site",
    "this tells of a test of another site, that of {theirs}, and not of {ours}.",
    "Delete the file; the statement then says that the site was not tested. Or test it: python -m tests.audit.",
    {"theirs": "Sampleton Council (SAM)", "ours": "Anytown Borough Council (E06009999)"},
)


def check_accessibility(content: Draft) -> Iterator[Problem]:
    """All rules of this module."""
    document = content.accessibility
    if "accessibility" in content.standing_pages:
        yield _ADDRESS_TAKEN.at("content/pages/accessibility.yml", 1, statement=document.file.path)
    yield from _check_test(document, document.statement)
    if document.audit is not None:
        yield from _is_of_this_council(document, document.audit, content.site)
    yield from _check_review(document, document.statement)
    for place, issue in enumerate(document.statement.known_issues):
        yield from _check_issue(document, place, issue)


def _check_test(document: AccessibilityDocument, statement: Statement) -> Iterator[Problem]:
    """Who tested and how is told where there was a test, and nowhere else."""
    typed = {"tested_by": statement.tested_by, "how_tested": statement.how_tested}
    for key, words in typed.items():
        if words and document.audit is None:
            yield _TESTED_NEVER.at(document.file.path, line_of(document.file, key), key=key)
        elif not words and document.audit is not None:
            yield _TEST_UNTOLD.at(document.file.path, 1, key=key)


def _is_of_this_council(
    document: AccessibilityDocument, audit: AccessibilityAudit, site: SiteText
) -> Iterator[Problem]:
    if audit.authority != site.authority:
        theirs, ours = f"{audit.council} ({audit.authority})", f"{site.council} ({site.authority})"
        file = document.audit_file
        yield _OF_ANOTHER.at(file.path, line_of(file, "authority"), theirs=theirs, ours=ours)


def _check_review(document: AccessibilityDocument, statement: Statement) -> Iterator[Problem]:
    prepared, reviewed = statement.prepared, statement.last_reviewed
    tested = document.audit.date if document.audit else None
    line = line_of(document.file, "last_reviewed")
    if reviewed.day < prepared.day:
        yield _REVIEWED_EARLY.at(document.file.path, line, reviewed=reviewed.label, prepared=prepared.label)
    elif tested is not None and _is_over_a_year(reviewed, tested):
        yield _REVIEW_DUE.at(document.file.path, line, reviewed=reviewed.label, tested=tested.label)


def _is_over_a_year(first: Deadline, second: Deadline) -> bool:
    # Not by a date a year on: there may be no 29 February.
    return (first.day.year + 1, first.day.month, first.day.day) < (
        second.day.year,
        second.day.month,
        second.day.day,
    )


def _check_issue(document: AccessibilityDocument, place: int, issue: KnownIssue) -> Iterator[Problem]:
    since, fix_by = issue.since, issue.fix_by
    tested = document.audit.date if document.audit else None
    line = line_of(document.file, "known_issues", place, "fix_by")
    if fix_by.day < since.day:
        yield _FIXED_EARLY.at(document.file.path, line, fix_by=fix_by.label, since=since.label)
    elif tested is not None and fix_by.day < tested.day:
        yield _FIX_OVERDUE.at(document.file.path, line, fix_by=fix_by.label, tested=tested.label)
