"""A chart that draws figures as they were typed. The type checker must refuse the line below."""

from generator.charts.trend import points_of
from generator.charts.view import Point
from generator.record.draft import Draft


def leak(draft: Draft, area: str) -> tuple[Point, ...]:
    card = draft.scorecards[0]
    indicator = card.registry.indicators[0]
    return points_of(indicator, card.latest.picture.series(indicator.id, area))  # must not type
