"""How a place compares in national statistics: its figure of a year among its statistical neighbours and in England.

No rating is made of it: a high or a low rate may mean more need, or need that nobody has met.
"""

from dataclasses import dataclass
from decimal import Decimal

from generator.assess.comparison import Judgement
from generator.schema.national import Method as Method
from generator.schema.targets import Polarity
from generator.terms.units import Unit


@dataclass(frozen=True, slots=True)
class NationalMeasure:
    """One national measure, as it is declared."""

    id: str
    # As readers ask it: "How many children are in the council's care?"
    question: str
    # "Looked after on 31 March, per 10,000 children".
    name: str
    unit: Unit
    decimals: int
    polarity: Polarity
    method: Method
    # "31 March 2025", "Year to 31 March 2025": what a year's figure is of, with {year} in place of the year.
    period: str
    # The publication, its address and its licence, to print beside every use.
    source: str
    source_address: str
    note: str = ""
    licence: str = ""
    # The list of neighbours that this measure uses: its year stands beside every use.
    model_year: int = 0
    model_source: str = ""
    model_address: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """An authority, a region or England."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A place's figure of a year, or why it has none: "not available", "confidential"."""

    place: Place
    value: Decimal | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Rank:
    """The place in a row from the lowest (1) to the highest (`of`); equal figures share the better place."""

    position: int
    of: int
    is_joint: bool = False
    # How many have this figure, ourselves included: from the other end the place is `of - position - sharing + 2`.
    sharing: int = 1


@dataclass(frozen=True, slots=True)
class Middle:
    """The middle of the neighbours, how it was worked out, and how many of how many had a figure."""

    method: Method
    # To be shown as it is: with as many decimals as the measure, and one at least (91.5 between whole numbers).
    value: Decimal
    had: int
    of: int


@dataclass(frozen=True, slots=True)
class CompareYear:
    """One year of one measure, for the line over the years; nothing where there was no figure."""

    year: int
    ours: Decimal | None
    england: Decimal | None
    region: Decimal | None
    middle: Middle | None
    # The lowest and the highest neighbour of the year.
    low: Decimal | None
    high: Decimal | None
    # The period in words, "31 March 2025", and where there is little room, "2025": of months there are twelve a year.
    when: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """One measure in its newest year, with the years before it."""

    measure: NationalMeasure
    year: int
    ours: Placed
    # Closest first, with those that have no figure.
    neighbours: tuple[Placed, ...]
    england: Placed
    region: Placed
    middle: Middle | None
    # Among the neighbours and ourselves, and among all authorities of England.
    rank: Rank | None
    rank_in_england: Rank | None
    # In the measure's polarity, so nothing where neither way is good: the best neighbour, where the best quarter of
    # England begins, and our own quarter, from 1 (best).
    best: Placed | None
    top_quarter: Decimal | None
    quarter: int | None
    # Against the middle of the neighbours, and against England.
    beside_neighbours: Judgement
    beside_england: Judgement
    # Oldest first; a year that nobody has is there, so that a line has its gap.
    years: tuple[CompareYear, ...]
    # What the newest figure is of, in words: "31 March 2025".
    when: str = ""


@dataclass(frozen=True, slots=True)
class Comparisons:
    """All that is compared for one authority."""

    # "Department for Education, statistical neighbours, 2025 model": beside every use.
    model_year: int
    model_source: str
    # How close each neighbour is, by its code: "very close".
    closeness: dict[str, str]
    measures: tuple[Compared, ...]
