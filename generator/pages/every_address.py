"""The addresses of the site's pages, known before a page is made, so that a check need not make them.

Without the lists of measures by some choice, which hang on verdicts. A page of a new kind gets its address here, too: a
test holds this against what is built.
"""

from collections.abc import Iterator

from generator.pages import addresses as at
from generator.pages.compare.every_page import compare_addresses
from generator.pages.document.report_card import PRINT
from generator.pages.site.news import news_months
from generator.record.content import Content, Scorecard
from generator.terms.texts import Site


def folder_of(page: str) -> str:
    """The address of a page as readers see it: `about/contact/`; that of the front page is empty."""
    return page.removesuffix("index.md")


def every_address(content: Content) -> frozenset[str]:
    """The address of every page."""
    pages = [*_alone(content), *_documents(content)]
    for scorecard in content.scorecards:
        pages += _of_scorecard(content, scorecard)
    return frozenset(map(folder_of, pages))


def made_addresses(site: Site) -> dict[str, str]:
    """The address of each page and file that was made, with the text of the pages."""
    return {folder_of(f.path): f.text if f.path.endswith(".md") else "" for f in site.files}


def pages_of_files(content: Content) -> dict[str, str]:
    """The page on which the words of a file stand, for each file whose words stand on one page alone."""
    pages = {f"content/pages/{name}.yml": folder_of(at.standing_page(name)) for name in content.standing_pages}
    return pages | {"content/accessibility.yml": folder_of(at.standing_page("accessibility"))}


def _alone(content: Content) -> Iterator[str]:
    yield from (at.HOME, at.SEARCH, at.DATA, at.DATA_NOTES, at.THIS_RELEASE)
    if content.scorecards:
        yield from (at.SCORECARDS, at.THEMES, at.STYLE, at.A_TO_Z)
    yield from (at.news_page(month.text) for month in news_months(content))
    yield from (at.standing_page(name) for name in content.standing_pages)
    yield at.standing_page("accessibility")
    yield from compare_addresses(content)
    if content.groups:
        yield at.GROUPS
    if content.glossary:
        yield at.GLOSSARY
    if content.languages:
        yield at.LANGUAGES
        yield from (at.language_page(each.code) for each in content.languages.languages if each.pictures is not None)
    if content.places():
        yield at.ALL_AREAS
    yield from map(at.area_page, content.places())


def _documents(content: Content) -> Iterator[str]:
    if content.report_cards:
        yield at.REPORT_CARDS
    for document in content.report_cards:
        yield from (at.card_page(document.year), at.card_page(document.year, PRINT))
        yield from (at.card_page(document.year, section.id) for section in document.card.sections)
    if content.plans:
        yield from (at.PLANS, at.LATE)
    for plan in content.plans:
        yield at.plan_page(plan.id)
        yield from (at.action_page(plan.id, action.ref) for goal in plan.plan.goals for action in goal.actions)


def _of_scorecard(content: Content, scorecard: Scorecard) -> Iterator[str]:
    yield at.scorecard_page(scorecard.id)
    yield from map(at.indicator_page, scorecard.indicators)
    for release in scorecard.releases:
        month = release.month.text
        yield at.release_page(scorecard.id, month)
        yield from (at.theme_page(scorecard.id, month, theme.id) for theme in scorecard.registry.themes)
        yield from (page(scorecard.id, month) for page in (at.whole_page, at.pack_page, at.short_pack_page))
        if content.cover_of(release):
            yield at.cover_page(scorecard.id, month)
