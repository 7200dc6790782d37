"""References of a sentence as they are shown, each with the fact that it stands for."""

from collections.abc import Callable, Iterable

from generator.prose.facts.fact import TARGET, Fact, FactPart
from generator.prose.reading.sentence import Anchor
from generator.prose.refer.resolved import Resolved, Shows
from generator.prose.references import matches
from generator.prose.told import ToldText
from generator.schema.targets import Polarity
from generator.terms.problems import Fault
from generator.terms.units import COUNT


def filler(told: ToldText, known: Iterable[Fact]) -> Callable[[str], tuple[str, tuple[Anchor, ...]]]:
    """What fills in the references of a text's sentences. One that has a fault is told elsewhere, and left out here."""
    facts = {_key(fact): fact for fact in known} if told.references else {}

    def fill(text: str) -> tuple[str, tuple[Anchor, ...]]:
        shown, anchors, here = "", [], 0
        for reference in matches(text):
            found = told.answer(reference)
            resolved = None if isinstance(found, Fault) else found
            words, fact = (resolved.text, _fact_of(resolved, facts)) if resolved else ("", None)
            shown += text[here : reference.start]
            anchors.append(Anchor(len(shown), len(shown) + len(words), str(reference), resolved, fact))
            shown += words
            here = reference.end
        return shown + text[here:], tuple(anchors)

    return fill


def _fact_of(found: Resolved, known: dict[tuple[object, ...], Fact]) -> Fact | None:
    """The fact behind a reference to a figure, a target or another's figure; what is worked out from them has none."""
    if found.value is None or found.shows not in (
        Shows.VALUE,
        Shows.PARTS,
        Shows.PUBLISHED,
        Shows.COMPARATOR,
        Shows.TARGET,
    ):
        return None
    who = found.area.code
    if found.shows is Shows.COMPARATOR and found.comparator:
        who = found.comparator.name
    elif found.shows is Shows.TARGET:
        who = TARGET
    part = FactPart.MADE_UP_OF if found.shows is Shows.PARTS else FactPart.VALUE
    label = found.indicator.name if found.indicator else found.row.label if found.row else found.figure
    fact = Fact(
        found.figure,
        who,
        None if who == TARGET else found.period,
        found.group,
        part,
        found.value,
        found.indicator.unit if found.indicator and part is FactPart.VALUE else found.row.unit if found.row else COUNT,
        found.indicator.polarity if found.indicator else Polarity.NONE,
        f"{label}, {found.group}" if found.group else label,
    )
    return known.get(_key(fact), fact)


def _key(fact: Fact) -> tuple[object, ...]:
    return (fact.source, fact.who, fact.period, fact.group, fact.part, fact.value)
