"""`python -m pdf build/site`: write report-card-<year>.pdf beside each year's Report Card in a built site."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from pdf.chromium import print_page
from pdf.mend import mend
from tests.browser import NoBrowserError, find_browser

USAGE = "usage: python -m pdf SITE_FOLDER"


def main(arguments: Sequence[str]) -> int:
    """Make every year's PDF; 0 is good, 2 means that something is missing that must be there first."""
    if len(arguments) != 1:
        print(USAGE, file=sys.stderr)
        return 2
    site = Path(arguments[0])
    pages = sorted(site.glob("report-card/*/print/index.html"))
    if not pages:
        print(f'"{site}" holds no Report Card. Build the site first: make site', file=sys.stderr)
        return 2
    try:
        for written in make(site, pages, find_browser()):
            print(f"PDF made: {written}")
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def make(site: Path, pages: Sequence[Path], browser: str) -> Iterator[Path]:
    """Print and mend each page that holds a whole Report Card; give the path of each PDF."""
    for page in pages:
        card = page.parents[1]
        target = card / f"report-card-{card.name}.pdf"
        target.write_bytes(mend(print_page(site, page, browser), os.environ.get("SOURCE_DATE_EPOCH", "")))
        yield target


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
