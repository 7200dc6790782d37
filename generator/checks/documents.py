"""Rules for Report Cards and plans: what they refer to exists, and every figure and fault is shown somewhere."""

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from generator.assess.plans import places_of
from generator.prose.references import Loc, field_of, names_in, parts_of, running_texts
from generator.record.content import CardDocument
from generator.record.draft import Draft
from generator.record.faults import KnownFault
from generator.record.publications import PublishedFigure
from generator.schema.cards import ChartBlock, PositionBlock, card_id
from generator.schema.narrative import RatingScale
from generator.schema.parse import line_of
from generator.terms.problems import Problem, closest
from generator.terms.texts import SourceFile
from generator.terms.wording import singular


def check_documents(content: Draft) -> Iterator[Problem]:
    """All rules of this module, for every card and plan."""
    models: list[tuple[BaseModel, SourceFile]] = [(card.card, card.file) for card in content.report_cards]
    models += [(plan.plan, plan.file) for plan in content.plans]
    for model, file in models:
        yield from _check_ids(content, model, file)
        yield from _check_blocks(content, model, file)
    spoken = [release.narrative for scorecard in content.scorecards for release in scorecard.releases]
    shown = {name for model in (*(model for model, _ in models), *spoken) for name in names_in(model)}
    yield from _check_every_figure_is_shown(content, shown)
    for card in content.report_cards:
        yield from _check_sections(card)
        yield from _check_faults(card.faults, _card_places(card), figures_of(content, card_id(card.year)))
    for plan in content.plans:
        yield from _check_faults(plan.faults, set(places_of(plan.plan)), figures_of(content, plan.id))


def figures_of(content: Draft, document: str) -> set[str]:
    """The ids of the figures that stand in a document's own file."""
    path = f"data/publications/{document}.csv"
    return {name for name, found in content.publications.files.items() if found == path}


def _check_ids(content: Draft, model: BaseModel, file: SourceFile) -> Iterator[Problem]:
    """Ids that stand in fields of their own: figures, indicators, plans, scales, areas."""
    known: dict[str, Iterable[str]] = {
        "figures": content.publications.figures,
        "figure": content.publications.figures,
        "indicators": content.indicators,
        "indicator": content.indicators,
        "plan": [plan.id for plan in content.plans],
        "scale": [scale.id for scale in content.rating_table.scales],
        "area": content.areas,
    }
    homes = {
        "figures": "data/publications",
        "figure": "data/publications",
        "indicators": "the scorecards' registries",
        "indicator": "the scorecards' registries",
        "plan": "content/plans",
        "scale": "content/methods/rating.yml",
        "area": "data/areas.csv",
    }
    for place, text, may_refer in running_texts(model):
        field = field_of(place)
        if field not in known or may_refer:
            continue
        if text not in known[field]:
            what = singular(field)
            message = f'{what} "{text}" is not in {homes[field]}.{closest(text, known[field])}'
            yield Problem(file.path, line_of(file, *place), message, "Correct the id.")


def _check_blocks(content: Draft, model: BaseModel, file: SourceFile) -> Iterator[Problem]:
    """A chart needs two dates, and is drawn once; a table of bands needs the same dates, each figure in one band."""
    figures = content.publications.figures
    scales = {scale.id: scale for scale in content.rating_table.scales}
    drawn: set[str] = set()
    for place, part in parts_of(model):
        if isinstance(part, ChartBlock) and part.figure in drawn:
            message = f'the chart of figure "{part.figure}" is drawn already.'
            yield Problem(file.path, line_of(file, *place, "figure"), message, "Delete one of the two charts.")
        drawn |= {part.figure} if isinstance(part, ChartBlock) else set()
        if isinstance(part, ChartBlock) and part.figure in figures and len(figures[part.figure].series()) < 2:
            message = f'figure "{part.figure}" has a number for one date only, so there is nothing to draw.'
            yield Problem(file.path, line_of(file, *place, "figure"), message, "Use a block of figures instead.")
        if isinstance(part, PositionBlock) and part.scale in scales and figures.keys() >= set(part.figures):
            yield from _check_position(scales[part.scale], [figures[name] for name in part.figures], part, file, place)


def _check_position(
    scale: RatingScale, published: list[PublishedFigure], block: PositionBlock, file: SourceFile, place: Loc
) -> Iterator[Problem]:
    dates = [row.period for row in published[0].series()]
    for number, figure in enumerate(published):
        if [row.period for row in figure.series()] != dates or len(dates) < 2:
            message = f'figure "{figure.id}" has other dates than "{published[0].id}", or only one.'
            line = line_of(file, *place, "figures", number)
            yield Problem(file.path, line, message, "Give every figure of this table the same dates, two at least.")
        for row in figure.series():
            if row.value is not None and sum(band.holds(row.value) for band in scale.bands) != 1:
                message = f'{row.value} is in no band, or in two, of the scale "{scale.id}".'
                yield Problem(row.path, row.line, message, "Correct the figure, or the scale in rating.yml.")


def _check_every_figure_is_shown(content: Draft, shown: set[str]) -> Iterator[Problem]:
    for name, figure in content.publications.figures.items():
        if name not in shown:
            row = figure.main
            remedy = f"Refer to it as [[{name}]] in a text, list it under a block's figures, or delete the row."
            yield Problem(row.path, row.line, f'figure "{name}" is shown on no page.', remedy)


def _check_sections(card: CardDocument) -> Iterator[Problem]:
    """Each section has an address of its own; `print` and the year's own page have theirs already."""
    seen: set[str] = {"print"}
    for number, section in enumerate(card.card.sections):
        if section.id in seen:
            line = line_of(card.file, "sections", number, "id")
            message = f'the id "{section.id}" is taken already.'
            yield Problem(card.file.path, line, message, "Give the section an id of its own.")
        seen.add(section.id)


def _card_places(card: CardDocument) -> set[str]:
    return {section.id for section in card.card.sections}


def _check_faults(faults: Iterable[KnownFault], places: set[str], figures: set[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    allowed = {"document"} | places | figures
    for fault in faults:
        if fault.id in seen:
            message = f'fault "{fault.id}" is given twice.'
            yield Problem(fault.path, fault.line, message, "Delete one of the two rows, or put both places into one.")
        seen.add(fault.id)
        for place in fault.places:
            if place not in allowed:
                message = f'"{place}" is no place of this document.{closest(place, allowed)}'
                remedy = 'Use "document", a section, a figure, "measure 1.A1", "action 12", and ";" between several.'
                yield Problem(fault.path, fault.line, message, remedy)
