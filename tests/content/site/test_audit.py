import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests import audit
from tests.site import axe, validator
from tests.site.building import REPOSITORY
from tests.site.screens import SCREENS, WIDTHS
from tests.site.sitemap import every_page

AUDITED = (REPOSITORY / audit.RECORD).exists()
REMEDY = "the record of the audit is not what the tests find now: run python -m tests.audit"


@pytest.mark.skipif(not AUDITED, reason="this site was never tested, and its statement says so: test_law_pages")
def test_the_record_of_the_audit_says_what_the_tests_find_now(site: Path) -> None:
    record, bond = yaml.safe_load((REPOSITORY / audit.RECORD).read_text("utf-8")), audit.bond_of(site)
    now = {
        "authority": bond.authority,
        "axe": axe.version(),
        "validator": validator.version(),
        "widths": list(WIDTHS),
        "violations": [],  # test_axe fails if there is one: within eight commits, or in a whole run.
        "html_errors": 0,  # So does test_html.
        "walked_at": list(map(int, SCREENS)),
    }
    # Of another look the statement claims nothing, and names the kinds of pages that were added: see below.
    if record["look"] == bond.look:
        now |= {"kinds": bond.kinds, "pages": len(every_page(site)), "walked": len(every_page(site))}
    assert {key: record[key] for key in now} == now, REMEDY


@pytest.mark.skipif(not AUDITED, reason="this site was never tested, and its statement says so: test_law_pages")
def test_the_statement_claims_nothing_that_was_not_tested(site: Path) -> None:
    """A look that has changed since is no fault, for the statement says so; run the audit again before a release."""
    record, bond = yaml.safe_load((REPOSITORY / audit.RECORD).read_text("utf-8")), audit.bond_of(site)
    text = (site / "about/accessibility/index.html").read_text("utf-8")
    claims = re.findall(r"This website is (?:fully|partially) compliant", text)
    assert len(claims) == (record["look"] == bond.look)
    assert ("scripts that make its pages have changed" in text) is not bool(claims)


def test_the_record_is_written_as_the_statement_reads_it() -> None:
    found = audit.Found(pages=3, broken={"label": 2}, html_errors=1, tab_stops=40, tab_faults=())
    bond = audit.Bond("Sampleton Council", "SAM", "12ab", {"home": 1, "indicator": 2})
    text = audit.written(date(2026, 11, 22), bond, found)
    assert "date: '2026-11-22'\ncouncil: Sampleton Council\nauthority: SAM\nlook: 12ab\n" in text
    assert "kinds:\n  home: 1\n  indicator: 2\naxe: 4.14.1\n" in text
    assert "pages: 3\nwidths:\n- 320\n- 768\n- 1280\nviolations:\n- rule: label\n  pages: 2\nhtml_errors: 1\n" in text
    assert "walked: 3\nwalked_at:\n- 320\n- 1280\ntab_stops: 40\n" in text
