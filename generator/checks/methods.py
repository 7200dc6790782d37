"""The published boundary table must be true: each of its examples is rated as it says."""

from collections.abc import Iterator

from generator.assess.rating import colour_of
from generator.record.draft import Draft
from generator.schema.parse import line_of
from generator.terms.problems import Problem
from generator.terms.rules import Rule

_EXAMPLE_COLOUR = Rule(
    "example-of-another-colour",
    "Each example of how we rate gets the rating that it names",
    '{value} is "{colour}" by this rule, not "{said}".',
    "Correct the example, or the bounds above it.",
    {"value": "95", "colour": "green", "said": "amber"},
)
_EXAMPLE_BAND = Rule(
    "example-in-another-band",
    "Each example of a scale is in the one band that it names",
    '{value} is in {found} of this scale, not in "{said}".',
    "Correct the example, or the bands above it.",
    {"value": "80", "found": '"band 1"', "said": "band 2"},
)


def check_rating_table(content: Draft) -> Iterator[Problem]:
    """Every example of content/methods/rating.yml gets the rating, or is in the one band, that it names."""
    yield from _examples_are_rated(content)
    yield from _examples_are_in_bands(content)


def _examples_are_rated(content: Draft) -> Iterator[Problem]:
    for place, rule in enumerate(content.rating_table.rules):
        for number, example in enumerate(rule.examples):
            colour = colour_of(rule.target, example.value)
            if colour != example.rating:
                line = line_of(content.rating_file, "rules", place, "examples", number)
                facts = {"value": example.value, "colour": colour, "said": example.rating}
                yield _EXAMPLE_COLOUR.at(content.rating_file.path, line, **facts)


def _examples_are_in_bands(content: Draft) -> Iterator[Problem]:
    for place, scale in enumerate(content.rating_table.scales):
        for number, case in enumerate(scale.examples):
            bands = [band.name for band in scale.bands if band.holds(case.value)]
            if bands != [case.band]:
                line = line_of(content.rating_file, "scales", place, "examples", number)
                found = " and ".join(f'"{name}"' for name in bands) or "no band"
                facts = {"value": case.value, "found": found, "said": case.band}
                yield _EXAMPLE_BAND.at(content.rating_file.path, line, **facts)
