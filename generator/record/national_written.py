"""The tables that an import writes beside the figures: places, neighbours, and rates that differ from their parts."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.record.national import NEIGHBOUR_COLUMNS, PLACE_COLUMNS, NationalPlace
from generator.record.national_neighbours import Model
from generator.record.national_tidy import Tidy


def places_text(places: Mapping[str, NationalPlace]) -> str:
    """Every place, in the order of codes."""
    rows = (replace(place, code=code) for code, place in sorted(places.items()))
    return _csv(PLACE_COLUMNS, ((p.code, p.name, p.level, p.region, p.old_code) for p in rows))


def neighbours_text(models: Mapping[int, Model]) -> str:
    """The neighbours of each list, the newest first."""
    rows = (
        (str(year), code, str(position), found.code, found.closeness)
        for year, model in sorted(models.items(), reverse=True)
        for code, close in sorted(model.neighbours.items())
        for position, found in enumerate(close, 1)
    )
    return _csv(NEIGHBOUR_COLUMNS, rows)


def differences_text(measures: Mapping[str, Tidy]) -> str:
    """Every rate that is not quite what its count and base give."""
    rows = (
        (name, each.period, each.code, each.printed, f"{each.worked_out:.4f}")
        for name, found in measures.items()
        for each in found.apart
    )
    return _csv(("measure", "period", "code", "printed", "worked_out"), rows)


def _csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    return "".join(",".join(map(_cell, row)) + "\n" for row in (columns, *rows))


def _cell(text: str) -> str:
    quoted = text.replace('"', '""')
    return f'"{quoted}"' if any(sign in text for sign in ',"\n') else text
