"""The accessibility statement as people type it, and the audit that the browser tests write."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field

from generator.schema.typed import Address, Date, ReadBy, Strict
from generator.schema.wcag import criterion_text
from generator.terms.deadline import Deadline
from generator.terms.rules import Rule, RuleBrokenError

_NOT_A_DAY = Rule(
    "key-not-a-day",
    "A key that asks for a day has a day",
    '{name}: "{text}" is not a day.',
    "Write it like 2026-11-22.",
    {"name": '"last_reviewed"', "text": "2026-11"},
)


def _day(text: str) -> Deadline:
    try:
        date = Deadline.parse(text)
        if date.is_a_day:
            return date
    except ValueError:
        pass
    raise RuleBrokenError(_NOT_A_DAY, text=text)


Day = Annotated[Deadline, ReadBy(_day)]
Criterion = Annotated[str, AfterValidator(criterion_text)]


class KnownIssue(Strict):
    """Something that some people can't use, the success criterion that it fails, and when it will be put right."""

    what: str
    who: str
    criterion: Criterion
    since: Day
    fix_by: Date


class Burden(Strict):
    """Something that would cost too much to put right; the law wants an assessment that says so."""

    what: str
    criterion: Criterion
    assessment_date: Day
    assessment_url: Address


class OutOfScope(Strict):
    """Content to which the law does not apply, and why."""

    what: str
    why: str


class Statement(Strict):
    """What people write of the accessibility statement: content/accessibility.yml. The rest is worked out."""

    organisation: str
    applies_to: str
    prepared: Day
    last_reviewed: Day
    you_can: tuple[str, ...] = Field(min_length=1)
    other_formats: str
    report_problems: str
    tested_by: str | None = None
    how_tested: str | None = None
    not_tested: tuple[str, ...]
    known_issues: tuple[KnownIssue, ...]
    disproportionate_burden: tuple[Burden, ...]
    out_of_scope: tuple[OutOfScope, ...]
    notice: str | None = None


class Violation(Strict):
    """A rule of the test program that some pages break."""

    rule: str
    pages: int = Field(ge=1)


class AccessibilityAudit(Strict):
    """What the browser tests found on the built site: data/audits/accessibility.yml.

    It is bound to what was tested: whose site it was (`council`, `authority`), what made its pages look as they do
    (`look`, a hash of templates, styles and scripts), and how many pages of which kind there were.
    """

    date: Day
    council: str
    authority: str
    look: str
    kinds: Mapping[str, int] = Field(min_length=1)
    axe: str
    validator: str
    browser: str
    pages: int = Field(ge=1)
    widths: tuple[int, ...] = Field(min_length=1)
    violations: tuple[Violation, ...]
    html_errors: int = Field(ge=0)
    walked: int = Field(ge=1)
    walked_at: tuple[int, ...] = Field(min_length=1)
    tab_stops: int = Field(ge=0)
