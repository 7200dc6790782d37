"""The accessibility statement: the model that the law sets, filled with what people wrote and what the tests found."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.pages.site.kinds import Made
from generator.pages.site.tested import NOT_TESTED, pages_tested, said
from generator.prose.html import prose
from generator.record.content import AccessibilityDocument
from generator.schema.accessibility import AccessibilityAudit, Burden, KnownIssue, OutOfScope, Statement
from generator.schema.wcag import named
from generator.terms.wording import counted, listed, plural

TITLE = "Accessibility statement"
SUMMARY = "How well people with disabilities can use this site, how that was tested, and whom to tell."
# The law fixes these sentences: they are set here and nowhere else, so that nobody rewrites them by the way.
REGULATIONS = "the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018"
ENFORCEMENT = Markup(
    f"The Equality and Human Rights Commission (EHRC) is responsible for enforcing {REGULATIONS} (the ‘accessibility "
    "regulations’). If you’re not happy with how we respond to your complaint, contact the "
    '<a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service (EASS)</a>.'
)
COMMITMENT = Markup(
    "{organisation} is committed to making its website accessible, in accordance with "
    f'<a href="https://www.legislation.gov.uk/uksi/2018/952/made">{REGULATIONS}</a>.'
)


@dataclass(frozen=True, slots=True)
class IssueView:
    """One thing that is not accessible: what it is, and sentences on whom it hits, what it fails and when it ends."""

    what: str
    more: str


@dataclass(frozen=True, slots=True)
class AccessibilityView:
    """The statement, in the order of the model."""

    title: str
    description: str
    notice: Markup
    applies_to: str
    run_by: str
    you_can: tuple[str, ...]
    shortfalls: tuple[str, ...]
    nothing_known: str
    other_formats: Markup
    report_problems: Markup
    enforcement: Markup
    commitment: Markup
    status: Markup
    nothing_listed: str
    non_compliances: tuple[IssueView, ...]
    nothing_fails: str
    burdens: tuple[IssueView, ...]
    out_of_scope: tuple[IssueView, ...]
    dates: str
    tested: str
    how_tested: Markup
    findings: tuple[tuple[str, str], ...]
    not_tested: tuple[str, ...]


def accessibility_view(document: AccessibilityDocument, made: Made) -> AccessibilityView:
    """The statement as it is shown, on a site that is made like this."""
    statement, audit = document.statement, document.audit
    issues = (*map(_issue, statement.known_issues), *(_violations(audit) if audit else ()))
    burdens = tuple(map(_burden, statement.disproportionate_burden))
    out_of_scope = tuple(map(_out_of_scope, statement.out_of_scope))
    may_say = said(audit, made, bool(issues), bool(burdens or out_of_scope))
    return AccessibilityView(
        title=TITLE,
        description=SUMMARY,
        notice=prose(statement.notice) if statement.notice else Markup(),
        applies_to=f"This accessibility statement applies to {statement.applies_to}.",
        run_by=f"This website is run by {statement.organisation}.",
        you_can=statement.you_can,
        shortfalls=tuple(issue.what for issue in (*issues, *burdens, *out_of_scope)),
        nothing_known=may_say.nothing_known,
        other_formats=prose(statement.other_formats),
        report_problems=prose(statement.report_problems),
        enforcement=ENFORCEMENT,
        commitment=COMMITMENT.format(organisation=_capital(statement.organisation)),
        status=may_say.status,
        nothing_listed=may_say.nothing_listed,
        non_compliances=issues,
        nothing_fails=may_say.nothing_fails,
        burdens=burdens,
        out_of_scope=out_of_scope,
        dates=_dates(statement),
        tested=_tested(statement, audit),
        how_tested=prose(statement.how_tested) if statement.how_tested else Markup(),
        findings=tuple(_findings(audit, made)) if audit else (),
        not_tested=statement.not_tested,
    )


def _issue(issue: KnownIssue) -> IssueView:
    more = (
        f"It affects {issue.who}. This fails WCAG 2.2 success criterion {named(issue.criterion)}."
        f" Known since {issue.since.label}. We plan to put it right by"
        f" {issue.fix_by.label}."
    )
    return IssueView(issue.what, more)


def _violations(audit: AccessibilityAudit) -> Iterator[IssueView]:
    for violation in audit.violations:
        what = f"Our tests found that {counted(violation.pages, 'page')} broke the rule “{violation.rule}”."
        yield IssueView(what, f"Found by the test program axe {audit.axe} on {audit.date.label}.")


def _burden(burden: Burden) -> IssueView:
    more = Markup(
        'This fails WCAG 2.2 success criterion {criterion}. <a href="{url}">Our assessment of {date}</a> found that to'
        " put it right now would be a disproportionate burden within the meaning of the accessibility regulations."
    ).format(
        criterion=named(burden.criterion),
        url=burden.assessment_url,
        date=burden.assessment_date.label,
    )
    return IssueView(burden.what, more)


def _out_of_scope(content: OutOfScope) -> IssueView:
    return IssueView(content.what, content.why)


def _dates(statement: Statement) -> str:
    prepared, reviewed = statement.prepared.label, statement.last_reviewed.label
    return f"This statement was prepared on {prepared}. It was last reviewed on {reviewed}."


def _tested(statement: Statement, audit: AccessibilityAudit | None) -> str:
    if audit is None:
        return NOT_TESTED
    tested = audit.date.label
    return f"This website was last tested on {tested}. The test was carried out by {statement.tested_by}."


def _findings(audit: AccessibilityAudit, made: Made) -> Iterator[tuple[str, str]]:
    yield "Pages tested", pages_tested(audit, made, _pixels(audit.widths))
    yield "Rules for accessibility", f"{_found(len(audit.violations), 'rule')} broken (axe {audit.axe})"
    html = f"{_found(audit.html_errors, 'error')} in the code of the pages (Nu Html Checker {audit.validator})"
    yield "Rules for web pages", html
    walked = f"{counted(audit.walked, 'page')} walked through with the Tab key, at {_pixels(audit.walked_at)}"
    yield "Keyboard", f"{walked}: {audit.tab_stops:,} stops, all of them visible"
    yield "Browser", audit.browser


def _pixels(widths: tuple[int, ...]) -> str:
    return f"{listed(map(str, widths))} pixels wide"


def _found(number: int, what: str) -> str:
    return counted(number, what) if number else f"no {plural(what)}"


def _capital(text: str) -> Markup:
    return escape(text[:1].upper() + text[1:])
