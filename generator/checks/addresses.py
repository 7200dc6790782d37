"""Addresses stay: each that was published leads to something for ever."""

from collections.abc import Iterable, Iterator

from generator.record.ledgers import REDIRECTS, Published, ledger_path
from generator.schema.parse import line_of
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule

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
