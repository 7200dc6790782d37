"""The outlines of the marks: filled shapes on one grid of 16 by 16, seen beside words and below charts."""

from generator.terms.shorthand import NO_FIGURE, NOT_APPLICABLE, NOT_AVAILABLE, NOT_YET_DUE, SUPPRESSED

_PATHS = {
    # Ratings: a disc with a tick, a triangle with a bar, a diamond with a cross, a ring.
    "green": "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm-1 10.2L3.8 8l1.3-1.3L7 8.6l3.9-3.9L12.2 6z",
    "amber": "M8 1 .5 15h15zm-1 5h2v4.5H7zm0 5.7h2v1.8H7z",
    "red": (
        "M8 .3 15.7 8 8 15.7.3 8zM5.9 4.5 4.5 5.9 6.6 8l-2.1 2.1 1.4 1.4L8 9.4l2.1 2.1 1.4-1.4"
        "L9.4 8l2.1-2.1-1.4-1.4L8 6.6z"
    ),
    "not-rated": "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3z",
    # Actions: a square with a tick for complete, an alarm clock for overdue; the rest have the ratings' shapes.
    "complete": "M1 1h14v14H1zm6 10.2 5.2-5.2-1.3-1.3L7 8.6 5.1 6.7 3.8 8z",
    "overdue": (
        "M8 3.4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM7 5.5h2v3.4l2.6 1.6-1 1.7L7 10z"
        "M4.6.6 6 2.1 2 5.7.6 4.2zm6.8 0L10 2.1l4 3.6 1.4-1.5z"
    ),
    # What goes on and is not finished: three dots, as after words that go on.
    "open": (
        "M2.2 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z"
        "M13.8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z"
    ),
    # Bands of a scale: as many bars as the band is good, a mere foot for each of the others.
    "band-1": "M.4 8.2h3.2v7.4H.4zM4.4 14.4h3.2v1.2H4.4zM8.4 14.4h3.2v1.2H8.4zM12.4 14.4h3.2v1.2H12.4z",
    "band-2": "M.4 8.2h3.2v7.4H.4zM4.4 4.2h3.2v11.4H4.4zM8.4 14.4h3.2v1.2H8.4zM12.4 14.4h3.2v1.2H12.4z",
    "band-3": "M.4 8.2h3.2v7.4H.4zM4.4 4.2h3.2v11.4H4.4zM8.4 2.2h3.2v13.4H8.4zM12.4 14.4h3.2v1.2H12.4z",
    "band-4": "M.4 8.2h3.2v7.4H.4zM4.4 4.2h3.2v11.4H4.4zM8.4 2.2h3.2v13.4H8.4zM12.4.4h3.2v15.2H12.4z",
    # Directions: arrows with a shaft, a double bar for no change, a dash for no comparison.
    "up": "M8 1l6 6-1.5 1.5L9.1 5.1V15H6.9V5.1L3.5 8.5 2 7z",
    "down": "M8 15l6-6-1.5-1.5-3.4 3.4V1H6.9v9.9L3.5 7.5 2 9z",
    "level": "M1 4.5h14v2.2H1zm0 4.8h14v2.2H1z",
    "none": "M3 7h10v2H3z",
    # Sides: to the right or to the left of the line of the whole.
    "ahead": "M2 1h2v14H2zM7 2.5 14.5 8 7 13.5z",
    "behind": "M12 1h2v14h-2zM9 2.5 1.5 8 9 13.5z",
    # Variation: above, upon and below the line of what is usual.
    "variation-better": "M8 .5 14.5 11h-13zM.5 13h15v2H.5z",
    "variation-none": "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3zM0 7h2.2v2H0zm13.8 0H16v2h-2.2z",
    "variation-worse": "M8 15.5 1.5 5h13zM.5 1h15v2H.5z",
    # Figures that are not there: a padlock, a box struck out, brackets round a dash, an hourglass, a box with gaps.
    "suppressed": (
        "M8 .5a4 4 0 0 0-4 4V7H2.5v8.5h11V7H12V4.5a4 4 0 0 0-4-4zm0 2a2 2 0 0 1 2 2V7H6V4.5a2 2 0 0 1 2-2zm-1 7h2V13H7z"
    ),
    "not-available": "M1 1h14v14H1zm2 2v8.6L11.6 3zm10 10V4.4L4.4 13z",
    "not-applicable": "M1 1h5v2H3v10h3v2H1zm14 0h-5v2h3v10h-3v2h5zM5 7h6v2H5z",
    "not-yet-due": (
        "M2.5.5h11v2h-1c0 2.6-1.2 3.9-2.9 5.5 1.7 1.6 2.9 2.9 2.9 5.5h1v2h-11v-2h1"
        "c0-2.6 1.2-3.9 2.9-5.5-1.7-1.6-2.9-2.9-2.9-5.5h-1z"
    ),
    # In the key of a chart: the mark of a figure that is not final.
    "hollow": "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
    "no-figure": (
        "M1 1h3v2H3v1H1zM6.5 1h3v2h-3zM12 1h3v3h-2V3h-1zM13 6.5h2v3h-2zM15 12v3h-3v-2h1v-1zM9.5 15h-3v-2h3z"
        "M4 15H1v-3h2v1h1zM1 9.5v-3h2v3z"
    ),
}
# Which of them stands for a reason why there is no figure, by the words of the reason.
_OF_REASONS = {
    SUPPRESSED.words: "suppressed",
    NOT_AVAILABLE.words: "not-available",
    NOT_APPLICABLE.words: "not-applicable",
    NOT_YET_DUE.words: "not-yet-due",
    NO_FIGURE.words: "no-figure",
}


def path_of(shape: str) -> str:
    """The outline of a shape on a grid of 16 by 16, to be filled by the even-odd rule."""
    return _PATHS[shape]


def shape_of_reason(words: str) -> str:
    """The shape of the reason why a figure is not there; nothing for other words."""
    return _OF_REASONS.get(words, "")
