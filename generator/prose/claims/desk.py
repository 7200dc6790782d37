"""Brings a text and the record together; the facts of each indicator are worked out once for each month."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pydantic import BaseModel

from generator.prose.claims.facts import Fact
from generator.prose.claims.filling import filler
from generator.prose.claims.named import around, named_at, objects_around
from generator.prose.claims.reach import facts_of_aims, facts_of_figure, facts_of_indicator, facts_of_plan
from generator.prose.claims.scope import Scope, Shelf
from generator.prose.claims.texts import Doubt, judge_text, scope_of
from generator.prose.refer.reach import Held, Reach
from generator.prose.references import Loc, figures_in, running_texts
from generator.record.content import CardDocument, Content, KnownFault, PlanDocument, Release, Scorecard
from generator.record.picture import Discrepancy
from generator.schema.cards import ReportCard, card_id
from generator.schema.narrative import ScorecardNarrative
from generator.schema.plans import Action, Measure, Plan
from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class DoubtAt:
    """A doubt, and the field of the file in which it stands."""

    place: Loc
    doubt: Doubt


_NOTHING = Shelf(())


@dataclass(frozen=True)
class Desk:
    """One file's words, with everything that they may speak of. Facts are worked out once for each month."""

    content: Content
    model: BaseModel
    reach: Reach
    release: Period
    declared: tuple[str, ...]
    register: tuple[Discrepancy | KnownFault, ...] = ()
    documents: Shelf = _NOTHING
    _facts: dict[tuple[str, Period], tuple[Fact, ...]] = field(default_factory=dict)
    _shelves: dict[Period, Shelf] = field(default_factory=dict)
    _reaches: dict[Period, Reach] = field(default_factory=dict)

    def doubts(self) -> Iterator[DoubtAt]:
        """Everything in the file's running text that the record does not bear out."""
        for place, text, may_refer in running_texts(self.model):
            if may_refer:
                scope = self._scope(place, text)
                fill = filler(self._at(self._month(place)), scope.near)
                yield from (DoubtAt(place, found) for found in judge_text(text, scope, fill))

    def _scope(self, place: Loc, text: str) -> Scope:
        month = self._month(place)
        named = named_at(self.model, place, text)
        held = self._at(month).indicators
        near = [held[name] for name in named if name in held]
        facts = [fact for each in near for fact in self._of(each, month)]
        figures = self.reach.publications.figures
        facts += [fact for name in named if name in figures for fact in facts_of_figure(figures[name])]
        aims = around(self.model, place, Measure) or around(self.model, place, Action)
        facts += facts_of_aims(aims, self.content.borough.code) if isinstance(aims, Measure | Action) else []
        return scope_of(
            near,
            facts,
            self._far(month),
            month if isinstance(self.model, ScorecardNarrative) else None,
            self.content.borough.code,
            {area.name: area.code for area in self.reach.areas},
            self._printed(named),
            self.declared,
            tells_of_print=place[-1] == "data_note",
        )

    def _month(self, place: Loc) -> Period:
        """The month that a text was written for; the release's where it says none."""
        for found in (self.model, *objects_around(self.model, place)):
            month = getattr(found, "written_for", None) or ""
            said = Period.parse(month) if month else self.release
        return said

    def _at(self, month: Period) -> Reach:
        """What the words of a month may refer to."""
        if month not in self._reaches:
            self._reaches[month] = self.reach.until(month.text)
        return self._reaches[month]

    def _of(self, held: Held, month: Period) -> tuple[Fact, ...]:
        key = (held.indicator.id, month)
        if key not in self._facts:
            self._facts[key] = tuple(facts_of_indicator(held))
        return self._facts[key]

    def _far(self, month: Period) -> Shelf:
        """A scorecard's other indicators; a document's other figures. A document names the indicators that it means."""
        if not isinstance(self.model, ScorecardNarrative):
            return self.documents
        if month not in self._shelves:
            held = self._at(month).indicators.values()
            self._shelves[month] = Shelf(tuple(fact for each in held for fact in self._of(each, month)), strict=True)
        return self._shelves[month]

    def _printed(self, named: Iterable[str]) -> str:
        """What the register says of the indicators that are named, or of the report as a whole."""
        names = set(named)
        rows = [
            row
            for row in self.register
            if isinstance(row, KnownFault) or not (names and row.indicator) or row.indicator in names
        ]
        return " | ".join(f"{row.printed} | {row.conflicts_with} | {row.note}" for row in rows)


def desk_of_release(content: Content, scorecard: Scorecard, release: Release, reach: Reach) -> Desk:
    """The words of one release of a scorecard."""
    narrative = release.narrative
    declared = tuple(entry.figure for entry in narrative.figures_from_elsewhere)
    register = tuple(row for row in scorecard.discrepancies if row.release <= release.month)
    return Desk(content, narrative, reach, release.month, declared, register)


def desk_of_document(
    content: Content, found: CardDocument | PlanDocument, reach: Reach, declared: tuple[str, ...]
) -> Desk:
    """The words of a Report Card or a plan."""
    model: ReportCard | Plan = found.card if isinstance(found, CardDocument) else found.plan
    document = card_id(found.year) if isinstance(found, CardDocument) else found.id
    path, shown = f"data/publications/{document}.csv", set(figures_in(model, content.publications.figures))
    known = content.publications.figures.values()
    figures = [figure for figure in known if figure.main.path == path or figure.id in shown]
    facts = [fact for figure in figures for fact in facts_of_figure(figure)]
    if isinstance(model, Plan):
        facts += facts_of_plan(model, content.borough.code)
    newest = max((s.latest.month for s in content.scorecards), default=Period.month(0))
    return Desk(content, model, reach, newest, declared, found.faults, documents=Shelf(tuple(facts)))
