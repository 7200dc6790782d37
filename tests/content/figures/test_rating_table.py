"""The examples on the page "How we rate" are what the slow and obvious way says, on both sides of every bound."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.oracle.naive import colour_of, in_band

TABLE = yaml.load(Path("content/methods/rating.yml").read_text("utf-8"), yaml.BaseLoader)
BOUNDS = ("at_least", "more_than", "at_most", "less_than")


@pytest.mark.parametrize("rule", TABLE["rules"], ids=lambda rule: rule["title"])
def test_each_example_of_a_rule_holds(rule: dict[str, Any]) -> None:
    said = {example["value"]: example["rating"] for example in rule["examples"]}
    assert said == {value: colour_of(rule["target"], Fraction(value)) for value in said}


@pytest.mark.parametrize("scale", TABLE.get("scales", []), ids=lambda scale: scale["id"])
def test_each_example_of_a_scale_holds(scale: dict[str, Any]) -> None:
    bands = {band["name"]: {name: band[name] for name in BOUNDS if name in band} for band in scale["bands"]}
    said = {example["value"]: [example["band"]] for example in scale["examples"]}
    assert said == {value: [name for name, band in bands.items() if in_band(band, Fraction(value))] for value in said}
    bounds = {Fraction(bound) for band in bands.values() for bound in band.values()}
    values = sorted(Fraction(value) for value in said)
    assert all(bound in values and values[0] < bound < values[-1] for bound in bounds)
