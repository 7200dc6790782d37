"""Everything as it was typed, tied together: for checks and disclosure control, and for nothing that is published."""

from typing import TypeAlias

from generator.record.content import ContentOf, ReleaseOf, ScorecardOf
from generator.record.observation import Observation

DraftRelease: TypeAlias = ReleaseOf[Observation]
DraftScorecard: TypeAlias = ScorecardOf[Observation]
Draft: TypeAlias = ContentOf[Observation]
