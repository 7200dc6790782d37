"""What people declare beside their words: figures from elsewhere, small numbers that may stand, and who signed off."""

from generator.schema.disclosure_rules import Role
from generator.schema.typed import Date, Strict


class FigureFromElsewhere(Strict):
    """Words of the text with a figure in them, as they stand there, and where the figure is from."""

    figure: str
    source: str


class SmallNumber(Strict):
    """Words as the check prints them, the reason why they tell nobody anything, and the role that approved them."""

    words: str
    reason: str
    approved_by: Role


class SignOff(Strict):
    """The sign-off of one release. It names roles and papers, never people and never what a test found."""

    data_protection_assessment: str
    motivated_intruder_test: str
    reviewed_by: Role
    approved_by: Role
    date: Date
