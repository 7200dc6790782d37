"""The page of one theme of a release, as it stood at publication."""

from dataclasses import dataclass

from generator.assess.indicator import Assessments
from generator.charts.drawn import Drawn
from generator.pages.addresses import theme_page
from generator.pages.parts.rows import MeasureRow, measure_row
from generator.prose.told import Told
from generator.record.content import Content, Release, Scorecard
from generator.schema.registry import Theme


@dataclass(frozen=True, slots=True)
class ThemePageView:
    """The page, from top to bottom."""

    title: str
    description: str
    rows: tuple[MeasureRow, ...]


def theme_view(
    content: Content,
    told: Told,
    scorecard: Scorecard,
    release: Release,
    theme: Theme,
    assessed: Assessments,
    drawn: Drawn,
) -> ThemePageView:
    """Everything that the page of a theme shows."""
    page, name = theme_page(scorecard.id, release.month.text, theme.id), scorecard.registry.scorecard.name
    mine = [found for found in assessed.values() if found.indicator.theme == theme.id]
    return ThemePageView(
        title=theme.name,
        description=f"{theme.name}: {name}, {release.month.label}.",
        rows=tuple(measure_row(page, content, scorecard, release, found, drawn) for found in mine),
    )
