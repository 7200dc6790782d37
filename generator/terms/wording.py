"""Small words of generated sentences: lists, and when a figure was."""

from collections.abc import Iterable

from generator.terms.period import Kind, Period


def listed(words: Iterable[str], link: str = "and") -> str:
    """Words one after the other: `North, South and Central`."""
    *most, last = words
    return f"{', '.join(most)} {link} {last}" if most else last


# What one of several is called, where English has no rule for it.
_ONE_OF = {
    "children": "child",
    "people": "person",
    "young people": "young person",
    "parents and carers": "parent or carer",
    "staff": "member of staff",
}


def counted(number: int, noun: str) -> str:
    """A number of things: `1 indicator`, `20 indicators`, `0 priorities`."""
    return f"{number:,} {noun if number == 1 else plural(noun)}"


_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def in_words(number: int) -> str:
    """A number within or at the head of a sentence: `seven`, `12`; from ten on people write digits."""
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


_ORDINALS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip


def ordinal(number: int) -> str:
    """`third`, `13th`, `21st`."""
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def plural(noun: str) -> str:
    """Several of a thing: `indicators`, `days`, `priorities`. Only for nouns that follow the rule."""
    return f"{noun[:-1]}ies" if noun[-1:] == "y" and noun[-2:-1] not in "aeiou" else f"{noun}s"


def singular(noun: str) -> str:
    """One of several: `indicator`, `priority`, `child`, `member of staff`. Other words stay as they are."""
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return _ONE_OF.get(noun, noun.removesuffix("s"))


def in_period(period: Period) -> str:
    """A period in a sentence: `in January 2017`, `in the 12 months to June 2016`."""
    if period.kind is Kind.RANGE and period.end - period.start == 11:
        return f"in the 12 months to {Period.month(period.end).label}"
    return f"in {'the ' if period.kind is Kind.ACADEMIC_YEAR else ''}{period.label}"


def span(first: Period, last: Period) -> str:
    """From which period to which: `April to December 2016, by quarter`."""
    if first == last:
        return first.label
    if first.kind is Kind.QUARTER:
        return f"{Period.months(first.start, last.end).label}, by quarter"
    if first.kind is Kind.RANGE and first.end - first.start == 11:
        return f"12 months to {Period.month(first.end).label}, up to 12 months to {Period.month(last.end).label}"
    if first.kind is Kind.ACADEMIC_YEAR:
        return f"school years {first.text[2:]} to {last.text[2:]}"
    return f"{first.label} to {last.label}"
