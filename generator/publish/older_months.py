"""The pages of months that newer ones have followed: as they were kept, or made now and kept."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.assess.judged import Judged
from generator.charts.drawn import Drawn
from generator.pages.addresses import SCORECARDS, scorecard_page
from generator.pages.parts.revisions import CORRECTIONS
from generator.pages.parts.trail import trail_of
from generator.pages.parts.view import Page
from generator.pages.scorecard.every_page import release_pages
from generator.pages.site.every_page import news_pages
from generator.pages.site.news import months_that_are_over
from generator.prose.told import Told
from generator.publish.kept import Keeping, KeptPages, kept_bytes, read_kept
from generator.publish.keys import drawn_key
from generator.publish.render import Renderer
from generator.publish.side_by_side import side_by_side
from generator.record.content import Content, Release, Scorecard
from generator.record.ledgers import publication_of_release
from generator.terms.period import Period
from generator.terms.texts import OutputFile

_Parts: TypeAlias = Iterator[Page | OutputFile]


@dataclass(frozen=True, slots=True)
class _Bundle:
    """Pages that are kept together: under which name, the key of what they are made of, and what makes them."""

    name: str
    key: Callable[[], str]
    make: Callable[[], _Parts]


@dataclass(frozen=True)
class OlderMonths:
    """All of them; `keys` says of what each release is made, `titles` what the other pages of the site are called."""

    content: Content
    told: Told
    keys: Mapping[str, str]
    judged: Judged
    drawn: Drawn
    renderer: Renderer
    titles: Mapping[str, str]

    def pages(self, keeping: Keeping | None) -> list[KeptPages]:
        """The pages and files of each release together, and the news of each month."""
        bundles = list(self._bundles())
        if keeping is None:
            return [self._made(bundle) for bundle in bundles]
        named = [(bundle, bundle.key()) for bundle in bundles]
        found = {bundle.name: read_kept(key, keeping.store.read(bundle.name)) for bundle, key in named}
        missing = [(bundle, key) for bundle, key in named if found[bundle.name] is None]

        def made(place: int) -> bytes:
            bundle, key = missing[place]
            return kept_bytes(key, self._made(bundle))

        for (bundle, key), packed in zip(missing, side_by_side(made, len(missing)), strict=True):
            keeping.store.write(bundle.name, packed)
            found[bundle.name] = read_kept(key, packed)
        return [pages for pages in found.values() if pages is not None]

    def _bundles(self) -> Iterator[_Bundle]:
        for scorecard in self.content.scorecards:
            for release in scorecard.releases[:-1]:
                yield self._of_release(scorecard, release)
        for month in months_that_are_over(self.content):
            yield self._of_news(month)

    def _of_release(self, scorecard: Scorecard, release: Release) -> _Bundle:
        def key() -> str:
            above = (self.titles[SCORECARDS], self.titles[scorecard_page(scorecard.id)])
            return drawn_key(self._key(scorecard, release), self.judged.done_at(scorecard, release), above)

        def make() -> _Parts:
            return release_pages(self.content, self.told, scorecard, release, self.judged, self.drawn)

        return _Bundle(f"pages-{scorecard.id}-{release.month.text}", key, make)

    def _of_news(self, month: Period) -> _Bundle:
        def key() -> str:
            releases = ((s, r) for s in self.content.scorecards for r in s.releases if r.month == month)
            return drawn_key(" ".join(self._key(s, r) for s, r in releases), {}, (self.titles.get(CORRECTIONS, ""),))

        def make() -> _Parts:
            return news_pages(self.content, self.judged, self.drawn, [month])

        return _Bundle(f"news-{month.text}", key, make)

    def _key(self, scorecard: Scorecard, release: Release) -> str:
        return self.keys[publication_of_release(scorecard.id, release.month.text)]

    def _made(self, bundle: _Bundle) -> KeptPages:
        parts = list(bundle.make())
        pages = [part for part in parts if isinstance(part, Page)]
        titles = {**self.titles, **{page.path: page.view.title for page in pages}}
        files = [self.renderer.page(page, page.trail or trail_of(page.path, titles)) for page in pages]
        return KeptPages(tuple(pages), (*files, *(part for part in parts if isinstance(part, OutputFile))))
