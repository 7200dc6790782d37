"""National statistics as they are declared: which measure stands in which column of which file, and who is alike."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.schema.targets import Polarity
from generator.schema.typed import Address, Id, Month, Strict, UnitName, Whole
from generator.terms.rules import Rule, RuleBrokenError

_NO_WAY = Rule(
    "national-measure-without-column",
    "A national measure names the column of its figures, or the two that they are worked out from",
    "{name} says neither in which column its figures are nor how to work them out.",
    "Add value: and the name of the column; or count:, and base: or base_from:, with a unit that says for how many.",
    {"name": 'entry 1 of "measures"'},
)
_TWO_BASES = Rule(
    "national-measure-with-two-bases",
    "A national measure takes its base from one place",
    "{name} has both base and base_from.",
    "Keep base if the column is in the same file, and base_from if it is in another.",
    {"name": 'entry 1 of "measures"'},
)

# The name of a file without folders: it lies in data/national/files.
FileName = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*\.csv$")]
PlaceCode = Annotated[str, Field(pattern=r"^E[0-9]{8}$")]


class Method(StrEnum):
    """How the middle of the neighbours is worked out: declared for each measure, and printed."""

    MEDIAN = "median"
    MEAN = "mean"


class NationalSource(Strict):
    """One file of all authorities, and the publication that it belongs to."""

    id: Id
    file: FileName
    publication: str
    address: Address


class NeighbourModel(Strict):
    """One list of who is alike: ten neighbours of each authority, in the order of how close they are."""

    year: Whole
    file: FileName
    publication: str
    address: Address


class Recoded(Strict):
    """A place that got a new code and stayed the same place. `since` is the first year that may bear the new one."""

    was: PlaceCode
    now: PlaceCode
    since: Whole


class BaseElsewhere(Strict):
    """The column of another file that a count is divided by."""

    source: Id
    column: str
    where: dict[str, str] = Field(default_factory=dict)


class NationalMeasureText(Strict):
    """One measure. `where` names, for each filter of the file, the one item that is meant."""

    id: Id
    question: str
    name: str
    unit: UnitName
    decimals: Annotated[int, Field(ge=0, le=3)]
    polarity: Polarity
    method: Method
    model: Whole
    # What a figure is of, with {year} for the year in which its period ends or {period} for all of it.
    period: str
    source: Id
    where: dict[str, str] = Field(default_factory=dict)
    value: str | None = None
    count: str | None = None
    base: str | None = None
    base_from: BaseElsewhere | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _has_a_way(self) -> Self:
        if self.base and self.base_from:
            raise RuleBrokenError(_TWO_BASES)
        parts = self.count and (self.base or self.base_from) and self.unit.per
        if not self.value and not parts:
            raise RuleBrokenError(_NO_WAY)
        return self


class NationalText(Strict):
    """data/national/measures.yml."""

    licence: str
    sources: tuple[NationalSource, ...] = Field(min_length=1)
    models: tuple[NeighbourModel, ...] = Field(min_length=1)
    recoded: tuple[Recoded, ...] = ()
    measures: tuple[NationalMeasureText, ...] = Field(min_length=1)

    def source_of(self, name: str) -> NationalSource:
        """The source with this id; a check says if there is none."""
        return next(source for source in self.sources if source.id == name)

    def model_of(self, year: int) -> NeighbourModel:
        """The list of neighbours of this year; a check says if there is none."""
        return next(model for model in self.models if model.year == year)


class EarlierText(Strict):
    """What a paper of a month said of how the council compares."""

    month: Month
    says: str
    paper: str
    note: str | None = None


class ContextText(Strict):
    """data/national/context.yml: none of it is set against newer figures."""

    entries: tuple[EarlierText, ...] = Field(min_length=1)
