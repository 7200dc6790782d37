"""The rules that look across files: each a small function from content to problems."""

from collections.abc import Iterator

from generator.checks.figures import check_figures
from generator.checks.known_faults import check_arithmetic
from generator.checks.narrative import check_narratives
from generator.checks.registry import check_registries
from generator.content import Content
from generator.problems import Problem


def check_content(content: Content) -> Iterator[Problem]:
    """Every problem that only shows when files are read together."""
    for scorecard in content.scorecards:
        yield from check_registries(scorecard)
        yield from check_figures(scorecard)
        yield from check_arithmetic(scorecard, content)
        yield from check_narratives(scorecard)
