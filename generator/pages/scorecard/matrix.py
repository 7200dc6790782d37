"""Where to look: the rated measures by their target and by what really changed, worst first."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.meaning import to_do
from generator.assess.movement import Movement
from generator.assess.news import in_order
from generator.assess.rating import Colour
from generator.pages.parts.parts import LinkView, TagView, movement_tag, rating_tag
from generator.pages.scorecard.row_links import RowLinks
from generator.terms.wording import counted, listed


@dataclass(frozen=True, slots=True)
class ColumnView:
    """What really changed, and what that is held against."""

    heading: str
    hint: str


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """The measures of one rating and one movement; `style` says whether they are news."""

    heading: str
    count: str
    to_do: str
    questions: tuple[LinkView, ...]
    style: str

    @property
    def is_news(self) -> bool:
        """Whether it holds measures that really got better or worse."""
        return self.style != "quiet"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """The measures of one rating."""

    id: str
    tag: TagView
    heading: str
    count: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class UnratedList:
    """The measures without a rating that moved one way."""

    tag: TagView
    questions: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The matrix, and closed below it what has no rating."""

    columns: tuple[ColumnView, ...]
    rows: tuple[MatrixRow, ...]
    unrated: str
    unrated_lists: tuple[UnratedList, ...]


ROWS = {
    Colour.RED: ("misses", "Misses target"),
    Colour.AMBER: ("close", "Close"),
    Colour.GREEN: ("meets", "Meets target"),
}
NO_RATING = "no-rating"
_COLUMNS = {
    Movement.WORSE: ColumnView("Really worse", "beyond the usual ups and downs"),
    Movement.USUAL: ColumnView("No real change", "within the usual ups and downs"),
    Movement.BETTER: ColumnView("Really better", "beyond the usual ups and downs"),
    Movement.UNKNOWN: ColumnView("Can't tell", "too few figures, or neither way is better"),
}
_STYLES = {Movement.WORSE: "worse", Movement.BETTER: "better"}


def matrix_view(links: RowLinks, found: Sequence[Assessment]) -> MatrixView:
    """The measures of a release."""
    ranked = in_order(found)
    ordered = [*ranked, *(a for a in found if a not in ranked)]
    unrated = [a for a in ordered if a.rating.colour is Colour.NOT_RATED]
    return MatrixView(
        tuple(_COLUMNS.values()),
        tuple(_row(links, colour, [a for a in ordered if a.rating.colour is colour]) for colour in ROWS),
        _in_words(unrated),
        tuple(_unrated(links, unrated)),
    )


def _row(links: RowLinks, colour: Colour, found: Sequence[Assessment]) -> MatrixRow:
    address, heading = ROWS[colour]
    cells = tuple(_cell(links, colour, movement, found) for movement in _COLUMNS)
    return MatrixRow(address, rating_tag(colour), heading, counted(len(found), "measure"), cells)


def _cell(links: RowLinks, colour: Colour, movement: Movement, found: Sequence[Assessment]) -> MatrixCell:
    mine = [a for a in found if _column_of(a) is movement]
    return MatrixCell(
        _COLUMNS[movement].heading,
        str(len(mine)),
        to_do(colour, movement) if mine else "None.",
        tuple(links.to(a.indicator) for a in mine),
        _STYLES.get(movement, "quiet") if mine else "quiet",
    )


def _column_of(assessment: Assessment) -> Movement:
    """Its movement; where neither way is good, nobody can tell."""
    movement = assessment.moved.movement
    return movement if movement in _COLUMNS else Movement.UNKNOWN


def _unrated(links: RowLinks, found: Sequence[Assessment]) -> list[UnratedList]:
    by_movement = {each: [a for a in found if a.moved.movement is each] for each in Movement}
    return [
        UnratedList(movement_tag(movement), tuple(links.to(a.indicator) for a in mine))
        for movement, mine in by_movement.items()
        if mine
    ]


def _in_words(found: Sequence[Assessment]) -> str:
    """`41 without a rating: 2 really worse, 1 really better, 10 no real change and 28 can't tell`."""
    numbers = {each: sum(a.moved.movement is each for a in found) for each in Movement}
    told = [f"{number} {movement}" for movement, number in numbers.items() if number]
    return f"{len(found)} without a rating: {listed(told)}" if found else ""
