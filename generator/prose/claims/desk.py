"""Brings a text and the record together; the facts of each indicator are worked out once for each month."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.prose.claims.texts import Finding, judge_text
from generator.prose.facts.fact import Fact
from generator.prose.facts.gathered import facts_of_aims, facts_of_figure, facts_of_indicator, facts_of_plan
from generator.prose.facts.named import named_at
from generator.prose.facts.scope import Scope, Shelf
from generator.prose.lexicon.find import may_claim
from generator.prose.reading.filling import filler
from generator.prose.reading.quantities import may_hold_a_number
from generator.prose.refer.reach import Held
from generator.prose.references import figures_in
from generator.prose.told import Narrative, Told, ToldText, Worded
from generator.record.content import CardDocument, Content, PlanDocument, Release, Scorecard
from generator.record.faults import Discrepancy, KnownFault
from generator.record.keys import Area
from generator.schema.actions import Action
from generator.schema.cards import ReportCard, card_id
from generator.schema.cover import Cover
from generator.schema.narrative import ScorecardNarrative
from generator.schema.plan_measures import PlanMeasure
from generator.schema.plans import Plan
from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class FoundIn:
    """A finding, and the text in which it stands."""

    told: ToldText
    finding: Finding


# The claims of each narrative, by the path of its file.
Claims: TypeAlias = Mapping[str, tuple[FoundIn, ...]]


@dataclass(frozen=True)
class Desk:
    """One file's words, with everything that they may speak of. Facts are worked out once for each month. A Report Card
    or plan has figures of its own (`documents`); others speak of a month's scorecards as they were then.
    """

    content: Content
    narrative: Narrative
    declared: tuple[str, ...]
    judged: tuple[str, ...] = ()
    register: tuple[Discrepancy | KnownFault, ...] = ()
    documents: Shelf | None = None
    borrowed: frozenset[str] = frozenset()
    _facts: dict[tuple[str, Period], tuple[Fact, ...]] = field(default_factory=dict)
    _shelves: dict[Period, Shelf] = field(default_factory=dict)

    def findings(self) -> Iterator[FoundIn]:
        """Every claim of the file's running texts, with its verdict."""
        for told in self.narrative.texts:
            if not (told.references or may_hold_a_number(told.text) or may_claim(" ".join(told.text.split()))):
                continue
            scope = self._scope(told)
            found = judge_text(told.text, told.sentences, scope, filler(told, scope.near))
            yield from (FoundIn(told, each) for each in found)

    def _scope(self, told: ToldText) -> Scope:
        named = named_at(told)
        held = told.reach.indicators
        near = [held[name] for name in named if name in held]
        facts = [fact for each in near for fact in self._of(each, told.month)]
        figures = told.reach.publications.figures
        facts += [fact for name in named if name in figures for fact in facts_of_figure(figures[name])]
        aims = next((found for found in told.around if isinstance(found, PlanMeasure | Action)), None)
        facts += facts_of_aims(aims, self.content.borough.code) if aims else []
        return Scope(
            near,
            facts,
            self._far(told),
            told.month if self.documents is None else None,
            self.content.borough.code,
            _by_code(told.reach.areas),
            self._printed(named),
            self.declared,
            self.judged,
            tells_of_print=told.place[-1] == "data_note",
            borrowed=self.borrowed,
            named_areas=told.reach.areas,
        )

    def _of(self, held: Held, month: Period) -> tuple[Fact, ...]:
        key = (held.indicator.id, month)
        if key not in self._facts:
            self._facts[key] = tuple(facts_of_indicator(held))
        return self._facts[key]

    def _far(self, told: ToldText) -> Shelf:
        """A scorecard's other indicators; a document's other figures. A document names the indicators that it means."""
        if self.documents is not None:
            return self.documents
        if (month := told.month) not in self._shelves:
            held = told.reach.indicators.values()
            self._shelves[month] = Shelf(tuple(fact for each in held for fact in self._of(each, month)), strict=True)
        return self._shelves[month]

    def _printed(self, named: Iterable[str]) -> str:
        """What the register says of the indicators that are named, or of the report as a whole."""
        names = set(named)
        about = [r for r in self.register if isinstance(r, KnownFault) or not names or r.indicator in (*names, "")]
        return " | ".join(f"{row.printed} | {row.conflicts_with} | {row.note}" for row in about)


def _by_code(areas: Iterable[Area]) -> dict[str, Area]:
    """Areas by their code, under the first of the names that the words may use."""
    found: dict[str, Area] = {}
    for area in areas:
        found.setdefault(area.code, area)
    return found


def desk_of_month(
    content: Content, narrative: Narrative, words: ScorecardNarrative | Cover, of: Iterable[tuple[Scorecard, Release]]
) -> Desk:
    """The words of a release, or of a covering report, which may speak of each scorecard that it came with."""
    register = tuple(r for scorecard, release in of for r in scorecard.discrepancies if r.release <= release.month)
    return Desk(content, narrative, *_typed(words), register)


def desk_of_document(content: Content, found: CardDocument | PlanDocument, narrative: Narrative) -> Desk:
    """The words of a Report Card or a plan."""
    model: ReportCard | Plan = found.card if isinstance(found, CardDocument) else found.plan
    document = card_id(found.year) if isinstance(found, CardDocument) else found.id
    path, shown = f"data/publications/{document}.csv", set(figures_in(model, content.publications.figures))
    known = content.publications.figures.values()
    figures = [figure for figure in known if figure.main.path == path or figure.id in shown]
    facts = [fact for figure in figures for fact in facts_of_figure(figure)]
    if isinstance(model, Plan):
        facts += facts_of_plan(model, content.borough.code)
    borrowed = frozenset(figure.id for figure in known if figure.main.path != path)
    return Desk(content, narrative, *_typed(model), found.faults, Shelf(tuple(facts)), borrowed)


def _typed(model: Worded) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The figures from elsewhere and the judged words of a file."""
    judged = tuple(words for entry in model.judged for words in entry.words)
    return tuple(entry.figure for entry in model.figures_from_elsewhere), judged


def read_claims(content: Content, told: Told, leave_out: Container[str] = ()) -> Claims:
    """Every claim of every narrative, with its verdict; but of files whose claims were read when they were signed."""
    return {desk.narrative.file.path: tuple(desk.findings()) for desk in desks(content, told, leave_out)}


def desks(content: Content, told: Told, leave_out: Container[str] = ()) -> Iterator[Desk]:
    """A desk for every narrative that is not left out."""
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            if release.narrative_file.path not in leave_out:
                words = release.narrative
                yield desk_of_month(content, told.narrative(words), words, [(scorecard, release)])
    for found in content.covers:
        yield desk_of_month(content, told.narrative(found.cover), found.cover, content.came_with(found))
    for card in content.report_cards:
        yield desk_of_document(content, card, told.narrative(card.card))
    for plan in content.plans:
        yield desk_of_document(content, plan, told.narrative(plan.plan))
