"""Running text as a page shows it: every reference filled in from the record, with a link to where it comes from."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup
from pydantic import BaseModel

from generator.pages.addresses import indicator_page, link
from generator.prose.chart_headlines import words_of
from generator.prose.references import Filled, Reference, with_figures
from generator.prose.told import Told, ToldText
from generator.terms.problems import Fault


@dataclass(frozen=True)
class Teller:
    """Turns what editors typed into HTML for one page: what a text says is the same on each, its links are not."""

    told: Told
    page: str
    # Where the figures of a measure stand, by its id; a frozen page has its own. Otherwise the measure's page.
    place_of: Callable[[str], str] | None = None

    def html(self, model: BaseModel, field: str) -> Markup:
        """The running text in a field of an object that was typed; nothing for an empty one."""
        return Markup("").join(self.each(model, field))

    def each(self, model: BaseModel, field: str) -> tuple[Markup, ...]:
        """The running texts of a field that is a list."""
        return tuple(self._html(text) for text in self.told.texts(model, field))

    def plain(self, model: BaseModel, field: str) -> str:
        """The running text in a field as plain words, for a heading: every reference filled in, and no link."""
        return " ".join(words_of(text) for text in self.told.texts(model, field))

    def _html(self, text: ToldText) -> Markup:
        return with_figures(text.text, lambda reference: self._filled(text, reference))

    def _filled(self, text: ToldText, reference: Reference) -> Filled:
        """Figures of indicators lead to the indicator's page; those of documents are explained on the same page."""
        found = text.answer(reference)
        if isinstance(found, Fault):  # The checks let no such reference through.
            raise ValueError(f"no figure for {reference}: {found.message}")
        if found.indicator is None:
            return Filled(found.text)
        return Filled(found.text, self._place(found.indicator.id), f"measure {found.indicator.full_number}")

    def _place(self, indicator: str) -> str:
        return self.place_of(indicator) if self.place_of else link(self.page, indicator_page(indicator))
