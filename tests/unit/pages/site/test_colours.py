"""The colours of the site, read from its stylesheet: contrast, and what colour-blind people can tell apart."""

import re
from itertools import combinations
from pathlib import Path

import pytest
from coloraide import Color

from generator.charts import paper
from generator.charts.points import RATED

STYLES = Path(__file__).parents[4] / "site_templates" / "styles"
TOKENS: dict[str, str] = dict(
    re.findall(r"(--rc-[a-z0-9-]+):\s*(#[0-9a-fA-F]+);", (STYLES / "1-tokens.css").read_text("utf-8"))
)
WHITE = "#fff"
TEXT, MARK, APART = 4.5, 3, 10

SERIES = tuple(f"--rc-series-{place}" for place in range(5))
WORDS = ("--rc-ink", "--rc-quiet", "--rc-brand", "--rc-brand-dark", "--rc-link", "--rc-better", "--rc-worse", *SERIES)
TAGS = ("green", "amber", "red", "grey", "complete")
INKS, WASHES = (tuple(f"--rc-{tag}-{part}" for tag in TAGS) for part in ("ink", "wash"))
DARK = ("--rc-brand", "--rc-brand-dark")
# On a dark ground an accent is a mark; on a light one it and the line only please the eye.
OTHERS = ("--rc-wash", "--rc-line", "--rc-accent", "--rc-focus", "--rc-focus-ink")

# What a reader explores has the colours of the drawing, which are tested below.
DRAWN = {
    "--rc-ground": paper.GROUND,
    "--rc-grid": paper.GRID,
    "--rc-axis": paper.AXIS,
    "--rc-other": paper.AXIS,
    "--rc-band": paper.BAND,
    "--rc-band-edge": paper.BAND_EDGE,
    "--rc-band-ink": paper.BAND_WORDS,
    "--rc-target": paper.TARGET,
    "--rc-target-ink": paper.TARGET_WORDS,
    **{f"--rc-{rating}": RATED[rating][0] for rating in ("green", "amber", "red")},
}
# Where many stand side by side, with the ink of their words.
FILLS = {"--rc-green-fill": "--rc-ink", "--rc-amber-fill": "--rc-amber-ink", "--rc-red-fill": WHITE}


def value(name: str) -> str:
    """The colour of a token, or a colour as it is written."""
    return TOKENS.get(name, name)


def contrast(one: str, other: str) -> float:
    return Color(value(one)).contrast(value(other), method="wcag21")


def seen(name: str, vision: str) -> Color:
    """A colour as people with this vision see it."""
    colour = Color(value(name))
    return colour if vision == "normal" else colour.filter(vision)


def closest(names: tuple[str, ...], vision: str) -> float:
    """How far apart the closest two of some colours are (CIEDE2000)."""
    return min(seen(a, vision).delta_e(seen(b, vision), method="2000") for a, b in combinations(names, 2))


def test_every_token_is_tested_here() -> None:
    assert set(TOKENS) == {*WORDS, *INKS, *WASHES, *OTHERS, *DRAWN, *FILLS}


def test_words_on_a_part_of_a_bar_are_readable() -> None:
    assert [fill for fill, ink in FILLS.items() if contrast(fill, ink) < TEXT] == []


def test_a_chart_that_a_reader_explores_has_the_colours_of_the_drawing() -> None:
    assert {name: TOKENS[name] for name in DRAWN} == DRAWN
    assert contrast("--rc-amber-ink", "--rc-ground") >= MARK, "the outline of what is too light by itself"


@pytest.mark.parametrize(("one", "other", "expected"), [("#000", "#fff", 21), ("#767676", "#fff", 4.54)])
def test_contrast_is_the_one_that_the_guidelines_define(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)


def test_words_are_readable_on_white_and_on_the_wash() -> None:
    grounds = (WHITE, "--rc-wash")
    assert [(word, g) for word in (*WORDS, *INKS) for g in grounds if contrast(word, g) < TEXT] == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_tags_ink_is_readable_on_its_own_wash(tag: str) -> None:
    assert contrast(f"--rc-{tag}-ink", f"--rc-{tag}-wash") >= TEXT


@pytest.mark.parametrize("ground", DARK)
def test_white_words_and_the_accent_show_on_the_brand(ground: str) -> None:
    assert contrast(WHITE, ground) >= TEXT
    assert contrast("--rc-accent", ground) >= MARK


@pytest.mark.parametrize("ground", [WHITE, "--rc-wash", *DARK, *WASHES])
def test_one_ring_of_the_focus_shows_on_every_ground(ground: str) -> None:
    assert max(contrast("--rc-focus", ground), contrast("--rc-focus-ink", ground)) >= MARK


def test_the_two_rings_of_the_focus_show_beside_each_other() -> None:
    assert contrast("--rc-focus", "--rc-focus-ink") >= MARK


def test_what_charts_are_drawn_with_shows_on_white_and_on_the_band() -> None:
    """A drawing holds its own colours, so that it looks the same without a stylesheet."""
    lines, words = (paper.LINE, paper.AXIS, paper.TARGET), (paper.INK, paper.SOFT, paper.TARGET_WORDS, paper.BAND_WORDS)
    grounds = (paper.GROUND, paper.BAND)
    assert [line for line in lines if contrast(line, paper.GROUND) < MARK] == []
    assert [(word, ground) for word in words for ground in grounds if contrast(word, ground) < TEXT] == []
    # A mark that is too light by itself has an outline that shows.
    marks = [(fill, edge) for fill, edge, _ in RATED.values()]
    assert [pair for pair in marks if max(contrast(colour, paper.GROUND) for colour in pair) < MARK] == []
    assert [name for name in SERIES if contrast(name, WHITE) < MARK] == []


@pytest.mark.parametrize("vision", ["normal", "protan", "deutan", "tritan"])
def test_series_and_judgements_are_told_apart_by_everybody(vision: str) -> None:
    assert closest(SERIES, vision) >= APART
    assert closest(("--rc-better", "--rc-worse", "--rc-grey-ink"), vision) >= APART


@pytest.mark.parametrize("vision", ["normal", "protan", "deutan", "tritan"])
def test_tints_of_tags_never_merge(vision: str) -> None:
    """They may come close, in grey above all, for the word and the shape tell (test_marks); but not too close."""
    assert closest(WASHES, vision) >= 8
