"""From the files to what the variation of a measure says at a release: series, refusal, baseline, verdict."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.oracle.second import variation as xmr
from tests.oracle.second.comparison import RUNNING_TOTALS, grew_over_a_break, may_be_judged, rounded
from tests.oracle.second.periods import STEP, Span, calendar, month_number
from tests.oracle.second.reading import Record, Row, own_rows, read
from tests.oracle.second.year_to_date import latest_of

Card = dict[str, Any]
MAY_BE_NEGATIVE = ("percentage points", "pounds", "million pounds")


@dataclass(frozen=True)
class Series:
    """A period and a figure each, from the first that counts to the last; None where none counts."""

    spans: list[Span]
    values: list[float | None]


def files_of(root: Path) -> dict[str, str]:
    paths = [path for suffix in ("yml", "csv") for path in (root / "data").rglob(f"*.{suffix}")]
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted(paths)}


def events_of(files: Mapping[str, str], scorecard: str) -> list[dict[str, Any]]:
    """The events of a scorecard, oldest first."""
    registry = yaml.load(files[f"data/indicators/{scorecard}.yml"], yaml.BaseLoader)
    return sorted(registry.get("events") or [], key=lambda event: str(event["date"]))


def counts(card: Card, row: Row) -> bool:
    return row.value is not None and may_be_judged(card, (row,))


def series_of(record: Record, indicator: str, release: int) -> Series:
    card, rows = record.cards[indicator], own_rows(record, indicator, release)
    latest = latest_of(record, indicator, release)
    newest = latest.span.last if latest else release
    found = (("changes", "new_count"), ("rebases", "from"))
    starts = [month_number(new[key]) for word, key in found for new in card.get(word, [])]
    first = max((start for start in starts if start <= newest), default=0)
    figures = {row.span: float(row.value) for row in rows if row.value is not None and counts(card, row)}
    spans = sorted(span for span in figures if span.first >= first)
    if not spans:
        return Series([], [])
    periods = calendar(spans[0].kind, spans[0].last, spans[-1].last, STEP[card["frequency"]], spans[0])
    return Series(periods, [figures.get(span) for span in periods])


def refusal_of_card(card: Card) -> str | None:
    if card["basis"] in RUNNING_TOTALS:
        return "running total"
    if card["basis"] == "rolling 12 months":
        return "rolling"
    if card["frequency"] == "yearly":
        return "yearly"
    if card["basis"] == "month end" and card["unit"] != "percent":
        return "stock"
    return "switched off" if card.get("variation_off") else None


def refusal_of(card: Card, series: Series, of: xmr.Limits | None) -> str | None:
    """Why there is no usual range: the first reason that holds."""
    figures = xmr.known(series.values)
    if for_card := refusal_of_card(card):
        return for_card
    if len(figures) < 10:
        return "too few figures"
    if (len(series.values) - len(figures)) * 5 > len(series.values):
        return "gaps"
    is_low = card["unit"] == "count" and xmr.is_more(5, xmr.mean_of(figures))
    if is_low or sum(1 for figure in figures if figure == 0) * 2 >= len(figures):
        return "near zero"
    if of is None:
        return "unfit"
    if card["unit"] == "percent" and xmr.is_more(min(of.high, 100) - max(of.low, 0), 80):
        return "swings"
    return None


def is_in_scope(event: dict[str, Any], card: Card) -> bool:
    themes, indicators = event.get("themes") or [], event.get("indicators") or []
    return not (themes or indicators) or card["theme"] in themes or card["id"] in indicators


def holds(values: xmr.Values, of: xmr.Limits, share: float) -> bool:
    figures = xmr.known(values)
    return sum(1 for value in figures if not xmr.outside(value, of)) >= share * len(figures)


def baseline_of(card: Card, series: Series, events: list[dict[str, Any]]) -> int | None:
    """How many periods at the beginning the limits stand on: all, if their limits hold half of them; else those before
    the first event that changed it; else those before the first figure outside the limits of all before it. Or none.
    """
    if not xmr.known(series.values) or holds(series.values, xmr.limits(series.values), 0.5):
        return len(series.values)
    for event in events:
        month = month_number(str(event["date"])[:7])
        before = sum(1 for span in series.spans if span.last < month)
        if is_in_scope(event, card) and len(xmr.known(series.values[:before])) >= 8:
            of = xmr.limits(series.values, fixed=before)
            is_left = any(xmr.outside(value, of) for value in xmr.known(series.values[before:]))
            if is_left and holds(series.values[:before], of, 0.75):
                return before
    for place, value in enumerate(series.values):
        if value is not None and len(xmr.known(series.values[:place])) >= 8:
            of = xmr.limits(series.values, fixed=place)
            if xmr.outside(value, of):
                return place if holds(series.values[:place], of, 0.75) else None
    return None


def year_ago(record: Record, indicator: str, release: int) -> str | None:
    """Whether the latest figure is so much better or worse than a year ago that the card says it counts."""
    card, latest = record.cards[indicator], latest_of(record, indicator, release)
    polarity, least = card["polarity"], card.get("change_that_counts")
    if least is None or latest is None or polarity not in ("higher is better", "lower is better"):
        return None
    rows = own_rows(record, indicator, release)
    then = next((r for r in rows if (r.span.kind, r.span.last) == (latest.span.kind, latest.span.last - 12)), None)
    if then is None or not (counts(card, latest) and counts(card, then)) or is_broken(card, then.span, latest.span):
        return None
    assert latest.value is not None and then.value is not None
    places = min(int(card["decimals"]), latest.places, then.places)
    change = float(rounded(latest.value, places) - rounded(then.value, places))
    if change == 0 or xmr.is_more(float(least), abs(change)):
        return None
    return "better" if (change > 0) == (polarity == "higher is better") else "worse"


def is_broken(card: Card, then: Span, now: Span) -> bool:
    """Whether a new way of counting begins between two figures, or inside one that counts several months."""
    first = then.last - 11 if card["basis"] == "rolling 12 months" else then.first
    inside = any(first < month_number(new["new_count"]) <= now.last for new in card.get("changes", []))
    return inside or grew_over_a_break(card, then) or grew_over_a_break(card, now)


def as_printed(card: Card, of: xmr.Limits) -> tuple[float, float]:
    low, high = of.low, of.high
    if card["unit"] not in MAY_BE_NEGATIVE and card.get("can_be_negative") != "true":
        low = max(low, 0.0)
    if card["unit"] == "percent" and card.get("can_exceed_100") != "true":
        high = min(high, 100.0)
    return low, high


def green_bound(card: Card, latest: Row | None) -> float | None:
    """The bound of the target in force for the latest period that a measure has to keep, on its better side."""
    begun = [t for t in card["targets"] if latest and month_number(t["from"]) <= latest.span.last]
    if not begun or begun[-1].get("basis") != "latest figure":
        return None
    names = ("at_least", "more_than") if card["polarity"] == "higher is better" else ("at_most", "less_than")
    return next((float(begun[-1]["green"][name]) for name in names if name in begun[-1]["green"]), None)


def variation_in(files: Mapping[str, str], scorecard: str, indicator: str, release: str) -> dict[str, Any]:
    return judged(read(files, scorecard), events_of(files, scorecard), indicator, month_number(release))


def variations_of(root: Path, scorecard: str, release: str) -> dict[str, dict[str, Any]]:
    """What there is to say of each measure of a scorecard as at a release, from the raw files below a folder."""
    files = files_of(root)
    record, events, month = read(files, scorecard), events_of(files, scorecard), month_number(release)
    return {indicator: judged(record, events, indicator, month) for indicator in record.cards}


def judged(record: Record, events: list[dict[str, Any]], indicator: str, release: int) -> dict[str, Any]:
    card, latest = record.cards[indicator], latest_of(record, indicator, release)
    series = series_of(record, indicator, release)
    n, length = len(xmr.known(series.values)), baseline_of(card, series, events)
    of = xmr.limits(series.values, fixed=length) if n and length is not None else None
    refusal = refusal_of(card, series, of)
    told: dict[str, Any] = dict.fromkeys(("grade", "low", "high", "mean", "first", "last", "signal", "assurance"))
    told |= {"refusal": refusal, "n": n, "verdict": "can't tell", "amr": xmr.mean_range(series.values)}
    is_known = latest is not None and counts(card, latest) and latest.span in series.spans
    if of is not None and refusal is None:
        low, high = as_printed(card, of)
        base = [span.text for span, v in zip(series.spans[:length], series.values, strict=False) if v is not None]
        told |= {"grade": "full" if n >= 13 else "trial", "low": low, "high": high, "mean": of.mean}
        told |= {"first": base[0], "last": base[-1]}
        bound = green_bound(card, latest)
        told["assurance"] = xmr.assurance(card["polarity"], bound, low, high)
        if is_known:
            signal = xmr.signal_of_latest(series.values, of)
            told |= {"signal": signal, "verdict": word_of(card, signal)}
    told["year_ago"] = year_ago(record, indicator, release) if told["signal"] is None else None
    return told


def word_of(card: Card, signal: xmr.Signal | None) -> str:
    return xmr.verdict_word(card["polarity"], signal[1]) if signal else "no real change"
