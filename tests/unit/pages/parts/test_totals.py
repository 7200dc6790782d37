from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from generator.assess.direction import Judgement
from generator.assess.rating import Colour
from generator.assess.totals import totals
from generator.pages.parts.totals import verdict

G, A, R, N = Colour.GREEN, Colour.AMBER, Colour.RED, Colour.NOT_RATED
UP, DOWN, SAME, NONE = Judgement.BETTER, Judgement.WORSE, Judgement.SAME, Judgement.NONE


def judged(colours: Sequence[Colour], judgements: Sequence[Judgement]) -> Any:
    return [
        SimpleNamespace(rating=SimpleNamespace(colour=colour), travel=SimpleNamespace(judgement=judgement))
        for colour, judgement in zip(colours, judgements, strict=True)
    ]


@pytest.mark.parametrize(
    ("colours", "judgements", "words"),
    [
        (
            [G, G, A, R, N],
            [UP, DOWN, DOWN, SAME, NONE],
            "4 of 5 measures can be rated: 2 met the target, 1 came close and 1 missed it. "
            "1 got better than the period before, 2 got worse and 1 stayed the same.",
        ),
        (
            [N, N],
            [NONE, UP],
            "None of the 2 measures can be rated. "
            "1 got better than the period before, 0 got worse and 0 stayed the same.",
        ),
    ],
)
def test_the_answer_counts_every_verdict(colours: list[Colour], judgements: list[Judgement], words: str) -> None:
    assert verdict(totals(judged(colours, judgements))) == words
