"""Addresses stay: each that was published leads to something for ever."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator

from generator.record.ledger_list import ledger_path
from generator.record.ledgers import REDIRECTS, Published
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


# A chart's drawing, and the numbers from which its page draws it anew: where there is nothing left to draw, it goes.
_DRAWING = re.compile(r"(?:.*/)?(?:areas|chart|strip|years)-[^/]*\.(?:json|svg|png)")
# Lists of measures by some choice, which only a finished site has.
_LISTS, _LIST_DEPTH = "indicators/", 3


def is_promised(address: str) -> bool:
    """Whether an address that was published stays: pages and tables do, drawings need not."""
    return _DRAWING.fullmatch(address) is None


def check_addresses(published: Published, addresses: Iterable[str]) -> Iterator[Problem]:
    """Every address that was signed leads to something, and every redirect from nothing to something."""
    there = set(addresses)
    yield from _gone(published, lambda address: address not in there)
    yield from _redirects(published, there, lambda _: True)


def check_pages(published: Published, pages: Collection[str]) -> Iterator[Problem]:
    """The same of pages alone, before any is made: with a page that is gone goes whatever stood beside it.

    Which files and lists there are, only the finished site shows.
    """

    def is_gone(address: str) -> bool:
        page = address[: address.rfind("/") + 1]
        return _is_page(page) and page not in pages and (page == address or page in signed)

    signed = {address for ledger in published.ledgers.values() for address in ledger.addresses}
    yield from _gone(published, is_gone)
    yield from _redirects(published, pages, _is_page)


def _is_page(address: str) -> bool:
    is_list = address.startswith(_LISTS) and address.count("/") >= _LIST_DEPTH
    return not is_list and (not address or address.endswith("/"))


def _gone(published: Published, is_gone: Callable[[str], bool]) -> Iterator[Problem]:
    moved = {each.from_ for each in published.redirects.redirects} if published.redirects else set()
    for publication, ledger in published.ledgers.items():
        for address in ledger.addresses:
            if is_promised(address) and address not in moved and is_gone(address):
                yield _GONE.at(ledger_path(publication), 1, address=address, redirects=REDIRECTS)


def _redirects(published: Published, there: Collection[str], is_known: Callable[[str], bool]) -> Iterator[Problem]:
    file = published.redirects_file
    for number, each in enumerate(published.redirects.redirects if published.redirects else ()):
        if each.to not in there and is_known(each.to):
            hint = closest(each.to, there)
            yield _NO_TARGET.at(file.path, line_of(file, "redirects", number, "to"), to=each.to, hint=hint)
        if each.from_ in there:
            yield _STILL_THERE.at(file.path, line_of(file, "redirects", number, "from"), from_=each.from_)
