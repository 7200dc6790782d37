"""Whose something is, as readers see it: what no document names is said to be our reading."""

from generator.schema.declarations import Owner


def owner_in_words(owner: Owner) -> str:
    """The owner, without a full stop at the end."""
    reading = ". This is our reading: the document names no role or team as the owner" if owner.inferred else ""
    return f"{owner.name}{reading}"
