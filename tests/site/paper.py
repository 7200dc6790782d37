"""What of a page must be on paper, and what is worth finding there: figures, dates and what the marks say."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.site.document import NOT_TEXT, Element

# On paper there is nothing to click: ways to other pages, files to download, filters.
NOT_ON_PAPER = {
    "rc-downloads",
    "rc-use",
    "rc-turns",
    "rc-next",
    "rc-letters",
    "rc-filter",
    "rc-turn",
    "rc-themes",
    "rc-find",
    "rc-figure__actions",
    "rc-lists",
    "rc-hidden",
    "rc-matrix__column",  # It repeats the head of its column, for phones.
    "rc-heat__all",
}
NO_PRINT = (*NOT_TEXT, "nav", "button")
# A line may end after the hyphen of `mid-2015`.
AT_A_HYPHEN = re.compile(r"(?<=\w)- (?=\d)")
PAGE_NUMBER = re.compile(r"Page \d+ of \d+")
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
MARKS = (
    "Green|Amber|Red|Not rated|Really better|Really worse|Better than a year ago|Worse than a year ago|"
    "Higher than usual|Lower than usual|No real change|Can't tell|Up|Down|No change|Going up|Going down|"
    "Complete|On track|At risk|Off track|Overdue|Not known|Target met|Target not met|Not compared|Band [1-4]|"
    "suppressed|not available|not applicable|not yet due|no figure|no target"
)
WORTH_FINDING = re.compile(
    rf"(?:\d{{1,2}} )?{MONTH} \d{{4}}"  # a date
    rf"|(?<![A-Za-z])(?:{MARKS})(?![A-Za-z])"  # what a mark says
    r"|\d{4}/\d\d"  # a year; the labels of an axis may stand close together
    r"|(?<!\d)[+−£-]*\d(?:[\d,]*\d)?(?:\.\d+)?%?"  # a figure with its sign and unit
)


# Some fonts draw these pairs of letters as one shape, and a PDF holds the shape's own character.
LIGATURES = str.maketrans({"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"})


def facts_in(text: str) -> Counter[str]:
    """Every figure, date and word of a mark in a text, and how often it stands there."""
    return Counter(WORTH_FINDING.findall(AT_A_HYPHEN.sub("-", PAGE_NUMBER.sub(" ", text.translate(LIGATURES)))))


def text_to_print(element: Element) -> str:
    """The text of a page and the words on its charts, without what only a screen shows."""
    return " ".join(" ".join(_words(element)).split())


def _words(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif child.tag == "svg" and "display" in child.attributes:
            # The drawing for a phone gives way to the wide one.
            continue
        elif child.tag == "svg":
            yield from (f" {label.text} " for label in child.all("text"))
        elif child.tag not in NO_PRINT and not NOT_ON_PAPER & set(child.attributes.get("class", "").split()):
            yield from _words(child)
