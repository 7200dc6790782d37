"""The accessibility statement: its status, its sentences, and the criteria that it may name."""

from collections import Counter

import pytest

from generator.pages.site.accessibility import AccessibilityView, accessibility_view
from generator.pages.site.kinds import KINDS, Made
from generator.pages.site.tested import compliance
from generator.record.content import AccessibilityDocument
from generator.schema.accessibility import AccessibilityAudit, Statement
from generator.schema.wcag import CRITERIA, criterion_text, named
from generator.terms.rules import RuleBrokenError
from generator.terms.texts import SourceFile
from tests.golden.cases import PROJECT

STATEMENT: dict[str, object] = {
    "organisation": "the sample team",
    "applies_to": "every page",
    "prepared": "2026-11-01",
    "last_reviewed": "2026-11-22",
    "you_can": ["zoom in"],
    "other_formats": "Ask us.",
    "report_problems": "Tell us.",
    "tested_by": "programs",
    "how_tested": "Every page.",
    "not_tested": [],
    "known_issues": [],
    "disproportionate_burden": [],
    "out_of_scope": [],
}
AUDIT: dict[str, object] = {
    "date": "2026-11-22",
    "council": "Sampleton Council",
    "authority": "SAM",
    "look": "1",
    "kinds": {"home": 1, "indicator": 1186},
    "axe": "4.14.1",
    "validator": "25.8.8",
    "browser": "Chromium",
    "pages": 1188,
    "widths": [320, 768, 1280],
    "violations": [],
    "html_errors": 0,
    "walked": 1188,
    "walked_at": [320, 1280],
    "tab_stops": 12345,
}
ISSUE = {
    "what": "A map has no words.",
    "who": "people who can't see it",
    "criterion": "1.1.1",
    "since": "2026-10-05",
    "fix_by": "2027-01-31",
}
BURDEN = {
    "what": "Old films have no captions.",
    "criterion": "1.2.2",
    "assessment_date": "2026-09-30",
    "assessment_url": "https://example.org/assessment",
}
OUTSIDE = {"what": "A live film.", "why": "The regulations leave live films out."}
STANDARD = '<a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</a> AA standard'


AS_TESTED = Made("1", {"home": 1, "indicator": 1186})
FILE = SourceFile("", b"")


def view(audit: dict[str, object] | None = None, made: Made = AS_TESTED, /, **changes: object) -> AccessibilityView:
    statement = Statement.model_validate(STATEMENT | changes)
    found = AccessibilityAudit.model_validate(AUDIT | (audit or {}))
    return accessibility_view(AccessibilityDocument(statement, FILE, found, FILE), made)


def untested(**changes: object) -> AccessibilityView:
    told = {key: words for key, words in STATEMENT.items() if key not in ("tested_by", "how_tested")}
    statement = Statement.model_validate(told | changes)
    return accessibility_view(AccessibilityDocument(statement, FILE, None, FILE), AS_TESTED)


@pytest.mark.parametrize(
    ("changes", "violations", "status"),
    [
        ({}, [], f"This website is fully compliant with the {STANDARD}."),
        (
            {"known_issues": [ISSUE]},
            [],
            f"This website is partially compliant with the {STANDARD}, due to the non-compliances listed below.",
        ),
        (
            {},
            [{"rule": "color-contrast", "pages": 1}],
            f"This website is partially compliant with the {STANDARD}, due to the non-compliances listed below.",
        ),
        (
            {"disproportionate_burden": [BURDEN]},
            [],
            f"This website is partially compliant with the {STANDARD}, due to the exemptions listed below.",
        ),
        (
            {"known_issues": [ISSUE], "out_of_scope": [OUTSIDE]},
            [],
            f"This website is partially compliant with the {STANDARD},"
            " due to the non-compliances and exemptions listed below.",
        ),
    ],
    ids=["nothing listed", "known issue", "found by the tests", "burden", "issue and out of scope"],
)
def test_the_status_follows_from_what_is_listed(
    changes: dict[str, object], violations: list[dict[str, object]], status: str
) -> None:
    assert view({"violations": violations}, **changes).status == status


def test_full_compliance_is_said_only_where_nothing_at_all_is_listed() -> None:
    claims = [
        (issues, exempt)
        for issues in (False, True)
        for exempt in (False, True)
        if "fully" in compliance(issues, exempt)
    ]
    assert claims == [(False, False)]


LOOK = "the templates, styles or scripts that make its pages have changed."


@pytest.mark.parametrize(
    ("made", "since"),
    [
        (Made("2", {"home": 1, "indicator": 1186}), f"Since then {LOOK}"),
        (
            Made("1", {"home": 1, "indicator": 1186, "area": 3}),
            "Since then 1 kind of page was added: pages of areas.",
        ),
        (
            Made("2", {"home": 1, "indicator": 1186, "area": 3, "theme": 9}),
            f"Since then {LOOK} And 2 kinds of page were added: pages of areas and pages of themes.",
        ),
    ],
    ids=["another look", "another kind of page", "both"],
)
def test_what_was_not_tested_is_never_said_to_comply(made: Made, since: str) -> None:
    shown = view(None, made)
    assert shown.status == (
        f"When this website was last tested, on 22 November 2026, it was fully compliant with the {STANDARD}."
        f" {since} This has not been tested."
    )
    assert since in shown.nothing_known and since in shown.nothing_listed
    assert "is fully compliant" not in shown.status and "We know of no" not in shown.nothing_known
    assert "it was partially compliant with" in view({"violations": [{"rule": "label", "pages": 1}]}, made).status


