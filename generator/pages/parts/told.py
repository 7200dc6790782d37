"""Running text as a page shows it: every reference filled in from the record, with a link to where it comes from."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.addresses import indicator_page, link
from generator.prose.refer.reach import Reach, resolve
from generator.prose.refer.resolved import Fault
from generator.prose.references import Filled, Reference, with_figures


@dataclass(frozen=True)
class Teller:
    """Turns what editors typed into HTML for one page, from the figures that the text may refer to."""

    reach: Reach
    page: str

    def about(self, month: str) -> "Teller":
        """The teller of words that were written for a month."""
        return Teller(self.reach.until(month), self.page)

    def html(self, text: str | None) -> Markup:
        """A running text; nothing for none."""
        return with_figures(text or "", self._fill)

    def _fill(self, reference: Reference) -> Filled:
        """Figures of indicators lead to the indicator's page; those of documents are explained on the same page."""
        found = resolve(self.reach, reference.name, reference.words)
        if isinstance(found, Fault):  # The checks let no such reference through.
            raise ValueError(f"no figure for {reference}: {found.message}")
        home = found.indicator and link(self.page, indicator_page(found.indicator.id))
        return Filled(found.text, home or "")
