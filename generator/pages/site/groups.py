"""The page of every figure about a group of people, by kind of group, each with the way to where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.assess.indicator import Assessment, Assessments
from generator.assess.latest import latest_figure
from generator.pages.addresses import GROUPS, card_page, indicator_page, link, plan_page
from generator.pages.parts.parts import LinkView
from generator.pages.parts.rows import value_in_words
from generator.pages.parts.uses import measure_anchor
from generator.prose.references import figures_in
from generator.record.content import Content, Scorecard
from generator.record.groups import group_text
from generator.record.publications import FigureRow
from generator.record.safe import Figure
from generator.schema.groups import GroupKind, Groups
from generator.schema.registry import Indicator
from generator.terms.wording import counted


@dataclass(frozen=True, slots=True)
class Value:
    """How much, and when, or where it is another place."""

    value: str
    when: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A figure: what it counts, its values, and the document or scorecard in which it stands."""

    what: LinkView
    values: tuple[Value, ...]
    where: str


@dataclass(frozen=True, slots=True)
class KindView:
    """One kind of group, and everything about it."""

    id: str
    name: str
    about: str
    count: str
    rows: tuple[GroupRow, ...]


@dataclass(frozen=True, slots=True)
class GroupsView:
    """The page."""

    title: str
    description: str
    kinds: tuple[KindView, ...]


# Where a figure of a document stands: the page, and what that is called.
_Places = Mapping[str, tuple[str, str]]


def groups_view(content: Content, groups: Groups, newest: Assessments) -> GroupsView:
    """Every kind, in the order of content/groups.yml."""
    places = dict(_places(content))
    kinds = (_kind(kind, tuple(_rows(content, kind, newest, places))) for kind in groups.kinds)
    return GroupsView(groups.title, groups.summary, tuple(kinds))


def _kind(kind: GroupKind, rows: tuple[GroupRow, ...]) -> KindView:
    many = counted(sum(len(row.values) for row in rows), "figure")
    return KindView(kind.id, kind.name, kind.about, many, rows)


def _places(content: Content) -> Iterator[tuple[str, tuple[str, str]]]:
    """The first place of each figure; a Report Card's sections come before plans."""
    known = content.publications.figures
    for plan in reversed(content.plans):
        yield from ((name, (plan_page(plan.id), plan.plan.short_title)) for name in figures_in(plan.plan, known))
    for card in content.report_cards:
        for section in reversed(card.card.sections):
            page = card_page(card.year, section.id)
            yield from ((name, (page, card.card.title)) for name in figures_in(section, known))


def _rows(content: Content, kind: GroupKind, newest: Assessments, places: _Places) -> Iterator[GroupRow]:
    for scorecard in content.scorecards:
        for indicator in scorecard.latest.registry.indicators:
            yield from _categories(content, scorecard, indicator, kind)
    for name in kind.measures:
        yield _measure(content, newest[name])
    for name in kind.figures:
        page, title = places[name]
        found = content.publications.figures[name]
        values = tuple(Value(row.text, _when(content, row)) for row in found.rows)
        yield GroupRow(LinkView(found.main.label, link(GROUPS, page)), values, title)
    yield from _of_plans(content, kind)


def _when(content: Content, row: FigureRow) -> str:
    return row.when if row.area.code == content.borough.code else f"{row.area.name}, {row.when}"


def _categories(content: Content, scorecard: Scorecard, indicator: Indicator, kind: GroupKind) -> Iterator[GroupRow]:
    """The newest figure of each category of the breakdowns that split by such a group."""
    for breakdown in indicator.breakdowns:
        for category in breakdown.categories if breakdown.dimension in kind.dimensions else ():
            group = group_text(indicator, {breakdown.dimension: category})
            row = latest_figure(indicator, scorecard.latest.picture, content.borough.code, group)
            if row is not None:
                yield _row(scorecard, indicator, row, f"{category}: {indicator.question}")


def _measure(content: Content, assessment: Assessment) -> GroupRow:
    indicator = assessment.indicator
    scorecard = next(each for each in content.scorecards if indicator.id in each.indicators)
    return _row(scorecard, indicator, assessment.latest, indicator.question)


def _row(scorecard: Scorecard, indicator: Indicator, row: Figure | None, what: str) -> GroupRow:
    value, when = value_in_words(indicator, row), indicator.covered(row.key.period) if row is not None else ""
    name = f"{scorecard.registry.scorecard.name} scorecard"
    return GroupRow(LinkView(what, link(GROUPS, indicator_page(indicator.id))), (Value(value, when),), name)


def _of_plans(content: Content, kind: GroupKind) -> Iterator[GroupRow]:
    """Measures of plans, with the figure from which the plan starts."""
    wanted = [(each.plan, each.ref) for each in kind.plan_measures]
    for document in content.plans:
        for goal in document.plan.goals:
            for measure in goal.measures:
                if (document.id, measure.ref) in wanted:
                    address = link(GROUPS, plan_page(document.id), measure_anchor(measure.ref))
                    starts = f"{document.plan.short_title}, where it starts"
                    yield GroupRow(LinkView(measure.name, address), (Value(measure.baseline.as_printed, ""),), starts)
