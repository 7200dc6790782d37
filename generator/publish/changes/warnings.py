"""What to look at before signing, in sentences; each names the rule that raised it."""

from collections.abc import Iterator
from decimal import Decimal

from generator.pages.addresses import release_page, scorecard_page
from generator.pages.parts.revision_words import one_in_words
from generator.publish.changes.definitions import target_changes
from generator.publish.changes.figures import edited_releases
from generator.publish.changes.pages import PageChanges
from generator.publish.changes.pairs import Compared, ScorecardPair
from generator.publish.changes.phrases import Statement, about, first_date_line, target_line
from generator.publish.changes.plans import action_pairs
from generator.publish.changes.plausible import (
    DenominatorMove,
    Jump,
    MissingMonths,
    Repeated,
    copied_release,
    denominator_moves,
    jumps,
    missing_months,
    repeats,
    skipped_releases,
)
from generator.terms.units import MINUS, change_in_words, rounded
from generator.terms.wording import counted, listed


def warnings(compared: Compared, pages: PageChanges) -> Iterator[Statement]:
    """Everything that a person should look at twice, the gravest first."""
    for pair in compared.pairs:
        yield from _edited(pair)
        yield from _reworded(pair, pages)
    yield from (first_date_line(pair) for pair in action_pairs(compared) if pair.first_date_changed)
    yield from map(target_line, target_changes(compared))
    for pair in compared.pairs:
        yield from _skipped(pair)
        yield from _copied(pair)
        yield from map(missing_line, missing_months(pair))
        yield from map(jump_line, jumps(pair))
        yield from map(denominator_line, denominator_moves(pair))
        yield from (repeated_line(found) for found in repeats(pair))


def _edited(pair: ScorecardPair) -> Iterator[Statement]:
    """Releases whose figures changed after they were published."""
    name = pair.now.registry.scorecard.name
    for edited in edited_releases(pair.then, pair.now):
        words = (
            f"{counted(edited.figures, 'figure')} of this release changed after it was published. A published file is "
            "never edited: put what is new into the newest release, with an entry that gives the reason."
        )
        yield Statement(f"{name}, {edited.month.label}", release_page(pair.now.id, edited.month.text), words)


def _reworded(pair: ScorecardPair, pages: PageChanges) -> Iterator[Statement]:
    """Releases whose page would read otherwise than it was published, though their figures are the same."""
    changed = {page.path for page in pages.changed}
    edited = {found.month for found in edited_releases(pair.then, pair.now)}
    for month in (release.month for release in pair.then.releases if release.month not in edited):
        page = release_page(pair.now.id, month.text)
        if page in changed:
            words = (
                "its page was published already and would read otherwise now: by its own words, or by a card or an "
                "outside figure that it shows. Mend only what was wrong."
            )
            yield Statement(f"{pair.now.registry.scorecard.name}, {month.label}", page, words)


def _skipped(pair: ScorecardPair) -> Iterator[Statement]:
    months = [month.label for month in skipped_releases(pair)]
    if months:
        name = pair.now.registry.scorecard.name
        yield Statement(name, scorecard_page(pair.now.id), f"there is no release for {listed(months)}.")


def _copied(pair: ScorecardPair) -> Iterator[Statement]:
    found = copied_release(pair)
    if found:
        words = (
            f"{found.same} of the {found.figures} new figures of the borough are the same as one period before. "
            "Is this the file of the month before?"
        )
        name = pair.now.registry.scorecard.name
        yield Statement(f"{name}, {found.month.label}", release_page(pair.now.id, found.month.text), words)


def missing_line(found: MissingMonths) -> Statement:
    """Months without a figure and without a reason."""
    months = listed(month.label for month in found.months)
    return about(found.indicator, f"has no figure for {months}, and no reason is given.")


def jump_line(found: Jump) -> Statement:
    """A change that the series does not lead one to expect."""
    now, was = one_in_words(found.indicator, found.now), one_in_words(found.indicator, found.before)
    low, high = (_signed(found, change) for change in (found.low, found.high))
    words = (
        f"{now} in {found.now.key.period.label}, {was} in {found.before.key.period.label}. After the {found.changes} "
        f"changes before it, one between {low} and {high} was to be expected (their mean, less and plus 3 standard "
        "deviations)."
    )
    return about(found.indicator, words)


def _signed(found: Jump, change: Decimal) -> str:
    places = found.indicator.decimals
    size = change_in_words(found.indicator, rounded(change, max(places, 1)))
    return f"{MINUS if change < 0 else '+'}{size}"


def denominator_line(found: DenominatorMove) -> Statement:
    """A denominator that moved by over a tenth."""
    before, now = found.before, found.now
    if before.denominator is None or now.denominator is None:
        raise ValueError("a denominator moves from a number to a number")
    share = rounded(abs(now.denominator - before.denominator) * 100 / before.denominator, 0)
    way = "up" if now.denominator > before.denominator else "down"
    then = "when it was last published" if before.key == now.key else f"in {before.key.period.label}"
    words = (
        f"the denominator of {now.key.period.label} is {now.denominator:,f}, {way} {share}% from "
        f"{before.denominator:,f} {then}. Over 10% is worth a look."
    )
    return about(found.indicator, words)


def repeated_line(found: Repeated) -> Statement:
    """Figures that may have been copied from the period before."""
    words = f"all {found.figures} figures of {found.period.label} are the same as one period before. Were they copied?"
    return about(found.indicator, words)
