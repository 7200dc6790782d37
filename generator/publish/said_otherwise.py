"""What people ask the search for in words that no page holds, and what the site says instead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pages.addresses import PLANS, list_page, movement_page, news_page
from generator.pages.parts.view import Page
from generator.schema.narrative import Glossary

# What people type when they want one of the pages that the generator itself makes.
_NEWS = (
    "what changed",
    "since last month",
    "news",
    "changes",
    "biggest fall",
    "biggest rise",
    "biggest change",
    "became red",
    "turned red",
    "became green",
    "turned green",
)
_OVERDUE = ("late actions", "actions late", "actions overdue", "overdue actions", "actions")
_LISTS = {
    movement_page("really worse"): ("worst", "getting worse", "going wrong", "bad news"),
    movement_page("really better"): ("better than year ago", "getting better", "improving", "good news"),
    list_page("rating", "red"): ("missed target", "misses target", "worst"),
}


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Words that are asked, and what to look for: the title of a page, the name of a measure, or any words."""

    asked: tuple[str, ...]
    find: tuple[str, ...]


def said_otherwise(pages: Sequence[Page], news: str | None, glossary: Glossary | None) -> Iterator[Otherwise]:
    """Short forms and what they stand for, the glossary's everyday words, and ways to ask for the pages that every site
    has. Those go by the title that they have here; `news` is the newest month of the news.
    """
    if glossary is not None:
        for term in glossary.terms:
            if find := tuple(words for words in (term.stands_for, term.also_called) if words):
                yield Otherwise((term.term,), find)
        yield from (Otherwise(everyday.asked, everyday.find) for everyday in glossary.everyday)
    asked = {PLANS: _OVERDUE, **_LISTS, **({news_page(news): _NEWS} if news else {})}
    yield from (Otherwise(asked[page.path], (page.view.title,)) for page in pages if page.path in asked)
