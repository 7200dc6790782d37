"""The real narrative, each comparing word turned round: the program has to notice. `-s` prints the rate."""

import re

import pytest

from generator.build import check_sources
from generator.publish.files import read_sources
from generator.terms.problems import ContentError
from generator.terms.texts import SourceFile, Sources
from tests.content.texts import REPOSITORY
from tests.content.turning import reasons, turned

# In a hundred.
FEWEST_REFUSED = 95


def test_comparing_words_that_are_turned_round_are_refused() -> None:
    """A rate that may only go up: those that may be turned unseen are listed, each with its reason."""
    unseen = {(each.word, each.around) for each in turned() if not each.is_refused}
    assert unseen == reasons().keys()
    compare_nothing = sum(not compares for compares, _ in reasons().values())
    comparing = len(turned()) - compare_nothing
    refused = sum(each.is_refused for each in turned())
    print(
        f"\n{refused} of {comparing} comparing words are refused when they are turned round; "
        f"{compare_nothing} compare nothing"
    )
    assert refused * 100 >= FEWEST_REFUSED * comparing
    assert comparing > 200


@pytest.mark.parametrize(
    ("path", "was", "now", "says"),
    [
        ("safeguarding", "([[sg-5-13]]), [[sg-5-13 held]]", "([[sg-5-13]]), for the ninth month running",
         "is so for the sixth month running"),
        ("safeguarding", "[[sg-1-1 difference]] more than in December", "[[sg-1-1 difference]] fewer than in December",
         "the figure is up by 364"),
        ("early-help", "[[eh-1-1 percent difference]] more than the", "[[eh-1-1 percent difference]] fewer than the",
         "the figure is up by 51%"),
        ("early-help", "That [[eh-9-2-annual met]].", "That missed its target.",
         "of another kind than those that are judged"),
        ("early-help", "[[eh-6-1-deprived]], above the target", "[[eh-6-1-deprived]], below the target", "98%"),
    ],
)  # fmt: skip
def test_one_word_that_is_changed_in_the_real_files_stops_the_build_with_the_reason(
    path: str, was: str, now: str, says: str
) -> None:
    name, sources = f"content/scorecards/{path}/2017-01.yml", read_sources(REPOSITORY)
    typed = next(file.data.decode() for file in sources.files if file.path == name)
    assert was in " ".join(typed.split())
    spoilt = re.sub(r"\s+".join(map(re.escape, was.split())), now, typed, count=1)
    files = [file for file in sources.files if file.path != name]
    with pytest.raises(ContentError) as found:
        check_sources(Sources((*files, SourceFile(name, spoilt.encode()))))
    assert any(says in problem.message for problem in found.value.problems)
