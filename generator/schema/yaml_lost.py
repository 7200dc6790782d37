"""Words that YAML would drop or take for others without a word: behind a # sign, or behind a quotation mark."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from yaml.nodes import ScalarNode

from generator.terms.problems import Problem
from generator.terms.rules import Rule

_CUT_OFF = Rule(
    "yaml-cut-off",
    "No words are lost behind a # sign",
    'what stands behind the # sign is lost: only "{kept}" would be read.',
    "Put the whole text between double quotes. A remark of your own goes on a line of its own.",
    {"kept": "We are"},
)
_SWALLOWED = Rule(
    "yaml-quote-too-far",
    "A quotation mark is closed where its text ends",
    "the quotation mark that is opened here is closed on line {end} only, with keys between the two.",
    "Close it where the text ends, or put the whole text between double quotes if the mark belongs to it.",
    {"end": "17"},
)
_LIST_LOST = Rule(
    "yaml-list-lost",
    "The points of a list stay points",
    "this line starts with a hyphen, but it is read as the middle of the text above it.",
    "In a list of entries, indent it as far as the others; in a text, write |- instead of >- above it; if it is no"
    " point, put the whole text between double quotes.",
)
_LIKE_A_KEY = re.compile(r"\s*(- )*[a-z][a-z0-9_]*:(\s|$)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def cut_off(path: str, text: str, scalars: Sequence[ScalarNode]) -> Iterator[Problem]:
    """Words behind a # sign that ends what stands before it: YAML takes the rest of the line for a remark.

    A remark on a line of its own is one.
    """
    starts = [scalar.start_mark.index for scalar in scalars]
    for number, found in enumerate(_LINE.finditer(text) if "#" in text else (), 1):
        line = found[0].rstrip()
        if "#" not in line or line.lstrip().startswith("#"):
            continue
        for sign in re.finditer("#", line):
            at = found.start() + sign.start()
            before = _last(scalars, bisect_right(starts, at))
            if not any(_holds(scalar, at, number) for scalar in before):
                yield _CUT_OFF.at(path, number, kept=_kept(before, line[: sign.start()]))
                break


def _last(scalars: Sequence[ScalarNode], number: int) -> Sequence[ScalarNode]:
    return scalars[max(number - 1, 0) : number]


def _holds(scalar: ScalarNode, at: int, number: int) -> bool:
    """Whether a place lies within a text; what stands behind the > or | that opens one does not."""
    opens = scalar.style in ("|", ">") and number == scalar.start_mark.line + 1
    return at < scalar.end_mark.index and not opens


def _kept(before: Sequence[ScalarNode], typed: str) -> str:
    """What would be read: the words without quotes before the sign, or all that stands there."""
    plain = [str(scalar.value) for scalar in before if not scalar.style and scalar.value]
    return plain[0] if plain and typed.rstrip().endswith(plain[0].split("\n")[-1].split()[-1]) else typed.strip()


def list_lost(path: str, lines: Sequence[str], scalar: ScalarNode) -> Iterator[Problem]:
    """Points of a list that become one text: they are indented too far, or stand in a text whose lines are joined."""
    first, last = scalar.start_mark.line, scalar.end_mark.line
    if scalar.style in (None, "", ">") and "- " in scalar.value:
        points = [at for at in range(first + 1, min(last + 1, len(lines))) if lines[at].lstrip().startswith("- ")]
        kept = sum(line.lstrip().startswith("- ") for line in scalar.value.split("\n"))
        # What ends a folded text is on the last of its lines, and may be the next entry of a list.
        inside = points if not scalar.style else [at for at in points if at < last]
        # One line of a text may start with a dash; two are points.
        if kept < len(inside) and (not scalar.style or len(inside) > 1):
            yield _LIST_LOST.at(path, inside[0] + 1)


def swallowed(path: str, lines: Sequence[str], scalar: ScalarNode) -> Iterator[Problem]:
    """A quotation mark that was not closed where its text ends: the next one in the file closes it."""
    first, last = scalar.start_mark.line, scalar.end_mark.line
    if scalar.style in ('"', "'") and any(_LIKE_A_KEY.match(line) for line in lines[first + 1 : last + 1]):
        yield _SWALLOWED.at(path, first + 1, end=last + 1)
