"""A second, slow and obvious way from the committed files to the verdicts; it shares no code with the generator."""

import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

KEY = ["indicator", "area", "period", "group"]
FIRST_MONTH = {"april": 4, "september": 9, "november": 11}
QUARTER_BEFORE = {"Q4": "Q3", "Q3": "Q2", "Q2": "Q1"}
HALF_TERM_BEFORE = {"HT6": "HT5", "HT5": "HT4", "HT4": "HT3", "HT3": "HT2", "HT2": "HT1", "HT1": "HT6"}


def read_cards(root: Path, scorecard: str) -> dict[str, dict[str, Any]]:
    """The indicator cards as plain text, by id; `rated_from` is what the card's disclosure rule says."""
    text = (root / f"data/indicators/{scorecard}.yml").read_text("utf-8")
    registry = yaml.load(text, yaml.BaseLoader)
    least = {rule["id"]: rule["rated_from"] for rule in registry.get("disclosure_rules", [])}
    for card in registry["indicators"]:
        card["rated_from"] = least.get(card["disclosure"].get("rule"), "0")
    return {card["id"]: card for card in registry["indicators"]}


def read_picture(root: Path, scorecard: str) -> Any:
    """The picture as at the newest release: all files one after the other, the last row of each key kept."""
    releases = sorted((root / f"data/releases/{scorecard}").glob("*.csv"))
    paths = [*root.glob(f"data/annual/{scorecard}.csv"), *releases]
    rows = pd.concat([pd.read_csv(path, dtype=str, keep_default_na=False) for path in paths])
    return rows.drop_duplicates(KEY, keep="last")


@dataclass(frozen=True)
class Figures:
    """One indicator's figures for one area, without groups, in the month of the newest release."""

    now: Any  # A pandas Period.
    value: dict[str, str]
    numerator: dict[str, str]
    denominator: dict[str, str]
    status: dict[str, str]


def newest_month(root: Path) -> Any:
    """The month of the newest release of any scorecard."""
    return pd.Period(max(path.stem for path in root.glob("data/releases/*/*.csv")), "M")


def figures_of(picture: Any, indicator: str, area: str, now: Any) -> Figures:
    rows = picture[(picture.indicator == indicator) & (picture.area == area) & (picture.group == "")]
    columns = ("value", "numerator", "denominator", "status")
    return Figures(now, *(dict(zip(rows.period, rows[column], strict=True)) for column in columns))


def is_main(card: dict[str, Any], period: str) -> bool:
    """Whether a period is of the kind in which the indicator is reported."""
    patterns = {
        "monthly": r"\d{4}-\d\d",
        "quarterly": r"\d{4}/\d\d Q\d",
        "termly": r"AY\d{4}/\d\d HT\d",
        "yearly": r"\d{4}/\d\d",
    }
    pattern = patterns[card["frequency"]]
    if card["basis"] == "academic year":
        pattern = r"AY\d{4}/\d\d"
    if (card["frequency"], card["basis"]) == ("quarterly", "rolling 12 months"):
        return " to " in period and len(pd.period_range(*period.split(" to "), freq="M")) == 12
    return re.fullmatch(pattern, period) is not None


def latest_of(card: dict[str, Any], figures: Figures) -> str | None:
    """The newest period of the indicator's kind that is due; such texts sort like the periods themselves."""
    main = [period for period in figures.value if is_main(card, period)]
    return max([period for period in main if figures.status[period] != "not yet due"] or main, default=None)


def before(period: str) -> str | None:
    """The period just before, on the calendar."""
    if " to " in period:
        return " to ".join(str(pd.Period(end, "M") - 3) for end in period.split(" to "))
    if " Q1" in period:
        return f"{year_before(period[:7])} Q4"
    if " Q" in period:
        return period[:8] + QUARTER_BEFORE[period[8:]]
    if " HT" in period:
        year = period[2:9] if period[10:] != "HT1" else year_before(period[2:9])
        return f"AY{year} {HALF_TERM_BEFORE[period[10:]]}"
    if period.startswith("AY"):
        return f"AY{year_before(period[2:])}"
    return year_before(period) if "/" in period else str(pd.Period(period, "M") - 1)


def year_before(year: str) -> str:
    first = int(year[:4])
    return f"{first - 1}/{first % 100:02d}"


def rounded(value: Fraction, decimals: int) -> int:
    """A value that is not negative in units of its last decimal, halves up."""
    return int(value * 10**decimals + Fraction(1, 2))


def is_firm(card: dict[str, Any], figures: Figures, period: str) -> bool:
    """Whether a verdict may rest on a figure: a provisional one only if its card says so."""
    return figures.status[period] != "provisional" or str(card.get("verdicts_on_provisional")).lower() == "true"


def rests_on_too_few(card: dict[str, Any], figures: Figures, *periods: str) -> bool:
    """Whether a percentage, rate or mean of these periods together stands on fewer than its rule asks for."""
    sizes = [figures.denominator.get(period, "") for period in periods]
    if card["unit"] in ("count", "pounds", "million pounds", "rate per 10,000", "rate per 100,000") or "" in sizes:
        return False
    return sum(Fraction(size) for size in sizes) < int(card.get("rated_from", 0)) if sizes else False


