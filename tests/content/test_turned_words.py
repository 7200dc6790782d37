"""The real narrative, each comparing word turned round: the program has to notice. `-s` prints the rate."""

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
