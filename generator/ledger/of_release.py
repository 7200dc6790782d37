"""What one release of a scorecard says: everything that was entered for it, as its readers get it."""

from collections.abc import Callable, Iterator

from generator.ledger.fact import Fact, Place, in_order
from generator.ledger.flat import as_text, flat
from generator.record.content import Content, Release, Scorecard
from generator.record.keys import Key
from generator.record.outside import Comparator
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.texts import SourceFile

# What a card says of later times and of who answers for it today, or of what happens between figures and readers: what
# that does to a page is seen in its figures and verdicts.
_NOT_OF_THE_RELEASE = frozenset(
    {"id", "from_", "until", "replaced_by", "due_after", "disclosure", "owner", "source_system"}
)
# Words that only help the check to read others are no part of what is published.
_NOT_PUBLISHED = frozenset({"small_numbers", "release"})
# Where the card has a list in time: what begins after the release was not in force.
_DATED = ("targets", "changes", "rebases")


# Where a figure of a release of a scorecard was typed, which disclosure control forgets.
FindRow = Callable[[str, Period, Key], Place]


def nowhere(scorecard: str, month: Period, key: Key) -> Place:
    """For whoever asks for no places."""
    return Place(release_file(scorecard, month))


def release_file(scorecard: str, month: Period) -> str:
    """The file of a release's figures."""
    return f"data/releases/{scorecard}/{month.text}.csv"


def homes_of(content: Content, scorecard: Scorecard, release: Release) -> dict[str, str]:
    """The file in which each kind of fact is typed, where it is not that of the words."""
    registry, cover = scorecard.registry_file.path, content.cover_of(release)
    return {
        **dict.fromkeys(("figure", "note"), release_file(scorecard.id, release.month)),
        **dict.fromkeys(("card", "target", "theme", "scorecard", "event", "order", "verdict"), registry),
        "comparator": f"data/comparators/{scorecard.id}.csv",
        "area": "data/areas.csv",
        "list": release.named_lists_file.path,
        "known-fault": f"data/discrepancies/{scorecard.id}.csv",
        "cover": cover.file.path if cover else release.narrative_file.path,
    }


def entered(content: Content, scorecard: Scorecard, release: Release, find: FindRow) -> Iterator[Fact]:
    """Every fact, in the order in which people would look for it."""
    yield from _names(content, scorecard, release)
    typed = {indicator.id: number for number, indicator in enumerate(scorecard.cards.indicators)}
    for indicator in release.registry.indicators:
        yield from _card(indicator, typed[indicator.id], scorecard.registry_file, release.month)
    yield from _events(release, scorecard.registry_file)
    for row in release.picture.observations.values():
        yield from _figure(row, find(scorecard.id, release.month, row.key))
    yield from map(_comparator, scorecard.comparators_at(release.month))
    yield from _words(content, scorecard, release)


def _names(content: Content, scorecard: Scorecard, release: Release) -> Iterator[Fact]:
    registry, file = release.registry, scorecard.registry_file
    for field in ("name", "about"):
        place = Place(file.path, file=file, loc=("scorecard", field))
        yield Fact(f"scorecard {field}", getattr(registry.scorecard, field), place)
    for number, theme in enumerate(registry.themes):
        place = Place(file.path, file=file, loc=("themes", number, "name"))
        yield Fact(f"theme {theme.id} name", theme.name, place)
    used = {key.area for key in release.picture.observations}
    for code in sorted(used.intersection(release.areas)):
        name = release.areas[code].name
        line = next(row.line for row in content.all_areas.lives[code] if row.name == name)
        yield Fact(f"area {code} name", name, Place("data/areas.csv", line))
    measures, themes = (Place(file.path, file=file, loc=(what,)) for what in ("indicators", "themes"))
    yield from in_order("measures", (indicator.id for indicator in registry.indicators), measures)
    yield from in_order("themes", (theme.id for theme in registry.themes), themes)
    yield from in_order("areas", (code for code in release.areas if code in used), Place("data/areas.csv"))


def _events(release: Release, file: SourceFile) -> Iterator[Fact]:
    """What had happened by then to its measures. An event is named by its date, so that a new one moves no other."""
    for number, event in enumerate(release.registry.events):
        is_known = event.month.end <= release.month.end
        if is_known and any(event.touches(each.id, each.theme) for each in release.registry.indicators):
            leave_out = frozenset({"date"})
            yield from flat(f"event {event.date.text}", event, file, ("events", number), leave_out)


def _card(indicator: Indicator, number: int, file: SourceFile, month: Period) -> Iterator[Fact]:
    """What a card says; the targets, under names of their own, and what else was in force."""
    loc = ("indicators", number)
    leave_out = _NOT_OF_THE_RELEASE.union(_DATED)
    yield from flat(f"card {indicator.id}", indicator, file, loc, leave_out)
    for field in _DATED:
        kind = "target" if field == "targets" else f"card {indicator.id} {field}"
        for place, entry in enumerate(getattr(indicator, field)):
            if entry.from_ <= month:
                name = f"{kind} {indicator.id}" if field == "targets" else kind
                yield from flat(f"{name} {entry.from_.text}", entry, file, (*loc, field, place), frozenset({"from_"}))


def _figure(row: Figure, place: Place) -> Iterator[Fact]:
    key = row.key
    name = " ".join(filter(None, (key.indicator, key.area, key.period.text, key.group)))
    yield Fact(f"figure {name}", figure_said(row), place)
    if row.note:
        yield Fact(f"note {name}", row.note, place)


def figure_said(row: Figure) -> str:
    """A figure as the ledger holds it: `67.7 (21 of 31)`, `12, provisional`, `suppressed`."""
    parts = [] if row.value is None else [str(row.value)]
    if row.numerator is not None or row.denominator is not None:
        parts = [f"{''.join(parts)} ({as_text(row.numerator)} of {as_text(row.denominator)})".strip()]
    parts += [row.status.value] if row.status else []
    parts += [f"printed {row.printed_rating.value}"] if row.printed_rating else []
    return ", ".join(parts)


def _comparator(found: Comparator) -> Fact:
    period = found.period.text if found.period else "no year"
    said = "; ".join(filter(None, (str(found.value), found.method, found.source, found.note)))
    return Fact(f"comparator {found.indicator} {found.name.value} {period}", said, Place(found.path, found.line))


def _words(content: Content, scorecard: Scorecard, release: Release) -> Iterator[Fact]:
    """Everything that was said: the words of the release, the names that its report lists, the paper it came with, and
    what is known to be wrong in it.
    """
    yield from flat("words", release.narrative, release.narrative_file, (), _NOT_PUBLISHED)
    yield from flat("list", release.named_lists, release.named_lists_file, ("lists",))
    cover = content.cover_of(release)
    if cover is not None:
        yield from flat("cover", cover.cover, cover.file, (), _NOT_PUBLISHED)
    for fault in scorecard.discrepancies:
        if fault.release == release.month:
            about = (fault.indicator, fault.check, fault.period and fault.period.text, fault.area, fault.group)
            said = "; ".join(filter(None, (fault.printed, fault.conflicts_with, fault.note)))
            yield Fact(
                f"known-fault {' '.join(str(part) for part in about if part)}", said, Place(fault.path, fault.line)
            )
