"""Gathers facts: of an indicator as a release sees it, of a document's figures, and of a plan's own measures."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import zip_longest

from generator.assess.comparable import obstacle
from generator.assess.latest import latest_figure
from generator.assess.year_to_date import YearToDate, published_year_to_date, year_to_date
from generator.prose.facts.fact import TARGET, Fact, FactPart
from generator.prose.refer.reach import Held
from generator.record.publications import PublishedFigure
from generator.record.safe import Figure, SafePicture
from generator.schema.actions import Action, ActionStatus
from generator.schema.plan_measures import PlanMeasure, PlanTarget
from generator.schema.plans import Plan
from generator.schema.registry import Indicator
from generator.schema.targets import Polarity
from generator.schema.timing import Basis
from generator.terms.period import Kind, Period
from generator.terms.units import COUNT, PERCENT


def facts_of_indicator(held: Held) -> Iterator[Fact]:
    """Every number that may be stated about an indicator: figures, their parts, targets, others' figures."""
    indicator, picture = held.indicator, held.picture
    rows = picture.rows(indicator.id)
    series = {(row.key.area, row.key.group) for row in rows}
    newest = {each: latest_figure(indicator, picture, *each) for each in series}
    to_date = {each: published_year_to_date(indicator, picture, *each) for each in series}
    for row in rows:
        is_latest = row is newest[row.key.area, row.key.group]
        is_to_date = row is to_date[row.key.area, row.key.group]
        yield from _of_row(indicator, row, is_latest, is_to_date or (is_latest and indicator.basis.is_running_total))
        yield from _share(held, row, is_latest, is_to_date)
    yield from _computed_year_to_date(indicator, picture, rows)
    yield from _of_targets(indicator, picture.release)
    for comparator in held.comparators:
        if comparator.indicator == indicator.id:
            label = f"{indicator.name}, {comparator.name.replace('-', ' ')}"
            yield Fact(
                indicator.id, comparator.name, comparator.period, "", FactPart.VALUE, comparator.value,
                indicator.unit, indicator.polarity, label, latest=True,
            )  # fmt: skip


def _of_row(indicator: Indicator, row: Figure, is_latest: bool, to_date: bool) -> Iterator[Fact]:
    period = row.key.period
    rolling = indicator.basis is Basis.ROLLING_12 or (period.kind is Kind.RANGE and period.end - period.start == 11)
    parts = ((FactPart.VALUE, row.value), (FactPart.MADE_UP_OF, row.numerator), (FactPart.OUT_OF, row.denominator))
    held_back = _held_back(indicator, row)
    for part, value in parts:
        if value is not None:
            unit = indicator.unit if part is FactPart.VALUE else COUNT
            yield Fact(
                indicator.id, row.key.area, period, row.key.group, part, value, unit, indicator.polarity,
                _label(indicator, row.key.group), is_latest, to_date, rolling,
                held_back if part is FactPart.VALUE else "",
            )  # fmt: skip


def _held_back(indicator: Indicator, figure: Figure | YearToDate) -> str:
    found = obstacle(indicator, figure) if figure.value is not None else None
    return found.in_short if found else ""


def _share(held: Held, row: Figure, is_latest: bool, to_date: bool) -> Iterator[Fact]:
    """How large a part is of its whole, where both are counts: 192 of 403 contacts are 47.6%."""
    indicator, key = held.indicator, row.key
    whole = held.picture.get(key.indicator, key.area, key.period) if key.group else None
    if indicator.unit.is_count and row.value is not None and whole and whole.value:
        yield Fact(
            indicator.id, key.area, key.period, key.group, FactPart.SHARE, row.value * 100 / whole.value, PERCENT,
            Polarity.NONE, _label(indicator, key.group), is_latest, to_date,
        )  # fmt: skip


