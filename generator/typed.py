"""What everything that a person types has in common."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from generator.period import Kind, Period, PeriodError


class Strict(BaseModel):
    """What a person typed: fixed once read, and a key that nobody knows is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, str_min_length=1)


def _month_text(text: str) -> str:
    try:
        if Period.parse(text).kind is Kind.MONTH:
            return text
    except PeriodError:
        pass
    raise ValueError(f'"{text}" is not a month; write it like 2017-01')


Month = Annotated[str, AfterValidator(_month_text)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