@pytest.mark.parametrize(
    ("kinds", "pages"),
    [
        ({"home": 1, "indicator": 1187}, "1,188, each at 320, 768 and 1280 pixels wide. The site has 1,189 pages now"),
        ({"home": 1, "indicator": 2}, "1,188, each at 320, 768 and 1280 pixels wide. The site has 4 pages now"),
        ({"indicator": 1187}, "1,188, each at 320, 768 and 1280 pixels wide"),
    ],
    ids=["more pages", "fewer pages", "as many"],
)
def test_more_or_fewer_pages_of_kinds_that_were_tested_are_counted(kinds: dict[str, int], pages: str) -> None:
    shown = view(None, Made("1", kinds))
    assert shown.status == f"This website is fully compliant with the {STANDARD}."
    assert dict(shown.findings)["Pages tested"] == pages


def test_a_site_that_was_never_tested_claims_nothing() -> None:
    shown = untested()
    assert shown.status == (
        f"This website has not been tested against the {STANDARD}. So nobody can say yet how far it complies with it."
    )
    assert shown.nothing_known.startswith("This website has not been tested. So we do not know")
    assert shown.tested == "This website has not been tested yet."
    assert (shown.findings, shown.how_tested) == ((), "")
    assert untested(known_issues=[ISSUE]).status == shown.status
    assert [issue.what for issue in untested(known_issues=[ISSUE]).non_compliances] == ["A map has no words."]


def test_every_kind_of_page_has_a_name_for_readers() -> None:
    templates = {path.name.removesuffix(".md.j2") for path in (PROJECT / "site_templates/pages").glob("*.md.j2")}
    assert templates == KINDS.keys()


def test_the_sentences_that_the_law_fixes() -> None:
    shown = view()
    assert shown.enforcement == (
        "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies"
        " (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’)."
        " If you’re not happy with how we respond to your complaint, contact the"
        ' <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service (EASS)</a>.'
    )
    assert shown.commitment == (
        "The sample team is committed to making its website accessible, in accordance with"
        ' <a href="https://www.legislation.gov.uk/uksi/2018/952/made">the Public Sector Bodies'
        " (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018</a>."
    )


def test_what_is_not_accessible_is_told_with_criterion_and_dates() -> None:
    shown = view(
        {"violations": [{"rule": "color-contrast", "pages": 3}]},
        known_issues=[ISSUE],
        disproportionate_burden=[BURDEN],
        out_of_scope=[OUTSIDE],
    )
    assert [(issue.what, issue.more) for issue in shown.non_compliances] == [
        (
            "A map has no words.",
            "It affects people who can't see it. This fails WCAG 2.2 success criterion 1.1.1 (Non-text Content,"
            " level A). Known since 5 October 2026. We plan to put it right by 31 January 2027.",
        ),
        (
            "Our tests found that 3 pages broke the rule “color-contrast”.",
            "Found by the test program axe 4.14.1 on 22 November 2026.",
        ),
    ]
    assert [issue.more for issue in shown.burdens] == [
        "This fails WCAG 2.2 success criterion 1.2.2 (Captions (Prerecorded), level A)."
        ' <a href="https://example.org/assessment">Our assessment of 30 September 2026</a> found that to put it right'
        " now would be a disproportionate burden within the meaning of the accessibility regulations."
    ]
    assert shown.shortfalls == (
        "A map has no words.",
        "Our tests found that 3 pages broke the rule “color-contrast”.",
        "Old films have no captions.",
        "A live film.",
    )


def test_the_numbers_are_those_of_the_audit() -> None:
    assert view({"html_errors": 1}).findings == (
        ("Pages tested", "1,188, each at 320, 768 and 1280 pixels wide"),
        ("Rules for accessibility", "no rules broken (axe 4.14.1)"),
        ("Rules for web pages", "1 error in the code of the pages (Nu Html Checker 25.8.8)"),
        (
            "Keyboard",
            "1,188 pages walked through with the Tab key, at 320 and 1280 pixels wide: 12,345 stops,"
            " all of them visible",
        ),
        ("Browser", "Chromium"),
    )


def test_the_dates_are_told() -> None:
    shown = view()
    assert shown.dates == "This statement was prepared on 1 November 2026. It was last reviewed on 22 November 2026."
    assert shown.tested == "This website was last tested on 22 November 2026. The test was carried out by programs."


def test_an_organisation_can_put_no_markup_into_the_fixed_sentences() -> None:
    assert view(organisation="<b>us").commitment.startswith("&lt;b&gt;us is committed")


def test_there_are_as_many_criteria_as_the_guidelines_have_at_each_level() -> None:
    assert Counter(level for _, level in CRITERIA.values()) == {"A": 31, "AA": 24}


@pytest.mark.parametrize("text", ["1.4", "1.4.6", "4.1.1", "contrast", "1.4.3 "])
def test_only_criteria_at_level_a_or_aa_are_criteria(text: str) -> None:
    with pytest.raises(RuleBrokenError, match=r"^unknown-criterion$"):
        criterion_text(text)


def test_a_criterion_is_named() -> None:
    assert named(criterion_text("2.4.11")) == "2.4.11 (Focus Not Obscured (Minimum), level AA)"
