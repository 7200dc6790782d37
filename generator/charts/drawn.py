"""The charts of one content, each worked out and drawn once, however many pages and files show it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from markupsafe import Markup

from generator.assess.judged import Judged
from generator.assess.latest import main_rows
from generator.charts.areas import areas_chart
from generator.charts.around import events_of
from generator.charts.credits import credit_of_figure, credit_of_release
from generator.charts.of_document import figure_chart
from generator.charts.panels import Panel, panels
from generator.charts.paper import PHONE, WIDE
from generator.charts.picture import Credit, chart_picture
from generator.charts.spoken import with_headline
from generator.charts.svg import draw, hidden
from generator.charts.trend import trend_chart
from generator.charts.view import ChartView
from generator.charts.words import unranked
from generator.record.content import Content, Release, Scorecard
from generator.record.keys import Area
from generator.schema.registry import Indicator
from generator.terms.period import Period

_NOTHING, _NOWHERE = Markup(""), Credit()
# A chart's scorecard, month of the release and indicator.
_ChartOf: TypeAlias = tuple[str, Period, str]
# Fewer are told by a tile: two or three points make a mountain of nothing.
FEWEST_FOR_A_LINE = 4


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, its drawings, and where it comes from.

    `alone` suits every width, and is what a phone is given; `wide` is for a page or a file. Where parts of a place
    stand side by side there are `panels` instead.
    """

    chart: ChartView
    alone: Markup = _NOTHING
    wide: Markup = _NOTHING
    panels: tuple[Panel, ...] = ()
    credit: Credit = _NOWHERE

    @property
    def file(self) -> Markup:
        """The chart as a file of its own, where no words stand around it: they stand in it."""
        return chart_picture(self.chart, self.panels, self.credit)

    @property
    def both(self) -> Markup:
        """The wide one, which gives way to the other on a phone: that is hidden, from ears too, until the stylesheet
        changes them over.
        """
        return self.wide + hidden(self.alone)


class Drawn:
    """Gives out the charts of a content. The first page that asks for one has it made; `count` says how many were."""

    def __init__(
        self, content: Content, judged: Judged, headlines: Mapping[_ChartOf, Callable[[], str]] = MappingProxyType({})
    ) -> None:
        self._content, self._judged = content, judged
        # What an editor wrote in the place of a headline.
        self._headlines = headlines
        self._made: dict[tuple[object, ...], Drawing | None] = {}

    @property
    def count(self) -> int:
        """How many charts were worked out, with those for which there proved to be too few figures."""
        return len(self._made)

    def trend(self, scorecard: Scorecard, release: Release, indicator: Indicator) -> Drawing | None:
        """The history of an indicator in the whole borough as at a release; None if there is too little to draw."""
        borough, assessment = self._content.at(release).borough, self._judged.known_at(scorecard, release)[indicator.id]

        def made() -> ChartView | None:
            rows = main_rows(indicator, release.picture, borough.code)
            chart = trend_chart(assessment, borough.name, rows, f"chart-{indicator.id}")
            own = self.own_headline(scorecard, release, indicator)
            return with_headline(chart, own) if chart and own else chart

        return self._once(("trend", scorecard.id, release.month, indicator.id), made, self._of_release(release))

    def own_headline(self, scorecard: Scorecard, release: Release, indicator: Indicator) -> str:
        """What an editor wrote to stand above an indicator's chart, or nothing."""
        words = self._headlines.get((scorecard.id, release.month, indicator.id))
        return words() if words else ""

    def areas(self, scorecard: Scorecard, release: Release, indicator: Indicator) -> Drawing | None:
        """The areas of the borough side by side as at a release; None if there is too little to draw."""
        content, assessment = self._content.at(release), self._judged.known_at(scorecard, release)[indicator.id]
        borough = content.borough

        def made() -> ChartView | None:
            places = content.localities()
            by_area = [(area.name, main_rows(indicator, release.picture, area.code)) for area in places]
            whole = main_rows(indicator, release.picture, borough.code)
            events = events_of(assessment, max((rows for _, rows in by_area), key=len, default=()) or whole)
            chart = areas_chart(indicator, borough.name, by_area, f"areas-{indicator.id}", whole, events)
            ends = {area.code: rows[-1].key.period for area, (_, rows) in zip(places, by_area, strict=True) if rows}
            faulty = [
                area.name for area in places if _has_fault(scorecard, release, indicator, ends.get(area.code), area)
            ]
            return with_headline(chart, unranked(faulty)) if chart and faulty else chart

        return self._once(("areas", scorecard.id, release.month, indicator.id), made, self._of_release(release))

    def figure(self, figure: str) -> Drawing | None:
        """The chart of a figure that a document publishes for several dates, by its id; None of too few dates."""
        published = self._content.publications.figures[figure]
        credit = credit_of_figure(self._content, figure)
        return self._once(("figure", figure), lambda: figure_chart(published, f"chart-{figure}"), credit)

    def _of_release(self, release: Release) -> Credit:
        return credit_of_release(self._content, release)

    def _once(self, key: tuple[object, ...], made: Callable[[], ChartView | None], credit: Credit) -> Drawing | None:
        if key not in self._made:
            chart = made()
            self._made[key] = None if chart is None else _drawing(chart, credit)
        return self._made[key]


def _drawing(chart: ChartView, credit: Credit) -> Drawing | None:
    if len(chart.series) > 1:
        return Drawing(chart, panels=panels(chart), credit=credit)
    if len(chart.series[0].known) < FEWEST_FOR_A_LINE:
        return None
    return Drawing(chart, draw(chart, PHONE), draw(chart, WIDE), credit=credit)


def _has_fault(scorecard: Scorecard, release: Release, indicator: Indicator, newest: Period | None, area: Area) -> bool:
    """Whether an area's newest figure is known not to fit the counts that were printed with it."""
    return any(
        fault.check is not None
        and fault.release <= release.month
        and (fault.indicator, fault.period, fault.area, fault.group) == (indicator.id, newest, area.code, "")
        for fault in scorecard.discrepancies
    )
