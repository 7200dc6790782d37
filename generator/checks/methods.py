"""The published boundary table must be true: each of its examples is rated as it says."""

from collections.abc import Iterator

from generator.assess.rating import colour_of
from generator.record.draft import Draft
from generator.schema.parse import line_of
from generator.terms.problems import Problem


def check_rating_table(content: Draft) -> Iterator[Problem]:
    """Every example of content/methods/rating.yml gets the rating, or is in the one band, that it names."""
    for place, rule in enumerate(content.rating_table.rules):
        for number, example in enumerate(rule.examples):
            colour = colour_of(rule.target, example.value)
            if colour != example.rating:
                line = line_of(content.rating_file, "rules", place, "examples", number)
                message = f'{example.value} is "{colour}" by this rule, not "{example.rating}".'
                yield Problem(content.rating_file.path, line, message, "Correct the example, or the bounds above it.")
    for place, scale in enumerate(content.rating_table.scales):
        for number, case in enumerate(scale.examples):
            bands = [band.name for band in scale.bands if band.holds(case.value)]
            if bands != [case.band]:
                line = line_of(content.rating_file, "scales", place, "examples", number)
                found = " and ".join(f'"{name}"' for name in bands) or "no band"
                message = f'{case.value} is in {found} of this scale, not in "{case.band}".'
                yield Problem(content.rating_file.path, line, message, "Correct the example, or the bands above it.")
