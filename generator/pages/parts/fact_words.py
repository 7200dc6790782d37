"""What a fact of the ledger is about, for readers: `figure es-1-1 SAM 2017-01` is a measure, a place and a month."""

from collections.abc import Callable, Iterator

from generator.record.content import Content
from generator.schema.registry import Indicator
from generator.terms.deadline import Deadline
from generator.terms.period import Period, PeriodError

_WORDS = {
    "words": "Words",
    "plan": "Plan",
    "cover": "Covering report",
    "list": "Names that the report lists",
    "known-fault": "Data note",
    "scorecard": "Scorecard",
    "theme": "Theme",
    "order": "Order",
    "scale": "Scale",
}


def about(content: Content, name: str) -> str:
    """A fact's name in words."""
    kind, _, rest = name.partition(" ")
    found = _OF_MEASURES.get(kind)
    indicator = content.indicators.get(rest.partition(" ")[0])
    if found and indicator:
        of = f"{indicator.full_number} {indicator.name}"
        return found(content, of, indicator, rest.partition(" ")[2])
    if kind == "area":
        return f"Name of the area {rest.removesuffix(' name')}"
    if kind == "event":
        date, _, what = rest.partition(" ")
        return f"Event of {Deadline.parse(date).label}: {_place(what)}"
    if kind == "made":
        return about(content, rest)
    return f"{_WORDS.get(kind, kind.capitalize())}: {_place(rest)}"


def _place(rest: str) -> str:
    return rest.replace("no.", "").replace("_", " ").replace("-", " ")


def _figure(content: Content, of: str, _indicator: Indicator, rest: str) -> str:
    area, _, when = rest.partition(" ")
    place = content.areas[area].name if area in content.areas else area
    return ", ".join((of, place, *_period_and_group(when)))


def _period_and_group(text: str) -> Iterator[str]:
    """A period's label, and whatever stands behind it."""
    steps = text.split()
    for number in range(len(steps), 0, -1):
        try:
            yield Period.parse(" ".join(steps[:number])).label
        except PeriodError:
            continue
        yield from filter(None, [" ".join(steps[number:])])
        return
    yield text


def _target(_content: Content, of: str, _indicator: Indicator, rest: str) -> str:
    since, _, what = rest.partition(" ")
    return f"{of}: target from {Period.parse(since).label}, {_place(what)}"


def _of(words: str) -> Callable[[Content, str, Indicator, str], str]:
    return lambda _content, of, _indicator, rest: f"{of}: {words}{_place(rest)}"


_OF_MEASURES: dict[str, Callable[[Content, str, Indicator, str], str]] = {
    "figure": _figure,
    "note": lambda content, of, indicator, rest: f"Note on {_figure(content, of, indicator, rest)}",
    "card": _of(""),
    "target": _target,
    "comparator": _of("figure of others, "),
    "verdict": _of(""),
}
