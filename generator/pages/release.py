"""The page of one release of a scorecard, as it stood at publication."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.addresses import beside, link, release_page, scorecard_page
from generator.assess.direction import Arrow, Judgement
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.content import Content, Release, Scorecard
from generator.narrative import Highlight
from generator.pages.commentary import CommentaryView, commentary_view
from generator.pages.parts import (
    LinkView,
    TagView,
    indicator_link,
    judgement_tag,
    rating_tag,
)
from generator.pages.summary import SummaryRow, shown_months, summary_row
from generator.prose import prose
from generator.record import Discrepancy
from generator.schema import Theme


@dataclass(frozen=True, slots=True)
class CountView:
    """How many indicators have one verdict."""

    tag: TagView
    number: str


@dataclass(frozen=True, slots=True)
class TotalsView:
    """How many indicators have each rating, and how many went which way: in words, then one by one."""

    words: str
    ratings: tuple[CountView, ...]
    changes: tuple[CountView, ...]


@dataclass(frozen=True, slots=True)
class HighlightView:
    """One thing that goes well or needs to improve."""

    text: Markup
    links: tuple[LinkView, ...]

    @property
    def has_links(self) -> bool:
        """Whether it rests on any indicator."""
        return bool(self.links)


@dataclass(frozen=True, slots=True)
class ThemeView:
    """One theme: its summary rows, then its commentary."""

    id: str
    name: str
    caption: str
    rows: tuple[SummaryRow, ...]
    commentary: tuple[CommentaryView, ...]

    @property
    def has_rows(self) -> bool:
        """Whether the theme has a summary table."""
        return bool(self.rows)


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """The page, from top to bottom."""

    title: str
    description: str
    scorecard: LinkView
    is_latest: bool
    latest: LinkView
    headline: Markup
    introduction: Markup
    totals: TotalsView
    month_names: tuple[str, ...]
    going_well: tuple[HighlightView, ...]
    needs_to_improve: tuple[HighlightView, ...]
    themes: tuple[ThemeView, ...]
    notes: tuple[str, ...]
    document: tuple[tuple[str, str], ...]
    publication: str
    download: LinkView

    @property
    def has_notes(self) -> bool:
        """Whether the whole report has known faults."""
        return bool(self.notes)


def release_view(
    content: Content, scorecard: Scorecard, release: Release, assessed: dict[str, Assessment]
) -> ReleaseView:
    """Everything that the page of one release shows."""
    page = release_page(scorecard.id, release.month.text)
    name, words = scorecard.registry.scorecard.name, release.narrative
    rows = [assessed[i.id] for i in scorecard.registry.indicators if i.in_summary]
    latest = scorecard.latest.month
    return ReleaseView(
        title=f"{name} scorecard, {release.month.label}",
        description=f"How {name.lower()} services for children and families were doing in {release.month.label}.",
        scorecard=LinkView(f"All {name} scorecards", link(page, scorecard_page(scorecard.id))),
        is_latest=release is scorecard.latest,
        latest=LinkView(f"{name} scorecard, {latest.label}", link(page, release_page(scorecard.id, latest.text))),
        headline=prose(words.headline),
        introduction=prose(words.introduction),
        totals=totals_view(rows),
        month_names=tuple(month.short_label for month in shown_months(release)),
        going_well=tuple(_highlight(page, scorecard, h) for h in words.going_well),
        needs_to_improve=tuple(_highlight(page, scorecard, h) for h in words.needs_to_improve),
        themes=tuple(_theme(page, content, scorecard, release, assessed, t) for t in scorecard.registry.themes),
        notes=tuple(d.note for d in report_faults(scorecard, release)),
        document=_document(release),
        publication=words.document.publication,
        download=LinkView("Download this summary (CSV)", link(page, beside(page, "summary.csv"))),
    )


def totals_view(rows: Sequence[Assessment]) -> TotalsView:
    """The verdicts counted."""
    ratings = (CountView(rating_tag(colour), str(sum(a.rating.colour is colour for a in rows))) for colour in Colour)
    shown = (
        (Judgement.BETTER, Arrow.UP, "Got better"),
        (Judgement.WORSE, Arrow.DOWN, "Got worse"),
        (Judgement.SAME, Arrow.LEVEL, "Stayed the same"),
    )
    changes = (
        CountView(judgement_tag(judgement, arrow, word), str(sum(a.travel.judgement is judgement for a in rows)))
        for judgement, arrow, word in shown
    )
    return TotalsView(verdict(rows), tuple(ratings), tuple(changes))


def verdict(rows: Sequence[Assessment]) -> str:
    """How things stand in two sentences: how many met their target, and how many got better."""
    colours = Counter(a.rating.colour for a in rows)
    judgements = Counter(a.travel.judgement for a in rows)
    rated = len(rows) - colours[Colour.NOT_RATED]
    met = (
        f"{rated} of {len(rows)} measures can be rated: {colours[Colour.GREEN]} met the target, "
        f"{colours[Colour.AMBER]} came close and {colours[Colour.RED]} missed it."
        if rated
        else f"None of the {len(rows)} measures can be rated."
    )
    return (
        f"{met} {judgements[Judgement.BETTER]} got better than the period before, "
        f"{judgements[Judgement.WORSE]} got worse and {judgements[Judgement.SAME]} stayed the same."
    )


def report_faults(scorecard: Scorecard, release: Release) -> Iterator[Discrepancy]:
    """The known faults of a release's whole report, which belong to no single indicator."""
    return (d for d in scorecard.discrepancies if d.release == release.month and not d.indicator)


def _highlight(page: str, scorecard: Scorecard, highlight: Highlight) -> HighlightView:
    links = tuple(indicator_link(page, scorecard.indicators[name]) for name in highlight.indicators)
    return HighlightView(prose(highlight.text), links)


def _theme(
    page: str, content: Content, scorecard: Scorecard, release: Release, assessed: dict[str, Assessment], theme: Theme
) -> ThemeView:
    rows = [a for a in assessed.values() if a.indicator.theme == theme.id and a.indicator.in_summary]
    commentary = [c for c in release.narrative.commentary if c.theme == theme.id]
    return ThemeView(
        id=theme.id,
        name=theme.name,
        caption=f"{theme.name}: {content.borough.name}, {release.month.label}",
        rows=tuple(summary_row(page, release, a, content.borough.code) for a in rows),
        commentary=tuple(commentary_view(page, content, release, assessed, c) for c in commentary),
    )


def _document(release: Release) -> tuple[tuple[str, str], ...]:
    details = release.narrative.document
    pairs = (
        ("Title", details.title),
        ("Issue", details.issue),
        ("Created", details.created),
        ("Status", details.status),
        ("Note", details.note or ""),
    )
    return tuple(pair for pair in pairs if pair[1])
