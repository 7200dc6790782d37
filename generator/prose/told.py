"""Every running text of a narrative, told once: for which month, from which figures, and what its references stand for.

Checks and pages are given this table. Neither walks through the texts again, works out a month or resolves a reference.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from pydantic import BaseModel

from generator.prose.refer.reach import Reach, reach_of_documents, reach_of_release, reach_of_releases, resolve
from generator.prose.refer.resolved import Resolved
from generator.prose.references import Loc, Reference, field_of, matches, running_texts
from generator.prose.sentences import Sentence, sentences_of
from generator.record.content import Content
from generator.schema.cards import ReportCard
from generator.schema.cover import Cover
from generator.schema.narrative import ScorecardNarrative
from generator.schema.plans import Plan
from generator.terms.period import Period
from generator.terms.problems import Fault
from generator.terms.texts import SourceFile

# What may stand before the first word of a sentence.
_OPENING = " \n*_\"'“‘("
# The whole of a file of words.
Worded: TypeAlias = ScorecardNarrative | Cover | ReportCard | Plan


@dataclass(frozen=True, slots=True)
class Record:
    """What the words of one month may refer to. Each reference is resolved once, when it is first asked for: words
    that read as they were signed are not asked again.
    """

    reach: Reach
    _answers: dict[tuple[str, str], Resolved | Fault] = field(default_factory=dict, init=False, compare=False)

    def answer(self, reference: Reference) -> Resolved | Fault:
        """What a reference stands for, or what is wrong with it."""
        asked = (reference.name, reference.words)
        if asked not in self._answers:
            self._answers[asked] = resolve(self.reach, *asked)
        return self._answers[asked]


@dataclass(frozen=True, slots=True)
class ToldText:
    """One running text: its place in the file, the objects in which it stands (the whole file first), the month that
    it was written for, what it may refer to, its sentences and its references.
    """

    place: Loc
    text: str
    around: tuple[BaseModel, ...]
    month: Period
    record: Record
    sentences: tuple[Sentence, ...]
    references: tuple[Reference, ...]

    def answer(self, reference: Reference) -> Resolved | Fault:
        """What one of its references stands for, or what is wrong with it; a sentence starts with a capital."""
        found = self.record.answer(reference)
        if isinstance(found, Resolved) and found.text[:1].islower() and self._starts(reference):
            return replace(found, text=found.text[0].upper() + found.text[1:])
        return found

    def _starts(self, reference: Reference) -> bool:
        before = max((each.start for each in self.sentences if each.start <= reference.start), default=0)
        return not self.text[before : reference.start].strip(_OPENING)

    @property
    def reach(self) -> Reach:
        """What it may refer to."""
        return self.record.reach

    @property
    def names(self) -> list[str]:
        """The ids of the indicators and figures that it refers to, in order."""
        return [reference.name for reference in self.references]


@dataclass(frozen=True, slots=True)
class Narrative:
    """The words of one file: its running texts, and its labels, in which no figure is filled in."""

    model: Worded
    file: SourceFile
    texts: tuple[ToldText, ...]
    labels: tuple[tuple[Loc, str], ...]


class Told:
    """Every narrative of the site."""

    def __init__(self, narratives: Iterable[Narrative]) -> None:
        self.narratives = tuple(narratives)
        # By identity: two objects may say the same. The narratives hold on to the objects, so that no id is used twice.
        self._narratives = {id(each.model): each for each in self.narratives}
        self._texts: dict[tuple[int, str], list[ToldText]] = {}
        for text in (text for each in self.narratives for text in each.texts):
            self._texts.setdefault((id(text.around[-1]), field_of(text.place)), []).append(text)

    def narrative(self, model: BaseModel) -> Narrative:
        """The words of one file, by the object that was read from it."""
        return self._narratives[id(model)]

    def texts(self, model: BaseModel, field: str) -> tuple[ToldText, ...]:
        """The texts in a field of an object: none if empty, several of a list. KeyError if it was not told."""
        if getattr(model, field) in (None, ()):
            return ()
        found = self._texts.get((id(model), field))
        if found is None:
            raise KeyError(f"{type(model).__name__}.{field} is no running text that was told")
        return tuple(found)


def tell(content: Content) -> Told:
    """Everything that releases, covering reports, cards and plans say, each text once."""
    return Told(_narratives(content))


def _narratives(content: Content) -> Iterator[Narrative]:
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            reach = reach_of_release(content, scorecard, release)
            yield _narrative(release.narrative, release.narrative_file, reach, release.month)
    for found in content.covers:
        # One that no release names has that fault already, and no others for what it refers to.
        came_with = content.came_with(found)
        of_any = reach_of_releases(content, came_with) if came_with else reach_of_documents(content)
        yield _narrative(found.cover, found.file, of_any, found.cover.written_for)
    reach = reach_of_documents(content)
    newest = max((scorecard.latest.month for scorecard in content.scorecards), default=Period.month(0))
    for card in content.report_cards:
        yield _narrative(card.card, card.file, reach, newest)
    for plan in content.plans:
        yield _narrative(plan.plan, plan.file, reach, newest)


def _narrative(model: Worded, file: SourceFile, reach: Reach, newest: Period) -> Narrative:
    """The words of one file; those that say no month are of the newest one."""
    records: dict[Period, Record] = {}
    texts, labels = [], []
    for place, text, may_refer in running_texts(model):
        if not may_refer:
            labels.append((place, text))
            continue
        around = (model, *_objects_at(model, place))
        month = _month(around) or newest
        if month not in records:
            records[month] = Record(reach.until(month))
        spoken, references = sentences_of(text), tuple(matches(text))
        texts.append(ToldText(place, text, around, month, records[month], spoken, references))
    return Narrative(model, file, tuple(texts), tuple(labels))


def _month(around: Iterable[BaseModel]) -> Period | None:
    """The month that words were written for: the innermost object that says one has it."""
    said = (getattr(each, "written_for", None) for each in around)
    return next((month for month in reversed([*said]) if month is not None), None)


def _objects_at(model: BaseModel, place: Loc) -> Iterator[BaseModel]:
    """Every object in which a place lies, the outermost first, without the whole."""
    here: object = model
    for step in place:
        here = here[step] if isinstance(here, tuple) and isinstance(step, int) else getattr(here, str(step), None)
        if isinstance(here, BaseModel):
            yield here
