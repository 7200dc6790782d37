"""Of what a month's pages are made, as one hash: if it is the same as in an earlier build, so are they.

A release that is over knows nothing of later ones, so neither do its keys. A test edits everything that can be typed
and finds that a build with what was kept gives the same bytes as one without.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256
from typing import Any

from generator.assess.serving import Served
from generator.record.content import ContentOf, ReleaseOf, ScorecardOf
from generator.record.ledger_list import ledger_path
from generator.record.ledgers import CHANGES, publication_of_release
from generator.terms.texts import SourceFile, Sources

# Whole files of which any release may say something; what a release takes from other files is told by itself.
_FOR_ALL = ("content/site.yml", "content/methods/rating.yml", "content/glossary.yml", CHANGES)
_BY_MONTH = ("data/releases/", "content/scorecards/")


class Keys:
    """The keys of the releases of one content, each file hashed once."""

    def __init__(self, sources: Sources, program: str) -> None:
        self._files, self._program = {file.path: file for file in sources.files}, program
        self._told: dict[int, tuple[object, bytes]] = {}

    def checked(self, content: ContentOf[Any], scorecard: ScorecardOf[Any], release: ReleaseOf[Any]) -> str:
        """The key of everything by which a release is checked and held against its ledger."""
        return _hash((self._program.encode(), *self._typed(content, scorecard, release)))

    def _typed(self, content: ContentOf[Any], scorecard: ScorecardOf[Any], release: ReleaseOf[Any]) -> Iterator[bytes]:
        """Files up to the month of the release, and what it takes from those that go on."""
        month = release.month.text
        yield from (self._by_path[path] for path in self._paths if path in _FOR_ALL or _is_until(path, month))
        ledgers = (publication_of_release(s.id, r.month.text) for s in content.scorecards for r in s.releases)
        yield from (self._by_path.get(ledger_path(name), b"") for name in ledgers if name.rpartition("/")[2] <= month)
        cover = content.cover_of(release)
        yield self._by_path[cover.file.path] if cover else b""
        yield from (self._repr(indicator) for indicator in release.registry.indicators)
        rest = release.registry.model_copy(update={"indicators": ()})
        others = scorecard.comparators_at(release.month)
        known = [fault for fault in scorecard.discrepancies if fault.release <= release.month]
        yield from (repr(each).encode() for each in (rest, list(release.areas.items()), others, known))

    def _repr(self, card: object) -> bytes:
        """What a card says. Most releases share it, and to write it out takes time."""
        if id(card) not in self._told:
            self._told[id(card)] = (card, repr(card).encode())
        return self._told[id(card)][1]

    @cached_property
    def _paths(self) -> list[str]:
        return sorted(self._files)

    @cached_property
    def _by_path(self) -> dict[str, bytes]:
        return {path: path.encode() + sha256(file.data).digest() for path, file in self._files.items()}


def drawn_key(checked: str, served: Served, titles: Iterable[str]) -> str:
    """The key of a release's pages: what is checked, what is being done as it was known then, and the pages above."""
    return _hash(text.encode() for text in (checked, *_done(served), *titles))


def _is_until(path: str, month: str) -> bool:
    """Whether a file is one of figures or words up to a month, or of figures that no month has."""
    if path.startswith(("data/annual/", "data/publications/")):
        return True
    if path.startswith("data/named-lists/"):
        return _stem(path) == month
    return path.startswith(_BY_MONTH) and _stem(path) <= month


def _stem(path: str) -> str:
    return SourceFile(path, b"").stem


def _done(served: Served) -> Iterator[str]:
    for name, serving in sorted(served.items()):
        for each in serving:
            plan = each.document.plan
            yield repr((name, each.document.id, plan.short_title, plan.decided_by, plan.ends, each.goal.meeting))
            yield repr((each.standing, each.is_running))


def _hash(parts: Iterable[bytes]) -> str:
    whole = sha256()
    for part in parts:
        whole.update(sha256(part).digest())
    return whole.hexdigest()
