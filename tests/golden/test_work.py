"""How much work a build does: each period and date is read once, each reference is resolved once."""

import sys
from collections import Counter
from collections.abc import Callable, Hashable
from types import CodeType, FrameType

import pytest

from generator.build import build_site, check_sources
from generator.prose.refer import reach
from generator.prose.told import tell
from generator.publish.files import read_sources, read_templates
from generator.terms import deadline, period
from tests.golden.cases import CASES, HERE, PROJECT

READERS = (period.Period._read, period.Period._read_loosely, deadline.Deadline._read)
MEMOS = (period._parsed, period._parsed_loosely, deadline._parsed)


def calls_while_building(case: str, *functions: Callable[..., object]) -> Counter[Hashable]:
    """How often each function was called with the same values; an object counts as itself."""
    wanted: set[CodeType] = {getattr(function, "__func__", function).__code__ for function in functions}
    found: Counter[Hashable] = Counter()

    def look(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code in wanted:
            names = frame.f_code.co_varnames[: frame.f_code.co_argcount]
            values = (frame.f_locals[name] for name in names)
            found[frame.f_code.co_name, *(v if isinstance(v, str) else id(v) for v in values)] += 1

    sources, templates = read_sources(HERE / case), read_templates(PROJECT)
    sys.setprofile(look)
    try:
        build_site(sources, templates)
    finally:
        sys.setprofile(None)
    return found


@pytest.mark.parametrize("case", CASES)
def test_each_text_of_a_period_or_date_is_read_once(case: str) -> None:
    for memo in MEMOS:
        memo.cache_clear()
    found = calls_while_building(case, *READERS)
    assert set(found.values()) == {1}, found.most_common(3)
    assert sum(memo.cache_info().hits for memo in MEMOS) > 0


@pytest.mark.parametrize("case", CASES)
def test_each_reference_is_resolved_once(case: str) -> None:
    found = calls_while_building(case, reach.resolve)
    told = tell(check_sources(read_sources(HERE / case)))
    texts = [text for narrative in told.narratives for text in narrative.texts]
    asked = {(id(text.reach), r.name, r.words) for text in texts for r in text.references}
    assert found.total() == len(asked)
    assert set(found.values()) <= {1}
