"""The page of all themes: a door to each theme of every scorecard's newest release."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessments
from generator.assess.news import worst_first
from generator.charts.drawn import Drawn
from generator.charts.spark import spark
from generator.pages.addresses import THEMES, link, theme_page
from generator.pages.parts.parts import LinkView
from generator.pages.parts.rows import figure_and_time, story_of
from generator.pages.parts.tallies import TallyView, tally
from generator.record.content import Content, Scorecard


@dataclass(frozen=True, slots=True)
class ThemeDoor:
    """A theme: its tally, and the measure in it that comes first, worst first, with its figure and what that shows."""

    link: LinkView
    tally: tuple[TallyView, ...]
    question: str
    value: str
    spark: Markup
    story: str


@dataclass(frozen=True, slots=True)
class ThemesOf:
    """The themes of one scorecard's newest release."""

    heading: str
    doors: tuple[ThemeDoor, ...]


@dataclass(frozen=True, slots=True)
class ThemesView:
    """The page: the scorecards with their themes."""

    title: str
    description: str
    scorecards: tuple[ThemesOf, ...]


def themes_view(content: Content, latest: Mapping[str, Assessments], drawn: Drawn) -> ThemesView:
    """The themes of every scorecard's newest release."""
    return ThemesView(
        title="Themes",
        description="Every theme of the newest scorecards. Under each stands its measure that needs a look first.",
        scorecards=tuple(
            ThemesOf(
                f"{card.registry.scorecard.name}, {card.latest.month.label}",
                tuple(_doors(content, card, latest[card.id], drawn)),
            )
            for card in content.scorecards
        ),
    )


def _doors(content: Content, scorecard: Scorecard, assessed: Assessments, drawn: Drawn) -> Iterator[ThemeDoor]:
    release = scorecard.latest
    for theme in release.registry.themes:
        mine = [a for a in assessed.values() if a.indicator.theme == theme.id]
        if not mine:
            continue
        first = worst_first(mine)[0]
        drawing = drawn.trend(scorecard, release, first.indicator)
        yield ThemeDoor(
            LinkView(theme.name, link(THEMES, theme_page(scorecard.id, release.month.text, theme.id))),
            tally(mine),
            first.indicator.question,
            figure_and_time(first)[0],
            spark(drawing.chart) if drawing is not None else Markup(""),
            story_of(content, scorecard, release, first, drawn),
        )
