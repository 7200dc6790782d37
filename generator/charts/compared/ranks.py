"""A rank in words, named from the nearer end: `3rd lowest of 11`. Which end is good, a rank does not say."""

from generator.assess.national import Rank


def rank_words(rank: Rank | None, among: str = "") -> str:
    """`Lowest of 11`, `Joint 2nd highest of 11`, `In the middle of 11`; nothing where there is nobody to rank among.

    `among` says of 11 what: `councils in England`.
    """
    if rank is None or rank.of < 2:
        return ""
    everyone = f"{rank.of} {among}".rstrip()
    if rank.sharing == rank.of:
        return "The same as the other" if rank.of == 2 else "The same as all others"
    if rank.of == 2:
        return f"{'Lower' if rank.position == 1 else 'Higher'} of {everyone}"
    from_below, from_above = rank.position, rank.of - rank.position - rank.sharing + 2
    if from_below == from_above:
        return f"In the middle of {everyone}{_with_others(rank.sharing - 1)}"
    place, end = min((from_below, "lowest"), (from_above, "highest"))
    words = f"{_nth(place)} {end} of {everyone}".lstrip()
    return f"Joint {words}" if rank.sharing > 1 else f"{words[0].upper()}{words[1:]}"


def in_sentence(words: str) -> str:
    """The same within a sentence: `joint 2nd highest of 11`."""
    return f"{words[:1].lower()}{words[1:]}"


def _with_others(others: int) -> str:
    if not others:
        return ""
    return f", with {others} {'other' if others == 1 else 'others'}"


def _nth(place: int) -> str:
    """`2nd`, `11th`, `21st`; the first needs no number."""
    if place == 1:
        return ""
    ending = "th" if place % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"
