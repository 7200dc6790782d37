"""Each change in a sentence for the person who approves it: first what it is about, then what happened to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.rating import Colour, rule_in_words
from generator.pages.addresses import indicator_page, plan_page, release_page
from generator.pages.parts.compared import NO_YEAR, comparator_name
from generator.pages.parts.revision_words import in_words, kind_of, place_in_words, reason_of
from generator.publish.changes.claims import ReadClaim
from generator.publish.changes.definitions import CardChange, ComparatorChange, TargetChange
from generator.publish.changes.documents import DocumentFigure
from generator.publish.changes.plans import ActionChange, ActionPair
from generator.publish.changes.ratings import RatingMove, rated_figure
from generator.publish.changes.words import OldWords
from generator.record.content import Content
from generator.record.keys import Key
from generator.record.revisions import Change, Revised
from generator.schema.registry import Indicator
from generator.schema.targets import Target
from generator.terms.deadline import Deadline
from generator.terms.units import figure_in_words
from generator.terms.wording import listed

# So many revised figures are told one by one; a new basis can change hundreds, which stand on the indicator's page.
MOST_FIGURES = 12


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of the change sheet: what it is about, that thing's page, and what happened."""

    subject: str
    page: str
    words: str


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of change on the sheet: heading, how to read it, statements, and the sentence that counts them."""

    id: str
    heading: str
    lines: tuple[Statement, ...]
    in_short: str = ""
    hint: str = ""
    is_checklist: bool = False


def about(indicator: Indicator, words: str) -> Statement:
    """A statement about an indicator."""
    return Statement(name_of(indicator), indicator_page(indicator.id), words)


def name_of(indicator: Indicator) -> str:
    """An indicator by its number and name: `1.2 (%) Requests answered in five days`."""
    return f"{indicator.full_number} {indicator.name}"


def figure_line(content: Content, indicator: Indicator, key: Key, words: str) -> Statement:
    """A statement about one figure: when, whose, and of which part."""
    return about(indicator, f"{place_in_words(content, key)}: {words}")


def rating_line(move: RatingMove) -> Statement:
    """A rating that moved, with the figures behind it."""
    changed = " Its target changed as well." if move.target_changed else ""
    return about(move.indicator, f"from {_rated(move.was)} to {_rated(move.now)}.{changed}")


def _rated(assessment: Assessment) -> str:
    value, period = rated_figure(assessment)
    if value is None:
        return f"{assessment.rating.colour} (no figure)"
    shown_as = figure_in_words(assessment.indicator, value)
    note = assessment.rating.note.rstrip(".") if assessment.rating.colour is Colour.NOT_RATED else ""
    printed = f"{assessment.printed_rating} in the report" if assessment.printed_rating else ""
    parts = (shown_as, period.label if period else "", note, printed)
    return f"{assessment.rating.colour} ({', '.join(part for part in parts if part)})"


def revised_line(content: Content, found: Sequence[Revised], indicator: Indicator) -> Statement:
    """The figures of an indicator that were revised for one reason: both values, the kind, the reason, the effect."""
    told = found[:MOST_FIGURES]
    figures = "; ".join(_was_and_is(content, indicator, each.change) for each in told)
    more = f"; and {len(found) - len(told)} more" if len(found) > len(told) else ""
    return about(indicator, f"{figures}{more}. {kind_of(found[0])}: {reason_of(found[0])}")


def _was_and_is(content: Content, indicator: Indicator, change: Change) -> str:
    said = in_words(indicator, change)
    return f"{place_in_words(content, change.key)}: was {said.was}, is {said.now}"


def old_words_line(found: OldWords) -> Statement:
    """Words that are older than the figures beside them."""
    page = release_page(found.scorecard.id, found.release.text)
    name = f"{found.scorecard.registry.scorecard.name}: {found.what}"
    return Statement(name, page, f"written for {found.written_for.label}; the figures are for {found.release.label}.")


def claim_line(found: ReadClaim) -> Statement:
    """A claim reference that says something else than before."""
    page = release_page(found.scorecard.id, found.scorecard.latest.month.text)
    before = f", where it said “{found.was}” before" if found.was else ""
    name = f"{found.scorecard.registry.scorecard.name}: {found.typed}"
    return Statement(name, page, f"says “{found.now}”{before}.")


def redated_line(pair: ActionPair) -> Statement:
    """An action that is due on another day."""
    was, now = _due(pair.was.current_due), _due(pair.now.current_due)
    reason = f" Reason: {pair.now.latest.reason}" if pair.now.latest and pair.now.latest.reason else ""
    times = pair.now.times_redated
    often = f" It has been moved {times} times; the first date was {_due(pair.now.original_due)}." if times > 1 else ""
    return _action(pair, f"was due {was}, is due {now}.{often}{reason}")


def status_line(pair: ActionPair) -> Statement:
    """An action whose status is another one."""
    return _action(pair, f"from {pair.was.shown or 'no status'} to {pair.now.shown or 'no status'}.")


def overdue_line(pair: ActionPair) -> Statement:
    """An action whose due date has passed."""
    return _action(pair, f"is overdue now: it was due {_due(pair.now.current_due)}.")


def first_date_line(pair: ActionPair) -> Statement:
    """An action whose first due date was changed, which must never be."""
    was, now = _due(pair.was.original_due), _due(pair.now.original_due)
    return _action(
        pair, f"the date that was set first changed from {was} to {now}. It must stay; move dates by an update."
    )


def _action(pair: ActionPair, words: str) -> Statement:
    return action_line(ActionChange(pair.plan, pair.now), words)


def action_line(change: ActionChange, words: str) -> Statement:
    """A statement about an action of a plan."""
    action = change.standing.action
    name = f"{change.plan.plan.short_title}, action {action.ref}: {action.action}"
    return Statement(name, plan_page(change.plan.id), words)


def _due(due: Deadline | None) -> str:
    return due.label if due else "on no date"


def target_line(change: TargetChange) -> Statement:
    """A target that is new, gone or another, with both rules, who set it and why."""
    indicator, was, now = change.indicator, change.was, change.now
    before, after = (rule_in_words(indicator, target) if target else "" for target in (was, now))
    if now is None:
        return about(indicator, f"the target from {_start(was)} was taken out. It was: {before}")
    who = f"Set by {now.set_by}: {now.why}"
    if was is None:
        return about(indicator, f"has a new target from {_start(now)}. {after} {who}")
    if before == after:
        return about(indicator, f"the target from {_start(now)} is described otherwise. {after} {who}")
    return about(indicator, f"the target from {_start(now)} changed. Before: {before} Now: {after} {who}")


def _start(target: Target | None) -> str:
    return target.from_.label if target else ""


def card_line(change: CardChange) -> Statement:
    """A definition card that says something else."""
    return about(change.indicator, f"these parts of its card changed: {listed(change.parts)}.")


def comparator_line(content: Content, change: ComparatorChange) -> Statement:
    """An outside figure that is new or another."""
    now, indicator = change.now, change.indicator
    whose = comparator_name(content, now.name)
    when = f" for {now.period.label}" if now.period else f" ({NO_YEAR})"
    was = f", was {figure_in_words(indicator, change.was.value)}" if change.was else ", is new"
    return about(indicator, f"{whose}{when}: {figure_in_words(indicator, now.value)}{was}.")


def document_line(found: DocumentFigure) -> Statement:
    """A figure of a Report Card or a plan that readers see otherwise."""
    now = found.now
    name = f"{now.label}, {now.area.name}, {now.when}"
    return Statement(name, "", f"was {found.was.text}, is {now.text} ({now.path}).")
