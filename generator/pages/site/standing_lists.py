"""The lists that some standing pages carry: what was published, where known faults are, and the other such pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.assess.judged import Judged
from generator.pages.addresses import card_page, link, plan_page, release_page, standing_page
from generator.pages.parts.parts import LinkView
from generator.pages.site import this_release
from generator.pages.site.accessibility import SUMMARY, TITLE
from generator.record.content import CardDocument, Content, PlanDocument, Release, Scorecard
from generator.record.documents import listed
from generator.terms.period import Period
from generator.terms.wording import counted

_PUBLISHED = (
    "The newest is first. In front stands the time that a paper is about, below its name where and when it came out."
)
_FAULTY = "Each data note says what was printed, what it conflicts with, and how we read it."
_QUOTED = "These papers have no page of their own here. Other pages quote them and say so."
_MORE = "These pages say how the site works and what you can expect of it."


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of a list: the time that it stands for, if any, a name, its address if it has one, and what to say."""

    time: str
    link: LinkView
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A list under a heading of its own, and how to read it."""

    heading: str
    hint: str
    lines: tuple[LineView, ...]

    @property
    def has_times(self) -> bool:
        """Whether it is a list of things in time."""
        return any(line.time for line in self.lines)


def lists_of(content: Content, judged: Judged, name: str) -> tuple[ListView, ...]:
    """The lists of one standing page; most have none."""
    page = standing_page(name)
    found: tuple[ListView, ...]
    match name:
        case "release-calendar":
            found = (ListView("What was published", _PUBLISHED, tuple(_publications(content, page))),)
        case "corrections":
            found = (ListView("Known faults of the documents", _FAULTY, tuple(_faults(content, judged, page))),)
        case "about":
            found = (
                ListView("Papers that are quoted", _QUOTED, tuple(_quoted(content))),
                ListView("More about this site", _MORE, tuple(_other_pages(content, page))),
            )
        case _:
            return ()
    return tuple(one for one in found if one.lines)


def _publications(content: Content, page: str) -> Iterator[LineView]:
    """Every release, card and plan, by the time for which it speaks, newest first."""
    dated = [
        *(_release(page, card, release) for card in content.scorecards for release in card.releases),
        *(_card(page, document) for document in content.report_cards),
        *(_plan(page, document) for document in content.plans),
    ]
    return (line for _, line in sorted(dated, key=lambda found: (-found[0], found[1].link.text)))


def _release(page: str, scorecard: Scorecard, release: Release) -> tuple[int, LineView]:
    url = link(page, release_page(scorecard.id, release.month.text))
    shown = LinkView(release.title, url)
    return release.month.end, LineView(release.month.label, shown, (release.narrative.document.publication,))


def _card(page: str, document: CardDocument) -> tuple[int, LineView]:
    year = Period.parse(document.year.replace("-", "/"))
    shown = LinkView(document.card.title, link(page, card_page(document.year)))
    return year.end, LineView(year.label, shown, (document.card.publication,))


def _plan(page: str, document: PlanDocument) -> tuple[int, LineView]:
    plan = document.plan
    reported = plan.reporting_date
    day = (reported or plan.starts).day
    time = f"{plan.years}, as at {reported.label}" if reported else plan.years
    shown = LinkView(plan.title, link(page, plan_page(document.id)))
    return day.year * 12 + day.month - 1, LineView(time, shown, (plan.publication,))


def _faults(content: Content, judged: Judged, page: str) -> Iterator[LineView]:
    """Every release, card and plan that has data notes, with their number."""
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            typed = sum(fault.release == release.month for fault in scorecard.discrepancies)
            number = typed + len(judged.differing(scorecard, release))
            yield from _noted(
                _release(page, scorecard, release)[1].link, number, "on its page or on those of its measures"
            )
    for card in content.report_cards:
        yield from _noted(_card(page, card)[1].link, len(card.faults), "on its contents page or in its sections")
    for plan in content.plans:
        yield from _noted(_plan(page, plan)[1].link, len(plan.faults), "on its page")


def _noted(shown: LinkView, number: int, where: str) -> Iterator[LineView]:
    if number:
        yield LineView("", shown, (f"{counted(number, 'data note')}, {where}.",))


def _quoted(content: Content) -> Iterator[LineView]:
    """The papers that have no page of their own, so that a reader knows where to find what is quoted."""
    for document in listed(content):
        published = f"Published: {document.publication}."
        yield LineView("", LinkView(document.title, ""), (published, document.used_for))


def _other_pages(content: Content, page: str) -> Iterator[LineView]:
    found = [(other.title, name, other.summary) for name, other in content.standing_pages.items() if name != "about"]
    found.append((TITLE, "accessibility", SUMMARY))
    found.append((this_release.TITLE, "this-release", this_release.SUMMARY))
    for title, name, summary in sorted(found):
        yield LineView("", LinkView(title, link(page, standing_page(name))), (summary,))
