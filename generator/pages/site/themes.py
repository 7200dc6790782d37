"""The page of all themes: a door to each theme of every scorecard's newest release."""

from dataclasses import dataclass

from generator.pages.addresses import THEMES, link, theme_page
from generator.pages.parts.parts import LinkView
from generator.record.content import Content


@dataclass(frozen=True, slots=True)
class ThemesView:
    """The page: for each scorecard its name and its themes."""

    title: str
    description: str
    scorecards: tuple[tuple[str, tuple[LinkView, ...]], ...]


def themes_view(content: Content) -> ThemesView:
    """The themes of every scorecard's newest release."""
    return ThemesView(
        title="Themes",
        description="Every theme of the newest scorecards.",
        scorecards=tuple(
            (
                f"{card.registry.scorecard.name}, {card.latest.month.label}",
                tuple(
                    LinkView(theme.name, link(THEMES, theme_page(card.id, card.latest.month.text, theme.id)))
                    for theme in card.registry.themes
                ),
            )
            for card in content.scorecards
        ),
    )
