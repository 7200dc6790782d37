"""Each verdict is given once and each chart is drawn once, whatever number of pages and files show it."""

import re
import sys
from collections import Counter
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

import pytest

from generator.assess.indicator import assess_indicator
from generator.build import build_changes, check_sources, words_of
from generator.charts.areas import areas_chart
from generator.charts.of_document import figure_chart
from generator.charts.svg import draw
from generator.charts.trend import trend_chart
from generator.pages.site.manifest import UNKNOWN
from generator.publish.changes.sheet import Earlier
from generator.publish.files import read_sources, read_templates
from generator.publish.whole_site import Built, build
from generator.record.content import Content
from generator.schema.cards import ChartBlock
from generator.terms.texts import Sources
from tests.golden.cases import CASES, HERE, PROJECT

CHARTS = (trend_chart, areas_chart, figure_chart)
COUNTED = {function.__code__: function.__name__ for function in (assess_indicator, *CHARTS, draw)}


def calls_of(work: Callable[[], object]) -> Counter[str]:
    """How many times each of the functions really ran. A reference in a text judges other times and parts itself."""
    found: Counter[str] = Counter()

    def seen(frame: FrameType, event: str, _: Any) -> None:
        code: CodeType = frame.f_code
        if event == "call" and code in COUNTED:
            caller = frame.f_back.f_code.co_filename if frame.f_back else ""
            found[COUNTED[code]] += not caller.endswith("prose/refer/figures.py")

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return found


def judged_things(content: Content) -> int:
    """Every scorecard, release and indicator."""
    return sum(len(card.releases) * len(card.registry.indicators) for card in content.scorecards)


def trends(content: Content) -> set[tuple[str, str, str]]:
    """Each chart over time that a page shows: every measure of every release, on the page of its theme."""
    return {
        (card.id, release.month.text, name)
        for card in content.scorecards
        for release in card.releases
        for name in card.indicators
    }


def figures(content: Content) -> set[str]:
    """Each figure of which a document shows a chart."""
    blocks = [block for card in content.report_cards for section in card.card.sections for block in section.blocks]
    blocks += [block for found in content.plans for block in (*found.plan.opening, *found.plan.closing)]
    return {block.figure for block in blocks if isinstance(block, ChartBlock)}


@pytest.mark.parametrize("case", CASES)
def test_a_build_judges_and_draws_each_thing_once_and_says_how_many(case: str) -> None:
    sources, templates, done = read_sources(HERE / case), read_templates(PROJECT), []
    content = check_sources(sources)
    words = words_of(content)
    calls = calls_of(lambda: done.append(build(content, words, sources, templates)))
    built: Built = done[0]
    assert built.judged.count == calls["assess_indicator"] == judged_things(content) > 0
    wanted = (len(trends(content)), len(content.indicators), len(figures(content)))
    assert tuple(calls[function.__name__] for function in CHARTS) == wanted
    assert built.drawn.count == sum(wanted)
    shown = {file.path.rpartition("/")[2] for file in built.site.files if re.search(r"/chart-[^/]*json$", file.path)}
    # Each line is drawn for a wide page, twice for a phone, and in a picture. Parts of a place are drawn in panels.
    assert calls["draw"] >= 2 * len(shown)
    assert calls["draw"] <= 4 * len(trends(content) | {(name,) for name in figures(content)})


def test_the_change_sheet_judges_each_of_its_two_contents_once() -> None:
    now = read_sources(HERE / "two-releases")
    then = Sources(tuple(file for file in now.files if file.stem != "2017-02"))
    templates = read_templates(PROJECT)
    calls = calls_of(lambda: build_changes(now, Earlier(then, "the first"), templates, UNKNOWN, "site/"))
    both = [check_sources(sources) for sources in (then, now)]
    assert calls["assess_indicator"] == sum(map(judged_things, both))
    assert calls["trend_chart"] == sum(len(trends(content)) for content in both)
