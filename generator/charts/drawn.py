"""The charts of one content, each worked out and drawn once, however many pages and files show it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from generator.assess.judged import Judged
from generator.assess.latest import main_rows
from generator.charts.of_document import figure_chart
from generator.charts.spoken import with_headline
from generator.charts.svg import draw
from generator.charts.trend import areas_chart, trend_chart
from generator.charts.view import ChartView
from generator.charts.words import unranked
from generator.record.content import Content, Release, Scorecard
from generator.record.keys import Area
from generator.schema.registry import Indicator
from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, and its drawing."""

    chart: ChartView
    svg: Markup


class Drawn:
    """Gives out the charts of a content. The first page that asks for one has it made; `count` says how many were."""

    def __init__(
        self, content: Content, judged: Judged, headlines: Mapping[tuple[str, Period, str], str] = MappingProxyType({})
    ) -> None:
        self._content, self._judged = content, judged
        # What an editor wrote in the place of a headline, by scorecard, month and indicator.
        self._headlines = headlines
        self._made: dict[tuple[object, ...], Drawing | None] = {}

    @property
    def count(self) -> int:
        """How many charts were worked out, with those for which there proved to be too few figures."""
        return len(self._made)

    def trend(self, scorecard: Scorecard, release: Release, indicator: Indicator) -> Drawing | None:
        """The history of an indicator in the whole borough as at a release; None if there is too little to draw."""
        borough, assessment = self._content.borough, self._judged.at(scorecard, release)[indicator.id]

        def made() -> ChartView | None:
            rows = main_rows(indicator, release.picture, borough.code)
            chart = trend_chart(assessment, borough.name, rows, f"chart-{indicator.id}")
            own = self._headlines.get((scorecard.id, release.month, indicator.id))
            return with_headline(chart, own) if chart and own else chart

        return self._once(("trend", scorecard.id, release.month, indicator.id), made)

    def areas(self, scorecard: Scorecard, release: Release, indicator: Indicator) -> Drawing | None:
        """The areas of the borough side by side as at a release; None if there is too little to draw."""

        def made() -> ChartView | None:
            places = self._content.localities()
            by_area = [(area.name, main_rows(indicator, release.picture, area.code)) for area in places]
            chart = areas_chart(indicator, self._content.borough.name, by_area, f"areas-{indicator.id}")
            ends = {area.code: rows[-1].key.period for area, (_, rows) in zip(places, by_area, strict=True) if rows}
            faulty = [
                area.name for area in places if _has_fault(scorecard, release, indicator, ends.get(area.code), area)
            ]
            return with_headline(chart, unranked(faulty)) if chart and faulty else chart

        return self._once(("areas", scorecard.id, release.month, indicator.id), made)

    def figure(self, figure: str) -> Drawing:
        """The chart of a figure that a document publishes for several dates, by the figure's id."""
        published = self._content.publications.figures[figure]
        drawing = self._once(("figure", figure), lambda: figure_chart(published, f"chart-{figure}"))
        if drawing is None:
            raise ValueError(f"the checks let {figure} be drawn, and there is too little to draw")
        return drawing

    def _once(self, key: tuple[object, ...], made: Callable[[], ChartView | None]) -> Drawing | None:
        if key not in self._made:
            chart = made()
            self._made[key] = None if chart is None else Drawing(chart, draw(chart))
        return self._made[key]


def _has_fault(scorecard: Scorecard, release: Release, indicator: Indicator, newest: Period | None, area: Area) -> bool:
    """Whether an area's newest figure is known not to fit the counts that were printed with it."""
    return any(
        fault.check is not None
        and fault.release <= release.month
        and (fault.indicator, fault.period, fault.area, fault.group) == (indicator.id, newest, area.code, "")
        for fault in scorecard.discrepancies
    )
