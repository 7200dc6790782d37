"""Whose something is, as readers see it: what no document names is said to be our reading."""

from collections.abc import Iterable

from generator.schema.declarations import Owner


def owner_in_words(owner: Owner) -> str:
    """The owner, without a full stop at the end."""
    reading = ". This is our reading: the document names no role or team as the owner" if owner.inferred else ""
    return f"{owner.name}{reading}"


def owners_in_words(owners: Iterable[Owner]) -> str:
    """Several owners, each once; those that are our reading come last."""
    every = list(owners)
    printed = dict.fromkeys(each.name for each in every if each.printed)
    inferred = [name for name in dict.fromkeys(each.name for each in every if each.inferred) if name not in printed]
    found = [
        *(["; ".join(printed)] if printed else []),
        *([f"{'; '.join(inferred)} (our reading)"] if inferred else []),
    ]
    return "; ".join(found)
