"""Addresses stay: a page or a file that moved leads to where it is now."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from generator.pages.addresses import link
from generator.record.ledgers import REDIRECTS, Published, ledger_path
from generator.schema.parse import line_of
from generator.schema.published import Redirect
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import OutputFile

_PAGE = "index.md"
# No builder's page has its look when it is one line that nobody is to read for long.
_STUB = Markup(
    '<!doctype html>\n<html lang="en-GB">\n<meta charset="utf-8">\n<title>This page has moved</title>\n'
    '<meta name="robots" content="noindex">\n<link rel="canonical" href="{url}">\n'
    '<meta http-equiv="refresh" content="0; url={url}">\n'
    '<h1>This page has moved</h1>\n<p>It is <a href="{url}">here now</a>.</p>\n</html>\n'
)
_GONE = Rule(
    "address-gone",
    "An address that was published leads somewhere for ever",
    'the address "{address}" was published and leads nowhere now.',
    'Bring back what stood there, or say in {redirects} where it is now: an entry with from: "{address}", to, date and '
    "reason.",
    {"address": "indicators/es-1-1/", "redirects": REDIRECTS},
)
_NO_TARGET = Rule(
    "redirect-to-nothing",
    "An address that moved leads to one that there is",
    'there is nothing at "{to}".{hint}',
    "Correct it: a page ends with a stroke, like plans/play-2012-13/.",
    {"to": "plans/play-2012/", "hint": ' Did you mean "plans/play-2012-13/"?'},
)
_STILL_THERE = Rule(
    "redirect-from-something",
    "Nothing stands at an address that moved",
    'there is something at "{from_}" still.',
    "Take the entry out, or what stands there.",
    {"from_": "plans/play-2012-13/"},
)


def address_of(path: str) -> str:
    """Where readers find a file: `plans/late/` for `plans/late/index.md`."""
    return path.removesuffix(_PAGE)


def addresses_of(files: Iterable[OutputFile]) -> tuple[str, ...]:
    """Every address that people may keep: all but what only pages load."""
    return tuple(address_of(file.path) for file in files if not file.path.startswith("assets/"))


def check_addresses(published: Published, addresses: Iterable[str]) -> Iterator[Problem]:
    """Every address that was signed leads to something, and every redirect from nothing to something."""
    there = set(addresses)
    redirects = published.redirects.redirects if published.redirects else ()
    moved = {each.from_ for each in redirects}
    for publication, ledger in published.ledgers.items():
        for address in ledger.addresses:
            if address not in there and address not in moved:
                yield _GONE.at(ledger_path(publication), 1, address=address, redirects=REDIRECTS)
    file = published.redirects_file
    for number, each in enumerate(redirects):
        if each.to not in there:
            hint = closest(each.to, there)
            yield _NO_TARGET.at(file.path, line_of(file, "redirects", number, "to"), to=each.to, hint=hint)
        if each.from_ in there:
            yield _STILL_THERE.at(file.path, line_of(file, "redirects", number, "from"), from_=each.from_)


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
