"""The report that councillors were given with a release, heading by heading; its packs open with it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.addresses import link, release_page
from generator.pages.parts.parts import LinkView
from generator.pages.parts.sourced import SourcedView, judged, sourced
from generator.pages.parts.told import Teller
from generator.pages.scorecard.row_links import RowLinks
from generator.pages.scorecard.whole import HighlightView, highlight_view
from generator.prose.told import Told
from generator.record.content import Content, CoverDocument, Release, Scorecard
from generator.record.documents import titles_of
from generator.schema.cover import Cover

# The headings of the form, in the order of the page: what the paper is for comes first.
_OPENING = {"recommendation": "What councillors are asked to do", "summary": "Summary"}
_REPORT = {
    "background": "Background",
    "targets": "How targets were set",
    "key_issues": "Key issues",
    "options": "Options considered",
    "consultation": "Consultation",
    "timetable": "Timetable",
}
_IMPLICATIONS = {
    "finance": "Money and buying",
    "legal": "Law",
    "staff": "Staff",
    "children": "Children, young people and vulnerable adults",
    "equalities": "Equalities and human rights",
    "partners": "Partners and other directorates",
}
_RISKS = {"risks": "Risks, and what is done about them"}
_QUESTIONS = {
    "key_decision": "A key decision, in the Forward Plan",
    "other_meetings": "Goes to another committee or panel",
    "council_approval": "Needs the approval of the council",
    "exempt": "Exempt from the press and public",
}


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A heading of the paper, and what it says there."""

    heading: str
    words: Markup


@dataclass(frozen=True, slots=True)
class ListView:
    """A heading with a list, which may be empty."""

    heading: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverView:
    """The paper, from top to bottom; then what the site adds, which a pack has elsewhere."""

    title: str
    description: str
    printed_title: str
    landing: LinkView
    facts: tuple[tuple[str, str], ...]
    opening: tuple[HeadingView, ...]
    report: tuple[HeadingView, ...]
    implications: tuple[HeadingView, ...]
    risks: tuple[HeadingView, ...]
    lists: tuple[ListView, ...]
    approvals: tuple[HeadingView, ...]
    notes: tuple[Markup, ...]
    came_with: tuple[LinkView, ...]
    going_well: tuple[HighlightView, ...]
    needs_to_improve: tuple[HighlightView, ...]
    elsewhere: tuple[SourcedView, ...]
    judged: tuple[SourcedView, ...]


def cover_view(
    content: Content, told: Told, scorecard: Scorecard, release: Release, found: CoverDocument, page: str
) -> CoverView:
    """The paper as the page at an address shows it."""
    cover, words, month = found.cover, release.narrative, release.month
    name, links = release.registry.scorecard.name, RowLinks(page, scorecard, release)
    teller = Teller(told, page, _places(content, found, page))
    of_release = Teller(told, page, links.place_of)
    return CoverView(
        title=f"Covering report: {name}, {month.label}",
        description=f"The report that councillors were given with the {name} scorecard for {month.label}.",
        printed_title=cover.title,
        landing=LinkView(f"{name}, {month.label}", link(page, release_page(scorecard.id, month.text))),
        facts=tuple(_facts(cover)),
        opening=_headings(teller, cover, _OPENING),
        report=_headings(teller, cover, _REPORT),
        implications=(*_headings(teller, cover, _IMPLICATIONS), *_further(teller, cover)),
        risks=_headings(teller, cover, _RISKS),
        lists=tuple(_lists(cover)),
        approvals=tuple(HeadingView(each.role, teller.html(each, "said")) for each in cover.approvals),
        notes=teller.each(cover, "notes"),
        came_with=tuple(_came_with(content, found, page)),
        going_well=tuple(highlight_view(of_release, links, each) for each in words.going_well),
        needs_to_improve=tuple(highlight_view(of_release, links, each) for each in words.needs_to_improve),
        elsewhere=sourced(cover.figures_from_elsewhere, titles_of(content)),
        judged=judged(cover.judged),
    )


def _places(content: Content, found: CoverDocument, page: str) -> Callable[[str], str]:
    """Where the figures of a measure stand: in the release of its own scorecard, for ever."""
    known = {
        name: RowLinks(page, scorecard, release)
        for scorecard, release in content.came_with(found)
        for name in release.indicators
    }
    return lambda indicator: known[indicator].place_of(indicator)


def _facts(cover: Cover) -> Iterator[tuple[str, str]]:
    yield "Meeting", f"{cover.meeting}, {cover.date.label}"
    yield "Approved by", cover.approved_by
    yield "Written by", "; ".join(cover.written_by)
    yield "Accountable", "; ".join(cover.accountable)
    yield "Wards", cover.wards
    for field, question in _QUESTIONS.items():
        yield question, getattr(cover.questions, field).value.capitalize()


def _headings(teller: Teller, cover: Cover, names: Mapping[str, str]) -> tuple[HeadingView, ...]:
    return tuple(HeadingView(name, teller.html(cover.headings, field)) for field, name in names.items())


def _further(teller: Teller, cover: Cover) -> tuple[HeadingView, ...]:
    """The headings that only this council's form has."""
    return tuple(HeadingView(each.heading, teller.html(each, "text")) for each in cover.further)


def _lists(cover: Cover) -> Iterator[ListView]:
    yield ListView("Appendices", cover.appendices)
    yield ListView("Background papers", cover.background_papers)


def _came_with(content: Content, found: CoverDocument, page: str) -> Iterator[LinkView]:
    for scorecard, release in content.came_with(found):
        words = release.title
        yield LinkView(words, link(page, release_page(scorecard.id, release.month.text)))