def _computed_year_to_date(indicator: Indicator, picture: SafePicture, rows: Iterable[Figure]) -> Iterator[Fact]:
    for area in sorted({row.key.area for row in rows}):
        found = year_to_date(indicator, picture, area)
        if found.value is not None and not found.published and found.period is not None:
            yield Fact(
                indicator.id, area, found.period, "", FactPart.VALUE, found.value, indicator.unit,
                indicator.polarity, indicator.name, to_date=True, held_back=_held_back(indicator, found),
            )  # fmt: skip


def _label(indicator: Indicator, group: str) -> str:
    return f"{indicator.name}, {group}" if group else indicator.name


def _of_targets(indicator: Indicator, release: Period) -> Iterator[Fact]:
    """The bounds of each target up to a release, with the time when it was in force; green or amber is its bound."""
    known = [target for target in indicator.targets if target.from_.start <= release.end]
    for target, following in zip_longest(known, known[1:]):
        last = following.from_.start - 1 if following else None
        until = f" until {Period.month(last).label}" if last is not None else ""
        for band in (target.green, target.amber, target.red):
            for bound in (band.lower, band.upper) if band else ():
                if bound is not None:
                    yield Fact(
                        indicator.id, TARGET, None, "", FactPart.VALUE, bound, indicator.unit, indicator.polarity,
                        f"{indicator.name}, target{until}", latest=last is None, in_force=(target.from_.start, last),
                    )  # fmt: skip


def facts_of_figure(figure: PublishedFigure) -> Iterator[Fact]:
    """The numbers of a document's figure; the first row of each area is the one that is meant without a date."""
    seen: set[str] = set()
    for row in figure.rows:
        if row.value is not None:
            yield Fact(
                figure.id, row.area.code, row.period, "", FactPart.VALUE, row.value, row.unit, Polarity.NONE,
                row.label, latest=row.area.code not in seen,
            )  # fmt: skip
        seen.add(row.area.code)


def facts_of_aims(aims: PlanMeasure | Action, home: str) -> Iterator[Fact]:
    """Where a plan's measure stood, and what a measure or an action aims for."""
    if isinstance(aims, Action):
        yield from _of_aims(aims.ref, f"action {aims.ref}", Polarity.NONE, aims.targets)
        return
    measure, label = aims, f"measure {aims.ref}: {aims.name}"
    stood = measure.baseline
    if stood.value is not None and stood.unit is not None:
        yield Fact(
            measure.ref, home, None, "", FactPart.VALUE, stood.value, stood.unit, measure.polarity, label, latest=True
        )
    yield from _of_aims(measure.ref, label, measure.polarity, measure.targets)


def _of_aims(ref: str, label: str, polarity: Polarity, targets: Iterable[PlanTarget]) -> Iterator[Fact]:
    for target in targets:
        if target.value is not None and target.unit is not None:
            value, unit = target.value, target.unit
            yield Fact(ref, TARGET, None, "", FactPart.VALUE, value, unit, polarity, label, latest=True)


def facts_of_plan(plan: Plan, home: str) -> Iterator[Fact]:
    """How many outcomes, priorities, measures, actions and papers a plan has, and how many actions stand how."""
    outcomes = plan.outcomes
    priorities = (*plan.priorities, *(p for outcome in outcomes for p in outcome.priorities))
    everything = (*priorities, *outcomes)
    counts = {
        "outcomes": len(outcomes),
        "priorities": len(priorities),
        "measures": sum(len(p.measures) for p in everything),
        "actions": sum(len(p.actions) for p in everything),
        "papers and other evidence": sum(len(p.evidence) for p in everything),
    }
    now = [update.status for p in everything for action in p.actions for update in action.updates[-1:]]
    words = {ActionStatus.ON_TRACK: "green", ActionStatus.AT_RISK: "amber", ActionStatus.OFF_TRACK: "red"}
    counts |= {f"actions {status.value}, {words.get(status, 'counted')}": now.count(status) for status in ActionStatus}
    for name, count in counts.items():
        yield Fact(
            name,
            home,
            None,
            "",
            FactPart.VALUE,
            Decimal(count),
            COUNT,
            Polarity.NONE,
            f"{name} of this plan",
            latest=True,
        )
