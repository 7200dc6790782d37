"""The whole of one release of a scorecard on one page, for print and for the record, as it stood at publication."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessments
from generator.assess.news import RULE
from generator.charts.drawn import Drawn
from generator.pages.addresses import link, release_page, scorecard_page, whole_page
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import links_to
from generator.pages.parts.keys import KeyView
from generator.pages.parts.news import NewsView, news_view
from generator.pages.parts.parts import DownloadView, LinkView
from generator.pages.parts.revisions import marks_of_release
from generator.pages.parts.shown_months import shown_months
from generator.pages.parts.sourced import SourcedView, judged, sourced
from generator.pages.parts.tables import key_of_cells
from generator.pages.parts.told import Teller
from generator.pages.parts.totals import TotalsView, totals_view
from generator.pages.parts.written import age_of_words, headline_age
from generator.pages.scorecard.commentary import CommentaryView, commentary_view
from generator.pages.scorecard.revisions_of_release import LaterView, later_view
from generator.pages.scorecard.row_links import RowLinks
from generator.pages.scorecard.summary import SummaryRow, summary_row
from generator.prose.told import Told
from generator.record.content import Content, Release, Scorecard
from generator.record.documents import titles_of
from generator.record.faults import Discrepancy
from generator.schema.narrative import Highlight
from generator.schema.scorecard import Theme


@dataclass(frozen=True, slots=True)
class HighlightView:
    """One thing that goes well or needs to improve."""

    text: Markup
    age: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class ThemeView:
    """One theme: its summary rows, then its commentary."""

    id: str
    name: str
    caption: str
    rows: tuple[SummaryRow, ...]
    commentary: tuple[CommentaryView, ...]

    @property
    def key(self) -> KeyView:
        """What the shorthand in the summary table means."""
        return key_of_cells(each for row in self.rows for each in row.figures)


@dataclass(frozen=True, slots=True)
class WholeView:
    """The page, from top to bottom."""

    title: str
    description: str
    landing: LinkView
    scorecard: LinkView
    later: LaterView
    headline: Markup
    introduction: Markup
    age: str
    totals: TotalsView
    news: NewsView
    news_rule: str
    month_names: tuple[str, ...]
    going_well: tuple[HighlightView, ...]
    needs_to_improve: tuple[HighlightView, ...]
    themes: tuple[ThemeView, ...]
    notes: tuple[str, ...]
    document: tuple[tuple[str, str], ...]
    publication: str
    elsewhere: tuple[SourcedView, ...]
    judged: tuple[SourcedView, ...]
    downloads: tuple[DownloadView, ...]


def whole_view(
    content: Content, told: Told, scorecard: Scorecard, release: Release, assessed: Assessments, drawn: Drawn
) -> WholeView:
    """Everything that the page of a whole release shows."""
    page = whole_page(scorecard.id, release.month.text)
    name, words = release.registry.scorecard.name, release.narrative
    links = RowLinks(page, scorecard, release)
    teller = Teller(told, page, links.place_of)
    rows = [assessed[i.id] for i in release.registry.indicators if i.in_summary]
    return WholeView(
        title=f"{name}, {release.month.label}: all on one page",
        landing=LinkView(f"{name}, {release.month.label}", link(page, release_page(scorecard.id, release.month.text))),
        description=f"Every figure and every word of {name}, {release.month.label}, for print and for the record.",
        scorecard=LinkView(f"All {name} scorecards", link(page, scorecard_page(scorecard.id))),
        later=later_view(page, content, scorecard, release),
        headline=teller.html(words, "headline"),
        introduction=teller.html(words, "introduction"),
        age=headline_age(scorecard, release),
        totals=totals_view(rows, release.month),
        news=news_view(page, rows, release.month),
        news_rule=RULE,
        month_names=tuple(month.short_label for month in shown_months(release)),
        going_well=tuple(highlight_view(teller, links, h) for h in words.going_well),
        needs_to_improve=tuple(highlight_view(teller, links, h) for h in words.needs_to_improve),
        themes=tuple(_theme(teller, content, links, assessed, drawn, t) for t in release.registry.themes),
        notes=tuple(d.note for d in report_faults(scorecard, release)),
        document=document_of(release),
        publication=words.document.publication,
        elsewhere=sourced(words.figures_from_elsewhere, titles_of(content)),
        judged=judged(words.judged),
        downloads=links_to(catalogue.of_release(content, scorecard, release, assessed), page),
    )


def report_faults(scorecard: Scorecard, release: Release) -> Iterator[Discrepancy]:
    """The known faults of a release's whole report, which belong to no single indicator."""
    return (d for d in scorecard.discrepancies if d.release == release.month and not d.indicator)


def highlight_view(teller: Teller, links: RowLinks, highlight: Highlight) -> HighlightView:
    """A highlight with the ways to its measures."""
    scorecard, release = links.scorecard, links.release
    measures = tuple(links.to(release.indicators[name]) for name in highlight.indicators)
    age = age_of_words(scorecard, release, highlight.written_for, highlight.indicators or release.indicators)
    return HighlightView(teller.html(highlight, "text"), age, measures)


def _theme(
    teller: Teller,
    content: Content,
    links: RowLinks,
    assessed: Assessments,
    drawn: Drawn,
    theme: Theme,
) -> ThemeView:
    scorecard, release = links.scorecard, links.release
    rows = [a for a in assessed.values() if a.indicator.theme == theme.id and a.indicator.in_summary]
    commentary = [c for c in release.narrative.commentary if c.theme == theme.id]
    marks = marks_of_release(scorecard, release.month)
    return ThemeView(
        id=theme.id,
        name=theme.name,
        caption=f"{theme.name}: {content.borough.name}, {release.month.label}",
        rows=tuple(summary_row(links.to(a.indicator), content, scorecard, release, a, drawn, marks) for a in rows),
        commentary=tuple(commentary_view(teller, content, links, assessed, drawn, c) for c in commentary),
    )


def document_of(release: Release) -> tuple[tuple[str, str], ...]:
    """How the published report describes itself."""
    details = release.narrative.document
    pairs = (
        ("Title", details.title),
        ("Issue", details.issue),
        ("Created", details.created),
        ("Status", details.status),
        ("Note", details.note or ""),
    )
    return tuple(pair for pair in pairs if pair[1])
