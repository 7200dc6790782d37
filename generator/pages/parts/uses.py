"""Where an indicator is used besides its scorecard: measures of plans, blocks of plans and Report Cards."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from generator.pages.addresses import card_page, link, plan_page
from generator.pages.parts.parts import LinkView
from generator.prose.references import names_in, parts_of
from generator.record.content import Content
from generator.schema.cards import BlockBase
from generator.terms.texts import slug


@dataclass(frozen=True, slots=True)
class Use:
    """A place on another page that speaks of an indicator."""

    words: str
    page: str
    anchor: str = ""

    def link_from(self, page: str) -> LinkView:
        """The way to it from a page."""
        return LinkView(self.words, link(page, self.page, self.anchor))


Uses = Mapping[str, tuple[Use, ...]]


def uses_of(content: Content) -> Uses:
    """Every use by the indicator's id, plans first."""
    found: dict[str, dict[Use, None]] = defaultdict(dict)
    for name, use in (*_in_plans(content), *_in_cards(content)):
        found[name].setdefault(use)
    return {name: tuple(uses) for name, uses in found.items()}


def measure_anchor(ref: str) -> str:
    """The id of a measure on its plan's page: `measure-1-a1`."""
    return f"measure-{slug(ref)}"


def _in_plans(content: Content) -> Iterator[tuple[str, Use]]:
    for document in content.plans:
        page, title = plan_page(document.id), document.plan.short_title
        for goal in document.plan.goals:
            for measure in goal.measures:
                if measure.indicator:
                    yield measure.indicator, Use(f"{title}: measure {measure.ref}", page, measure_anchor(measure.ref))
        for block in (*document.plan.opening, *document.plan.closing):
            yield from ((name, Use(title, page)) for name in block.indicators)
        yield from ((name, Use(title, page)) for name in _told(content, document.plan))


def _in_cards(content: Content) -> Iterator[tuple[str, Use]]:
    for document in content.report_cards:
        for section in document.card.sections:
            use = Use(f"{document.card.title}: {section.title}", card_page(document.year, section.id))
            for _, part in parts_of(section):
                if isinstance(part, BlockBase):
                    yield from ((name, use) for name in part.indicators)
            yield from ((name, use) for name in _told(content, section))


def _told(content: Content, model: BaseModel) -> Iterator[str]:
    """The indicators whose figures a text of the document shows."""
    return (name for name in names_in(model) if name in content.indicators)
