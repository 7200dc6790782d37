"""Random targets and figures: the generator's verdicts equal a naive statement of the rules."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.assess.direction import travel
from generator.assess.latest import latest_figure
from generator.assess.rating import colour_of
from generator.record.keys import Key, Status
from generator.record.picture import picture_as_at
from generator.record.safe import Figure
from generator.record.sealing import Seal
from generator.schema.registry import Indicator
from generator.schema.targets import Band, Target
from generator.terms.period import Period
from tests.oracle import naive
from tests.turns import drawn
from tests.unit.samples import CARD

# Few values, so that figures often stand on a bound.
TENTHS = st.integers(0, 60).map(lambda tenths: Decimal(tenths) / 10)
LOWER, UPPER = ("at_least", "more_than"), ("at_most", "less_than")


@st.composite
def bands(draw: st.DrawFn) -> dict[str, str]:
    """A band with one bound or two that leave room for a value: where they are one number, both include it."""
    low, high = sorted((draw(TENTHS), draw(TENTHS)))
    signs = ("at_least", "at_most") if low == high else (draw(st.sampled_from(LOWER)), draw(st.sampled_from(UPPER)))
    lower, upper = {signs[0]: str(low)}, {signs[1]: str(high)}
    return draw(st.sampled_from((lower, upper, lower | upper)))


@drawn(200, 4000)
@given(bands(), st.none() | bands(), st.none() | bands(), st.sampled_from(("red", "not rated")), TENTHS)
def test_a_colour_is_what_the_first_band_that_holds_the_value_says(
    green: dict[str, str], amber: dict[str, str] | None, red: dict[str, str] | None, otherwise: str, value: Decimal
) -> None:
    colours = {"green": green, "amber": amber, "red": red}
    typed: dict[str, Any] = {name: band for name, band in colours.items() if band} | {"otherwise": otherwise}
    # Only the order of the colours is at stake here; whether a target makes sense is the schema's business.
    parsed: dict[str, Any] = {name: Band.model_validate(band) if band else None for name, band in colours.items()}
    target = Target.model_construct(**parsed, otherwise=otherwise)
    assert colour_of(target, value).value == naive.colour_of(typed, Fraction(value))


FIGURES = st.none() | st.integers(0, 400).map(lambda hundredths: Decimal(hundredths) / 100)
MONTHS = ["2016-09", "2016-10", "2016-11", "2016-12", "2017-01"]
POLARITIES = ("higher is better", "lower is better", "within a range", "no judgement")


@drawn(200, 4000)
@given(
    st.dictionaries(st.sampled_from(MONTHS), st.tuples(FIGURES, st.booleans()), min_size=1),
    st.sampled_from(POLARITIES),
    st.integers(0, 2),
    st.none() | st.sampled_from(MONTHS),
    st.booleans(),
)
def test_an_arrow_is_what_two_neighbouring_months_say(
    months: dict[str, tuple[Decimal | None, bool]], polarity: str, decimals: int, new_from: str | None, opted_in: bool
) -> None:
    changes = [{"from": new_from, "new_count": new_from, "why": "x"}] if new_from else []
    card: dict[str, Any] = CARD | {"polarity": polarity, "decimals": decimals, "changes": changes}
    card["verdicts_on_provisional"] = opted_in
    status = {m: ("provisional" if p else "") if v is not None else "suppressed" for m, (v, p) in months.items()}
    rows = [
        Figure(Key("t-1", "B", Period.parse(m), ""), v, None, None, Status(status[m]), "", Seal())
        for m, (v, _) in months.items()
    ]
    picture = picture_as_at(Period.parse("2017-01"), rows)
    indicator = Indicator.model_validate(card)
    found = travel(indicator, picture, latest_figure(indicator, picture, "B"))
    values = {m: str(v) if v is not None else "" for m, (v, _) in months.items()}
    figures = naive.Figures(None, values, {}, {}, status)
    assert found.arrow.value == naive.direction_of(card, figures)
