"""What everything that a person types has in common."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator
from pydantic_core import PydanticKnownError

from generator.terms.deadline import Deadline
from generator.terms.period import Kind, Period, PeriodError
from generator.terms.units import UNITS, Unit


class Strict(BaseModel):
    """What a person typed: fixed once read, and a key that nobody knows is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, str_min_length=1)


class RunningText:
    """Marks a text that may refer to figures, `[[id]]`, and that is shown with paragraphs, lists and emphasis."""


def _month_text(text: str) -> str:
    try:
        if Period.parse(text).kind is Kind.MONTH:
            return text
    except PeriodError:
        pass
    raise ValueError(f'"{text}" is not a month; write it like 2017-01')


def _period_text(text: str) -> str:
    try:
        Period.parse(text)
    except PeriodError as error:
        raise ValueError(f"{error}; write a year like 2015/16 or a run of months like 2016-04 to 2016-09") from error
    return text


def _date_text(text: str) -> str:
    Deadline.parse(text)
    return text


def _unit(typed: object) -> Unit:
    """The unit with this name, as the table of units is now; pydantic tells of others as it does of any closed list."""
    found = UNITS.get(typed) if isinstance(typed, str) else typed
    if isinstance(found, Unit):
        return found
    *most, last = (f"'{name}'" for name in UNITS)
    raise PydanticKnownError("enum", {"expected": f"{', '.join(most)} or {last}"})


UnitName = Annotated[Unit, PlainValidator(_unit), PlainSerializer(str)]
Month = Annotated[str, AfterValidator(_month_text)]
PeriodText = Annotated[str, AfterValidator(_period_text)]
Date = Annotated[str, AfterValidator(_date_text)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Prose = Annotated[str, RunningText()]
