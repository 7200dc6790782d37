"""Looks at every page of the site as a whole run of the tests does, and writes down what it finds, for the statement.

Run it as `python -m tests.audit` before a release, and when a test asks for it. It leaves no page out, to no turn.
What it writes is bound to the site that it looked at: whose it is, its look, and its kinds of page. Once one of these
has changed, the statement says so by itself, and claims nothing, until the audit is run again.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from playwright.sync_api import Browser

from generator.pages.downloads.catalogue import MANIFEST
from generator.publish.files import write_text
from tests.browser import launched
from tests.site import axe, validator
from tests.site.building import REPOSITORY, build
from tests.site.screens import SCREENS, WIDTHS
from tests.site.serving import served
from tests.site.sitemap import every_page
from tests.site.walking import walk

RECORD = "data/audits/accessibility.yml"
NOTE = "# Written by `python -m tests.audit`. The accessibility statement shows it.\n"


@dataclass(frozen=True)
class Found:
    """What the programs found on the built site."""

    pages: int
    broken: Mapping[str, int]
    html_errors: int
    tab_stops: int
    tab_faults: tuple[str, ...]


@dataclass(frozen=True)
class Bond:
    """Which site was looked at."""

    council: str
    authority: str
    look: str
    kinds: Mapping[str, int]


def bond_of(site: Path) -> Bond:
    """What binds an audit to a built site, as its own manifest tells it."""
    made = json.loads((site / MANIFEST).read_text("utf-8"))
    return Bond(made["council"], made["authority"], made["look"], made["kinds_of_page"])


def main() -> None:
    """Build the site in a folder of its own, look at it, and write the record."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("--date", type=date.fromisoformat, default=date.today(), help="the day of the audit")
    parser.add_argument("--root", type=Path, default=REPOSITORY, help="the folder of the council (default: this one)")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        build(Path(folder) / "council", options.root)
        site = Path(folder) / "council" / "build" / "site"
        bond, found = bond_of(site), look_at(site)
    record: Path = options.root / RECORD
    write_text(record, NOTE + written(options.date, bond, found))
    print(f"{found.pages} pages, {len(found.broken)} rules broken, {found.html_errors} errors in HTML,")
    print(f"{found.tab_stops} stops of the Tab key. Written to {RECORD}.")
    if found.tab_faults:
        sys.exit(
            "\n".join(
                ("The walk with the Tab key found faults; the statement can't say so, mend them:", *found.tab_faults)
            )
        )


def look_at(site: Path) -> Found:
    """Run all programs over a built site."""
    with served(site) as host, launched() as browser:
        addresses = every_page(site)
        broken = broken_pages(browser, host, addresses)
        walks = [walked(browser, host + address, screen) for address in addresses for screen in SCREENS]
    return Found(
        pages=len(addresses),
        broken=broken,
        html_errors=sum(message.kind == "error" for message in validator.messages(site, addresses)),
        tab_stops=sum(count for count, _ in walks),
        tab_faults=tuple(fault for _, faults in walks for fault in faults),
    )


def broken_pages(browser: Browser, host: str, addresses: list[str]) -> dict[str, int]:
    """On how many pages each rule is broken."""
    pages: dict[str, set[str]] = defaultdict(set)
    for broken in axe.broken_rules(browser, host, addresses):
        pages[broken.rule].add(broken.address)
    return {rule: len(pages[rule]) for rule in sorted(pages)}


def walked(browser: Browser, address: str, screen: str) -> tuple[int, list[str]]:
    """The number of stops of a walk through a page on a screen, and what is wrong with it."""
    page = browser.new_page(viewport=SCREENS[screen])
    page.goto(address)
    walk_through = walk(page)
    page.close()
    return len(walk_through.stops), [f"{address} at {screen} px: {fault}" for fault in walk_through.faults()]


def written(day: date, bond: Bond, found: Found) -> str:
    """The record as it stands in its file."""
    record = {
        "date": day.isoformat(),
        "council": bond.council,
        "authority": bond.authority,
        "look": bond.look,
        "kinds": dict(bond.kinds),
        "axe": axe.version(),
        "validator": validator.version(),
        "browser": "Chromium",
        "pages": found.pages,
        "widths": list(WIDTHS),
        "violations": [{"rule": rule, "pages": pages} for rule, pages in found.broken.items()],
        "html_errors": found.html_errors,
        "walked": found.pages,
        "walked_at": list(map(int, SCREENS)),
        "tab_stops": found.tab_stops,
    }
    return yaml.safe_dump(record, sort_keys=False, allow_unicode=True, width=110)


if __name__ == "__main__":
    main()
