"""Rules have names: what content must keep, and the sentence and the remedy for whoever breaks it.

A rule stands as a constant beside the one function that asks for it. `python -m generator rules` lists every one, and a
test fails for a rule whose id no test has seen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter

from generator.terms.problems import Fault, Problem


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that content must keep.

    `id` is what people ask for, `name` says what is right; `sentence` says what is wrong, and `remedy` what to do, both
    with `{slots}` for the facts of a case. `example` fills the slots as one case would.
    """

    id: str
    name: str
    sentence: str
    remedy: str
    example: Mapping[str, str] = field(default_factory=dict)

    @property
    def slots(self) -> set[str]:
        """The names of the facts that sentence and remedy speak of."""
        texts = (self.sentence, self.remedy)
        return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name is not None}

    def broken(self, **facts: object) -> Fault:
        """The fault of one case; its caller knows where it stands."""
        return Fault(self.sentence.format(**facts), self.remedy.format(**facts), self.id)

    def at(self, path: str, line: int, /, **facts: object) -> Problem:
        """The fault of one case, with its file and line."""
        return self.broken(**facts).at(path, line)

    def shown(self) -> Fault:
        """The example."""
        return self.broken(**self.example)


class RuleBrokenError(ValueError):
    """What a reader of typed text raises: which rule is broken, and the facts; whoever catches it adds the place."""

    def __init__(self, rule: Rule, **facts: object) -> None:
        self.rule = rule
        self.facts = facts
        super().__init__(rule.id)
