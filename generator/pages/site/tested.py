"""What may be said of how accessible a site is: what a test found, if it was one of this site as it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.site.kinds import KINDS, Made
from generator.schema.accessibility import AccessibilityAudit
from generator.terms.wording import counted, listed

_STANDARD = Markup(
    'the <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</a> AA standard'
)
# The law fixes these sentences, for a site that was tested as it stands.
FULLY = Markup(f"This website is fully compliant with {_STANDARD}.")
PARTIALLY = Markup(f"This website is partially compliant with {_STANDARD}, due to {{causes}} listed below.")
_NEVER = Markup(
    f"This website has not been tested against {_STANDARD}. So nobody can say yet how far it complies with it."
)
_THEN = Markup("When this website was last tested, on {day}, it was {status} with " + _STANDARD + ". {since}")
NOT_TESTED = "This website has not been tested yet."


@dataclass(frozen=True, slots=True)
class Said:
    """What may be said: the status; of what nobody knows any fault; and of an empty list of faults."""

    status: Markup
    nothing_known: str
    nothing_listed: str
    nothing_fails: str


def said(audit: AccessibilityAudit | None, made: Made, has_faults: bool, has_exemptions: bool) -> Said:
    """What may be said of a site that is made like this, where faults or exemptions are listed or not."""
    if audit is None:
        return Said(
            _NEVER,
            "This website has not been tested. So we do not know which parts of it are not accessible.",
            "Nothing is listed under these three headings, because this website has not been tested.",
            "Nothing is listed yet. This does not mean that nothing fails the standard.",
        )
    since = since_then(audit, made)
    if since:
        return Said(
            _THEN.format(day=audit.date.label, status=_status(has_faults, has_exemptions), since=since),
            f"When this website was last tested, we knew of no part that is not accessible. {since}",
            f"When this website was last tested, we knew of no content that is non-accessible. {since}",
            "Nothing was known that fails the standard.",
        )
    return Said(
        compliance(has_faults, has_exemptions),
        "We know of no part of this website that is not accessible.",
        "We know of no content that is non-accessible, so nothing is listed under these three headings.",
        "Nothing is known that fails the standard.",
    )


def compliance(has_faults: bool, has_exemptions: bool) -> Markup:
    """The sentence on the status: full only where nothing at all is listed."""
    if not has_faults and not has_exemptions:
        return FULLY
    causes = ("non-compliances",) * has_faults + ("exemptions",) * has_exemptions
    return PARTIALLY.format(causes=f"the {' and '.join(causes)}")


def since_then(audit: AccessibilityAudit, made: Made) -> str:
    """What changed since the site was tested, and so was not tested; nothing where the test is one of the site as it
    stands. That there are more or fewer pages of a kind that was tested is no such change.
    """
    changes = list(_changes(audit, made))
    return f"Since then {' '.join(changes)} This has not been tested." if changes else ""


def _changes(audit: AccessibilityAudit, made: Made) -> Iterator[str]:
    if audit.look != made.look:
        yield "the templates, styles or scripts that make its pages have changed."
    added = [KINDS[kind] for kind in made.kinds if kind not in audit.kinds]
    if added:
        begin = "And" if audit.look != made.look else ""
        number = counted(len(added), "kind")
        yield f"{begin} {number} of page {'was' if len(added) == 1 else 'were'} added: {listed(added)}.".strip()


def pages_tested(audit: AccessibilityAudit, made: Made, widths: str) -> str:
    """How many pages were tested, and how many there are where that is another number."""
    now = "" if audit.pages == made.pages else f". The site has {counted(made.pages, 'page')} now"
    return f"{audit.pages:,}, each at {widths}{now}"


def _status(has_faults: bool, has_exemptions: bool) -> str:
    return "partially compliant" if has_faults or has_exemptions else "fully compliant"