def direction_of(card: dict[str, Any], figures: Figures) -> str:
    """Where the latest figure went."""
    now = latest_of(card, figures)
    then = before(now) if now else None
    if now is None or then is None or not figures.value[now] or not figures.value.get(then):
        return "none"
    if not (is_firm(card, figures, now) and is_firm(card, figures, then)):
        return "none"
    if rests_on_too_few(card, figures, now) or rests_on_too_few(card, figures, then):
        return "none"
    if any(then < new["new_count"] <= now for new in card.get("changes", [])):
        return "none"
    # Of two that are printed with unlike decimals, both are read with the fewer.
    printed = [len(figures.value[period].partition(".")[2]) for period in (now, then)]
    decimals = min(int(card["decimals"]), *printed)
    change = rounded(Fraction(figures.value[now]), decimals) - rounded(Fraction(figures.value[then]), decimals)
    return "up" if change > 0 else "down" if change < 0 else "level"


def year_to_date_of(card: dict[str, Any], figures: Figures) -> Fraction | None:
    """The year to date at the newest release: printed, or by the rule."""
    first = start_of_year(card, figures.now)
    printed = printed_year_to_date(card, figures)
    if printed:
        return number(figures.value[printed])
    rule = card["year_to_date"]["rule"]
    firm = [period for period in figures.value if is_main(card, period) and is_firm(card, figures, period)]
    if rule == "latest" and firm:
        return number(figures.value[max(firm)])
    months = [str(month) for month in pd.period_range(first, figures.now, freq="M")]
    known = [month for month in months if figures.value.get(month) and is_firm(card, figures, month)]
    if rule in ("none", "latest") or known != months:
        return None
    total = sum((Fraction(figures.value[month]) for month in months), Fraction(0))
    if rule == "sum":
        return total
    if rule == "mean":
        return total / len(months)
    if all(figures.numerator[month] and figures.denominator[month] for month in months):
        bottom = sum(int(figures.denominator[month]) for month in months)
        return Fraction(100 * sum(int(figures.numerator[month]) for month in months), bottom) if bottom else None
    return None


def periods_of_year_to_date(card: dict[str, Any], figures: Figures) -> list[str]:
    """The periods whose denominators the year to date stands on."""
    printed = printed_year_to_date(card, figures)
    if printed:
        return [printed]
    if card["year_to_date"]["rule"] == "latest":
        firm = [period for period in figures.value if is_main(card, period) and is_firm(card, figures, period)]
        return [max(firm)] if firm else []
    return [str(month) for month in pd.period_range(start_of_year(card, figures.now), figures.now, freq="M")]


def start_of_year(card: dict[str, Any], now: Any) -> str:
    return next(str(now - back) for back in range(12) if (now - back).month == first_month(card))


def printed_year_to_date(card: dict[str, Any], figures: Figures) -> str | None:
    """The newest run of months that starts with the year."""
    start = f"{start_of_year(card, figures.now)} to "
    return max((p for p in figures.value if p.startswith(start) and p[11:] <= str(figures.now)), default=None)


def first_month(card: dict[str, Any]) -> int:
    return FIRST_MONTH[card["year_to_date"].get("starts", "april")]


def number(text: str) -> Fraction | None:
    return Fraction(text) if text else None


def exact_of(figures: Figures, period: str) -> Fraction | None:
    """The figure before rounding, if its parts round to it."""
    shown, top, bottom = (column[period] for column in (figures.value, figures.numerator, figures.denominator))
    if shown and top and bottom and int(bottom):
        ratio, decimals = Fraction(100 * int(top), int(bottom)), len(shown.partition(".")[2])
        if rounded(ratio, decimals) == rounded(Fraction(shown), decimals):
            return ratio
    return number(shown)


def target_of(card: dict[str, Any], now: Any) -> dict[str, Any] | None:
    """The target in force at the newest release."""
    begun = [target for target in card["targets"] if target["from"] <= str(now)]
    return max(begun, key=lambda target: str(target["from"])) if begun else None


def in_band(band: dict[str, str], value: Fraction) -> bool:
    tests = {
        "at_least": lambda bound: value >= bound,
        "more_than": lambda bound: value > bound,
        "at_most": lambda bound: value <= bound,
        "less_than": lambda bound: value < bound,
    }
    return all(tests[name](Fraction(bound)) for name, bound in band.items())


def colour_of(target: dict[str, Any], value: Fraction) -> str:
    for colour in ("green", "amber", "red"):
        if colour in target and in_band(target[colour], value):
            return colour
    return str(target["otherwise"])


def rating_of(card: dict[str, Any], figures: Figures) -> str:
    """The colour of the figure that the target speaks of."""
    target, latest = target_of(card, figures.now), latest_of(card, figures)
    if target is None or "green" not in target:
        return "not rated"
    printed = printed_year_to_date(card, figures)
    if target["basis"] == "latest figure":
        value, rests_on = exact_of(figures, latest) if latest else None, latest
    else:
        value, rests_on = year_to_date_of(card, figures), printed
    if rests_on and not is_firm(card, figures, rests_on):
        return "not rated"
    whole = [latest] if target["basis"] == "latest figure" and latest else periods_of_year_to_date(card, figures)
    if value is None or rests_on_too_few(card, figures, *whole):
        return "not rated"
    colour, year_is_over = colour_of(target, value), (figures.now + 1).month == first_month(card)
    return "not rated" if target["basis"] == "whole year" and colour != "green" and not year_is_over else colour
