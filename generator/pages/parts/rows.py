"""A measure in one row: its question, its figure, its year, and what that shows. Also as a line of news."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessment
from generator.assess.latest import main_rows
from generator.assess.news import gap_to_green
from generator.charts.drawn import Drawn
from generator.charts.spark import spark
from generator.charts.words import headline
from generator.pages.parts.parts import LinkView, TagView, sentence
from generator.pages.parts.strip import in_words, squares, strip
from generator.pages.parts.verdicts import RatingView, movement_view, rating_view
from generator.record.content import Content, Release, Scorecard
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.terms.shorthand import NO_FIGURE
from generator.terms.units import change_in_short, figure, figure_in_words

MONTHS = 13


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure in a list. `moved` is the tag of a real change, None where there is none; `strip` is empty for a
    measure without a target, and `year_ago` where the two may not be compared.
    """

    id: str
    question: LinkView
    name: str
    value: str
    when: str
    rating: RatingView
    strip: Markup
    strip_words: str
    spark: Markup
    gap: str
    year_ago: str
    then: str
    moved: TagView | None
    story: str


def measure_row(
    question: LinkView,
    content: Content,
    scorecard: Scorecard,
    release: Release,
    assessment: Assessment,
    drawn: Drawn,
) -> MeasureRow:
    """A measure as at a release, under a link that the page chooses."""
    indicator = assessment.indicator
    drawing = drawn.trend(scorecard, release, indicator)
    year = squares(content, release, assessment, MONTHS) if indicator.targets else ()
    change, then = _year_ago(assessment)
    value, when = figure_and_time(assessment)
    return MeasureRow(
        id=indicator.id,
        question=question,
        name=f"{indicator.number} {indicator.name}",
        value=value,
        when=when,
        rating=rating_view(assessment),
        strip=strip(year) if year else Markup(""),
        strip_words=sentence(in_words(year)) if year else "",
        spark=spark(drawing.chart) if drawing is not None else Markup(""),
        gap=_gap(assessment),
        year_ago=change,
        then=then,
        moved=movement_view(assessment).tag if assessment.moved.movement.is_judged else None,
        story=story_of(content, scorecard, release, assessment, drawn),
    )


def value_in_words(indicator: Indicator, row: Figure | None) -> str:
    """A figure with its unit, or in a word why there is none."""
    if row is None:
        return NO_FIGURE.words
    return row.status.value if row.value is None else figure_in_words(indicator, row.value)


def figure_and_time(assessment: Assessment) -> tuple[str, str]:
    """The figure that speaks, and its period where readers would take it for another."""
    latest = assessment.latest
    if latest is None or latest.value is None:
        return (latest.status.value if latest else NO_FIGURE.words).capitalize(), ""
    older = assessment.if_older(latest.key.period)
    return figure(assessment.indicator, latest.value), older.label if older else ""


def story_of(content: Content, scorecard: Scorecard, release: Release, assessment: Assessment, drawn: Drawn) -> str:
    """What the line of a measure tells, in one sentence: an editor's, or the program's own."""
    indicator = assessment.indicator
    drawing = drawn.trend(scorecard, release, indicator)
    if drawing is not None:
        return drawing.chart.headline
    rows = main_rows(indicator, release.picture, content.borough.code)
    own = drawn.own_headline(scorecard, release, indicator)
    return own or (headline(assessment, rows) if any(row.value is not None for row in rows) else "")


def _gap(assessment: Assessment) -> str:
    """`16.3 points below green`; nothing for what meets its target or has none."""
    gap = gap_to_green(assessment)
    if not gap:
        return ""
    return f"{change_in_short(assessment.indicator, gap)} {'below' if gap < 0 else 'above'} green"


def _year_ago(assessment: Assessment) -> tuple[str, str]:
    """`down 18.1 points` and `from 96.8%`."""
    year_ago, indicator = assessment.moved.year_ago, assessment.indicator
    if year_ago is None or year_ago.then.value is None:
        return "", ""
    was = figure(indicator, year_ago.then.value)
    if not year_ago.change:
        return "no change", f"from {was}"
    way = "up" if year_ago.change > 0 else "down"
    return f"{way} {change_in_short(indicator, year_ago.change)}", f"from {was}"
