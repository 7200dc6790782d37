"""The shapes beside words: ratings and directions are told apart without colour."""

from markupsafe import Markup

_PATHS = {
    # Ratings: a disc with a tick, a triangle with a bar, an octagon with a cross, a ring.
    "green": "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm-1 10.2L3.8 8l1.3-1.3L7 8.6l3.9-3.9L12.2 6z",
    "amber": "M8 1 .5 15h15zm-1 5h2v4.5H7zm0 5.7h2v1.8H7z",
    "red": (
        "M5 1h6l4 4v6l-4 4H5l-4-4V5zm.9 3.5L4.5 5.9 6.6 8l-2.1 2.1 1.4 1.4L8 9.4l2.1 2.1 1.4-1.4"
        "L9.4 8l2.1-2.1-1.4-1.4L8 6.6z"
    ),
    "not-rated": "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3z",
    # Actions: a square with a tick for complete, a clock face for overdue; the rest have the ratings' shapes.
    "complete": "M1 1h14v14H1zm6 10.2 5.2-5.2-1.3-1.3L7 8.6 5.1 6.7 3.8 8z",
    "overdue": "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3zM7 4.5h2V8l2.6 2.6-1.4 1.4L7 8.8z",
    # Bands of a scale: as many bars as the band is good, the others hollow.
    "band-1": (
        "M1 11h2.5v4H1zM5 8h2.5v7H5zm.8.8v5.4h.9V8.8zM9 5h2.5v10H9zm.8.8v8.4h.9V5.8zM13 2h2.5v13H13zm.8.8v11.4h.9V2.8z"
    ),
    "band-2": "M1 11h2.5v4H1zM5 8h2.5v7H5zM9 5h2.5v10H9zm.8.8v8.4h.9V5.8zM13 2h2.5v13H13zm.8.8v11.4h.9V2.8z",
    "band-3": "M1 11h2.5v4H1zM5 8h2.5v7H5zM9 5h2.5v10H9zM13 2h2.5v13H13zm.8.8v11.4h.9V2.8z",
    "band-4": "M1 11h2.5v4H1zM5 8h2.5v7H5zM9 5h2.5v10H9zM13 2h2.5v13H13z",
    # Directions: arrows with a shaft, a double bar for no change, a dash for no comparison.
    "up": "M8 1l6 6-1.5 1.5L9.1 5.1V15H6.9V5.1L3.5 8.5 2 7z",
    "down": "M8 15l6-6-1.5-1.5-3.4 3.4V1H6.9v9.9L3.5 7.5 2 9z",
    "level": "M1 4.5h14v2.2H1zm0 4.8h14v2.2H1z",
    "none": "M3 7h10v2H3z",
}


def mark(shape: str) -> Markup:
    """The inline drawing of a shape; the word beside it speaks for it."""
    return Markup(f'<svg viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" d="{_PATHS[shape]}"/></svg>')
