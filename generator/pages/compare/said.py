"""What is said of one measure in sentences: its rank, its verdict where one way is good, and who had figures."""

from collections.abc import Iterator

from generator.assess.comparison import Judgement
from generator.assess.national import Compared
from generator.charts.compared.ranks import rank_words
from generator.charts.compared.words import middle_told, told
from generator.terms.wording import listed

_VERDICTS = {
    Judgement.BETTER: "Better than",
    Judgement.WORSE: "Worse than",
    Judgement.SAME: "The same as",
}
_QUARTERS = {1: "best", 2: "second best", 3: "second worst", 4: "worst"}


def headline(compared: Compared) -> str:
    """`3rd lowest of 11: 80 in Sampleton, 91.5 in the middle of its neighbours`."""
    measure, ours, middle = compared.measure, compared.ours, compared.middle
    name = ours.place.name
    theirs = f"{middle_told(measure, middle.value)} in the middle of its neighbours" if middle else ""
    if ours.value is None:
        return f"{name} has no figure: {ours.why}{f'. {theirs}' if theirs else ''}"
    own, rank = f"{told(measure, ours.value)} in {name}", rank_words(compared.rank)
    return f"{rank}{': ' if rank else ''}{own}, {theirs or 'and no neighbour has a figure'}"


def value_of(compared: Compared) -> str:
    """Our figure, or why there is none."""
    value = compared.ours.value
    return told(compared.measure, value) if value is not None else compared.ours.why.capitalize() or "No figure"


def england_of(compared: Compared) -> str:
    """`England 67`; nothing of a number of children, which in all of England is another thing."""
    value = compared.england.value
    if value is None or compared.measure.unit.is_count:
        return ""
    return f"{compared.england.place.name} {told(compared.measure, value)}"


def verdict(compared: Compared) -> str:
    """Better or worse than the neighbours' middle and England, only where the measure has a good side."""
    found = list(_verdicts(compared))
    quarter = f"In the {_QUARTERS[compared.quarter]} quarter of England's councils." if compared.quarter else ""
    return " ".join([*(f"{words}." for words in found), *([quarter] if quarter else [])])


def _verdicts(compared: Compared) -> Iterator[str]:
    if (found := compared.beside_neighbours) in _VERDICTS:
        yield f"{_VERDICTS[found]} the middle of its neighbours"
    if (found := compared.beside_england) in _VERDICTS:
        yield f"{_VERDICTS[found]} {compared.england.place.name}"


def left_out(compared: Compared) -> str:
    """Who has no figure, and why: `Barnsley (confidential)`."""
    found = [f"{each.place.name} ({each.why})" for each in compared.neighbours if each.value is None]
    return f"Left out: {listed(found)}." if found else ""


def rank_in_england(compared: Compared) -> str:
    """`Joint 50th highest of 151 councils in England`."""
    return rank_words(compared.rank_in_england, f"councils in {compared.england.place.name}")


def best_of(compared: Compared) -> str:
    """`Gateshead 13.9%`: the best neighbour, where one way is good."""
    best = compared.best
    return f"{best.place.name} {told(compared.measure, best.value)}" if best and best.value is not None else ""
