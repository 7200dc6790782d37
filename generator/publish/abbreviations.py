"""Abbreviations are spelt out where a page first uses them."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from html import unescape
from itertools import accumulate

from markupsafe import escape

# A drawing is one part: it has more tags than the rest of a page, and nothing in it is spelt out.
_PARTS = re.compile(r"(<svg\b[^\0]*?</svg>|<[^>]*>|\n)")
# What is left as it is: headings, drawings, choices of a form, and the terms of a list.
_LEFT_ALONE = re.compile(r"<(/?)(?:option|dt|h[1-6])\b")
# Letters between an abbreviation and its words: enough for "stands for", "means" or an opening bracket.
_SOON = 16


def spell_out(body: str, stands_for: Mapping[str, str]) -> str:
    """A page on which the first use of each abbreviation, outside headings and drawings, is followed by its words.

    `stands_for` gives the words by abbreviation. Where the writer has spelt one out, nothing is added.
    """
    parts = _PARTS.split(body)
    texts = _texts(parts)
    # What a reader sees is a tenth of a page: drawings and addresses need no search.
    seen = "\n".join(text for _, text in texts)
    waiting = {_escaped(short): words for short, words in stands_for.items() if _escaped(short) in seen}
    if not waiting:
        return body
    # The longest first: of two that start alike, the one that is meant.
    names = "|".join(re.escape(short) for short in sorted(waiting, key=len, reverse=True))
    uses = re.compile(rf"(?<![\w&#-])({names})(s?)(?![\w-])")
    # One look over all texts instead of one into each: a long page has thousands of them, and uses in few.
    ends = list(accumulate(len(text) + 1 for _, text in texts))
    for number in dict.fromkeys(bisect_right(ends, use.start()) for use in uses.finditer(seen)):
        if waiting:
            place = texts[number][0]
            parts[place] = _with_words(parts, place, uses, waiting)
    return "".join(parts)


@cache
def _escaped(text: str) -> str:
    return str(escape(text))


def _texts(parts: list[str]) -> list[tuple[int, str]]:
    """The texts of a page in which abbreviations are spelt out, by their place."""
    found = []
    left_alone = 0
    heading = False
    for place, part in enumerate(parts):
        if part == "\n":
            heading = False
        elif place % 2:
            tag = _LEFT_ALONE.match(part)
            left_alone += 0 if tag is None else -1 if tag[1] else 1
        elif part:
            heading = heading or (part.startswith("#") and (place == 0 or parts[place - 1] == "\n"))
            if not left_alone and not heading:
                found.append((place, part))
    return found


def _with_words(parts: list[str], place: int, uses: re.Pattern[str], waiting: dict[str, str]) -> str:
    """One text with the words after each abbreviation that is still waiting for its first use."""
    text = parts[place]

    def spelt(match: re.Match[str]) -> str:
        words = waiting.pop(match[1], None)
        if words is None:
            return match[0]
        before = _visible([*parts[max(0, place - 12) : place], text[: match.start()]])
        after = _visible([text[match.end() :], *parts[place + 1 : place + 12]])
        known = words.lower()
        is_spelt_out = known in before or known in after[: len(known) + _SOON]
        if is_spelt_out:
            return match[0]
        return (
            f"{match[0]}, {escape(words)}" if _in_brackets(text[: match.start()]) else f"{match[0]} ({escape(words)})"
        )

    return uses.sub(spelt, text)


def _in_brackets(before: str) -> bool:
    """Whether a bracket is open: a second one within it would be hard to read."""
    return before.count("(") > before.count(")")


def _visible(parts: list[str]) -> str:
    """What a reader sees of some parts of a page, in small letters."""
    shown = (" " if part == "\n" else "" if part.startswith("<") else part for part in parts)
    return unescape("".join(shown)).lower()
