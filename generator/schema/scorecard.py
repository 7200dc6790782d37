"""What a scorecard and its themes are called, and what is said of them."""

from generator.schema.card_changes import NameChange, ScorecardChange
from generator.schema.typed import Id, Strict


class Theme(Strict):
    """A group of indicators that are read together."""

    id: Id
    name: str
    changes: tuple[NameChange, ...] = ()


class Scorecard(Strict):
    """What a scorecard is called and what it covers."""

    id: Id
    name: str
    about: str
    # When the next figures come, in words, where they do not just come with the next month.
    next_figures: str | None = None
    # Why the measures that have no figures by area have none, in one sentence.
    no_areas: str | None = None
    changes: tuple[ScorecardChange, ...] = ()
