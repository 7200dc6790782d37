"""What a drawing is called by those who do not see it: its kind and its shape."""

from generator.assess.line_shape import LineShape, Shape

# What the line looks like, where it went down and where it went up.
_LOOKS = {
    Shape.LAST_KNOWN: ("the newest figure is missing",) * 2,
    Shape.HELD_BACK: ("the newest figure is not compared",) * 2,
    Shape.FEW: ("few figures",) * 2,
    Shape.NEW_COUNT: ("it starts anew",) * 2,
    Shape.SWINGS: ("large swings",) * 2,
    Shape.RUNNING: ("it adds up over each year",) * 2,
    Shape.FLAT: ("flat",) * 2,
    Shape.BACK: ("a fall and back", "a rise and back"),
    Shape.AGAIN: ("a second fall", "a second rise"),
    Shape.PARTLY: ("a fall and part of the way back", "a rise and part of the way back"),
    Shape.STILL: ("a fall, not made good", "a rise that stays"),
    Shape.TREND: ("down at every step", "up at every step"),
    Shape.RECORD: ("it ends at its lowest", "it ends at its highest"),
    Shape.SHIFT: ("it moved to a lower level", "it moved to a higher level"),
    Shape.OUTSIDE: ("it ends below its usual range", "it ends above its usual range"),
    Shape.STUCK: ("level at the end",) * 2,
    Shape.RUN: ("it ends below its average", "it ends above its average"),
    Shape.EDGE: ("it ends near its lower limit", "it ends near its upper limit"),
    Shape.YEAR_AGO: ("ups and downs within its usual range",) * 2,
    Shape.USUAL: ("ups and downs within its usual range",) * 2,
    Shape.SMALL: ("small numbers",) * 2,
    Shape.LEAP: ("a drop at the end", "a leap at the end"),
    Shape.DRIFT: ("it goes down over time", "it goes up over time"),
    Shape.LEVEL: ("ups and downs",) * 2,
}


def line_alt(shape: LineShape | None) -> str:
    """The drawing of a line by its kind and shape: `Line chart: a fall and part of the way back`."""
    return f"Line chart: {_LOOKS[shape.shape][shape.is_up]}" if shape else "Line chart"


def areas_alt(count: int, *, is_line: bool) -> str:
    """The drawings of the parts of a place: `3 line charts on one scale`."""
    return f"{count} {'line charts' if is_line else 'dots'} on one scale"
