"""`python -m pdf build/site`: print every page of a built site that has a place for a PDF, and put the link there.

With addresses behind the folder, like `plans/play-2012-13`, only the pages below them.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.publish.alone import BusyError, working_alone
from generator.publish.failed import failure
from generator.publish.files import write_bytes
from generator.publish.stopped import heed_signals
from pdf.chromium import printer
from pdf.mend import mend
from pdf.places import Printable, fill, printables
from tests.browser import NoBrowserError, find_browser

USAGE = "usage: python -m pdf SITE_FOLDER [ADDRESS ...]"


def main(arguments: Sequence[str]) -> int:
    """Make every PDF; 0 is good, 2 means that something is missing that must be there first."""
    if not arguments:
        print(USAGE, file=sys.stderr)
        return 2
    site, addresses = Path(arguments[0]), arguments[1:]
    wanted = [found for found in printables(site) if _is_wanted(site, found, addresses)]
    if not wanted:
        print(f'"{site}" holds no page to print. Build the site first: make site', file=sys.stderr)
        return 2
    try:
        # A build at the same time would take the site away, page by page.
        with working_alone(site.resolve().parent):
            for written in make(site, wanted, find_browser()):
                print(f"PDF made: {written}")
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 2
    except (BusyError, OSError, KeyboardInterrupt) as error:
        failed = failure(error)
        print(failed.words, file=sys.stderr)
        return failed.code
    return 0


def _is_wanted(site: Path, found: Printable, addresses: Sequence[str]) -> bool:
    here = [site / address for address in addresses]
    return not here or any(found.page.is_relative_to(folder) for folder in here)


def make(site: Path, wanted: Sequence[Printable], browser: str) -> Iterator[Path]:
    """Print and mend each page, and link its PDF; give the path of each PDF."""
    with printer(site, browser) as print_page:
        for found in wanted:
            write_bytes(found.pdf, mend(print_page(found.page), os.environ.get("SOURCE_DATE_EPOCH", "")))
            fill(found)
            yield found.pdf


if __name__ == "__main__":
    heed_signals()
    sys.exit(main(sys.argv[1:]))
