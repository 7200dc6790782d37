"""Who looked at a release before it came out, and what they looked at: it is stored with the release."""

from generator.schema.disclosure_rules import Role
from generator.schema.typed import Date, Strict


class SignOff(Strict):
    """The sign-off of one release. It names roles and papers, never people and never what a test found."""

    data_protection_assessment: str
    motivated_intruder_test: str
    reviewed_by: Role
    approved_by: Role
    date: Date
