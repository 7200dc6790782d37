"""A page that shows a figure as it was typed. The type checker must refuse the line below."""

from generator.pages.parts.tables import CellView, cell
from generator.record.draft import Draft


def leak(draft: Draft) -> list[CellView]:
    card = draft.scorecards[0]
    rows = card.latest.picture.observations.values()
    return [cell(card.indicators[row.key.indicator], row) for row in rows]  # must not type
