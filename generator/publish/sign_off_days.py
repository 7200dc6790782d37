"""The day of a signature: after what it signs, and after what it follows."""

from collections.abc import Iterator

from generator.record.ledgers import CHANGES, Published
from generator.terms.deadline import Deadline

_AGAIN = "Correct --date."


def refusals(published: Published, publication: str, before: str, day: Deadline) -> Iterator[str]:
    """Why a publication, which follows another, can't be signed on a day; nothing if it can be."""
    said = f"{publication} can't be signed on {day.label}"
    kind, _, rest = publication.partition("/")
    if kind == "scorecards":
        month = Deadline.parse(rest.rpartition("/")[2])
        if day.day <= month.day:
            ends = Deadline.parse(month.day.isoformat()).label
            yield f"{said}: its month ends on {ends}, and a month is signed once it is over. {_AGAIN}"
            return
    ledger, earlier = published.ledgers.get(publication), published.ledgers.get(before)
    if ledger and day.day < ledger.signed[-1].date.day:
        yield f"{said}: it was signed on {ledger.signed[-1].date.label}. {_AGAIN}"
    elif earlier and day.day < earlier.signed[0].date.day:
        yield f"{said}: {before} was signed on {earlier.signed[0].date.label}. {_AGAIN}"
    elif ledger and publication in published.waiting:
        newest = max(amended.change.date for amended in ledger.amended)
        if newest.first_day > day.day:
            yield f"{said}: an entry of {CHANGES} about it is dated {newest.label}. Correct --date, or the entry."
