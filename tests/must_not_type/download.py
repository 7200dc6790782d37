"""A CSV file with figures as they were typed, once by their type and once as text. Both must be refused."""

from generator.pages.downloads.csv_text import csv_text, value
from generator.record.draft import Draft


def leak(draft: Draft) -> str:
    rows = draft.scorecards[0].latest.picture.observations.values()
    return csv_text(("value",), ([value(row)] for row in rows))  # must not type


def leak_as_text(draft: Draft) -> str:
    rows = draft.scorecards[0].latest.picture.observations.values()
    return csv_text(("value",), ([f"{row.value}"] for row in rows))  # must not type
