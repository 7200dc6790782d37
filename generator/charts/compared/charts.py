"""Every drawing of one measure's comparison, worked out once for all pages and files that show it."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.national import Compared
from generator.charts.compared.dots import strip_view
from generator.charts.compared.over_years import years_view
from generator.charts.compared.rows import rows
from generator.charts.compared.swarm import swarm
from generator.charts.compared.view import StripView, YearsView
from generator.charts.compared.years import BESIDE, STORY, STORY_PHONE, years

_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class ComparedCharts:
    """The strip for a page and for a phone, and the years beside it, alone, and alone on a phone; nothing of too few
    figures.
    """

    strip: StripView | None
    over_years: YearsView | None
    wide: Markup = _NOTHING
    phone: Markup = _NOTHING
    beside: Markup = _NOTHING
    story: Markup = _NOTHING
    story_phone: Markup = _NOTHING

    @property
    def both(self) -> Markup:
        """The strip, which gives way to rows on a phone."""
        return self.wide + self.phone

    @property
    def both_stories(self) -> Markup:
        """The years, drawn for a page and for a phone."""
        return self.story + self.story_phone


def charts_of(compared: Compared) -> ComparedCharts:
    """Draw them."""
    strip, lines = strip_view(compared), years_view(compared)
    return ComparedCharts(
        strip,
        lines,
        wide=swarm(strip) if strip else _NOTHING,
        phone=rows(strip) if strip else _NOTHING,
        beside=years(lines, BESIDE) if lines else _NOTHING,
        story=years(lines, STORY) if lines else _NOTHING,
        story_phone=years(lines, STORY_PHONE) if lines else _NOTHING,
    )
