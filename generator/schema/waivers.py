"""Words with a small number of people in them that stand all the same: which, why, and who allowed it."""

from generator.schema.disclosure_rules import Role
from generator.schema.typed import Strict


class SmallNumber(Strict):
    """Words as the check prints them, the reason why they tell nobody anything, and the role that approved them."""

    words: str
    reason: str
    approved_by: Role
