"""Each abbreviation is spelt out where a page first uses it, and none is used that the glossary does not know."""

import re
from collections.abc import Iterator

from tests.content.site.documents import FACTS
from tests.content.site.glossary import stands_for, terms
from tests.site.document import NOT_TEXT, Element, article

# Headings and what is no sentence: a page may use an abbreviation there before it spells it out.
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LABELS = ("th", "caption", "option", "dt")
# The words may stand this many letters after the abbreviation: enough for " (" and for "stands for".
NEAR = 16
# Words with two or more capitals that are no abbreviation, and why.
NO_ABBREVIATION = {
    "OLD": "printed behind the number of a former measure",
    "AE": "the end of a postcode",
    "CE": "a part of the names of schools",
    "Right2Rights": "the name of a group",
    "Safe@Last": "the name of a charity",
    "AbilityNet": "the name of a charity",
    "MB": "the unit of a file's size",
    "SVG": "the kind of a file",
    "PNG": "the kind of a file",
    "ZIP": "the kind of a file",
    "UTF": "how letters are written in a file",
    "AVERAGE": "what is typed into Excel",
}


def test_each_abbreviation_is_spelt_out_at_its_first_use_on_each_page(pages: dict[str, Element]) -> None:
    faults = [
        f"{address}: {short} in {text[:100]}"
        for address, page in pages.items()
        if any(page.all("article"))
        for short, text in first_uses_without_words(list(lines_of(article(page))))
    ]
    assert faults == []


def first_uses_without_words(lines: list[tuple[str, bool]]) -> Iterator[tuple[str, str]]:
    """The abbreviations whose words stand neither before their first use in a sentence nor just after it."""
    for short, words in stands_for().items():
        use = re.compile(rf"(?<![\w&-]){re.escape(short)}s?(?![\w-])")
        before = ""
        for text, is_label in lines:
            found = None if is_label else use.search(text)
            if found is not None:
                after = text[found.end() : found.end() + len(words) + NEAR]
                if words.lower() not in f"{before} {text[: found.end()]}{after}".lower():
                    yield short, text
                break
            before += f" {text}"


def lines_of(element: Element, *, is_label: bool = False) -> Iterator[tuple[str, bool]]:
    """The text of an element in pieces, each with whether it is a label; headings and drawings are left out."""
    piece = ""
    for child in element.children:
        if isinstance(child, str):
            piece += child
        elif child.tag in ("a", "em", "strong", "span"):
            piece += f" {child.text} "
        elif "rc-contents" in child.attributes.get("class", ""):  # It repeats the headings.
            continue
        elif child.tag not in (*NOT_TEXT, *HEADINGS):
            yield from line(piece, is_label)
            piece = ""
            yield from lines_of(child, is_label=is_label or child.tag in LABELS)
    yield from line(piece, is_label)


def line(piece: str, is_label: bool) -> Iterator[tuple[str, bool]]:
    text = " ".join(piece.split())
    if text:
        yield text, is_label


def test_every_word_of_capitals_is_in_the_glossary_or_is_no_abbreviation(pages: dict[str, Element]) -> None:
    notes = {line for line in (FACTS / "faults.txt").read_text("utf-8").splitlines() if not line.startswith("#")}
    known = {*terms(), *NO_ABBREVIATION, *notes}
    unknown: dict[str, list[str]] = {}
    for address, page in pages.items():
        for word in re.findall(r"[A-Za-z][A-Za-z0-9@]*", page.text):
            if sum(letter.isupper() for letter in word) > 1 and not {word, word.removesuffix("s")} & known:
                unknown.setdefault(word, []).append(address)
    assert {word: (len(where), where[0]) for word, where in unknown.items()} == {}


def test_each_word_that_is_no_abbreviation_is_still_used(pages: dict[str, Element]) -> None:
    said = {word for page in pages.values() for word in re.findall(r"[A-Za-z][A-Za-z0-9@]*", page.text)}
    assert sorted(set(NO_ABBREVIATION) - said) == []
