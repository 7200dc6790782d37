"""What everything that a person types has in common; months, periods and dates are values from here on, not texts."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Protocol

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    PlainSerializer,
    PlainValidator,
)
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from generator.terms.deadline import Deadline
from generator.terms.period import Kind, Period, PeriodError
from generator.terms.rules import Rule, RuleBrokenError
from generator.terms.units import UNITS, Unit

_NOT_A_MONTH = Rule(
    "key-not-a-month",
    "A key that asks for a month has a month",
    '{name}: "{text}" is not a month{because}.',
    "Write it like 2017-01.",
    {"name": '"from"', "text": "2016-13", "because": ""},
)
_NOT_A_PERIOD = Rule(
    "key-not-a-period",
    "A key that asks for a period has a year, a part of a year, a month or a run of months",
    "{name}: {why}.",
    "Write a year like 2015/16 or a run of months like 2016-04 to 2016-09.",
    {"name": '"period"', "why": '"2012-13" is not a month'},
)
_NOT_A_DATE = Rule(
    "key-not-a-date",
    "A key that asks for a date has a day or a month",
    "{name}: {why}.",
    "Write it like 2010-05-17, or 2010-05 for a month.",
    {"name": '"due"', "why": '"2012-11-31" is not a date'},
)
_NOT_AN_ADDRESS = Rule(
    "key-not-an-address",
    "The address of a page is written in full",
    '{name}: "{text}" is not an address.',
    "Write it in full, with https:// in front.",
    {"name": '"assessment_url"', "text": "in a drawer"},
)


class Strict(BaseModel):
    """What a person typed: fixed once read, and a key that nobody knows is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, str_min_length=1)


class RunningText:
    """Marks a text that may refer to figures, `[[id]]`, and that is shown with paragraphs, lists and emphasis."""


class Typed(Protocol):
    """A value that remembers the text from which it was read."""

    @property
    def text(self) -> str:
        """The text, as it was typed."""


@dataclass(frozen=True)
class ReadBy:
    """Marks a field whose text becomes a value, by a function that raises RuleBrokenError for a text that says none."""

    read: Callable[[str], Typed]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """What pydantic asks for: check the text as any other, then read it; written out, it is the text again."""
        read = core_schema.no_info_after_validator_function(self.read, core_schema.str_schema())
        as_text = core_schema.plain_serializer_function_ser_schema(_text)
        return core_schema.no_info_before_validator_function(_text, read, serialization=as_text)


def _text(value: object) -> object:
    """The text of a value that was read before; anything else is as it is."""
    return getattr(value, "text", value)


def _month(text: str) -> Period:
    because = ""
    try:
        period = Period.parse(text)
        if period.kind is Kind.MONTH:
            return period
    except PeriodError as error:
        because = str(error).partition(f'"{text}" is not a period')[2]
    raise RuleBrokenError(_NOT_A_MONTH, text=text, because=because)


def _period(text: str) -> Period:
    try:
        return Period.parse(text)
    except PeriodError as error:
        raise RuleBrokenError(_NOT_A_PERIOD, why=error) from error


def _date(text: str) -> Deadline:
    try:
        return Deadline.parse(text)
    except ValueError as error:
        raise RuleBrokenError(_NOT_A_DATE, why=error) from error


def _secure_address(text: str) -> str:
    if text.startswith("https://") and " " not in text:
        return text
    raise RuleBrokenError(_NOT_AN_ADDRESS, text=text)


def _unit(typed: object) -> Unit:
    """The unit with this name, as the table of units is now; pydantic tells of others as it does of any closed list."""
    found = UNITS.get(typed) if isinstance(typed, str) else typed
    if isinstance(found, Unit):
        return found
    *most, last = (f"'{name}'" for name in UNITS)
    raise PydanticKnownError("enum", {"expected": f"{', '.join(most)} or {last}"})


def _digits(typed: object) -> object:
    """A number as it is written everywhere here: not `1_000`, `1e3` or `+5`, which pydantic would read as well."""
    if isinstance(typed, str) and not re.fullmatch(r"\s*-?[0-9]+(\.[0-9]+)?\s*", typed):
        raise PydanticKnownError("decimal_parsing")
    return typed


def _whole(typed: object) -> object:
    """A whole number, in the same way."""
    if isinstance(typed, str) and not re.fullmatch(r"\s*-?[0-9]+\s*", typed):
        raise PydanticKnownError("int_parsing")
    return typed


Number = Annotated[Decimal, BeforeValidator(_digits)]
Whole = Annotated[int, BeforeValidator(_whole)]
UnitName = Annotated[Unit, PlainValidator(_unit), PlainSerializer(str)]
Month = Annotated[Period, ReadBy(_month)]
AnyPeriod = Annotated[Period, ReadBy(_period)]
Date = Annotated[Deadline, ReadBy(_date)]
Address = Annotated[str, AfterValidator(_secure_address)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Prose = Annotated[str, RunningText()]
