"""One fault in the accessibility statement, or in the audit behind it, gives one plain message."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import build, spoil

STATEMENT = "content/accessibility.yml"
AUDIT = "data/audits/accessibility.yml"
WORDS = """\
organisation: the sample team
applies_to: every page
prepared: "2026-01-10"
last_reviewed: "2026-11-01"
you_can:
  - zoom in
other_formats: Ask us.
report_problems: Tell us.
tested_by: programs
how_tested: Every page is tested.
not_tested: []
known_issues:
  - what: A map has no words.
    who: people who can't see it
    criterion: 1.1.1
    since: "2026-10-05"
    fix_by: "2026-12-31"
disproportionate_burden:
  - what: Old films have no captions.
    criterion: 1.2.2
    assessment_date: "2026-09-30"
    assessment_url: https://example.org/assessment
out_of_scope: []
"""
FINDINGS = """\
date: "2026-11-22"
council: Sampleton Council
authority: SAM
look: "1"
kinds: {home: 1}
axe: 4.14.1
validator: 25.8.8
browser: Chromium
pages: 7
widths: [320, 1280]
violations: []
html_errors: 0
tab_stops: 70
walked: 7
walked_at: [320]
"""
TWO_DATES = "Correct one of the two dates."
REVIEW = "Read the whole statement again, correct what has changed, and write the day of this review here."


@pytest.fixture
def stated(council: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A council with a statement and an audit, built."""
    (council / STATEMENT).write_text(WORDS, "utf-8")
    (council / AUDIT).parent.mkdir(exist_ok=True)
    (council / AUDIT).write_text(FINDINGS, "utf-8")
    assert build(council) == 0
    capsys.readouterr()
    return council


@pytest.mark.parametrize(
    ("old", "new", "says", "remedy"),
    [
        pytest.param(
            '"2026-11-01"',
            '"2026-01-09"',
            "4: the last review, 9 January 2026, was before the statement was prepared, 10 January 2026. [reviewed-before-prepared]",
            TWO_DATES,
            id="reviewed before it was prepared",
        ),
        pytest.param(
            'prepared: "2026-01-10"\nlast_reviewed: "2026-11-01"',
            'prepared: "2025-01-10"\nlast_reviewed: "2025-11-21"',
            "4: the statement was last reviewed on 21 November 2025,"
            " over 12 months before the pages were last tested, 22 November 2026. [review-due]",
            REVIEW,
            id="reviewed over 12 months ago",
        ),
        pytest.param(
            '"2026-12-31"',
            '"2026-11-21"',
            "17: this was to be put right by 21 November 2026, and the pages were tested after that, 22 November 2026. [fix-overdue]",
            "Delete the entry if it has been put right and a test shows it; else write a new date.",
            id="date to put it right has passed",
        ),
        pytest.param(
            '"2026-12-31"',
            '"2026-09"',
            "17: this is to be put right by September 2026, before it was found, 5 October 2026. [fix-before-found]",
            TWO_DATES,
            id="put right before it was found",
        ),
        pytest.param(
            '"2026-11-01"',
            '"2026-11"',
            '4: "last_reviewed": "2026-11" is not a day. [key-not-a-day]',
            "Write it like 2026-11-22.",
            id="month where a day is due",
        ),
        pytest.param(
            '    fix_by: "2026-12-31"\n',
            "",
            '13: "fix_by" is missing here. [missing-key]',
            'Add a line "fix_by: ...".',
            id="issue without a date",
        ),
        pytest.param(
            "    criterion: 1.1.1\n",
            "",
            '13: "criterion" is missing here. [missing-key]',
            'Add a line "criterion: ...".',
            id="issue without a criterion",
        ),
        pytest.param(
            "criterion: 1.1.1",
            "criterion: 4.1.1",
            '15: "criterion": "4.1.1" is not a success criterion of WCAG 2.2 at level A or AA. [unknown-criterion]',
            "Write its number, like 1.4.3.",
            id="criterion that is none",
        ),
        pytest.param(
            '    assessment_date: "2026-09-30"\n',
            "",
            '19: "assessment_date" is missing here. [missing-key]',
            'Add a line "assessment_date: ...".',
            id="burden without an assessment",
        ),
        pytest.param(
            "https://example.org/assessment",
            "in a drawer",
            '22: "assessment_url": "in a drawer" is not an address. [key-not-an-address]',
            "Write it in full, with https:// in front.",
            id="assessment that nobody can read",
        ),
    ],
)
def test_a_fault_of_the_statement(stated: Path, refuse: Refuse, old: str, new: str, says: str, remedy: str) -> None:
    spoil(stated, STATEMENT, old, new)
    refuse(f"{STATEMENT}:{says}\n    What to do: {remedy}")


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (
            STATEMENT,
            'prepared: "2026-01-10"\nlast_reviewed: "2026-11-01"',
            'prepared: "2025-11-22"\nlast_reviewed: "2025-11-22"',
        ),
        (STATEMENT, '"2026-11-01"', '"2026-01-10"'),
        (STATEMENT, '"2026-12-31"', '"2026-11-22"'),
    ],
    ids=["reviewed 12 months ago to the day", "reviewed when it was prepared", "put right on the day of the test"],
)
def test_a_date_just_in_time_is_no_fault(stated: Path, path: str, old: str, new: str) -> None:
    spoil(stated, path, old, new)
    assert build(stated) == 0


