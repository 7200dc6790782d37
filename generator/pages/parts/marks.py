"""The family of marks: filled shapes on one grid that stand beside words, so that nothing is told by colour alone."""

from collections.abc import Mapping

from markupsafe import Markup

from generator.charts.outlines import path_of, shape_of_reason

# Which marks a reader has to tell apart at one place.
SETS: Mapping[str, tuple[str, ...]] = {
    "Ratings": ("green", "amber", "red", "not-rated"),
    "Statuses": ("complete", "green", "amber", "red", "open", "overdue", "not-rated"),
    "Bands": ("band-4", "band-3", "band-2", "band-1"),
    "Directions": ("up", "down", "level", "none"),
    "Sides": ("ahead", "behind", "level", "none"),
    "Variation": ("variation-better", "variation-none", "variation-worse"),
    "Missing figures": ("suppressed", "not-available", "not-applicable", "not-yet-due", "no-figure"),
}


def mark(shape: str) -> Markup:
    """The inline drawing of a shape; the word beside it speaks for it."""
    path = path_of(shape)
    return Markup(f'<svg viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" d="{path}"/></svg>')


def missing_mark(words: str) -> Markup:
    """The mark beside the words that stand where a figure is missing; none beside a mere dash."""
    shape = shape_of_reason(words)
    return mark(shape) if shape else Markup("")
