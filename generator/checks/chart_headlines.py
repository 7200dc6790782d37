"""Rules for an editor's own headline of a chart: short enough, and nothing but words."""

import re
from collections.abc import Container, Iterator

from generator.charts.told_line import MOST_WORDS
from generator.prose.chart_headlines import typed_headlines, words_of
from generator.prose.told import Told
from generator.record.content import Content
from generator.schema.parse import line_of
from generator.terms.problems import Problem
from generator.terms.rules import Rule

_TOO_LONG = Rule(
    "chart-headline-too-long",
    "A chart's headline has fifteen words at most",
    'the headline of the chart of "{indicator}" has {number} words as readers see it: {most} are the most.',
    "Say one thing, and leave the rest to the commentary.",
    {"indicator": "es-1-1", "number": "19", "most": "15"},
)
_MARKED_UP = Rule(
    "chart-headline-marked-up",
    "A chart's headline is plain words",
    'the headline of the chart of "{indicator}" has {mark}, which a headline shows as it is.',
    "Write it in plain words, without emphasis or links.",
    {"indicator": "es-1-1", "mark": '"**"'},
)
_MARKS = re.compile(r"\*+|`+|(?<!\w)_+|\]\(|<")


def check_chart_headlines(content: Content, told: Told, read: Container[str]) -> Iterator[Problem]:
    """All rules of this module, for every release whose words are read; one headline a measure is asked for with the
    narrative.
    """
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            if release.narrative_file.path not in read:
                continue
            for place, (typed, text) in enumerate(typed_headlines(release, told)):
                line = line_of(release.narrative_file, "chart_headlines", place, "text")
                path, number = release.narrative_file.path, len(words_of(text).split())
                if number > MOST_WORDS:
                    yield _TOO_LONG.at(path, line, indicator=typed.indicator, number=number, most=MOST_WORDS)
                if mark := _MARKS.search(text.text):
                    yield _MARKED_UP.at(path, line, indicator=typed.indicator, mark=f'"{mark[0]}"')