def test_a_statement_without_an_audit_tells_of_no_test(stated: Path, refuse: Refuse) -> None:
    (stated / AUDIT).unlink()
    remedy = (
        "Run python -m tests.audit. Or delete the line: the statement then says by itself that the site was not tested."
    )
    refuse(
        f'{STATEMENT}:9: "tested_by" tells of a test, and there is no record of one. [statement-tells-of-no-test]\n'
        f"    What to do: {remedy}\n"
        f'{STATEMENT}:10: "how_tested" tells of a test, and there is no record of one. [statement-tells-of-no-test]\n'
        f"    What to do: {remedy}"
    )


def test_a_statement_with_an_audit_tells_how(stated: Path, refuse: Refuse) -> None:
    spoil(stated, STATEMENT, "tested_by: programs\n", "")
    refuse(
        f'{STATEMENT}:1: the site was tested, and "tested_by" is missing here. [test-untold]\n'
        '    What to do: Add a line "tested_by: ...".'
    )


def test_the_audit_of_another_council_is_never_ones_own(stated: Path, refuse: Refuse) -> None:
    spoil(stated, AUDIT, "council: Sampleton Council\nauthority: SAM", "council: Anytown Council\nauthority: ANY")
    refuse(
        f"{AUDIT}:3: this tells of a test of another site, that of Anytown Council (ANY), and not of Sampleton Council (SAM). [audit-of-another]\n"
        "    What to do: Delete the file; the statement then says that the site was not tested. Or test it: python -m tests.audit."
    )


def test_an_audit_that_does_not_say_what_it_tested_is_none(stated: Path, refuse: Refuse) -> None:
    spoil(stated, AUDIT, 'look: "1"\n', "")
    refuse(f'{AUDIT}:1: "look" is missing here. [missing-key]\n    What to do: Add a line "look: ...".')


def test_an_audit_of_no_pages_is_none(stated: Path, refuse: Refuse) -> None:
    spoil(stated, AUDIT, "pages: 7", "pages: 0")
    refuse(f'{AUDIT}:9: "pages": 0 is too small. [key-too-small]\n    What to do: Use 1 or more.')


def test_the_statement_is_no_standing_page(stated: Path, refuse: Refuse) -> None:
    (stated / "content/pages/accessibility.yml").write_text(
        "title: Access\nsummary: Ours.\nblocks:\n  - heading: All\n    text: Well.\n", "utf-8"
    )
    refuse(
        "content/pages/accessibility.yml:1: the accessibility statement has this page's address already. [statement-address-taken]\n"
        f"    What to do: Move its words to {STATEMENT}, and delete this file."
    )
