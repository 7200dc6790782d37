"""Addresses stay: a page or a file that moved leads to where it is now."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from generator.pages.addresses import link
from generator.pages.downloads.catalogue import former_names
from generator.pages.downloads.companions import is_beside_a_table
from generator.record.content import Content
from generator.schema.published import Redirect
from generator.terms.texts import OutputFile

_PAGE = "index.md"
# No builder's page has its look when it is one line that nobody is to read for long.
_STUB = Markup(
    '<!doctype html>\n<html lang="en-GB">\n<meta charset="utf-8">\n<title>This page has moved</title>\n'
    '<meta name="robots" content="noindex">\n<link rel="canonical" href="{url}">\n'
    '<meta http-equiv="refresh" content="0; url={url}">\n'
    '<h1>This page has moved</h1>\n<p>It is <a href="{url}">here now</a>.</p>\n</html>\n'
)


def address_of(path: str) -> str:
    """Where readers find a file: `plans/late/` for `plans/late/index.md`."""
    return path.removesuffix(_PAGE)


def addresses_of(files: Iterable[OutputFile]) -> tuple[str, ...]:
    """Every address that people may keep: all but what only pages load, and what only stands beside a table."""
    kept = (file for file in files if not file.path.startswith("assets/") and not is_beside_a_table(file.path))
    return tuple(address_of(file.path) for file in kept)


def redirected(redirects: Sequence[Redirect], files: Iterable[OutputFile]) -> Iterator[OutputFile]:
    """What stands at each address that moved: for a page one that leads on, for a file the file of now."""
    by_address = {address_of(file.path): file for file in files}
    for each in redirects:
        to = by_address.get(each.to)
        if to is None or each.from_ in by_address:
            continue  # Which check_addresses tells.
        if to.path.endswith(_PAGE):
            url = link(f"{each.from_}{_PAGE}", to.path)
            yield OutputFile.of_text(f"{each.from_}index.html", _STUB.format(url=url))
        else:
            yield OutputFile(each.from_, to.data)


def renamed(content: Content, files: Sequence[OutputFile]) -> Iterator[OutputFile]:
    """A copy at each address that files of a release once had, if it was signed; who signs today has none of these."""
    by_path = {file.path: file for file in files}
    held = {address for ledger in content.published.ledgers.values() for address in ledger.addresses}
    for before, now in former_names(content):
        if before in held and before not in by_path:
            yield OutputFile(before, by_path[now].data)
