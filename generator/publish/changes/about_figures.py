"""The parts of the sheet about figures: ratings, directions, revisions, late figures, hidden figures."""

from collections.abc import Iterable, Iterator, Sequence

from generator.assess.indicator import Assessment
from generator.assess.movement import Movement
from generator.assess.news import RULE, in_order
from generator.assess.rating import Colour
from generator.pages.parts.verdicts import rating_notes
from generator.publish.changes.figures import added_late, newly_hidden, no_longer_hidden, revised_since
from generator.publish.changes.pairs import Compared, ScorecardPair
from generator.publish.changes.phrases import Section, Statement, about, figure_line, rating_line, revised_line
from generator.publish.changes.ratings import RatingMove, newly_different, rating_moves
from generator.record.revisions import Revised
from generator.record.safe import Figure
from generator.schema.revision_entries import RevisionEntry
from generator.terms.wording import counted

NEVER_SHOWN = "may not be shown. It was not shown before either."
SHOWN_BEFORE = "may not be shown any more. It was shown before: think about what readers know already."
SHOWN_NOW = "was hidden and is not any more."


def ratings(compared: Compared) -> Iterator[Section]:
    """What turned red, what turned green, and every other change of a rating."""
    moves = list(rating_moves(compared))
    red, green = ([move for move in moves if move.turned(colour)] for colour in (Colour.RED, Colour.GREEN))
    others = [move for move in moves if not move.turned(Colour.RED) and not move.turned(Colour.GREEN)]
    short = f"Turned red: {len(red)}. Turned green: {len(green)}. Other changes of rating: {len(others)}."
    yield Section("red", "Turned red", _lines(red), short)
    yield Section("green", "Turned green", _lines(green))
    yield Section("other-ratings", "Other changes of rating", _lines(others))
    yield news(compared)


def unlike_printed(compared: Compared) -> Section:
    """Every rating that is newly another than the report prints, as readers are told it."""
    lines = tuple(about(a.indicator, note) for a in newly_different(compared) for note in rating_notes([a]))
    return Section("printed-ratings", "Ratings that are not those of the report", lines)


def _lines(moves: Iterable[RatingMove]) -> tuple[Statement, ...]:
    return tuple(map(rating_line, moves))


def news(compared: Compared) -> Section:
    """Every real change that the front page tells of, in its order, and which of them were told last time, too."""
    now, then = (
        in_order(assessment for judged in states for assessment in judged.values() if assessment.indicator.in_summary)
        for states in ([p.judged_now for p in compared.pairs], [p.judged_then for p in compared.pairs])
    )
    before = {(found.indicator.id, found.moved.movement) for found in then}
    lines = tuple(about(a.indicator, _news_line(a, was_news=(a.indicator.id, a.moved.movement) in before)) for a in now)
    return Section("news", "What really got worse or better", lines, _news_in_short(now, then), hint=RULE)


def _news_line(assessment: Assessment, *, was_news: bool) -> str:
    again = ", as last time" if was_news else ""
    return f"{assessment.moved.in_sentence}{again}: {assessment.moved.why}."


def _news_in_short(now: Sequence[Assessment], then: Sequence[Assessment]) -> str:
    """How many measures really got better and worse, now and then."""
    numbers = [
        sum(found.moved.movement is movement for found in state)
        for state in (now, then)
        for movement in (Movement.BETTER, Movement.WORSE)
    ]
    return (
        f"Really better: {numbers[0]} of the indicators in the summaries. Really worse: {numbers[1]}. "
        f"Last time: {numbers[2]} and {numbers[3]}."
    )


def revised_figures(compared: Compared) -> Section:
    """Every figure that was published before and is another now."""
    found = [revised for pair in compared.pairs for revised in revised_since(pair.then, pair.now)]
    by_reason: dict[tuple[str, RevisionEntry | None], list[Revised]] = {}
    for revised in found:
        by_reason.setdefault((revised.change.key.indicator, revised.entry), []).append(revised)
    lines = tuple(
        revised_line(compared.now, group, compared.now.indicators[name]) for (name, _), group in by_reason.items()
    )
    return Section("revised", "Revised figures", lines, _kinds(found))


def _kinds(found: list[Revised]) -> str:
    corrections = sum(revised.is_correction for revised in found)
    if not found:
        return "No earlier figure was revised or corrected."
    kinds = f"{counted(corrections, 'correction')} and {counted(len(found) - corrections, 'revision')}"
    return f"Earlier figures that are others now: {len(found)} ({kinds})."


def late_figures(compared: Compared) -> Section:
    """How many figures came late, for a time that was published before, by indicator."""
    lines = []
    for pair in compared.pairs:
        late = [o.key.indicator for o in added_late(pair.then.latest.picture, pair.now.latest.picture)]
        for indicator in pair.in_both:
            if number := late.count(indicator.id):
                until = pair.then.latest.month.label
                lines.append(about(indicator, f"{counted(number, 'figure')} came late, for times up to {until}."))
    short = f"Indicators with figures that came late: {len(lines)}." if lines else "No figure came late."
    return Section("late", "Figures that came late", tuple(lines), short)


def hidden_figures(compared: Compared) -> Section:
    """Every figure that is newly hidden, or hidden no more; never with its value."""
    lines = tuple(line for pair in compared.pairs for line in _hidden(compared, pair))
    hidden = sum(line.words.endswith((NEVER_SHOWN, SHOWN_BEFORE)) for line in lines)
    short = (
        f"Newly hidden to protect people: {counted(hidden, 'figure')}. Hidden no more: {len(lines) - hidden}."
        if lines
        else "No figure is newly hidden, and none is shown that was hidden."
    )
    return Section("hidden", "Figures that are hidden, or no longer", lines, short)


def _hidden(compared: Compared, pair: ScorecardPair) -> Iterator[Statement]:
    before, after = pair.then.latest.picture, pair.now.latest.picture
    for hidden in newly_hidden(before, after):
        yield _hidden_line(compared, pair, hidden.now, SHOWN_BEFORE if hidden.was_shown else NEVER_SHOWN)
    for shown in no_longer_hidden(before, after):
        yield _hidden_line(compared, pair, shown, SHOWN_NOW)


def _hidden_line(compared: Compared, pair: ScorecardPair, observation: Figure, words: str) -> Statement:
    key = observation.key
    return figure_line(compared.now, pair.now.indicators[key.indicator], key, words)
