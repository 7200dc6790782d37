"""What a figure is about, and why one is, or is not, there."""

from dataclasses import dataclass
from enum import StrEnum

from generator.terms.period import Period
from generator.terms.texts import slug

LOCAL_AUTHORITY = "local authority"
# What a report prints beside its areas and is none: teams for the whole place, or an area that nobody wrote down.
NO_PLACE = "no place"
LEVELS = ("country", "region", "comparator group", LOCAL_AUTHORITY, "locality", "ward", NO_PLACE)
# The columns of a file of figures, as it is typed and as readers download it.
OBSERVATION_COLUMNS = (
    "indicator",
    "area",
    "period",
    "group",
    "value",
    "numerator",
    "denominator",
    "status",
    "note",
)
# What a row can say besides: how many decimals its document prints, where that is fewer than the card's, and how it
# colours the figure.
DECLARED_COLUMNS = ("decimals", "rating")


class Status(StrEnum):
    """Why a figure is, or is not, there."""

    PUBLISHED = ""
    PROVISIONAL = "provisional"
    SUPPRESSED = "suppressed"
    NOT_AVAILABLE = "not available"
    NOT_APPLICABLE = "not applicable"
    NOT_YET_DUE = "not yet due"


class PrintedRating(StrEnum):
    """The colour that a document gives a figure."""

    NONE = ""
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Area:
    """A place, or a group of places, that figures are about."""

    code: str
    name: str
    level: str
    parent: str
    # What it was called first: its address stays.
    first_name: str = ""
    # Its last month, if it ended, and the code of the area that follows it.
    until: Period | None = None
    successor: str = ""

    @property
    def slug(self) -> str:
        """Its name in addresses."""
        return slug(self.first_name or self.name)


@dataclass(frozen=True, slots=True)
class Key:
    """What an observation is about. The group is empty for the whole."""

    indicator: str
    area: str
    period: Period
    group: str
