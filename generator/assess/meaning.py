"""What to make of a rating and a movement together: one sentence for each pair, and never two that pull apart.

A colour says on which side of a target a figure lies, a signal whether anything changed. Told alone, green can lull and
red can hide that things get better.
"""

from generator.assess.assurance import Assurance
from generator.assess.indicator import Assessment
from generator.assess.movement import Movement
from generator.assess.rating import Colour

_MEANINGS: dict[tuple[Colour, Movement], str] = {
    (Colour.GREEN, Movement.BETTER): "It meets its target, and it really got better.",
    (Colour.GREEN, Movement.WORSE): "It still meets its target, but it really got worse. It may soon miss it.",
    (Colour.GREEN, Movement.USUAL): "It meets its target, and nothing has really changed.",
    (Colour.GREEN, Movement.HIGHER): "It meets its target, though it is higher than usual.",
    (Colour.GREEN, Movement.LOWER): "It meets its target, though it is lower than usual.",
    (Colour.GREEN, Movement.UNKNOWN): "It meets its target. Whether anything really changed, we can't tell.",
    (Colour.AMBER, Movement.BETTER): "It is close to its target, and it really got better.",
    (Colour.AMBER, Movement.WORSE): "It is still close to its target, but it really got worse.",
    (Colour.AMBER, Movement.USUAL): "It is close to its target, and nothing has really changed.",
    (Colour.AMBER, Movement.HIGHER): "It is close to its target, and higher than usual.",
    (Colour.AMBER, Movement.LOWER): "It is close to its target, and lower than usual.",
    (Colour.AMBER, Movement.UNKNOWN): "It is close to its target. Whether anything really changed, we can't tell.",
    (Colour.RED, Movement.BETTER): "It misses its target, but it really got better.",
    (Colour.RED, Movement.WORSE): "It misses its target, and it really got worse.",
    (Colour.RED, Movement.USUAL): "It misses its target, and nothing has really changed.",
    (Colour.RED, Movement.HIGHER): "It misses its target, and it is higher than usual.",
    (Colour.RED, Movement.LOWER): "It misses its target, and it is lower than usual.",
    (Colour.RED, Movement.UNKNOWN): "It misses its target. Whether anything really changed, we can't tell.",
    (Colour.NOT_RATED, Movement.BETTER): "It has no rating, but it really got better.",
    (Colour.NOT_RATED, Movement.WORSE): "It has no rating, but it really got worse.",
    (Colour.NOT_RATED, Movement.USUAL): "It has no rating, and nothing has really changed.",
    (Colour.NOT_RATED, Movement.HIGHER): "It has no rating. It is higher than usual, which is neither good nor bad.",
    (Colour.NOT_RATED, Movement.LOWER): "It has no rating. It is lower than usual, which is neither good nor bad.",
    (Colour.NOT_RATED, Movement.UNKNOWN): "It has no rating, and whether anything really changed, we can't tell.",
}
# What its usual ups and downs let one expect of a figure that did not really change.
_EXPECTED = {
    Assurance.PASSES: "While nothing changes, it can be relied upon to meet it.",
    Assurance.HIT_AND_MISS: "Its usual ups and downs can take it to either side of the target.",
    Assurance.FAILS: "Its usual ups and downs do not reach the target: without a change it will go on missing it.",
}


# What to do about it, in as few words as a cell of a matrix has room for; UNKNOWN stands for whatever can't be judged.
_TO_DO = {
    (Colour.RED, Movement.WORSE): "Ask about these first.",
    (Colour.RED, Movement.USUAL): "Steady, and off target.",
    (Colour.RED, Movement.BETTER): "On the mend, and not there yet.",
    (Colour.RED, Movement.UNKNOWN): "Too early to say. Ask what is planned.",
    (Colour.AMBER, Movement.WORSE): "These may turn red.",
    (Colour.AMBER, Movement.USUAL): "These may turn either way by chance.",
    (Colour.AMBER, Movement.BETTER): "On the way.",
    (Colour.AMBER, Movement.UNKNOWN): "Watch these.",
    (Colour.GREEN, Movement.WORSE): "These may slip.",
    (Colour.GREEN, Movement.USUAL): "Steady, and on target.",
    (Colour.GREEN, Movement.BETTER): "Keep what works.",
    (Colour.GREEN, Movement.UNKNOWN): "Watch these.",
}


def to_do(colour: Colour, movement: Movement) -> str:
    """What to do about measures of one rating and one movement."""
    return _TO_DO[colour, movement if (colour, movement) in _TO_DO else Movement.UNKNOWN]


def meaning(colour: Colour, movement: Movement) -> str:
    """What to make of a rating and a movement."""
    return _MEANINGS[colour, movement]


def meaning_of(assessment: Assessment) -> str:
    """The same for a measure, with what follows for its target; of one that neither has, nothing.

    The rating may speak of the year to date and the movement of the latest figure: then nothing is said of the two.
    """
    colour, moved = assessment.rating.colour, assessment.moved
    movement = moved.movement
    if (colour is Colour.NOT_RATED and movement is Movement.UNKNOWN) or assessment.is_for_the_year:
        return ""
    if moved.rests_on_year:
        # Of a change on a year ago nobody says "really".
        word = movement.value.removeprefix("really ")
        return meaning(colour, movement).replace(f"really got {word}", f"is {moved.in_sentence}")
    if movement is not Movement.USUAL:
        return meaning(colour, movement)
    turned = assessment.turned
    first = f"It {turned.words}, but nothing has really changed." if turned else meaning(colour, movement)
    return " ".join(filter(None, (first, _EXPECTED.get(assessment.assurance, ""))))
