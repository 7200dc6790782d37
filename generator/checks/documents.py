"""Rules for Report Cards and plans: what they refer to exists, and every figure and fault is shown somewhere."""

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from generator.assess.plans import places_of
from generator.checks.blocks import check_blocks
from generator.prose.references import field_of, names_in, running_texts
from generator.record.content import CardDocument
from generator.record.draft import Draft
from generator.record.faults import KnownFault
from generator.schema.cards import card_id
from generator.schema.parse import line_of
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile
from generator.terms.wording import singular

_NOT_THERE = Rule(
    "document-names-nothing",
    "A card or plan names figures, indicators, plans, scales and areas that exist",
    '{what} "{id}" is not in {home}.{hint}',
    "Correct the id.",
    {"what": "plan", "id": "paly-2012-13", "home": "content/plans", "hint": ' Did you mean "play-2012-13"?'},
)
_NOT_SHOWN = Rule(
    "figure-shown-nowhere",
    "Every figure of a document is shown on some page",
    'figure "{figure}" is shown on no page.',
    "Refer to it as [[{figure}]] in a text, list it under a block's figures, or delete the row.",
    {"figure": "rc-members"},
)
_SECTION_TWICE = Rule(
    "section-id-taken",
    "Each section of a Report Card has an id of its own, and none is called print",
    'the id "{id}" is taken already.',
    "Give the section an id of its own.",
    {"id": "print"},
)
_FAULT_TWICE = Rule(
    "known-fault-twice",
    "Each known fault of a document is one row",
    'fault "{fault}" is given twice.',
    "Delete one of the two rows, or put both places into one.",
    {"fault": "RC1"},
)
_NO_PLACE = Rule(
    "known-fault-of-no-place",
    "A known fault is shown at places that its document has",
    '"{place}" is no place of this document.{hint}',
    'Use "document", a section, a figure, "measure 1.A1", "action 12", and ";" between several.',
    {"place": "plya", "hint": ' Did you mean "play"?'},
)


def check_documents(content: Draft) -> Iterator[Problem]:
    """All rules of this module, for every card and plan."""
    models: list[tuple[BaseModel, SourceFile]] = [(card.card, card.file) for card in content.report_cards]
    models += [(plan.plan, plan.file) for plan in content.plans]
    for model, file in models:
        yield from _ids_exist(content, model, file)
        yield from check_blocks(content, model, file)
    spoken: list[BaseModel] = [r.narrative for scorecard in content.scorecards for r in scorecard.releases]
    spoken += [found.cover for found in content.covers]
    shown = {name for model in (*(model for model, _ in models), *spoken) for name in names_in(model)}
    yield from _every_figure_is_shown(content, shown)
    for card in content.report_cards:
        yield from _sections_are_given_once(card)
        yield from _faults_are_given_once(card.faults)
        yield from _faults_have_a_place(card.faults, _card_places(card), figures_of(content, card_id(card.year)))
    for plan in content.plans:
        yield from _faults_are_given_once(plan.faults)
        yield from _faults_have_a_place(plan.faults, set(places_of(plan.plan)), figures_of(content, plan.id))


def figures_of(content: Draft, document: str) -> set[str]:
    """The ids of the figures that stand in a document's own file."""
    path = f"data/publications/{document}.csv"
    return {name for name, found in content.publications.files.items() if found == path}


def _ids_exist(content: Draft, model: BaseModel, file: SourceFile) -> Iterator[Problem]:
    """Ids that stand in fields of their own: figures, indicators, plans, scales, areas."""
    known: dict[str, Iterable[str]] = {
        "figures": content.publications.figures,
        "figure": content.publications.figures,
        "indicators": content.indicators,
        "indicator": content.indicators,
        "serves": content.indicators,
        "plan": [plan.id for plan in content.plans],
        "scale": [scale.id for scale in content.rating_table.scales],
        "area": content.all_areas.lives,
    }
    homes = {
        "figures": "data/publications",
        "figure": "data/publications",
        "indicators": "the scorecards' registries",
        "indicator": "the scorecards' registries",
        "serves": "the scorecards' registries",
        "plan": "content/plans",
        "scale": "content/methods/rating.yml",
        "area": "data/areas.csv",
    }
    for place, text, may_refer in running_texts(model):
        field = field_of(place)
        if field not in known or may_refer:
            continue
        if text not in known[field]:
            what = "indicator" if field == "serves" else singular(field)
            facts = {"what": what, "id": text, "home": homes[field], "hint": closest(text, known[field])}
            yield _NOT_THERE.at(file.path, line_of(file, *place), **facts)


def _every_figure_is_shown(content: Draft, shown: set[str]) -> Iterator[Problem]:
    for name, figure in content.publications.figures.items():
        if name not in shown:
            yield _NOT_SHOWN.at(figure.main.path, figure.main.line, figure=name)


def _sections_are_given_once(card: CardDocument) -> Iterator[Problem]:
    """Each section has an address of its own; `print` and the year's own page have theirs already."""
    seen: set[str] = {"print"}
    for number, section in enumerate(card.card.sections):
        if section.id in seen:
            yield _SECTION_TWICE.at(card.file.path, line_of(card.file, "sections", number, "id"), id=section.id)
        seen.add(section.id)


def _card_places(card: CardDocument) -> set[str]:
    return {section.id for section in card.card.sections}


def _faults_have_a_place(faults: Iterable[KnownFault], places: set[str], figures: set[str]) -> Iterator[Problem]:
    allowed = {"document"} | places | figures
    for fault in faults:
        for place in fault.places:
            if place not in allowed:
                yield _NO_PLACE.at(fault.path, fault.line, place=place, hint=closest(place, allowed))


def _faults_are_given_once(faults: Iterable[KnownFault]) -> Iterator[Problem]:
    seen: set[str] = set()
    for fault in faults:
        if fault.id in seen:
            yield _FAULT_TWICE.at(fault.path, fault.line, fault=fault.id)
        seen.add(fault.id)
